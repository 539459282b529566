//! How a cell of `implies` falls into names and patterns.

use std::ops::Range;

use crate::{
    fault::Span,
    read::{Cell, is_typographic_quote},
};

/// One of the names or patterns in a cell, and the row of the scope it is said of.
#[derive(Clone)]
pub(super) struct Word<'t> {
    pub(super) cell: &'t Cell<'t>,
    pub(super) at: Range<usize>,
    pub(super) own: Option<usize>,
}

impl<'t> Word<'t> {
    pub(super) fn text(&self) -> &'t str {
        &self.cell.text()[self.at.clone()]
    }

    pub(super) fn span(&self) -> Span {
        self.cell.part(self.at.clone())
    }

    pub(super) fn part(&self, part: Range<usize>) -> Span {
        let start = self.at.start;
        self.cell.part(start + part.start..start + part.end)
    }
}

/// What stands between the spaces; braces that a space tears apart stay together, unless they are
/// those of a name.
pub(super) fn words(text: &str, is_name: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut pieces = pieces(text).filter(|piece| !piece.is_empty());
    while let Some(mut word) = pieces.next() {
        let piece = &text[word.clone()];
        if is_open(piece) && !is_name(piece) {
            let mut after = pieces.clone();
            let end = after.find(|piece| text[piece.clone()].contains(['{', '}']));
            if let Some(end) = end.filter(|end| closes(&text[end.clone()])) {
                word.end = end.end;
                pieces = after;
            }
        }
        words.push(word);
    }
    words
}

/// Whether the space is within one of the words.
pub(super) fn have_within(words: &[Range<usize>], space: &Range<usize>) -> bool {
    let after = words.partition_point(|word| word.start < space.start);
    let before = after.checked_sub(1).and_then(|before| words.get(before));
    before.is_some_and(|word| space.end < word.end)
}

/// The space within a word, which only a pattern has.
pub(super) fn gap(word: &str) -> Option<Range<usize>> {
    let start = word.find(' ')?;
    let length = word[start..]
        .bytes()
        .take_while(|byte| *byte == b' ')
        .count();
    Some(start..start + length)
}

/// The words without the quotes around them that are none of CSV.
pub(super) fn bare(text: &str, word: Range<usize>) -> Range<usize> {
    let word_text = &text[word.clone()];
    let start = word.end - word_text.trim_start_matches(is_typographic_quote).len();
    let length = text[start..word.end]
        .trim_end_matches(is_typographic_quote)
        .len();
    start..start + length
}

fn is_open(piece: &str) -> bool {
    piece.rfind('{') > piece.rfind('}')
}

fn closes(piece: &str) -> bool {
    let close = piece.find('}');
    close.is_some() && piece.find('{').is_none_or(|open| close < Some(open))
}

/// The spaces that stand at the beginning, at the end, or after another.
pub(super) fn idle_spaces(text: &str) -> Vec<Range<usize>> {
    let mut spaces: Vec<Range<usize>> = Vec::new();
    for piece in pieces(text).filter(Range::is_empty) {
        let at = piece.start.min(text.len().saturating_sub(1));
        match spaces.last_mut() {
            Some(last) if last.end >= at => last.end = at + 1,
            _ => spaces.push(at..at + 1),
        }
    }
    spaces
}

fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> + Clone {
    let mut next = 0;
    text.split(' ').map(move |piece| {
        let start = next;
        next = start + piece.len() + 1;
        start..start + piece.len()
    })
}

#[cfg(test)]
mod tests {
    use super::{idle_spaces, words};

    fn idle(text: &str) -> Vec<(usize, usize)> {
        let spaces = idle_spaces(text).into_iter();
        spaces.map(|space| (space.start, space.end)).collect()
    }

    #[test]
    fn spaces_that_separate_nothing() {
        assert_eq!(idle("a b"), []);
        assert_eq!(idle(" a"), [(0, 1)]);
        assert_eq!(idle("a "), [(1, 2)]);
        assert_eq!(idle("a   b  c"), [(2, 4), (6, 7)]);
        assert_eq!(idle(" "), [(0, 1)]);
        assert_eq!(idle("   "), [(0, 3)]);
    }

    #[test]
    fn braces_stay_together() {
        let words = |text| {
            let words = words(text, |piece| piece == "e{");
            words.into_iter().map(|at| &text[at]).collect::<Vec<_>>()
        };
        assert_eq!(words("e{ f}"), ["e{", "f}"]);
        assert_eq!(words(" a  b "), ["a", "b"]);
        assert_eq!(words("a.{b, c} d"), ["a.{b, c}", "d"]);
        assert_eq!(words("a.{ b , c }.e f"), ["a.{ b , c }.e", "f"]);
        assert_eq!(words("a.{b c"), ["a.{b", "c"]);
        assert_eq!(words("a.{b c.{d}"), ["a.{b", "c.{d}"]);
    }
}
