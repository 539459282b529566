//! What to say about a name that the catalogue does not have: what is near, and what there is.

use std::collections::BTreeSet;

use syn::Error;

use crate::message;
use crate::requirement::Name;
use crate::table::Table;

/// How many names a message lists at most.
const MOST: usize = 8;

/// The same as scope-build's, which makes a path of a name's segments: otherwise an error in the path
/// would point at the wrong one of them.
const SEPARATORS: [char; 3] = ['.', ':', '/'];

/// The segments of a name, each with the byte it starts at.
pub(super) fn segments(name: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    name.split(SEPARATORS).filter_map(move |segment| {
        let own = start;
        start += segment.len() + 1;
        (!segment.is_empty()).then_some((own, segment))
    })
}

/// The error for a name that no row has, at the first segment that no row has there.
pub(super) fn unknown(table: &Table, name: &Name) -> Error {
    let text = name.text();
    let wrong = first_wrong_segment(table, text);
    let known = if wrong.ends_too_early {
        text
    } else {
        &text[..wrong.start]
    };
    let under = known.trim_end_matches(SEPARATORS);
    let offered = offered_under(table, under);
    let what = message::Unknown {
        catalog: &table.catalog,
        name: text,
        ends_too_early: wrong.ends_too_early,
        nearest: nearest(table, text, under),
        under,
        offered: offered.iter().take(MOST).copied().collect(),
        more: offered.len().saturating_sub(MOST),
    };
    message::unknown_scope(name.span_at(wrong.start), &what)
}

/// Where a name leaves every name of the table.
struct Wrong {
    /// The byte at which the segment starts.
    start: usize,
    /// Whether there are names that go on where this one ends.
    ends_too_early: bool,
}

fn first_wrong_segment(table: &Table, text: &str) -> Wrong {
    let mut last = 0;
    for (start, segment) in segments(text) {
        if table.under(&text[..start + segment.len()]).next().is_none() {
            let ends_too_early = false;
            return Wrong {
                start,
                ends_too_early,
            };
        }
        last = start;
    }
    let ends_too_early = true;
    Wrong {
        start: last,
        ends_too_early,
    }
}

impl Table {
    /// The names that have these segments first, each with what follows them.
    fn under<'t>(&'t self, start: &'t str) -> impl Iterator<Item = (&'t str, &'t str)> {
        self.beginning_with(start).filter_map(move |name| {
            let rest = &name[start.len()..];
            let ends = rest.is_empty() || start.is_empty() || rest.starts_with(SEPARATORS);
            ends.then_some((name, rest))
        })
    }

    /// What every name begins with.
    fn first_segments(&self) -> &BTreeSet<String> {
        self.first_segments.get_or_init(|| {
            let names = self.beginning_with("");
            let mut firsts = BTreeSet::new();
            for name in names.map(first_segment) {
                if !firsts.contains(name) {
                    firsts.insert(name.to_owned());
                }
            }
            firsts
        })
    }
}

/// What can follow the segments of a name; at the root, only the first segments.
fn offered_under<'t>(table: &'t Table, under: &'t str) -> BTreeSet<&'t str> {
    if under.is_empty() {
        return table.first_segments().iter().map(String::as_str).collect();
    }
    let rests = table.under(under);
    let rests = rests.map(|(_, rest)| rest.trim_start_matches(SEPARATORS));
    rests.filter(|rest| !rest.is_empty()).collect()
}

fn first_segment(name: &str) -> &str {
    segments(name).next().map_or(name, |(_, segment)| segment)
}

/// The name within a third of the text's length in edits, if there is one; the first of several.
/// It is looked for among the names that have the text's first segments, `under`, and then among
/// all of them. In a large table those are only the ones whose first segment is near to the text's
/// own: somebody who has many wrong names would wait long otherwise.
fn nearest<'t>(table: &'t Table, text: &str, under: &'t str) -> Option<&'t str> {
    let names_under = |start| table.under(start).map(|(name, _)| name);
    let beside = (!under.is_empty()).then(|| closest(names_under(under), text));
    if let Some(Some(name)) = beside {
        return Some(name);
    }
    if table.is_small() {
        return closest(names_under(""), text);
    }
    let first = Wanted::of(first_segment(text));
    let firsts = table.first_segments().iter();
    let near = firsts.filter(|segment| first.distance_to(segment).is_some());
    closest(near.flat_map(|segment| names_under(segment)), text)
}

/// Of those that are equally near but for the case of letters, the nearest with it.
fn closest<'t>(names: impl Iterator<Item = &'t str>, text: &str) -> Option<&'t str> {
    let wanted = Wanted::of(text);
    names
        .filter_map(|name| Some((wanted.distance_to(name)?, name)))
        .min_by_key(|(edits, name)| (*edits, strsim::osa_distance(name, text)))
        .map(|(_, name)| name)
}

/// A text that something near is looked for. Names that differ from it in nothing but case are the
/// nearest.
struct Wanted {
    lowered: String,
    length: usize,
    budget: usize,
}

impl Wanted {
    fn of(text: &str) -> Self {
        let lowered = text.to_lowercase();
        let length = lowered.chars().count();
        Self {
            lowered,
            length,
            budget: (length / 3).max(1),
        }
    }

    /// The edits from the text to the name, unless they are too many.
    fn distance_to(&self, name: &str) -> Option<usize> {
        if name.len().abs_diff(self.length) > self.budget {
            return None;
        }
        let edits = strsim::osa_distance(&name.to_ascii_lowercase(), &self.lowered);
        (edits <= self.budget).then_some(edits)
    }
}
