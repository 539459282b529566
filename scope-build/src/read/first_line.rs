//! A first line that is no header: what it is instead, and which header to write.

use scope_types::{Guid, claim::is_scope_byte};

use super::{
    Column,
    cell::Cell,
    header,
    record::{Record, Records},
};
use crate::{
    catalog::SEPARATORS,
    fault::{ColumnFault, Faults, FirstLine},
};

/// How many lines are looked at for the header, or for a row that shows what it would be.
const MOST_LINES: usize = 10;

/// A header as good as any.
const EXAMPLE: &str = "value,id,description";

/// The record that names the columns, which may stand below the first one, and the lines above it
/// that may have been meant as rows.
pub(super) fn header_from<'a>(
    text: &'a str,
    first: Record<'a>,
    records: &mut Records<'a>,
    faults: &mut Faults,
) -> Option<(Record<'a>, Vec<&'a str>)> {
    let found = what(text, &first);
    if is_header(&first, found) {
        return Some((first, Vec::new()));
    }
    let at = first.span.clone();
    let mut above = vec![first];
    let mut below = None;
    if matches!(
        found,
        FirstLine::Unknown | FirstLine::Row | FirstLine::Comment
    ) {
        let lines = records.by_ref().take(MOST_LINES);
        for record in lines.map_while(Result::ok) {
            if header::is_certain(&record) {
                below = Some(record);
                break;
            }
            above.push(record);
        }
    }
    above.retain(|record| what(text, record) != FirstLine::Comment);
    let fault = ColumnFault::NoHeader {
        found,
        below: below.as_ref().map(|header| header.line),
        header: example(found, &above),
    };
    faults.at(at, fault);
    let above = above.into_iter().map(|record| &text[record.span]).collect();
    below.map(|header| (header, above))
}

/// Whether the line is told what is wrong with each of its names: not where a few of them may be
/// columns by chance.
fn is_header(record: &Record<'_>, found: FirstLine) -> bool {
    let named = header::named(record);
    match found {
        FirstLine::Unknown | FirstLine::Quoted => named.any,
        FirstLine::Row => named.value || named.exactly,
        _ => named.value,
    }
}

fn what(text: &str, record: &Record<'_>) -> FirstLine {
    let line = text[record.span.clone()].trim_start();
    let goes_on = |starts: fn(char) -> bool| line[1..].trim_start().starts_with(starts);
    match line.chars().next() {
        Some('#') => FirstLine::Comment,
        Some('/') if line.starts_with("//") => FirstLine::Comment,
        Some('{' | '[')
            if line.trim_end().len() == 1 || goes_on(|next| matches!(next, '"' | '{' | '[')) =>
        {
            FirstLine::Json
        }
        Some('|') => FirstLine::Markdown,
        Some('<') if line.starts_with("<<<<<<<") => FirstLine::Conflict,
        Some('<') if goes_on(|next| next.is_alphabetic() || matches!(next, '!' | '?')) => {
            FirstLine::Markup
        }
        _ if line.starts_with("version https://git-lfs.") => FirstLine::LfsPointer,
        _ if is_quoted_as_a_whole(&record.cells) => FirstLine::Quoted,
        _ if is_row(&record.cells) => FirstLine::Row,
        _ => FirstLine::Unknown,
    }
}

fn is_quoted_as_a_whole(cells: &[Cell<'_>]) -> bool {
    matches!(cells, [cell] if cell.is_quoted() && cell.text().contains(','))
}

/// Whether it is certain that these are no names: one is a scope of several segments, or one a
/// number and one a scope.
fn is_row(cells: &[Cell<'_>]) -> bool {
    let mut scopes = cells.iter().filter(|cell| is_scope(cell)).peekable();
    scopes.peek().is_some() && (scopes.any(has_segments) || cells.iter().any(is_id))
}

/// The header that would suit these lines: those columns that a row lets guess.
fn example(found: FirstLine, lines: &[Record<'_>]) -> String {
    let suits = |record: &&Record<'_>| is_row(&record.cells);
    let row = lines.iter().find(suits).or_else(|| {
        let first = lines.first();
        first.filter(|_| found == FirstLine::Unknown)
    });
    let guessed = row.and_then(|row| guess(&row.cells));
    guessed.unwrap_or_else(|| EXAMPLE.to_owned())
}

fn guess(cells: &[Cell<'_>]) -> Option<String> {
    let cells = &cells[..cells.len().min(Column::ALL.len())];
    let place = |is: &dyn Fn(&Cell<'_>) -> bool| cells.iter().position(is);
    let value = place(&|cell| is_scope(cell) && has_segments(cell));
    let value = value.or_else(|| place(&|cell| is_scope(cell)))?;
    let id = place(&|cell| is_id(cell));
    let is_free = |at: usize| at != value && Some(at) != id;
    let text = |is_text: fn(&str) -> bool| {
        let mut places = cells.iter().enumerate();
        places.find_map(|(at, cell)| (is_free(at) && is_text(cell.text())).then_some(at))
    };
    let description = text(|text| text.trim().contains(' ')).or_else(|| text(|t| !t.is_empty()));
    let name = |at: usize| match at {
        _ if at == value => Column::Value.name(),
        _ if Some(at) == id => Column::Id.name(),
        _ if Some(at) == description => Column::Description.name(),
        _ => "…",
    };
    let last = value.max(id.unwrap_or(0)).max(description.unwrap_or(0));
    let mut names: Vec<_> = (0..=last).map(name).collect();
    if last + 1 < cells.len() {
        names.push("…");
    }
    Some(names.join(","))
}

fn is_scope(cell: &Cell<'_>) -> bool {
    let text = cell.text();
    !text.is_empty() && text.bytes().all(is_scope_byte) && !is_id(cell)
}

fn has_segments(cell: &Cell<'_>) -> bool {
    cell.text().contains(SEPARATORS)
}

fn is_id(cell: &Cell<'_>) -> bool {
    let text = cell.text();
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number || text.parse::<Guid>().is_ok()
}
