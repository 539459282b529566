//! Names that have the segments of a text in another order, or more before them, or fewer.

use super::slip::nearest;
use crate::distance::distance;
use crate::requirement::{SEPARATORS, list_of_segments};
use crate::table::{Table, insert};

/// The names with the same segments in another order; of several, those that are spelled most alike.
/// Whoever swaps segments may have left the first in its place.
pub(super) fn transposed<'t>(table: &'t Table, text: &str) -> Vec<&'t str> {
    let lowered = text.to_ascii_lowercase();
    let own = list_of_segments(&lowered);
    let mut starts = Vec::new();
    for segment in list_of_segments(text) {
        insert(&mut starts, segment);
    }
    let mut meant = Vec::new();
    for start in starts {
        for (name, _) in table.under(start) {
            let lowered = name.to_ascii_lowercase();
            // Most names are told without taking them apart.
            let has_all = own.iter().all(|segment| lowered.contains(*segment));
            if has_all && are_the_same(&own, list_of_segments(&lowered)) {
                meant.push(((0, distance(name, text)), name));
            }
        }
    }
    nearest(&meant)
}

/// Whether both lists have the same texts, in whatever order.
fn are_the_same(ones: &[&str], mut others: Vec<&str>) -> bool {
    for one in ones {
        match others.iter().position(|other| other == one) {
            Some(at) => others.swap_remove(at),
            None => return false,
        };
    }
    others.is_empty()
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
pub(super) fn fuller<'t>(table: &'t Table, text: &str) -> Vec<&'t str> {
    let mut names = table.ending_in(text);
    names.retain(|name| name[..name.len() - text.len()].ends_with(SEPARATORS));
    names
}
