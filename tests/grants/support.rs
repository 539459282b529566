//! Scopes, grants and requirements at random.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use scopegate::partner::Scope;
use scopegate::{Grant, Requirement, ScopeSet};

pub(crate) fn scope() -> impl Strategy<Value = Scope> {
    select(Scope::ALL)
}

pub(crate) fn scopes() -> impl Strategy<Value = ScopeSet<Scope>> {
    vec(scope(), 0..12).prop_map(|scopes| scopes.into_iter().collect())
}

pub(crate) fn grant() -> impl Strategy<Value = Grant<Scope>> {
    scopes().prop_map(Grant::from)
}

/// Requirements up to three lists deep, none of the lists without a part.
pub(crate) fn requirement() -> impl Strategy<Value = Requirement<Scope>> {
    requirement_of(1)
}

/// Requirements with lists of nothing in them.
pub(crate) fn requirement_with_gaps() -> impl Strategy<Value = Requirement<Scope>> {
    requirement_of(0)
}

fn requirement_of(fewest: usize) -> impl Strategy<Value = Requirement<Scope>> {
    let one = scope().prop_map(Requirement::from);
    one.prop_recursive(3, 24, 4, move |part| {
        prop_oneof![
            vec(part.clone(), fewest..4).prop_map(Requirement::all),
            vec(part, fewest..4).prop_map(Requirement::any),
        ]
    })
}

/// The set of these names.
pub(crate) fn set(names: &str) -> ScopeSet<Scope> {
    ScopeSet::parse(names).expect("names of the partner catalogue")
}
