//! Asking a grant, and what a denial says.

use std::error::Error;

use proptest::prelude::*;
use scopegate::partner::prelude::*;
use scopegate::{Denied, DeniedReason, Grant, Requirement, Requires, ScopeSet};

use crate::support::{grant, scope, set};

fn parse(claim: &str) -> Grant<Scope> {
    Grant::parse(claim)
}

type One = Guard![sms.read];
type AllOfTwo = Guard![sms.read, calls.read];
type AnyOfTwo = Guard![any(sms.manage, calls.read)];
type Nested = Guard![any(
    all(sms.read, app.read, any(tts.read, tts.create)),
    calls.manage
)];
type AcrossWords = Guard![all(accesscontrol.read, verification.read)];
type Thirteen = Guard![
    sms.read,
    calls.read,
    app.read,
    batch.read,
    countries.read,
    endpoints.read,
    invoices.read,
    oauth.read,
    push.read,
    rating.read,
    shortener.read,
    storage.read,
    tts.read
];

#[test]
fn a_typed_check_is_met_by_what_is_issued_and_what_is_implied() {
    assert!(parse("sms.read").allows::<One>());
    assert!(parse("sms.manage").allows::<One>());
    assert!(!parse("sms.create").allows::<One>());
}

#[test]
fn a_list_of_scopes_asks_for_all_of_them() {
    assert!(parse("sms.read calls.manage").allows::<AllOfTwo>());
    assert!(!parse("sms.read").allows::<AllOfTwo>());
    assert!(!parse("calls.read").allows::<AllOfTwo>());
}

#[test]
fn any_asks_for_one_of_its_parts() {
    assert!(parse("sms.manage").allows::<AnyOfTwo>());
    assert!(parse("calls.read").allows::<AnyOfTwo>());
    assert!(!parse("sms.read sms.create sms.update sms.delete").allows::<AnyOfTwo>());
}

#[test]
fn a_list_longer_than_a_tuple_still_asks_for_every_part() {
    let every = <Thirteen as Requires<Scope>>::REQUIREMENT.scopes();

    assert_eq!(every.len(), 13);
    assert!(Grant::from(every).allows::<Thirteen>());
    for scope in every {
        let all_but_one = every - ScopeSet::from(scope);
        assert!(!Grant::from(all_but_one).allows::<Thirteen>(), "{scope}");
    }
}

#[test]
fn a_denial_says_what_was_required_what_is_missing_and_why() {
    let denied = parse("sms.manage").check::<AllOfTwo>().expect_err("denied");

    assert_eq!(
        *denied.required(),
        Requirement::all([Scope::SmsRead, Scope::CallsRead])
    );
    assert_eq!(*denied.missing(), set("calls.read"));
    assert_eq!(denied.reason(), DeniedReason::InsufficientScope);
}

#[test]
fn a_denial_is_an_error_with_one_line() {
    let denied = parse("sms.read").check::<Nested>().expect_err("denied");
    let error: Box<dyn Error> = denied.into();

    assert_eq!(
        error.to_string(),
        "missing scope: calls.manage (required: \
         any(all(sms.read, app.read, any(tts.read, tts.create)), calls.manage))"
    );
}

#[test]
fn a_denial_denies_whoever_it_is_made_of() {
    let required = Requirement::from(Scope::SmsRead);
    let of = |asked| Denied::<Scope>::of(required.clone(), asked);

    let manage = Grant::from(Scope::SmsManage);
    let held = of(Ok(&manage));
    assert_eq!(held.reason(), DeniedReason::InsufficientScope);
    assert_eq!(*held.missing(), ScopeSet::EMPTY);

    let none = of(Err(DeniedReason::NotAsked));
    assert_eq!(none.reason(), DeniedReason::NotAsked);
    assert_eq!(*none.missing(), ScopeSet::from_iter([Scope::SmsRead]));
}

#[test]
fn a_denial_without_a_grant_misses_everything_and_says_why() {
    let no_grant = Denied::<Scope>::without_grant::<AllOfTwo>(DeniedReason::NoGrant);
    let not_asked = Denied::<Scope>::without_grant::<One>(DeniedReason::NotAsked);

    assert_eq!(*no_grant.missing(), set("sms.read calls.read"));
    assert_eq!(no_grant.reason(), DeniedReason::NoGrant);
    assert_eq!(
        no_grant.to_string(),
        "no grant (required: all(sms.read, calls.read))"
    );
    assert_eq!(
        not_asked.to_string(),
        "nobody has asked for a grant (required: sms.read)"
    );
}

#[test]
fn a_malformed_claim_meets_no_requirement() {
    let grant = parse("sms.read calls.read \\");

    assert!(!grant.allows::<One>());
    assert!(grant.check::<AnyOfTwo>().is_err());
    assert!(grant.require(&Requirement::from(Scope::SmsRead)).is_err());
}

/// The typed check, the value's check, and both ways to be denied say one thing.
fn agree<R: Requires<Scope>>(grant: &Grant<Scope>) -> Result<(), TestCaseError> {
    let allowed = grant.allows::<R>();
    prop_assert_eq!(allowed, R::REQUIREMENT.allows(grant.closure()));
    prop_assert_eq!(allowed, grant.check::<R>().is_ok());
    prop_assert_eq!(grant.check::<R>(), grant.require(&R::REQUIREMENT));
    Ok(())
}

proptest! {
    #[test]
    fn types_and_values_decide_alike(grant in grant()) {
        agree::<One>(&grant)?;
        agree::<AllOfTwo>(&grant)?;
        agree::<AnyOfTwo>(&grant)?;
        agree::<Nested>(&grant)?;
        agree::<AcrossWords>(&grant)?;
        agree::<Thirteen>(&grant)?;
    }

    #[test]
    fn types_and_values_decide_alike_for_those_who_hold_some_of_it(
        held in prop::sample::subsequence(
            <Nested as Requires<Scope>>::REQUIREMENT.scopes().iter().collect::<Vec<_>>(), 0..=5)
    ) {
        agree::<Nested>(&held.into_iter().collect())?;
    }

    #[test]
    fn a_scope_is_held_exactly_if_it_meets_a_requirement_of_itself(
        grant in grant(), scope in scope()
    ) {
        prop_assert_eq!(grant.has(scope), grant.closure().contains(scope));
        prop_assert_eq!(grant.has(scope), grant.require(&scope.into()).is_ok());
    }

    #[test]
    fn more_scopes_never_take_anything_away(grant in grant(), more in scope()) {
        let larger = Grant::from(*grant.issued() | ScopeSet::from(more));

        prop_assert!(grant.closure().is_subset(larger.closure()));
        prop_assert!(!grant.allows::<Nested>() || larger.allows::<Nested>());
    }
}
