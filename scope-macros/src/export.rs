//! The macros of a catalogue's module: each knows where the table is and which catalogue it
//! belongs to, and forwards its tokens to `resolve!`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::parse::{ParseStream, Parser};

use crate::message;
use crate::tokens::error_items;

/// `export_macros!(name identity)`
pub(crate) fn export(input: TokenStream) -> TokenStream {
    let parse = |input: ParseStream<'_>| Ok((input.parse()?, input.parse()?));
    match parse.parse2(input) {
        Ok((name, identity)) => macros(&name, &identity),
        Err(error) => error_items(&message::not_for_people(error.span())),
    }
}

/// Where `scope-build` has put the table, as it tells the compiler of the catalogue's crate. An
/// empty path makes the macros go without it.
fn table_path(catalog: &Ident) -> String {
    let written = std::env::var(format!("SCOPEGATE_{catalog}"));
    written.map_or_else(|_| String::new(), |path| format!("{path}.table"))
}

fn macros(catalog: &Ident, identity: &Ident) -> TokenStream {
    let table = table_path(catalog);
    let kinds = [
        ("Guard", GUARD_DOC),
        ("scope", SCOPE_DOC),
        ("scopes", SCOPES_DOC),
    ];
    let forward = |(kind, doc)| forwarding(catalog, identity, &table, kind, doc);
    kinds.map(forward).into_iter().collect()
}

const GUARD_DOC: &str = "The type of a guard: `Guard![sms.read]`, `Guard![any(sms.read, calls.read)]`. \
    Whoever holds a value of it has been checked.";
const SCOPE_DOC: &str = "A scope by its published name: `scope!(sms.read)`.";
const SCOPES_DOC: &str =
    "A constant set of scopes by their published names: `scopes!(sms.read, calls.read)`.";

/// A macro is exported at the root of its crate, under a name that no other catalogue of the crate
/// has, and reached through the catalogue's module alone. It cannot know where that module is: it
/// is told, or takes what is called `scopes` where it is used. If that is another catalogue, its
/// identity is not in there, and the path leads nowhere.
fn forwarding(
    catalog: &Ident,
    identity: &Ident,
    table: &str,
    kind: &str,
    doc: &str,
) -> TokenStream {
    let mangled = format_ident!("__scopegate_{}_{}", catalog, kind);
    let kind = Ident::new(kind, Span::call_site());
    quote! {
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #mangled {
            (@[$($catalog:tt)+] $($tokens:tt)*) => {
                $($catalog)+::__scopegate::__private::resolve! {
                    #kind #table #identity [$($catalog)+] $($tokens)*
                }
            };
            (catalog = ::$($segment:ident)::+, $($tokens:tt)*) => {
                ::$($segment)::+::#kind![@[::$($segment)::+] $($tokens)*]
            };
            (catalog = $($segment:ident)::+, $($tokens:tt)*) => {
                $($segment)::+::#kind![@[$($segment)::+] $($tokens)*]
            };
            ($($tokens:tt)*) => {
                scopes::__scopegate::__private::resolve! {
                    #kind #table #identity [scopes] $($tokens)*
                }
            };
        }
        #[doc = #doc]
        #[doc(inline)]
        #[allow(unreachable_pub, unused_imports)]
        pub use #mangled as #kind;
    }
}
