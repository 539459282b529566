//! Requirements as values: what they say, and what they are met by.

use proptest::prelude::*;
use scopegate::partner::prelude::*;
use scopegate::{Grant, Requirement, RequirementKind, Requires, ScopeSet};

use crate::support::{requirement, requirement_with_gaps, scopes, set};

fn one(scope: Scope) -> Requirement<Scope> {
    Requirement::from(scope)
}

fn all<const N: usize>(parts: [Requirement<Scope>; N]) -> Requirement<Scope> {
    Requirement::all(parts)
}

fn any<const N: usize>(parts: [Requirement<Scope>; N]) -> Requirement<Scope> {
    Requirement::any(parts)
}

/// `any(sms.read, all(calls.read, any(app.read, tts.read)))`
fn nested() -> Requirement<Scope> {
    let inner = any([one(Scope::AppRead), one(Scope::TtsRead)]);
    any([one(Scope::SmsRead), all([one(Scope::CallsRead), inner])])
}

#[test]
fn a_requirement_prints_as_it_is_written_in_an_attribute() {
    assert_eq!(one(Scope::SmsRead).to_string(), "sms.read");
    assert_eq!(
        nested().to_string(),
        "any(sms.read, all(calls.read, any(app.read, tts.read)))"
    );
    assert_eq!(all([]).to_string(), "all()");
    assert_eq!(
        format!("{:?}", one(Scope::SmsRead)),
        "Requirement(sms.read)"
    );
}

#[test]
fn a_typed_requirement_is_the_value_it_is_written_as() {
    type Nested = Guard![any(sms.read, all(calls.read, any(app.read, tts.read)))];

    assert_eq!(<Nested as Requires<Scope>>::REQUIREMENT, nested());
}

#[test]
fn all_and_any_of_the_same_parts_are_not_equal() {
    let parts = || [one(Scope::SmsRead), one(Scope::AppRead)];

    assert_ne!(all(parts()), any(parts()));
    assert_eq!(all(parts()), all(parts()));
}

#[test]
fn a_requirement_can_be_walked() {
    let requirement = nested();
    let RequirementKind::Any([first, second]) = requirement.kind() else {
        panic!("any of two");
    };

    assert_eq!(first.kind(), RequirementKind::Scope(Scope::SmsRead));
    assert!(matches!(second.kind(), RequirementKind::All([_, _])));
}

#[test]
fn a_requirement_mentions_every_scope_in_it() {
    assert_eq!(
        nested().scopes(),
        set("sms.read calls.read app.read tts.read")
    );
}

#[test]
fn a_list_of_nothing_is_met_by_nobody() {
    let everything = ScopeSet::all();
    for nothing in [all([]), any([]), all([any([])]), any([all([])])] {
        assert!(!nothing.allows(&everything), "{nothing}");
        assert!(Grant::from(everything).require(&nothing).is_err());
    }
}

#[test]
fn a_list_of_nothing_within_all_is_met_by_nobody() {
    let requirement = all([one(Scope::SmsRead), all([])]);

    assert!(!requirement.allows(&ScopeSet::all()));
}

#[test]
fn no_scope_is_missing_for_what_nobody_could_meet() {
    assert_eq!(all([]).missing(&ScopeSet::EMPTY), ScopeSet::EMPTY);
    assert_eq!(any([]).missing(&ScopeSet::EMPTY), ScopeSet::EMPTY);
}

#[test]
fn no_scope_is_missing_for_all_of_what_nobody_could_meet_and_another() {
    let requirement = all([one(Scope::SmsRead), any([])]);

    assert_eq!(requirement.missing(&ScopeSet::EMPTY), ScopeSet::EMPTY);
}

#[test]
fn a_part_that_nobody_could_meet_does_not_hide_what_is_missing_of_another() {
    let requirement = any([all([]), one(Scope::SmsRead)]);

    assert_eq!(requirement.missing(&ScopeSet::EMPTY), set("sms.read"));
}

#[test]
fn of_all_every_part_that_is_not_held_is_missing() {
    let requirement = all([
        one(Scope::SmsRead),
        one(Scope::AppRead),
        one(Scope::TtsRead),
    ]);

    assert_eq!(
        requirement.missing(&set("app.read")),
        set("sms.read tts.read")
    );
}

#[test]
fn of_any_the_part_that_lacks_fewest_is_missing_and_of_several_the_first() {
    let pair = |a, b| all([one(a), one(b)]);
    let requirement = any([
        pair(Scope::SmsRead, Scope::SmsCreate),
        pair(Scope::AppRead, Scope::AppCreate),
    ]);

    assert_eq!(requirement.missing(&set("app.read")), set("app.create"));
    assert_eq!(requirement.missing(&set("")), set("sms.read sms.create"));
}

#[test]
fn nothing_is_implied_where_a_bare_set_is_asked() {
    assert!(!one(Scope::SmsRead).allows(&set("sms.manage")));
    assert_eq!(
        one(Scope::SmsRead).missing(&set("sms.manage")),
        set("sms.read")
    );
}

/// A requirement as a person would decide it.
fn decided_by_hand(requirement: &Requirement<Scope>, held: &ScopeSet<Scope>) -> bool {
    match requirement.kind() {
        RequirementKind::Scope(scope) => held.contains(scope),
        RequirementKind::All([]) | RequirementKind::Any([]) => false,
        RequirementKind::All(parts) => parts.iter().all(|part| decided_by_hand(part, held)),
        RequirementKind::Any(parts) => parts.iter().any(|part| decided_by_hand(part, held)),
    }
}

proptest! {
    #[test]
    fn a_requirement_is_met_as_its_parts_are(
        requirement in requirement_with_gaps(), held in scopes()
    ) {
        let expected = decided_by_hand(&requirement, &held);
        prop_assert_eq!(requirement.allows(&held), expected);

        let everything = ScopeSet::all();
        let expected = decided_by_hand(&requirement, &everything);
        prop_assert_eq!(requirement.allows(&everything), expected);
    }

    #[test]
    fn nobody_without_scopes_meets_anything(requirement in requirement_with_gaps()) {
        prop_assert!(!requirement.allows(&ScopeSet::EMPTY));
    }

    #[test]
    fn what_is_said_to_be_missing_would_have_been_enough(
        requirement in requirement_with_gaps(), held in scopes()
    ) {
        let missing = requirement.missing(&held);

        prop_assert!(missing.is_empty() || requirement.allows(&(held | missing)));
    }

    #[test]
    fn what_is_missing_is_part_of_the_requirement_and_not_held(requirement in requirement(), held in scopes()) {
        let missing = requirement.missing(&held);

        prop_assert!(requirement.allows(&(held | missing)));
        prop_assert!(missing.is_disjoint(&held));
        prop_assert!(missing.is_subset(&requirement.scopes()));
        prop_assert_eq!(missing.is_empty(), requirement.allows(&held));
    }
}
