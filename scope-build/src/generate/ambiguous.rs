//! `mod ambiguous_id`: the types of scopes that share their IDs. The compiler warns whoever names one: an
//! ID grants none of them.

use std::collections::HashMap;
use std::fmt::Write;

use super::ALLOW;
use super::docs::deprecated;
use super::shape::has_items;
use crate::catalog::{Catalog, Entry, Id};

/// How many scopes have an ID.
pub(super) struct Sharing<'c>(HashMap<&'c Id, usize>);

impl<'c> Sharing<'c> {
    pub(super) fn of(catalog: &'c Catalog) -> Self {
        let mut owners = HashMap::new();
        for id in catalog.scopes.iter().filter_map(|entry| entry.id.as_ref()) {
            *owners.entry(id).or_default() += 1;
        }
        Self(owners)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.values().all(|owners| *owners < 2)
    }

    /// The scope's ID, if others have it, too.
    pub(super) fn id_of(&self, entry: &'c Entry) -> Option<&'c Id> {
        let shared = |id: &&Id| self.0.get(id).is_some_and(|owners| *owners > 1);
        entry.id.as_ref().filter(shared)
    }
}

/// The modules of guards and of checks, what is in them of a scope, and what is said of it.
const OF_A_SCOPE: [(&str, &str, &str); 2] = [
    ("guard", "Guard_", "Who has one has been checked."),
    ("check", "Check_", "What somebody is asked."),
];

/// The compiler names the type by its path, which says what is wrong for that reason, and prefers one that
/// is not hidden: the pages alone do not show it.
pub(super) fn write(out: &mut String, catalog: &Catalog) {
    let sharing = Sharing::of(catalog);
    if sharing.is_empty() {
        return;
    }
    let _ = write!(
        out,
        "
/// The types of scopes that share their IDs with others.
#[cfg_attr(doc, doc(hidden))]
{ALLOW}
pub mod ambiguous_id {{
    use super::__scopegate::requirement::Is;
"
    );
    let scopes = catalog.scopes.iter().enumerate();
    let scopes =
        scopes.filter_map(|(ordinal, entry)| Some((ordinal, entry, sharing.id_of(entry)?)));
    let mut of_a_scope = OF_A_SCOPE.map(|_| String::new());
    for (ordinal, entry, id) in scopes {
        let (name, variant) = (&entry.value, &entry.variant);
        let note = deprecated(&note(name, id));
        let _ = write!(
            out,
            "    /// What is required.\n{note}\n    pub type {variant} = Is<{ordinal}>;\n"
        );
        for (out, (_, kind, doc)) in of_a_scope.iter_mut().zip(OF_A_SCOPE) {
            let _ = write!(
                out,
                "        /// {doc}\n    {note}\n        pub type {variant} = super::super::__direct::{kind}<super::{variant}>;\n"
            );
        }
    }
    if has_items(catalog) {
        for (types, (module, _, doc)) in of_a_scope.iter().zip(OF_A_SCOPE) {
            let _ = write!(
                out,
                "    /// {doc}\n    pub mod {module} {{\n{types}    }}\n"
            );
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
