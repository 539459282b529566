use super::{
    Meant, Words,
    entry::entries,
    show::{self, QUOTES, quoted},
};

/// What can be wrong with what a scope implies.
#[derive(Debug)]
pub(crate) enum ImpliesFault {
    /// A space that separates nothing.
    Space,
    /// A character that no scope can contain.
    Character { found: char },
    /// No scope is called so.
    Unknown { name: String, meant: Meant },
    /// A quote stands at the edge of a name.
    Quote { found: char },
    /// The scope names itself.
    Itself { name: String },
    /// The pattern finds nothing.
    NoMatch {
        pattern: String,
        only_itself: bool,
        meant: Option<Box<Meant>>,
    },
    /// One alternative of the pattern finds nothing.
    NoAlternative {
        alternative: String,
        meant: Option<Box<Meant>>,
    },
    /// The patterns so far have taken as long as may be.
    TooLong,
    /// The scopes of the table reach more than can be held; this one the most.
    TooMany { reached: usize, most: usize },
    /// A scope implies itself by way of others.
    Cycle { path: Vec<String>, left_out: usize },
}

entries! { ImpliesFault {
    Self::Space => "implies-space":
        "A space in `implies` separates nothing: it is the first, the last, or follows another.",
    Self::Character { .. } => "implies-character":
        "`implies` has a character that no scope can contain.",
    Self::Unknown { .. } => "implies-unknown":
        "`implies` names a scope that is not in the table. What is suggested is a guess by spelling alone, a word at a time: read the description of the scope before you take it.",
    Self::Quote { .. } => "implies-quote":
        "Quotes stand around names in `implies`, or around the whole cell, that are none of CSV.",
    Self::Itself { .. } => "implies-itself":
        "`implies` names the scope of its own row.",
    Self::NoMatch { .. } => "pattern-without-match":
        "A pattern in `implies` matches no scope, or no other than that of its row.",
    Self::NoAlternative { .. } => "alternative-without-match":
        "One alternative of a pattern matches no scope, while others do.",
    Self::TooLong => "patterns-too-slow":
        "The patterns of the table would keep the build waiting.",
    Self::TooMany { .. } => "implications-too-many":
        "The scopes of the table imply more than the generated code can hold.",
    Self::Cycle { .. } => "implies-cycle":
        "Scopes imply each other in a circle: whoever has one of them has all of them.",
} }

impl ImpliesFault {
    pub(super) fn words(&self) -> Words {
        match self {
            Self::Space => Words::new(
                "a space too many in `implies`",
                "separates nothing",
                "remove it: one space stands between two scopes, and none before the first or after the last",
            ),
            Self::Character { found } => Words::new(
                format!("no scope can contain {}", show::character(*found)),
                "not allowed here",
                "separate scopes in the `implies` column by one space, and by nothing else",
            ),
            Self::Unknown { name, meant } => Words::new(
                format!("no scope is called {}", quoted(name)),
                meant.label(),
                meant.help(name),
            ),
            Self::Quote { found } => Words::new(
                format!("{} around what is implied", show::character(*found)),
                "read as part of a name",
                QUOTES,
            ),
            Self::Itself { name } => Words::new(
                format!("{} implies itself", quoted(name)),
                "the scope of this row",
                match name.contains('*') {
                    true => "remove it; where the pattern is meant, write `{*}` for `*`",
                    false => "remove it",
                },
            ),
            Self::NoMatch {
                pattern,
                only_itself,
                meant,
            } => Words::new(
                match only_itself {
                    true => format!("{} matches no other scope", quoted(pattern)),
                    false => format!("{} matches no scope", quoted(pattern)),
                },
                match only_itself {
                    true => "matches the scope of this row only".into(),
                    false => or_nothing(meant.as_deref()),
                },
                "correct it or remove it: `{a,b}` is one of several, `*` anything within a segment, `**` anything at all; \
                 segments end at `.`, `:` and `/`",
            ),
            Self::NoAlternative { alternative, meant } => Words::new(
                format!("the alternative {} matches no scope", quoted(alternative)),
                or_nothing(meant.as_deref()),
                "remove it, or correct it: every alternative matches a scope",
            ),
            Self::TooLong => Words::new(
                "the patterns of this table take too long",
                "given up here",
                "begin or end patterns with the letters that all names begin or end with that \
                 they match, or write fewer of them",
            ),
            Self::TooMany { reached, most } => Words::new(
                format!("the scopes of this table imply more than {most} others in all"),
                format!("reaches {}", show::count(*reached, "scope")),
                "each scope counts all that it reaches, by way of others too; where nearly all \
                 imply nearly all, fewer scopes would say the same",
            ),
            Self::Cycle { path, left_out } => Words::new(
                format!("scopes that imply each other: {}", route(path, *left_out)),
                "the way round begins here",
                "scopes that imply each other are one scope; remove one of the implications",
            )
            .other("and ends here"),
        }
    }
}

fn or_nothing(meant: Option<&Meant>) -> String {
    meant.map_or_else(|| "matches nothing".into(), Meant::label)
}

fn route(path: &[String], left_out: usize) -> String {
    let mut stations: Vec<_> = path.iter().map(|name| show::visible(name)).collect();
    if left_out > 0 {
        let before_last = stations.len().saturating_sub(2);
        stations.insert(before_last, format!("({left_out} more)"));
    }
    format!("`{}`", stations.join(" -> "))
}
