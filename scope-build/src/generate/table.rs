//! The table that the macros read: a line a scope, fields separated by tabs.
//!
//! ```text
//! scopegate 1 <catalogue>
//! <name> <path>
//! ```

use super::names::Paths;
use crate::catalog::Catalog;

pub(super) fn write(catalog: &Catalog, paths: &Paths) -> String {
    let mut out = format!("scopegate 1\t{}\n", catalog.name);
    for (ordinal, entry) in catalog.scopes.iter().enumerate() {
        out.push_str(&format!("{}\t{}\n", entry.value, paths.get(ordinal)));
    }
    out
}
