use super::{Words, show::quoted};

/// What can be wrong with the Rust identifiers of a catalogue.
#[derive(Debug)]
pub(crate) enum IdentFault {
    /// The `ident` column holds no identifier.
    NotIdent { ident: String },
    /// The `ident` column holds a keyword.
    Keyword { ident: String },
    /// The `ident` column holds no name for a variant.
    NotVariant { ident: String, better: String },
    /// The `ident` column holds a name that the generated code needs.
    Reserved { ident: String },
    /// No identifier can be derived from the scope.
    Underivable { value: String },
    /// Two scopes fall on one variant.
    SameVariant { ident: String },
    /// Two scopes fall on one constant.
    SameConstant { ident: String },
    /// No identifier can be derived from the heading.
    UnderivableGroup { heading: String },
    /// The heading falls on a name that the generated code needs.
    ReservedGroup { ident: String },
    /// Two headings look the same and are not.
    LookAlikeGroup { heading: String, other: String },
    /// Two headings fall on one identifier.
    SameGroup { ident: String },
}

const COLUMN: &str = "give one of them another name in the `ident` column";

impl IdentFault {
    pub(super) fn words(&self) -> Words {
        match self {
            Self::NotIdent { ident } => Words::new(
                format!("{} is not a Rust identifier", quoted(ident)),
                "ASCII letters, digits and underscores only, not beginning with a digit",
                "write the variant as it is to be called, such as `SmsRead`",
            ),
            Self::Keyword { ident } => Words::new(
                format!("{} is a keyword of Rust", quoted(ident)),
                "cannot be a variant",
                "write the variant as it is to be called, such as `SmsRead`",
            ),
            Self::NotVariant { ident, better } => Words::new(
                format!("{} is no name for a variant", quoted(ident)),
                match better.as_str() {
                    "" => "has no letter".into(),
                    better => format!("did you mean {}?", quoted(better)),
                },
                "variants begin with a capital letter, such as `SmsRead`",
            ),
            Self::Reserved { ident } => Words::new(
                format!("the generated code needs the name {} itself", quoted(ident)),
                "taken",
                "give this scope another name in the `ident` column",
            ),
            Self::Underivable { value } => Words::new(
                format!("no identifier can be derived from {}", quoted(value)),
                "no letter and no digit",
                "give this scope a name in the `ident` column",
            ),
            Self::SameVariant { ident } => Words::new(
                format!("two scopes are called {} in Rust", quoted(ident)),
                "this one",
                COLUMN,
            )
            .other("and this one"),
            Self::SameConstant { ident } => Words::new(
                format!("the IDs of two scopes are called {} in Rust", quoted(ident)),
                "this one",
                COLUMN,
            )
            .other("and this one"),
            Self::UnderivableGroup { heading } => Words::new(
                format!(
                    "no identifier can be derived from the group {}",
                    quoted(heading)
                ),
                "no letter and no digit",
                "change the heading",
            ),
            Self::ReservedGroup { ident } => Words::new(
                format!("the generated code needs the name {} itself", quoted(ident)),
                "would be called so",
                "change the heading",
            ),
            Self::LookAlikeGroup { heading, other } => Words::new(
                format!(
                    "two groups look the same: {} and {}",
                    quoted(heading),
                    quoted(other)
                ),
                "this one",
                "remove what cannot be seen, and write the heading in the same way on every row",
            )
            .other("and this one"),
            Self::SameGroup { ident } => Words::new(
                format!("two groups are called {} in Rust", quoted(ident)),
                "this one",
                "write the heading in the same way on every row, or change one of the two",
            )
            .other("and this one"),
        }
    }
}
