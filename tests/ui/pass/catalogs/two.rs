//! Two catalogues in one module: the grants and guards of one are nothing to the other.
#![deny(warnings)]

use catalogue::auth::{Denied, Grant};
use catalogue::scopes;
use scopegate::{partner, requires_scope};

#[path = "../../support.rs"]
mod support;
use support::answer;

#[requires_scope(items.read)]
fn items() -> u8 {
    1
}

#[requires_scope(sms.read, catalog = partner)]
fn messages() -> u8 {
    2
}

#[requires_scope(items.read, from = own)]
#[requires_scope(sms.read, catalog = partner, from = theirs)]
fn both(
    own: &Grant<scopes::Scope>,
    theirs: &Grant<partner::Scope>,
) -> Result<u8, Box<dyn std::error::Error>> {
    Ok(3)
}

#[requires_scope(calls.read, sms.read, catalog = partner, from = who)]
fn denied(who: &Grant<partner::Scope>) -> Result<u8, Denied<partner::Scope>> {
    Ok(4)
}

fn main() {
    assert_eq!(answer(items, "items.read"), Some(1));
    assert_eq!(answer(items, "sms.read"), None);
    assert_eq!(answer(messages, "sms.read"), Some(2));
    assert_eq!(answer(messages, "items.read"), None);
    assert!(both(&Grant::parse("items.read"), &Grant::parse("sms.read")).is_ok());
    assert!(both(&Grant::parse("items.read"), &Grant::parse("items.read")).is_err());
    assert!(both(&Grant::parse("sms.read"), &Grant::parse("sms.read")).is_err());
    let denied = denied(&Grant::parse("sms.read")).unwrap_err();
    assert_eq!(denied.missing().to_string(), "calls.read");
}
