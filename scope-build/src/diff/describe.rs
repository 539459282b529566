use super::{change::Change, compare::Comparison};
use crate::catalog::{Catalog, Entry};

/// Adds the changes of what a table says beyond lists, names, IDs and implications.
pub(super) fn changes(
    old: &Catalog,
    new: &Catalog,
    comparison: &Comparison<'_, '_>,
    changes: &mut Vec<Change>,
) {
    if let (Some(from), Some(to)) = (old.id_kind, new.id_kind)
        && from != to
    {
        changes.push(Change::IdKind { from, to });
    }
    let heading = |catalog: &Catalog, entry: &Entry| {
        entry
            .group
            .map(|group| catalog.groups[group].heading.clone())
    };
    for (before, now) in comparison.pairs() {
        let (before, now) = (&old.scopes[before], &new.scopes[now]);
        changes.extend(rust_name(before, now));
        let columns = [
            ("group", heading(old, before) != heading(new, now)),
            ("description", before.description != now.description),
            ("deprecated", before.deprecated != now.deprecated),
        ];
        let columns = columns.into_iter().filter(|(_, changed)| *changed);
        let columns: Vec<_> = columns.map(|(column, _)| column).collect();
        if !columns.is_empty() {
            let scope = now.value.clone();
            changes.push(Change::Reworded { scope, columns });
        }
    }
}

/// What a scope that kept its name is called in Rust, if it is called otherwise.
fn rust_name(before: &Entry, now: &Entry) -> Option<Change> {
    let path = |entry: &Entry, constant| match constant {
        false => format!("Scope::{}", entry.variant),
        true => format!("id::{}", entry.constant),
    };
    let variant = before.variant != now.variant;
    let constant = before.constant != now.constant && before.id.is_some() && now.id.is_some();
    (before.value == now.value && (variant || constant)).then(|| Change::RustName {
        scope: now.value.clone(),
        from: path(before, !variant),
        to: path(now, !variant),
    })
}
