//! Bytes to rows of cells, each with its place in the file.

mod cell;
mod character;
mod column;
mod header;
mod record;
mod torn;

pub(crate) use cell::Cell;
pub(crate) use character::{first_hidden, is_control, is_invisible, is_typographic_quote};
pub(crate) use column::Column;

use std::cmp::Ordering;

use self::{
    header::Header,
    record::{Record, Records},
};
use crate::fault::{Faults, FileFault, RowFault, Span};

/// A table as it stands in the file.
#[derive(Debug, Default)]
pub(crate) struct Table<'a> {
    /// The rows that have a field for every column.
    pub(crate) rows: Vec<Row<'a>>,
    /// The text of all others. Where there is none, what is not here is not anywhere.
    pub(crate) unread: Vec<&'a str>,
}

/// A row of the table. Blank cells are `None`.
#[derive(Debug, Default)]
pub(crate) struct Row<'a> {
    pub(crate) line: usize,
    pub(crate) value: Cell<'a>,
    pub(crate) group: Option<Cell<'a>>,
    pub(crate) id: Option<Cell<'a>>,
    pub(crate) id_shared: Option<Cell<'a>>,
    pub(crate) description: Option<Cell<'a>>,
    pub(crate) implies: Option<Cell<'a>>,
    pub(crate) deprecated: Option<Cell<'a>>,
    pub(crate) ident: Option<Cell<'a>>,
}

/// Reads a table, as far as it can be read.
pub(crate) fn read<'a>(text: &'a str, faults: &mut Faults) -> Table<'a> {
    let mut table = Table::default();
    let mut records = Records::new(text);
    let head = match records.next() {
        Some(Ok(head)) => head,
        Some(Err(unread)) => {
            faults.at(unread.at, unread.fault);
            return table;
        }
        None => {
            faults.whole(FileFault::Empty);
            return table;
        }
    };
    let Some(header) = Header::read(&head, faults) else {
        return table;
    };
    let mut empty = true;
    for record in records {
        empty = false;
        match record {
            Ok(record) if header.is_repeated_by(&record) => {
                faults.between(record.span, head.span.clone(), RowFault::HeaderAgain);
            }
            Ok(record) => {
                let span = record.span.clone();
                match fitting(&header, &head.span, record, faults) {
                    Some(row) => table.rows.push(row),
                    None => table.unread.push(&text[span]),
                }
            }
            Err(unread) => {
                faults.at(unread.at, unread.fault);
                table.unread.push(unread.text);
            }
        }
    }
    if empty {
        faults.at(head.span, RowFault::None);
    }
    table
}

/// The row, if it has a field for every column and no more.
fn fitting<'a>(
    header: &Header,
    head: &Span,
    record: Record<'a>,
    faults: &mut Faults,
) -> Option<Row<'a>> {
    let (fields, columns) = (record.cells.len(), header.columns().len());
    match fields.cmp(&columns) {
        Ordering::Equal => Some(row(header, record)),
        Ordering::Less => {
            let missing = header.columns()[fields..].iter();
            let fault = RowFault::TooShort {
                fields,
                columns,
                missing: missing.map(|column| column.name()).collect(),
            };
            faults.between(record.span, head.clone(), fault);
            None
        }
        Ordering::Greater => {
            let (at, by) = torn::find(header.columns(), &record.cells, record.span.end);
            let fault = RowFault::TooLong {
                fields,
                columns,
                by,
            };
            faults.between(at, head.clone(), fault);
            None
        }
    }
}

fn row<'a>(header: &Header, record: Record<'a>) -> Row<'a> {
    let mut row = Row {
        line: record.line,
        ..Row::default()
    };
    for (column, cell) in header.columns().iter().zip(record.cells) {
        let slot = match column {
            Column::Value => {
                row.value = cell;
                continue;
            }
            Column::Group => &mut row.group,
            Column::Id => &mut row.id,
            Column::IdShared => &mut row.id_shared,
            Column::Description => &mut row.description,
            Column::Implies => &mut row.implies,
            Column::Deprecated => &mut row.deprecated,
            Column::Ident => &mut row.ident,
        };
        *slot = (!cell.text().is_empty()).then_some(cell);
    }
    row
}
