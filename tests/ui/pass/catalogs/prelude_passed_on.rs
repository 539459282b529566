//! A module that passes a prelude on is that catalogue for the attribute and the macros.
#![deny(warnings)]

#[path = "../../support.rs"]
mod support;

mod scopes {
    pub use catalogue::scopes::prelude::*;
}

mod by_convention {
    use super::scopes::{self, Guard, Scope, requires_scope, scope};
    use super::support::{answer, lets_in};
    use catalogue::auth::{Denied, Grant};

    #[requires_scope(items.read)]
    fn handler() -> u8 {
        1
    }

    #[requires_scope(any(items.read, repo))]
    fn other() -> u8 {
        2
    }

    #[requires_scope(items.use, from = caller)]
    fn job(caller: &Grant<Scope>) -> Result<u8, Denied<Scope>> {
        Ok(3)
    }

    fn with_guard(_: Guard![items.read]) {}

    pub(super) fn ask() {
        assert_eq!(answer(handler, "items.read"), Some(1));
        assert_eq!(answer(handler, "repo"), None);
        assert_eq!(answer(other, "repo"), Some(2));
        assert!(!lets_in(with_guard, "repo"));
        assert_eq!(job(&Grant::parse("items.use")).ok(), Some(3));
        assert_eq!(job(&Grant::parse("repo")).ok(), None);
        assert_eq!(scope!(items.read).name(), "items.read");
    }
}

mod by_path {
    use super::scopes::requires_scope;
    use super::support::answer;

    #[requires_scope(items.read, catalog = crate::scopes)]
    fn handler() -> u8 {
        1
    }

    pub(super) fn ask() {
        assert_eq!(answer(handler, "items.read"), Some(1));
        assert_eq!(answer(handler, ""), None);
    }
}

fn main() {
    by_convention::ask();
    by_path::ask();
}
