use crate::{
    fault::{Faults, TextFault, Warning},
    read::{Cell, Column, Row, first_hidden, is_control, is_invisible},
};

/// Finds what is not text in the cells that hold text.
pub(super) fn check(rows: &[Row<'_>], faults: &mut Faults) {
    for row in rows {
        let cells = [
            (Column::Group, &row.group),
            (Column::Id, &row.id),
            (Column::IdShared, &row.id_shared),
            (Column::Description, &row.description),
            (Column::Implies, &row.implies),
            (Column::Deprecated, &row.deprecated),
            (Column::Ident, &row.ident),
        ];
        for (column, cell) in cells {
            if let Some(cell) = cell {
                check_cell(column, cell, faults);
            }
        }
    }
}

fn check_cell(column: Column, cell: &Cell<'_>, faults: &mut Faults) {
    let text = cell.text();
    let stray = text.char_indices().find(|&(at, found)| {
        is_control(found) && !(column == Column::Description && breaks_or_tab(&text[at..]))
    });
    if let Some((at, found)) = stray {
        faults.at(cell.character(at), TextFault::Control { column, found });
        return;
    }
    match column {
        Column::Id => {
            let hidden = text.char_indices().find(|&(_, found)| is_invisible(found));
            if let Some((at, found)) = hidden {
                faults.at(cell.character(at), TextFault::Hidden { column, found });
            }
        }
        Column::Description | Column::Deprecated => {
            if let Some((at, found)) = first_hidden(text) {
                let more = 0;
                let warning = Warning::Hidden {
                    column,
                    found,
                    more,
                };
                faults.warn(cell.character(at), warning);
            }
        }
        _ => {}
    }
}

fn breaks_or_tab(rest: &str) -> bool {
    rest.starts_with(['\n', '\t']) || rest.starts_with("\r\n")
}

/// A blank at the beginning or the end of `text`.
pub(super) struct Edge {
    pub(super) at: usize,
    found: char,
    leading: bool,
}

impl Edge {
    pub(super) fn of(text: &str) -> Option<Self> {
        let blank = |(at, found): (usize, char), leading| {
            is_blank(found).then_some(Self { at, found, leading })
        };
        let first = text.char_indices().next()?;
        let last = text.char_indices().next_back()?;
        blank(first, true).or_else(|| blank(last, false))
    }

    /// The fault it is in `column`, with `more` rows that have the same text.
    pub(super) fn fault(&self, column: Column, more: usize) -> TextFault {
        TextFault::Edge {
            column,
            found: self.found,
            leading: self.leading,
            more,
        }
    }
}

fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}
