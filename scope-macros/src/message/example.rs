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
        let mut scopes = names.to_vec();
        scopes.retain(|name| self.0.is_none_or(|table| table.get(name).is_some()));
        scopes
    }

    /// Whether this is a scope for sure.
    pub(crate) fn has(self, name: &str) -> bool {
        self.0.is_some_and(|table| table.get(name).is_some())
    }

    /// A scope, if one is known.
    pub(super) fn one(self) -> Option<String> {
        self.first(1).pop()
    }

    /// A scope, or what stands for one.
    pub(super) fn one_or_dots(self) -> String {
        self.one().unwrap_or_else(|| String::from("…"))
    }

    /// A list of two scopes, or of what stands for them.
    pub(super) fn two_or_dots(self) -> String {
        let mut two = self.first(2);
        two.resize(2, String::from("…"));
        two.join(", ")
    }

    fn first(self, most: usize) -> Vec<String> {
        let mut first = Vec::new();
        if let Some(table) = self.0 {
            for name in table.beginning_with("").take(most) {
                first.push(spelled(name));
            }
        }
        first
    }
}
