use std::{
    cell::OnceCell,
    cmp::Ordering,
    collections::{HashMap, hash_map::Entry},
};

use super::grammar;
use crate::{
    fault::{Faults, LONGEST_NAME, ValueFault},
    load::Options,
    read::{Column, Row, Table},
};

/// The scopes of a table by name. One that is misspelt is found too, so that what mentions it is
/// not blamed for it.
pub(super) struct Names<'t> {
    rows: HashMap<&'t str, usize>,
    sorted: Vec<(&'t str, usize)>,
    /// The same, ordered by their last letters. Few tables ask for it.
    backwards: OnceCell<Vec<(&'t str, usize)>>,
    sound: Vec<bool>,
}

impl<'t> Names<'t> {
    pub(super) fn read(table: &'t Table<'_>, options: &Options, faults: &mut Faults) -> Self {
        let rows = &table.rows;
        let may_be_twice = table.is_doubtful(Column::Value);
        let mut names = Self {
            rows: HashMap::with_capacity(rows.len()),
            sorted: Vec::with_capacity(rows.len()),
            backwards: OnceCell::new(),
            sound: Vec::with_capacity(rows.len()),
        };
        for (index, row) in rows.iter().enumerate() {
            let spelled = check_spelling(row, options, faults);
            let value = row.value.text();
            let first = match names.rows.entry(value) {
                Entry::Vacant(vacant) => {
                    vacant.insert(index);
                    names.sorted.push((value, index));
                    index
                }
                Entry::Occupied(first) => *first.get(),
            };
            if spelled && first != index && !may_be_twice {
                let other = rows[first].value.span();
                let ids = row.id.as_ref().zip(rows[first].id.as_ref());
                let fault = ValueFault::Twice {
                    value: row.value.to_text(),
                    other_id: ids.is_some_and(|(id, first)| id.text() != first.text()),
                };
                faults.between(row.value.span(), other, fault);
            }
            names.sound.push(spelled && first == index);
        }
        names.sorted.sort_unstable();
        names
    }

    /// The row of the scope with this name.
    pub(super) fn row(&self, name: &str) -> Option<usize> {
        self.rows.get(name).copied()
    }

    /// The scopes whose names begin so, by name, with their rows.
    pub(super) fn beginning(&self, prefix: &str) -> &[(&'t str, usize)] {
        let start = self.sorted.partition_point(|(name, _)| *name < prefix);
        let rest = &self.sorted[start..];
        let length = rest.partition_point(|(name, _)| name.starts_with(prefix));
        &rest[..length]
    }

    /// The scopes whose names end so, with their rows.
    pub(super) fn ending(&self, suffix: &str) -> &[(&'t str, usize)] {
        let backwards = self.backwards.get_or_init(|| {
            let mut names = self.sorted.clone();
            names.sort_unstable_by(|(one, _), (other, _)| compare_ends(one, other));
            names
        });
        let start =
            backwards.partition_point(|(name, _)| compare_ends(name, suffix) == Ordering::Less);
        let rest = &backwards[start..];
        let length = rest.partition_point(|(name, _)| name.ends_with(suffix));
        &rest[..length]
    }

    /// The names that nothing is wrong with.
    pub(super) fn sound(&self) -> impl Iterator<Item = &'t str> {
        let sound = self.sorted.iter().filter(|(_, row)| self.sound[*row]);
        sound.map(|(name, _)| *name)
    }

    /// Whether the row has a name, and no other row had it before.
    pub(super) fn is_sound(&self, row: usize) -> bool {
        self.sound[row]
    }
}

fn compare_ends(one: &str, other: &str) -> Ordering {
    one.bytes().rev().cmp(other.bytes().rev())
}

fn check_spelling(row: &Row<'_>, options: &Options, faults: &mut Faults) -> bool {
    let cell = &row.value;
    let value = cell.text();
    if value.is_empty() {
        faults.at(cell.span(), ValueFault::Empty);
    } else if let Some((at, found)) = grammar::stray(value) {
        faults.at(cell.character(at), ValueFault::Character { found });
    } else if let Some(at) = value.find(options.separator) {
        let found = options.separator;
        faults.at(cell.character(at), ValueFault::Separator { found });
    } else if !options.literal_wildcards && grammar::is_template(value) {
        let value = cell.to_text();
        faults.at(cell.span(), ValueFault::Template { value });
    } else if value.len() > LONGEST_NAME {
        let bytes = value.len();
        faults.at(cell.span(), ValueFault::TooLong { bytes });
    } else {
        return true;
    }
    false
}
