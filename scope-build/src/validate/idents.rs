use std::collections::{HashMap, hash_map::Entry};

use super::names::Names;
use crate::{
    fault::{Faults, IdentFault, Span},
    read::{Cell, Row},
    rust,
};

/// Names that the generated `Scope` has for itself.
const RESERVED: &[&str] = &["ALL"];

/// What a scope is called in Rust.
#[derive(Debug, Default)]
pub(super) struct Idents {
    pub(super) variant: String,
    pub(super) constant: String,
}

/// Names every scope, so that no two have one name.
pub(super) fn read(rows: &[Row<'_>], names: &Names<'_>, faults: &mut Faults) -> Vec<Idents> {
    let mut taken = Taken::default();
    let mut idents = |(index, row): (usize, &Row<'_>)| {
        let illegible = row.ident.as_ref().is_some_and(Cell::has_control);
        if illegible || !names.is_sound(index) {
            return None;
        }
        let (cell, read) = origin(row);
        match read {
            Ok(idents) => {
                taken.take(&idents, cell, faults);
                Some(idents)
            }
            Err(fault) => {
                faults.at(cell.span(), fault);
                None
            }
        }
    };
    let rows = rows.iter().enumerate();
    rows.map(|row| idents(row).unwrap_or_default()).collect()
}

/// The cell that names the scope, and what it says.
fn origin<'t>(row: &'t Row<'t>) -> (&'t Cell<'t>, Result<Idents, IdentFault>) {
    match &row.ident {
        Some(cell) => (cell, written(cell.text())),
        None => (&row.value, derived(row.value.text())),
    }
}

fn written(ident: &str) -> Result<Idents, IdentFault> {
    let variant = ident.to_owned();
    if rust::is_keyword(ident) {
        return Err(IdentFault::Keyword { ident: variant });
    }
    if !rust::is_ident(ident) {
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

fn derived(value: &str) -> Result<Idents, IdentFault> {
    match (rust::pascal(value), rust::shouty(value)) {
        (Some(variant), Some(constant)) => reserve(Idents { variant, constant }),
        _ => Err(IdentFault::Underivable {
            value: value.to_owned(),
        }),
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

/// The names that are taken, and by whom.
#[derive(Default)]
struct Taken {
    variants: HashMap<String, Span>,
    constants: HashMap<String, Span>,
}

impl Taken {
    fn take(&mut self, idents: &Idents, cell: &Cell<'_>, faults: &mut Faults) {
        let variant = take(&mut self.variants, &idents.variant, cell);
        let constant = take(&mut self.constants, &idents.constant, cell);
        if let Some(other) = variant {
            let ident = idents.variant.clone();
            faults.between(cell.span(), other, IdentFault::SameVariant { ident });
        } else if let Some(other) = constant {
            let ident = idents.constant.clone();
            faults.between(cell.span(), other, IdentFault::SameConstant { ident });
        }
    }
}

/// Takes a name; if that is done already, says where.
fn take(taken: &mut HashMap<String, Span>, name: &str, cell: &Cell<'_>) -> Option<Span> {
    match taken.entry(name.to_owned()) {
        Entry::Vacant(vacant) => {
            vacant.insert(cell.span());
            None
        }
        Entry::Occupied(first) => Some(first.get().clone()),
    }
}
