use super::{
    Words,
    show::{self, quoted},
};
use crate::read::Column;

/// What a table may have and perhaps does not mean.
#[derive(Debug)]
pub(crate) enum Warning {
    /// Two scopes differ in nothing but the case of letters.
    Case {
        value: String,
        other: String,
        named: Named,
    },
    /// A character that nobody sees, on this row and `more` others with the same text.
    Hidden {
        column: Column,
        found: char,
        more: usize,
    },
}

/// Where the Rust names of such scopes come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Named {
    /// From the scopes.
    ByScope { ident: String, other: String },
    /// One of them at least from the `ident` column.
    ByColumn,
}

impl Warning {
    /// What is about names comes first: not all warnings are shown, and one about names must not be
    /// buried under texts.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Case { .. } => 0,
            Self::Hidden { .. } => 1,
        }
    }

    pub(crate) fn words(&self) -> Words {
        match self {
            Self::Case {
                value,
                other,
                named,
            } => Words::new(
                format!(
                    "{} differs from {} only in case",
                    quoted(value),
                    quoted(other)
                ),
                match named {
                    Named::ByScope { ident, other } => {
                        format!("in Rust they are {} and {}", quoted(ident), quoted(other))
                    }
                    Named::ByColumn => "they are two scopes".into(),
                },
                match named {
                    Named::ByScope { .. } => {
                        "the `ident` column can name them; remove one if only one is issued"
                    }
                    Named::ByColumn => "remove one if only one is issued",
                },
            ),
            Self::Hidden {
                column,
                found,
                more,
            } => Words::new(
                format!("{} in `{}`", show::character(*found), column.name()),
                match more {
                    0 => "cannot be seen".into(),
                    _ => format!(
                        "cannot be seen, on {} with the same text as well",
                        show::count(*more, "row")
                    ),
                },
                "remove it if it is not meant to be there",
            ),
        }
    }
}
