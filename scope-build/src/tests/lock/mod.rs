//! What a lock holds a build to, and what it lets pass.

mod taken;
mod unsound;
mod widened;

use std::path::Path;

use super::folder::Folder;
use crate::{
    Build, fault,
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
