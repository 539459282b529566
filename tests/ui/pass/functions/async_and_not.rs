//! Functions that wait and that do not, with parameters of every kind. A function with `from`
//! runs nothing of its body for a caller who is refused.
#![deny(warnings)]

use std::cell::Cell;

use catalogue::auth::{Denied, Grant};
use catalogue::scopes::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::{answer, now};

struct Point {
    x: u8,
    y: u8,
}

#[requires_scope(items.read)]
fn patterns(mut first: u8, (second, _): (u8, u8), Point { x, .. }: Point, _: u8) -> u8 {
    first += second;
    first + x
}

#[requires_scope(items.read,)]
async fn trailing_comma(a: u8, b: u8) -> u8 {
    a + b
}

#[requires_scope(items.read)]
fn nothing() {}

#[requires_scope(items.read, from = who)]
fn runs(who: &Grant<Scope>, ran: &Cell<u8>) -> Result<(), Denied<Scope>> {
    ran.set(ran.get() + 1);
    Ok(())
}

#[requires_scope(items.read, from = who)]
async fn runs_async(who: &Grant<Scope>, ran: &Cell<u8>) -> Result<(), Denied<Scope>> {
    ran.set(ran.get() + 1);
    Ok(())
}

/// Taken by value, and the body may do with it what it likes.
#[requires_scope(items.read, from = who)]
fn moved(who: Grant<Scope>) -> Result<Grant<Scope>, Denied<Scope>> {
    Ok(who)
}

fn main() {
    let point = || Point { x: 4, y: 8 };
    let patterns = |claim| answer(|guard| patterns(guard, 1, (2, 0), point(), 0), claim);
    assert_eq!(patterns("items.read"), Some(7));
    assert_eq!(patterns("items.use"), None);
    assert_eq!(point().y, 8);
    let sum = |claim| answer(|guard| now(trailing_comma(guard, 1, 2)), claim);
    assert_eq!(sum("items.read"), Some(3));
    assert_eq!(sum("items.use"), None);
    assert_eq!(answer(nothing, "items.read"), Some(()));
    assert_eq!(answer(nothing, "items.use"), None);

    let ran = Cell::new(0);
    let (read, other) = (Grant::parse("items.read"), Grant::parse("items.use"));
    assert!(runs(&other, &ran).is_err());
    assert!(now(runs_async(&other, &ran)).is_err());
    assert_eq!(ran.get(), 0);
    assert!(runs(&read, &ran).is_ok());
    assert!(now(runs_async(&read, &ran)).is_ok());
    assert_eq!(ran.get(), 2);
    assert!(moved(read).is_ok());
    assert!(moved(other).is_err());
}
