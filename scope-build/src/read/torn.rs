//! Where a row has too many fields: the text that its commas have torn apart.

use super::{Column, cell::Cell, character::is_typographic_quote};
use crate::fault::{Quote, Span, TornBy};

/// Where the text is that was read as several fields, and why; or the fields that are too many.
pub(super) fn find(columns: &[Option<Column>], cells: &[Cell<'_>], end: usize) -> (Span, TornBy) {
    let surplus = cells.len() - columns.len();
    let rest = cells[columns.len()].span().start..end;
    let windows = || {
        let windows = columns.iter().zip(cells.windows(surplus + 1));
        windows.filter(|(_, cells)| !cells.iter().any(Cell::is_quoted))
    };
    let torn = windows().find_map(|(column, cells)| Some((cells, reason(*column, cells)?)));
    if let Some((cells, reason)) = torn {
        return (span(cells), reason);
    }
    if cells[columns.len()..]
        .iter()
        .all(|cell| cell.text().is_empty())
    {
        return (rest, TornBy::CommasAtEnd);
    }
    let is_prose =
        |column: &Option<Column>| matches!(column, Some(Column::Description | Column::Deprecated));
    let mut prose = windows().filter(|(column, _)| is_prose(column));
    match (prose.next(), prose.next()) {
        (Some((column, cells)), None) if columns.last() != Some(column) => {
            (span(cells), TornBy::Comma)
        }
        _ => (rest, TornBy::Unknown),
    }
}

/// Why these fields are one text of this column, if they look like it.
fn reason(column: Option<Column>, cells: &[Cell<'_>]) -> Option<TornBy> {
    let (first, after) = cells.split_first()?;
    let last = after.last()?.text();
    let text = first.text();
    if let Some(quote) = quote(text, last) {
        return Some(TornBy::Quoted(quote));
    }
    let goes_on = |cell: &Cell<'_>| cell.text().starts_with(' ');
    let is_torn = match column {
        Some(Column::Value | Column::Id | Column::IdShared | Column::Ident) => false,
        Some(Column::Implies) => text.rfind('{') > text.rfind('}') && last.contains('}'),
        Some(Column::Description | Column::Deprecated | Column::Group) | None => {
            after.iter().all(goes_on)
        }
    };
    is_torn.then_some(TornBy::Comma)
}

fn quote(first: &str, last: &str) -> Option<Quote> {
    let (bare, end) = (first.trim_start(), last.trim_end());
    let opens = bare.chars().next()?;
    let closes = end.chars().next_back()?;
    match (opens, closes) {
        ('"', '"') if bare.len() < first.len() => Some(Quote::AfterBlank),
        ('\'', '\'') => Some(Quote::Other),
        _ if is_typographic_quote(opens) && is_typographic_quote(closes) => Some(Quote::Other),
        _ => None,
    }
}

fn span(cells: &[Cell<'_>]) -> Span {
    let start = cells.first().map_or(0, |cell| cell.span().start);
    start..cells.last().map_or(start, |cell| cell.span().end)
}
