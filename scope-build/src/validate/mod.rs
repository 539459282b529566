//! Rows to a catalogue, or to everything that is wrong with them.

mod closure;
mod cycles;
mod expansion;
mod grammar;
mod groups;
mod idents;
mod ids;
mod implies;
mod misspelt;
mod names;
mod notes;
mod order;
mod pattern;
mod sharing;
mod suggest;
mod text;
mod twins;
mod unknown;
mod words;

pub(crate) use idents::derived_names;

use self::{
    closure::{MOST_PAIRS, TooMany},
    groups::Groups,
    idents::Idents,
    ids::Ids,
    names::Names,
};
use crate::{
    catalog::{Catalog, Entry},
    fault::{Faults, ImpliesFault},
    load::Options,
    read::{Cell, Row, Table},
};

/// The catalogue that a table describes, if nothing is wrong with it, nor was before.
pub(crate) fn validate(
    table: &Table<'_>,
    options: &Options,
    faults: &mut Faults,
) -> Option<Catalog> {
    let rows = &table.rows;
    text::check(rows, faults);
    notes::warn(rows, faults);
    let names = Names::read(table, options, faults);
    let groups = Groups::read(rows, faults);
    let ids = Ids::read(rows, options.id_kind, faults);
    sharing::check(table, &ids, &names, faults);
    let implied = implies::read(table, &names, faults);
    let order = cycles::order(rows, &implied, faults);
    let idents = idents::read(table, &names, faults);
    twins::warn(rows, &names, &idents, faults);
    if !faults.is_empty() {
        return None;
    }

    let implies: Vec<_> = implied.into_iter().map(|row| row.targets).collect();
    let closures = match closure::compute(&implies, &order) {
        Ok(closures) => closures,
        Err(too_many) => {
            blame(&rows[too_many.row], &too_many, faults);
            return None;
        }
    };
    let entries = rows.iter().zip(groups.of_rows).zip(ids.of_rows);
    let entries = entries.zip(implies).zip(closures).zip(idents);
    let scopes = entries.map(|(((((row, group), id), implies), closure), ident)| {
        let Idents { variant, constant } = ident;
        Entry {
            value: row.value.to_text(),
            group,
            id,
            description: row.description.as_ref().map(Cell::to_text),
            implies,
            closure,
            deprecated: row.deprecated.as_ref().map(Cell::to_text),
            variant,
            constant,
            line: row.line,
        }
    });
    Some(Catalog {
        name: options.name.clone(),
        separator: options.separator,
        groups: groups.all,
        id_kind: ids.kind,
        scopes: scopes.collect(),
    })
}

fn blame(row: &Row<'_>, too_many: &TooMany, faults: &mut Faults) {
    let cell = row.implies.as_ref().unwrap_or(&row.value);
    let fault = ImpliesFault::TooMany {
        reached: too_many.reached,
        most: MOST_PAIRS,
    };
    faults.at(cell.span(), fault);
}
