//! Where no name is in scope but those that are imported, a catalogue is included and guards
//! functions, and everything that macros write finds its way.
#![no_implicit_prelude]
#![forbid(unsafe_code)]

use ::core::option::Option::Some;
use ::core::result::Result::{self, Err, Ok};

/// Included here, and not in the library, so that what is generated is compiled here as well; and
/// in a private module, as a program would.
mod scopes {
    ::gate::include_catalog!();
}

/// A catalogue at a place where nothing is called `scopes`.
mod elsewhere {
    pub(crate) mod catalogue {
        pub(crate) use crate::scopes::*;
    }
}

use scopes::prelude::*;

type Outcome = Result<::core::primitive::u8, ::gate::Denied<Scope>>;

#[requires_scope(any(items.write, all(repo:status, "items.read")))]
fn handler(value: ::core::primitive::u8) -> ::core::primitive::u8 {
    value
}

#[requires_scope(items.read, from = grant)]
fn job(grant: &::gate::Grant<Scope>) -> Outcome {
    Ok(1)
}

#[requires_scope(items.read, from = grant)]
async fn later(grant: &::gate::Grant<Scope>) -> Outcome {
    Ok(2)
}

struct Service(::gate::Grant<Scope>);

impl Service {
    #[requires_scope(items.read, repo:status, from = self.0)]
    fn run(&self) -> Outcome {
        Ok(3)
    }
}

mod inner {
    use crate::elsewhere;

    #[::gate::requires_scope(items.read, catalog = elsewhere::catalogue, from = grant)]
    pub(super) fn job(grant: &::gate::Grant<elsewhere::catalogue::Scope>) -> super::Outcome {
        super::Ok(4)
    }
}

const ONE: Scope = scope!(items.read);
const TWO: ::gate::ScopeSet<Scope> = scopes!(items.read, "repo:status");

fn grant(claim: &::core::primitive::str) -> ::gate::Grant<Scope> {
    ::gate::Grant::parse(claim)
}

#[::core::prelude::v1::test]
fn a_guard() {
    type Asked = Guard![any(items.write, all(repo:status, "items.read"))];
    let caller = ::gate::Caller::new(grant("items.write"));
    let Ok(guard) = Asked::check(caller) else {
        ::core::panic!("refused");
    };
    ::core::assert_eq!(handler(guard, 7), 7);
    let caller = ::gate::Caller::new(grant("repo:status"));
    ::core::assert!(::core::matches!(Asked::check(caller), Err(_)));
}

#[::core::prelude::v1::test]
fn a_check() {
    ::core::assert_eq!(job(&grant("items.read")), Ok(1));
    ::core::assert!(::core::matches!(job(&grant("repo:status")), Err(_)));
    let service = Service(grant("repo:status items.write"));
    ::core::assert_eq!(service.run(), Ok(3));
    let service = Service(grant("items.write"));
    ::core::assert!(::core::matches!(service.run(), Err(_)));
    ::core::assert_eq!(inner::job(&grant("items.read")), Ok(4));
    ::core::assert!(::core::matches!(inner::job(&grant("")), Err(_)));
}

#[::core::prelude::v1::test]
fn a_check_in_a_future() {
    use ::core::future::Future;
    use ::core::task::{Context, Poll, Waker};
    let mut context = Context::from_waker(Waker::noop());
    let held = grant("items.read");
    let future = ::core::pin::pin!(later(&held));
    ::core::assert!(::core::matches!(
        Future::poll(future, &mut context),
        Poll::Ready(Ok(2))
    ));
    let held = grant("");
    let future = ::core::pin::pin!(later(&held));
    ::core::assert!(::core::matches!(
        Future::poll(future, &mut context),
        Poll::Ready(Err(_))
    ));
}

#[::core::prelude::v1::test]
fn constants() {
    ::core::assert!(TWO.contains(ONE));
    ::core::assert_eq!(TWO.len(), 2);
    ::core::assert!(::core::matches!(Scope::ItemsRead, scope!(items.read)));
    ::core::assert!(!::core::matches!(Scope::ItemsWrite, scope!(items.read)));
}

#[::core::prelude::v1::test]
fn published_ids() {
    let id = ::gate::Guid::from_u128(0xf81d4fae_7dec_11d0_a765_00a0c91e6bf6);
    ::core::assert_eq!(id, scopes::id::ITEMS_READ);
    ::core::assert_eq!(Scope::from_id(id).one(), Some(scope!(items.read)));
}
