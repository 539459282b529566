//! Bytes to rows of cells, each with its place in the file.

mod cell;
mod character;
mod column;
mod first_line;
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
    /// The columns of which there may be more than the rows have: the header leaves it open.
    doubtful: Vec<Column>,
}

impl Table<'_> {
    /// Whether the table may say something in this column that was not read.
    pub(crate) fn is_doubtful(&self, column: Column) -> bool {
        self.doubtful.contains(&column)
    }
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
            unread.blame(faults);
            return table;
        }
        None => {
            faults.whole(FileFault::Empty);
            return table;
        }
    };
    let Some((head, above)) = first_line::header_from(text, head, &mut records, faults) else {
        return table;
    };
    let Some(header) = Header::read(&head, faults) else {
        return table;
    };
    table.unread = above;
    table.doubtful = header.doubtful().to_vec();
    let mut ragged = Faults::default();
    let mut empty = true;
    for record in records {
        empty = false;
        match record {
            Ok(record) if header.is_repeated_by(&record) => {
                faults.between(record.span, head.span.clone(), RowFault::HeaderAgain);
            }
            Ok(record) => {
                let span = record.span.clone();
                let passed_over = passed_over(&header, &record);
                table.unread.extend(passed_over.map(|at| &text[at]));
                match fitting(&header, &head.span, record, &mut ragged) {
                    Some(row) => table.rows.push(row),
                    None => table.unread.push(&text[span]),
                }
            }
            Err(unread) => {
                table.unread.push(unread.text);
                unread.blame(faults);
            }
        }
    }
    if empty {
        faults.at(head.span, RowFault::None);
    }
    let is_the_header_ragged = header.may_be_ragged() && table.rows.is_empty();
    if !is_the_header_ragged {
        faults.append(ragged);
    }
    table
}

/// The names in the second `value` column of two, where they are others than in the first.
fn passed_over(header: &Header, record: &Record<'_>) -> impl Iterator<Item = Span> {
    let fields = header.columns().iter().zip(&record.cells);
    let mut names = fields.filter(|(column, _)| **column == Some(Column::Value));
    let first = names.next().map(|(_, cell)| cell.text());
    names
        .filter(move |(_, cell)| Some(cell.text()) != first)
        .map(|(_, cell)| cell.span())
}

/// The row, if it has a field for every column and no more.
fn fitting<'a>(
    header: &Header,
    head: &Span,
    record: Record<'a>,
    faults: &mut Faults,
) -> Option<Row<'a>> {
    let (fields, columns) = (record.cells.len(), header.columns().len());
    let missing = header.names_after(fields.min(columns));
    match fields.cmp(&columns) {
        Ordering::Less if missing.is_empty() => Some(row(header, record)),
        Ordering::Equal => Some(row(header, record)),
        Ordering::Less => {
            let fault = RowFault::TooShort {
                fields,
                columns,
                missing,
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
            Some(Column::Value) => {
                if row.value.text().is_empty() {
                    row.value = cell;
                }
                continue;
            }
            Some(Column::Group) => &mut row.group,
            Some(Column::Id) => &mut row.id,
            Some(Column::IdShared) => &mut row.id_shared,
            Some(Column::Description) => &mut row.description,
            Some(Column::Implies) => &mut row.implies,
            Some(Column::Deprecated) => &mut row.deprecated,
            Some(Column::Ident) => &mut row.ident,
            None => continue,
        };
        if slot.is_none() && !cell.text().is_empty() {
            *slot = Some(cell);
        }
    }
    row
}
