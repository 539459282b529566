//! Names that have the segments of a text in another order, or more before them, or fewer.

use std::collections::BTreeSet;

use super::slip::least;
use crate::requirement::{SEPARATORS, segments};
use crate::table::Table;

/// The names with the same segments in another order; of several, those that are spelled most alike.
/// Whoever swaps segments may have left the first in its place.
pub(super) fn transposed<'t>(table: &'t Table, text: &str) -> Vec<&'t str> {
    let sorted = |name: &str| {
        let mut sorted: Vec<_> = lowered(name).collect();
        sorted.sort_unstable();
        sorted
    };
    let own = sorted(text);
    // Most names are told without taking them apart.
    let has_all = |name: &str| {
        let name = name.to_ascii_lowercase();
        own.iter().all(|segment| name.contains(segment))
    };
    let is_meant = |name: &&str| has_all(name) && sorted(name) == own;
    let starts: BTreeSet<_> = segments(text).map(|(_, segment)| segment).collect();
    let names = starts.into_iter().flat_map(|start| table.under(start));
    let meant = names.map(|(name, _)| name).filter(is_meant);
    least(meant.map(|name| (strsim::osa_distance(name, text), name)))
}

/// The name behind a module or a catalogue that is named with it: `scopes.sms.read`.
pub(super) fn without_module<'t>(table: &'t Table, text: &str) -> Option<&'t str> {
    let (first, _) = text.split_once(SEPARATORS)?;
    let is_module = first == "scopes" || first == table.catalog;
    without_first(table, text).filter(|_| is_module)
}

/// The name behind a segment too many: `slack:channels:read`, `channels:channels:read`.
pub(super) fn without_first<'t>(table: &'t Table, text: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(SEPARATORS)?;
    let row = table.get(rest.trim_start_matches(SEPARATORS))?;
    Some(row.name)
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
