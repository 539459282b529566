//! Requirements that the attribute can write as types, and the names that were found to be such.

use proc_macro2::{Span, TokenTree};

use super::advice::{self, Said};
use crate::message::Examples;
use crate::requirement::{Name, Requirement};
use crate::table::{Known, Table};
use crate::tokens::punct;

pub(super) struct Clear {
    pub(super) requirement: Requirement,
    /// What is said of its one scope all the same.
    pub(super) note: Option<String>,
}

impl Clear {
    /// The requirement back, if there is more to say of it.
    pub(super) fn of(table: &Table, requirement: Requirement) -> Result<Self, Requirement> {
        let note = match advice::said(table, &requirement) {
            Said::Nothing => None,
            Said::Ambiguous(note) => Some(note),
            Said::More => return Err(requirement),
        };
        Ok(Self { requirement, note })
    }

    /// The requirement of these tokens, each item with a comma after it.
    ///
    /// A name that was read once is not read again: its tokens are put together, and if those of a name
    /// that is clear were the same, so is this one. Only what is read from tokens is remembered.
    pub(super) fn read(table: &Table, tokens: &[TokenTree], place: Span) -> Option<Self> {
        let plain = plain(tokens);
        if let Some((text, first, last)) = &plain
            && let Some(known) = table.clear.get(text)
        {
            return Some(Self {
                requirement: Requirement::Name(Name::plain(text, *first, *last)),
                note: known.note,
            });
        }
        let requirement = Requirement::parse(tokens.to_vec(), place, Examples::of(None));
        let clear = Self::of(table, requirement).ok()?;
        if let (Some((name, ..)), Requirement::Name(_)) = (plain, &clear.requirement) {
            let note = clear.note.clone();
            table.clear.insert(Known { name, note });
        }
        Some(clear)
    }
}

/// The tokens of one item put together, if they could not have been other ones: words with marks between
/// them, and no mark that means something in an attribute. Where the first and the last of them stand.
fn plain(tokens: &[TokenTree]) -> Option<(String, Span, Span)> {
    let (comma, tokens) = tokens.split_last()?;
    punct(Some(comma), ',')?;
    let mut text = String::new();
    let mut after_word = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) if !after_word => text.push_str(&word.to_string()),
            TokenTree::Punct(mark) if !matches!(mark.as_char(), '=' | ',' | '#') => {
                text.push(mark.as_char());
            }
            _ => return None,
        }
        after_word = matches!(token, TokenTree::Ident(_));
    }
    let (first, last) = (tokens.first()?.span(), tokens.last()?.span());
    // A mark of that kind is refused above: this one is of a raw identifier.
    (!text.contains('#')).then_some((text, first, last))
}
