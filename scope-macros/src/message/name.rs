//! What is said of tokens that are the name of no scope, whatever the catalogue.

use proc_macro2::{Group, Literal, Span};
use syn::Error;

use super::list::Kind;
use super::unknown::MOST;
use super::{Examples, error, plain};
use crate::requirement::spelled;

pub(crate) fn string_beside(span: Span) -> Error {
    plain(Kind::StringBeside, span)
}

pub(crate) fn space_around_name(literal: &Literal, name: &str, examples: Examples<'_>) -> Error {
    let help = match examples.scopes_of(&[name])[..] {
        [] => String::from(Kind::SpaceAroundName.help()),
        _ => format!("write `{}`, without it", spelled(name)),
    };
    error(Kind::SpaceAroundName, literal.span(), &[], help)
}

/// `names` are none where no scope of the catalogue is among them.
pub(crate) fn several_in_a_string(span: Span, names: &[&str]) -> Error {
    let help = match list(names) {
        Some(list) => format!("separate them with commas: `{list}`"),
        None => String::from("write each scope by itself, with commas between them"),
    };
    error(Kind::SeveralInAString, span, &[], help)
}

pub(crate) fn character_of_no_scope(span: Span, outside: char) -> Error {
    error(
        Kind::CharacterOfNoScope,
        span,
        &[
            &outside.escape_debug(),
            &format_args!("{:04X}", u32::from(outside)),
        ],
        Kind::CharacterOfNoScope.help(),
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
    plain(Kind::EmptyName, literal.span())
}

/// `names` are none where no scope of the catalogue is among them.
pub(crate) fn two_names(span: Span, first: &str, second: &str, names: &[&str]) -> Error {
    let comma = match (list(names), names.len()) {
        (Some(list), 2) => format!("write `{list}` if two scopes are required"),
        (Some(list), _) => format!("write `{list}` if several scopes are required"),
        (None, _) => String::from("write a comma between two scopes"),
    };
    let help = format!("{comma}, or put in the character that the name has there");
    error(Kind::TwoNames, span, &[&first, &second], help)
}

/// `names` are what the brackets hold, if they are scopes.
pub(crate) fn brackets_in_name(group: &Group, names: &[&str]) -> Error {
    let help = match list(names) {
        Some(list) => format!("list the scopes, separated by commas: `{list}`"),
        None => String::from(
            "`any(…)` and `all(…)` take lists; a name with brackets in it is written as a string: \
             `\"name\"`",
        ),
    };
    error(Kind::BracketsInName, group.span_open(), &[], help)
}

pub(crate) fn list_without_parentheses(span: Span, word: &str) -> Error {
    let help = format!("write `{word}(…, …)`");
    error(Kind::ListWithoutParentheses, span, &[&word], help)
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

/// The names as a list, as far as a message shows one.
pub(super) fn list(names: &[&str]) -> Option<String> {
    let mut list = Vec::new();
    for name in &names[..names.len().min(MOST)] {
        list.push(spelled(name));
    }
    if names.len() > MOST {
        list.push(String::from("…"));
    }
    (!list.is_empty()).then(|| list.join(", "))
}
