//! What is said of the attribute's options. No catalogue is known where they are read.

use proc_macro2::{Ident, Span, TokenTree};
use syn::Error;

use super::list::Kind;
use super::{error, plain};

pub(crate) fn option_inside(option: &Ident) -> Error {
    error(
        Kind::OptionInside,
        option.span(),
        &[&option],
        Kind::OptionInside.help(),
    )
}

pub(crate) fn unknown_option(option: &Ident) -> Error {
    let text = option.to_string();
    let near = |known: &&str| strsim::osa_distance(known, &text) <= known.len() / 3;
    let help = if text == "any" || text == "all" {
        format!("`{option}` takes a list: `{option}(…, …)`")
    } else if let Some(known) = ["from", "catalog"].into_iter().find(near) {
        format!("did you mean `{known}`?")
    } else {
        String::from(
            "the options are `from = …`, who is asking, and `catalog = …`, which catalogue; a scope \
             whose name holds a `=` is written as a string",
        )
    };
    error(Kind::UnknownOption, option.span(), &[&option], help)
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

pub(crate) fn quoted_option(span: Span, option: &str) -> Error {
    let help = match option {
        "catalog" => "write the path without quotes: `catalog = crate::scopes`",
        _ => "remove the quotes: `from` takes an expression, as in `from = self.grant`",
    };
    error(Kind::QuotedOption, span, &[&option], help)
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
