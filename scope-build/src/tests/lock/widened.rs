//! Scopes that reach more than in the lock.

use super::{Folder, assert_contains, edited, refused};
use crate::lock::Standing;

#[test]
fn a_widened_implication() {
    let report = refused(&[("sms.read sms.send", "sms.read sms.send calls.make")]);
    assert_eq!(
        format!("\n{report}\n"),
        r"
error: `sms.manage` reaches more than in the lock
 --> scopes.csv:2:1
  |
2 | sms.manage,1,,sms.read sms.send calls.make
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ now also `calls.make`
  |
  = help: whoever has this scope would get more than was granted: take it back, or renew the lock

error: 1 conflict with scopes.lock; no catalogue was written
 |
 = help: to renew it, remove it and write it anew with `Build::write_lock`, from an example of this package: `cargo run --example lock`; then review what has changed in it
"
    );
}

#[test]
fn a_widening_by_way_of_another() {
    let report = refused(&[("sms.read,2,,", "sms.read,2,,calls.read")]);
    for scope in ["sms.manage", "sms.read"] {
        let line = format!("error: `{scope}` reaches more than in the lock");
        assert_contains(&report, &line);
    }
    assert_contains(&report, "error: 2 conflicts with scopes.lock");
}

#[test]
fn a_widening_to_a_scope_that_the_lock_does_not_know() {
    let report = refused(&[("sms.send,,,", "sms.send,,,sms.drop\nsms.drop,,,")]);
    assert_contains(&report, "now also `sms.drop`");
}

#[test]
fn a_pattern_that_finds_more() {
    let folder = Folder::locked();
    let table = edited(&[("sms.read sms.send", "sms.*")]);
    folder.write("scopes.csv", &table);
    assert_eq!(folder.standing(), Standing::Current);
    folder.write("scopes.csv", table + "sms.drop,,,\n");
    assert_contains(&folder.build().unwrap_err(), "now also `sms.drop`");
}

#[test]
fn two_changes_that_widen_only_together() {
    let folder = Folder::locked();
    folder.write(
        "scopes.csv",
        edited(&[("sms.send,,,", "sms.send,,,calls.make")]),
    );
    folder.renew();
    let one = folder.read("scopes.lock");
    folder.write(
        "scopes.csv",
        edited(&[("calls.make,3,yes,", "calls.make,3,yes,calls.read")]),
    );
    folder.renew();

    let merged = one.replace(
        "scope calls.make 3\n",
        "scope calls.make 3\n  reaches calls.read\n",
    );
    folder.write("scopes.lock", merged);
    folder.write(
        "scopes.csv",
        edited(&[
            ("sms.send,,,", "sms.send,,,calls.make"),
            ("calls.make,3,yes,", "calls.make,3,yes,calls.read"),
        ]),
    );
    let report = folder.build().unwrap_err();
    assert_contains(&report, "`sms.send` reaches more than in the lock");
    assert_contains(&report, "now also `calls.read`");
}
