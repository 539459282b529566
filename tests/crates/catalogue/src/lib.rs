//! The crate of a team that publishes its scopes.
//!
//! It keeps two promises: what a table becomes lands in crates that forbid unsafe code and deny
//! every warning, whatever the names in the table look like; and a crate that depends on this one
//! alone has all it needs to guard its functions.
#![forbid(unsafe_code, missing_docs)]
#![deny(warnings)]

/// The catalogue of `scopes.csv`.
pub mod scopes {
    scopegate::include_catalog!();
}

/// The catalogue of `more.csv`, which has a scope of the same name as one of the other.
pub mod more {
    scopegate::include_catalog!(more);
}

/// The catalogue of `graph.csv`, whose IDs are GUIDs: permissions of Microsoft Graph, and what its
/// table does not have, an ID of several scopes and a scope without one.
pub mod graph {
    scopegate::include_catalog!(graph);
}

/// The catalogue of `far.csv`, whose IDs are integers far apart, some of them shared.
pub mod far {
    scopegate::include_catalog!(far);
}

/// The catalogue of `codes.csv`, whose IDs are text, one of them shared.
pub mod codes {
    scopegate::include_catalog!(codes);
}

/// What the team's services need of scopegate beside the catalogue.
pub mod auth {
    pub use scopegate::axum::{GrantLayer, bearer_token};
    pub use scopegate::{Caller, Denied, Grant, Guard, HasGrant, Requires, Scope, ScopeSet};
}

/// Guards with a scope that its caller names: a scope of `codes`, whatever is called so elsewhere.
#[macro_export]
macro_rules! guarded_by_codes {
    ($handler:ident, $job:ident, $($scope:tt)*) => {
        #[$crate::scopes::prelude::requires_scope($($scope)*, catalog = $crate::codes)]
        fn $handler() -> u8 {
            1
        }

        #[$crate::scopes::prelude::requires_scope($($scope)*, catalog = $crate::codes, from = grant)]
        fn $job(
            grant: &$crate::auth::Grant<$crate::codes::Scope>,
        ) -> Result<u8, $crate::auth::Denied<$crate::codes::Scope>> {
            Ok(2)
        }
    };
}
