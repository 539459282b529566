//! A requirement as a person writes it: `sms.read, any(calls.read, "https://…")`.

mod catalog;
mod name;
mod segments;
mod spelling;

use std::fmt::{self, Display};
use std::mem;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenTree};
use syn::Error;

use crate::message::{self, Examples};
use crate::tokens::{combine, flattened, group, list, option, split_at_commas};

pub(crate) use name::Name;
pub(crate) use segments::{SEPARATORS, list_of_segments, segments};
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
            Self::All(parts) | Self::Any(parts) => {
                let mut names = Vec::new();
                for part in parts {
                    names.append(&mut part.names());
                }
                names
            }
        }
    }

    /// What is wrong with it whatever the catalogue has.
    pub(crate) fn error(&self) -> Option<Error> {
        match self {
            Self::Name(name) => name.fault().cloned(),
            Self::Wrong(error) => Some(error.clone()),
            Self::All(parts) | Self::Any(parts) => {
                let mut errors = Vec::new();
                for part in parts {
                    errors.extend(part.error());
                }
                combine(errors)
            }
        }
    }

    /// Items between commas: all of them are required. `place` is where the list stands.
    pub(crate) fn parse(tokens: Vec<TokenTree>, place: Span, examples: Examples<'_>) -> Self {
        Self::list(tokens, place, 0, examples, Self::All)
    }

    fn list(
        tokens: Vec<TokenTree>,
        place: Span,
        depth: usize,
        examples: Examples<'_>,
        kind: fn(Vec<Self>) -> Self,
    ) -> Self {
        let items = items(tokens);
        if let Some(error) = catalog::misplaced(&items, depth == 0) {
            return Self::Wrong(error);
        }
        let mut parts = Vec::new();
        for item in &items {
            parts.push(Self::item(item, depth, examples));
        }
        match parts.len() {
            0 => Self::Wrong(message::no_scope(place, examples)),
            1 => parts.remove(0),
            _ => kind(parts),
        }
    }

    fn item(item: &[TokenTree], depth: usize, examples: Examples<'_>) -> Self {
        if let Some((before, operator, after)) = split_at_operator(item) {
            let mut parts = vec![Self::Wrong(message::operator_of_lists(operator))];
            if !before.is_empty() {
                parts.insert(0, Self::item(before, depth, examples));
            }
            if !after.is_empty() {
                parts.push(Self::item(after, depth, examples));
            }
            return Self::All(parts);
        }
        let Some((word, inner, after)) = combinator(item) else {
            if let Some((option, value)) = option(item) {
                return Self::Wrong(wrong_option(option, value, examples));
            }
            return Name::parse(item, examples).map_or_else(Self::Wrong, Self::Name);
        };
        if depth == DEEPEST {
            return Self::Wrong(message::too_deep(word.span()));
        }
        let kind = if word == "any" { Self::Any } else { Self::All };
        let parts = Self::list(list(inner.stream()), word.span(), depth + 1, examples, kind);
        match after.first() {
            None => parts,
            Some(extra) => {
                let comma = Self::Wrong(message::missing_comma(extra.span(), examples));
                Self::All(vec![parts, comma, Self::item(after, depth, examples)])
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
        write!(f, "{word}(")?;
        for (at, part) in parts.iter().enumerate() {
            f.write_str(if at == 0 { "" } else { ", " })?;
            part.fmt(f)?;
        }
        f.write_str(")")
    }
}

/// Names alone, for macros that mean a set and not a requirement.
pub(crate) fn parse_names(
    tokens: Vec<TokenTree>,
    examples: Examples<'_>,
) -> Vec<syn::Result<Name>> {
    let items = items(tokens);
    if let Some(error) = catalog::misplaced(&items, true) {
        return vec![Err(error)];
    }
    let mut names = Vec::new();
    for item in &items {
        names.push(match (combinator(item), &item[..]) {
            (Some((word, ..)), _) => Err(message::no_combinator_here(word)),
            (None, [TokenTree::Ident(word)]) if is_lone_combinator(word, examples) => {
                Err(message::no_combinator_here(word))
            }
            (None, _) => Name::parse(item, examples),
        });
    }
    names
}

/// What stands between commas, each as it was before a `macro_rules!` handed it on.
fn items(tokens: Vec<TokenTree>) -> Vec<Vec<TokenTree>> {
    let mut items = split_at_commas(tokens);
    for item in &mut items {
        *item = flattened(mem::take(item));
    }
    items
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
    for separator in SEPARATORS {
        let name = format!("{option}{separator}{value}");
        if examples.has(&name) {
            return message::equals_in_name(option, &name);
        }
    }
    message::unknown_option(option)
}

/// What stands before and after the first operator beside a list, and the operator. A name that has
/// such a character has no list beside it.
fn split_at_operator(item: &[TokenTree]) -> Option<(&[TokenTree], &[TokenTree], &[TokenTree])> {
    let is_operator = |token: &TokenTree| match token {
        TokenTree::Ident(word) => word == "or" || word == "and",
        TokenTree::Punct(mark) => matches!(mark.as_char(), '|' | '&' | ';' | '+'),
        _ => false,
    };
    let start = item.iter().position(is_operator)?;
    if !(0..item.len()).any(|at| combinator(&item[at..]).is_some()) {
        return None;
    }
    let (before, rest) = item.split_at(start);
    let mut end = 1;
    while rest.get(end).is_some_and(is_operator) {
        end += 1;
    }
    let (operator, after) = rest.split_at(end);
    Some((before, operator, after))
}

/// A combinator that its list is missing of: the catalogue has no scope of that name.
fn is_lone_combinator(word: &Ident, examples: Examples<'_>) -> bool {
    (word == "any" || word == "all") && examples.scopes_of(&[&word.to_string()]).is_empty()
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
