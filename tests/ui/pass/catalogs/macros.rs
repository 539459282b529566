//! The macros of one catalogue, told which other one is meant.
#![deny(warnings)]

use catalogue::auth::{Grant, ScopeSet};
use catalogue::scopes::prelude::*;
use scopegate::partner;

#[path = "../../support.rs"]
mod support;
use support::answer;

const ITEM: Scope = scope!(items.read);
const MESSAGE: partner::Scope = scope!(catalog = partner, sms.read);
const MESSAGES: ScopeSet<partner::Scope> = scopes!(catalog = scopegate::partner, sms.read, app.read);

fn items(_: Guard![items.read]) -> u8 {
    1
}

fn messages(_: Guard![catalog = partner, any(sms.read, app.read)]) -> u8 {
    2
}

fn absolute(_: Guard![catalog = ::scopegate::partner, sms.read]) -> u8 {
    3
}

fn main() {
    assert_eq!((ITEM.name(), MESSAGE.name()), ("items.read", "sms.read"));
    assert_eq!(MESSAGES, "sms.read app.read".parse().unwrap());
    assert_eq!(answer(items, "items.read"), Some(1));
    assert_eq!(answer(items, "sms.read"), None);
    assert_eq!(answer(messages, "app.read"), Some(2));
    assert_eq!(answer(messages, "items.read"), None);
    assert_eq!(answer(absolute, "sms.manage"), Some(3));
    assert!(!Grant::from(ITEM).allows::<Guard![items.write]>());
}
