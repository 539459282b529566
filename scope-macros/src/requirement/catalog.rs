//! `catalog` where it says nothing: who wrote it means another catalogue, in which the names beside
//! it may well be.

use proc_macro2::{Delimiter, Ident, TokenTree};
use syn::Error;

use super::{Name, spelled};
use crate::message::{self, Examples};
use crate::tokens::{group, is_string, option, punct, stream};

/// What is wrong with the `catalog` of these items. A macro has taken it off where it stands first,
/// with a comma after it: `is_outermost` is for the items of a macro, and of no list in it.
pub(super) fn misplaced(items: &[Vec<TokenTree>], is_outermost: bool) -> Option<Error> {
    if let [first, others @ ..] = items
        && is_outermost
        && let Some((name, value)) = option(first).filter(|(name, _)| *name == "catalog")
    {
        return Some(unfinished(name, value, others.is_empty()));
    }
    items.iter().find_map(|item| in_item(item))
}

fn in_item(item: &[TokenTree]) -> Option<Error> {
    if let Some((name, value)) = option(item) {
        return match message::option_like(name) {
            Some("catalog") if name != "catalog" => Some(message::unknown_option(name)),
            Some("catalog") => Some(quoted(value).unwrap_or_else(|| message::option_inside(name))),
            _ => None,
        };
    }
    let [TokenTree::Ident(word), list] = item else {
        return None;
    };
    let path = group(Some(list), Delimiter::Parenthesis).filter(|_| word == "catalog")?;
    let path = path.stream().to_string();
    Some(message::option_without_equals(
        word.span(),
        "catalog",
        &path,
    ))
}

fn quoted(value: &[TokenTree]) -> Option<Error> {
    match value {
        [TokenTree::Literal(text), ..] if is_string(text) => {
            Some(message::quoted_option(text, "catalog"))
        }
        _ => None,
    }
}

/// What is missing where it stands first.
fn unfinished(name: &Ident, value: &[TokenTree], is_alone: bool) -> Error {
    if let Some(error) = quoted(value) {
        return error;
    }
    let (path, after) = value.split_at(path_length(value));
    let path = stream(path.to_vec()).to_string().replace(' ', "");
    let scopes = match after {
        [semicolon, scopes @ ..] if punct(Some(semicolon), ';').is_some() => scopes,
        _ => after,
    };
    match after.first() {
        None if path.is_empty() => message::not_a_path(name.span()),
        None if is_alone => message::catalog_without_scope(name.span(), &path),
        None => message::option_inside(name),
        Some(TokenTree::Punct(mark)) if path.is_empty() || mark.as_char() != ';' => {
            message::not_a_path(mark.span())
        }
        Some(TokenTree::Group(_)) => message::not_a_path(after[0].span()),
        Some(extra) => {
            let scope = Name::parse(scopes, Examples::of(None)).ok();
            let scope = scope.filter(|name| name.fault().is_none() && !name.text().is_empty());
            let scope = scope.map(|name| spelled(name.text()));
            message::catalog_without_comma(extra.span(), &path, scope.as_deref())
        }
    }
}

/// How many tokens a path takes: words between `::`, with or without one before them.
fn path_length(tokens: &[TokenTree]) -> usize {
    let is_separator = |at: usize| {
        let colon = |at: usize| punct(tokens.get(at), ':').is_some();
        colon(at) && colon(at + 1)
    };
    let is_word = |at: usize| matches!(tokens.get(at), Some(TokenTree::Ident(_)));
    let mut end = 0;
    loop {
        let word = if is_separator(end) { end + 2 } else { end };
        if !is_word(word) || (word == end && end > 0) {
            return end;
        }
        end = word + 1;
    }
}
