//! The macros of a catalogue's module: each knows where the table is and which catalogue it
//! belongs to, and forwards its tokens to `resolve!`.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::LitStr;
use syn::parse::{ParseStream, Parser};

use crate::editor;
use crate::message;

/// `write_macros!(name identity anywhere "a.b" "c.d")`: two scopes of the catalogue, or its only one,
/// as they are written in its macros.
pub(crate) fn export(input: TokenStream) -> TokenStream {
    let parse = |input: ParseStream<'_>| {
        let (name, identity) = (input.parse()?, input.parse()?);
        let anywhere: Ident = input.parse()?;
        let one: LitStr = input.parse()?;
        let other: Option<LitStr> = input.parse()?;
        let docs = docs(&one.value(), other.as_ref());
        Ok((name, identity, anywhere.span(), docs))
    };
    match parse.parse2(input) {
        Ok((name, identity, anywhere, docs)) => macros(&name, &identity, anywhere, docs),
        Err(error) => message::not_for_people(error.span()).to_compile_error(),
    }
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
    docs: [(&str, String); 3],
) -> TokenStream {
    let table = table_path(catalog);
    let forward = |kind: &str, name: &str, doc: &str| {
        forwarding(catalog, identity, &table, (kind, name), doc, anywhere)
    };
    if editor::is_asking() {
        let macros = editor::macros(&table, &docs, forward);
        return quote!(#macros #[doc(hidden)] pub mod __macros { pub use super::{Guard, scope, scopes}; });
    }
    let names = docs
        .each_ref()
        .map(|(kind, _)| Ident::new(kind, Span::call_site()));
    let mangled = names.each_ref().map(|name| mangled(catalog, name));
    let forward = |(kind, doc): (&str, String)| forward(kind, kind, &doc);
    let macros: TokenStream = docs.map(forward).into_iter().collect();
    quote! {
        #macros
        #[doc(hidden)]
        #[allow(unreachable_pub, unused_imports)]
        pub mod __macros {
            #(pub use #mangled as #names;)*
        }
    }
}

fn mangled(catalog: &Ident, name: &Ident) -> Ident {
    format_ident!("__scopegate_{}_{}", catalog, name)
}

/// The macros, and what is said of each, in scopes of the catalogue.
fn docs(one: &str, other: Option<&LitStr>) -> [(&'static str, String); 3] {
    let with_other = |written: fn(&str, &str) -> String| {
        other.map_or_else(String::new, |other| written(one, &other.value()))
    };
    let either = with_other(|one, other| format!("Guard![any({one}, {other})]\n"));
    let both = with_other(|one, other| format!("scopes!({one}, {other})\n"));
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
        brackets
    };
    let by_convention = brackets(quote!(scopes));
    let absolute = brackets(quote!(::$($segment)::+));
    let relative = brackets(quote!($($segment)::+));
    let [kind, name] = [kind, name].map(|word| Ident::new(word, Span::call_site()));
    let mangled = mangled(catalog, &name);
    quote! {
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #mangled {
            (@[$($catalog:tt)+] $($tokens:tt)*) => {
                $($catalog)+::__scopegate::__private::resolve! {
                    #kind #table #identity [$($catalog)+] $($tokens)*
                }
            };
            (@check [$($catalog:tt)+] $($tokens:tt)*) => {
                $($catalog)+::__scopegate::__private::resolve! {
                    check #table #identity [$($catalog)+] $($tokens)*
                }
            };
            (@#identity [$($catalog:tt)+] $($tokens:tt)*) => {
                $($catalog)+::__scopegate::__private::resolve! {
                    #kind #table #identity [$($catalog)+] $($tokens)*
                }
            };
            (@$other:ident [$($catalog:tt)+] $($tokens:tt)*) => {
                $($catalog)+::__scopegate::__private::resolve! {
                    #kind $other #identity [$($catalog)+] $($tokens)*
                }
            };
            (catalog = ::$($segment:ident)::+, $($tokens:tt)*) => {
                ::$($segment)::+::#name![@#absolute $($tokens)*]
            };
            (catalog = $($segment:ident)::+, $($tokens:tt)*) => {
                $($segment)::+::#name![@#relative $($tokens)*]
            };
            ($($tokens:tt)*) => {
                scopes::#name![@#identity #by_convention $($tokens)*]
            };
        }
        #[doc = #doc]
        #[doc(inline)]
        #[allow(unreachable_pub, unused_imports)]
        pub use #mangled as #name;
    }
}
