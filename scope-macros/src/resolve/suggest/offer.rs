//! What a catalogue has where a name leaves it.

use std::collections::BTreeSet;

use super::slip::{edits_to_segment, least};
use crate::message::{List, Offer};
use crate::requirement::{SEPARATORS, segments};
use crate::table::Table;

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
            if table.under(&text[..after]).next().is_none() {
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
    let names = table.under(start);
    let below = names.filter(|(_, rest)| !rest.trim_start_matches(SEPARATORS).is_empty());
    Offer::Below(start, List::of(below.map(|(name, _)| name)))
}

/// What there is below a segment that is near to the wrong one: among all that a large catalogue has
/// there, it would not be seen.
pub(super) fn near<'t>(table: &'t Table, text: &str, wrong: &Wrong) -> Option<Offer<'t>> {
    let (_, segment) = segments(&text[wrong.start..]).next()?;
    let beside = beside(table, &text[..wrong.end]);
    let near = least(beside.filter_map(|(start, own)| {
        let edits = edits_to_segment(segment, own)?;
        Some(((edits, strsim::osa_distance(own, segment)), start))
    }));
    let mut near: Vec<_> = near
        .into_iter()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    near.retain(|start| goes_on(table, start));
    match near[..] {
        [] => None,
        [start] => Some(below(table, start)),
        _ => {
            let starts = near.iter();
            let starts = List::of_starts(starts, |start| with_separator(table, start));
            Some(Offer::NearStarts(starts))
        }
    }
}

/// What names have that begin with these segments, as far as their next one, and that one; nothing
/// where all names start alike.
fn beside<'t>(table: &'t Table, start: &str) -> impl Iterator<Item = (&'t str, &'t str)> + use<'t> {
    let end = start.len();
    let firsts = Some(table.first_segments()).filter(|firsts| end == 0 && firsts.len() > 1);
    let below = (end > 0).then(|| table.under(start)).into_iter().flatten();
    let below = below.filter_map(move |(name, rest)| {
        let (at, segment) = segments(rest).next()?;
        Some((&name[..end + at + segment.len()], segment))
    });
    let firsts = firsts.into_iter().flatten().map(String::as_str);
    firsts.map(|first| (first, first)).chain(below)
}

/// Whether there are names that go on after these segments.
fn goes_on(table: &Table, start: &str) -> bool {
    let mut rests = table.under(start).map(|(_, rest)| rest);
    rests.any(|rest| segments(rest).next().is_some())
}

/// What the names start with, with the separator; further on, where they all start alike.
fn starts(table: &Table) -> List {
    let firsts = table.first_segments();
    if firsts.len() != 1 {
        return List::of_starts(firsts.iter(), |first| with_separator(table, first));
    }
    let common = common_start(table);
    let names = table.beginning_with(common);
    let starts: BTreeSet<_> = names.map(|name| start_after(name, common.len())).collect();
    List::of_starts(starts.into_iter(), str::to_owned)
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
    let is_separator = |at: usize| name[at..].starts_with(SEPARATORS);
    let segment = name[byte..].trim_start_matches(SEPARATORS);
    let at = name.len() - segment.len();
    let end = segment.find(SEPARATORS).map_or(name.len(), |end| at + end);
    let after = (end..name.len()).find(|&at| !is_separator(at));
    &name[..after.unwrap_or(name.len())]
}

/// The segments that all names begin with: the names are sorted, and what the first and the last
/// have in common they all have.
fn common_start(table: &Table) -> &str {
    let (Some(first), Some(last)) = (table.beginning_with("").next(), table.last()) else {
        return "";
    };
    let pairs = first.bytes().zip(last.bytes());
    let common = pairs.take_while(|(one, other)| one == other).count();
    let end = first
        .get(..common)
        .and_then(|common| common.rfind(SEPARATORS));
    end.map_or("", |end| &first[..=end])
}
