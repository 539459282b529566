//! A macro of another crate guards with that crate's catalogue, where the caller has one of the same
//! name that has the scope in another place.
#![deny(warnings)]

use catalogue::auth::Grant;

#[path = "../../support.rs"]
mod support;
use support::answer;

mod codes {
    pub use catalogue::scopes::*;
}

catalogue::guarded_by_codes!(first, first_job, items.read);
catalogue::guarded_by_codes!(second, second_job, items.read);

fn main() {
    assert_eq!(codes::Scope::ALL[0], codes::Scope::ItemsRead);
    assert_ne!(catalogue::codes::Scope::ALL[0], catalogue::codes::Scope::ItemsRead);
    let (has, has_not) = ("items.read", "codes.upper");
    assert_eq!((answer(first, has), answer(first, has_not)), (Some(1), None));
    assert_eq!((answer(second, has), answer(second, has_not)), (Some(1), None));
    for job in [first_job, second_job] {
        assert_eq!(job(&Grant::parse(has)).ok(), Some(2));
        assert!(job(&Grant::parse(has_not)).is_err());
    }
}
