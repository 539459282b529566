//! What `include_catalog!` includes: the source that the build script has written, or, where there is
//! none to include, one error and what stands in for the catalogue, so that nothing is said of the
//! code that uses it.

use std::env;
use std::sync::{Mutex, PoisonError};

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident};
use syn::Error;

use crate::message;
use crate::tokens::{error_place, filled};

/// `include!(name)`, in the module that becomes the catalogue.
pub(crate) fn include(input: TokenStream) -> TokenStream {
    let catalog: Ident = match syn::parse2(input) {
        Ok(catalog) => catalog,
        Err(error) => return message::not_for_people(error.span()).to_compile_error(),
    };
    let variable = format!("SCOPEGATE_{catalog}");
    if !is_compiling() {
        return source(&variable);
    }
    if is_second(&catalog) {
        return stand_in(&catalog, message::included_twice(&catalog));
    }
    match env::var_os(&variable) {
        Some(_) => source(&variable),
        None => stand_in(&catalog, message::no_table(&catalog)),
    }
}

/// Whether this is a compiler, which expands each macro of one crate once. An editor's program may
/// live for days, and be called anything.
fn is_compiling() -> bool {
    let program = env::current_exe().unwrap_or_default();
    let name = program.file_stem().unwrap_or_default().to_string_lossy();
    ["rustc", "rustdoc", "clippy-driver", "miri"].contains(&&*name)
}

/// Whether the crate that is being compiled has included this catalogue before.
fn is_second(catalog: &Ident) -> bool {
    static INCLUDED: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let mut included = INCLUDED.lock().unwrap_or_else(PoisonError::into_inner);
    let is_second = included.iter().any(|other| catalog == other);
    included.push(catalog.to_string());
    is_second
}

/// The source. Rust's own macros read it, so that the compiler knows what to watch.
fn source(variable: &str) -> TokenStream {
    let values = [("VARIABLE", variable.to_token_stream())];
    filled(SOURCE, &values)
}

const SOURCE: &str = r#"
    #[cfg(not(doc))]
    ::core::include!(::core::concat!(::core::env!(VARIABLE), ".rs"));
    #[cfg(doc)]
    ::core::include!(::core::concat!(::core::env!(VARIABLE), ".docs.rs"));
"#;

/// A `Scope` that is the error, of which the compiler says nothing more, and macros that come down to
/// it. Nothing of it is checked, and nothing of it compiles.
fn stand_in(catalog: &Ident, error: Error) -> TokenStream {
    let guard = format_ident!("__no_{catalog}_guard");
    let scope = format_ident!("__no_{catalog}_scope");
    let values = [
        ("ERROR", error_place(error)),
        ("GUARD", guard.into_token_stream()),
        ("SCOPE_OF", scope.into_token_stream()),
    ];
    filled(STAND_IN, &values)
}

const STAND_IN: &str = "
    pub type Scope = [(); { ERROR }];
    pub const SCOPE: Scope = [];
    macro_rules! GUARD {
        (@check [$($catalog:tt)+] ($($from:tt)*) $($rest:tt)*) => { let _ = &($($from)*); };
        (@[$($catalog:tt)+] $($tokens:tt)*) => { $($catalog)+::Scope };
        (catalog = $($segment:ident)::+, $($tokens:tt)*) => { $($segment)::+::Scope };
        ($($tokens:tt)*) => { scopes::Scope };
    }
    macro_rules! SCOPE_OF {
        (catalog = $($segment:ident)::+, $($tokens:tt)*) => { $($segment)::+::SCOPE };
        ($($tokens:tt)*) => { scopes::SCOPE };
    }
    pub(crate) use {GUARD as Guard, SCOPE_OF as scope, SCOPE_OF as scopes};
    pub mod prelude {
        pub use super::__scopegate::requires_scope;
        pub use super::Scope;
        pub(crate) use {GUARD as Guard, SCOPE_OF as scope, SCOPE_OF as scopes};
        pub mod scopes {
            pub use super::super::*;
        }
    }
";
