//! IDs that are found by a hash: integers far apart, and text. Each stands for the rows that it is on,
//! and what stands on no row for nothing, whatever slot it falls into.

use scopegate::{ById, Grant, ScopeSet};
use test_catalogue::{codes, far};

const MIDDLE: u64 = 1 << 63;
const THREE: u64 = 1 << 62;
const TWO: u64 = u64::MAX - 1;

#[test]
fn an_integer_of_one_scope_is_that_scope() {
    use far::Scope;

    let alone = [
        (0, Scope::FarLeast),
        (1, Scope::FarNext),
        (MIDDLE, Scope::FarMiddle),
        (u64::MAX, Scope::FarMost),
    ];
    for (id, scope) in alone {
        assert_eq!(scope.id(), Some(id));
        assert_eq!(Scope::from_id(id), ById::One(scope));
        assert_eq!(Grant::from_ids([id]), Ok(Grant::from(scope)));
    }
    assert_eq!(Scope::FarNone.id(), None);
}

#[test]
fn an_integer_of_several_scopes_is_none_of_them() {
    use far::Scope;

    let three = [
        Scope::FarFirstOfThree,
        Scope::FarSecondOfThree,
        Scope::FarThirdOfThree,
    ];
    let two = [Scope::FarFirstOfTwo, Scope::FarSecondOfTwo];
    for (id, candidates) in [(THREE, ScopeSet::from(three)), (TWO, ScopeSet::from(two))] {
        assert_eq!(Scope::from_id(id), ById::Ambiguous(candidates));
        for ids in [[id, 0], [0, id]] {
            let refused = Grant::<Scope>::from_ids(ids);
            assert_eq!(
                refused.map_err(|error| *error.candidates()),
                Err(candidates)
            );
        }
        let json = format!("[0,{id}]");
        assert!(serde_json::from_str::<Grant<Scope>>(&json).is_err());
        assert!(serde_json::from_str::<ScopeSet<Scope>>(&json).is_err());
    }
}

#[test]
fn an_integer_of_no_scope_is_unknown() {
    use far::Scope;

    let around = [THREE, MIDDLE, TWO].map(|id| [id - 1, id ^ 0xff, id ^ 1 << 32, id ^ 1 << 52]);
    for id in (2..2_000).chain(around.into_iter().flatten()) {
        assert_eq!(Scope::from_id(id), ById::Unknown, "{id}");
        let granted =
            Grant::<Scope>::from_ids([id]).map(|grant| (grant.issued().len(), grant.unknown()));
        assert_eq!(granted, Ok((0, 1)));
    }
}

#[test]
fn a_text_is_the_scopes_that_have_it_byte_for_byte() {
    use codes::Scope;

    let two = ScopeSet::from([Scope::CodesFirstOfTwo, Scope::CodesSecondOfTwo]);
    assert_eq!(Scope::from_id("A-1"), ById::One(Scope::CodesUpper));
    assert_eq!(Scope::from_id("a-1"), ById::One(Scope::CodesLower));
    let long = "A-1 and more than sixteen bytes of it";
    assert_eq!(Scope::from_id(long), ById::One(Scope::CodesLong));
    assert_eq!(Scope::from_id("B"), ById::Ambiguous(two));
    for text in ["", "A", "A-1\0", "\0", "B\0", "b", "A-1 ", &long[..20]] {
        assert_eq!(Scope::from_id(text), ById::Unknown, "{text:?}");
    }
    for at in 0..2_000 {
        let text = format!("A-{}", at + 2);
        assert_eq!(Scope::from_id(&text), ById::Unknown, "{text}");
    }
}

/// Among scopes an integer is an ID, and where IDs are text it is nobody's.
#[test]
fn an_integer_is_no_text() {
    let grant = serde_json::from_str::<Grant<codes::Scope>>("[1,2]");
    assert_eq!(
        grant
            .map(|grant| (grant.issued().len(), grant.unknown()))
            .ok(),
        Some((0, 2))
    );
    assert!(serde_json::from_str::<ScopeSet<codes::Scope>>("[1]").is_err());
}
