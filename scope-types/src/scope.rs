use core::error::Error;
use core::fmt::{self, Debug, Display};
use core::hash::Hash;

use crate::id::{ById, Id};
use crate::set::{Bits, ScopeSet};
use crate::table::Table;

/// A scope of one catalogue.
///
/// Implemented by the enums that `scope-build` generates, and by nothing else. The required items
/// are an enum's tables; everything a person calls is provided on top of them. The enum has what
/// is asked for most as methods of its own, so that this trait need not be imported.
pub trait Scope: Copy + Eq + Ord + Hash + Debug + Display + Send + Sync + Unpin + 'static {
    /// The set of ordinals that [`ScopeSet`] and [`Grant`](crate::Grant) are made of.
    type Bits: Bits;

    /// What a published ID is in this catalogue: `u64`, [`Guid`](crate::Guid), `&'static str`, or
    /// [`Infallible`](core::convert::Infallible) where no scope has one.
    type Id: Id;

    /// The catalogue's name.
    const CATALOG: &'static str;

    /// What separates the tokens of a scope list: a space (RFC 6749 §3.3), or the comma of a
    /// provider that does otherwise.
    const SEPARATOR: u8;

    /// Every scope in the order of the published table; a scope's ordinal is its place in it.
    const ALL: &'static [Self];

    /// Names, descriptions, IDs and implications, by ordinal.
    #[doc(hidden)]
    const TABLE: &'static Table<Self::Id>;

    /// The scope's place in the published table, from 0. It is never the published ID, and it
    /// changes when a row is added before it: do not store it.
    fn ordinal(self) -> u32;

    /// The scope with this ordinal; `None` past the end of the table.
    fn from_ordinal(ordinal: u32) -> Option<Self> {
        Self::ALL.get(ordinal as usize).copied()
    }

    /// The scope that is issued under exactly these bytes (RFC 6749 §3.3: case-sensitive).
    fn from_name(name: &str) -> Option<Self> {
        Self::TABLE
            .find(name.as_bytes())
            .and_then(Self::from_ordinal)
    }

    /// What a published ID stands for. An ID that several scopes share is answered with all of
    /// them and resolved to none.
    fn from_id(id: &<Self::Id as Id>::Key) -> ById<Self> {
        ById::look_up(id)
    }

    /// The scope as it is issued, byte for byte.
    fn name(self) -> &'static str {
        Self::TABLE.names.get(self.ordinal())
    }

    /// The published ID, where the table has one.
    fn id(self) -> Option<Self::Id> {
        Self::TABLE.ids.of(self.ordinal())
    }

    /// The published description, where the table has one.
    fn description(self) -> Option<&'static str> {
        match Self::TABLE.descriptions.get(self.ordinal()) {
            "" => None,
            description => Some(description),
        }
    }

    /// The scopes that the table's `implies` column names for this one.
    fn implies(self) -> ScopeSet<Self> {
        ScopeSet::from_runs(Self::TABLE.implies.of(self.ordinal()))
    }

    /// The scopes whose `implies` column names this one. Reads the whole table: for
    /// documentation and reviews, not for a check.
    fn implied_by(self) -> ScopeSet<Self> {
        let names_this = |other: &Self| {
            let mut implied = Self::TABLE.implies.of(other.ordinal());
            implied.any(|run| run.contains(&self.ordinal()))
        };
        Self::ALL.iter().filter(|scope| names_this(scope)).collect()
    }
}

/// The text is not the name of a scope of the catalogue.
///
/// It does not repeat the text: names from outside do not belong in a log unexamined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownScope {
    catalog: &'static str,
}

impl UnknownScope {
    /// The error for a text that names no scope of the catalogue `S`.
    #[must_use]
    pub fn of<S: Scope>() -> Self {
        Self {
            catalog: S::CATALOG,
        }
    }
}

impl Display for UnknownScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "no scope of that name in the catalogue `{}`",
            self.catalog
        )
    }
}

impl Error for UnknownScope {}
