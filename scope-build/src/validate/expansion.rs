use std::{ops::Range, rc::Rc};

use super::{
    names::Names,
    pattern::{Pattern, Steps},
};

/// What a pattern stands for.
pub(super) struct Expansion {
    pub(super) rows: Rc<[usize]>,
    /// The alternatives that no match needs.
    pub(super) idle: Vec<Range<usize>>,
}

impl Expansion {
    pub(super) fn of(pattern: &Pattern<'_>, names: &Names<'_>, steps: &mut Steps) -> Self {
        let mut used = pattern.unused();
        let mut rows: Vec<_> = candidates(pattern, names)
            .into_iter()
            .flatten()
            .filter(|(name, _)| !steps.are_used_up() && pattern.matches(name, &mut used, steps))
            .map(|(_, row)| *row)
            .collect();
        rows.sort_unstable();
        Self {
            rows: rows.into(),
            idle: pattern.idle(&used),
        }
    }
}

/// The scopes that may match, by what their names begin or end with.
fn candidates<'n, 't>(pattern: &Pattern<'_>, names: &'n Names<'t>) -> Vec<&'n [(&'t str, usize)]> {
    let prefixes = pattern.prefixes();
    let beginning: Vec<_> = prefixes
        .iter()
        .map(|prefix| names.beginning(prefix))
        .collect();
    let count: usize = beginning.iter().map(|names| names.len()).sum();
    if count <= 1 || pattern.suffix().is_empty() {
        return beginning;
    }
    let ending = names.ending(pattern.suffix());
    match ending.len() < count {
        true => vec![ending],
        false => beginning,
    }
}
