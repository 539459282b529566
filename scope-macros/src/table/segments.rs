//! The names of a table by their segments.

use super::{Names, Table};
use crate::requirement::{SEPARATORS, segments};

impl Table {
    /// The names that have these segments first, each with what follows them.
    pub(crate) fn under<'s>(&self, start: &'s str) -> Under<'_, 's> {
        let names = self.beginning_with(start);
        Under { names, start }
    }

    /// Whether there are such names.
    pub(crate) fn has_under(&self, start: &str) -> bool {
        self.under(start).next().is_some()
    }

    /// What every name begins with, in the order of the bytes.
    pub(crate) fn first_segments(&self) -> &[String] {
        self.first_segments.get_or_init(|| {
            let mut firsts = Vec::new();
            for name in self.beginning_with("") {
                let first = segments(name).next().map_or(name, |(_, segment)| segment);
                insert(&mut firsts, first);
            }
            firsts.into_iter().map(str::to_owned).collect()
        })
    }
}

/// Puts the text where it belongs among sorted ones, unless it is there.
pub(crate) fn insert<'t>(sorted: &mut Vec<&'t str>, text: &'t str) {
    if let Err(at) = sorted.binary_search(&text) {
        sorted.insert(at, text);
    }
}

pub(crate) struct Under<'t, 's> {
    names: Names<'t, 's>,
    start: &'s str,
}

impl<'t> Iterator for Under<'t, '_> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let name = self.names.next()?;
            let rest = &name[self.start.len()..];
            if rest.is_empty() || self.start.is_empty() || rest.starts_with(SEPARATORS) {
                return Some((name, rest));
            }
        }
    }
}
