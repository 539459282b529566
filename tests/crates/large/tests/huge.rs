//! A catalogue that is too large for an enum reads, checks and denies as any other.
#![allow(clippy::unwrap_used)]

mod common;

use scopegate::{ById, Denied, Grant, ScopeSet};
use test_large::huge::Group;
use test_large::huge::prelude::*;

const SOME: ScopeSet<Scope> = scopes!(area0.object0.read, area79.object3999.read);

#[requires_scope(area79.object3999.read, from = grant)]
fn read_the_last(grant: &Grant<Scope>) -> Result<&'static str, Box<Denied<Scope>>> {
    Ok("read")
}

/// Every scope as the table's rule makes it, with its ID.
fn published() -> Vec<(String, u64)> {
    common::published(4_000)
}

#[test]
fn every_scope_is_found_by_its_name_and_its_id() {
    let published = published();
    assert_eq!(Scope::ALL.len(), published.len());
    let sharing = scopes!(area0.object7.manage, area0.object7.delete);
    for (scope, (name, id)) in Scope::ALL.iter().zip(&published) {
        assert_eq!(scope.name(), name);
        assert_eq!(name.parse(), Ok(*scope));
        assert_eq!(scope.id(), Some(*id));
        assert_eq!(Scope::from_id(*id), common::by_id(*scope, &sharing));
        assert_eq!(Scope::from_name(&format!("{name}x")), None);
    }
    assert_eq!(Scope::from_id(2), ById::Unknown);
    assert_eq!(Scope::Area0Object0Read.id(), Some(12));
    assert_eq!(Group::Area79.scopes().len(), 250);
}

#[test]
fn a_misspelt_scope_grants_nothing() {
    common::a_misspelt_scope_grants_nothing(&published(), &scopes!(area0.object1.read));
}

#[test]
fn a_scope_is_a_pattern() {
    let answer = |scope| match scope {
        Scope::Admin => 1,
        scope!(area0.object0.read) => 2,
        _ => 3,
    };
    assert_eq!(
        Scope::ALL
            .iter()
            .filter(|scope| answer(**scope) == 3)
            .count(),
        19_999
    );
    assert_eq!(answer(Scope::Area0Object0Read), 2);
}

#[test]
fn functions_ask_for_their_scope() {
    let allowed = |claim: &str| read_the_last(&Grant::parse(claim)).is_ok();
    assert!(allowed("admin") && allowed("area79.object3999.manage"));
    assert!(!allowed("") && !allowed("area79.object3998.manage"));
    let denied = read_the_last(&Grant::parse("area0.object0.read")).unwrap_err();
    assert_eq!(
        denied.to_string(),
        "missing scope: area79.object3999.read (required: area79.object3999.read)"
    );
}

#[test]
fn sets_are_sets() {
    assert_eq!(
        SOME.to_string(),
        "area0.object0.read area79.object3999.read"
    );
    let all: ScopeSet<Scope> = Scope::ALL.iter().copied().collect();
    assert_eq!(all, ScopeSet::all());
    assert_eq!((&all - &SOME).len(), Scope::ALL.len() - 2);
    assert_eq!(all.to_string().parse::<ScopeSet<Scope>>().unwrap(), all);
}
