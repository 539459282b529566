mod guid;
#[cfg(feature = "uuid")]
mod uuid;

use core::convert::Infallible;
use core::fmt::{Debug, Display};

use crate::scope::Scope;
use crate::set::ScopeSet;
use crate::table::Found;

pub use guid::{Guid, NotAGuid};

/// What a published ID is: `u64`, [`Guid`] or `&'static str`, and [`Infallible`] where a catalogue has
/// none.
pub trait Id: Copy + Ord + Debug + Display + Send + Sync + sealed::Sealed + 'static {
    /// What a caller may look an ID up by.
    type Key: ?Sized + Ord + Display;

    /// The ID as a key.
    fn key(&self) -> &Self::Key;

    /// The ID that is spelled so in a catalogue's table; `None` where there is none.
    #[doc(hidden)]
    fn read(bytes: &'static [u8]) -> Option<Self>;

    /// What [`read`](Self::read) would read this ID from.
    #[doc(hidden)]
    fn bytes(key: &Self::Key) -> impl AsRef<[u8]>;

    /// The integer that this ID is; `None` where IDs are not integers.
    #[doc(hidden)]
    fn integer(_key: &Self::Key) -> Option<u64> {
        None
    }

    /// The integer as a key; `None` where IDs are not integers.
    #[doc(hidden)]
    fn of_integer(_integer: &u64) -> Option<&Self::Key> {
        None
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

    fn read(bytes: &'static [u8]) -> Option<Self> {
        bytes.try_into().ok().map(u64::from_le_bytes)
    }

    #[inline]
    fn bytes(key: &u64) -> impl AsRef<[u8]> {
        key.to_le_bytes()
    }

    #[inline]
    fn integer(key: &u64) -> Option<u64> {
        Some(*key)
    }

    #[inline]
    fn of_integer(integer: &u64) -> Option<&u64> {
        Some(integer)
    }
}

impl Id for Guid {
    type Key = Guid;

    fn key(&self) -> &Guid {
        self
    }

    fn read(bytes: &'static [u8]) -> Option<Self> {
        let number = bytes.try_into().ok().map(u128::from_le_bytes);
        number.map(Self::from_u128)
    }

    #[inline]
    fn bytes(key: &Guid) -> impl AsRef<[u8]> {
        key.to_u128().to_le_bytes()
    }
}

impl Id for &'static str {
    type Key = str;

    fn key(&self) -> &str {
        self
    }

    fn read(bytes: &'static [u8]) -> Option<Self> {
        let text = core::str::from_utf8(bytes).ok()?;
        (!text.is_empty()).then_some(text)
    }

    #[inline]
    fn bytes(key: &str) -> impl AsRef<[u8]> {
        key.as_bytes()
    }
}

impl Id for Infallible {
    type Key = Infallible;

    fn key(&self) -> &Infallible {
        self
    }

    fn read(_bytes: &'static [u8]) -> Option<Self> {
        None
    }

    fn bytes(_key: &Infallible) -> impl AsRef<[u8]> {
        [0; 0]
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
            Found::Nothing => Self::Unknown,
            Found::One(ordinal) => S::from_ordinal(ordinal).map_or(Self::Unknown, Self::One),
            Found::Several(sharing) => Self::Ambiguous(ScopeSet::from_runs(sharing)),
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
