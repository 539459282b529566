//! Names that have the segments of a text in another order, or more before them, or fewer.

use crate::requirement::{SEPARATORS, segments};
use crate::table::Table;

/// The name with the same segments in another order.
pub(super) fn transposed<'t>(table: &'t Table, text: &str) -> Option<&'t str> {
    let sorted = |name: &str| {
        let mut sorted: Vec<_> = lowered(name).collect();
        sorted.sort_unstable();
        sorted
    };
    let own = sorted(text);
    let starts = segments(text).skip(1).map(|(_, segment)| segment);
    let mut names = starts.flat_map(|start| table.under(start));
    names
        .find(|(name, _)| sorted(name) == own)
        .map(|(name, _)| name)
}

/// The name behind a module or a catalogue that is named with it: `scopes.sms.read`.
pub(super) fn without_module<'t>(table: &'t Table, text: &str) -> Option<&'t str> {
    let (first, rest) = text.split_once(SEPARATORS)?;
    let is_module = first == "scopes" || first == table.catalog;
    let row = table.get(rest.trim_start_matches(SEPARATORS))?;
    is_module.then_some(row.name)
}

/// The names that end in the text, which lacks a service or the first part of a URL.
pub(super) fn fuller<'t>(table: &'t Table, text: &str) -> impl Iterator<Item = &'t str> {
    let length = text.len();
    let names = table.ending_in(text);
    names.filter(move |name| name[..name.len() - length].ends_with(SEPARATORS))
}

fn lowered(name: &str) -> impl Iterator<Item = String> {
    segments(name).map(|(_, segment)| segment.to_ascii_lowercase())
}
