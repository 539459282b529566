//! What `Guard![…]` and `#[requires_scope(…)]` require, as types. The macros write them, and the
//! compiler shows them.
//!
//! The number in an [`Is`] is the scope's place in the published table, from 0: `Is<96>` is what
//! `Scope::ALL[96]` is.

#[doc(hidden)]
pub use scope_types::sealed;
pub use scope_types::{AllOf, AnyOf, Is};
