//! Compiles the catalogues that scopegate carries.

fn main() {
    #[cfg(feature = "partner")]
    scope_build::Build::new("scopes.csv")
        .name("partner")
        .compile();
    #[cfg(feature = "zoho_crm")]
    scope_build::Build::new("catalogs/zoho_crm.csv")
        .comma_separated()
        .compile();
}
