//! A catalogue by its path, where nothing is called `scopes`.
#![deny(warnings)]

use catalogue::auth::{Denied, Grant};
use scopegate::requires_scope;

#[path = "../../support.rs"]
mod support;
use support::answer;

mod acme {
    pub use catalogue::scopes as permissions;
}
use acme::permissions::{self, Scope};

#[requires_scope(items.read, catalog = catalogue::scopes)]
fn of_another_crate() -> u8 {
    1
}

#[requires_scope(catalog = ::catalogue::scopes, items.read)]
fn absolute() -> u8 {
    2
}

#[requires_scope(items.read, catalog = permissions)]
fn under_another_name() -> u8 {
    3
}

#[requires_scope(items.read, catalog = crate::acme::permissions, from = who)]
fn of_this_crate(who: &Grant<Scope>) -> Result<u8, Denied<Scope>> {
    Ok(4)
}

mod inner {
    use scopegate::requires_scope;

    #[requires_scope(items.read, catalog = super::permissions)]
    pub fn of_the_parent() -> u8 {
        5
    }
}

fn by_type(_: permissions::Guard![catalog = acme::permissions, any(items.read, repo)]) -> u8 {
    6
}

const READ: Scope = permissions::scope!(catalog = permissions, items.read);

fn main() {
    assert_eq!(answer(of_another_crate, "items.read"), Some(1));
    assert_eq!(answer(of_another_crate, "items.use"), None);
    assert_eq!(answer(absolute, "items.read"), Some(2));
    assert_eq!(answer(absolute, "items.use"), None);
    assert_eq!(answer(under_another_name, "items.read"), Some(3));
    assert_eq!(answer(under_another_name, "items.use"), None);
    assert_eq!(of_this_crate(&Grant::parse("items.read")), Ok(4));
    assert!(of_this_crate(&Grant::parse("items.use")).is_err());
    assert_eq!(answer(inner::of_the_parent, "items.read"), Some(5));
    assert_eq!(answer(inner::of_the_parent, "items.use"), None);
    assert_eq!(answer(by_type, "repo"), Some(6));
    assert_eq!(answer(by_type, "items.use"), None);
    assert_eq!(READ.name(), "items.read");
}
