//! async-trait has made a method one that returns a boxed future when the attribute sees it; others
//! write such methods by hand. The check is made when the future runs, before anything of the body.
#![deny(warnings)]

use std::cell::Cell;
use std::pin::Pin;

use async_trait::async_trait;
use catalogue::auth::{Denied, Grant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::now;

type Outcome<T> = Result<T, Denied<Scope>>;
type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

#[async_trait(?Send)]
trait Jobs {
    async fn run(&self, name: &str) -> Outcome<usize>;

    async fn generic<T: Default>(&self, ran: &Cell<bool>) -> Outcome<T>;

    #[requires_scope(items.use, from = who)]
    async fn provided(&self, who: &Grant<Scope>) -> Outcome<u8> {
        Ok(1)
    }
}

struct Worker(Grant<Scope>);

#[async_trait(?Send)]
impl Jobs for Worker {
    #[requires_scope(items.read, from = self.0)]
    async fn run(&self, name: &str) -> Outcome<usize> {
        Ok(name.len())
    }

    #[allow(clippy::unused_unit)]
    #[requires_scope(items.read, from = self.0)]
    async fn generic<T: Default>(&self, ran: &Cell<bool>) -> Outcome<T> {
        ran.set(true);
        Ok(T::default())
    }
}

impl Worker {
    #[requires_scope(items.read, from = self.0)]
    fn by_hand<'a>(&'a self, ran: &'a Cell<bool>) -> Boxed<'a, Outcome<u8>> {
        Box::pin(async move {
            ran.set(true);
            Ok(2)
        })
    }
}

fn main() {
    let reader = Worker(Grant::parse("items.read"));
    let other = Worker(Grant::parse("items.use"));
    let ran = Cell::new(false);
    assert_eq!(now(reader.run("abc")), Ok(3));
    assert!(now(other.run("abc")).is_err());
    assert!(now(other.generic::<u8>(&ran)).is_err());
    assert!(now(other.by_hand(&ran)).is_err());
    assert!(!ran.get());
    assert_eq!(now(reader.generic::<u8>(&ran)), Ok(0));
    assert!(ran.replace(false));
    assert_eq!(now(reader.by_hand(&ran)), Ok(2));
    assert!(ran.get());
    assert_eq!(now(reader.provided(&other.0)), Ok(1));
    assert!(now(other.provided(&reader.0)).is_err());
}
