//! Names that somebody may have meant to type.

use super::slip::{self, Distance, edits_to_segment};
use crate::distance::distance;
use crate::requirement::{list_of_segments, segments};
use crate::table::Table;

/// The nearest name, or those that are equally near. It is looked for among the names that have the
/// text's first segments, `under`, and then among those whose first segment is near to the text's
/// own: somebody who has many wrong names in a large table would wait long otherwise.
pub(super) fn nearest<'t>(table: &'t Table, text: &str, under: &str) -> Vec<&'t str> {
    let text = Wanted::of(text);
    let mut near = Vec::new();
    if !under.is_empty() {
        text.look_under(table, under, &mut near);
    }
    if near.is_empty()
        && let Some(first) = text.segments.first()
    {
        for segment in table.first_segments() {
            if segment != under && edits_to_segment(first, segment).is_some() {
                text.look_under(table, segment, &mut near);
            }
        }
    }
    slip::nearest(&near)
}

/// A text that something near is looked for.
struct Wanted<'a> {
    text: &'a str,
    segments: Vec<&'a str>,
}

impl<'a> Wanted<'a> {
    fn of(text: &'a str) -> Self {
        let segments = list_of_segments(text);
        Self { text, segments }
    }

    /// What is near among the names that have these segments first.
    fn look_under<'t>(&self, table: &'t Table, start: &str, near: &mut Vec<(Distance, &'t str)>) {
        // No name is near that is half as long again.
        let most = self.text.len() / 2;
        for (name, _) in table.under(start) {
            if name.len().abs_diff(self.text.len()) <= most
                && let Some(edits) = self.edits_to(name)
            {
                near.push(((edits, distance(name, self.text)), name));
            }
        }
    }

    /// The edits between this and the name, if it is near.
    fn edits_to(&self, name: &str) -> Option<usize> {
        let mut own = self.segments.iter();
        let mut edits = 0;
        for (_, segment) in segments(name) {
            edits += edits_to_segment(own.next()?, segment)?;
        }
        own.next().is_none().then_some(edits)
    }
}
