//! A requirement as a person writes it: `sms.read, any(calls.read, "https://…")`.

mod catalog;
mod name;
mod segments;
mod spelling;

use std::fmt::{self, Display};

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::Error;

use crate::message::{self, Examples};
use crate::tokens::{combine, flattened, group, option, split_at_commas};

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
    /// The names, in their order.
    pub(crate) fn names(&self) -> Vec<&Name> {
        match self {
            Self::Name(name) => vec![name],
            Self::Wrong(_) => Vec::new(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::names).collect(),
        }
    }

    /// What is wrong with it whatever the catalogue has.
    pub(crate) fn error(&self) -> Option<Error> {
        match self {
            Self::Name(name) => name.fault().cloned(),
            Self::Wrong(error) => Some(error.clone()),
            Self::All(parts) | Self::Any(parts) => combine(parts.iter().filter_map(Self::error)),
        }
    }

    /// Items between commas: all of them are required. `place` is where the list stands.
    pub(crate) fn parse(
        tokens: impl IntoIterator<Item = TokenTree>,
        place: Span,
        examples: Examples<'_>,
    ) -> Self {
        Self::list(tokens, place, 0, examples, Self::All)
    }

    fn list(
        tokens: impl IntoIterator<Item = TokenTree>,
        place: Span,
        depth: usize,
        examples: Examples<'_>,
        kind: fn(Vec<Self>) -> Self,
    ) -> Self {
        let items: Vec<_> = split_at_commas(tokens).into_iter().map(flattened).collect();
        if let Some(error) = catalog::misplaced(&items, depth == 0) {
            return Self::Wrong(error);
        }
        let mut items: Vec<_> = items
            .into_iter()
            .map(|item| Self::item(&item, depth, examples))
            .collect();
        match items.len() {
            0 => Self::Wrong(message::no_scope(place, examples)),
            1 => items.remove(0),
            _ => kind(items),
        }
    }

    fn item(item: &[TokenTree], depth: usize, examples: Examples<'_>) -> Self {
        if let Some((before, operator, after)) = split_at_operator(item) {
            let wrong = Self::Wrong(message::operator_of_lists(operator));
            let read = |part: &[TokenTree]| Self::item(part, depth, examples);
            let [before, after] =
                [before, after].map(|part| (!part.is_empty()).then(|| read(part)));
            return Self::All(before.into_iter().chain([wrong]).chain(after).collect());
        }
        let Some((word, list, after)) = combinator(item) else {
            if let Some((option, value)) = option(item) {
                return Self::Wrong(wrong_option(option, value, examples));
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

/// The requirement as it is to be written.
impl Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, parts) = match self {
            Self::Name(name) => return f.write_str(&spelled(name.text())),
            Self::Wrong(_) => return f.write_str("…"),
            Self::All(parts) => ("all", parts),
            Self::Any(parts) => ("any", parts),
        };
        let parts: Vec<_> = parts.iter().map(Self::to_string).collect();
        write!(f, "{word}({})", parts.join(", "))
    }
}

/// Names alone, for macros that mean a set and not a requirement.
pub(crate) fn parse_names(tokens: TokenStream, examples: Examples<'_>) -> Vec<syn::Result<Name>> {
    let items: Vec<_> = split_at_commas(tokens).into_iter().map(flattened).collect();
    if let Some(error) = catalog::misplaced(&items, true) {
        return vec![Err(error)];
    }
    let name = |item: Vec<_>| match (combinator(&item), &item[..]) {
        (Some((word, ..)), _) => Err(message::no_combinator_here(word)),
        (None, [TokenTree::Ident(word)]) if is_lone_combinator(word, examples) => {
            Err(message::no_combinator_here(word))
        }
        (None, _) => Name::parse(&item, examples),
    };
    items.into_iter().map(name).collect()
}

/// `from = x`, `sms = read`: an option is none of a list.
fn wrong_option(option: &Ident, value: &[TokenTree], examples: Examples<'_>) -> Error {
    if option == "from" || option == "catalog" {
        return message::option_inside(option);
    }
    let value = Name::parse(value, Examples::of(None));
    let value = value
        .as_ref()
        .map_or("", Name::text)
        .trim_start_matches('>');
    let names = SEPARATORS.map(|separator| format!("{option}{separator}{value}"));
    match names.iter().find(|name| examples.has(name)) {
        Some(name) => message::equals_in_name(option, name),
        None => message::unknown_option(option),
    }
}

/// What stands before and after the first operator beside a list, and the operator. A name that has
/// such a character has no list beside it.
fn split_at_operator(item: &[TokenTree]) -> Option<(&[TokenTree], &[TokenTree], &[TokenTree])> {
    let is_operator = |token: &TokenTree| match token {
        TokenTree::Ident(word) => word == "or" || word == "and",
        TokenTree::Punct(mark) => matches!(mark.as_char(), '|' | '&' | ';' | '+'),
        _ => false,
    };
    let has_list = item.windows(2).any(|two| combinator(two).is_some());
    let start = item.iter().position(is_operator).filter(|_| has_list)?;
    let (before, rest) = item.split_at(start);
    let length = rest.iter().take_while(|token| is_operator(token)).count();
    let (operator, after) = rest.split_at(length);
    Some((before, operator, after))
}

/// A combinator that its list is missing of: no scope is called so, as far as anybody knows.
fn is_lone_combinator(word: &Ident, examples: Examples<'_>) -> bool {
    (word == "any" || word == "all") && !examples.has(&word.to_string())
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
