//! A validated catalogue: what the reader hands to the generator once no fault is left.

use std::fmt;

use scope_types::Guid;

/// What a segment of a name ends at.
pub(crate) const SEPARATORS: [char; 3] = ['.', ':', '/'];

/// A catalogue without faults, in the order of its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Catalog {
    /// The catalogue's name: a Rust identifier in snake case, the stem of the generated files.
    pub(crate) name: String,
    /// What separates the scopes of a list.
    pub(crate) separator: char,
    /// The groups, in the order in which the table first mentions them.
    pub(crate) groups: Vec<Group>,
    /// The one kind that every ID of the table has; `None` where no row has an ID.
    pub(crate) id_kind: Option<IdKind>,
    /// The scopes, in the order of the table. An index into this is the scope's ordinal.
    pub(crate) scopes: Vec<Entry>,
}

/// A heading that scopes are listed under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// The heading, byte for byte.
    pub(crate) heading: String,
    /// The variant of the generated `Group` enum.
    pub(crate) ident: String,
}

/// What the IDs of a catalogue are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum IdKind {
    /// Unsigned integers of 64 bits, without sign and without leading zeros.
    Integer,
    /// GUIDs (RFC 9562), `8-4-4-4-12` hexadecimal digits in either case.
    Guid,
    /// Any other text.
    Text,
}

/// A published ID.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Id {
    /// An ID of a catalogue of [`IdKind::Integer`].
    Integer(u64),
    /// An ID of a catalogue of [`IdKind::Guid`], however it is spelled.
    Guid(Guid),
    /// An ID of a catalogue of [`IdKind::Text`], byte for byte.
    Text(String),
}

/// As the table has it; a GUID as RFC 9562 spells it.
impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(id) => id.fmt(f),
            Self::Guid(id) => id.fmt(f),
            Self::Text(id) => id.fmt(f),
        }
    }
}

/// One scope of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The scope as it is issued, byte for byte (RFC 6749 §3.3).
    pub(crate) value: String,
    /// Index into [`Catalog::groups`].
    pub(crate) group: Option<usize>,
    /// The published ID.
    pub(crate) id: Option<Id>,
    /// One sentence about the scope.
    pub(crate) description: Option<String>,
    /// Ordinals of the scopes that the `implies` column names, patterns expanded, sorted, without
    /// this scope and without repetition.
    pub(crate) implies: Vec<usize>,
    /// Ordinals of all scopes reached by following `implies`, sorted, without this scope.
    pub(crate) closure: Vec<usize>,
    /// The note of the `deprecated` column.
    pub(crate) deprecated: Option<String>,
    /// The variant of the generated `Scope` enum.
    pub(crate) variant: String,
    /// The constant in the generated `id` module.
    pub(crate) constant: String,
    /// The line of the table on which the row starts, from 1.
    pub(crate) line: usize,
}
