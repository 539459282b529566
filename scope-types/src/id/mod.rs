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

    /// The ID that is spelled so in a catalogue's table; `None` where there is none.
    #[doc(hidden)]
    fn read(bytes: &'static [u8]) -> Option<Self>;

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

    fn read(bytes: &'static [u8]) -> Option<Self> {
        bytes.try_into().ok().map(u64::from_le_bytes)
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

    fn read(bytes: &'static [u8]) -> Option<Self> {
        let number = bytes.try_into().ok().map(u128::from_le_bytes);
        number.map(Self::from_u128)
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
}

impl Id for Infallible {
    type Key = Infallible;

    fn key(&self) -> &Infallible {
        self
    }

    fn read(_bytes: &'static [u8]) -> Option<Self> {
        None
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
        let mut found = S::TABLE.ids.find(id).filter_map(S::from_ordinal);
        match (found.next(), found.next()) {
            (None, _) => Self::Unknown,
            (Some(scope), None) => Self::One(scope),
            (Some(one), Some(other)) => {
                Self::Ambiguous([one, other].into_iter().chain(found).collect())
            }
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
