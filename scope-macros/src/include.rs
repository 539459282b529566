//! What `include_catalog!` includes: the source that the build script has written, or, where there is
//! none to include, one error and what stands in for the catalogue, so that nothing is said of the
//! code that uses it.

use std::sync::{Mutex, PoisonError};
use std::{env, fs};

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::Error;

use crate::distance::distance;
use crate::keyword::is_keyword;
use crate::message;
use crate::program;
use crate::tokens::{error_place, filled, flattened, list, stream, string};

/// `include!(name)`, in the module that becomes the catalogue.
pub(crate) fn include(input: TokenStream) -> TokenStream {
    let catalog = match name_alone(input.clone()) {
        Ok(catalog) => catalog,
        Err(place) => {
            let meant = name_in(&input);
            let error = message::no_name_of_a_catalogue(place, meant.as_ref());
            return stand_in(&meant.unwrap_or(format_ident!("scopes")), error);
        }
    };
    let variable = format!("SCOPEGATE_{catalog}");
    if !is_compiling() {
        return source(&variable, &included(&variable, ".scope.rs"));
    }
    if is_second(&catalog) {
        return stand_in(&catalog, message::included_twice(&catalog));
    }
    match env::var(&variable) {
        Ok(path) => source(&variable, &scope(&path, &variable, catalog.span())),
        Err(_) => stand_in(
            &catalog,
            message::no_table(&catalog, near(&catalog).as_deref()),
        ),
    }
}

/// Whether this is a compiler, which expands each macro of one crate once. An editor's program may
/// live for days, and be called anything.
fn is_compiling() -> bool {
    let programs = ["rustc", "rustdoc", "clippy-driver", "miri"];
    programs.into_iter().any(program::is)
}

/// Whether the crate that is being compiled has included this catalogue before.
fn is_second(catalog: &Ident) -> bool {
    static INCLUDED: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let mut included = INCLUDED.lock().unwrap_or_else(PoisonError::into_inner);
    let is_second = included.iter().any(|other| catalog == other);
    included.push(catalog.to_string());
    is_second
}

/// One word that is no keyword; where it is not, if it is something else.
fn name_alone(input: TokenStream) -> Result<Ident, Span> {
    let tokens = flattened(list(input));
    match &tokens[..] {
        [TokenTree::Ident(name), rest @ ..] if !is_keyword(&name.to_string()) => match rest {
            [] => Ok(name.clone()),
            [second, ..] => Err(second.span()),
        },
        [first, ..] => Err(first.span()),
        [] => Err(Span::call_site()),
    }
}

/// The name of a catalogue in the path of its table, or of its module.
fn name_in(input: &TokenStream) -> Option<Ident> {
    let token = input.clone().into_iter().last()?;
    let text = match &token {
        TokenTree::Literal(literal) => string(literal)?,
        token => token.to_string(),
    };
    let last = text.rsplit(['/', '\\', ':']).next()?;
    let name = last.trim_end_matches(".csv").parse().ok()?;
    name_alone(name).ok()
}

/// The catalogue of nearly that name, of those that the build script has compiled.
fn near(catalog: &Ident) -> Option<String> {
    let written = catalog.to_string();
    let mut nearest = None;
    for (variable, _) in env::vars_os() {
        let Some(name) = variable
            .to_str()
            .and_then(|name| name.strip_prefix("SCOPEGATE_"))
        else {
            continue;
        };
        let edits = distance(name, &written);
        if edits <= name.len() / 3 && nearest.as_ref().is_none_or(|(least, _)| edits < *least) {
            nearest = Some((edits, name.to_owned()));
        }
    }
    nearest.map(|(_, name)| name)
}

/// The source. Rust's own macros read it, so that the compiler knows what to watch; rustdoc gets one of its
/// own, with more to say of the same items.
fn source(variable: &str, scope: &TokenStream) -> TokenStream {
    if program::is("rustdoc") {
        return included(variable, ".docs.rs");
    }
    let rest = included(variable, ".rs");
    quote!(#scope #rest)
}

fn included(variable: &str, extension: &str) -> TokenStream {
    quote!(::core::include!(::core::concat!(::core::env!(#variable), #extension));)
}

/// The longest type that is put where the catalogue is included. Of one of 10,000 scopes the compiler
/// would need a third more time for the crate.
const LONGEST: usize = 512 * 1024;

/// The type `Scope` and its functions as if they had been written where the catalogue is included: what the
/// compiler has to say of them, it says there, and not of a file that nobody has written.
fn scope(path: &str, variable: &str, place: Span) -> TokenStream {
    let text = fs::read_to_string(format!("{path}.scope.rs"));
    let text = text.ok().filter(|text| text.len() <= LONGEST);
    let Some(scope) = text.and_then(|text| text.parse().ok()) else {
        return included(variable, ".scope.rs");
    };
    let scope = put_at(scope, place);
    quote! {
        const _: &::core::primitive::str =
            ::core::include_str!(::core::concat!(::core::env!(#variable), ".scope.rs"));
        #scope
    }
}

/// The items at the place, but for their attributes.
fn put_at(items: TokenStream, place: Span) -> TokenStream {
    let mut tokens = list(items);
    for token in &mut tokens {
        if let TokenTree::Group(group) = token
            && group.delimiter() != Delimiter::Bracket
        {
            let inner = put_at(group.stream(), place);
            *group = Group::new(group.delimiter(), inner);
        }
        token.set_span(place);
    }
    stream(tokens)
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_alone_is_one_word_that_is_no_keyword() {
        let name = |text: &str| name_alone(text.parse().expect("tokens"));
        assert!(name("scopes").is_ok_and(|name| name == "scopes"));
        for other in [
            "",
            "type",
            "crate::scopes",
            "scopes billing",
            "scopes,",
            "\"scopes\"",
            "1",
        ] {
            assert!(name(other).is_err(), "{other}");
        }
    }

    #[test]
    fn what_a_macro_hands_on_is_what_was_written() {
        let name: TokenStream = quote!(scopes);
        let handed_on = Group::new(Delimiter::None, name);
        assert!(name_alone(quote!(#handed_on)).is_ok_and(|name| name == "scopes"));
    }
}
