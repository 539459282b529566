//! Names that somebody may have meant to type.

use super::slip::{edits_to_segment, least};
use crate::requirement::segments;
use crate::table::Table;

/// The nearest name, or those that are equally near. It is looked for among the names that have the
/// text's first segments, `under`, and then among those whose first segment is near to the text's
/// own: somebody who has many wrong names in a large table would wait long otherwise.
pub(super) fn nearest<'t>(table: &'t Table, text: &str, under: &str) -> Vec<&'t str> {
    let text = Wanted::of(text);
    if !under.is_empty() {
        let beside = text.nearest(table.under(under).map(|(name, _)| name));
        if !beside.is_empty() {
            return beside;
        }
    }
    let Some(first) = text.segments.first() else {
        return Vec::new();
    };
    let firsts = table.first_segments().iter();
    let firsts = firsts.filter(|segment| *segment != under);
    let near = firsts.filter(|segment| edits_to_segment(first, segment).is_some());
    text.nearest(
        near.flat_map(|segment| table.under(segment))
            .map(|(name, _)| name),
    )
}

/// A text that something near is looked for.
struct Wanted<'a> {
    text: &'a str,
    segments: Vec<&'a str>,
}

impl<'a> Wanted<'a> {
    fn of(text: &'a str) -> Self {
        let segments = segments(text).map(|(_, segment)| segment).collect();
        Self { text, segments }
    }

    fn nearest<'t>(&self, names: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
        // No name is near that is half as long again.
        let most = self.text.len() / 2;
        let names = names.filter(|name| name.len().abs_diff(self.text.len()) <= most);
        let near = names.filter_map(|name| {
            let edits = self.edits_to(name)?;
            Some(((edits, strsim::osa_distance(name, self.text)), name))
        });
        least(near)
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
