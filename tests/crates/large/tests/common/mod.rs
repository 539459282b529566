//! What the tables of this package are made by, and what holds whatever their size.

use std::iter;

use scopegate::{ById, Grant, Scope, ScopeSet};

const OPERATIONS: [&str; 5] = ["manage", "create", "read", "update", "delete"];

/// It has the ID of `area0.object7.manage`.
const SHARING: &str = "area0.object7.delete";

/// Every name as the table's rule makes it of so many objects, with its ID.
pub(crate) fn published(objects: u64) -> Vec<(String, u64)> {
    let objects = (0..objects).flat_map(|object| {
        let scope = move |(at, operation)| {
            let name = format!("area{}.object{object}.{operation}", object / 50);
            let is_shared = name == SHARING;
            (name, 10 + 5 * object + if is_shared { 0 } else { at })
        };
        (0..).zip(OPERATIONS).map(scope)
    });
    iter::once(("admin".to_owned(), 1)).chain(objects).collect()
}

/// What the ID of a scope stands for, if these share one.
pub(crate) fn by_id<S: Scope>(scope: S, sharing: &ScopeSet<S>) -> ById<S> {
    match sharing.contains(scope) {
        true => ById::Ambiguous(sharing.clone()),
        false => ById::One(scope),
    }
}

/// The table leads each of these to some scope's slot, or to none: no name that is not in it grants
/// anything, alone or beside one that is, `area0.object1.read`.
pub(crate) fn a_misspelt_scope_grants_nothing<S: Scope>(
    published: &[(String, u64)],
    granted: &ScopeSet<S>,
) {
    for (name, _) in published {
        let flipped = |at: usize| {
            let mut bytes = name.clone().into_bytes();
            bytes[at] ^= 1;
            String::from_utf8(bytes).unwrap()
        };
        for wrong in [format!("{name}x"), flipped(0), flipped(name.len() - 1)] {
            let grant = Grant::<S>::parse(&wrong);
            assert_eq!((grant.closure().len(), grant.unknown()), (0, 1), "{wrong}");
        }
    }
    let grant = Grant::<S>::parse("area0.object0.reae area0.object1.read area0.object0.reaf");
    assert_eq!(grant.closure(), granted);
    assert_eq!(grant.unknown(), 2);
}
