use std::collections::{HashMap, hash_map::Entry};

use super::{names::Names, twins};
use crate::{
    fault::{Faults, IdentFault},
    read::{Cell, Column, Row, Table},
    rust,
};

/// Names that the generated `Scope` has for itself. The small ones only a scope can have that is
/// spelled as it is issued.
const RESERVED: &[&str] = &["ALL"];

/// Beside how many others a scope is shown that fall on its name.
const SHOWN: usize = 4;

/// What a scope is called in Rust.
#[derive(Debug, Default)]
pub(super) struct Idents {
    pub(super) variant: String,
    pub(super) constant: String,
}

/// Names every scope, so that no two have one name.
pub(super) fn read(table: &Table<'_>, names: &Names<'_>, faults: &mut Faults) -> Vec<Idents> {
    let rows = &table.rows;
    let mut unfounded = Faults::default();
    let faults = match table.is_doubtful(Column::Ident) {
        true => &mut unfounded,
        false => faults,
    };
    let mut idents: Vec<_> = rows
        .iter()
        .enumerate()
        .map(|(index, row)| {
            if !names.is_sound(index) || row.ident.as_ref().is_some_and(Cell::has_control) {
                return None;
            }
            let (cell, read) = origin(row);
            match read {
                Ok(idents) => Some(idents),
                Err(fault) => {
                    faults.at(cell.span(), fault);
                    None
                }
            }
        })
        .collect();
    for index in twins::collapsed(rows, &idents) {
        idents[index] = match as_spelled(rows[index].value.text()) {
            Ok(idents) => Some(idents),
            Err(fault) => {
                faults.at(rows[index].value.span(), fault);
                None
            }
        };
    }
    collisions(rows, &idents, faults);
    idents.into_iter().map(Option::unwrap_or_default).collect()
}

/// The cell that names the scope.
fn origin_cell<'t>(row: &'t Row<'t>) -> &'t Cell<'t> {
    row.ident.as_ref().unwrap_or(&row.value)
}

/// The cell that names the scope, and what it says.
fn origin<'t>(row: &'t Row<'t>) -> (&'t Cell<'t>, Result<Idents, IdentFault>) {
    let cell = origin_cell(row);
    match row.ident {
        Some(_) => (cell, written(cell.text())),
        None => (cell, derived(cell.text())),
    }
}

fn written(ident: &str) -> Result<Idents, IdentFault> {
    let variant = ident.to_owned();
    if rust::is_keyword(ident) {
        return Err(IdentFault::Keyword { ident: variant });
    }
    // Rust takes two spellings of one accented letter for one name; ASCII has but one.
    if !ident.is_ascii() || !rust::is_ident(ident) {
        return Err(IdentFault::NotIdent { ident: variant });
    }
    let small = ident
        .trim_start_matches('_')
        .starts_with(char::is_lowercase);
    match rust::shouty(ident) {
        Some(constant) if !small => reserve(Idents { variant, constant }),
        _ => Err(IdentFault::NotVariant {
            ident: variant,
            better: rust::pascal(ident).unwrap_or_default(),
        }),
    }
}

/// What a scope is called that neither its row nor another one names otherwise.
pub(crate) fn derived_names(value: &str) -> Option<[String; 2]> {
    let Idents { variant, constant } = derived(value).ok()?;
    Some([variant, constant])
}

fn derived(value: &str) -> Result<Idents, IdentFault> {
    let spoken = rust::spoken(value);
    match (rust::pascal(&spoken), rust::shouty(&spoken)) {
        (Some(variant), Some(constant)) => reserve(Idents { variant, constant }),
        _ => Err(underivable(value)),
    }
}

/// The names of a scope whose derived names another scope has that differs from it only in case:
/// both are its own spelling, which depends on no other row.
fn as_spelled(value: &str) -> Result<Idents, IdentFault> {
    let spelling = rust::as_spelled(&rust::spoken(value)).ok_or_else(|| underivable(value))?;
    reserve(Idents {
        variant: spelling.clone(),
        constant: spelling,
    })
}

fn underivable(value: &str) -> IdentFault {
    IdentFault::Underivable {
        value: value.to_owned(),
    }
}

fn reserve(idents: Idents) -> Result<Idents, IdentFault> {
    match RESERVED.contains(&idents.variant.as_str()) {
        true => Err(IdentFault::Reserved {
            ident: idents.variant,
        }),
        false => Ok(idents),
    }
}

/// Blames scopes that fall on one name, all of them at once.
fn collisions(rows: &[Row<'_>], idents: &[Option<Idents>], faults: &mut Faults) {
    let variant = |row: usize| idents[row].as_ref().map(|idents| &idents.variant);
    let constant = |row: usize| idents[row].as_ref().map(|idents| &idents.constant);
    let variants = crowds(rows.len(), variant);
    let mut spoken_for = vec![false; rows.len()];
    for (ident, crowd) in variants {
        crowd[1..].iter().for_each(|row| spoken_for[*row] = true);
        let (ident, scopes) = (ident.clone(), crowd.len());
        blame(
            rows,
            &crowd,
            IdentFault::SameVariant { ident, scopes },
            faults,
        );
    }
    let others = |row: usize| constant(row).filter(|_| !spoken_for[row]);
    for (ident, crowd) in crowds(rows.len(), others) {
        let (ident, scopes) = (ident.clone(), crowd.len());
        blame(
            rows,
            &crowd,
            IdentFault::SameConstant { ident, scopes },
            faults,
        );
    }
}

/// The names that several rows have, and those rows.
fn crowds<'i>(
    rows: usize,
    name: impl Fn(usize) -> Option<&'i String>,
) -> Vec<(&'i String, Vec<usize>)> {
    let mut known: HashMap<&str, usize> = HashMap::with_capacity(rows);
    let mut crowds: Vec<(&String, Vec<usize>)> = Vec::with_capacity(rows);
    for row in 0..rows {
        let Some(name) = name(row) else { continue };
        match known.entry(name) {
            Entry::Vacant(vacant) => {
                vacant.insert(crowds.len());
                crowds.push((name, vec![row]));
            }
            Entry::Occupied(crowd) => crowds[*crowd.get()].1.push(row),
        }
    }
    crowds.retain(|(_, crowd)| crowd.len() > 1);
    crowds
}

/// One fault for the second of them, beside the others.
fn blame(rows: &[Row<'_>], crowd: &[usize], fault: IdentFault, faults: &mut Faults) {
    let mut places = crowd.iter().map(|row| origin_cell(&rows[*row]).span());
    if let (Some(first), Some(second)) = (places.next(), places.next()) {
        let others = std::iter::once(first).chain(places).take(SHOWN);
        faults.among(second, others.collect(), fault);
    }
}
