//! Doc comments.

use super::markdown::{code, comment, escape};
use crate::catalog::{Catalog, Entry, Id};

/// How many implied scopes a doc comment names. All of them, for each scope that implies everything,
/// would be more text than the catalogue.
pub(super) const MOST_IMPLIED: usize = 32;

pub(super) const GROUP: &str = "A heading that the table lists scopes under.";

/// What is said of a catalogue's items, and with it what depends on who reads it.
pub(super) trait Docs {
    /// The doc comment of `Scope`.
    fn catalogue(&self) -> String;
    /// The doc comment of `Group`.
    fn groups(&self) -> String;
    /// The doc comment of a scope, and its other attributes.
    fn scope(&self, at: usize) -> String;
    /// The doc comment of a group.
    fn group(&self, at: usize) -> String;
    /// The line that says which integer the enum is.
    fn repr(&self) -> &'static str;
    /// This doc comment of the prelude, with what stands under it, and the attribute of what the
    /// prelude passes on.
    fn prelude(&self, doc: String) -> (String, &'static str);
}

/// What the compiler reads at every build, and an editor shows: no more than it takes.
pub(super) struct Short<'c>(pub(super) &'c Catalog);

impl Docs for Short<'_> {
    fn catalogue(&self) -> String {
        comment("", &catalogue(self.0))
    }

    fn groups(&self) -> String {
        comment("", GROUP)
    }

    fn scope(&self, at: usize) -> String {
        let entry = &self.0.scopes[at];
        let doc = scope(self.0, entry);
        match &entry.deprecated {
            Some(note) => format!("{doc}\n{}", deprecated(note)),
            None => doc,
        }
    }

    fn group(&self, at: usize) -> String {
        comment("    ", &escape(&self.0.groups[at].heading))
    }

    fn repr(&self) -> &'static str {
        "#[repr(u16)]\n"
    }

    fn prelude(&self, doc: String) -> (String, &'static str) {
        (doc, "#[doc(no_inline)]")
    }
}

fn scope(catalog: &Catalog, entry: &Entry) -> String {
    let mut doc = summary(entry);
    if !entry.implies.is_empty() {
        let name = |at: usize| code(&catalog.scopes[at].value);
        let implied = list(&entry.implies, MOST_IMPLIED, name);
        doc.push_str(&format!("\n\nImplies {implied}."));
    }
    comment("    ", &doc)
}

/// `sms.read` (ID 92, line 2 of the table): what its description says.
pub(super) fn summary(entry: &Entry) -> String {
    let mut doc = code(&entry.value);
    let line = entry.line;
    doc.push_str(&match &entry.id {
        None => format!(" (line {line} of the table)"),
        Some(id) => format!(" (ID {}, line {line} of the table)", self::id(id)),
    });
    if let Some(description) = &entry.description {
        doc.push_str(": ");
        doc.push_str(&escape(description));
    }
    doc
}

pub(super) fn id(id: &Id) -> String {
    match id {
        Id::Integer(id) => id.to_string(),
        Id::Guid(id) => format!("`{id}`"),
        Id::Text(id) => code(id),
    }
}

/// The first of these scopes, and how many more there are.
pub(super) fn list(scopes: &[usize], most: usize, show: impl Fn(usize) -> String) -> String {
    let shown: Vec<_> = scopes.iter().take(most).map(|&at| show(at)).collect();
    let more = match scopes.len() - shown.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}{more}", shown.join(", "))
}

/// A scope of the catalogue, and of how many.
pub(super) fn catalogue(catalog: &Catalog) -> String {
    let count = counted(catalog.scopes.len());
    let groups = match catalog.groups.len() {
        0 => String::new(),
        1 => String::from(" in 1 group"),
        groups => format!(" in {groups} groups"),
    };
    let name = code(&catalog.name);
    format!("A scope of the catalogue {name}: {count}{groups}.")
}

pub(super) fn counted(scopes: usize) -> String {
    match scopes {
        1 => String::from("1 scope"),
        scopes => format!("{scopes} scopes"),
    }
}

/// `#[deprecated]` with this note.
pub(super) fn deprecated(note: &str) -> String {
    format!("    #[deprecated(note = {note:?})]")
}

#[cfg(test)]
mod tests {
    use super::scope;

    #[test]
    fn what_implies_everything_does_not_list_it() {
        let scopes = (0..100).map(|at| format!("s.n{at},\n"));
        let csv = format!("value,implies\nadmin,s.**\n{}", scopes.collect::<String>());
        let catalog = crate::tests::catalog(&csv);
        let doc = scope(&catalog, &catalog.scopes[0]);
        assert!(doc.contains("Implies `s.n0`, `s.n1`, "), "{doc}");
        assert!(doc.ends_with("`s.n31` and 68 more."), "{doc}");
    }
}
