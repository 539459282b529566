use super::{
    FirstLine, Words,
    entry::entries,
    show::{self, list, quoted},
};
use crate::read::Column;

/// What can be wrong with the header.
#[derive(Debug)]
pub(crate) enum ColumnFault {
    /// The first line names no column. The header is below it on this line, or could be such.
    NoHeader {
        found: FirstLine,
        below: Option<usize>,
        header: String,
    },
    /// The one column that every table needs is not there.
    NoValue,
    /// Two columns have one name.
    Twice { name: &'static str },
    /// No column is called so.
    Unknown {
        name: String,
        nearest: Option<Column>,
    },
    /// A column has an empty name.
    Unnamed,
    /// The columns are separated by something other than a comma.
    Separator { found: char },
}

entries! { ColumnFault {
    Self::NoHeader { .. } => "header-missing":
        "The first line is the header, and this one has no name of a column in it, nor one like it. Without a header nothing is read of the rows, unless it is found a few lines below.",
    Self::NoValue => "value-column-missing":
        "Columns are found by their names in the header, and without the `value` column there are no scopes.",
    Self::Twice { .. } => "column-twice":
        "Two columns have one name, so that nobody knows which of them is meant.",
    Self::Unknown { .. } => "column-unknown":
        "The header names a column that no table has. It is not skipped, since it may be a misspelling. What the rows below it have wrong is reported as well: they are read by the column that is suggested, or without this one.",
    Self::Unnamed => "column-unnamed":
        "The header has an empty field, often for a comma too many at its end.",
    Self::Separator { .. } => "column-separator":
        "The columns are separated by something other than commas, as some spreadsheets save them.",
} }

impl ColumnFault {
    /// Whether this may be a misspelling of that column.
    pub(crate) fn suggests(&self, column: Column) -> bool {
        match self {
            Self::Separator { .. } => true,
            _ => self.meant() == Some(column),
        }
    }

    /// The column that this is a misspelling of.
    pub(crate) fn meant(&self) -> Option<Column> {
        match self {
            Self::Unknown { nearest, .. } => *nearest,
            _ => None,
        }
    }

    pub(super) fn words(&self) -> Words {
        match self {
            Self::NoHeader {
                found,
                below,
                header,
            } => Words::new(
                "the first line is no header",
                found.label(),
                match below {
                    Some(line) => {
                        format!("the header is on line {line}: nothing may stand above it")
                    }
                    None => found.help(header, &known()),
                },
            ),
            Self::NoValue => Words::new(
                "there is no `value` column",
                "`value` is not among these",
                "add a `value` column: it holds the scopes, exactly as they are issued",
            ),
            Self::Twice { name } => Words::new(
                format!("the column {} is there twice", quoted(name)),
                "again here",
                "keep one of the two",
            )
            .other("first here"),
            Self::Unknown { name, nearest } => Words::new(
                format!("unknown column {}", quoted(name)),
                match nearest {
                    Some(nearest) => format!("did you mean {}?", quoted(nearest.name())),
                    None => "no column is called so".into(),
                },
                match nearest {
                    Some(_) => format!("correct the name: {}", known()),
                    None => format!(
                        "{}; a table has no others, so that a misspelt one is seen: remove it, or \
                         keep it in a file of its own",
                        known()
                    ),
                },
            ),
            Self::Unnamed => Words::new(
                "a column has no name",
                "nothing here",
                format!("remove it, or name it: {}", known()),
            ),
            Self::Separator { found } => Words::new(
                format!("columns are separated by {}", show::character(*found)),
                "read as one column",
                "save it with commas between the columns",
            ),
        }
    }
}

fn known() -> String {
    format!("the columns are {}", list(Column::ALL.map(Column::name)))
}
