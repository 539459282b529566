//! Compiles the catalogues that scopegate carries.

fn main() {
    #[cfg(feature = "partner")]
    scope_build::Build::new("scopes.csv")
        .name("partner")
        .compile();
}
