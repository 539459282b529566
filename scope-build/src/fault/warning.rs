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
    /// An answer to whether the scope is deprecated, where a note belongs, on this row and `more`
    /// others with the same text.
    NoNote {
        text: String,
        denies: bool,
        more: usize,
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

entries! { Warning {
    Self::Case { .. } => "case-differs":
        "Two scopes differ in nothing but the case of letters. That is allowed, since names are compared byte for byte, and confuses people.",
    Self::GroupCase { .. } => "group-case-differs":
        "Two headings differ in nothing but the case of letters, and are two groups.",
    Self::NoNote { .. } => "deprecated-without-note":
        "`deprecated` takes a note for whoever uses the scope, and has a yes or a no. Whatever stands there, the scope is deprecated, and the compiler says it wherever the scope is used.",
    Self::Hidden { .. } => "hidden-in-text":
        "A character that nobody sees is in a text.",
} }

impl Warning {
    /// What is about names comes first: not all warnings are shown, and one about names must not be
    /// buried under texts.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Case { .. } | Self::GroupCase { .. } => 0,
            Self::NoNote { .. } => 1,
            Self::Hidden { .. } => 2,
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
            Self::NoNote { text, denies, more } => Words::new(
                format!("{} in `deprecated`", quoted(text)),
                as_well(
                    match denies {
                        true => "taken for the note, so that the scope is deprecated",
                        false => "taken for the note",
                    },
                    *more,
                ),
                match denies {
                    true => {
                        "leave the cell empty where it is not, or write what is to be read where \
                         the scope is used, such as `use sms.read`"
                    }
                    false => {
                        "write what is to be read where the scope is used, such as `use sms.read`"
                    }
                },
            ),
            Self::Hidden {
                column,
                found,
                more,
            } => Words::new(
                format!("{} in `{}`", show::character(*found), column.name()),
                as_well("cannot be seen", *more),
                "remove it if it is not meant to be there",
            ),
        }
    }
}

/// What is so on one row, and on `more` others.
fn as_well(label: &str, more: usize) -> String {
    match more {
        0 => label.to_owned(),
        _ => {
            let rows = show::count(more, "row");
            format!("{label}, on {rows} with the same text as well")
        }
    }
}
