//! `Guard![…]` is a type like any other.
#![deny(warnings)]

use catalogue::auth::{Caller, Grant, Requires};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::answer;

type Reader = Guard![items.read];
type Both = Guard![items.read, items.use,];
type Either = Guard!(any(items.read, items.use));

struct Session<G = Guard![repo]> {
    guard: G,
}

fn proven(_: &Reader) -> &'static str {
    "proven"
}

#[requires_scope(items.read)]
fn beside_another(caller: Guard![any(items.use, repo)]) -> usize {
    caller.grant().issued().len()
}

fn name(caller: Reader) -> Option<&'static str> {
    caller.principal::<&str>().copied()
}

fn main() {
    let grant = |claim| Grant::<Scope>::parse(claim);
    assert!(grant("items.write").allows::<Reader>());
    assert!(!grant("items.use").allows::<Reader>());
    assert!(grant("items.use items.read").allows::<Both>());
    assert!(!grant("items.use").allows::<Both>());
    assert!(grant("items.use").allows::<Either>());
    assert!(!grant("repo").allows::<Either>());
    assert_eq!(Both::REQUIREMENT.to_string(), "all(items.read, items.use)");

    assert_eq!(answer(|guard| proven(&guard), "items.read"), Some("proven"));
    assert_eq!(answer(|guard| proven(&guard), "repo"), None);
    let issued = |session: Session| session.guard.grant().issued().len();
    let session = |claim| answer(|guard| issued(Session { guard }), claim);
    assert_eq!(session("repo"), Some(1));
    assert_eq!(session("items.read"), None);
    let beside = |claim| {
        answer(
            |other| answer(|guard| beside_another(guard, other), claim),
            "repo",
        )
    };
    assert_eq!(beside("items.read"), Some(Some(1)));
    assert_eq!(beside("repo"), Some(None));
    let ada = Caller::new(grant("items.read")).with_principal("ada");
    assert_eq!(Reader::check(ada).ok().and_then(name), Some("ada"));
}
