use std::borrow::Cow;
use std::collections::HashMap;

use crate::catalog::Catalog;

/// What clients of an API rely on: its scopes, their IDs, and what a grant of each reaches.
#[derive(Debug)]
pub(crate) struct Published<'a> {
    /// What separates the scopes of a list.
    pub(crate) separator: char,
    pub(crate) scopes: Vec<Scope<'a>>,
}

/// One scope, as it is published.
#[derive(Debug)]
pub(crate) struct Scope<'a> {
    pub(crate) name: &'a str,
    pub(crate) id: Option<Cow<'a, str>>,
    /// The variant and the constant that it is called in Rust.
    pub(crate) idents: Option<[Cow<'a, str>; 2]>,
    /// Indexes into [`Published::scopes`].
    pub(crate) reaches: Cow<'a, [usize]>,
}

impl<'a> Published<'a> {
    /// The scopes of a catalogue, in its order.
    pub(crate) fn of(catalog: &'a Catalog) -> Self {
        let scopes = catalog.scopes.iter().map(|entry| Scope {
            name: &entry.value,
            id: entry.id.as_ref().map(|id| id.to_string().into()),
            idents: Some([&entry.variant, &entry.constant].map(|ident| ident.as_str().into())),
            reaches: Cow::Borrowed(&entry.closure),
        });
        Self {
            separator: catalog.separator,
            scopes: scopes.collect(),
        }
    }

    /// The scopes in the order of their names, which no order of rows can change.
    pub(crate) fn by_name(&self) -> Vec<usize> {
        let mut order: Vec<_> = (0..self.scopes.len()).collect();
        order.sort_unstable_by_key(|scope| self.scopes[*scope].name);
        order
    }

    /// Which scope has which name.
    pub(crate) fn index(&self) -> HashMap<&'a str, usize> {
        let scopes = self.scopes.iter().enumerate();
        scopes.map(|(index, scope)| (scope.name, index)).collect()
    }
}
