//! The table that the macros read: a line a scope, sorted by name so that it can be searched as it
//! is, fields separated by tabs.
//!
//! ```text
//! scopegate 2 <catalogue> <module>
//! <name> <path>
//! ```
//!
//! The module is the catalogue's identity: it is named after the package, the catalogue and all the
//! rows, and generated into the source. Every path that a macro writes goes through it, so that
//! neither a table of yesterday nor a macro of another catalogue can lead to a scope.

use std::fmt::Write;

use scope_types::table::hash;

use super::names::Paths;
use crate::catalog::Catalog;

pub(super) struct Table {
    pub(super) module: String,
    pub(super) text: String,
}

impl Table {
    pub(super) fn of(catalog: &Catalog, package: &str, paths: &Paths) -> Self {
        let name = &catalog.name;
        let mut rows = String::new();
        let mut by_name: Vec<_> = (0..catalog.scopes.len()).collect();
        by_name.sort_unstable_by_key(|&ordinal| &catalog.scopes[ordinal].value);
        for ordinal in by_name {
            let value = &catalog.scopes[ordinal].value;
            let _ = writeln!(rows, "{value}\t{}", paths.get(ordinal));
        }
        let identity = hash(0, format!("{package}\n{name}\n{rows}").as_bytes());
        let module = format!("__{name}_{identity:016x}");
        let text = format!("scopegate 2\t{name}\t{module}\n{rows}");
        Self { module, text }
    }
}
