//! Where no name is in scope but those that are imported.
#![no_implicit_prelude]
#![deny(warnings)]

use ::catalogue::auth::{Caller, Denied, Grant, ScopeSet};
use ::catalogue::scopes::prelude::*;
use ::core::result::Result::{self, Err, Ok};

type Outcome = Result<::core::primitive::u8, Denied<Scope>>;

#[requires_scope(any(items.write, all(repo:status, "items.read")))]
fn handler(value: ::core::primitive::u8) -> ::core::primitive::u8 {
    value
}

#[requires_scope(items.read, from = grant)]
fn job(grant: &Grant<Scope>) -> Outcome {
    Ok(1)
}

#[requires_scope(items.write, from = grant, catalog = ::catalogue::scopes)]
async fn later(grant: &Grant<Scope>) -> Outcome {
    Ok(2)
}

struct Service(Grant<Scope>);

impl Service {
    #[requires_scope(items.read, repo:status, from = self.0)]
    fn run(&self) -> Outcome {
        Ok(3)
    }
}

const ONE: Scope = scope!(items.read);
const TWO: ScopeSet<Scope> = scopes!(items.read, "repo:status");

fn now<T>(future: impl ::core::future::Future<Output = T>) -> T {
    let mut context = ::core::task::Context::from_waker(::core::task::Waker::noop());
    match ::core::future::Future::poll(::core::pin::pin!(future), &mut context) {
        ::core::task::Poll::Ready(value) => value,
        ::core::task::Poll::Pending => ::core::unreachable!("the future waits"),
    }
}

fn main() {
    type Asked = Guard![any(items.write, all(repo:status, "items.read"))];
    let grant = |claim: &::core::primitive::str| Grant::<Scope>::parse(claim);
    let check = |claim| Asked::check(Caller::new(grant(claim)));
    let refused = |outcome: Outcome| ::core::matches!(outcome, Err(_));

    match check("items.write") {
        Ok(guard) => ::core::assert_eq!(handler(guard, 7), 7),
        Err(_) => ::core::unreachable!("refused"),
    }
    ::core::assert!(::core::matches!(check("repo:status"), Err(_)));
    ::core::assert_eq!(job(&grant("items.read")), Ok(1));
    ::core::assert!(refused(job(&grant("repo:status"))));
    ::core::assert_eq!(now(later(&grant("items.write"))), Ok(2));
    ::core::assert!(refused(now(later(&grant("items.read")))));
    ::core::assert_eq!(Service(grant("repo:status items.read")).run(), Ok(3));
    ::core::assert!(refused(Service(grant("items.read")).run()));
    ::core::assert!(TWO.contains(ONE));
    ::core::assert!(!::core::matches!(Scope::ItemsWrite, scope!(items.read)));
}
