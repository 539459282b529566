//! A function that asks two catalogues has an attribute of each.

#[path = "../../support.rs"]
mod support;

use catalogue::scopes::prelude::*;
use scopegate::partner;

#[requires_scope(items.read)]
#[requires_scope(sms.read, catalog = partner)]
async fn both() -> u8 {
    7
}

fn main() {
    use catalogue::auth::Guard;
    use support::{caller, now};

    let answer = |items: &str, sms: &str| {
        let items: Guard![items.read] = Guard::check(caller(items)).ok()?;
        let sms: Guard![catalog = partner, sms.read] = Guard::check(caller(sms)).ok()?;
        Some(now(both(sms, items)))
    };
    assert_eq!(answer("items.read", "sms.read"), Some(7));
    assert_eq!(answer("items.read", "items.read"), None);
    assert_eq!(answer("sms.read", "sms.read"), None);
}
