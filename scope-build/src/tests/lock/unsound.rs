//! Files that are no lock.

use std::fs;

use super::{Folder, LOCK, TABLE, assert_contains};

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
