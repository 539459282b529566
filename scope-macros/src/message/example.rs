use crate::requirement::spelled;
use crate::table::Table;

/// Scopes for a message to show what it means with: those of the user's own catalogue, where it is
/// known.
#[derive(Clone, Copy)]
pub(crate) struct Examples<'t>(Option<&'t Table>);

impl<'t> Examples<'t> {
    pub(crate) fn of(table: Option<&'t Table>) -> Self {
        Self(table)
    }

    /// Those of the names that are scopes, as far as anybody knows.
    pub(crate) fn scopes_of<'n>(self, names: &[&'n str]) -> Vec<&'n str> {
        let is_scope = |name: &&&str| self.0.is_none_or(|table| table.get(name).is_some());
        names.iter().filter(is_scope).copied().collect()
    }

    /// Whether this is a scope for sure.
    pub(crate) fn has(self, name: &str) -> bool {
        self.0.is_some_and(|table| table.get(name).is_some())
    }

    /// A scope, if one is known.
    pub(super) fn one(self) -> Option<String> {
        self.names().next()
    }

    /// A scope, or what stands for one.
    pub(super) fn one_or_dots(self) -> String {
        self.one().unwrap_or_else(|| String::from("…"))
    }

    /// A list of two scopes, or of what stands for them.
    pub(super) fn two_or_dots(self) -> String {
        let dots = std::iter::repeat_with(|| String::from("…"));
        self.names()
            .chain(dots)
            .take(2)
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn names(self) -> impl Iterator<Item = String> {
        let names = self
            .0
            .into_iter()
            .flat_map(|table| table.beginning_with(""));
        names.map(spelled)
    }
}
