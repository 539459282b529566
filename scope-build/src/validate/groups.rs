use std::collections::{HashMap, hash_map::Entry};

use super::text::Edge;
use crate::{
    catalog::Group,
    fault::{Faults, IdentFault, Warning},
    read::{Cell, Column, Row, first_hidden, is_invisible},
    rust,
};

/// Names that the generated `Group` has for itself.
const RESERVED: &[&str] = &["ALL"];

/// The groups of a table.
pub(super) struct Groups {
    /// In the order of their first rows.
    pub(super) all: Vec<Group>,
    /// Which of them each row belongs to.
    pub(super) of_rows: Vec<Option<usize>>,
}

struct Heading<'t> {
    cell: &'t Cell<'t>,
    rows: usize,
}

impl Groups {
    pub(super) fn read(rows: &[Row<'_>], faults: &mut Faults) -> Self {
        let mut known: HashMap<&str, usize> = HashMap::new();
        let mut headings: Vec<Heading<'_>> = Vec::new();
        let of_rows = rows
            .iter()
            .map(|row| {
                let cell = row.group.as_ref().filter(|cell| !cell.has_control())?;
                let group = *known.entry(cell.text()).or_insert(headings.len());
                match headings.get_mut(group) {
                    Some(heading) => heading.rows += 1,
                    None => headings.push(Heading { cell, rows: 1 }),
                }
                Some(group)
            })
            .collect();
        Self {
            all: name(&headings, faults),
            of_rows,
        }
    }
}

fn name(headings: &[Heading<'_>], faults: &mut Faults) -> Vec<Group> {
    let mut taken: HashMap<String, &Cell<'_>> = HashMap::new();
    let mut cases: HashMap<String, &Cell<'_>> = HashMap::new();
    let mut groups = Vec::with_capacity(headings.len());
    for Heading { cell, rows } in headings {
        let heading = cell.to_text();
        if let Some(edge) = Edge::of(&heading) {
            faults.at(cell.character(edge.at), edge.fault(Column::Group, rows - 1));
            continue;
        }
        let Some(ident) = rust::pascal(&heading) else {
            faults.at(cell.span(), IdentFault::UnderivableGroup { heading });
            continue;
        };
        if RESERVED.contains(&ident.as_str()) {
            faults.at(cell.span(), IdentFault::ReservedGroup { ident });
            continue;
        }
        if let Some((at, found)) = first_hidden(&heading) {
            let (column, more) = (Column::Group, rows - 1);
            let warning = Warning::Hidden {
                column,
                found,
                more,
            };
            faults.warn(cell.character(at), warning);
        }
        match taken.entry(ident.clone()) {
            Entry::Vacant(vacant) => {
                vacant.insert(cell);
                match cases.entry(heading.to_lowercase()) {
                    Entry::Vacant(vacant) => {
                        vacant.insert(cell);
                    }
                    Entry::Occupied(first) => {
                        let (heading, other) = (heading.clone(), first.get().to_text());
                        let warning = Warning::GroupCase { heading, other };
                        faults.warn_between(cell.span(), first.get().span(), warning);
                    }
                }
            }
            Entry::Occupied(first) => {
                let first = first.get();
                let fault = match look_alike(cell.text(), first.text()) {
                    true => IdentFault::LookAlikeGroup {
                        heading: heading.clone(),
                        other: first.to_text(),
                    },
                    false => IdentFault::SameGroup {
                        ident: ident.clone(),
                    },
                };
                faults.between(cell.span(), first.span(), fault);
            }
        }
        groups.push(Group { heading, ident });
    }
    groups
}

/// Whether nobody sees what tells one heading from the other.
fn look_alike(one: &str, other: &str) -> bool {
    let seen = |text: &str| -> String { text.chars().filter(|&c| !is_invisible(c)).collect() };
    seen(one) == seen(other)
}
