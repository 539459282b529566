//! Two tables, scope by scope, ID by ID.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::{
    change::Change,
    published::{Published, Scope},
};

/// What has become of the scopes of one table in another.
pub(crate) struct Comparison<'p, 'a> {
    old: &'p Published<'a>,
    new: &'p Published<'a>,
    /// The new scope that each old one has become.
    new_of: Vec<Option<usize>>,
    /// The old scope that each new one was.
    old_of: Vec<Option<usize>>,
    /// The scopes that each ID stands for, old and new, in the order of their names.
    owners: BTreeMap<&'p str, (Vec<usize>, Vec<usize>)>,
    /// The old scopes in the order of their names.
    old_order: Vec<usize>,
    /// The new scopes in the order of their names.
    new_order: Vec<usize>,
}

impl<'p, 'a> Comparison<'p, 'a> {
    /// Finds out which scope is which.
    pub(crate) fn of(old: &'p Published<'a>, new: &'p Published<'a>) -> Self {
        let mut comparison = Self {
            old,
            new,
            new_of: vec![None; old.scopes.len()],
            old_of: vec![None; new.scopes.len()],
            owners: BTreeMap::new(),
            old_order: old.by_name(),
            new_order: new.by_name(),
        };
        comparison.match_names();
        comparison.match_ids();
        comparison
    }

    /// Every change, kind by kind and sorted by name.
    pub(crate) fn changes(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        changes.extend(self.missing());
        changes.extend(
            self.owners
                .iter()
                .filter_map(|(id, (before, now))| self.owned(id, before, now)),
        );
        changes.extend(self.pairs().filter_map(|(old, new)| self.id(old, new)));
        changes.extend(self.renamed_in_rust());
        self.reach(&mut changes);
        changes.extend(self.added());
        changes.extend(self.separator());
        changes
    }

    /// The scopes that both tables have, old and new, in the order of their new names.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let new = self.new_order.iter();
        new.filter_map(|new| Some((self.old_of[*new]?, *new)))
    }

    fn match_names(&mut self) {
        let index = self.new.index();
        for (old, scope) in self.old.scopes.iter().enumerate() {
            if let Some(&new) = index.get(scope.name) {
                self.pair(old, new);
            }
        }
    }

    /// A name that is gone and one that is new are the same scope if one ID stands for each of them
    /// alone.
    fn match_ids(&mut self) {
        for &old in &self.old_order {
            if let Some(id) = &self.old.scopes[old].id {
                self.owners.entry(id).or_default().0.push(old);
            }
        }
        for &new in &self.new_order {
            if let Some(id) = &self.new.scopes[new].id {
                self.owners.entry(id).or_default().1.push(new);
            }
        }
        let alone = self
            .owners
            .values()
            .filter_map(|(before, now)| Some((only(before)?, only(now)?)));
        for (old, new) in alone.collect::<Vec<_>>() {
            if self.new_of[old].is_none() && self.old_of[new].is_none() {
                self.pair(old, new);
            }
        }
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.new_of[old] = Some(new);
        self.old_of[new] = Some(old);
    }

    fn separator(&self) -> Option<Change> {
        let (from, to) = (self.old.separator, self.new.separator);
        (from != to).then_some(Change::Separator { from, to })
    }

    /// What is no longer called as it was.
    fn missing(&self) -> impl Iterator<Item = Change> {
        self.old_order.iter().filter_map(|&old| {
            let before = &self.old.scopes[old];
            let Some(new) = self.new_of[old] else {
                return Some(Change::Removed {
                    scope: before.name.to_owned(),
                    id: text(before),
                });
            };
            let now = &self.new.scopes[new];
            (before.name != now.name).then(|| Change::Renamed {
                from: before.name.to_owned(),
                to: now.name.to_owned(),
                id: text(now).unwrap_or_default(),
            })
        })
    }

    /// What has become of an ID.
    fn owned(&self, id: &str, before: &[usize], now: &[usize]) -> Option<Change> {
        if before.is_empty() || now.is_empty() {
            return None;
        }
        let had = |new: &usize| {
            let old = self.old_of[*new].map(|old| &self.old.scopes[old]);
            old.is_some_and(|old| old.id.as_deref() == Some(id))
        };
        let kept = now.iter().filter(|new| had(new)).count();
        let id = id.to_owned();
        let old_names = self.old.names(before);
        let mut names = self.new.names(now);
        match (kept, before.len(), now.len()) {
            (0, _, _) => Some(Change::IdReused {
                id,
                before: old_names,
                now: names,
            }),
            (1, 2.., 1) => Some(Change::IdUnshared {
                id,
                before: old_names,
                now: names.swap_remove(0),
            }),
            (kept, _, now) if kept < now => Some(Change::IdShared {
                id,
                before: old_names,
                now: names,
            }),
            _ => None,
        }
    }

    /// What in Rust is called as another scope was, in the order of the new names.
    fn renamed_in_rust(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        for (kind, module) in ["Scope", "id"].into_iter().enumerate() {
            let called = |scope: &'p Scope<'a>| {
                let is_there = module != "id" || scope.id.is_some();
                scope
                    .idents
                    .as_ref()
                    .filter(|_| is_there)
                    .map(|idents| &idents[kind][..])
            };
            let before: HashMap<&str, usize> = (0..)
                .zip(&self.old.scopes)
                .filter_map(|(old, scope)| Some((called(scope)?, old)))
                .collect();
            for &new in &self.new_order {
                let now = &self.new.scopes[new];
                if let Some(ident) = called(now)
                    && let Some(&old) = before.get(ident)
                    && self.new_of[old] != Some(new)
                {
                    changes.push(Change::RustNameReused {
                        path: format!("{module}::{ident}"),
                        before: self.old.scopes[old].name.to_owned(),
                        now: now.name.to_owned(),
                    });
                }
            }
        }
        changes
    }

    /// What has become of a scope's ID.
    fn id(&self, old: usize, new: usize) -> Option<Change> {
        let scope = self.new.scopes[new].name.to_owned();
        match (text(&self.old.scopes[old]), text(&self.new.scopes[new])) {
            (Some(from), Some(to)) if from != to => Some(Change::IdChanged { scope, from, to }),
            (Some(id), None) => Some(Change::IdRemoved { scope, id }),
            (None, Some(id)) => Some(Change::IdAdded { scope, id }),
            _ => None,
        }
    }

    /// What the scopes that both tables have reach, now and before. What is gone altogether is not
    /// missed again.
    fn reach(&self, changes: &mut Vec<Change>) {
        let mut reached_before_by = vec![usize::MAX; self.new.scopes.len()];
        let mut reached_by = vec![usize::MAX; self.new.scopes.len()];
        for (old, new) in self.pairs() {
            let before = self.old.scopes[old].reaches.iter();
            let before: Vec<_> = before.filter_map(|reached| self.new_of[*reached]).collect();
            let now = &self.new.scopes[new].reaches;
            before
                .iter()
                .for_each(|reached| reached_before_by[*reached] = new);
            now.iter().for_each(|reached| reached_by[*reached] = new);

            let (gained, added): (Vec<_>, Vec<_>) = now
                .iter()
                .filter(|reached| reached_before_by[**reached] != new)
                .partition(|reached| self.old_of[**reached].is_some());
            let lost: Vec<_> = before
                .into_iter()
                .filter(|reached| reached_by[*reached] != new)
                .collect();
            let scope = || self.new.scopes[new].name.to_owned();
            if !lost.is_empty() {
                let lost = self.new.names(&lost);
                changes.push(Change::Narrowed {
                    scope: scope(),
                    lost,
                });
            }
            if !gained.is_empty() || !added.is_empty() {
                changes.push(Change::Widened {
                    scope: scope(),
                    gained: self.new.names(&gained),
                    added: self.new.names(&added),
                });
            }
        }
    }

    fn added(&self) -> impl Iterator<Item = Change> {
        let new = self
            .new_order
            .iter()
            .map(|new| (new, &self.new.scopes[*new]));
        new.filter(|(new, _)| self.old_of[**new].is_none())
            .map(|(_, scope)| Change::Added {
                scope: scope.name.to_owned(),
                id: text(scope),
            })
    }
}

impl Published<'_> {
    fn names(&self, scopes: &[usize]) -> Vec<String> {
        let names = scopes
            .iter()
            .map(|scope| self.scopes[*scope].name.to_owned());
        let mut names: Vec<_> = names.collect();
        names.sort_unstable();
        names
    }
}

fn text(scope: &Scope<'_>) -> Option<String> {
    scope.id.as_ref().map(Cow::to_string)
}

fn only(owners: &[usize]) -> Option<usize> {
    match owners {
        [owner] => Some(*owner),
        _ => None,
    }
}
