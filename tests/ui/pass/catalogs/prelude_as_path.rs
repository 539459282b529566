//! The prelude of a catalogue leads to it as the catalogue's own module does.
#![deny(warnings)]

use catalogue::auth::{Denied, Grant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::{answer, lets_in};

#[requires_scope(items.count, catalog = catalogue::more::prelude)]
fn handler() -> u8 {
    1
}

#[requires_scope(items.count, catalog = catalogue::more::prelude, from = who)]
fn job(who: &Grant<catalogue::more::Scope>) -> Result<u8, Denied<catalogue::more::Scope>> {
    Ok(2)
}

fn with_guard(_: Guard![catalog = catalogue::more::prelude, items.count]) {}

fn main() {
    assert_eq!(answer(handler, "items.count"), Some(1));
    assert_eq!(answer(handler, "items.read"), None);
    assert_eq!(job(&Grant::parse("items.count")).ok(), Some(2));
    assert_eq!(job(&Grant::parse("items.read")).ok(), None);
    assert!(lets_in(with_guard, "items.count"));
    assert!(!lets_in(with_guard, "items.read"));
}
