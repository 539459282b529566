//! Names that somebody may have meant to type.

use super::slip::{self, edits_to_segment};
use crate::catalog::SEPARATORS;

/// A text that something near is looked for.
pub(super) struct Wanted<'a> {
    text: &'a str,
    segments: Vec<&'a str>,
}

impl<'a> Wanted<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let segments = segments(text).collect();
        Self { text, segments }
    }

    /// The nearest name, or those that are equally near.
    pub(super) fn nearest<'t>(&self, names: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
        // No name is near that is half as long again.
        let most = self.text.len() / 2;
        let names = names.filter(|name| name.len().abs_diff(self.text.len()) <= most);
        let near = names.filter_map(|name| {
            let edits = self.edits_to(name)?;
            Some(((edits, strsim::osa_distance(name, self.text)), name))
        });
        slip::nearest(&near.collect::<Vec<_>>())
    }

    /// The edits between this and the name, if it is near.
    fn edits_to(&self, name: &str) -> Option<usize> {
        let mut own = self.segments.iter();
        let mut edits = 0;
        for segment in segments(name) {
            edits += edits_to_segment(own.next()?, segment)?;
        }
        own.next().is_none().then_some(edits)
    }
}

fn segments(name: &str) -> impl Iterator<Item = &str> {
    name.split(SEPARATORS).filter(|segment| !segment.is_empty())
}
