use std::collections::{HashMap, hash_map::Entry};

use crate::{
    fault::{Faults, Warning},
    read::{Cell, Row},
};

/// What people write where they expect to be asked whether a scope is deprecated.
const YES: &[&str] = &["yes", "y", "true", "t", "on", "1", "x", "deprecated"];
const NO: &[&str] = &["no", "n", "false", "f", "off", "0", "-", "none"];

/// Warns once of every text in `deprecated` that is an answer and no note.
pub(super) fn warn(rows: &[Row<'_>], faults: &mut Faults) {
    let mut found: HashMap<&str, usize> = HashMap::new();
    let mut answers: Vec<(&Cell<'_>, bool, usize)> = Vec::new();
    for cell in rows.iter().filter_map(|row| row.deprecated.as_ref()) {
        let Some(denies) = denies(cell.text()) else {
            continue;
        };
        match found.entry(cell.text()) {
            Entry::Vacant(vacant) => {
                vacant.insert(answers.len());
                answers.push((cell, denies, 0));
            }
            Entry::Occupied(first) => answers[*first.get()].2 += 1,
        }
    }
    for (cell, denies, more) in answers {
        let text = cell.to_text();
        faults.warn(cell.span(), Warning::NoNote { text, denies, more });
    }
}

/// Whether the text is a no, if it is an answer at all.
fn denies(text: &str) -> Option<bool> {
    let text = text.trim();
    let is_one_of = |answers: &[&str]| answers.iter().any(|one| one.eq_ignore_ascii_case(text));
    let is_no = is_one_of(NO);
    (is_no || is_one_of(YES)).then_some(is_no)
}
