//! Which names match. All ways of matching are followed at once, so that none is tried twice.

use super::{Choice, Pattern, Piece, Steps};
use crate::catalog::SEPARATORS;

/// The alternatives of a pattern by which some name has matched: for each of its choices, in
/// their order, a mark for each distinct alternative.
pub(in crate::validate) struct Used(pub(super) Vec<Vec<bool>>);

/// What it takes to look for a literal, compared with a step: a build script is not optimised.
const SEARCH: usize = 32;

/// A way through a choice: from one place of the name to another, by this alternative.
struct Way {
    from: usize,
    to: usize,
    alternative: usize,
}

impl Pattern<'_> {
    /// Marks for the alternatives, none of them set.
    pub(in crate::validate) fn unused(&self) -> Used {
        let marks = |choice: &Choice<'_>| vec![false; choice.alternatives.len()];
        Used(self.choices().map(marks).collect())
    }

    /// Whether the whole of `name` matches; notes the alternatives by which it does. Once the
    /// steps are used up, the answer means nothing.
    pub(in crate::validate) fn matches(
        &self,
        name: &str,
        used: &mut Used,
        steps: &mut Steps,
    ) -> bool {
        if !self.has_literals_of(name, steps) {
            return false;
        }
        let name = name.as_bytes();
        let mut ways = Vec::new();
        let mut reached = vec![false; name.len() + 1];
        reached[0] = true;
        for piece in &self.pieces {
            reached = match piece {
                Piece::OneOf(choice) => {
                    let through = ways_through(choice, name, &reached, steps);
                    let mut ends = vec![false; reached.len()];
                    through.iter().for_each(|way| ends[way.to] = true);
                    ways.push(through);
                    ends
                }
                piece => advance(piece, name, &reached, steps),
            };
        }
        let matches = reached[name.len()];
        if matches {
            self.mark(name, &ways, used, steps);
        }
        matches
    }

    /// Whether the literals occur in their order, which is soon seen and which every match needs.
    fn has_literals_of(&self, name: &str, steps: &mut Steps) -> bool {
        let mut rest = name;
        self.pieces.iter().all(|piece| {
            let Piece::Literal(literal) = piece else {
                return true;
            };
            steps.take(SEARCH);
            let Some(at) = rest.find(literal) else {
                return false;
            };
            rest = &rest[at + literal.len()..];
            true
        })
    }

    /// Goes back from the end of a name that matches, and marks the alternatives on the way.
    fn mark(&self, name: &[u8], ways: &[Vec<Way>], used: &mut Used, steps: &mut Steps) {
        let mut choices = ways.iter().zip(&mut used.0).rev();
        let mut leads_on = vec![false; name.len() + 1];
        leads_on[name.len()] = true;
        for piece in self.pieces.iter().rev() {
            leads_on = match piece {
                Piece::OneOf(_) => {
                    let mut before = vec![false; leads_on.len()];
                    let Some((ways, marks)) = choices.next() else {
                        return;
                    };
                    for way in ways.iter().filter(|way| leads_on[way.to]) {
                        before[way.from] = true;
                        marks[way.alternative] = true;
                    }
                    before
                }
                piece => retreat(piece, name, &leads_on, steps),
            };
            if choices.len() == 0 {
                return;
            }
        }
    }
}

/// The ways through a choice from all places that are reached.
fn ways_through(choice: &Choice<'_>, name: &[u8], reached: &[bool], steps: &mut Steps) -> Vec<Way> {
    let mut ways = Vec::new();
    for (from, _) in reached.iter().enumerate().filter(|(_, reached)| **reached) {
        for length in &choice.head_lengths {
            if steps.are_used_up() {
                return ways;
            }
            steps.take(1);
            let Some(head) = name.get(from..from + length) else {
                break;
            };
            let same_head = choice.by_head.get(head).map_or(&[][..], Vec::as_slice);
            for &alternative in same_head {
                let tail = &choice.alternatives[alternative].tail;
                let ends = ends(tail, name, from + length, steps);
                ways.extend(ends.into_iter().map(|to| Way {
                    from,
                    to,
                    alternative,
                }));
            }
        }
    }
    ways
}

/// Where `pieces` can end that begin at `start`.
fn ends(pieces: &[Piece<'_>], name: &[u8], start: usize, steps: &mut Steps) -> Vec<usize> {
    if pieces.is_empty() {
        steps.take(1);
        return vec![start];
    }
    let mut reached = vec![false; name.len() + 1];
    reached[start] = true;
    for piece in pieces {
        reached = advance(piece, name, &reached, steps);
    }
    (start..reached.len()).filter(|&end| reached[end]).collect()
}

/// Where a piece can end that begins where `reached` says.
fn advance(piece: &Piece<'_>, name: &[u8], reached: &[bool], steps: &mut Steps) -> Vec<bool> {
    let mut ends = vec![false; reached.len()];
    if !steps.take(reached.len()) {
        return ends;
    }
    match piece {
        Piece::Literal(literal) => {
            for (at, _) in reached.iter().enumerate().filter(|(_, reached)| **reached) {
                if name[at..].starts_with(literal.as_bytes()) {
                    ends[at + literal.len()] = true;
                }
            }
        }
        piece => {
            for (at, &byte) in name.iter().enumerate() {
                ends[at + 1] = (reached[at] || ends[at]) && has(piece, byte);
            }
        }
    }
    ends
}

/// Where a piece can begin that ends where `leads_on` says.
fn retreat(piece: &Piece<'_>, name: &[u8], leads_on: &[bool], steps: &mut Steps) -> Vec<bool> {
    let mut starts = vec![false; leads_on.len()];
    if !steps.take(leads_on.len()) {
        return starts;
    }
    match piece {
        Piece::Literal(literal) => {
            for start in 0..leads_on.len().saturating_sub(literal.len()) {
                let end = start + literal.len();
                starts[start] = leads_on[end] && name[start..end] == *literal.as_bytes();
            }
        }
        piece => {
            for (at, &byte) in name.iter().enumerate().rev() {
                starts[at] = (leads_on[at + 1] || starts[at + 1]) && has(piece, byte);
            }
        }
    }
    starts
}

/// Whether stars of this kind can stand for this byte.
fn has(stars: &Piece<'_>, byte: u8) -> bool {
    matches!(stars, Piece::Anything) || !SEPARATORS.contains(&char::from(byte))
}
