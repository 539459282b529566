//! Scopes of the catalogue, for what is said of its macros.

use crate::catalog::{Catalog, Entry};
use crate::rust::is_ident;

/// One or two scopes as they are written in an attribute: those that a person is told of first.
pub(super) fn of(catalog: &Catalog) -> Vec<String> {
    let those = |deprecated: bool, plain: bool| {
        let entries = catalog.scopes.iter();
        let entries = entries.filter(move |entry| entry.deprecated.is_some() == deprecated);
        entries.filter(move |entry| is_plain(entry) == plain)
    };
    let current = those(false, true).chain(those(false, false));
    let deprecated = those(true, true).chain(those(true, false));
    current.chain(deprecated).take(2).map(spelled).collect()
}

/// Whether it is words between separators, which any reader of Rust sees to be tokens.
fn is_plain(entry: &Entry) -> bool {
    let mut segments = entry.value.split(['.', ':']);
    segments.all(|segment| segment.is_ascii() && is_ident(segment))
}

/// In quotes a name is always right.
fn spelled(entry: &Entry) -> String {
    let name = &entry.value;
    match is_plain(entry) {
        true => name.clone(),
        false => format!("\"{name}\""),
    }
}
