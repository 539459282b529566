//! What is said of tokens that are the name of no scope, whatever the catalogue.

use proc_macro2::{Group, Literal, Span};
use syn::Error;

use super::list::Kind;
use super::{Examples, error};
use crate::requirement::spelled;

pub(crate) fn string_beside(literal: &Literal) -> Error {
    error(
        Kind::StringBeside,
        literal.span(),
        &[],
        "separate two names with a comma, or put the whole name into the quotes",
    )
}

pub(crate) fn space_around_name(literal: &Literal, name: &str) -> Error {
    error(
        Kind::SpaceAroundName,
        literal.span(),
        &[],
        format!("write `{}`, without it", spelled(name)),
    )
}

pub(crate) fn several_in_a_string(span: Span, names: &[&str]) -> Error {
    let names: Vec<_> = names.iter().map(|name| spelled(name)).collect();
    error(
        Kind::SeveralInAString,
        span,
        &[],
        format!("separate them with commas: `{}`", names.join(", ")),
    )
}

pub(crate) fn character_of_no_scope(literal: &Literal, outside: char) -> Error {
    error(
        Kind::CharacterOfNoScope,
        literal.span(),
        &[&outside.escape_debug()],
        "a scope is made of visible ASCII characters other than `\"` and `\\` (RFC 6749, section 3.3)",
    )
}

pub(crate) fn number_in_name(span: Span, name: &str) -> Error {
    error(
        Kind::NumberInName,
        span,
        &[&name],
        format!("write the name as a string: `\"{name}\"`"),
    )
}

pub(crate) fn empty_name(literal: &Literal) -> Error {
    error(
        Kind::EmptyName,
        literal.span(),
        &[],
        "put the scope's name between the quotes",
    )
}

pub(crate) fn two_names(span: Span, first: &str, second: &str) -> Error {
    error(
        Kind::TwoNames,
        span,
        &[&first, &second],
        format!(
            "write `{first}, {second}` if two scopes are required, or put in the character that \
             the name has there"
        ),
    )
}

pub(crate) fn brackets_in_name(group: &Group) -> Error {
    error(
        Kind::BracketsInName,
        group.span_open(),
        &[],
        "`any(…)` and `all(…)` take lists; a name with brackets in it is written as a string: \
         `\"name\"`",
    )
}

pub(crate) fn literal_for_name(literal: &Literal, examples: Examples<'_>) -> Error {
    error(
        Kind::LiteralForName,
        literal.span(),
        &[&literal],
        format!(
            "write the name bare, as in `{}`, or as a plain string",
            examples.one_or_dots()
        ),
    )
}
