//! Scopes that differ in nothing but the case of ASCII letters.

use std::collections::{HashMap, hash_map::Entry};

use super::{idents::Idents, names::Names};
use crate::{
    fault::{Faults, Named, Warning},
    read::Row,
};

/// The rows whose scope shares a derived name with scopes that differ from it only in case, and
/// with no other.
pub(super) fn collapsed(rows: &[Row<'_>], idents: &[Option<Idents>]) -> Vec<usize> {
    let variants = crowds(rows, idents, |idents| &idents.variant);
    let constants = crowds(rows, idents, |idents| &idents.constant);
    let is_twin = |row: &usize| {
        let crowds = [variants[*row], constants[*row]];
        crowds.contains(&Crowd::Twins) && !crowds.contains(&Crowd::Mixed)
    };
    (0..rows.len()).filter(is_twin).collect()
}

/// Who falls on one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Crowd {
    /// One scope.
    One,
    /// Several that differ only in case, and that the table gives no names.
    Twins,
    /// Any others.
    Mixed,
}

/// The crowd that each row belongs to.
fn crowds<'i>(
    rows: &[Row<'_>],
    idents: &'i [Option<Idents>],
    name: impl Fn(&'i Idents) -> &'i String,
) -> Vec<Crowd> {
    let mut crowds: HashMap<&str, (usize, Crowd)> = HashMap::with_capacity(rows.len());
    for (row, idents) in idents.iter().enumerate() {
        let Some(idents) = idents else { continue };
        match crowds.entry(name(idents)) {
            Entry::Vacant(vacant) => {
                vacant.insert((row, Crowd::One));
            }
            Entry::Occupied(mut crowd) => {
                let (first, crowd) = crowd.get_mut();
                *crowd = match *crowd != Crowd::Mixed && are_twins(&rows[*first], &rows[row]) {
                    true => Crowd::Twins,
                    false => Crowd::Mixed,
                };
            }
        }
    }
    let crowd = |idents: &'i Idents| crowds.get(name(idents).as_str());
    let of_rows = idents.iter().map(|idents| idents.as_ref().and_then(crowd));
    of_rows
        .map(|crowd| crowd.map_or(Crowd::One, |(_, crowd)| *crowd))
        .collect()
}

fn are_twins(one: &Row<'_>, other: &Row<'_>) -> bool {
    let unnamed = one.ident.is_none() && other.ident.is_none();
    unnamed && one.value.text().eq_ignore_ascii_case(other.value.text())
}

/// Warns of every scope that differs from an earlier one only in case.
pub(super) fn warn(rows: &[Row<'_>], names: &Names<'_>, idents: &[Idents], faults: &mut Faults) {
    let mut first_of: HashMap<String, usize> = HashMap::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        if !names.is_sound(at) {
            continue;
        }
        let first = match first_of.entry(row.value.text().to_ascii_lowercase()) {
            Entry::Vacant(vacant) => {
                vacant.insert(at);
                continue;
            }
            Entry::Occupied(first) => *first.get(),
        };
        let other = &rows[first];
        let warning = Warning::Case {
            value: row.value.to_text(),
            other: other.value.to_text(),
            named: match row.ident.is_none() && other.ident.is_none() {
                true => Named::ByScope {
                    ident: idents[at].variant.clone(),
                    other: idents[first].variant.clone(),
                },
                false => Named::ByColumn,
            },
        };
        faults.warn_between(row.value.span(), other.value.span(), warning);
    }
}
