//! Published IDs. 74 stands on five rows of the partner table, and by no door does it become one
//! of the five.

#![allow(
    clippy::expect_used,
    reason = "a helper that cannot prepare its case fails the test"
)]

use scopegate::partner::{id, prelude::*};
use scopegate::{AmbiguousId, ById, Grant, ScopeSet};
use serde::de::{DeserializeOwned, Error as _};

const SHARED: u64 = 74;

const CANDIDATES: ScopeSet<Scope> = scopes!(
    phonenumber.delete,
    phonenumber.emergency.manage,
    phonenumber.emergency.read,
    phonenumber.line_information.manage,
    phonenumber.line_information.read
);

const REPORT: &str = "ID 74 stands for 5 scopes: phonenumber.delete phonenumber.emergency.manage \
     phonenumber.emergency.read phonenumber.line_information.manage \
     phonenumber.line_information.read";

type Granted = Result<Grant<Scope>, AmbiguousId<Scope>>;

fn assert_ambiguous(granted: Granted) {
    let error = granted.expect_err("74 is no scope");

    assert_eq!(*error.candidates(), CANDIDATES);
    assert_eq!(error.to_string(), REPORT);
}

/// The first ID from 0 that no scope has.
fn unknown_id() -> u64 {
    let is_unknown = |id: &u64| Scope::ALL.iter().all(|scope| scope.id() != Some(*id));
    (0..)
        .find(is_unknown)
        .expect("124 scopes do not use up u64")
}

#[test]
fn every_scope_has_an_id_and_all_but_the_five_have_it_alone() {
    for scope in Scope::ALL {
        let id = scope.id().expect("the partner table leaves none blank");
        let alone = Scope::ALL
            .iter()
            .filter(|other| other.id() == Some(id))
            .count()
            == 1;

        assert_eq!(id == SHARED, CANDIDATES.contains(*scope), "{scope}");
        assert_eq!(alone, id != SHARED, "{scope}");
    }
}

#[test]
fn every_other_id_resolves_to_its_scope() {
    let resolved = Scope::ALL.iter().filter(|scope| {
        let id = scope.id().expect("an ID");
        id != SHARED && Scope::from_id(id) == ById::One(**scope)
    });

    assert_eq!(resolved.count(), 124 - 5);
}

#[test]
fn every_other_id_grants_what_its_name_grants() {
    for scope in Scope::ALL {
        let id = scope.id().expect("an ID");
        if id != SHARED {
            assert_eq!(
                Grant::<Scope>::from_ids([id]),
                Ok(Grant::parse(scope.name()))
            );
        }
    }
}

#[test]
fn numbers_that_are_no_ids_are_unknown() {
    let used: Vec<_> = Scope::ALL.iter().filter_map(|scope| scope.id()).collect();
    let unused = (0..=400).filter(|id| !used.contains(id));
    for id in unused.chain([u64::MAX, 1 << 32, SHARED + (1 << 32)]) {
        assert_eq!(Scope::from_id(id), ById::Unknown, "{id}");
    }
}

#[test]
fn an_ordinal_is_no_id() {
    let first = Scope::ALL[0];

    assert_eq!(first.id(), Some(61));
    assert_eq!(Scope::from_id(0), ById::Unknown);
}

#[test]
fn the_constants_are_the_published_ids() {
    assert_eq!(id::SMS_READ, 92);
    assert_eq!(Scope::from_id(id::SMS_READ), ById::One(Scope::SmsRead));
    assert_eq!(
        [
            id::PHONENUMBER_DELETE,
            id::PHONENUMBER_EMERGENCY_MANAGE,
            id::PHONENUMBER_EMERGENCY_READ,
            id::PHONENUMBER_LINE_INFORMATION_MANAGE,
            id::PHONENUMBER_LINE_INFORMATION_READ,
        ],
        [SHARED; 5]
    );
}

#[test]
fn one_scope_comes_only_of_an_id_that_stands_for_one() {
    assert_eq!(Scope::from_id(92).one(), Some(Scope::SmsRead));
    assert_eq!(Scope::from_id(unknown_id()).one(), None);
    assert_eq!(Scope::from_id(SHARED).one(), None);
}

#[test]
fn the_shared_id_is_answered_with_its_five_candidates() {
    assert_eq!(Scope::from_id(SHARED), ById::Ambiguous(CANDIDATES));
}

#[test]
fn a_grant_of_ids_keeps_unknown_ones_out_and_counts_them() {
    let unknown = unknown_id();
    let grant = Grant::<Scope>::from_ids([unknown, 90, unknown, 92]).expect("none is shared");

    assert_eq!(*grant.issued(), scopes!(sms.manage, sms.read));
    assert!(grant.has(Scope::SmsDelete));
    assert_eq!(grant.unknown(), 2);
}

#[test]
fn a_grant_of_ids_takes_them_borrowed() {
    let ids = vec![90_u64, 92];

    assert_eq!(
        Grant::<Scope>::from_ids(&ids),
        Grant::from_ids(ids.iter().copied())
    );
}

#[test]
fn a_grant_of_ids_fails_on_the_shared_one() {
    assert_ambiguous(Grant::from_ids([SHARED]));
}

#[test]
fn a_grant_of_ids_fails_on_the_shared_one_among_others() {
    assert_ambiguous(Grant::from_ids([92, unknown_id(), SHARED, 90]));
}

#[test]
fn a_grant_of_ids_takes_the_candidate_that_is_named() {
    for candidate in CANDIDATES {
        let granted = Grant::from_ids_with([SHARED, 92], |_| Some(candidate));

        assert_eq!(
            granted,
            Ok([candidate, Scope::SmsRead].into_iter().collect())
        );
    }
}

#[test]
fn who_names_the_scope_of_a_shared_id_is_given_its_candidates() {
    let granted = Grant::from_ids_with([92, SHARED], |candidates| {
        assert_eq!(*candidates, CANDIDATES);
        candidates.iter().last()
    });

    assert!(granted.is_ok_and(|grant| grant.has(Scope::PhonenumberLineInformationRead)));
}

#[test]
fn a_grant_of_ids_fails_where_no_scope_is_named_for_the_shared_one() {
    assert_ambiguous(Grant::from_ids_with([SHARED], |_| None));
}

#[test]
fn a_grant_of_ids_fails_where_another_than_a_candidate_is_named() {
    for scope in Scope::ALL
        .iter()
        .filter(|scope| !CANDIDATES.contains(**scope))
    {
        assert_ambiguous(Grant::from_ids_with([SHARED], |_| Some(*scope)));
    }
}

/// What reading this JSON is refused with.
fn refusal<T: DeserializeOwned>(json: &str) -> String {
    let read: Result<T, _> = serde_json::from_str(json);
    let refusal = read
        .err()
        .unwrap_or_else(|| serde_json::Error::custom("it was read"));
    refusal.to_string()
}

#[test]
fn the_shared_id_is_no_scope_to_serde() {
    let refusal = refusal::<Scope>("74");

    assert!(refusal.starts_with(REPORT), "{refusal}");
}

#[test]
fn the_shared_id_is_in_no_set_to_serde() {
    for json in ["[74]", "[92, 74]", r#"["sms.read", 74, 90]"#] {
        let refusal = refusal::<ScopeSet<Scope>>(json);

        assert!(refusal.starts_with(REPORT), "{json}: {refusal}");
    }
}

#[test]
fn the_shared_id_is_in_no_grant_to_serde() {
    for json in ["[74]", "[92, 74]", r#"["openid", 74, 90]"#] {
        let refusal = refusal::<Grant<Scope>>(json);

        assert!(refusal.starts_with(REPORT), "{json}: {refusal}");
    }
}

#[test]
fn the_shared_id_as_text_is_an_unknown_name() {
    assert_eq!("74".parse::<Scope>().ok(), None);
    assert_eq!(*Grant::<Scope>::parse("74").closure(), ScopeSet::EMPTY);
    assert_eq!(
        serde_json::from_str::<Grant<Scope>>(r#"["74"]"#).ok(),
        Some(Grant::parse("74"))
    );
    assert!(refusal::<Scope>(r#""74""#).contains("no scope of that name"));
}
