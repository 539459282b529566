use std::collections::{HashMap, hash_map::Entry};

use super::text::Edge;
use crate::{
    catalog::Group,
    fault::{Faults, IdentFault},
    read::{Cell, Column, Row},
    rust,
};

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
        match taken.entry(ident.clone()) {
            Entry::Vacant(vacant) => {
                vacant.insert(cell);
            }
            Entry::Occupied(first) => {
                let ident = ident.clone();
                let other = first.get().span();
                faults.between(cell.span(), other, IdentFault::SameGroup { ident });
            }
        }
        groups.push(Group { heading, ident });
    }
    groups
}
