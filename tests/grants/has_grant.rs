//! Where a function finds the grant of whoever asks: `#[requires_scope(…, from = …)]`.

#![allow(
    clippy::needless_borrows_for_generic_args,
    reason = "the references are under test"
)]

use std::rc::Rc;
use std::sync::Arc;

use scopegate::partner::prelude::*;
use scopegate::{Caller, Denied, DeniedReason, FromDenied, Grant, HasGrant, ScopeSet};

use crate::support::set;

#[requires_scope(sms.read, from = whoever)]
fn ask(whoever: impl HasGrant<Scope>) -> Result<(), Denied<Scope>> {
    Ok(())
}

fn parse(claim: &str) -> Grant<Scope> {
    Grant::parse(claim)
}

#[test]
fn who_has_no_grant_says_why() {
    struct Request(DeniedReason);
    impl HasGrant<Scope> for Request {
        fn grant(&self) -> Option<&Grant<Scope>> {
            None
        }

        fn why_not(&self) -> DeniedReason {
            self.0
        }
    }

    let grant = parse("sms.read");
    assert_eq!(HasGrant::ask(&grant), Ok(&grant));
    for reason in [DeniedReason::NotAsked, DeniedReason::InvalidToken] {
        assert_eq!(HasGrant::ask(&Request(reason)), Err(reason));
        assert_eq!(HasGrant::ask(&Some(&Request(reason))), Err(reason));
    }
}

/// An answer that is no `Result`.
#[derive(Debug, PartialEq)]
enum Answer {
    Count(usize),
    Refused(ScopeSet<Scope>),
}

impl FromDenied<Scope> for Answer {
    fn from_denied(denied: Denied<Scope>) -> Self {
        Self::Refused(*denied.missing())
    }
}

#[requires_scope(sms.read, from = grant)]
fn count(grant: &Grant<Scope>) -> Answer {
    Answer::Count(3)
}

#[test]
fn an_answer_that_can_say_no_is_returned_as_it_is() {
    assert_eq!(count(&parse("sms.manage")), Answer::Count(3));
    assert_eq!(
        count(&parse("calls.read")),
        Answer::Refused(set("sms.read"))
    );
}

#[test]
fn a_grant_is_found_behind_every_kind_of_pointer() {
    for (claim, allowed) in [("sms.manage", true), ("calls.read", false)] {
        let mut grant = parse(claim);

        assert_eq!(ask(grant.clone()).is_ok(), allowed);
        assert_eq!(ask(&grant).is_ok(), allowed);
        assert_eq!(ask(&mut grant).is_ok(), allowed);
        assert_eq!(ask(Box::new(grant.clone())).is_ok(), allowed);
        assert_eq!(ask(Rc::new(grant.clone())).is_ok(), allowed);
        assert_eq!(ask(Arc::new(grant.clone())).is_ok(), allowed);
        assert_eq!(ask(Some(grant.clone())).is_ok(), allowed);
        assert_eq!(ask(Some(&Caller::new(grant))).is_ok(), allowed);
    }
}

#[test]
fn nobody_is_refused_for_want_of_a_grant() {
    let denied = ask(None::<Grant<Scope>>).expect_err("nobody has the scope");

    assert_eq!(denied.reason(), DeniedReason::NoGrant);
    assert_eq!(*denied.missing(), set("sms.read"));
}

/// A session that was never set up.
struct Unset;

impl HasGrant<Scope> for Unset {
    fn grant(&self) -> Option<&Grant<Scope>> {
        None
    }

    fn why_not(&self) -> DeniedReason {
        DeniedReason::NotAsked
    }
}

#[test]
fn the_reason_that_nobody_was_asked_is_found_behind_every_kind_of_pointer() {
    let reason = |asked: Result<(), Denied<Scope>>| asked.map_err(|denied| denied.reason());

    assert_eq!(reason(ask(Unset)), Err(DeniedReason::NotAsked));
    assert_eq!(reason(ask(&Unset)), Err(DeniedReason::NotAsked));
    assert_eq!(reason(ask(Box::new(Unset))), Err(DeniedReason::NotAsked));
    assert_eq!(reason(ask(Arc::new(Unset))), Err(DeniedReason::NotAsked));
    assert_eq!(reason(ask(Some(Unset))), Err(DeniedReason::NotAsked));
}

/// A session that has a grant, and is over.
struct Over(Grant<Scope>);

impl HasGrant<Scope> for Over {
    fn grant(&self) -> Option<&Grant<Scope>> {
        Some(&self.0)
    }

    fn ask(&self) -> Result<&Grant<Scope>, DeniedReason> {
        Err(DeniedReason::InvalidToken)
    }
}

#[test]
fn who_answers_for_himself_is_asked_behind_every_kind_of_pointer() {
    let over = || Over(parse("sms.read"));
    let reason = |asked: Result<(), Denied<Scope>>| asked.map_err(|denied| denied.reason());

    for asked in [
        ask(over()),
        ask(&over()),
        ask(&mut over()),
        ask(Box::new(over())),
        ask(Rc::new(over())),
        ask(Arc::new(over())),
        ask(Some(over())),
        ask(Some(&over())),
    ] {
        assert_eq!(reason(asked), Err(DeniedReason::InvalidToken));
    }
}

#[test]
fn a_guard_is_made_of_a_caller_that_meets_it_alone() {
    type Reads = Guard![sms.read];

    let guard = Reads::check(Caller::new(parse("sms.manage"))).expect("implied");
    assert_eq!(*guard.grant().issued(), set("sms.manage"));
    assert!(ask(&guard).is_ok());

    let denied = Reads::check(Caller::new(parse("sms.create"))).expect_err("not implied");
    assert_eq!(*denied.missing(), set("sms.read"));
}

#[test]
fn a_caller_is_known_as_what_the_application_said() {
    let caller = Caller::from(parse("sms.read")).with_principal(7_u64);

    assert_eq!(caller.clone().principal::<u64>(), Some(&7));
    assert_eq!(caller.principal::<u32>(), None);
    assert_eq!(Caller::from(parse("sms.read")).principal::<u64>(), None);
}
