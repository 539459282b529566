use std::collections::HashSet;

use super::{Column, cell::Cell, character::is_typographic_quote, record::Record};
use crate::{
    fault::{ColumnFault, Faults, Span},
    nearest::nearest,
};

/// Which column each field of a row belongs to.
pub(super) struct Header {
    names: Vec<String>,
    columns: Vec<Option<Column>>,
    doubtful: Vec<Column>,
}

impl Header {
    /// Reads the header, as far as it is certain what is meant, unless that leaves no `value`.
    pub(super) fn read(record: &Record<'_>, faults: &mut Faults) -> Option<Self> {
        let cells = &record.cells;
        let mut known: Vec<(Column, Span)> = Vec::with_capacity(cells.len());
        let mut guesses = vec![None; cells.len()];
        let mut doubtful = Vec::new();
        let mut has_value = false;
        let names = Names::of(cells);
        for (cell, guess) in cells.iter().zip(&mut guesses) {
            let Some(column) = Column::named(cell.text()) else {
                let fault = names.unknown(cell);
                has_value |= fault.suggests(Column::Value);
                *guess = fault.meant();
                faults.at(cell.span(), fault);
                continue;
            };
            match known.iter().find(|(other, _)| *other == column) {
                None => known.push((column, cell.span())),
                Some((_, first)) => {
                    let name = column.name();
                    doubtful.push(column);
                    faults.between(cell.span(), first.clone(), ColumnFault::Twice { name });
                }
            }
            has_value |= column == Column::Value;
        }
        if !has_value {
            faults.at(record.span.clone(), ColumnFault::NoValue);
        }
        let is_only = only(&guesses);
        let columns: Vec<_> = cells
            .iter()
            .zip(&guesses)
            .map(|(cell, guess)| Column::named(cell.text()).or(guess.filter(&is_only)))
            .collect();
        if columns.contains(&None) {
            let is_missing = |column: &Column| !columns.contains(&Some(*column));
            doubtful.extend(Column::ALL.into_iter().filter(is_missing));
        }
        columns.contains(&Some(Column::Value)).then(|| Self {
            names: cells.iter().map(Cell::to_text).collect(),
            columns,
            doubtful,
        })
    }

    /// Whether the record says the same once more, as where two files were joined.
    pub(super) fn is_repeated_by(&self, record: &Record<'_>) -> bool {
        self.names.iter().eq(record.cells.iter().map(Cell::text))
    }

    /// What each field is read as, if anything, in the order of the file.
    pub(super) fn columns(&self) -> &[Option<Column>] {
        &self.columns
    }

    /// The names of the columns that a row has nothing for after so many fields.
    pub(super) fn names_after(&self, fields: usize) -> Vec<String> {
        let names = self.names[fields..].iter();
        names.filter(|name| !name.is_empty()).cloned().collect()
    }

    /// The columns that may be where nobody looks: one of two, or under a name that says nothing.
    pub(super) fn doubtful(&self) -> &[Column] {
        &self.doubtful
    }

    /// Whether it may have a field too many, or two in one.
    pub(super) fn may_be_ragged(&self) -> bool {
        !self.doubtful.is_empty() || self.columns.contains(&None)
    }
}

/// What a record names, if it is a header.
#[derive(Default)]
pub(super) struct Named {
    /// A column, or what may be a misspelling of one.
    pub(super) any: bool,
    /// A column as it is called.
    pub(super) exactly: bool,
    /// `value`, or what may be a misspelling of it.
    pub(super) value: bool,
}

pub(super) fn named(record: &Record<'_>) -> Named {
    let names = Names::of(&record.cells);
    let mut named = Named::default();
    for cell in &record.cells {
        let exactly = Column::named(cell.text());
        let fault = names.unknown(cell);
        let suggests = |column| fault.suggests(column);
        named.exactly |= exactly.is_some();
        named.value |= exactly == Some(Column::Value) || suggests(Column::Value);
        named.any |= exactly.is_some() || Column::ALL.into_iter().any(suggests);
    }
    named
}

/// Whether every field is the name of a column, and one is `value`; or they are separated by
/// something other than a comma.
pub(super) fn is_certain(record: &Record<'_>) -> bool {
    let texts = || record.cells.iter().map(Cell::text);
    let are_known = texts().all(|text| Column::named(text).is_some());
    let is_value = |text| Column::named(text) == Some(Column::Value);
    are_known && texts().any(is_value) || texts().any(|text| separator(text).is_some())
}

/// Whether a column that is guessed is guessed once.
fn only(guesses: &[Option<Column>]) -> impl Fn(&Column) -> bool {
    let guesses = guesses.iter().flatten();
    let times = Column::ALL.map(|column| guesses.clone().filter(|guess| **guess == column).count());
    move |column| {
        let mut counted = Column::ALL.iter().zip(times);
        counted.any(|(other, times)| other == column && times == 1)
    }
}

/// The names of a header, and what they leave out.
struct Names {
    spellings: HashSet<String>,
    missing: Vec<Column>,
}

impl Names {
    fn of(header: &[Cell<'_>]) -> Self {
        let is_there = |column: &Column| header.iter().any(|cell| cell.text() == column.name());
        let missing = Column::ALL.into_iter();
        Self {
            spellings: header.iter().map(spelling).collect(),
            missing: missing.filter(|column| !is_there(column)).collect(),
        }
    }

    fn unknown(&self, cell: &Cell<'_>) -> ColumnFault {
        if cell.text().is_empty() {
            return ColumnFault::Unnamed;
        }
        if let Some(found) = separator(cell.text()) {
            return ColumnFault::Separator { found };
        }
        ColumnFault::Unknown {
            name: cell.to_text(),
            nearest: self.meant(cell),
        }
    }

    /// Which of the columns that are not there may be meant.
    fn meant(&self, cell: &Cell<'_>) -> Option<Column> {
        let own = spelling(cell);
        let missing = || self.missing.iter().copied();
        let near = nearest(&own, missing().map(Column::name)).and_then(Column::named);
        near.or_else(|| {
            let called_so = |column: &Column| {
                let mut names = column.other_names().iter();
                names.find(|name| self.spellings.contains(**name)) == Some(&&*own)
            };
            missing().find(called_so)
        })
    }
}

fn spelling(cell: &Cell<'_>) -> String {
    let text = cell.text().trim().trim_matches(is_typographic_quote);
    text.to_lowercase().replace([' ', '-'], "_")
}

/// What stands between the columns, if those of a whole header were read as one.
fn separator(text: &str) -> Option<char> {
    let names_value = |separator: &char| {
        let mut names = text.split(*separator);
        text.contains(*separator) && names.any(|name| Column::named(name) == Some(Column::Value))
    };
    [';', '\t', '|'].into_iter().find(names_value)
}
