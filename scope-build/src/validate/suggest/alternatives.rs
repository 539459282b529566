//! What the alternatives of a pattern may mean that matches nothing by them.

use std::ops::Range;

use super::{Suggestions, Wanted};
use crate::{
    fault::{Meant, What},
    validate::{
        grammar,
        pattern::{Pattern, Spelled},
    },
};

impl Suggestions<'_, '_> {
    /// What is meant by a pattern that matches nothing, comparing so many names at most.
    pub(in crate::validate) fn of_pattern(
        &self,
        pattern: &str,
        own: Option<usize>,
        most: &mut usize,
    ) -> Option<Box<Meant>> {
        let spelled = spelled(pattern, None, most)?;
        let near: Vec<_> = spelled
            .iter()
            .map(|spelled| self.near(&spelled.name, own))
            .collect();
        let what = match near.iter().all(|names| names.len() == 1) && near.len() > 1 {
            true => What::List,
            false => What::Scope,
        };
        meant(what, near.into_iter().flatten())
    }

    /// What is meant by the alternative at `at` of a pattern, by which it matches nothing.
    pub(in crate::validate) fn of_alternative(
        &self,
        pattern: &str,
        at: &Range<usize>,
        own: Option<usize>,
        most: &mut usize,
    ) -> Option<Box<Meant>> {
        let spelled = spelled(pattern, Some(at), most)?;
        let alternatives = spelled.iter().flat_map(|spelled| {
            let (before, after) = (
                &spelled.name[..spelled.by.start],
                &spelled.name[spelled.by.end..],
            );
            let near = self.near(&spelled.name, own).into_iter();
            near.filter_map(move |name| name.strip_prefix(before)?.strip_suffix(after))
        });
        let can_stand =
            |text: &&str| !text.is_empty() && !text.contains(',') && !grammar::is_template(text);
        meant(What::Scope, alternatives.filter(can_stand))
    }

    /// The scopes that are spelled nearly so, and can be implied here.
    fn near(&self, text: &str, own: Option<usize>) -> Vec<&str> {
        if text.len() > super::LONGEST || self.names.row(text).is_some() {
            return Vec::new();
        }
        let found = self
            .scopes(self.alike(text))
            .or_else(|| self.scopes(Wanted::of(text).nearest(self.names.sound())))
            .or_else(|| self.scopes(self.transposed(text)));
        let rows = found.map(|found| self.apart_from(own, &found.rows).0);
        rows.iter().flat_map(|rows| self.named(rows)).collect()
    }
}

/// The names that the pattern spells out. To look for them counts as one, too.
fn spelled(pattern: &str, at: Option<&Range<usize>>, most: &mut usize) -> Option<Vec<Spelled>> {
    let left = most.checked_sub(1)?;
    let spelled = Pattern::parse(pattern).ok()?.spelled(at, *most);
    *most = left.min(*most - spelled.len());
    Some(spelled)
}

/// These names, each of them once, if there are any.
fn meant<'n>(what: What, names: impl Iterator<Item = &'n str>) -> Option<Box<Meant>> {
    let mut distinct = Vec::new();
    for name in names {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    (!distinct.is_empty()).then(|| Box::new(Meant::new(what, distinct)))
}
