//! Names that a `macro_rules!` hands on as literals, and catalogues as paths: such tokens arrive in
//! invisible brackets.
#![deny(warnings)]

use catalogue::auth::{Denied, Grant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::answer;

macro_rules! either {
    ($first:literal, $second:literal) => {
        Guard![any($first, $second)]
    };
}

fn by_type(_: either!["repo", "items.use"]) -> u8 {
    1
}

macro_rules! handler {
    ($name:ident, $scope:literal) => {
        #[requires_scope($scope)]
        fn $name() -> u8 {
            2
        }
    };
}

handler!(handler, "repo:status");

macro_rules! job {
    ($name:ident, $catalog:path, $scope:expr) => {
        #[requires_scope($scope, catalog = $catalog, from = who)]
        fn $name(who: &Grant<Scope>) -> Result<u8, Denied<Scope>> {
            Ok(3)
        }
    };
}

job!(job, catalogue::scopes, "items.use");

fn main() {
    assert_eq!(answer(by_type, "repo"), Some(1));
    assert_eq!(answer(by_type, "items.use"), Some(1));
    assert_eq!(answer(by_type, "items.read"), None);
    assert_eq!(answer(handler, "repo:status"), Some(2));
    assert_eq!(answer(handler, "items.read"), None);
    assert_eq!(job(&Grant::parse("items.use")), Ok(3));
    assert!(job(&Grant::parse("items.read")).is_err());
}
