use super::{Words, entry::entries};

/// What can be wrong with the spelling of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PatternFault {
    /// `{` without `}`.
    Unclosed,
    /// `}` without `{`.
    Unopened,
    /// `{` between `{` and `}`.
    Nested,
    /// Nothing between two commas or braces.
    EmptyAlternative,
    /// More than two stars in a row.
    Stars,
    /// A space between `{` and `}`.
    Space,
}

entries! { PatternFault {
    Self::Unclosed => "brace-unclosed":
        "A pattern opens a brace and does not close it.",
    Self::Unopened => "brace-unopened":
        "A pattern closes a brace that it has not opened.",
    Self::Nested => "brace-nested":
        "A pattern has braces within braces.",
    Self::EmptyAlternative => "alternative-empty":
        "A pattern has nothing between two commas, or between a comma and a brace.",
    Self::Stars => "stars":
        "A pattern has three stars or more in a row.",
    Self::Space => "brace-space":
        "A pattern has a space between its braces, and a space ends what stands before it.",
} }

impl PatternFault {
    pub(super) fn words(&self) -> Words {
        match self {
            Self::Unclosed => Words::new(
                "a pattern opens a brace and does not close it",
                "opened here",
                "write alternatives as `{a,b}`, without spaces",
            ),
            Self::Unopened => Words::new(
                "a pattern closes a brace that it has not opened",
                "closed here",
                "write alternatives as `{a,b}`, without spaces",
            ),
            Self::Nested => Words::new(
                "braces within braces",
                "opened again here",
                "write one list of alternatives, or two patterns",
            ),
            Self::EmptyAlternative => Words::new(
                "a pattern has an empty alternative",
                "nothing here",
                "write alternatives as `{a,b}`",
            ),
            Self::Stars => Words::new(
                "more than two stars in a row",
                "`*` or `**`",
                "write `*` for anything within a segment, `**` for anything at all",
            ),
            Self::Space => Words::new(
                "a space between the braces of a pattern",
                "ends the pattern",
                "write alternatives as `{a,b}`, without spaces",
            ),
        }
    }
}
