//! `mod id`: a constant for each published ID. There is none in a large catalogue: to rustc they are
//! as many items again as the scopes.

use std::fmt::Write;

use super::scopes::{GUID, id_type};
use super::shape::has_items;
use super::{ALLOW, markdown};
use crate::catalog::{Catalog, Id, IdKind};

pub(super) fn write(out: &mut String, catalog: &Catalog) {
    let id_type = id_type(catalog.id_kind);
    let has_ids = catalog.scopes.iter().any(|entry| entry.id.is_some());
    let doc = match has_items(catalog) {
        _ if !has_ids => "/// The published IDs: of this catalogue none are published.",
        true => "/// The published IDs.",
        false => {
            "/// Of so large a catalogue there are no constants: ask `Scope::id` for the published IDs."
        }
    };
    let _ = write!(out, "\n{doc}\n{ALLOW}\npub mod id {{\n");
    if !has_items(catalog) {
        out.push_str("}\n");
        return;
    }
    if catalog.id_kind == Some(IdKind::Guid) {
        out.push_str("    use super::__scopegate;\n");
    }
    for entry in &catalog.scopes {
        let Some(id) = &entry.id else { continue };
        let doc = markdown::comment(
            "    ",
            &format!("The ID of {}.", markdown::code(&entry.value)),
        );
        let constant = &entry.constant;
        let id = id_value(id);
        let _ = writeln!(out, "{doc}\n    pub const {constant}: {id_type} = {id};");
    }
    out.push_str("}\n");
}

/// The ID as an expression, where `self::__scopegate` is.
pub(super) fn id_value(id: &Id) -> String {
    match id {
        Id::Integer(id) => id.to_string(),
        Id::Guid(id) => format!("{GUID}::from_u128({:#034x})", id.to_u128()),
        Id::Text(id) => format!("{id:?}"),
    }
}
