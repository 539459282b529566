//! Patterns over the names of scopes: `{a,b}` is one of several, `*` anything within a segment,
//! `**` anything at all, neither of them nothing.

use std::ops::Range;

use crate::{catalog::SEPARATORS, fault::PatternFault};

/// A pattern, as it is spelled in one place.
pub(super) struct Pattern<'t> {
    pieces: Vec<Piece<'t>>,
}

enum Piece<'t> {
    Literal(&'t str),
    Segment,
    Anything,
    OneOf(Vec<Alternative<'t>>),
}

struct Alternative<'t> {
    at: Range<usize>,
    pieces: Vec<Piece<'t>>,
}

impl<'t> Pattern<'t> {
    /// Whether `text` is to be read as a pattern.
    pub(super) fn is_one(text: &str) -> bool {
        super::grammar::is_template(text)
    }

    /// Reads a pattern; if it is none, says why and where.
    pub(super) fn parse(text: &'t str) -> Result<Self, Fault> {
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
            pieces.push(Piece::OneOf(alternatives(text, inside..close)?));
            at = close + 1;
        }
        stars_and_literals(text, at..text.len(), &mut pieces)?;
        Ok(Self { pieces })
    }

    /// What every match begins with.
    pub(super) fn prefix(&self) -> &'t str {
        match self.pieces.first() {
            Some(Piece::Literal(prefix)) => prefix,
            _ => "",
        }
    }

    /// Whether the whole of `name` matches.
    pub(super) fn matches(&self, name: &str) -> bool {
        matches(&self.pieces, name, None)
    }

    /// The places of the alternatives by which none of `names` matches.
    pub(super) fn idle(&self, names: &[&str]) -> Vec<Range<usize>> {
        let alternatives = self.pieces.iter().flat_map(|piece| match piece {
            Piece::OneOf(alternatives) => alternatives.as_slice(),
            _ => &[],
        });
        let places = alternatives.map(|alternative| &alternative.at);
        places
            .filter(|only| {
                !names
                    .iter()
                    .any(|name| matches(&self.pieces, name, Some(only)))
            })
            .cloned()
            .collect()
    }
}

type Fault = (Range<usize>, PatternFault);

fn alternatives(text: &str, list: Range<usize>) -> Result<Vec<Alternative<'_>>, Fault> {
    let mut start = list.start;
    let mut alternatives = Vec::new();
    for alternative in text[list].split(',') {
        let at = start..start + alternative.len();
        if at.is_empty() {
            return Err((at, PatternFault::EmptyAlternative));
        }
        let mut pieces = Vec::new();
        stars_and_literals(text, at.clone(), &mut pieces)?;
        start = at.end + 1;
        alternatives.push(Alternative { at, pieces });
    }
    Ok(alternatives)
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

/// Whether `pieces` match the whole of `name`, by way of the alternative `only` if one is given.
/// All ways of matching are followed at once, so that no pattern takes long.
fn matches(pieces: &[Piece<'_>], name: &str, only: Option<&Range<usize>>) -> bool {
    let mut reached = vec![false; name.len() + 1];
    reached[0] = true;
    advance(pieces, name.as_bytes(), reached, only)[name.len()]
}

/// Where in `name` a match of `pieces` can end that begins where `reached` says.
fn advance(
    pieces: &[Piece<'_>],
    name: &[u8],
    mut reached: Vec<bool>,
    only: Option<&Range<usize>>,
) -> Vec<bool> {
    for piece in pieces {
        reached = match piece {
            Piece::Literal(literal) => past_literal(literal.as_bytes(), name, &reached),
            Piece::Segment => past_any(name, &reached, |byte| {
                !SEPARATORS.contains(&char::from(byte))
            }),
            Piece::Anything => past_any(name, &reached, |_| true),
            Piece::OneOf(alternatives) => {
                let mut union = vec![false; reached.len()];
                for one in concerned(alternatives, only) {
                    let ends = advance(&one.pieces, name, reached.clone(), None);
                    union
                        .iter_mut()
                        .zip(ends)
                        .for_each(|(any, end)| *any |= end);
                }
                union
            }
        };
    }
    reached
}

/// The alternatives to try: all of them, unless `only` is one of these.
fn concerned<'p, 't>(
    alternatives: &'p [Alternative<'t>],
    only: Option<&Range<usize>>,
) -> &'p [Alternative<'t>] {
    let one = only.and_then(|only| {
        let found = alternatives.binary_search_by_key(&only.start, |one| one.at.start);
        found.ok()
    });
    match one {
        Some(one) => &alternatives[one..=one],
        None => alternatives,
    }
}

fn past_literal(literal: &[u8], name: &[u8], reached: &[bool]) -> Vec<bool> {
    let mut ends = vec![false; reached.len()];
    for (at, _) in reached.iter().enumerate().filter(|(_, reached)| **reached) {
        if name[at..].starts_with(literal) {
            ends[at + literal.len()] = true;
        }
    }
    ends
}

fn past_any(name: &[u8], reached: &[bool], within: impl Fn(u8) -> bool) -> Vec<bool> {
    let mut ends = vec![false; reached.len()];
    for (at, byte) in name.iter().enumerate() {
        ends[at + 1] = (reached[at] || ends[at]) && within(*byte);
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::{Pattern, PatternFault};

    fn matches(pattern: &str, name: &str) -> bool {
        Pattern::parse(pattern).ok().unwrap().matches(name)
    }

    #[test]
    fn a_star_stays_within_its_segment() {
        assert!(matches("sms.*", "sms.read"));
        assert!(matches("*.read", "sms.read"));
        assert!(matches("sms.re*", "sms.read"));
        assert!(matches("*:Get*", "a2c:GetJob"));
        for name in [
            "sms.read.all",
            "sms.read:all",
            "sms.read/all",
            "sms.",
            "smsx",
            "sms",
        ] {
            assert!(!matches("sms.*", name), "{name}");
        }
    }

    #[test]
    fn two_stars_go_anywhere() {
        assert!(matches("sms.**", "sms.read"));
        assert!(matches("sms.**", "sms.read.all:of/it"));
        assert!(matches("**", "sms.read"));
        assert!(matches("**.READ", "modules.leads.READ"));
        assert!(!matches("sms.**", "sms."));
    }

    #[test]
    fn braces_offer_alternatives() {
        assert!(matches("sms.{read,send}", "sms.send"));
        assert!(matches("{sms,calls.*}.read", "calls.all.read"));
        assert!(matches("{a,b}{c,d}", "bc"));
        assert!(!matches("sms.{read,send}", "sms.readsend"));
        assert!(!matches("sms.{read,send}", "sms.delete"));
    }

    #[test]
    fn alternatives_that_nothing_needs() {
        let pattern = Pattern::parse("{sms,call}.{read,send,drop}").ok().unwrap();
        assert_eq!(pattern.idle(&["sms.read", "sms.send"]), [5..9, 22..26]);
    }

    #[test]
    fn no_pattern_takes_long() {
        let pattern = format!("{}c", "**a*b".repeat(50));
        assert!(!matches(&pattern, &"ab".repeat(500)));
    }

    #[test]
    fn spelling() {
        let fault = |text| Pattern::parse(text).err().unwrap();
        assert_eq!(fault("a.{b,c"), (2..3, PatternFault::Unclosed));
        assert_eq!(fault("a.b}"), (3..4, PatternFault::Unopened));
        assert_eq!(fault("{a,{b}}"), (3..4, PatternFault::Nested));
        assert_eq!(fault("a.{b,}"), (5..5, PatternFault::EmptyAlternative));
        assert_eq!(fault("a.{}"), (3..3, PatternFault::EmptyAlternative));
        assert_eq!(fault("a.***"), (2..5, PatternFault::Stars));
    }
}
