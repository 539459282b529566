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
        nearest: nearest(table, text),
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
        let upto = &text[..start + segment.len()];
        if !names(table).any(|name| rest_after(name, upto).is_some()) {
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

fn names(table: &Table) -> impl Iterator<Item = &str> {
    table.rows.iter().map(|row| row.name.as_str())
}

/// What follows the segments of `start` in a name that begins with them.
fn rest_after<'a>(name: &'a str, start: &str) -> Option<&'a str> {
    let rest = name.strip_prefix(start)?;
    (rest.is_empty() || start.is_empty() || rest.starts_with(SEPARATORS)).then_some(rest)
}

/// What can follow the segments of a name; at the root, only the first segments.
fn offered_under<'a>(table: &'a Table, under: &str) -> Vec<&'a str> {
    let rests = names(table).filter_map(|name| rest_after(name, under));
    let next: BTreeSet<_> = rests
        .map(|rest| rest.trim_start_matches(SEPARATORS))
        .filter(|rest| !rest.is_empty())
        .map(|rest| {
            if under.is_empty() {
                first_segment(rest)
            } else {
                rest
            }
        })
        .collect();
    next.into_iter().collect()
}

fn first_segment(name: &str) -> &str {
    segments(name).next().map_or(name, |(_, segment)| segment)
}

/// The name within a third of the text's length in edits, if there is one; the first of several.
/// Names that differ from the text in nothing but case come first.
fn nearest<'a>(table: &'a Table, text: &str) -> Option<&'a str> {
    let budget = (text.chars().count() / 3).max(1);
    let lowered = text.to_lowercase();
    let edits = |name: &str| strsim::osa_distance(&name.to_lowercase(), &lowered);
    names(table)
        .filter(|name| name.len().abs_diff(text.len()) <= budget * 4)
        .map(|name| (edits(name), name))
        .filter(|(edits, _)| *edits <= budget)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, name)| name)
}
