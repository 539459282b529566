//! Scopes, sets and grants in serde's formats.
//!
//! A [`ScopeSet`] and a [`Grant`] are written as one space-separated string, as RFC 9068 and
//! RFC 7662 have it, and read from a string or from an array of names or of integer IDs. To write
//! an array, say `#[serde(with = "scopegate::serde::array")]`.
//!
//! A [`Guid`](crate::Guid) is its text. Among scopes a text is always a name: where a claim consists
//! of GUIDs, read those, and make a grant of them by [`Grant::from_ids`].

pub mod array;
mod guid;

use core::fmt;
use core::marker::PhantomData;

use ::serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Unexpected, Visitor};
use ::serde::{Deserialize, Serialize, Serializer};

use crate::grant::{AmbiguousId, Grant};
use crate::id::{ById, Id};
use crate::scope::{Scope, UnknownScope};
use crate::set::ScopeSet;

/// What a generated enum's `Deserialize` calls: a name, or an integer ID that stands for exactly
/// one scope.
#[doc(hidden)]
pub fn deserialize_scope<'de, S, D>(deserializer: D) -> Result<S, D::Error>
where
    S: Scope,
    D: Deserializer<'de>,
{
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(ScopeVisitor(PhantomData))
    } else {
        deserializer.deserialize_str(ScopeVisitor(PhantomData))
    }
}

struct ScopeVisitor<S>(PhantomData<fn() -> S>);

impl<S: Scope> Visitor<'_> for ScopeVisitor<S> {
    type Value = S;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the name of a scope of the catalogue `{}`", S::CATALOG)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<S, E> {
        S::from_name(name).ok_or_else(|| E::custom(UnknownScope::of::<S>()))
    }

    fn visit_i64<E: Error>(self, id: i64) -> Result<S, E> {
        match u64::try_from(id) {
            Ok(id) => self.visit_u64(id),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(id), &self)),
        }
    }

    fn visit_u64<E: Error>(self, id: u64) -> Result<S, E> {
        match S::Id::of_integer(&id).map_or(ById::Unknown, S::from_id) {
            ById::One(scope) => Ok(scope),
            ById::Ambiguous(candidates) => Err(E::custom(AmbiguousId::new(candidates))),
            ById::Unknown => Err(E::invalid_value(Unexpected::Unsigned(id), &self)),
        }
    }
}

impl<S: Scope> Serialize for ScopeSet<S> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        serializer.collect_str(self)
    }
}

/// The scopes as issued; what was unknown was never kept.
impl<S: Scope> Serialize for Grant<S> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        self.issued().serialize(serializer)
    }
}

/// Fails on a name or ID that the catalogue does not have, and on an ID of several scopes.
impl<'de, S: Scope> Deserialize<'de> for ScopeSet<S> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_list(deserializer, SetVisitor(PhantomData))
    }
}

/// Counts unknown names and IDs and keeps them out; fails on an ID of several scopes and on what
/// is neither a string nor an array of strings or integers.
impl<'de, S: Scope> Deserialize<'de> for Grant<S> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_list(deserializer, GrantVisitor(PhantomData))
    }
}

fn deserialize_list<'de, D, V>(deserializer: D, visitor: V) -> Result<V::Value, D::Error>
where
    D: Deserializer<'de>,
    V: Visitor<'de>,
{
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_str(visitor)
    }
}

struct SetVisitor<S>(PhantomData<fn() -> S>);

impl<'de, S: Scope> Visitor<'de> for SetVisitor<S> {
    type Value = ScopeSet<S>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "scopes of the catalogue `{}`", S::CATALOG)
    }

    fn visit_str<E: Error>(self, list: &str) -> Result<ScopeSet<S>, E> {
        ScopeSet::parse(list).map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<ScopeSet<S>, A::Error> {
        let mut set = ScopeSet::EMPTY;
        while let Some(scope) = elements.next_element_seed(ScopeSeed(PhantomData))? {
            set.insert(scope);
        }
        Ok(set)
    }
}

struct ScopeSeed<S>(PhantomData<fn() -> S>);

impl<'de, S: Scope> DeserializeSeed<'de> for ScopeSeed<S> {
    type Value = S;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S, D::Error> {
        deserialize_scope(deserializer)
    }
}

struct GrantVisitor<S>(PhantomData<fn() -> S>);

impl<'de, S: Scope> Visitor<'de> for GrantVisitor<S> {
    type Value = Grant<S>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a scope list, or an array of scopes")
    }

    fn visit_str<E: Error>(self, claim: &str) -> Result<Grant<S>, E> {
        Ok(Grant::parse(claim))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Grant<S>, A::Error> {
        let mut grant = Grant::EMPTY;
        while let Some(()) = elements.next_element_seed(GrantElement(&mut grant))? {}
        Ok(match grant.fault() {
            Some(fault) => Grant::malformed(fault),
            None => grant,
        })
    }
}

struct GrantElement<'a, S: Scope>(&'a mut Grant<S>);

impl<'de, S: Scope> DeserializeSeed<'de> for GrantElement<'_, S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(self)
        } else {
            deserializer.deserialize_str(self)
        }
    }
}

impl<S: Scope> Visitor<'_> for GrantElement<'_, S> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a scope, or an integer ID")
    }

    fn visit_str<E: Error>(self, token: &str) -> Result<(), E> {
        if let Err(fault) = self.0.add_element(token) {
            self.0.spoil(fault);
        }
        Ok(())
    }

    fn visit_i64<E: Error>(self, id: i64) -> Result<(), E> {
        match u64::try_from(id) {
            Ok(id) => self.visit_u64(id),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(id), &self)),
        }
    }

    fn visit_u64<E: Error>(self, id: u64) -> Result<(), E> {
        match S::Id::of_integer(&id) {
            Some(id) => self.0.add_id(id, &|_| None).map_err(E::custom)?,
            None => self.0.add_unknown(),
        }
        Ok(())
    }
}

/// Gives a generated enum serde's traits: written as its name; read from its name, or from an
/// integer ID that stands for it alone.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_serde {
    ($Scope:ident) => {
        impl $crate::serde::__private::Serialize for $Scope {
            fn serialize<Z: $crate::serde::__private::Serializer>(
                &self,
                serializer: Z,
            ) -> ::core::result::Result<Z::Ok, Z::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl<'de> $crate::serde::__private::Deserialize<'de> for $Scope {
            fn deserialize<D: $crate::serde::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::serde::deserialize_scope(deserializer)
            }
        }
    };
}

#[doc(hidden)]
pub mod __private {
    pub use ::serde::{Deserialize, Deserializer, Serialize, Serializer};
}
