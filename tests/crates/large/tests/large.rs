//! A catalogue of ten thousand scopes reads, checks and denies as any other.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use scopegate::{ById, Grant, Requirement, ScopeSet};
use test_large::scopes::Group;
use test_large::scopes::prelude::*;
use test_large::{SOME, delete_what_shares_its_id, either, is_admin, read_the_last};

/// Every scope as the table's rule makes it, with its ID.
fn published() -> Vec<(String, u64)> {
    common::published(2_000)
}

fn covers(holder: &str, other: &str) -> bool {
    let object = holder.strip_suffix("manage");
    holder == other
        || holder == "admin"
        || object.is_some_and(|object| other.starts_with(object) && other != holder)
}

#[test]
fn every_scope_is_found_by_its_name_and_its_id() {
    let published = published();
    assert_eq!(Scope::ALL.len(), published.len());
    let sharing = scopes!(area0.object7.manage, area0.object7.delete);
    for (scope, (name, id)) in Scope::ALL.iter().zip(&published) {
        assert_eq!(scope.name(), name);
        assert_eq!(Scope::from_name(name), Some(*scope));
        assert_eq!(scope.id(), Some(*id));
        assert_eq!(Scope::from_id(*id), common::by_id(*scope, &sharing));
        assert_eq!(Scope::from_name(&format!("{name}x")), None);
    }
    assert_eq!(Scope::from_id(2), ById::Unknown);
    assert_eq!(Scope::Area0Object0Read.id(), Some(12));
    assert_eq!(Scope::Area39Object1999Read.group(), Some(Group::Area39));
    assert_eq!(Group::Area39.scopes().len(), 250);
}

#[test]
fn a_misspelt_scope_grants_nothing() {
    common::a_misspelt_scope_grants_nothing(&published(), &scopes!(area0.object1.read));
}

#[test]
fn it_is_an_enum() {
    use Scope::{Admin, Area0Object0Read};
    assert_eq!(Admin as u16, 0);
    assert_eq!(Area0Object0Read, scope!(area0.object0.read));
    assert_eq!("admin".parse::<Scope>().unwrap(), Admin);
    assert!("Admin".parse::<Scope>().is_err());
}

#[test]
fn all_of_it_is_a_slice_and_a_constant() {
    const COUNT: usize = Scope::ALL.len();
    const ALL: &[Scope] = Scope::ALL;
    assert_eq!(COUNT, published().len());
    let mut last = None;
    for scope in Scope::ALL {
        assert!(last < Some(*scope));
        last = Some(*scope);
    }
    assert_eq!(last, Some(Scope::Area39Object1999Delete));
    assert_eq!(Scope::ALL[1..], ALL[1..]);
    assert_eq!(Scope::ALL, <Scope as scopegate::Scope>::ALL);
}

#[test]
fn a_grant_has_what_its_scopes_imply_and_nothing_else() {
    let published = published();
    for (holder, _) in published.iter().step_by(97) {
        let grant = Grant::<Scope>::parse(holder);
        for (other, _) in published.iter().step_by(7) {
            let scope = Scope::from_name(other).unwrap();
            assert_eq!(grant.has(scope), covers(holder, other), "{holder} {other}");
        }
        let reached = published
            .iter()
            .filter(|(other, _)| covers(holder, other))
            .count();
        assert_eq!(grant.closure().len(), reached);
    }
}

#[test]
fn what_shares_its_id_is_granted_by_its_name() {
    let allowed = |claim| delete_what_shares_its_id(&Grant::parse(claim)).is_ok();
    assert!(allowed("area0.object7.delete") && allowed("area0.object7.manage"));
    assert!(!allowed("45") && !allowed("area0.object7.read") && !allowed(""));
}

#[test]
fn functions_ask_for_their_scope() {
    let allowed = |claim: &str| {
        let grant = Grant::parse(claim);
        (read_the_last(&grant).is_ok(), either(&grant).is_ok())
    };
    assert_eq!(allowed(""), (false, false));
    assert_eq!(allowed("admin"), (true, true));
    assert_eq!(allowed("area39.object1999.manage"), (true, false));
    assert_eq!(allowed("area39.object1998.manage"), (false, false));
    assert_eq!(
        allowed("area39.object1999.delete area20.object1000.manage"),
        (false, true)
    );
    assert_eq!(allowed("area0.object0.read"), (false, true));
}

#[test]
fn sets_are_sets() {
    let names: Vec<_> = SOME.iter().map(Scope::name).collect();
    assert_eq!(names, ["area0.object0.read", "area39.object1999.read"]);
    assert!(is_admin(Scope::Admin) && !is_admin(scope!(area0.object0.read)));
    let all: ScopeSet<Scope> = Scope::ALL.iter().copied().collect();
    assert_eq!(all, ScopeSet::all());
    assert_eq!((&all - &SOME).len(), Scope::ALL.len() - 2);
    assert_eq!(all.to_string().parse::<ScopeSet<Scope>>().unwrap(), all);

    let by_set: BTreeMap<_, _> = [(Scope::Admin, 1)].into();
    assert_eq!(by_set[&Scope::ALL[0]], 1);
    let ordered: BTreeSet<_> = Scope::ALL.iter().rev().collect();
    assert!(ordered.into_iter().eq(Scope::ALL));
}

#[test]
fn a_requirement_of_run_time_is_one_of_compile_time() {
    let grant = Grant::<Scope>::parse("area0.object0.manage");
    let read = Requirement::from(Scope::Area0Object0Read);
    assert!(grant.require(&read).is_ok());
    assert!(grant.allows::<RequirementOf>());
    let denied = grant.require(&Requirement::from(Scope::Admin)).unwrap_err();
    assert_eq!(denied.to_string(), "missing scope: admin (required: admin)");
}

type RequirementOf = <Guard![area0.object0.read] as Stated>::Requirement;

trait Stated {
    type Requirement;
}

impl<S: scopegate::Scope, R> Stated for scopegate::Guard<S, R> {
    type Requirement = R;
}

/// A claim of a dozen scopes, wherever in the catalogue they are, costs no allocation; one that is
/// spread over everything is read all the same.
#[test]
fn a_grant_is_as_large_as_its_claim() {
    assert!(size_of::<Grant<Scope>>() <= 352);
    let published = published();
    let claim = |step| {
        let names = published.iter().skip(1).step_by(step);
        let names: Vec<_> = names.map(|(name, _)| name.as_str()).collect();
        (names.len(), names.join(" "))
    };
    for (step, scopes, bytes) in [(800, 13, 0), (200, 50, 2 * 1024), (50, 200, 2 * 1256)] {
        let (count, claim) = claim(step);
        assert_eq!(count, scopes);
        let mut grant = Grant::EMPTY;
        let allocated = allocation_counter::measure(|| grant = Grant::<Scope>::parse(&claim));
        assert_eq!(allocated.bytes_current, bytes);
        assert_eq!(grant.issued().to_string(), claim);
        assert_eq!(grant.unknown(), 0);
    }
}
