//! What `cargo doc` shows of a catalogue: its scopes in tables, with links to what they imply, and
//! found by the names that they are published under. This is a source of its own, which only rustdoc
//! includes: an attribute a scope would cost every other build a twelfth of its time.

mod table;

use std::collections::HashMap;
use std::fmt::Write;

use super::docs::{self, Docs, counted};
use super::markdown::{code, comment, escape};
use super::shape::has_items;
use super::{ALLOW, line};
use crate::catalog::{Catalog, Entry, Group, Id};

pub(super) struct Pages<'c> {
    catalog: &'c Catalog,
    implied_by: Vec<Vec<usize>>,
    /// The scopes that share each ID that is not of one alone.
    sharing: HashMap<&'c Id, Vec<usize>>,
    /// The scopes of each group.
    listed: Vec<Vec<usize>>,
    /// The scopes that are in none.
    unlisted: Vec<usize>,
}

impl<'c> Pages<'c> {
    pub(super) fn of(catalog: &'c Catalog) -> Self {
        let mut pages = Self {
            catalog,
            implied_by: vec![Vec::new(); catalog.scopes.len()],
            sharing: HashMap::new(),
            listed: vec![Vec::new(); catalog.groups.len()],
            unlisted: Vec::new(),
        };
        for (at, entry) in catalog.scopes.iter().enumerate() {
            for &implied in &entry.implies {
                pages.implied_by[implied].push(at);
            }
            if let Some(id) = &entry.id {
                pages.sharing.entry(id).or_default().push(at);
            }
            match entry.group {
                Some(group) => pages.listed[group].push(at),
                None => pages.unlisted.push(at),
            }
        }
        pages.sharing.retain(|_, scopes| scopes.len() > 1);
        pages
    }

    /// Whether each group has a page for its scopes. Where they are many, all of them on one page keep
    /// a browser busy for half a minute.
    fn are_many(&self) -> bool {
        self.is_large() && !self.catalog.groups.is_empty()
    }

    fn is_large(&self) -> bool {
        !has_items(self.catalog)
    }

    /// The pages of the groups.
    pub(super) fn write(&self, out: &mut String) {
        if !self.are_many() {
            return;
        }
        let _ = write!(
            out,
            "
/// The scopes of each group. These pages are in the documentation alone: in code every scope is one
/// of [`Scope`].
{ALLOW}
pub mod groups {{
"
        );
        for (group, listed) in self.catalog.groups.iter().zip(&self.listed) {
            self.write_page(out, &group.ident, &escape(&group.heading), listed);
        }
        if !self.unlisted.is_empty() {
            self.write_page(out, UNLISTED, "Without a group", &self.unlisted);
        }
        out.push_str("}\n");
    }

    fn write_page(&self, out: &mut String, page: &str, heading: &str, scopes: &[usize]) {
        let (count, table) = (counted(scopes.len()), self.table(scopes));
        let doc = format!("{heading}: {count} of [`Scope`](super::Scope).\n\n{table}");
        line(out, &comment("    ", &doc));
        let _ = writeln!(out, "    pub struct {page}(());\n    impl {page} {{");
        for &at in scopes {
            let variant = &self.catalog.scopes[at].variant;
            line(out, &self.described(at));
            let _ = writeln!(
                out,
                "    pub const {variant}: super::Scope = super::Scope::{variant};"
            );
        }
        out.push_str("    }\n");
    }

    /// The tables of a catalogue, under the headings of its groups, or what leads to their pages.
    fn overview(&self) -> String {
        let groups = self.catalog.groups.iter().zip(&self.listed);
        let mut out = String::new();
        if self.are_many() {
            out.push_str("| Group | Scopes |\n| --- | --- |\n");
            for (group, listed) in groups {
                let (page, count) = (linked("groups", group), listed.len());
                let _ = writeln!(out, "| {page} | {count} |");
            }
            if !self.unlisted.is_empty() {
                let page = link("Without a group", &format!("groups::{UNLISTED}"));
                let _ = writeln!(out, "| {page} | {} |", self.unlisted.len());
            }
            return out;
        }
        for (group, listed) in groups {
            let (heading, table) = (linked("Group", group), self.table(listed));
            let _ = write!(out, "# {heading}\n\n{table}\n");
        }
        if self.is_large() || self.unlisted.is_empty() {
            return out;
        }
        if !self.catalog.groups.is_empty() {
            out.push_str("# Without a group\n\n");
        }
        out.push_str(&self.table(&self.unlisted));
        out
    }

    /// The scope's name, as a link to what is said of it.
    fn name(&self, entry: &Entry) -> String {
        let page = match entry.group.map(|group| &self.catalog.groups[group]) {
            _ if !self.are_many() => "Scope",
            Some(group) => &group.ident,
            None => UNLISTED,
        };
        link(&code(&entry.value), &format!("{page}::{}", entry.variant))
    }

    /// All that is said of a scope, and what it is found by.
    fn described(&self, at: usize) -> String {
        let entry = &self.catalog.scopes[at];
        let group = entry.group.map(|group| &self.catalog.groups[group]);
        let implied_by = &self.implied_by[at];
        let groups = match self.are_many() {
            true => "super::Group",
            false => "Group",
        };
        let relations = [
            group.map(|group| format!("In {}.", linked(groups, group))),
            self.sentence("Implies", &entry.implies),
            self.sentence("Implied by", implied_by),
            self.sentence("Shares its ID with", &self.sharing_with(at)),
        ];
        let relations: Vec<_> = relations.into_iter().flatten().collect();
        let mut doc = docs::summary(entry);
        if !relations.is_empty() {
            let _ = write!(doc, "\n\n{}", relations.join(" "));
        }
        let mut lines = vec![comment("    ", &doc)];
        lines.extend(alias(entry));
        // The compiler shows a note as it is; rustdoc takes it for Markdown.
        let note = entry.deprecated.as_deref().map(escape);
        lines.extend(note.map(|note| docs::deprecated(&note)));
        lines.join("\n")
    }

    /// The other scopes with the same ID.
    fn sharing_with(&self, at: usize) -> Vec<usize> {
        let id = self.catalog.scopes[at].id.as_ref();
        let sharing = id.and_then(|id| self.sharing.get(id)).into_iter().flatten();
        sharing.copied().filter(|other| *other != at).collect()
    }

    fn sentence(&self, verb: &str, scopes: &[usize]) -> Option<String> {
        let links = self.links(scopes, docs::MOST_IMPLIED);
        (!scopes.is_empty()).then(|| format!("{verb} {links}."))
    }

    fn links(&self, scopes: &[usize], most: usize) -> String {
        docs::list(scopes, most, |at| self.name(&self.catalog.scopes[at]))
    }
}

/// The page of the scopes without a group. Groups are written with a capital.
const UNLISTED: &str = "without_group";

/// A link leads nowhere where a crate exports one of `Scope` and `Group` and keeps the other.
fn linking(doc: String) -> String {
    doc + "\n#[allow(rustdoc::private_intra_doc_links)]"
}

/// The heading, as a link to the item of this group in `module`.
fn linked(module: &str, group: &Group) -> String {
    link(
        &escape(&group.heading),
        &format!("{module}::{}", group.ident),
    )
}

/// Rustdoc reads letters and digits of any script in a link, and not the marks that may be in an
/// identifier with them.
fn link(text: &str, path: &str) -> String {
    let read = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':');
    match path.is_ascii() || path.chars().all(read) {
        true => format!("[{text}]({path})"),
        false => text.to_owned(),
    }
}

/// What rustdoc's search finds a scope by, unless it is what it finds it by anyway. The compiler
/// takes no alias with a quote in it.
fn alias(entry: &Entry) -> Option<String> {
    let value = &entry.value;
    let taken = !value.contains('\'') && *value != entry.variant;
    taken.then(|| format!("    #[doc(alias = {value:?})]"))
}

impl Docs for Pages<'_> {
    fn catalogue(&self) -> String {
        let summary = docs::catalogue(self.catalog);
        linking(comment(
            "",
            format!("{summary}\n\n{}", self.overview()).trim_end(),
        ))
    }

    fn groups(&self) -> String {
        linking(comment("", docs::GROUP))
    }

    fn scope(&self, at: usize) -> String {
        match self.are_many() {
            true => String::from("    #[doc(hidden)]"),
            false => self.described(at),
        }
    }

    fn group(&self, at: usize) -> String {
        let group = &self.catalog.groups[at];
        let (heading, listed) = (escape(&group.heading), &self.listed[at]);
        let scopes = match self.are_many() {
            true => link("Their page", &format!("groups::{}", group.ident)),
            false => self.links(listed, docs::MOST_IMPLIED),
        };
        let doc = format!("{heading}: {}.\n\n{scopes}", counted(listed.len()));
        comment("    ", &doc)
    }

    /// None: it makes rustdoc show ordinals, which are nobody's business.
    fn repr(&self) -> &'static str {
        ""
    }

    /// The doc comment lists what is passed on, by names that can be written: rustdoc would show the
    /// paths of the generated source.
    fn prelude(&self, doc: String) -> (String, &'static str) {
        (linking(doc), "#[doc(hidden)]")
    }
}
