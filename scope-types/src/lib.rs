//! The runtime vocabulary of scopegate: a [`Scope`] of a catalogue, a [`ScopeSet`] of them, the
//! [`Grant`] a caller holds, the [`Requirement`] a function states, and [`Denied`] when the first
//! does not meet the second.
//!
//! `no_std`, and nothing here is `unsafe`. Checking never allocates, and reading a claim only where
//! a catalogue of more than 2,048 scopes has one of more than a dozen.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

pub mod claim;
mod denied;
mod grant;
mod id;
mod requirement;
mod scope;
pub mod set;
#[doc(hidden)]
pub mod table;

#[cfg(feature = "serde")]
pub mod serde;

#[cfg(feature = "serde")]
#[doc(hidden)]
pub use __impl_serde as impl_serde;
pub use claim::{ClaimError, Malformed};
pub use denied::{Denied, DeniedReason};
pub use grant::{AmbiguousId, Grant, NotHeld};
pub use id::{ById, Guid, Id, NotAGuid};
#[doc(hidden)]
pub use requirement::{AllOf, AnyOf, Is, Parts, sealed};
pub use requirement::{Requirement, RequirementKind, Requires};
pub use scope::{Scope, UnknownScope};
pub use set::{Bits, ScopeSet};
#[doc(hidden)]
pub use set::{Sparse, words};
