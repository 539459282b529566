//! More scopes than the longest tuple has places: whoever lacks one of them lacks it wherever it
//! stands in the list.
#![deny(warnings)]

use scopegate::partner::prelude::*;

#[path = "../../support.rs"]
mod support;
use support::lets_in;

#[allow(deprecated)]
#[requires_scope(
    app.read, batch.read, calls.read, sms.read, tts.read, app.create, batch.create, calls.create,
    sms.create, tts.create, app.delete, batch.delete, calls.delete, sms.delete, app.update,
    batch.update, calls.update, sms.update, accesscontrol.read, accesscontrol.create,
    accesscontrol.delete, accesscontrol.update, app.read_descendant, calls.read_descendant,
    sms.read_descendant, accesscontrol.manage
)]
fn all_of_many() {}

#[allow(deprecated)]
#[requires_scope(any(
    app.read, batch.read, calls.read, sms.read, tts.read, app.create, batch.create, calls.create,
    sms.create, tts.create, app.delete, batch.delete, calls.delete, sms.delete, app.update,
    batch.update, calls.update, sms.update, accesscontrol.read, accesscontrol.create,
    accesscontrol.delete, accesscontrol.update, app.read_descendant, calls.read_descendant,
    sms.read_descendant, accesscontrol.manage
))]
fn any_of_many() {}

const MANY: [&str; 26] = [
    "app.read",
    "batch.read",
    "calls.read",
    "sms.read",
    "tts.read",
    "app.create",
    "batch.create",
    "calls.create",
    "sms.create",
    "tts.create",
    "app.delete",
    "batch.delete",
    "calls.delete",
    "sms.delete",
    "app.update",
    "batch.update",
    "calls.update",
    "sms.update",
    "accesscontrol.read",
    "accesscontrol.create",
    "accesscontrol.delete",
    "accesscontrol.update",
    "app.read_descendant",
    "calls.read_descendant",
    "sms.read_descendant",
    "accesscontrol.manage",
];

fn main() {
    assert!(lets_in(all_of_many, &MANY.join(" ")));
    assert!(!lets_in(any_of_many, "oauth.manage_all_tokens"));
    for scope in MANY {
        assert!(lets_in(any_of_many, scope), "{scope}");
        let implied = scope.starts_with("accesscontrol.") && !scope.ends_with(".manage");
        let others = MANY.into_iter().filter(|&other| other != scope);
        let others: Vec<_> = others.collect();
        assert_eq!(lets_in(all_of_many, &others.join(" ")), implied, "{scope}");
    }
}
