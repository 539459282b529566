//! What to say about a name that the catalogue does not have: what is near, and what there is.

use std::collections::BTreeSet;

use syn::Error;

use crate::message;
use crate::requirement::Name;
use crate::table::Table;

/// How many names a message lists at most.
const MOST: usize = 8;

/// The segments of a name, each with the byte it starts at.
pub(super) fn segments(name: &str) -> impl Iterator<Item = (usize, &str)> {
    let separators = ['.', ':', '/'];
    let mut start = 0;
    name.split(separators).filter_map(move |segment| {
        let own = start;
        start += segment.len() + 1;
        (!segment.is_empty()).then_some((own, segment))
    })
}

/// The error for a name that no row has, at the first segment that no row has there.
pub(super) fn unknown(table: &Table, name: &Name) -> Error {
    let text = name.text();
    let (wrong, known) = first_wrong_segment(table, text);
    let prefix = text.get(..wrong).unwrap_or_default();
    let offered = offered_under(table, prefix);
    let offer = message::Offer {
        under: prefix.trim_end_matches(['.', ':', '/']),
        shown: offered.iter().take(MOST).copied().collect(),
        more: offered.len().saturating_sub(MOST),
    };
    let nearest = nearest(table, text);
    message::unknown_scope(name.span_at(wrong), text, table, known, nearest, &offer)
}

/// The byte at which the name leaves every name of the table, and whether it only ends too early.
fn first_wrong_segment(table: &Table, text: &str) -> (usize, bool) {
    let mut last = 0;
    for (start, segment) in segments(text) {
        let upto = &text[..start + segment.len()];
        let continues = |rest: &str| rest.is_empty() || rest.starts_with(['.', ':', '/']);
        let known = |row: &crate::table::Row| row.name.strip_prefix(upto).is_some_and(continues);
        if !table.rows.iter().any(known) {
            return (start, false);
        }
        last = start;
    }
    (last, true)
}

/// What can stand after a prefix that ends with a separator: the next segments.
fn offered_under<'a>(table: &'a Table, prefix: &str) -> Vec<&'a str> {
    let rests = table
        .rows
        .iter()
        .filter_map(|row| row.name.strip_prefix(prefix));
    let next: BTreeSet<_> = rests
        .map(|rest| if prefix.is_empty() { first(rest) } else { rest })
        .collect();
    next.into_iter().filter(|next| !next.is_empty()).collect()
}

fn first(name: &str) -> &str {
    segments(name).next().map_or(name, |(_, segment)| segment)
}

/// The name within a third of the text's length in edits, if there is one; the first of several.
fn nearest<'a>(table: &'a Table, text: &str) -> Option<&'a str> {
    let budget = text.chars().count().div_ceil(3).min(8);
    let lengths = text.len().saturating_sub(budget * 4)..=text.len() + budget * 4;
    let near = table.rows.iter().map(|row| row.name.as_str());
    let near = near.filter(|name| lengths.contains(&name.len()));
    let near = near.map(|name| (strsim::osa_distance(name, text), name));
    let near = near.filter(|(distance, _)| *distance <= budget);
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}
