/// A column that a table can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Value,
    Group,
    Id,
    IdShared,
    Description,
    Implies,
    Deprecated,
    Ident,
}

impl Column {
    pub(crate) const ALL: [Self; 8] = [
        Self::Value,
        Self::Group,
        Self::Id,
        Self::IdShared,
        Self::Description,
        Self::Implies,
        Self::Deprecated,
        Self::Ident,
    ];

    /// The column as the header names it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Group => "group",
            Self::Id => "id",
            Self::IdShared => "id_shared",
            Self::Description => "description",
            Self::Implies => "implies",
            Self::Deprecated => "deprecated",
            Self::Ident => "ident",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.name() == name)
    }

    /// What other people call this column, the more likely name first.
    pub(super) const fn other_names(self) -> &'static [&'static str] {
        match self {
            Self::Value => &["scope", "scopes", "scope_name", "permission", "name"],
            Self::Group => &["category", "section"],
            Self::Id => &["scope_id"],
            Self::IdShared => &["shared"],
            Self::Description => &["desc", "summary"],
            Self::Implies => &["implied", "includes"],
            Self::Deprecated => &["deprecation"],
            Self::Ident => &["identifier", "variant"],
        }
    }
}
