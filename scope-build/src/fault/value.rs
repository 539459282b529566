use super::{
    Words,
    show::{self, quoted},
};

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
    /// The name stands for many.
    Template { value: String },
}

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
                "RFC 6749 §3.3 allows visible ASCII other than the double quote and the backslash",
            ),
            Self::Separator { found } => Words::new(
                format!(
                    "no scope of this catalogue can contain {}",
                    show::character(*found)
                ),
                "would be read as two scopes",
                "the build script says that scopes are separated by it",
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
            Self::Template { value } => Words::new(
                format!("{} stands for many scopes", quoted(value)),
                "a wildcard or a template",
                "list the scopes that are issued, one in a row; patterns belong in `implies`; where \
                 this very name is issued, call `Build::literal_wildcards` in the build script",
            ),
        }
    }
}
