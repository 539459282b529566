//! Compiles the catalogues that scopegate carries.

fn main() {
    scope_build::Build::new("scopes.csv")
        .name("partner")
        .compile();
}
