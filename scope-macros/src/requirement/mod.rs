//! A requirement as a person writes it: `sms.read, any(calls.read, "https://…")`.

mod name;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

use crate::message;
use crate::tokens::{collect, flattened, group, option, split_at_commas};

pub(crate) use name::Name;

/// What is nested deeper than this is no requirement that anybody could review.
const DEEPEST: usize = 16;

pub(crate) enum Requirement {
    Name(Name),
    All(Vec<Requirement>),
    Any(Vec<Requirement>),
}

impl Requirement {
    /// Items between commas: all of them are required. `place` is where the list stands.
    pub(crate) fn parse(tokens: TokenStream, place: Span) -> syn::Result<Self> {
        parse_list(tokens, place, 0).map(|items| combine(items, Self::All))
    }
}

/// Names alone, for macros that mean a set and not a requirement.
pub(crate) fn parse_names(tokens: TokenStream) -> syn::Result<Vec<Name>> {
    collect(split_at_commas(tokens).into_iter().map(|item| {
        let item = flattened(item);
        if let Some((word, _)) = combinator(&item) {
            return Err(message::no_combinator_here(word));
        }
        Name::parse(&item)
    }))
}

fn parse_list(tokens: TokenStream, place: Span, depth: usize) -> syn::Result<Vec<Requirement>> {
    let items = split_at_commas(tokens);
    if items.is_empty() {
        return Err(message::no_scope(place));
    }
    let items = items.into_iter().map(flattened);
    collect(items.map(|item| parse_item(&item, depth)))
}

fn parse_item(item: &[TokenTree], depth: usize) -> syn::Result<Requirement> {
    let Some((word, list)) = combinator(item) else {
        if let Some((option, _)) = option(item) {
            return Err(message::option_inside(option));
        }
        return Name::parse(item).map(Requirement::Name);
    };
    if depth == DEEPEST {
        return Err(message::too_deep(word.span()));
    }
    if let [_, _, extra, ..] = item {
        return Err(message::missing_comma(extra.span()));
    }
    let items = parse_list(list.stream(), word.span(), depth + 1)?;
    Ok(combine(
        items,
        if word == "any" {
            Requirement::Any
        } else {
            Requirement::All
        },
    ))
}

fn combinator(item: &[TokenTree]) -> Option<(&proc_macro2::Ident, &Group)> {
    match item {
        [TokenTree::Ident(word), list, ..] if word == "any" || word == "all" => {
            Some((word, group(Some(list), Delimiter::Parenthesis)?))
        }
        _ => None,
    }
}

fn combine(mut items: Vec<Requirement>, list: fn(Vec<Requirement>) -> Requirement) -> Requirement {
    match items.len() {
        1 => items.remove(0),
        _ => list(items),
    }
}
