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
/// Call it in a module of its own: the module becomes the catalogue. A table is included once in a
/// crate.
#[macro_export]
macro_rules! include_catalog {
    () => {
        $crate::include_catalog!(scopes);
    };
    ($($catalog:tt)+) => {
        #[doc(hidden)]
        #[allow(unreachable_pub, unused_imports)]
        pub mod __scopegate {
            // Not the crate itself, which Rust 1.88 does not import by this name.
            pub use $crate::*;
        }
        $crate::__private::include! { $($catalog)+ }
    };
}
