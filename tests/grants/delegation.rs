//! Handing on: never more than the caller itself holds.

use proptest::prelude::*;
use scopegate::partner::Scope;
use scopegate::{Grant, ScopeSet};

use crate::support::{grant, scopes, set};

fn parse(claim: &str) -> Grant<Scope> {
    Grant::parse(claim)
}

#[test]
fn what_is_issued_and_what_is_implied_can_be_handed_on() {
    let handed_on = parse("sms.manage tts.read").delegate(&set("sms.read tts.read"));

    assert_eq!(handed_on, Ok(parse("sms.read tts.read")));
}

#[test]
fn what_is_handed_on_implies_what_it_always_does() {
    let handed_on = parse("sms.manage").delegate(&set("sms.manage"));

    assert!(handed_on.is_ok_and(|grant| grant.has(Scope::SmsDelete)));
}

#[test]
fn a_refusal_names_exactly_what_is_not_held() {
    let requested = set("sms.read sms.read_descendant tts.read app.read");
    let not_held = parse("sms.manage app.read").delegate(&requested);
    let not_held = not_held.expect_err("two of the four are not held");

    assert_eq!(*not_held.scopes(), set("sms.read_descendant tts.read"));
    assert_eq!(
        not_held.to_string(),
        "cannot hand on what is not held: sms.read_descendant tts.read"
    );
}

#[test]
fn who_holds_the_parts_cannot_hand_on_the_whole() {
    let parts = parse("sms.create sms.read sms.update sms.delete");

    assert!(parts.delegate(&set("sms.manage")).is_err());
}

#[test]
fn nothing_can_be_handed_on_by_everybody() {
    assert_eq!(Grant::EMPTY.delegate(&ScopeSet::EMPTY), Ok(parse("")));
}

#[test]
fn a_malformed_claim_hands_on_nothing() {
    assert!(parse("sms.read\"").delegate(&set("sms.read")).is_err());
}

#[test]
fn unknown_tokens_are_not_handed_on() {
    let handed_on = parse("sms.read something").delegate(&set("sms.read"));

    assert_eq!(handed_on.map(|grant| grant.unknown()), Ok(0));
}

proptest! {
    #[test]
    fn a_request_succeeds_exactly_if_it_is_within_the_closure(
        grant in grant(), requested in scopes()
    ) {
        let handed_on = grant.delegate(&requested);

        prop_assert_eq!(handed_on.is_ok(), requested.is_subset(grant.closure()));
    }

    #[test]
    fn a_request_within_the_closure_is_granted_and_no_more((grant, requested) in within_closure()) {
        let handed_on = grant.delegate(&requested).map(|grant| *grant.issued());

        prop_assert_eq!(handed_on, Ok(requested));
    }

    #[test]
    fn nobody_below_can_do_what_the_caller_cannot((grant, requested) in within_closure()) {
        let below = grant.delegate(&requested).map_err(|error| TestCaseError::fail(error.to_string()))?;

        prop_assert!(below.closure().is_subset(grant.closure()));
    }

    #[test]
    fn a_refusal_names_the_difference(grant in grant(), requested in scopes()) {
        if let Err(not_held) = grant.delegate(&requested) {
            prop_assert_eq!(*not_held.scopes(), requested - *grant.closure());
        }
    }
}

/// A grant, and a request for some of what it holds.
fn within_closure() -> impl Strategy<Value = (Grant<Scope>, ScopeSet<Scope>)> {
    grant().prop_flat_map(|grant| {
        let held: Vec<_> = grant.closure().iter().collect();
        let most = held.len();
        let requested = prop::sample::subsequence(held, 0..=most);
        (Just(grant), requested.prop_map(ScopeSet::from_iter))
    })
}
