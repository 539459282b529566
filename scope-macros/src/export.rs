//! The macros of a catalogue's module: each knows where the table is and which catalogue it
//! belongs to, and forwards its tokens to `resolve!`.

use std::path::Path;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::message;
use crate::tokens::error_items;

pub(crate) fn export(input: TokenStream) -> TokenStream {
    match syn::parse2::<Ident>(input) {
        Ok(catalog) => macros(&catalog, &table_path(&catalog)),
        Err(error) => error_items(&message::not_for_people(error.span())),
    }
}

/// Where `scope-build` has put the table. An empty path, where a build system tells no OUT_DIR,
/// makes the macros go without it.
fn table_path(catalog: &Ident) -> String {
    let directory = std::env::var_os("OUT_DIR").unwrap_or_default();
    let path = Path::new(&directory).join(format!("{catalog}.table"));
    path.to_str().unwrap_or_default().to_owned()
}

fn macros(catalog: &Ident, table: &str) -> TokenStream {
    let kinds = [
        ("Guard", GUARD_DOC),
        ("scope", SCOPE_DOC),
        ("scopes", SCOPES_DOC),
    ];
    kinds
        .map(|(kind, doc)| forwarding(catalog, table, kind, doc))
        .into_iter()
        .collect()
}

const GUARD_DOC: &str = "The type of a guard: `Guard![sms.read]`, `Guard![any(sms.read, calls.read)]`. \
    Whoever holds a value of it has been checked.";
const SCOPE_DOC: &str = "A scope by its published name: `scope!(sms.read)`.";
const SCOPES_DOC: &str =
    "A constant set of scopes by their published names: `scopes!(sms.read, calls.read)`.";

/// A macro is exported at the root of its crate, under a name that no other catalogue of the crate
/// has, and reached through the catalogue's module alone.
fn forwarding(catalog: &Ident, table: &str, kind: &str, doc: &str) -> TokenStream {
    let mangled = format_ident!("__scopegate_{}_{}", catalog, kind);
    let kind = Ident::new(kind, Span::call_site());
    quote! {
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #mangled {
            (@[$($catalog:tt)+] $($tokens:tt)*) => {
                $($catalog)+::__scopegate::__private::resolve! {
                    #kind #table [$($catalog)+] $($tokens)*
                }
            };
            (catalog = ::$($segment:ident)::+, $($tokens:tt)*) => {
                ::$($segment)::+::__scopegate::__private::resolve! {
                    #kind #table [::$($segment)::+] $($tokens)*
                }
            };
            (catalog = $($segment:ident)::+, $($tokens:tt)*) => {
                $($segment)::+::__scopegate::__private::resolve! {
                    #kind #table [$($segment)::+] $($tokens)*
                }
            };
            ($($tokens:tt)*) => {
                scopes::__scopegate::__private::resolve! {
                    #kind #table [scopes] $($tokens)*
                }
            };
        }
        #[doc = #doc]
        #[allow(unreachable_pub, unused_imports)]
        pub use #mangled as #kind;
    }
}
