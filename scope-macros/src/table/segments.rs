//! The names of a table by their segments.

use std::collections::BTreeSet;

use super::Table;
use crate::requirement::{SEPARATORS, segments};

impl Table {
    /// The names that have these segments first, each with what follows them.
    pub(crate) fn under<'t>(
        &'t self,
        start: &str,
    ) -> impl Iterator<Item = (&'t str, &'t str)> + use<'t> {
        let length = start.len();
        self.beginning_with(start).filter_map(move |name| {
            let rest = &name[length..];
            let ends = rest.is_empty() || length == 0 || rest.starts_with(SEPARATORS);
            ends.then_some((name, rest))
        })
    }

    /// What every name begins with.
    pub(crate) fn first_segments(&self) -> &BTreeSet<String> {
        self.first_segments.get_or_init(|| {
            let mut firsts = BTreeSet::new();
            for name in self.beginning_with("") {
                let first = segments(name).next().map_or(name, |(_, segment)| segment);
                if !firsts.contains(first) {
                    firsts.insert(first.to_owned());
                }
            }
            firsts
        })
    }
}
