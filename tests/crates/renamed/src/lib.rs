//! A crate of edition 2021 that knows scopegate as `gate`.
//!
//! It keeps the promise that nothing generated, and nothing a macro expands to, reaches the
//! runtime by its name.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]

/// The catalogue of `scopes.csv`.
pub mod scopes {
    gate::include_catalog!();
}

/// What the cases of the UI suite need of scopegate beside the catalogue.
pub mod auth {
    pub use gate::{Caller, Denied, Grant, Guard, HasGrant, Requires, Scope, ScopeSet};
}

use gate::axum::Rejection;
use gate::{Denied, Grant};
use scopes::prelude::*;

/// A handler, as any other function is one: axum calls it with a guard.
#[requires_scope(items.read)]
pub async fn list() -> &'static str {
    "items"
}

/// A handler that asks who is calling.
pub async fn own(caller: Guard![items.write, repo:status]) -> Result<String, Rejection<Scope>> {
    caller.grant().check::<Guard![items.read]>()?;
    Ok(caller.grant().issued().to_string())
}

/// Somebody's items.
#[derive(Debug)]
pub struct Items {
    /// What they were granted.
    pub grant: Grant<Scope>,
}

impl Items {
    /// Adds one.
    #[requires_scope(any(items.write, "https://www.example.com/auth/drive"), from = self.grant)]
    pub fn add(&mut self) -> Result<Scope, Denied<Scope>> {
        Ok(scope!(items.write))
    }
}

#[cfg(test)]
mod tests {
    use gate::Caller;

    use super::*;

    fn caller(claim: &str) -> Caller<Scope> {
        Caller::new(Grant::parse(claim))
    }

    /// Runs a future that waits for nothing.
    fn now<T>(future: impl std::future::Future<Output = T>) -> T {
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match std::pin::pin!(future).poll(&mut context) {
            std::task::Poll::Ready(value) => value,
            std::task::Poll::Pending => panic!("the future waits"),
        }
    }

    #[test]
    fn a_handler_takes_a_guard() {
        type Reader = Guard![items.read];
        let reader = Reader::check(caller("items.write")).unwrap();
        assert_eq!(now(list(reader)), "items");
        assert!(Reader::check(caller("repo:status")).is_err());
    }

    #[test]
    fn a_guard_is_a_parameter() {
        type Owner = Guard![items.write, repo:status];
        let owner = Owner::check(caller("repo:status items.write items.own")).unwrap();
        assert_eq!(now(own(owner)).unwrap(), "items.write repo:status");
        assert!(Owner::check(caller("repo:status items.read")).is_err());
    }

    #[test]
    fn a_method_asks() {
        let items = |claim| Items {
            grant: Grant::parse(claim),
        };
        assert_eq!(items("items.write").add(), Ok(Scope::ItemsWrite));
        assert!(items("https://www.example.com/auth/drive").add().is_ok());
        let denied = items("items.read").add().unwrap_err();
        assert!(denied.missing().contains(scope!(items.write)));
    }
}
