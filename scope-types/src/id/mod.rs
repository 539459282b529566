mod guid;
#[cfg(feature = "uuid")]
mod uuid;

use core::convert::Infallible;
use core::fmt::{Debug, Display};

use crate::scope::Scope;
use crate::set::ScopeSet;

pub use guid::{Guid, NotAGuid};

/// What a published ID is: `u64`, [`Guid`] or `&'static str`, and [`Infallible`] where a catalogue has
/// none.
pub trait Id: Copy + Ord + Debug + Display + Send + Sync + sealed::Sealed + 'static {
    /// What a caller may look an ID up by.
    type Key: ?Sized + Ord + Display;

    /// The ID as a key.
    fn key(&self) -> &Self::Key;

    /// What an integer stands for; [`ById::Unknown`] where IDs are not integers.
    #[doc(hidden)]
    fn by_integer<S: Scope<Id = Self>>(_integer: u64) -> ById<S> {
        ById::Unknown
    }
}

mod sealed {
    #[allow(unnameable_types)]
    pub trait Sealed {}
    impl Sealed for u64 {}
    impl Sealed for super::Guid {}
    impl Sealed for &'static str {}
    impl Sealed for core::convert::Infallible {}
}

impl Id for u64 {
    type Key = u64;

    fn key(&self) -> &u64 {
        self
    }

    fn by_integer<S: Scope<Id = Self>>(integer: u64) -> ById<S> {
        S::from_id(&integer)
    }
}

impl Id for Guid {
    type Key = Guid;

    fn key(&self) -> &Guid {
        self
    }
}

impl Id for &'static str {
    type Key = str;

    fn key(&self) -> &str {
        self
    }
}

impl Id for Infallible {
    type Key = Infallible;

    fn key(&self) -> &Infallible {
        self
    }
}

/// What a published ID stands for.
///
/// Published tables do repeat IDs. Resolving such an ID to one of its scopes would grant what
/// nobody asked for, so it is answered with all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ById<S: Scope> {
    /// No scope has this ID.
    Unknown,
    /// Exactly this scope has it.
    One(S),
    /// All of these have it.
    Ambiguous(ScopeSet<S>),
}

impl<S: Scope> ById<S> {
    pub(crate) fn look_up(id: &<S::Id as Id>::Key) -> Self {
        match S::TABLE.ids.find(id) {
            [] => Self::Unknown,
            [ordinal] => S::from_ordinal(*ordinal).map_or(Self::Unknown, Self::One),
            several => Self::Ambiguous(ScopeSet::from_ordinals(several)),
        }
    }

    /// The scope, if the ID stands for exactly one.
    #[must_use]
    pub fn one(self) -> Option<S> {
        match self {
            Self::One(scope) => Some(scope),
            Self::Unknown | Self::Ambiguous(_) => None,
        }
    }
}
