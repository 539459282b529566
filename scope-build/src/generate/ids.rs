//! `mod id`: a constant for each published ID.

use std::fmt::Write;

use super::scopes::id_type;
use super::{ALLOW, docs};
use crate::catalog::{Catalog, Id};

pub(super) fn write(out: &mut String, catalog: &Catalog) {
    let id_type = id_type(catalog.id_kind);
    let _ = write!(out, "\n/// The published IDs.\n{ALLOW}\npub mod id {{\n");
    for entry in &catalog.scopes {
        let Some(id) = &entry.id else { continue };
        let doc = docs::attribute(&format!("The ID of {}.", docs::code(&entry.value)));
        let constant = &entry.constant;
        let _ = match id {
            Id::Integer(id) => writeln!(
                out,
                "    {doc}\n    pub const {constant}: {id_type} = {id};"
            ),
            Id::Text(id) => writeln!(
                out,
                "    {doc}\n    pub const {constant}: {id_type} = {id:?};"
            ),
        };
    }
    out.push_str("}\n");
}
