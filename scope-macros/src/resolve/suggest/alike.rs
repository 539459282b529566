//! Names that a reader takes for the same: they differ in case, and in what stands between words.

use super::slip::nearest;
use crate::distance::distance;
use crate::table::Table;

/// The name with the same letters; of several, those that are spelled most alike.
pub(super) fn alike<'t>(table: &'t Table, text: &str) -> Vec<&'t str> {
    let Some(first) = letters(text).next() else {
        return Vec::new();
    };
    let cases = [first, first.to_ascii_uppercase()];
    let cases = &cases[..if cases[0] == cases[1] { 1 } else { 2 }];
    let mut alike = Vec::new();
    for case in cases {
        for name in table.beginning_with(case.encode_utf8(&mut [0; 4])) {
            if are_alike(name, text) {
                alike.push(((0, distance(name, text)), name));
            }
        }
    }
    nearest(&alike)
}

pub(super) fn are_alike(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

pub(super) fn letters(text: &str) -> impl Iterator<Item = char> {
    let stands_between =
        |c: char| matches!(c, '.' | ':' | '/' | '_' | '-' | '=' | '>') || c.is_whitespace();
    let letters = text.chars().filter(move |&c| !stands_between(c));
    letters.map(|c| c.to_ascii_lowercase())
}
