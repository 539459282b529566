//! What is said of a requirement that is put together wrongly.

use proc_macro2::{Ident, Span};
use syn::Error;

use super::list::Kind;
use super::{Examples, error, plain};

pub(crate) fn no_scope(span: Span, examples: Examples<'_>) -> Error {
    let help = match examples.one() {
        Some(name) => format!("name at least one, such as `{name}`"),
        None => String::from("name at least one: `#[requires_scope(…)]`"),
    };
    error(Kind::NoScope, span, &[], help)
}

pub(crate) fn scope_of_nothing(span: Span, examples: Examples<'_>) -> Error {
    let help = format!("name one, as in `scope!({})`", examples.one_or_dots());
    error(Kind::ScopeOfNothing, span, &[], help)
}

pub(crate) fn one_scope(span: Span) -> Error {
    plain(Kind::OneScope, span)
}

pub(crate) fn unknown_combinator(word: &Ident) -> Error {
    let meant = match word
        .to_string()
        .to_ascii_lowercase()
        .replace('_', "")
        .as_str()
    {
        "not" => return negation(word.span()),
        "any" | "or" | "anyof" | "oneof" | "either" => "any",
        "all" | "and" | "allof" | "both" | "every" => "all",
        _ => {
            let help = "`any(…)` and `all(…)` take lists; a name with brackets in it is written as a \
                        string: `\"name\"`";
            return error(Kind::UnknownCombinator, word.span(), &[&word], help);
        }
    };
    let help = format!("did you mean `{meant}(…)`?");
    error(Kind::UnknownCombinator, word.span(), &[&word], help)
}

pub(crate) fn negation(span: Span) -> Error {
    plain(Kind::Negation, span)
}

pub(crate) fn no_combinator_here(word: &Ident) -> Error {
    error(
        Kind::CombinatorInSet,
        word.span(),
        &[&word],
        Kind::CombinatorInSet.help(),
    )
}

pub(crate) fn too_deep(span: Span) -> Error {
    plain(Kind::TooDeep, span)
}

pub(crate) fn missing_comma(span: Span, examples: Examples<'_>) -> Error {
    let two = examples.two_or_dots();
    let help = format!("requirements are separated by commas, as in `any({two}), …`");
    error(Kind::MissingComma, span, &[], help)
}

pub(crate) fn empty_item(span: Span) -> Error {
    plain(Kind::EmptyItem, span)
}
