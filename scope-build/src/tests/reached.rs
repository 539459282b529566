//! Whatever can be wrong with a table is wrong with one of `tests/malformed`.

use std::collections::{BTreeMap, BTreeSet};

use super::malformed::Malformed;
use crate::{
    fault::{Faults, Kind, Warning},
    load::text,
    read::read,
    validate::validate,
};

/// What is no table, is too large to keep, or is said of something else.
const ELSEWHERE: [&str; 4] = [
    "file-missing",
    "file-unreadable",
    "patterns-too-slow",
    "implications-too-many",
];

/// What is said of something other than a table.
const OTHER_SUBJECTS: [&str; 2] = ["Locks", "The build script"];

#[test]
fn every_fault_has_a_table() {
    let tables = Malformed::all();
    let reached: BTreeSet<_> = tables.iter().flat_map(faults).collect();
    let of_tables = Kind::ALL
        .iter()
        .filter(|(subject, _)| !OTHER_SUBJECTS.contains(subject));
    let entries = of_tables.flat_map(|(_, entries)| *entries);
    let unreached: Vec<_> = entries
        .map(|entry| entry.name)
        .filter(|name| !reached.contains(name) && !ELSEWHERE.contains(name))
        .collect();
    assert!(unreached.is_empty(), "{unreached:#?}");
}

#[test]
fn no_two_messages_have_one_name() {
    let mut names = BTreeMap::new();
    let faults = Kind::ALL.iter().flat_map(|(_, entries)| *entries);
    for entry in faults.chain(Warning::ENTRIES) {
        assert_eq!(
            names.insert(entry.name, entry.meaning),
            None,
            "{}",
            entry.name
        );
        let in_kebab_case = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(entry.name.chars().all(in_kebab_case), "{}", entry.name);
    }
}

/// What is wrong with a table, by name.
pub(super) fn faults(table: &Malformed) -> Vec<&'static str> {
    let mut faults = Faults::default();
    let source = table.source();
    if let Some(text) = text(&source, &mut faults) {
        let read = read(text, &mut faults);
        validate(&read, &table.options(), &mut faults);
    }
    let faults = faults.in_order();
    faults.iter().map(|fault| fault.kind.entry().name).collect()
}
