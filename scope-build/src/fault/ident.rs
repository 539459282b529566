use super::{
    Words,
    entry::entries,
    show::{count, quoted},
};

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
    /// Scopes fall on one variant.
    SameVariant { ident: String, scopes: usize },
    /// Scopes fall on one constant.
    SameConstant { ident: String, scopes: usize },
    /// No identifier can be derived from the heading.
    UnderivableGroup { heading: String },
    /// The heading falls on a name that the generated code needs.
    ReservedGroup { ident: String },
    /// Two headings look the same and are not.
    LookAlikeGroup { heading: String, other: String },
    /// Two headings fall on one identifier.
    SameGroup { ident: String },
}

/// How many scopes, in a sentence.
fn number(scopes: usize) -> String {
    match scopes {
        2 => "two scopes".into(),
        _ => count(scopes, "scope"),
    }
}

fn column(scopes: usize) -> &'static str {
    match scopes {
        2 => "give one of them another name in the `ident` column",
        _ => "give them other names in the `ident` column, until no two are called so",
    }
}

entries! { IdentFault {
    Self::NotIdent { .. } => "ident-not-rust":
        "The `ident` column has something that Rust takes for no identifier, or that is not ASCII.",
    Self::Keyword { .. } => "ident-keyword":
        "The `ident` column has a keyword of Rust.",
    Self::NotVariant { .. } => "ident-not-variant":
        "The `ident` column has a name that begins like that of a function or a module.",
    Self::Reserved { .. } => "ident-reserved":
        "A scope would have a name in Rust that the generated code needs for something else.",
    Self::Underivable { .. } => "ident-underivable":
        "The scope has no letter and no digit that a name in Rust could be made of.",
    Self::SameVariant { .. } => "ident-same-variant":
        "Scopes fall on one variant of the generated enum. None of them gets a number: it would move when a row is added.",
    Self::SameConstant { .. } => "ident-same-constant":
        "Scopes have variants of their own, and fall on one constant for their IDs.",
    Self::UnderivableGroup { .. } => "group-underivable":
        "The heading has no letter and no digit that a name in Rust could be made of.",
    Self::ReservedGroup { .. } => "group-reserved":
        "The heading would have a name in Rust that the generated code needs for something else.",
    Self::LookAlikeGroup { .. } => "group-look-alike":
        "Two headings differ in characters that nobody sees, and would be two groups.",
    Self::SameGroup { .. } => "group-same":
        "Two headings fall on one variant of the generated `Group`.",
} }

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
                "begin it with a capital letter, such as `SmsRead`",
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
            Self::SameVariant { ident, scopes } => Words::new(
                format!("{} are called {} in Rust", number(*scopes), quoted(ident)),
                "this one",
                column(*scopes),
            )
            .other("and this one"),
            Self::SameConstant { ident, scopes } => Words::new(
                format!(
                    "the IDs of {} are called {} in Rust",
                    number(*scopes),
                    quoted(ident)
                ),
                "this one",
                column(*scopes),
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
