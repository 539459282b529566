/// Includes a catalogue that the build script has generated with `scope_build::compile`.
///
/// ```ignore
/// pub mod scopes {
///     scopegate::include_catalog!();       // of scopes.csv
/// }
/// pub mod billing {
///     scopegate::include_catalog!(billing); // of billing.csv
/// }
/// ```
///
/// Call it in a module of its own: the module becomes the catalogue.
#[macro_export]
macro_rules! include_catalog {
    () => {
        $crate::include_catalog!(scopes);
    };
    ($catalog:ident) => {
        #[doc(hidden)]
        #[allow(unreachable_pub, unused_imports)]
        pub use $crate as __scopegate;
        #[cfg(not(doc))]
        $crate::include_catalog!(@ $catalog ".rs");
        #[cfg(doc)]
        $crate::include_catalog!(@ $catalog ".docs.rs");
    };
    (@ $catalog:ident $extension:literal) => {
        ::core::include!(::core::concat!(
            ::core::env!(
                ::core::concat!("SCOPEGATE_", ::core::stringify!($catalog)),
                ::core::concat!(
                    "the build script has compiled no table into the catalogue `",
                    ::core::stringify!($catalog),
                    "`: call `scope_build::compile(\"",
                    ::core::stringify!($catalog),
                    ".csv\")` in build.rs",
                )
            ),
            $extension
        ));
    };
}
