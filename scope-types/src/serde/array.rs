//! `#[serde(with = "scopegate::serde::array")]`: a set or a grant as an array of names.

use core::marker::PhantomData;

use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{GrantVisitor, SetVisitor};
use crate::{Grant, Scope, ScopeSet};

/// Writes the names as an array, in the order of the catalogue.
///
/// # Errors
///
/// As the serializer does.
pub fn serialize<T, Z>(scopes: &T, serializer: Z) -> Result<Z::Ok, Z::Error>
where
    T: Scopes,
    Z: Serializer,
{
    serializer.collect_seq(scopes.scopes().iter().map(T::Scope::name))
}

/// Reads what the type reads: a string, or an array of names or integer IDs.
///
/// # Errors
///
/// As the type does.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Scopes + Deserialize<'de>,
    D: Deserializer<'de>,
{
    if deserializer.is_human_readable() {
        T::deserialize(deserializer)
    } else {
        T::deserialize_array(deserializer)
    }
}

/// What has scopes to write: a set, or a grant.
pub trait Scopes: Serialize + Sized + sealed::Sealed {
    /// The catalogue's scope.
    type Scope: Scope;

    /// The scopes to write.
    fn scopes(&self) -> &ScopeSet<Self::Scope>;

    /// Reads an array, in a format that cannot tell one from a string.
    #[doc(hidden)]
    fn deserialize_array<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

mod sealed {
    #[allow(unnameable_types)]
    pub trait Sealed {}
    impl<S: crate::Scope> Sealed for crate::ScopeSet<S> {}
    impl<S: crate::Scope> Sealed for crate::Grant<S> {}
}

impl<S: Scope> Scopes for ScopeSet<S> {
    type Scope = S;

    fn scopes(&self) -> &ScopeSet<S> {
        self
    }

    fn deserialize_array<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(SetVisitor(PhantomData))
    }
}

impl<S: Scope> Scopes for Grant<S> {
    type Scope = S;

    fn scopes(&self) -> &ScopeSet<S> {
        self.issued()
    }

    fn deserialize_array<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(GrantVisitor(PhantomData))
    }
}
