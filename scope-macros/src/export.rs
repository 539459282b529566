//! The macros of a catalogue's module: each knows where the table is and which catalogue it
//! belongs to, and forwards its tokens to `resolve!`.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};

use crate::editor;
use crate::message;
use crate::tokens::{filled, flattened, list, string};

/// `write_macros!(name identity anywhere "a.b" "c.d")`: two scopes of the catalogue, or its only one,
/// as they are written in its macros.
pub(crate) fn export(input: TokenStream) -> TokenStream {
    let tokens = flattened(list(input));
    if let [
        TokenTree::Ident(name),
        TokenTree::Ident(identity),
        TokenTree::Ident(anywhere),
        TokenTree::Literal(one),
        others @ ..,
    ] = &tokens[..]
        && let Some(one) = string(one)
        && let Some(other) = match others {
            [] => Some(None),
            [TokenTree::Literal(other)] => string(other).map(Some),
            _ => None,
        }
    {
        let docs = docs(&one, other.as_deref());
        return macros(name, identity, anywhere.span(), &docs);
    }
    let place = tokens.first().map_or_else(Span::call_site, TokenTree::span);
    message::not_for_people(place).to_compile_error()
}

/// Where `scope-build` has put the table, as it tells the compiler of the catalogue's crate. An
/// empty path makes the macros go without it.
fn table_path(catalog: &Ident) -> String {
    let written = std::env::var(format!("SCOPEGATE_{catalog}"));
    written.map_or_else(|_| String::new(), |path| format!("{path}.table"))
}

fn macros(
    catalog: &Ident,
    identity: &Ident,
    anywhere: Span,
    docs: &[(&str, String)],
) -> TokenStream {
    let table = table_path(catalog);
    let forward = |kind: &str, name: &str, doc: &str| {
        forwarding(catalog, identity, &table, (kind, name), doc, anywhere)
    };
    if editor::is_asking() {
        let macros = editor::macros(&table, docs, forward);
        return quote!(#macros #[doc(hidden)] pub mod __macros { pub use super::{Guard, scope, scopes}; });
    }
    let (mut macros, mut uses) = (TokenStream::new(), TokenStream::new());
    for (kind, doc) in docs {
        macros.extend(forward(kind, kind, doc));
        let name = Ident::new(kind, Span::call_site());
        let mangled = mangled(catalog, &name);
        uses.extend(quote!(pub use #mangled as #name;));
    }
    quote! {
        #macros
        #[doc(hidden)]
        #[allow(unreachable_pub, unused_imports)]
        pub mod __macros { #uses }
    }
}

fn mangled(catalog: &Ident, name: &Ident) -> Ident {
    format_ident!("__scopegate_{}_{}", catalog, name)
}

/// The macros, and what is said of each, in scopes of the catalogue.
fn docs(one: &str, other: Option<&str>) -> [(&'static str, String); 3] {
    let (mut either, mut both) = (String::new(), String::new());
    if let Some(other) = other {
        either = format!("Guard![any({one}, {other})]\n");
        both = format!("scopes!({one}, {other})\n");
    }
    let example = |doc: &str, code: String| format!("{doc}\n\n```text\n{code}```");
    [
        (
            "Guard",
            example(
                "The type of a guard: whoever holds a value of it has been checked.",
                format!("Guard![{one}]\n{either}"),
            ),
        ),
        (
            "scope",
            example("A scope by its published name.", format!("scope!({one})\n")),
        ),
        (
            "scopes",
            example(
                "A constant set of scopes by their published names.",
                format!("scopes!({one})\n{both}"),
            ),
        ),
    ]
}

/// A macro is exported at the root of its crate, under a name that no other catalogue of the crate
/// has, and reached through the catalogue's module alone. It cannot know where that module is: it
/// is told, or asks what is called `scopes` where it is used, by its own identity. If that is another
/// catalogue, the answer is an error; and a path through an identity that is not there leads nowhere.
///
/// The brackets around that path are what is wrong where a person has written nothing. They stand in
/// scopegate's own source, for which the compiler shows the place of the call; had they been written
/// in the generated file, it would show that.
fn forwarding(
    catalog: &Ident,
    identity: &Ident,
    table: &str,
    (kind, name): (&str, &str),
    doc: &str,
    anywhere: Span,
) -> TokenStream {
    let brackets = |path| {
        let mut brackets = Group::new(Delimiter::Bracket, path);
        brackets.set_span(anywhere);
        brackets.into_token_stream()
    };
    let kind = Ident::new(kind, Span::call_site());
    let name = Ident::new(name, Span::call_site());
    let values = [
        ("MANGLED", mangled(catalog, &name).into_token_stream()),
        ("KIND", kind.into_token_stream()),
        ("NAME", name.into_token_stream()),
        ("TABLE", table.to_token_stream()),
        ("IDENTITY", identity.to_token_stream()),
        ("BY_CONVENTION", brackets(quote!(scopes))),
        ("ABSOLUTE", brackets(quote!(::$($segment)::+))),
        ("RELATIVE", brackets(quote!($($segment)::+))),
        ("DOC", doc.to_token_stream()),
    ];
    filled(FORWARDING, &values)
}

/// Text, since tokens that are written one by one are code to compile for each of them.
const FORWARDING: &str = "
    #[doc(hidden)]
    #[macro_export]
    macro_rules! MANGLED {
        (@[$($catalog:tt)+] $($tokens:tt)*) => {
            $($catalog)+::__scopegate::__private::resolve! {
                KIND TABLE IDENTITY [$($catalog)+] $($tokens)*
            }
        };
        (@check [$($catalog:tt)+] $($tokens:tt)*) => {
            $($catalog)+::__scopegate::__private::resolve! {
                check TABLE IDENTITY [$($catalog)+] $($tokens)*
            }
        };
        (@IDENTITY [$($catalog:tt)+] $($tokens:tt)*) => {
            $($catalog)+::__scopegate::__private::resolve! {
                KIND TABLE IDENTITY [$($catalog)+] $($tokens)*
            }
        };
        (@$other:ident [$($catalog:tt)+] $($tokens:tt)*) => {
            $($catalog)+::__scopegate::__private::resolve! {
                KIND $other IDENTITY [$($catalog)+] $($tokens)*
            }
        };
        (catalog = ::$($segment:ident)::+, $($tokens:tt)*) => {
            ::$($segment)::+::NAME![@ABSOLUTE $($tokens)*]
        };
        (catalog = $($segment:ident)::+, $($tokens:tt)*) => {
            $($segment)::+::NAME![@RELATIVE $($tokens)*]
        };
        ($($tokens:tt)*) => {
            scopes::NAME![@IDENTITY BY_CONVENTION $($tokens)*]
        };
    }
    #[doc = DOC]
    #[doc(inline)]
    #[allow(unreachable_pub, unused_imports)]
    pub use MANGLED as NAME;
";
