use super::{Column, cell::Cell, record::Record};
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
                let fault = unknown(cell);
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

fn unknown(cell: &Cell<'_>) -> ColumnFault {
    if cell.text().is_empty() {
        return ColumnFault::Unnamed;
    }
    if let Some(found) = separator(cell.text()) {
        return ColumnFault::Separator { found };
    }
    let spelling = cell.text().trim().to_lowercase();
    ColumnFault::Unknown {
        name: cell.to_text(),
        nearest: nearest(&spelling, Column::ALL.map(Column::name)),
    }
}

/// What stands between the columns, if those of a whole header were read as one.
fn separator(text: &str) -> Option<char> {
    let names_value = |separator: &char| {
        let mut names = text.split(*separator);
        text.contains(*separator) && names.any(|name| Column::named(name) == Some(Column::Value))
    };
    [';', '\t', '|'].into_iter().find(names_value)
}
