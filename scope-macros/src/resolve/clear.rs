//! Requirements of which a type says all: their scopes exist, and there is nothing to say of them.

use proc_macro2::{Span, TokenTree};

use super::advice;
use crate::message::Examples;
use crate::requirement::{Name, Requirement};
use crate::table::Table;
use crate::tokens::punct;

/// The requirement of these tokens, each item with a comma after it, if it is clear.
///
/// A name that was read once is not read again: its tokens are put together, and if those of a name
/// that is clear were the same, so is this one. Only what is read from tokens is remembered.
pub(super) fn read(table: &Table, tokens: &[TokenTree], place: Span) -> Option<Requirement> {
    let plain = plain(tokens);
    if let Some(text) = &plain
        && table.clear.has(text)
    {
        let place = tokens.first()?.span();
        return Some(Requirement::Name(Name::plain(text, place)));
    }
    let requirement = Requirement::parse(tokens.to_vec(), place, Examples::of(None));
    if !advice::is_clear(table, &requirement) {
        return None;
    }
    if let (Some(text), Requirement::Name(_)) = (plain, &requirement) {
        table.clear.insert(text);
    }
    Some(requirement)
}

/// The tokens of one item put together, if they could not have been other ones: words with marks between
/// them, and no mark that means something in an attribute or in a word.
fn plain(tokens: &[TokenTree]) -> Option<String> {
    let (comma, tokens) = tokens.split_last()?;
    punct(Some(comma), ',')?;
    let mut text = String::new();
    let mut after_word = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) if !after_word => text.push_str(&word.to_string()),
            TokenTree::Punct(mark) if !matches!(mark.as_char(), '=' | ',') => {
                text.push(mark.as_char());
            }
            _ => return None,
        }
        after_word = matches!(token, TokenTree::Ident(_));
    }
    // `r#type` is one word, and could be three.
    (!text.contains('#')).then_some(text)
}
