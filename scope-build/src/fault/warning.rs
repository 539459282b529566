use super::{
    Words,
    entry::entries,
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
    /// Two headings differ in nothing but the case of letters.
    GroupCase { heading: String, other: String },
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

entries! { Warning {
    Self::Case { .. } => "case-differs":
        "Two scopes differ in nothing but the case of letters. That is allowed, since names are compared byte for byte, and confuses people.",
    Self::GroupCase { .. } => "group-case-differs":
        "Two headings differ in nothing but the case of letters, and are two groups.",
    Self::Hidden { .. } => "hidden-in-text":
        "A character that nobody sees is in a text.",
} }

impl Warning {
    /// What is about names comes first: not all warnings are shown, and one about names must not be
    /// buried under texts.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Case { .. } | Self::GroupCase { .. } => 0,
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
            Self::GroupCase { heading, other } => Words::new(
                format!(
                    "the group {} differs from {} only in case",
                    quoted(heading),
                    quoted(other)
                ),
                "they are two groups",
                "write the heading in the same way on every row if one is meant",
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
