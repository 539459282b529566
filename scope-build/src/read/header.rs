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
        for (cell, guess) in cells.iter().zip(&mut guesses) {
            let Some(column) = Column::named(cell.text()) else {
                let fault = unknown(cell, cells);
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
        let columns: Vec<_> = cells
            .iter()
            .zip(&guesses)
            .map(|(cell, guess)| Column::named(cell.text()).or_else(|| only(*guess, &guesses)))
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

/// The column that is guessed, if nothing else is taken for it.
fn only(guess: Option<Column>, guesses: &[Option<Column>]) -> Option<Column> {
    let alike = guesses.iter().filter(|other| **other == guess);
    guess.filter(|_| alike.count() == 1)
}

fn unknown(cell: &Cell<'_>, header: &[Cell<'_>]) -> ColumnFault {
    if cell.text().is_empty() {
        return ColumnFault::Unnamed;
    }
    if let Some(found) = separator(cell.text()) {
        return ColumnFault::Separator { found };
    }
    ColumnFault::Unknown {
        name: cell.to_text(),
        nearest: meant(cell, header),
    }
}

/// Which of the columns that are not there may be meant.
fn meant(cell: &Cell<'_>, header: &[Cell<'_>]) -> Option<Column> {
    let is_there = |column: &Column| header.iter().any(|cell| cell.text() == column.name());
    let missing: Vec<_> = Column::ALL
        .into_iter()
        .filter(|column| !is_there(column))
        .collect();
    let own = spelling(cell);
    let near = nearest(&own, missing.iter().map(|column| column.name())).and_then(Column::named);
    near.or_else(|| {
        let spellings: Vec<_> = header.iter().map(spelling).collect();
        let called_so = |column: &Column| {
            let mut names = column.other_names().iter();
            names.find(|name| spellings.iter().any(|spelling| spelling == *name)) == Some(&&*own)
        };
        missing.into_iter().find(called_so)
    })
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
