//! The `Scope` enum: everything a person sees of it. Names and IDs come from the table that
//! [`tables`](super::tables) writes.

use std::fmt::Write;

use super::{ALLOW, docs};
use crate::catalog::{Catalog, IdKind};

pub(super) fn write(out: &mut String, catalog: &Catalog) {
    let count = catalog.scopes.len();
    let repr = if count <= 1 << 16 { "u16" } else { "u32" };
    let plural = if count == 1 { "scope" } else { "scopes" };
    let name = docs::code(&catalog.name);
    let doc = docs::attribute(&format!(
        "A scope of the catalogue {name}: {count} {plural}."
    ));
    let _ = write!(
        out,
        "
{doc}
{ALLOW}
#[derive(
    ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
    ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash,
)]
#[non_exhaustive]
#[repr({repr})]
pub enum Scope {{
"
    );
    for entry in &catalog.scopes {
        let _ = writeln!(out, "    {}", docs::scope(catalog, entry));
        if let Some(note) = &entry.deprecated {
            let _ = writeln!(out, "    {}", docs::deprecated(note));
        }
        let _ = writeln!(out, "    {},", entry.variant);
    }
    out.push_str("}\n");
    write_methods(out, catalog);
}

fn write_methods(out: &mut String, catalog: &Catalog) {
    let _ = write!(out, "\n{ALLOW}\nimpl Scope {{\n");
    out.push_str("    /// Every scope, in the order of the published table.\n");
    out.push_str("    pub const ALL: &'static [Self] = &[\n");
    for entry in &catalog.scopes {
        let _ = writeln!(out, "        Self::{},", entry.variant);
    }
    out.push_str("    ];\n}\n");
    let from_id = match catalog.id_kind {
        None => "",
        Some(IdKind::Integer) => FROM_INTEGER_ID,
        Some(IdKind::Guid | IdKind::Text) => FROM_TEXT_ID,
    };
    for template in [METHODS, from_id, TRAITS] {
        let id = id_type(catalog.id_kind);
        out.push_str(&template.replace("{id}", id).replace("{allow}", ALLOW));
    }
}

pub(super) fn id_type(kind: Option<IdKind>) -> &'static str {
    match kind {
        None => "::core::convert::Infallible",
        Some(IdKind::Integer) => "::core::primitive::u64",
        Some(IdKind::Guid | IdKind::Text) => "&'static ::core::primitive::str",
    }
}

const METHODS: &str = r"
{allow}
impl Scope {
    /// The scope as it is issued, byte for byte.
    #[must_use]
    pub const fn name(self) -> &'static ::core::primitive::str {
        TABLE.names.get(self as ::core::primitive::u32)
    }

    /// The scope that is issued under exactly these bytes (RFC 6749, section 3.3: case-sensitive).
    #[must_use]
    pub fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
        <Self as self::__scopegate::Scope>::from_name(name)
    }

    /// The published ID, where the table has one.
    #[must_use]
    pub fn id(self) -> ::core::option::Option<{id}> {
        self::__scopegate::Scope::id(self)
    }

    /// The published description, where the table has one.
    #[must_use]
    pub fn description(self) -> ::core::option::Option<&'static ::core::primitive::str> {
        self::__scopegate::Scope::description(self)
    }

    /// The heading that the table lists the scope under, where it has one.
    #[must_use]
    pub fn group(self) -> ::core::option::Option<Group> {
        let group = GROUP_OF.get(self as ::core::primitive::usize)?;
        Group::ALL.get(*group as ::core::primitive::usize).copied()
    }

    /// The scopes that the table's `implies` column names for this one.
    #[must_use]
    pub fn implies(self) -> self::__scopegate::ScopeSet<Self> {
        self::__scopegate::Scope::implies(self)
    }

    /// The scopes whose `implies` column names this one.
    #[must_use]
    pub fn implied_by(self) -> self::__scopegate::ScopeSet<Self> {
        self::__scopegate::Scope::implied_by(self)
    }
}
";

const FROM_INTEGER_ID: &str = r"
{allow}
impl Scope {
    /// What a published ID stands for: nothing, one scope, or several and then none of them.
    #[must_use]
    pub fn from_id(id: ::core::primitive::u64) -> self::__scopegate::ById<Self> {
        <Self as self::__scopegate::Scope>::from_id(&id)
    }
}
";

const FROM_TEXT_ID: &str = r"
{allow}
impl Scope {
    /// What a published ID stands for: nothing, one scope, or several and then none of them.
    #[must_use]
    pub fn from_id(id: &::core::primitive::str) -> self::__scopegate::ById<Self> {
        <Self as self::__scopegate::Scope>::from_id(id)
    }
}
";

const TRAITS: &str = r"
{allow}
impl ::core::fmt::Display for Scope {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.pad(self.name())
    }
}

{allow}
impl ::core::fmt::Debug for Scope {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.pad(self.name())
    }
}

{allow}
impl ::core::str::FromStr for Scope {
    type Err = self::__scopegate::UnknownScope;

    fn from_str(name: &::core::primitive::str) -> ::core::result::Result<Self, self::__scopegate::UnknownScope> {
        Self::from_name(name).ok_or_else(self::__scopegate::UnknownScope::of::<Self>)
    }
}
";
