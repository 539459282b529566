//! The adapter for axum 0.8.
//!
//! [`GrantLayer`] finds out who is calling, [`Guard`](crate::Guard) as a handler's first parameter
//! refuses before anything else is extracted, and [`Rejection`] is the answer of RFC 6750 with a
//! body of RFC 9457.

mod asked;
mod bearer;
mod extract;
mod layer;
mod rejection;

pub use bearer::bearer_token;
pub use extract::Public;
pub use layer::{GrantLayer, GrantService};
pub use rejection::Rejection;
