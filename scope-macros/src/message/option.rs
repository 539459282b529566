//! What is said of the attribute's options. No catalogue is known where they are read.

use proc_macro2::{Ident, Literal, Span, TokenTree};
use syn::Error;

use super::list::Kind;
use super::{error, plain};
use crate::distance::distance;
use crate::requirement::spelled;

pub(crate) fn option_inside(option: &Ident) -> Error {
    error(
        Kind::OptionInside,
        option.span(),
        &[&option],
        Kind::OptionInside.help(),
    )
}

/// The option of this name, or of one that is near.
pub(crate) fn option_like(name: &Ident) -> Option<&'static str> {
    const OPTIONS: [&str; 2] = ["from", "catalog"];
    let text = name.to_string().to_ascii_lowercase();
    let is_it = |known: &&str| *known == text;
    let is_near = |known: &&str| distance(known, &text) <= known.len() / 3;
    let it = OPTIONS.into_iter().find(is_it);
    it.or_else(|| OPTIONS.into_iter().find(is_near))
}

pub(crate) fn unknown_option(option: &Ident) -> Error {
    let help = if option == "any" || option == "all" {
        format!("`{option}` takes a list: `{option}(…, …)`")
    } else if let Some(known) = option_like(option) {
        format!("did you mean `{known}`?")
    } else {
        String::from(
            "the options are `from = …`, who is asking, and `catalog = …`, which catalogue; a scope \
             whose name holds a `=` is written as a string",
        )
    };
    error(Kind::UnknownOption, option.span(), &[&option], help)
}

/// `sms=read`, where there is a scope of the two words.
pub(crate) fn equals_in_name(option: &Ident, name: &str) -> Error {
    let help = format!("did you mean `{}`?", spelled(name));
    error(Kind::UnknownOption, option.span(), &[&option], help)
}

/// `catalog = path` in a macro, with nothing after it.
pub(crate) fn catalog_without_scope(span: Span, path: &str) -> Error {
    let help = format!("write a comma and a scope after it: `catalog = {path}, …`");
    error(Kind::CatalogWithoutScope, span, &[&path], help)
}

/// `catalog = path scope`; the scope, if it can be read.
pub(crate) fn catalog_without_comma(span: Span, path: &str, scope: Option<&str>) -> Error {
    let scope = scope.unwrap_or("…");
    let help = format!("write one after the path of the catalogue: `catalog = {path}, {scope}`");
    error(Kind::MissingComma, span, &[], help)
}

pub(crate) fn repeated_option(option: &Ident) -> Error {
    error(
        Kind::RepeatedOption,
        option.span(),
        &[&option],
        Kind::RepeatedOption.help(),
    )
}

pub(crate) fn from_without_expression(span: Span) -> Error {
    plain(Kind::FromWithoutExpression, span)
}

pub(crate) fn two_expressions(first: &TokenTree, second: &TokenTree) -> Error {
    let help = format!("write a comma or an operator before `{second}`");
    error(Kind::TwoExpressions, second.span(), &[first, second], help)
}

pub(crate) fn option_without_equals(span: Span, option: &str, value: &str) -> Error {
    let value = if value.is_empty() { "…" } else { value };
    let help = match option {
        "from" => format!("write `from = {value}`; only `#[requires_scope(…)]` has it"),
        _ => format!("write `{option} = {value}`"),
    };
    error(Kind::OptionWithoutEquals, span, &[&option], help)
}

pub(crate) fn quoted_option(text: &Literal, option: &str) -> Error {
    let help = match option {
        "catalog" => format!(
            "write the path without quotes: `catalog = {}`",
            path_in(text)
        ),
        _ => {
            String::from("remove the quotes: `from` takes an expression, as in `from = self.grant`")
        }
    };
    error(Kind::QuotedOption, text.span(), &[&option], help)
}

/// The path that stands in the quotes, or one that could.
fn path_in(text: &Literal) -> String {
    let path = text.to_string().replace('"', "");
    let is_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':');
    match path.is_empty() || !path.chars().all(is_path) {
        true => String::from("crate::scopes"),
        false => path,
    }
}

/// The type in a catalogue, where the catalogue is asked for.
pub(crate) fn item_of_a_catalogue(item: &Ident) -> Error {
    let help = format!("leave out `{item}`: the module that has it is the catalogue");
    error(Kind::NotAPath, item.span(), &[], help)
}

pub(crate) fn not_a_path(span: Span) -> Error {
    plain(Kind::NotAPath, span)
}

pub(crate) fn another_catalogue(span: Span, own: &str, found: &str) -> Error {
    let here = if own == found {
        String::from("another one of that name")
    } else {
        format!("`{found}`")
    };
    error(
        Kind::MacroOfAnotherCatalogue,
        span,
        &[&own, &here],
        Kind::MacroOfAnotherCatalogue.help(),
    )
}
