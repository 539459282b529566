use super::{Words, entry::entries, show};
use crate::read::Column;

/// What can be wrong with the text of any cell.
#[derive(Debug)]
pub(crate) enum TextFault {
    /// A character that is not text.
    Control { column: Column, found: char },
    /// A character that nobody sees, where every byte counts.
    Hidden { column: Column, found: char },
    /// Blank at the beginning or the end, on this row and `more` others with the same text.
    Edge {
        column: Column,
        found: char,
        leading: bool,
        more: usize,
    },
}

entries! { TextFault {
    Self::Control { .. } => "control-character":
        "A control character, or one that turns the direction of text, is in a field.",
    Self::Hidden { .. } => "hidden-character":
        "A character that nobody sees is in a column that is compared byte for byte.",
    Self::Edge { .. } => "blank-at-edge":
        "A field begins or ends with a blank. Nothing is trimmed, and nobody would see the difference.",
} }

impl TextFault {
    pub(super) fn words(&self) -> Words {
        match self {
            Self::Control { column, found } => Words::new(
                format!("{} in `{}`", show::character(*found), column.name()),
                "not text",
                match column {
                    Column::Description => {
                        "of the control characters, a description has line breaks and tabs only"
                    }
                    _ => "only a description has line breaks or tabs; remove it",
                },
            ),
            Self::Hidden { column, found } => Words::new(
                format!("{} in `{}`", show::character(*found), column.name()),
                "cannot be seen",
                "remove it: this column is compared byte for byte",
            ),
            Self::Edge {
                column,
                found,
                leading,
                more,
            } => Words::new(
                format!(
                    "`{}` {} with {}",
                    column.name(),
                    if *leading { "begins" } else { "ends" },
                    show::character(*found)
                ),
                match more {
                    0 => "here".into(),
                    _ => format!(
                        "here, and on {} with the same text",
                        show::count(*more, "row")
                    ),
                },
                "remove it: nothing is trimmed silently",
            ),
        }
    }
}
