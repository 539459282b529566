//! Scopes of an API, as Rust types.
//!
//! A team publishes the scopes of its API as a table. scopegate turns that table into an enum, ID
//! constants, and an attribute that puts the right check in front of a handler and refuses, at
//! compile time, a scope that does not exist. The README shows how.
#![forbid(unsafe_code)]

#[doc(hidden)]
pub mod __private;
mod caller;
mod catalog;
mod from_denied;
mod guard;
mod has_grant;
mod refusal;
pub mod requirement;

#[cfg(feature = "url")]
pub mod authorization;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "partner")]
pub mod partner;
#[cfg(feature = "zoho_crm")]
pub mod zoho_crm;

pub use caller::Caller;
pub use from_denied::FromDenied;
pub use guard::Guard;
pub use has_grant::HasGrant;
pub use refusal::{Refusal, Unauthenticated};
pub use scope_macros::requires_scope;
#[cfg(feature = "serde")]
pub use scope_types::serde;
pub use scope_types::{
    AmbiguousId, ById, ClaimError, Denied, DeniedReason, Grant, Guid, Id, Malformed, NotAGuid,
    NotHeld, Requirement, RequirementKind, Requires, Scope, ScopeSet, UnknownScope, claim, set,
};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
