//! Scopes in a table of Markdown.

use std::fmt::Write;

use super::Pages;
use crate::catalog::{Entry, Id};
use crate::generate::docs;
use crate::generate::markdown::escape;

/// How many implied scopes a row names. The page of the scope has more room.
const MOST_IN_A_CELL: usize = 8;

#[derive(Clone, Copy)]
enum Column {
    Scope,
    Id,
    Description,
    Implies,
}

impl Column {
    const ALL: [Self; 4] = [Self::Scope, Self::Id, Self::Description, Self::Implies];

    fn heading(self) -> &'static str {
        match self {
            Self::Scope => "Scope",
            Self::Id => "ID",
            Self::Description => "Description",
            Self::Implies => "Implies",
        }
    }

    fn has(self, entry: &Entry) -> bool {
        match self {
            Self::Scope => true,
            Self::Id => entry.id.is_some(),
            Self::Description => entry.description.is_some() || entry.deprecated.is_some(),
            Self::Implies => !entry.implies.is_empty(),
        }
    }
}

impl Pages<'_> {
    /// These scopes, a row each, without the columns that would be empty in all of them.
    pub(super) fn table(&self, scopes: &[usize]) -> String {
        let mut columns = Column::ALL.to_vec();
        columns.retain(|column| {
            let mut entries = scopes.iter().map(|&at| &self.catalog.scopes[at]);
            entries.any(|entry| column.has(entry))
        });
        let mut out = String::from("|");
        for column in &columns {
            let _ = write!(out, " {} |", column.heading());
        }
        out.push_str("\n|");
        out.push_str(&" --- |".repeat(columns.len()));
        out.push('\n');
        for &at in scopes {
            out.push('|');
            for &column in &columns {
                let cell = self.cell(column, &self.catalog.scopes[at]);
                let _ = write!(out, " {cell} |");
            }
            out.push('\n');
        }
        out
    }

    fn cell(&self, column: Column, entry: &Entry) -> String {
        match column {
            Column::Scope => in_cell(self.name(entry)),
            Column::Id => entry.id.as_ref().map_or_else(String::new, |id| self.id(id)),
            Column::Description => description(entry),
            Column::Implies => in_cell(self.links(&entry.implies, MOST_IN_A_CELL)),
        }
    }

    /// An ID, which stands for no scope where it is that of several.
    fn id(&self, id: &Id) -> String {
        let shown = match id {
            Id::Text(id) => escape(id),
            id => docs::id(id),
        };
        match self.sharing.contains_key(id) {
            true => format!("{shown} (shared)"),
            false => shown,
        }
    }
}

fn description(entry: &Entry) -> String {
    let mut text = entry.description.as_deref().map(escape).unwrap_or_default();
    if let Some(note) = &entry.deprecated {
        let space = if text.is_empty() { "" } else { " " };
        let _ = write!(text, "{space}Deprecated: {}", escape(note));
    }
    text
}

/// Code in a row of a table, which ends a cell at every bar that no backslash is before, even in code.
fn in_cell(markdown: String) -> String {
    match markdown.contains('|') {
        true => markdown.replace('|', "\\|"),
        false => markdown,
    }
}
