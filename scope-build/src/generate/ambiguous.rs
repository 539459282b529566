//! `mod ambiguous_id`: the types of scopes that share their IDs. The compiler warns whoever names one: an
//! ID grants none of them.

use std::collections::HashSet;
use std::fmt::Write;

use super::begin_hidden;
use super::docs::deprecated;
use super::shape::has_items;
use crate::catalog::{Catalog, Entry, Id};

/// The IDs that several scopes have.
pub(super) struct Shared<'c>(HashSet<&'c Id>);

impl<'c> Shared<'c> {
    pub(super) fn of(catalog: &'c Catalog) -> Self {
        let mut seen = HashSet::new();
        let ids = catalog.scopes.iter().filter_map(|entry| entry.id.as_ref());
        Self(ids.filter(|id| !seen.insert(*id)).collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The scope's ID, if others have it, too.
    pub(super) fn id_of(&self, entry: &'c Entry) -> Option<&'c Id> {
        entry.id.as_ref().filter(|id| self.0.contains(id))
    }
}

/// The compiler names a type by its path, which is to say what is wrong. In another crate that is the
/// first path among those that are hidden: this module comes before that which passes its types on. No
/// name is one that a person may be looking for.
pub(super) fn write(out: &mut String, catalog: &Catalog, shared: &Shared<'_>) {
    if shared.is_empty() {
        return;
    }
    let doc = "The types of scopes that share their IDs with others.";
    begin_hidden(out, doc, "ambiguous_id");
    for (ordinal, entry) in catalog.scopes.iter().enumerate() {
        let Some(id) = shared.id_of(entry) else {
            continue;
        };
        let variant = &entry.variant;
        let note = deprecated(&note(&entry.value, id));
        let mut declare = |kind: &str, of: &str| {
            let _ = writeln!(out, "{note}\n    pub type {kind}_{variant} = super::{of};");
        };
        declare("Is", &format!("__scopegate::requirement::Is<{ordinal}>"));
        if has_items(catalog) {
            declare("Guard", &format!("__direct::Guard_<Is_{variant}>"));
            declare("Check", &format!("__direct::Check_<Is_{variant}>"));
        }
    }
    out.push_str("}\n");
}

fn note(scope: &str, id: &Id) -> String {
    format!(
        "`{scope}` shares its ID `{id}` with other scopes, and an ID of several grants none of them: \
         a token has to name it"
    )
}
