//! Sets of scopes, held to a `BTreeSet` of them.

#![allow(
    clippy::op_ref,
    reason = "the operators on references are under test too"
)]

use std::collections::{BTreeSet, HashSet};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use scopegate::claim::ClaimError;
use scopegate::partner::prelude::*;
use scopegate::{Malformed, ScopeSet};

type Model = BTreeSet<Scope>;

fn scope() -> impl Strategy<Value = Scope> {
    select(Scope::ALL)
}

/// Scopes in any order, some of them more than once.
fn list() -> impl Strategy<Value = Vec<Scope>> {
    vec(scope(), 0..40)
}

/// One set, and its model.
fn both() -> impl Strategy<Value = (ScopeSet<Scope>, Model)> {
    list().prop_map(|list| (list.iter().copied().collect(), list.into_iter().collect()))
}

fn model(set: ScopeSet<Scope>) -> Model {
    set.iter().collect()
}

proptest! {
    #[test]
    fn a_set_is_what_it_was_collected_from((set, expected) in both()) {
        prop_assert_eq!(model(set), expected.clone());
        prop_assert_eq!(set.len(), expected.len());
        prop_assert_eq!(set.is_empty(), expected.is_empty());
    }

    #[test]
    fn a_set_has_what_its_model_has((set, expected) in both()) {
        for scope in Scope::ALL {
            prop_assert_eq!(set.contains(*scope), expected.contains(scope));
        }
    }

    #[test]
    fn a_set_iterates_in_the_order_of_the_catalogue((set, expected) in both()) {
        let in_order: Vec<_> = expected.into_iter().collect();

        prop_assert_eq!(set.iter().collect::<Vec<_>>(), in_order.clone());
        prop_assert_eq!((&set).into_iter().collect::<Vec<_>>(), in_order.clone());
        prop_assert_eq!(set.into_iter().collect::<Vec<_>>(), in_order);
    }

    #[test]
    fn an_iterator_says_how_many_are_left((set, expected) in both(), taken in 0..50_usize) {
        let left = expected.len().saturating_sub(taken);
        let (mut borrowed, mut owned) = (set.iter(), set.into_iter());
        borrowed.by_ref().take(taken).for_each(drop);
        owned.by_ref().take(taken).for_each(drop);

        prop_assert_eq!(borrowed.size_hint(), (left, Some(left)));
        prop_assert_eq!(owned.size_hint(), (left, Some(left)));
    }

    #[test]
    fn a_set_prints_its_names_in_the_order_of_the_catalogue((set, expected) in both()) {
        let names: Vec<_> = expected.iter().map(|scope| scope.name()).collect();

        prop_assert_eq!(set.to_string(), names.join(" "));
    }

    #[test]
    fn a_set_reads_what_it_prints((set, _) in both()) {
        prop_assert_eq!(set.to_string().parse(), Ok(set));
    }

    #[test]
    fn the_order_and_repetitions_of_a_list_mean_nothing(list in list(), (set, _) in both()) {
        let names: Vec<_> = set.iter().chain(list.clone()).chain(&set).map(Scope::name).collect();
        let expected: ScopeSet<Scope> = list.into_iter().chain(set).collect();

        prop_assert_eq!(ScopeSet::parse(&names.join(" ")), Ok(expected));
    }

    #[test]
    fn extending_adds_to_what_is_there((mut set, mut expected) in both(), more in list()) {
        set.extend(more.clone());
        expected.extend(more);

        prop_assert_eq!(model(set), expected);
    }

    #[test]
    fn inserting_answers_whether_the_scope_was_new(
        (mut set, mut expected) in both(), scope in scope()
    ) {
        prop_assert_eq!(set.insert(scope), expected.insert(scope));
        prop_assert_eq!(model(set), expected);
    }

    #[test]
    fn removing_answers_whether_the_scope_was_there(
        (mut set, mut expected) in both(), scope in scope()
    ) {
        prop_assert_eq!(set.remove(scope), expected.remove(&scope));
        prop_assert_eq!(model(set), expected);
    }

    #[test]
    fn a_union_has_the_scopes_of_either((one, a) in both(), (other, b) in both()) {
        let expected = &a | &b;
        let (mut by_value, mut by_reference) = (one, one);
        by_value |= other;
        by_reference |= &other;

        for union in [one | other, one | &other, &one | &other, by_value, by_reference] {
            prop_assert_eq!(model(union), expected.clone());
        }
    }

    #[test]
    fn an_intersection_has_the_scopes_of_both((one, a) in both(), (other, b) in both()) {
        let expected = &a & &b;
        let (mut by_value, mut by_reference) = (one, one);
        by_value &= other;
        by_reference &= &other;

        for common in [one & other, one & &other, &one & &other, by_value, by_reference] {
            prop_assert_eq!(model(common), expected.clone());
        }
    }

    #[test]
    fn a_difference_has_the_scopes_of_the_first_alone((one, a) in both(), (other, b) in both()) {
        let expected = &a - &b;
        let (mut by_value, mut by_reference) = (one, one);
        by_value -= other;
        by_reference -= &other;

        for rest in [one - other, one - &other, &one - &other, by_value, by_reference] {
            prop_assert_eq!(model(rest), expected.clone());
        }
    }

    #[test]
    fn sets_compare_as_their_models_do((one, a) in both(), (other, b) in both()) {
        for ((one, a), (other, b)) in [
            ((one, &a), (other, &b)),
            ((one & other, &(&a & &b)), (other, &b)),
            ((one - other, &(&a - &b)), (other, &b)),
        ] {
            prop_assert_eq!(one.is_subset(&other), a.is_subset(b));
            prop_assert_eq!(one.is_superset(&other), a.is_superset(b));
            prop_assert_eq!(one.is_disjoint(&other), a.is_disjoint(b));
            prop_assert_eq!(one == other, a == b);
        }
    }

    #[test]
    fn sets_of_the_same_scopes_are_one_in_a_hash_set(list in list()) {
        let forwards: ScopeSet<Scope> = list.iter().copied().collect();
        let backwards: ScopeSet<Scope> = list.iter().rev().copied().collect();

        prop_assert_eq!(HashSet::from([forwards, backwards]).len(), 1);
    }
}

#[test]
fn the_empty_set_has_many_names_and_no_scope() {
    let empty = ScopeSet::<Scope>::EMPTY;

    assert_eq!(ScopeSet::new(), empty);
    assert_eq!(ScopeSet::default(), empty);
    assert_eq!(ScopeSet::parse("  "), Ok(empty));
    assert_eq!(scopes!(), empty);
    assert_eq!((empty.len(), empty.to_string().as_str()), (0, ""));
}

#[test]
fn the_set_of_all_has_every_scope_once() {
    let all = ScopeSet::<Scope>::all();

    assert_eq!(all.len(), Scope::ALL.len());
    assert_eq!(all.iter().collect::<Vec<_>>(), Scope::ALL);
}

#[test]
fn an_iterator_that_has_ended_stays_at_its_end() {
    let mut scopes = scopes!(verification.update).iter();

    assert_eq!(scopes.next(), Some(Scope::VerificationUpdate));
    assert_eq!((scopes.next(), scopes.next()), (None, None));
}

#[test]
fn a_constant_set_has_the_scopes_it_names() {
    const SET: ScopeSet<Scope> = scopes!(verification.update, accesscontrol.create, "sms.read");

    assert_eq!(
        SET.to_string(),
        "accesscontrol.create sms.read verification.update"
    );
    assert_eq!(ScopeSet::from(scope!(sms.read)), scopes!(sms.read));
}

#[test]
fn a_set_implies_nothing() {
    assert!(!scopes!(sms.manage).contains(Scope::SmsRead));
}

#[test]
fn debug_output_names_the_scopes() {
    assert_eq!(
        format!("{:?}", scopes!(sms.read, app.read)),
        "{app.read, sms.read}"
    );
}

#[test]
fn a_list_with_an_unknown_name_is_refused_and_says_where() {
    let error = ScopeSet::<Scope>::parse("sms.read  openid app.read");

    assert_eq!(error, Err(ClaimError::Unknown { at: 10 }));
    assert_eq!(
        error.map_err(|error| error.to_string()),
        Err("unknown scope at byte 10 of the scope list".to_owned())
    );
}

#[test]
fn a_list_outside_the_grammar_is_refused_and_says_where() {
    let fault = Malformed { at: 8, byte: b'\n' };

    assert_eq!(
        ScopeSet::<Scope>::parse("sms.read\napp.read"),
        Err(ClaimError::Malformed(fault))
    );
    assert_eq!(ClaimError::from(fault).to_string(), fault.to_string());
}

#[test]
fn a_comma_or_another_case_is_another_name() {
    for list in ["sms.read,app.read", "SMS.read"] {
        assert_eq!(
            ScopeSet::<Scope>::parse(list),
            Err(ClaimError::Unknown { at: 0 })
        );
    }
}

#[test]
fn a_set_is_made_of_references_and_of_arrays_too() {
    let listed = ScopeSet::from([Scope::SmsRead, Scope::CallsRead]);
    let collected: ScopeSet<Scope> = [Scope::CallsRead, Scope::SmsRead].iter().collect();
    assert_eq!(listed, collected);

    let mut extended = ScopeSet::from(Scope::SmsRead);
    extended.extend([Scope::CallsRead].iter());
    assert_eq!(extended, listed);
}
