use super::{
    Words,
    entry::entries,
    show::{self, QUOTES, quoted},
};
use crate::read::is_typographic_quote;

/// How long a scope may be, in bytes. RFC 6749 has no limit; the longest that is published has fewer
/// than a hundred, and servers refuse headers of some thousands.
pub(crate) const LONGEST: usize = 1_024;

/// What can be wrong with the name of a scope.
#[derive(Debug)]
pub(crate) enum ValueFault {
    /// There is none.
    Empty,
    /// A character that no scope can contain.
    Character { found: char },
    /// The character that separates the scopes of a list.
    Separator { found: char },
    /// The scope has a row already.
    Twice { value: String, other_id: bool },
    /// The name is longer than any token carries.
    TooLong { bytes: usize },
    /// The name stands for many.
    Template { value: String },
}

entries! { ValueFault {
    Self::Empty => "name-missing":
        "A row has nothing in its `value` column.",
    Self::Character { .. } => "name-character":
        "The name has a character that RFC 6749 §3.3 does not allow in a scope, so that no token could carry it.",
    Self::Separator { .. } => "name-separator":
        "The name has the character in it that separates the scopes of a list in this catalogue: a claim with it would be read as two scopes.",
    Self::Twice { .. } => "name-twice":
        "Two rows are about one scope.",
    Self::TooLong { .. } => "name-too-long":
        "The name is longer than any that is issued, and than any header could carry.",
    Self::Template { .. } => "name-template":
        "The name has a wildcard or a brace in it and reads like many scopes. Where it is issued exactly so, the build script says it.",
} }

impl ValueFault {
    pub(super) fn words(&self) -> Words {
        match self {
            Self::Empty => Words::new(
                "this row names no scope",
                "`value` is empty",
                "write the scope exactly as it is issued, or remove the row",
            ),
            Self::Character { found } => Words::new(
                format!("no scope can contain {}", show::character(*found)),
                "not allowed here",
                match is_typographic_quote(*found) {
                    true => QUOTES,
                    false => {
                        "write it as it is issued: RFC 6749 §3.3 allows visible ASCII other than \
                         the double quote and the backslash"
                    }
                },
            ),
            Self::Separator { found } => Words::new(
                format!(
                    "no scope of this catalogue can contain {}",
                    show::character(*found)
                ),
                "would be read as two scopes",
                "write one scope in a row; the build script says that scopes are separated by it",
            ),
            Self::Twice { value, other_id } => Words::new(
                format!("the scope {} has two rows", quoted(value)),
                match other_id {
                    false => "again here",
                    true => "again here, with another ID",
                },
                match other_id {
                    false => "keep one of the two",
                    true => {
                        "keep one of the two; or, where one name is published for two things, \
                         make each a table of its own"
                    }
                },
            )
            .other("first here"),
            Self::TooLong { bytes } => Words::new(
                format!("a scope of {bytes} bytes"),
                format!("longer than {LONGEST} bytes"),
                "a caller sends its scopes with every request; correct the name, or look for a \
                 quote or a line break that is missing",
            ),
            Self::Template { value } => Words::new(
                format!("{} stands for many scopes", quoted(value)),
                "a wildcard or a template",
                "list the scopes that are issued, one in a row; patterns belong in `implies`; where \
                 this very name is issued, call `Build::literal_wildcards` in the build script",
            ),
        }
    }
}
