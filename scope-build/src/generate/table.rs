//! The table that the macros read: a line a scope, sorted by name so that it can be searched as it
//! is, fields separated by tabs.
//!
//! ```text
//! scopegate 3 <catalogue> <module>
//! <name> <path> <row> <id> <flags> <variant> <group> <closure>
//! ```
//!
//! The module is the catalogue's identity: it is named after the package, the catalogue and all the
//! rows in their order, and generated into the source. Every path that is looked up in a table goes through
//! it, so that neither a table of yesterday nor a macro of another catalogue can lead to a scope.
//!
//! A row's number counts the rows as they stand in this file, from 0. The closure is everything that
//! the scope reaches under `implies`, without itself, as runs of such numbers: `3-7,9`. The
//! flags, with commas between them, are `ambiguous`, of a scope that shares its ID with another, so that
//! nobody can tell by it which of them is meant, and `deprecated`. What a row does not have is an empty field.

use std::fmt::Write;

use scope_types::table::hash;

use super::ambiguous::Shared;
use super::names::Paths;
use super::tables::runs;
use crate::catalog::{Catalog, Entry, Id};

pub(super) struct Table {
    pub(super) module: String,
    pub(super) text: String,
}

impl Table {
    pub(super) fn of(catalog: &Catalog, package: &str, paths: &Paths, shared: &Shared<'_>) -> Self {
        let name = &catalog.name;
        let rows = Rows::of(catalog, shared);
        let ordinals = format!("{:?}", rows.by_name);
        let rows = rows.write(paths);
        let identity = hash(0, format!("{package}\n{name}\n{rows}{ordinals}").as_bytes());
        let module = format!("__{name}_{identity:016x}");
        let text = format!("scopegate 3\t{name}\t{module}\n{rows}");
        Self { module, text }
    }
}

struct Rows<'c> {
    catalog: &'c Catalog,
    /// The ordinals in the order of the names.
    by_name: Vec<usize>,
    /// The row of each ordinal.
    row_of: Vec<usize>,
    shared: &'c Shared<'c>,
}

impl<'c> Rows<'c> {
    fn of(catalog: &'c Catalog, shared: &'c Shared<'c>) -> Self {
        let scopes = &catalog.scopes;
        let mut by_name: Vec<_> = (0..scopes.len()).collect();
        by_name.sort_unstable_by_key(|&ordinal| &scopes[ordinal].value);
        let mut row_of = vec![0; scopes.len()];
        for (row, &ordinal) in by_name.iter().enumerate() {
            row_of[ordinal] = row;
        }
        Self {
            catalog,
            by_name,
            row_of,
            shared,
        }
    }

    fn write(&self, paths: &Paths) -> String {
        let mut out = String::new();
        for (row, &ordinal) in self.by_name.iter().enumerate() {
            let entry = &self.catalog.scopes[ordinal];
            let (name, path) = (&entry.value, paths.get(ordinal));
            let id = entry.id.as_ref().map(Id::to_string).unwrap_or_default();
            let id = escaped(&id);
            let flags = self.flags(entry);
            let variant = &entry.variant;
            let group = entry.group.map(|group| &self.catalog.groups[group].heading);
            let group = group.map(|heading| escaped(heading)).unwrap_or_default();
            let closure = self.closure(entry);
            let _ = writeln!(
                out,
                "{name}\t{path}\t{row}\t{id}\t{flags}\t{variant}\t{group}\t{closure}"
            );
        }
        out
    }

    fn flags(&self, entry: &Entry) -> &'static str {
        match (self.shared.id_of(entry), &entry.deprecated) {
            (Some(_), Some(_)) => "ambiguous,deprecated",
            (Some(_), None) => "ambiguous",
            (None, Some(_)) => "deprecated",
            (None, None) => "",
        }
    }

    fn closure(&self, entry: &Entry) -> String {
        let mut rows: Vec<_> = entry.closure.iter().map(|&at| self.row_of[at]).collect();
        rows.sort_unstable();
        let runs = runs(&rows).into_iter();
        let written: Vec<_> = runs.map(|[first, end]| written(first, end - 1)).collect();
        written.join(",")
    }
}

fn written(first: usize, last: usize) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}-{last}")
    }
}

/// A text without what ends a field or a row.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, written};

    #[test]
    fn a_text_ends_no_field() {
        assert_eq!(escaped("a\tb\\t\r\nc"), "a\\tb\\\\t\\r\\nc");
    }

    #[test]
    fn a_run_of_one_is_a_number() {
        assert_eq!(
            [written(3, 7), written(9, 9)],
            ["3-7".to_owned(), "9".to_owned()]
        );
    }
}
