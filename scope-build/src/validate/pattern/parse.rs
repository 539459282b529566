//! How a pattern is spelled.

use std::{collections::HashMap, ops::Range};

use super::{Alternative, Choice, Pattern, Piece};
use crate::fault::PatternFault;

pub(super) type Fault = (Range<usize>, PatternFault);

impl<'t> Pattern<'t> {
    /// Reads a pattern; if it is none, says why and where.
    pub(in crate::validate) fn parse(text: &'t str) -> Result<Self, Fault> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while let Some(open) = text[at..].find(['{', '}']).map(|brace| at + brace) {
            let brace = open..open + 1;
            if text[open..].starts_with('}') {
                return Err((brace, PatternFault::Unopened));
            }
            let inside = open + 1;
            let Some(close) = text[inside..].find('}').map(|brace| inside + brace) else {
                return Err((brace, PatternFault::Unclosed));
            };
            if let Some(nested) = text[inside..close].find('{').map(|brace| inside + brace) {
                return Err((nested..nested + 1, PatternFault::Nested));
            }
            stars_and_literals(text, at..open, &mut pieces)?;
            pieces.push(Piece::OneOf(choice(text, inside..close)?));
            at = close + 1;
        }
        stars_and_literals(text, at..text.len(), &mut pieces)?;
        Ok(Self { pieces })
    }
}

fn choice(text: &str, list: Range<usize>) -> Result<Choice<'_>, Fault> {
    let mut choice = Choice::default();
    let mut known = HashMap::new();
    let mut start = list.start;
    for alternative in text[list].split(',') {
        let at = start..start + alternative.len();
        start = at.end + 1;
        if at.is_empty() {
            return Err((at, PatternFault::EmptyAlternative));
        }
        let distinct = *known
            .entry(alternative)
            .or_insert(choice.alternatives.len());
        if distinct == choice.alternatives.len() {
            choice.add(alternative_of(text, at.clone())?);
        }
        choice.places.push((at, distinct));
    }
    choice.head_lengths.sort_unstable();
    choice.head_lengths.dedup();
    Ok(choice)
}

fn alternative_of(text: &str, at: Range<usize>) -> Result<Alternative<'_>, Fault> {
    let mut tail = Vec::new();
    stars_and_literals(text, at, &mut tail)?;
    let head = match tail.first() {
        Some(Piece::Literal(head)) => *head,
        _ => "",
    };
    if !head.is_empty() {
        tail.remove(0);
    }
    Ok(Alternative { head, tail })
}

impl<'t> Choice<'t> {
    fn add(&mut self, alternative: Alternative<'t>) {
        let same_head = self.by_head.entry(alternative.head.as_bytes()).or_default();
        same_head.push(self.alternatives.len());
        self.head_lengths.push(alternative.head.len());
        self.alternatives.push(alternative);
    }
}

fn stars_and_literals<'t>(
    text: &'t str,
    part: Range<usize>,
    pieces: &mut Vec<Piece<'t>>,
) -> Result<(), Fault> {
    let mut at = part.start;
    while at < part.end {
        let rest = &text[at..part.end];
        let length = rest.find('*').unwrap_or(rest.len());
        let stars = rest[length..]
            .bytes()
            .take_while(|byte| *byte == b'*')
            .count();
        if length > 0 {
            pieces.push(Piece::Literal(&rest[..length]));
        }
        at += length;
        match stars {
            0 => {}
            1 => pieces.push(Piece::Segment),
            2 => pieces.push(Piece::Anything),
            _ => return Err((at..at + stars, PatternFault::Stars)),
        }
        at += stars;
    }
    Ok(())
}
