use scope_types::Guid;

use super::text::Edge;
use crate::{
    catalog::{Id, IdKind},
    fault::{Faults, IdFault},
    read::{Cell, Column, Row},
};

/// The IDs of a table.
pub(super) struct Ids {
    pub(super) kind: Option<IdKind>,
    pub(super) of_rows: Vec<Option<Id>>,
}

impl Ids {
    pub(super) fn read(rows: &[Row<'_>], declared: Option<IdKind>, faults: &mut Faults) -> Self {
        let rule = Rule::of(rows, declared);
        let of_rows: Vec<_> = rows
            .iter()
            .map(|row| rule.read(legible(row)?, faults))
            .collect();
        let kind = of_rows.iter().flatten().next().and(rule.kind());
        Self { kind, of_rows }
    }
}

fn legible<'t>(row: &'t Row<'t>) -> Option<&'t Cell<'t>> {
    let cell = row.id.as_ref()?;
    (!cell.has_control() && !cell.has_invisible()).then_some(cell)
}

/// What decides the kind of a table's IDs.
enum Rule<'t> {
    Declared(IdKind),
    First(IdKind, &'t Cell<'t>),
    Undecided,
}

impl<'t> Rule<'t> {
    fn of(rows: &'t [Row<'t>], declared: Option<IdKind>) -> Self {
        let legible = || rows.iter().filter_map(legible);
        match (
            declared,
            legible().find(|cell| Edge::of(cell.text()).is_none()),
        ) {
            (Some(kind), _) => Self::Declared(kind),
            (None, Some(first)) => Self::First(kind_of(first.text()), first),
            (None, None) => Self::Undecided,
        }
    }

    fn kind(&self) -> Option<IdKind> {
        match self {
            Self::Declared(kind) | Self::First(kind, _) => Some(*kind),
            Self::Undecided => None,
        }
    }

    fn read(&self, cell: &Cell<'_>, faults: &mut Faults) -> Option<Id> {
        let text = cell.text();
        let found = kind_of(text);
        let expected = self.kind();
        if expected == Some(IdKind::Integer) && found != IdKind::Guid && is_numeric(text) {
            return integer(cell, faults);
        }
        if matches!(self, Self::Declared(IdKind::Text)) {
            return Some(Id::Text(cell.to_text()));
        }
        if let Some(edge) = Edge::of(text) {
            faults.at(cell.character(edge.at), edge.fault(Column::Id, 0));
            return None;
        }
        if expected == Some(found) {
            let guid = text.parse().map(Id::Guid);
            return Some(guid.unwrap_or_else(|_| Id::Text(cell.to_text())));
        }
        self.blame(cell, found, faults);
        None
    }

    fn blame(&self, cell: &Cell<'_>, kind: IdKind, faults: &mut Faults) {
        let id = cell.to_text();
        match *self {
            Self::Declared(declared) => {
                faults.at(cell.span(), IdFault::NotDeclared { id, kind, declared });
            }
            Self::First(expected, first) => {
                let fault = IdFault::Mixed { id, kind, expected };
                faults.between(cell.span(), first.span(), fault);
            }
            Self::Undecided => {}
        }
    }
}

fn integer(cell: &Cell<'_>, faults: &mut Faults) -> Option<Id> {
    let text = cell.text();
    let fault = match (is_integer(text), text.parse()) {
        (true, Ok(number)) => return Some(Id::Integer(number)),
        (true, Err(_)) => IdFault::TooLarge { id: cell.to_text() },
        (false, _) => IdFault::NotInteger { id: cell.to_text() },
    };
    faults.at(cell.span(), fault);
    None
}

fn kind_of(text: &str) -> IdKind {
    if is_integer(text) {
        IdKind::Integer
    } else if text.parse::<Guid>().is_ok() {
        IdKind::Guid
    } else {
        IdKind::Text
    }
}

/// Whether `text` begins as a number does, well written or not.
fn is_numeric(text: &str) -> bool {
    let begins = |first: char| matches!(first, '0'..='9' | '+' | '-') || first.is_whitespace();
    text.starts_with(begins)
}

/// `0 | [1-9][0-9]*`
fn is_integer(text: &str) -> bool {
    match text.as_bytes() {
        [b'0'] => true,
        [b'1'..=b'9', rest @ ..] => rest.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{IdKind, kind_of};

    #[test]
    fn kinds() {
        for integer in ["0", "7", "10", "18446744073709551616"] {
            assert_eq!(kind_of(integer), IdKind::Integer, "{integer}");
        }
        for guid in [
            "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
            "6F9619FF-8B86-D011-B42D-00CF4FC964FF",
        ] {
            assert_eq!(kind_of(guid), IdKind::Guid, "{guid}");
        }
        for text in [
            "",
            "00",
            "+1",
            "6f9619ff",
            "6f9619ff-8b86-d011-b42d-00cf4fc964f",
            "x-y",
        ] {
            assert_eq!(kind_of(text), IdKind::Text, "{text}");
        }
    }
}
