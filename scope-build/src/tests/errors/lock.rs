//! What a lock holds a table to, each with the table and its lock.

use std::io;

use super::Example;
use crate::{
    Build, Report,
    fault::{self, LockFault},
    load::Source,
    tests::folder::Folder,
};

const TABLE: &str = "value,id,implies\nsms.manage,1,sms.read\nsms.read,2,\nsms.send,3,\n";

/// What has changed in the table since it was locked.
const TABLES: &[(&str, &str, &str)] = &[
    ("lock-removed", "sms.send,3,\n", ""),
    ("lock-renamed", "sms.send,3", "sms.post,3"),
    ("lock-id-reused", "sms.send,3,", "sms.send,4,\nsms.drop,3,"),
    ("lock-widened", "1,sms.read", "1,sms.read sms.send"),
];

/// What has changed in the lock since it was written.
const LOCKS: &[(&str, &str, &str)] = &[
    ("lock-not-a-lock", "scopegate lock 1\n", ""),
    ("lock-version", "scopegate lock 1", "scopegate lock 9"),
    (
        "lock-conflict",
        "scope sms.send 3\n",
        "<<<<<<< HEAD\nscope sms.send 3\n",
    ),
    ("lock-line", "scope sms.read 2", "sms.read 2"),
    (
        "lock-order",
        "scope sms.read 2\nscope sms.send 3",
        "scope sms.send 3\nscope sms.read 2",
    ),
    ("lock-unknown", "  reaches sms.read", "  reaches sms.raed"),
    ("lock-truncated", "end\n", ""),
    ("lock-after-end", "end\n", "end\nscope sms.zero\n"),
];

pub(super) fn example(name: &str) -> Option<Example> {
    let find = |edits: &[(&str, &'static str, &'static str)]| {
        let edit = edits.iter().find(|(known, ..)| *known == name);
        edit.map(|(_, from, to)| (*from, *to))
    };
    if let Some((from, to)) = find(TABLES) {
        return Some(table(TABLE, &TABLE.replacen(from, to, 1)));
    }
    if let Some((from, to)) = find(LOCKS) {
        let folder = locked(TABLE);
        let lock = without_comments(&folder.read("scopes.lock")).replacen(from, to, 1);
        folder.write("scopes.lock", &lock);
        return Some(Example {
            files: vec![("text", lock)],
            ..refused(&folder, "scopes.lock")
        });
    }
    let shared = "value,id,id_shared\nsms.read,7,yes\nsms.send,7,yes\n";
    let alone = "value,id,id_shared\nsms.read,7,\nsms.send,,\n";
    let unshared = "value,id,id_shared\nsms.read,7,\nsms.send,,\n";
    match name {
        "lock-id-shared" => Some(table(unshared, shared)),
        "lock-id-unshared" => Some(table(shared, alone)),
        "lock-rust-name-reused" => Some(table(
            "value,ident\nsms.read,Read\nsms.send,Send\n",
            "value,ident\nsms.read,Send\nsms.send,Read\n",
        )),
        "lock-other" => {
            let folder = locked(TABLE);
            let build = Build::new(folder.path("scopes.csv")).comma_separated();
            let report = build.write_to(&folder.path("out"), "scopes").unwrap_err();
            Some(Example {
                note: "The build script says `comma_separated()`, and did not when the lock was written."
                    .into(),
                ..said(&folder, &report)
            })
        }
        "lock-behind" => Some(Example {
            files: Vec::new(),
            note: String::new(),
            said: format!("warning: {}", fault::lock::behind("scopes.lock", 1)),
        }),
        "lock-foreign" => {
            let folder = Folder::new();
            folder.write("scopes.csv", TABLE);
            folder.write("scopes.lock", "a diary\n");
            let report = Build::new(folder.path("scopes.csv")).write_lock();
            Some(said(&folder, &report.unwrap_err()))
        }
        "lock-not-written" => {
            let source = Source {
                path: "scopes.lock".into(),
                bytes: Ok(Vec::new()),
            };
            let mut faults = fault::Faults::default();
            let reason = io::Error::from(io::ErrorKind::PermissionDenied).to_string();
            faults.whole(LockFault::NotWritten { reason });
            Some(Example {
                files: Vec::new(),
                note: String::new(),
                said: Report::new(&source, faults).to_string(),
            })
        }
        _ => None,
    }
}

fn locked(table: &str) -> Folder {
    let folder = Folder::new();
    folder.write("scopes.csv", table);
    let written = Build::new(folder.path("scopes.csv")).write_lock();
    written.unwrap_or_else(|report| panic!("{report}"));
    folder
}

/// A table as it was locked, and as it is now.
fn table(before: &str, now: &str) -> Example {
    let folder = locked(before);
    let lock = without_comments(&folder.read("scopes.lock"));
    folder.write("scopes.csv", now);
    Example {
        files: vec![("csv", now.into()), ("text", lock)],
        ..refused(&folder, "scopes.csv")
    }
}

fn refused(folder: &Folder, path: &str) -> Example {
    let build = Build::new(folder.path("scopes.csv"));
    let report = build.write_to(&folder.path("out"), "scopes").unwrap_err();
    let example = said(folder, &report);
    assert!(
        example.said.contains(&format!("--> {path}")),
        "{}",
        example.said
    );
    example
}

/// What is said of the lock or the table, without what is said below it.
fn said(folder: &Folder, report: &Report) -> Example {
    let report = folder.strip(&format!("{report:#}"));
    let said = report
        .split_once("\n\n")
        .map_or(report.as_str(), |(said, _)| said);
    Example {
        files: Vec::new(),
        note: String::new(),
        said: said.to_owned(),
    }
}

fn without_comments(lock: &str) -> String {
    let lines = lock.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| format!("{line}\n")).collect()
}
