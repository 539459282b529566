//! A requirement as a person writes it: `sms.read, any(calls.read, "https://…")`.

mod name;
mod segments;
mod spelling;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::Error;

use crate::message::{self, Examples};
use crate::tokens::{flattened, group, option, split_at_commas};

pub(crate) use name::Name;
pub(crate) use segments::{SEPARATORS, segments};
pub(crate) use spelling::spelled;

/// What is nested deeper than this is no requirement that anybody could review.
const DEEPEST: usize = 16;

pub(crate) enum Requirement {
    Name(Name),
    All(Vec<Requirement>),
    Any(Vec<Requirement>),
    /// What cannot be read. It stands in its place, so that what is wrong with the other parts is
    /// said with it.
    Wrong(Error),
}

impl Requirement {
    /// Items between commas: all of them are required. `place` is where the list stands.
    pub(crate) fn parse(tokens: TokenStream, place: Span, examples: Examples<'_>) -> Self {
        Self::list(tokens, place, 0, examples, Self::All)
    }

    fn list(
        tokens: TokenStream,
        place: Span,
        depth: usize,
        examples: Examples<'_>,
        kind: fn(Vec<Self>) -> Self,
    ) -> Self {
        let items = split_at_commas(tokens).into_iter().map(flattened);
        let mut items: Vec<_> = items
            .map(|item| Self::item(&item, depth, examples))
            .collect();
        match items.len() {
            0 => Self::Wrong(message::no_scope(place, examples)),
            1 => items.remove(0),
            _ => kind(items),
        }
    }

    fn item(item: &[TokenTree], depth: usize, examples: Examples<'_>) -> Self {
        let Some((word, list, after)) = combinator(item) else {
            if let Some((option, _)) = option(item) {
                return Self::Wrong(message::option_inside(option));
            }
            return Name::parse(item, examples).map_or_else(Self::Wrong, Self::Name);
        };
        if depth == DEEPEST {
            return Self::Wrong(message::too_deep(word.span()));
        }
        let kind = if word == "any" { Self::Any } else { Self::All };
        let list = Self::list(list.stream(), word.span(), depth + 1, examples, kind);
        match after.first() {
            None => list,
            Some(extra) => {
                let comma = Self::Wrong(message::missing_comma(extra.span(), examples));
                Self::All(vec![list, comma, Self::item(after, depth, examples)])
            }
        }
    }
}

/// Names alone, for macros that mean a set and not a requirement.
pub(crate) fn parse_names(tokens: TokenStream, examples: Examples<'_>) -> Vec<syn::Result<Name>> {
    let items = split_at_commas(tokens).into_iter().map(flattened);
    let name = |item: Vec<_>| match combinator(&item) {
        Some((word, ..)) => Err(message::no_combinator_here(word)),
        None => Name::parse(&item, examples),
    };
    items.map(name).collect()
}

/// `any(…)` or `all(…)`, and what follows it.
fn combinator(item: &[TokenTree]) -> Option<(&Ident, &Group, &[TokenTree])> {
    match item {
        [TokenTree::Ident(word), list, after @ ..] if word == "any" || word == "all" => {
            Some((word, group(Some(list), Delimiter::Parenthesis)?, after))
        }
        _ => None,
    }
}
