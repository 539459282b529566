//! What a lock holds a build to, and what it lets pass.

use std::{fs, path::Path};

use super::folder::Folder;
use crate::{
    Build, IdKind, fault,
    lock::{self, Standing},
};

const TABLE: &str = "\
value,id,id_shared,implies
sms.manage,1,,sms.read sms.send
sms.read,2,,
sms.send,,,
calls.read,3,yes,
calls.make,3,yes,
";

const LOCK: &str = "\
scopegate lock 1
# The scopes that the table beside this file has published, and what a grant of each reaches.
# A build is held to it and never writes it; `Build::write_lock` does. Review what changes here.
scope calls.make 3
scope calls.read 3
scope sms.manage 1
  reaches sms.read
  reaches sms.send
scope sms.read 2
scope sms.send
end
";

impl Folder {
    fn locked() -> Self {
        let folder = Self::new();
        folder.write("scopes.csv", TABLE);
        folder.renew();
        folder
    }

    fn renew(&self) {
        let outcome = Build::new(self.path("scopes.csv")).write_lock();
        outcome.unwrap_or_else(|report| panic!("{report}"));
    }

    #[track_caller]
    fn standing(&self) -> Standing {
        self.standing_of(&Build::new(self.path("scopes.csv")))
    }

    #[track_caller]
    fn standing_of(&self, build: &Build) -> Standing {
        let lock = self.path("scopes.lock");
        lock::check(&lock, &build.source(), &build.load().unwrap()).unwrap()
    }
}

/// The table, with these parts of its text replaced.
#[track_caller]
fn edited(edits: &[(&str, &str)]) -> String {
    let mut table = TABLE.to_owned();
    for (from, to) in edits {
        assert!(table.contains(from), "no {from:?} in:\n{table}");
        table = table.replace(from, to);
    }
    table
}

/// The report of the build of an edited table, which has written nothing. A renewed lock allows it.
#[track_caller]
fn refused(edits: &[(&str, &str)]) -> String {
    let folder = Folder::locked();
    folder.write("scopes.csv", edited(edits));
    let report = folder.build().expect_err("the lock holds");
    assert!(!folder.has_built());
    assert_eq!(folder.read("scopes.lock"), LOCK, "a build writes no lock");
    folder.renew();
    assert_eq!(folder.build(), Ok(()), "a renewed lock allows it");
    report
}

#[track_caller]
fn allowed(edits: &[(&str, &str)]) {
    let folder = Folder::locked();
    folder.write("scopes.csv", edited(edits));
    assert_eq!(folder.build(), Ok(()));
    assert!(folder.has_built());
    assert_eq!(folder.read("scopes.lock"), LOCK, "a build writes no lock");
}

#[track_caller]
fn assert_contains(report: &str, part: &str) {
    assert!(report.contains(part), "no {part:?} in:\n{report}");
}

#[test]
fn a_lock_is_a_line_a_fact() {
    let folder = Folder::locked();
    assert_eq!(folder.read("scopes.lock"), LOCK);
    assert_eq!(folder.standing(), Standing::Current);
    assert_eq!(folder.build(), Ok(()));
    assert!(folder.has_built());
}

#[test]
fn the_order_of_rows_is_not_in_a_lock() {
    let folder = Folder::locked();
    let (header, rows) = TABLE.split_once('\n').unwrap();
    let rows: Vec<_> = rows.lines().rev().collect();
    folder.write("scopes.csv", format!("{header}\n{}\n", rows.join("\n")));
    assert_eq!(folder.standing(), Standing::Current);
    folder.renew();
    assert_eq!(folder.read("scopes.lock"), LOCK);
}

#[test]
fn without_a_lock_nothing_is_held_and_none_is_written() {
    let folder = Folder::new();
    folder.write("scopes.csv", TABLE);
    assert_eq!(folder.build(), Ok(()));
    assert!(!folder.path("scopes.lock").exists());
}

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

#[test]
fn what_takes_nothing_and_gives_nothing() {
    for edits in [
        ("sms.send,,,", "sms.send,,,\nsms.drop,9,,"),
        ("sms.read sms.send", "sms.read"),
        ("sms.read,2", "sms.read,9"),
        ("sms.read,2", "sms.read,"),
        ("sms.send,,", "sms.send,9,"),
    ] {
        allowed(&[edits]);
    }
}

/// The lock still allows what was taken back, and knows nothing of what was added.
#[test]
fn a_lock_that_was_not_renewed_says_so() {
    let folder = Folder::locked();
    folder.write(
        "scopes.csv",
        edited(&[("sms.read sms.send", "sms.read")]) + "x,,,\n",
    );
    assert_eq!(folder.standing(), Standing::Behind(2));
    assert_eq!(
        fault::lock::behind("scopes.lock", 2),
        "`scopes.lock` is behind its table by 2 changes, and does not guard what is new there: \
         renew it with `Build::write_lock`"
    );
    folder.write("scopes.csv", TABLE);
    assert_eq!(folder.standing(), Standing::Current);
}

#[test]
fn a_lock_that_is_not_sound() {
    let line = |from: &str, to: &str| {
        assert!(LOCK.contains(from));
        LOCK.replacen(from, to, 1)
    };
    for (lock, expected) in [
        (String::new(), "this is no lock"),
        (TABLE.into(), "this is no lock"),
        (format!("\u{feff}{LOCK}"), "this is no lock"),
        (line("lock 1", "lock 2"), "a lock of version `2`"),
        (line("lock 1", "lock 1 "), "a lock of version `1 `"),
        (line("lock 1", "lock"), "this is no lock"),
        (format!("<<<<<<< HEAD\n{LOCK}"), "the lock was merged"),
        (
            line("scope sms.read", "<<<<<<< HEAD\nscope sms.read"),
            "the lock was merged",
        ),
        (
            line("scope sms.read", "=======\nscope sms.read"),
            "the lock was merged",
        ),
        (format!("{LOCK}>>>>>>> main\n"), "the lock was merged"),
        (line("\nend\n", "\n"), "the end of the lock is missing"),
        (
            line("\nscope sms.read 2\nscope sms.send\nend\n", "\n"),
            "the end of the lock is missing",
        ),
        (line("\nend\n", "\nen"), "a line that no lock has"),
        (
            format!("{LOCK}scope zzz\n"),
            "the lock goes on after its end",
        ),
        (format!("{LOCK}\n"), "the lock goes on after its end"),
        (
            line("scope sms.send", "scope  sms.send"),
            "a line that no lock has",
        ),
        (
            line("scope sms.send", "scope sms.send "),
            "a line that no lock has",
        ),
        (
            line("scope sms.send", "scope sms.s\"end"),
            "a line that no lock has",
        ),
        (line("scope sms.send", "scope"), "a line that no lock has"),
        (
            line("sms.read 2", "sms.read 2 3"),
            "a line that no lock has",
        ),
        (line("sms.read 2", "sms.read é"), "a line that no lock has"),
        (
            line("  reaches sms.send", "\treaches sms.send"),
            "a line that no lock has",
        ),
        (
            line("  reaches sms.send", "  reaches sms.*,"),
            "the lines of the lock are not in order",
        ),
        (
            line("scope calls.make 3\n", "  reaches calls.read\n"),
            "a line that no lock has",
        ),
        (
            line("  reaches sms.send", "  reaches sms.sent"),
            "the lock knows no scope `sms.sent`",
        ),
        (
            line("  reaches sms.send", "  reaches sms.read"),
            "the lines of the lock are not in order",
        ),
        (
            line("scope sms.send", "scope sms.read"),
            "the lines of the lock are not in order",
        ),
    ] {
        let folder = Folder::locked();
        folder.write("scopes.lock", &lock);
        let report = folder.build().expect_err(&lock);
        assert_contains(&report, &format!("error: {expected}"));
        assert_contains(&report, "--> scopes.lock");
        assert!(!folder.has_built(), "{lock}");
    }
}

#[test]
fn a_lock_that_cannot_be_read() {
    let folder = Folder::locked();
    folder.write("scopes.lock", b"scopegate lock 1\nscope \xff\nend\n");
    assert_contains(&folder.build().unwrap_err(), "error: the file is not UTF-8");

    fs::remove_file(folder.path("scopes.lock")).unwrap();
    fs::create_dir(folder.path("scopes.lock")).unwrap();
    assert_contains(
        &folder.build().unwrap_err(),
        "error: the file cannot be read",
    );
    assert!(!folder.has_built());
}

#[cfg(unix)]
#[test]
fn a_lock_that_leads_nowhere_is_there() {
    let folder = Folder::locked();
    fs::remove_file(folder.path("scopes.lock")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path("scopes.lock")).unwrap();
    assert_contains(
        &folder.build().unwrap_err(),
        "error: there is no such file\n--> scopes.lock",
    );
    assert!(!folder.has_built());
}

#[test]
fn line_ends_are_those_of_the_checkout() {
    let folder = Folder::locked();
    folder.write("scopes.lock", LOCK.replace('\n', "\r\n"));
    assert_eq!(folder.standing(), Standing::Current);
    folder.write("scopes.lock", LOCK.trim_end());
    assert_eq!(folder.standing(), Standing::Current);
}

#[test]
fn a_lock_has_the_name_of_its_table() {
    for (table, lock) in [
        ("a/billing.csv", "a/billing.lock"),
        ("scopes.v2.csv", "scopes.v2.lock"),
        ("scopes", "scopes.lock"),
        ("scopes.lock", "scopes.lock.lock"),
    ] {
        assert_eq!(lock::path(Path::new(table)), Path::new(lock));
    }
}

#[test]
fn nothing_but_a_lock_is_written_over() {
    let folder = Folder::locked();
    folder.write("scopes.lock", "# This file is generated by another tool.\n");
    let report = Build::new(folder.path("scopes.csv"))
        .write_lock()
        .unwrap_err();
    assert_contains(
        &report.to_string(),
        "error: this file is no lock, and is not written over",
    );
    assert_eq!(
        folder.read("scopes.lock"),
        "# This file is generated by another tool.\n"
    );
}

#[test]
fn a_faulty_table_is_not_locked() {
    let folder = Folder::locked();
    folder.write("scopes.csv", "value\na b\n");
    let report = Build::new(folder.path("scopes.csv"))
        .write_lock()
        .unwrap_err();
    assert_contains(&report.to_string(), "scopes.csv:2:2");
    assert_eq!(folder.read("scopes.lock"), LOCK);
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
