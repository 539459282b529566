use std::collections::{HashMap, hash_map::Entry};

use super::{names::Names, twins};
use crate::{
    fault::{Faults, IdentFault, Span},
    read::{Cell, Row},
    rust,
};

/// Names that the generated `Scope` has for itself. The small ones only a scope can have that is
/// spelled as it is issued.
const RESERVED: &[&str] = &["ALL"];

/// What a scope is called in Rust.
#[derive(Debug, Default)]
pub(super) struct Idents {
    pub(super) variant: String,
    pub(super) constant: String,
}

/// Names every scope, so that no two have one name.
pub(super) fn read(rows: &[Row<'_>], names: &Names<'_>, faults: &mut Faults) -> Vec<Idents> {
    let mut idents: Vec<_> = rows
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let (cell, read) = origin(row);
            let illegible = row.ident.as_ref().is_some_and(Cell::has_control);
            match read {
                _ if illegible || !names.is_sound(index) => None,
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
    let mut taken = Taken::default();
    for (row, idents) in rows.iter().zip(&idents) {
        if let Some(idents) = idents {
            taken.take(idents, origin_cell(row), faults);
        }
    }
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
