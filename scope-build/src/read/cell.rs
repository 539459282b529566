use std::{borrow::Cow, ops::Range};

use super::{is_control, is_invisible};
use crate::fault::Span;

/// One field of the table: its text, and where in the file that text stands.
#[derive(Debug, Default)]
pub(crate) struct Cell<'a> {
    text: Cow<'a, str>,
    raw: &'a str,
    start: usize,
    quoted: bool,
    /// Where in the text the quotes are that the file spells doubled.
    doubled: Vec<usize>,
}

impl<'a> Cell<'a> {
    /// A field of `text` that the file spells `raw` from byte `start` on, without its quotes.
    pub(super) fn new(text: Cow<'a, str>, raw: &'a str, start: usize, quoted: bool) -> Self {
        let doubled = match raw.len() == text.len() {
            true => Vec::new(),
            false => text.match_indices('"').map(|(at, _)| at).collect(),
        };
        Self {
            text,
            raw,
            start,
            quoted,
            doubled,
        }
    }

    /// The text, byte for byte, with doubled quotes read as one.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The text as a string of its own.
    pub(crate) fn to_text(&self) -> String {
        self.text.as_ref().to_owned()
    }

    /// Whether the file has quotes around it.
    pub(super) const fn is_quoted(&self) -> bool {
        self.quoted
    }

    /// Where the file has this text.
    pub(crate) fn span(&self) -> Span {
        self.start..self.start + self.raw.len()
    }

    /// Where the file has this part of the text.
    pub(crate) fn part(&self, part: Range<usize>) -> Span {
        self.locate(part.start)..self.locate(part.end)
    }

    /// Where the file has the character at `offset` of the text.
    pub(crate) fn character(&self, offset: usize) -> Span {
        let width = self.text[offset..].chars().next().map_or(0, char::len_utf8);
        self.part(offset..offset + width)
    }

    /// Whether a character in it is not text, so that nothing further can be said about it.
    pub(crate) fn has_control(&self) -> bool {
        self.text.chars().any(is_control)
    }

    /// Whether a character in it cannot be seen.
    pub(crate) fn has_invisible(&self) -> bool {
        self.text.chars().any(is_invisible)
    }

    fn locate(&self, offset: usize) -> usize {
        let doubled = self.doubled.partition_point(|quote| *quote < offset);
        self.start + offset + doubled
    }
}
