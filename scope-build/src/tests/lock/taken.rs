//! Names and IDs that are gone, or stand for others than in the lock.

use super::{Folder, assert_contains, refused};
use crate::{Build, IdKind, lock::Standing};

#[test]
fn a_scope_that_is_gone() {
    let report = refused(&[("sms.read sms.send", "sms.read"), ("sms.send,,,\n", "")]);
    assert_contains(
        &report,
        "error: the scope `sms.send` is gone, which the lock has\n--> scopes.csv\n",
    );
}

#[test]
fn a_scope_that_is_renamed() {
    let report = refused(&[
        ("sms.read sms.send", "sms.see sms.send"),
        ("sms.read,", "sms.see,"),
    ]);
    assert_contains(
        &report,
        "error: the scope `sms.read` is gone, which the lock has",
    );
    assert_contains(&report, "scopes.csv:3:1");
    assert_contains(&report, "`sms.see` has its ID `2`");
}

#[test]
fn an_id_of_another_scope() {
    for edits in [
        [("sms.read,2", "sms.read,4"), ("sms.send,", "sms.send,2")],
        [
            ("sms.read,2", "sms.read,"),
            ("sms.send,,,", "sms.send,,,\nsms.drop,2,,"),
        ],
        [
            ("sms.manage,1", "sms.manage,2"),
            ("sms.read,2", "sms.read,1"),
        ],
    ] {
        let report = refused(&edits);
        assert_contains(
            &report,
            "error: the ID `2` stands for another scope than in the lock",
        );
        assert_contains(&report, "instead of `sms.read`");
    }
}

#[test]
fn an_id_of_one_more_scope() {
    let report = refused(&[
        ("sms.read,2,", "sms.read,2,yes"),
        ("sms.send,,", "sms.send,2,yes"),
    ]);
    assert_contains(
        &report,
        "error: the ID `2` stands for more scopes than in the lock",
    );
    assert_contains(&report, "scopes.csv:4:1");
    let added = ("sms.send,,,", "sms.send,,,\ncalls.drop,3,yes,");
    let report = refused(&[added]);
    assert_contains(
        &report,
        "error: the ID `3` stands for more scopes than in the lock",
    );
    assert_contains(&report, "scopes.csv:5:1");
}

#[test]
fn an_id_that_becomes_unambiguous() {
    let report = refused(&[
        ("calls.read,3,yes", "calls.read,3,"),
        ("calls.make,3,yes", "calls.make,,"),
    ]);
    assert_contains(&report, "error: the ID `3` resolves to `calls.read` alone");
    assert_contains(&report, "scopes.csv:5:1");
}

#[test]
fn every_conflict_at_once() {
    let report = refused(&[
        ("sms.read sms.send", "sms.read"),
        ("sms.send,,,\n", ""),
        ("sms.read,2,,", "sms.read,4,,calls.read"),
        ("calls.make,3,yes,", "calls.make,2,,"),
        ("calls.read,3,yes,", "calls.read,3,,"),
    ]);
    assert_contains(&report, "`sms.send` is gone");
    assert_contains(&report, "the ID `2` stands for another scope");
    assert_contains(&report, "the ID `3` resolves to `calls.read` alone");
    assert_contains(&report, "`sms.manage` reaches more");
    assert_contains(&report, "`sms.read` reaches more");
    assert_contains(&report, "error: 5 conflicts with scopes.lock");
}

/// IDs that no eye can tell apart are not one ID, and none breaks a line.
#[test]
fn ids_of_any_text() {
    let folder = Folder::new();
    let build = || Build::new(folder.path("scopes.csv")).id_kind(IdKind::Text);
    let ids = [
        "x y",
        "x\u{a0}y",
        "x\\u{20}y",
        " x",
        "x ",
        "é",
        "e\u{301}",
        "end",
    ];
    let table: String = ids
        .iter()
        .enumerate()
        .map(|(row, id)| format!("n{row},{id}\n"))
        .collect();
    let table = format!("value,id\n{table}");
    folder.write("scopes.csv", &table);
    build().write_lock().unwrap();
    assert!(folder.read("scopes.lock").is_ascii());
    assert_eq!(folder.standing_of(&build()), Standing::Current);

    for id in ids {
        let other = format!("n9,{id}\n");
        folder.write(
            "scopes.csv",
            table.replace(&format!(",{id}\n"), ",other\n") + &other,
        );
        let report = build().write_to(&folder.path("out"), "scopes").unwrap_err();
        assert_contains(
            &report.to_string(),
            "stands for another scope than in the lock",
        );
    }
}
