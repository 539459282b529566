//! The compile-time suite: what must not compile, and what it says instead; what must, and whom it
//! lets in.
//!
//! Each folder under `fail` and `pass` is a subject. A failing case has one mistake, and its
//! `.stderr` holds all that the compiler says about it; `TRYBUILD=overwrite` records it anew. A
//! passing case is a program that asserts who is let in, so that a check that is dropped fails it.
//!
//! Compilers word and underline their share of a message differently. Whole messages are compared
//! on the one they were recorded with; on any other, each case must still fail, and with our words.
#![allow(clippy::panic, clippy::unwrap_used)]

mod documented;
mod our_words;
mod recorded;

use std::env;
use std::fs;
use std::io::{self, Write};
use std::process::Command;

/// The compiler that the messages were recorded with.
const RECORDED_WITH: &str = "1.95.0";

/// `whole` or `ours`: which comparison to make, whatever the compiler is.
const FORCED: &str = "SCOPEGATE_UI";

#[test]
fn failing_cases() {
    let compiler = compiler();
    if compares_whole_messages(&compiler) {
        say(&format!(
            "comparing whole messages: {compiler}, recorded with {RECORDED_WITH}"
        ));
        trybuild::TestCases::new().compile_fail("fail/*/*.rs");
    } else {
        say(&format!(
            "comparing our own words alone: {compiler}, recorded with {RECORDED_WITH}"
        ));
        our_words::compare();
    }
}

#[test]
fn passing_cases() {
    trybuild::TestCases::new().pass("pass/*/*.rs");
}

#[test]
fn every_failing_case_is_recorded() {
    let cases = recorded::cases();
    assert!(cases.len() >= 25, "{} failing cases", cases.len());
    for case in cases {
        assert!(!case.errors().is_empty(), "no recorded error: {case:?}");
    }
}

/// What no reader of a message has written, or can look up: names of generated code, and files that a
/// build has written.
const INTERNAL: [&str; 3] = ["__", "$OUT_DIR", "/target/"];

#[test]
fn no_message_shows_what_is_internal() {
    for case in recorded::cases() {
        let (source, stderr) = (fs::read_to_string(&case.source).unwrap(), case.stderr());
        let is_of_the_case = |line: &str| match line.split_once(" | ") {
            Some((_, shown)) => source.contains(shown.trim()),
            None => false,
        };
        // `|_______^` below what goes over several lines.
        let is_drawn = |line: &str| line.trim_start_matches([' ', '|']).starts_with("____");
        let lines = stderr.lines();
        let lines = lines.filter(|line| !is_of_the_case(line) && !is_drawn(line));
        for internal in INTERNAL {
            let line = lines.clone().find(|line| line.contains(internal));
            assert_eq!(line, None, "{}", case.name());
        }
    }
}

/// What `rustc --version` says: `rustc 1.95.0 (59807616e 2026-04-14)`.
fn compiler() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output().unwrap();
    String::from_utf8(version.stdout).unwrap().trim().to_owned()
}

fn compares_whole_messages(compiler: &str) -> bool {
    match env::var(FORCED).as_deref() {
        Ok("whole") => true,
        Ok("ours") => false,
        Ok(other) => panic!("{FORCED} is `whole` or `ours`, and not `{other}`"),
        Err(_) => compiler.split(' ').nth(1) == Some(RECORDED_WITH),
    }
}

/// Prints a line that `cargo test` shows of a test that passes, too: what goes through `eprintln!`
/// it keeps to itself.
fn say(line: &str) {
    let mut stderr = io::stderr().lock();
    writeln!(stderr, "{line}").unwrap();
}
