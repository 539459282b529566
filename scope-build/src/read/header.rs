use super::{Column, cell::Cell, character::is_typographic_quote, record::Record};
use crate::{
    fault::{ColumnFault, Faults, Span},
    nearest::nearest,
};

/// Which column each field of a row belongs to.
pub(super) struct Header {
    columns: Vec<Column>,
}

impl Header {
    /// Reads the header, unless something is wrong with it.
    pub(super) fn read(record: &Record<'_>, faults: &mut Faults) -> Option<Self> {
        let mut known: Vec<(Column, Span)> = Vec::with_capacity(record.cells.len());
        let mut value_misspelled = false;
        for cell in &record.cells {
            let Some(column) = Column::named(cell.text()) else {
                let fault = unknown(cell, &record.cells);
                value_misspelled |= fault.suggests(Column::Value);
                faults.at(cell.span(), fault);
                continue;
            };
            match known.iter().find(|(other, _)| *other == column) {
                None => known.push((column, cell.span())),
                Some((_, first)) => {
                    let name = column.name();
                    faults.between(cell.span(), first.clone(), ColumnFault::Twice { name });
                }
            }
        }
        let columns: Vec<_> = known.into_iter().map(|(column, _)| column).collect();
        if !value_misspelled && !columns.contains(&Column::Value) {
            faults.at(record.span.clone(), ColumnFault::NoValue);
        }
        faults.is_empty().then_some(Self { columns })
    }

    /// Whether the record says the same once more, as where two files were joined.
    pub(super) fn is_repeated_by(&self, record: &Record<'_>) -> bool {
        let names = self.columns.iter().map(|column| column.name());
        names.eq(record.cells.iter().map(Cell::text))
    }

    /// The columns, in the order of the file.
    pub(super) fn columns(&self) -> &[Column] {
        &self.columns
    }
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
        nearest: meant(cell, header).map(Column::name),
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
