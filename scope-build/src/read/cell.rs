use std::{borrow::Cow, ops::Range};

use crate::fault::Span;

/// One field of the table: its text, and where in the file that text stands.
#[derive(Debug, Default)]
pub(crate) struct Cell<'a> {
    text: Cow<'a, str>,
    raw: &'a str,
    start: usize,
}

impl<'a> Cell<'a> {
    /// A field of `text` that the file spells `raw` from byte `start` on, without its quotes.
    pub(super) fn new(text: Cow<'a, str>, raw: &'a str, start: usize) -> Self {
        Self { text, raw, start }
    }

    /// The text, byte for byte, with doubled quotes read as one.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The text as a string of its own.
    pub(crate) fn to_text(&self) -> String {
        self.text.as_ref().to_owned()
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

    fn locate(&self, offset: usize) -> usize {
        let doubled = match self.raw.len() == self.text.len() {
            true => 0,
            false => self.text[..offset].matches('"').count(),
        };
        self.start + offset + doubled
    }
}

/// Control characters, and those that turn the direction of the text around them, which rustc
/// refuses in literals.
pub(crate) fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
