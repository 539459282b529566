//! Sets of scopes.

mod bits;
mod iter;
mod ops;
mod sparse;

use core::fmt::{self, Debug, Display, Write};
use core::ops::Range;

pub use bits::{Bits, words};
pub use iter::{IntoIter, Iter};
pub use sparse::Sparse;

use crate::claim::{self, ClaimError};
use crate::scope::Scope;

/// A set of scopes of one catalogue.
///
/// Iterates and prints in the order of the catalogue, whatever the order of insertion
/// (RFC 6749 §3.3: the order of a scope list means nothing). It holds what it was given and
/// nothing that is implied; [`Grant`](crate::Grant) knows about that.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ScopeSet<S: Scope> {
    bits: S::Bits,
}

impl<S: Scope> ScopeSet<S> {
    /// The set without scopes.
    pub const EMPTY: Self = Self {
        bits: S::Bits::EMPTY,
    };

    /// The empty set.
    #[must_use]
    pub const fn new() -> Self {
        Self::EMPTY
    }

    /// The set of all scopes of the catalogue.
    #[must_use]
    pub fn all() -> Self {
        Self::from_runs(core::iter::once(0..S::TABLE.names.len()))
    }

    /// A set from its representation, for the `scopes!` macro.
    #[doc(hidden)]
    #[must_use]
    pub const fn from_bits(bits: S::Bits) -> Self {
        Self { bits }
    }

    pub(crate) fn from_runs(runs: impl Iterator<Item = Range<u32>>) -> Self {
        let mut set = Self::EMPTY;
        set.insert_runs(runs);
        set
    }

    #[inline]
    pub(crate) fn insert_runs(&mut self, runs: impl Iterator<Item = Range<u32>>) {
        runs.for_each(|run| self.bits.insert_run(run));
    }

    /// Reads a scope list: tokens separated by the catalogue's separator, a space unless it says
    /// otherwise (RFC 6749 §3.3), in any order, repetitions allowed.
    ///
    /// # Errors
    ///
    /// On text outside the grammar, and on a token the catalogue does not have. To read what a
    /// caller presents, where unknown tokens are to be passed over, use
    /// [`Grant::parse`](crate::Grant::parse).
    pub fn parse(list: &str) -> Result<Self, ClaimError> {
        let mut set = Self::EMPTY;
        for token in claim::tokens(list, S::SEPARATOR) {
            let (at, token) = token?;
            let ordinal = S::TABLE.find(token.as_bytes());
            set.bits.insert(ordinal.ok_or(ClaimError::Unknown { at })?);
        }
        Ok(set)
    }

    /// The set as the challenge of RFC 6750 §3 lists scopes: separated by spaces, whatever the
    /// catalogue's separator is.
    #[must_use]
    pub fn space_separated(&self) -> impl Display {
        SpaceSeparated(self)
    }

    fn write_separated_by(&self, f: &mut fmt::Formatter<'_>, separator: char) -> fmt::Result {
        let first = self.bits.next(0);
        let ordinals = core::iter::successors(first, |last| self.bits.next(last + 1));
        for (at, ordinal) in ordinals.enumerate() {
            if at > 0 {
                f.write_char(separator)?;
            }
            f.write_str(S::TABLE.names.get(ordinal))?;
        }
        Ok(())
    }

    /// Whether the set has this scope.
    #[inline]
    #[must_use]
    pub fn contains(&self, scope: S) -> bool {
        self.bits.contains(scope.ordinal())
    }

    /// Adds a scope; answers whether it was new.
    #[inline]
    pub fn insert(&mut self, scope: S) -> bool {
        self.bits.insert(scope.ordinal())
    }

    #[inline]
    pub(crate) fn contains_ordinal(&self, ordinal: u32) -> bool {
        self.bits.contains(ordinal)
    }

    #[inline]
    pub(crate) fn unite_pair(&mut self, other: &mut Self, pairs: &[u8], of: Option<u32>) {
        self.bits.unite_pair(&mut other.bits, pairs, of);
    }

    #[inline]
    pub(crate) fn insert_ordinal(&mut self, ordinal: u32) -> bool {
        self.bits.insert(ordinal)
    }

    /// Takes a scope out; answers whether it was there.
    pub fn remove(&mut self, scope: S) -> bool {
        let present = self.contains(scope);
        self.bits.remove(scope.ordinal());
        present
    }

    /// How many scopes the set has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bits.count_from(0)
    }

    /// Whether the set has no scope.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bits.is_empty()
    }

    /// Whether every scope of this set is in `other`.
    #[must_use]
    pub fn is_subset(&self, other: &Self) -> bool {
        self.bits.is_subset(&other.bits)
    }

    /// Whether every scope of `other` is in this set.
    #[must_use]
    pub fn is_superset(&self, other: &Self) -> bool {
        other.is_subset(self)
    }

    /// Whether the two sets have no scope in common.
    #[must_use]
    pub fn is_disjoint(&self, other: &Self) -> bool {
        (self.clone() & other).is_empty()
    }

    /// The scopes, in the order of the catalogue.
    #[must_use]
    pub fn iter(&self) -> Iter<'_, S> {
        Iter::new(&self.bits)
    }
}

impl<S: Scope> Default for ScopeSet<S> {
    fn default() -> Self {
        Self::EMPTY
    }
}

/// The set as a scope list: names separated by the catalogue's separator, in its order.
impl<S: Scope> Display for ScopeSet<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_separated_by(f, char::from(S::SEPARATOR))
    }
}

struct SpaceSeparated<'a, S: Scope>(&'a ScopeSet<S>);

impl<S: Scope> Display for SpaceSeparated<'_, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write_separated_by(f, ' ')
    }
}

impl<S: Scope> Debug for ScopeSet<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<S: Scope> core::str::FromStr for ScopeSet<S> {
    type Err = ClaimError;

    fn from_str(list: &str) -> Result<Self, Self::Err> {
        Self::parse(list)
    }
}
