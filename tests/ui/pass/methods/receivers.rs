//! Every kind of `self`, and functions of a type that have none.
#![deny(warnings)]

use std::pin::Pin;
use std::sync::Arc;

use catalogue::auth::{Denied, Grant, HasGrant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::{answer, now};

type Outcome<T = ()> = Result<T, Denied<Scope>>;

#[derive(Clone)]
struct Service {
    grant: Grant<Scope>,
    calls: u8,
}

impl HasGrant<Scope> for Service {
    fn grant(&self) -> Option<&Grant<Scope>> {
        Some(&self.grant)
    }
}

impl Service {
    #[requires_scope(items.read, from = self.grant)]
    fn by_reference(&self) -> Outcome {
        Ok(())
    }

    #[requires_scope(items.read, from = self.grant)]
    fn by_mutable_reference(&mut self) -> Outcome {
        self.calls += 1;
        Ok(())
    }

    #[requires_scope(items.read, from = self)]
    fn with_lifetime<'a>(&'a mut self) -> Outcome<&'a mut u8> {
        Ok(&mut self.calls)
    }

    #[requires_scope(items.read, from = self)]
    fn by_value(mut self) -> Outcome<Self> {
        self.calls += 1;
        Ok(self)
    }

    #[requires_scope(items.read, from = self)]
    fn boxed(self: Box<Self>) -> Outcome<Box<Self>> {
        Ok(self)
    }

    #[requires_scope(items.read, from = &self)]
    async fn shared(self: Arc<Self>) -> Outcome<Arc<Self>> {
        Ok(self)
    }

    #[requires_scope(items.read, from = self.grant)]
    async fn pinned(self: Pin<&mut Self>) -> Outcome {
        self.get_mut().calls += 1;
        Ok(())
    }

    #[requires_scope(items.read)]
    fn without(calls: u8) -> u8 {
        calls
    }
}

fn main() {
    let mut reader = Service {
        grant: Grant::parse("items.read"),
        calls: 0,
    };
    assert!(reader.by_reference().is_ok());
    assert!(reader.by_mutable_reference().is_ok());
    assert!(reader.with_lifetime().is_ok());
    assert!(reader.clone().by_value().is_ok());
    assert!(Box::new(reader.clone()).boxed().is_ok());
    assert!(now(Arc::new(reader.clone()).shared()).is_ok());
    assert!(now(Pin::new(&mut reader).pinned()).is_ok());
    assert_eq!(reader.calls, 2);

    let mut other = Service {
        grant: Grant::parse("items.use"),
        calls: 0,
    };
    assert!(other.by_reference().is_err());
    assert!(other.by_mutable_reference().is_err());
    assert!(other.with_lifetime().is_err());
    assert!(other.clone().by_value().is_err());
    assert!(Box::new(other.clone()).boxed().is_err());
    assert!(now(Arc::new(other.clone()).shared()).is_err());
    assert!(now(Pin::new(&mut other).pinned()).is_err());
    assert_eq!(other.calls, 0);

    assert_eq!(
        answer(|guard| Service::without(guard, 5), "items.read"),
        Some(5)
    );
    assert_eq!(
        answer(|guard| Service::without(guard, 5), "items.use"),
        None
    );
}
