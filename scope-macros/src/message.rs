//! Every message of the macros: what is wrong, and below it what to write instead.

use std::fmt::Display;

use proc_macro2::{Group, Ident, Literal, Span};
use syn::Error;

fn error(span: Span, what: impl Display, help: impl Display) -> Error {
    Error::new(span, format!("{what}\n= help: {help}"))
}

/// A name that a catalogue does not have, and what it has instead.
pub(crate) struct Unknown<'a> {
    pub(crate) catalog: &'a str,
    pub(crate) name: &'a str,
    pub(crate) ends_too_early: bool,
    pub(crate) nearest: Option<&'a str>,
    /// The segments before the wrong one.
    pub(crate) under: &'a str,
    /// What stands under them.
    pub(crate) offered: Vec<&'a str>,
    /// How many more stand there.
    pub(crate) more: usize,
}

pub(crate) fn unknown_scope(span: Span, unknown: &Unknown<'_>) -> Error {
    let Unknown { catalog, name, .. } = unknown;
    let what = if unknown.ends_too_early {
        format!("`{name}` is not a scope of `{catalog}`, only the start of some")
    } else {
        format!("`{name}` is not a scope of `{catalog}`")
    };
    let offer = offer(unknown);
    match unknown.nearest {
        Some(nearest) => error(
            span,
            what,
            format!("did you mean `{nearest}`?\n= note: {offer}"),
        ),
        None => error(span, what, offer),
    }
}

fn offer(unknown: &Unknown<'_>) -> String {
    let is_cut_url =
        |scheme| matches!(unknown.name.strip_prefix(scheme), Some(rest) if !rest.starts_with("//"));
    if is_cut_url("http:") || is_cut_url("https:") {
        return String::from("`//` begins a comment: write a URL as a string, `\"https://…\"`");
    }
    if unknown.name.contains('|') {
        return String::from("alternatives are written `any(sms.read, calls.read)`");
    }
    if unknown.name.contains('&') {
        return String::from("scopes that are all required are separated by commas");
    }
    if unknown.offered.is_empty() {
        return format!("`{}` is a scope, and there is none below it", unknown.under);
    }
    let list = unknown.offered.join("`, `");
    let mut offer = match unknown.under {
        "" => format!("its scopes start with `{list}`"),
        under => format!("`{under}` offers `{list}`"),
    };
    if unknown.more > 0 {
        offer.push_str(&format!(" and {} more", unknown.more));
    }
    offer
}

pub(crate) fn no_scope(span: Span) -> Error {
    error(
        span,
        "no scope is named here, and nothing required would let everybody in",
        "name at least one: `#[requires_scope(sms.read)]`",
    )
}

pub(crate) fn scope_of_nothing(span: Span) -> Error {
    error(
        span,
        "`scope!` names no scope",
        "name one: `scope!(sms.read)`",
    )
}

pub(crate) fn unknown_combinator(word: &Ident) -> Error {
    let what = format!("there is no `{word}(…)`");
    let help = if word == "not" {
        "a caller who lacks a scope is never let in for it: require another scope instead"
    } else {
        "`any(…)` and `all(…)` take lists; a name with brackets in it is written as a string: \
         `\"name\"`"
    };
    error(word.span(), what, help)
}

pub(crate) fn string_beside(literal: &Literal) -> Error {
    error(
        literal.span(),
        "a name in quotes is a whole name, with nothing beside it",
        "separate two names with a comma, or put the whole name into the quotes",
    )
}

pub(crate) fn not_of_a_scope(literal: &Literal, outside: char) -> Error {
    error(
        literal.span(),
        format!("{outside:?} is in no scope's name"),
        "several scopes are separated by commas: `\"sms.read\", \"calls.read\"`",
    )
}

pub(crate) fn one_scope(span: Span) -> Error {
    error(
        span,
        "`scope!` stands for one scope",
        "write `scopes!(…)` for a set of several",
    )
}

pub(crate) fn no_combinator_here(word: &Ident) -> Error {
    error(
        word.span(),
        format!("a set of scopes has no `{word}(…)`"),
        "list the scopes; requirements are written in `#[requires_scope(…)]` and `Guard![…]`",
    )
}

pub(crate) fn too_deep(span: Span) -> Error {
    error(
        span,
        "this requirement is nested too deeply",
        "`any(…)` and `all(…)` nest up to 16 levels",
    )
}

pub(crate) fn missing_comma(span: Span) -> Error {
    error(
        span,
        "expected a comma here",
        "requirements are separated by commas: `any(sms.read, calls.read), lookup.dids.read`",
    )
}

pub(crate) fn empty_item(span: Span) -> Error {
    error(
        span,
        "there is nothing between two commas",
        "remove one of the commas, or name a scope between them",
    )
}

pub(crate) fn two_names(span: Span, first: &str, second: &str) -> Error {
    error(
        span,
        format!("`{first}` and `{second}` stand side by side without a separator"),
        format!(
            "write `{first}, {second}` if two scopes are required, or put in the character that \
             the name has there"
        ),
    )
}

pub(crate) fn brackets_in_name(group: &Group) -> Error {
    error(
        group.span_open(),
        "a scope's name has no brackets here",
        "`any(…)` and `all(…)` take lists; a name with brackets in it is written as a string: \
         `\"name\"`",
    )
}

pub(crate) fn not_a_name(literal: &Literal) -> Error {
    error(
        literal.span(),
        format!("`{literal}` is not the name of a scope"),
        "write the name bare, `sms.read`, or as a plain string, `\"sms.read\"`",
    )
}

pub(crate) fn option_inside(option: &Ident) -> Error {
    error(
        option.span(),
        format!("`{option} = …` does not belong here"),
        "`from` and `catalog` are options of `#[requires_scope(…)]`, outside `any(…)` and `all(…)`; \
         in the other macros `catalog = …` comes first; a scope whose name holds a `=` is written as \
         a string",
    )
}

pub(crate) fn unknown_option(option: &Ident) -> Error {
    let text = option.to_string();
    let what = format!("there is no option `{option}`");
    if text == "any" || text == "all" {
        let help = format!("`{option}` takes a list: `{option}(sms.read, calls.read)`");
        return error(option.span(), what, help);
    }
    let near = |known: &&str| strsim::osa_distance(known, &text) <= 2;
    if let Some(known) = ["from", "catalog"].into_iter().find(near) {
        return error(option.span(), what, format!("did you mean `{known}`?"));
    }
    error(
        option.span(),
        what,
        "the options are `from = …`, who is asking, and `catalog = …`, which catalogue; a scope \
         whose name holds a `=` is written as a string",
    )
}

pub(crate) fn repeated_option(option: &Ident) -> Error {
    error(
        option.span(),
        format!("`{option}` is given twice"),
        "keep one of them",
    )
}

pub(crate) fn from_without_expression(span: Span) -> Error {
    error(
        span,
        "`from` has no expression",
        "say who is asking: `from = self.grant`, `from = request`",
    )
}

pub(crate) fn not_a_path(span: Span) -> Error {
    error(
        span,
        "expected the path of a catalogue's module",
        "write a path without generics: `catalog = crate::scopes`",
    )
}

pub(crate) fn not_a_function(span: Span) -> Error {
    error(
        span,
        "`#[requires_scope]` guards functions, and this is none",
        "put it on each function or method that needs the scope",
    )
}

pub(crate) fn const_function(span: Span) -> Error {
    error(
        span,
        "a const function cannot be guarded: who is calling is only known at run time",
        "remove `const`, or guard the function that calls this one",
    )
}

pub(crate) fn no_body(span: Span) -> Error {
    error(
        span,
        "a function without a body cannot be guarded: there is nowhere to put the check",
        "put the attribute where there is one: on the method in each `impl`, or on the function that \
         calls this one",
    )
}

pub(crate) fn method_without_from(receiver: Span) -> Error {
    error(
        receiver,
        "a method has no place for a guard before `self`",
        "say who is asking: `#[requires_scope(…, from = self.grant)]`, with any expression that \
         implements `HasGrant`",
    )
}

pub(crate) fn extern_without_from(keyword: Span) -> Error {
    error(
        keyword,
        "a function for other languages cannot take a guard: its callers would make one up",
        "say who is asking: `#[requires_scope(…, from = …)]`, or guard the function that it calls",
    )
}

pub(crate) fn unreadable_table(span: Span) -> Error {
    error(
        span,
        "the catalogue's table does not hold what scope-build writes",
        "build the catalogue's crate anew: `cargo clean -p` it",
    )
}

pub(crate) fn not_for_people(span: Span) -> Error {
    error(
        span,
        "this macro is called by generated code alone",
        "use `#[requires_scope(…)]`, `Guard![…]`, `scope!(…)` or `scopes!(…)`",
    )
}
