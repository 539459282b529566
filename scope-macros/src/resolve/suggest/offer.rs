//! What a catalogue has where a name leaves it.

use super::common_bytes;
use super::slip::{edits_to_segment, nearest};
use crate::distance::distance;
use crate::message::{List, Offer};
use crate::requirement::{SEPARATORS, segments};
use crate::table::{Table, insert};

/// Where a name leaves every name of the table.
pub(super) struct Wrong {
    /// The byte at which the wrong segment starts, or the last one.
    pub(super) start: usize,
    /// The byte at which the segments end that some name has.
    pub(super) end: usize,
    /// Whether there are names that go on where this one ends.
    pub(super) ends_too_early: bool,
}

impl Wrong {
    pub(super) fn of(table: &Table, text: &str) -> Self {
        let (mut last, mut end) = (0, 0);
        for (start, segment) in segments(text) {
            let after = start + segment.len();
            if !table.has_under(&text[..after]) {
                let ends_too_early = false;
                return Self {
                    start,
                    end,
                    ends_too_early,
                };
            }
            (last, end) = (start, after);
        }
        Self {
            start: last,
            end,
            ends_too_early: end > 0,
        }
    }
}

/// What there is below these segments; at the root, what names start with.
pub(super) fn below<'a>(table: &Table, start: &'a str) -> Offer<'a> {
    if start.is_empty() {
        return Offer::Starts(starts(table));
    }
    let mut below = Vec::new();
    for (name, rest) in table.under(start) {
        if segments(rest).next().is_some() {
            below.push(name);
        }
    }
    Offer::Below(start, List::of(&below))
}

/// What there is below a segment that is near to the wrong one: among all that a large catalogue has
/// there, it would not be seen.
pub(super) fn near<'t>(table: &'t Table, text: &str, wrong: &Wrong) -> Option<Offer<'t>> {
    let (_, segment) = segments(&text[wrong.start..]).next()?;
    let mut beside_it = Vec::new();
    for (start, own) in beside(table, &text[..wrong.end]) {
        if let Some(edits) = edits_to_segment(segment, own) {
            beside_it.push(((edits, distance(own, segment)), start));
        }
    }
    let mut near = Vec::new();
    for start in nearest(&beside_it) {
        if goes_on(table, start) {
            insert(&mut near, start);
        }
    }
    match near[..] {
        [] => None,
        [start] => Some(below(table, start)),
        _ => Some(Offer::NearStarts(List::of_starts(&near, &|start| {
            with_separator(table, start)
        }))),
    }
}

/// What names have that begin with these segments, as far as their next one, and that one; nothing
/// where all names start alike.
fn beside<'t>(table: &'t Table, start: &str) -> Vec<(&'t str, &'t str)> {
    let mut beside = Vec::new();
    if start.is_empty() {
        let firsts = table.first_segments();
        if firsts.len() > 1 {
            beside.extend(firsts.iter().map(|first| (first.as_str(), first.as_str())));
        }
        return beside;
    }
    for (name, rest) in table.under(start) {
        if let Some((at, segment)) = segments(rest).next() {
            beside.push((&name[..start.len() + at + segment.len()], segment));
        }
    }
    beside
}

/// Whether there are names that go on after these segments.
fn goes_on(table: &Table, start: &str) -> bool {
    let mut names = table.under(start);
    names.any(|(_, rest)| segments(rest).next().is_some())
}

/// What the names start with, with the separator; further on, where they all start alike.
fn starts(table: &Table) -> List {
    let firsts = table.first_segments();
    if firsts.len() != 1 {
        let firsts: Vec<&str> = firsts.iter().map(String::as_str).collect();
        return List::of_starts(&firsts, &|first| with_separator(table, first));
    }
    let common = common_start(table);
    let mut starts = Vec::new();
    for name in table.beginning_with(common) {
        insert(&mut starts, start_after(name, common.len()));
    }
    List::of_starts(&starts, &str::to_owned)
}

/// The first segments and what follows them, unless they are a scope by themselves.
fn with_separator(table: &Table, start: &str) -> String {
    let Some((name, _)) = table.under(start).next() else {
        return start.to_owned();
    };
    let last = segments(start).last().map_or(0, |(at, _)| at);
    start_after(name, last).to_owned()
}

/// The name as far as the separators after the next segment.
fn start_after(name: &str, byte: usize) -> &str {
    let segment = name[byte..].trim_start_matches(SEPARATORS);
    let end = segment.find(SEPARATORS).unwrap_or(segment.len());
    let after = segment[end..].trim_start_matches(SEPARATORS);
    &name[..name.len() - after.len()]
}

/// The segments that all names begin with: the names are sorted, and what the first and the last
/// have in common they all have.
fn common_start(table: &Table) -> &str {
    let (Some(first), Some(last)) = (table.beginning_with("").next(), table.last()) else {
        return "";
    };
    let common = first.get(..common_bytes(first, last)).unwrap_or_default();
    common.rfind(SEPARATORS).map_or("", |end| &common[..=end])
}
