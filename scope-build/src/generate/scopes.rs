//! The `Scope` enum: everything a person sees of it. Names and IDs come from the table that
//! [`tables`](super::tables) writes.

use std::fmt::Write;

use super::docs::Docs;
use super::shape::{Shape, repr};
use super::{ALLOW, array, line};
use crate::catalog::{Catalog, IdKind};

/// The type and its functions, which the compiler shows where the catalogue is included.
pub(super) fn declare(out: &mut String, catalog: &Catalog, docs: &impl Docs) {
    let doc = docs.catalogue();
    let _ = write!(
        out,
        "
{doc}
{ALLOW}
#[derive(
    ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
    ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash,
)]
"
    );
    match Shape::of(catalog) {
        Shape::Enum => declare_enum(out, catalog, docs),
        Shape::Number => line(out, &format!("pub struct Scope({});", repr(catalog))),
    }
    let from_id = match catalog.id_kind {
        None => "",
        Some(IdKind::Integer) => FROM_INTEGER_ID,
        Some(IdKind::Guid) => FROM_GUID,
        Some(IdKind::Text) => FROM_TEXT_ID,
    };
    write_template(out, catalog, METHODS);
    write_template(out, catalog, from_id);
}

fn declare_enum(out: &mut String, catalog: &Catalog, docs: &impl Docs) {
    line(out, "#[non_exhaustive]");
    out.push_str(docs.repr());
    line(out, "pub enum Scope {");
    for (ordinal, entry) in catalog.scopes.iter().enumerate() {
        line(out, &docs.scope(ordinal));
        let _ = writeln!(out, "    {},", entry.variant);
    }
    line(out, "}");
}

/// What there is of the type beside its own functions.
pub(super) fn write(out: &mut String, catalog: &Catalog, docs: &impl Docs) {
    match Shape::of(catalog) {
        Shape::Enum => write_ordinal_of(out, &format!("scope as {}", repr(catalog))),
        Shape::Number => {
            write_constants(out, catalog, docs);
            write_ordinal_of(out, "scope.0");
        }
    }
    write_template(out, catalog, TRAITS);
}

fn write_constants(out: &mut String, catalog: &Catalog, docs: &impl Docs) {
    let _ = write!(
        out,
        "
{ALLOW}
impl Scope {{
"
    );
    for (ordinal, entry) in catalog.scopes.iter().enumerate() {
        line(out, &docs.scope(ordinal));
        let variant = &entry.variant;
        let _ = writeln!(out, "    pub const {variant}: Self = Self({ordinal});");
    }
    line(out, "}");
}

fn write_ordinal_of(out: &mut String, number: &str) {
    let _ = write!(
        out,
        "
/// The ordinal of a scope, for a constant.
#[doc(hidden)]
{ALLOW}
#[inline]
pub const fn __ordinal_of(scope: Scope) -> ::core::primitive::u32 {{
    {number} as ::core::primitive::u32
}}
"
    );
}

/// Every scope, as an expression for a constant. It is a variable that is borrowed: a borrowed array
/// rustc evaluates whether or not anybody asks for it, and each value of it is then looked for among
/// all variants.
pub(super) fn all(catalog: &Catalog) -> String {
    match Shape::of(catalog) {
        Shape::Enum => {
            let all = array(&catalog.scopes, |out, entry| {
                let _ = write!(out, "Scope::{}", entry.variant);
            });
            format!("{{\n        let all = {all};\n        all\n    }}")
        }
        Shape::Number => {
            let repr = repr(catalog);
            let count = catalog.scopes.len();
            format!(
                "{{
        let mut all = [Self(0); {count}];
        let mut ordinal = 0;
        while ordinal < {count} {{
            all[ordinal] = Self(ordinal as {repr});
            ordinal += 1;
        }}
        all
    }}"
            )
        }
    }
}

fn write_template(out: &mut String, catalog: &Catalog, template: &str) {
    let id = id_type(catalog.id_kind);
    out.push_str(&template.replace("{id}", id).replace("{allow}", ALLOW));
}

pub(super) const GUID: &str = "self::__scopegate::Guid";

pub(super) fn id_type(kind: Option<IdKind>) -> &'static str {
    match kind {
        None => "::core::convert::Infallible",
        Some(IdKind::Integer) => "::core::primitive::u64",
        Some(IdKind::Guid) => GUID,
        Some(IdKind::Text) => "&'static ::core::primitive::str",
    }
}

const METHODS: &str = r"
{allow}
impl Scope {
    /// Every scope, in the order of the published table.
    pub const ALL: &'static [Self] = self::__scopegate::__private::all::<Self>();

    /// The scope as it is issued, byte for byte.
    #[inline]
    #[must_use]
    pub const fn name(self) -> &'static ::core::primitive::str {
        TABLE.names.get(__ordinal_of(self))
    }

    /// The scope that is issued under exactly these bytes (RFC 6749, section 3.3: case-sensitive).
    #[inline]
    #[must_use]
    pub fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
        <Self as self::__scopegate::Scope>::from_name(name)
    }

    /// The published ID, where the table has one.
    #[inline]
    #[must_use]
    pub fn id(self) -> ::core::option::Option<{id}> {
        self::__scopegate::Scope::id(self)
    }

    /// The published description, where the table has one.
    #[inline]
    #[must_use]
    pub fn description(self) -> ::core::option::Option<&'static ::core::primitive::str> {
        self::__scopegate::Scope::description(self)
    }

    /// The heading that the table lists the scope under, where it has one.
    #[inline]
    #[must_use]
    pub fn group(self) -> ::core::option::Option<Group> {
        let group = GROUP_OF.get(__ordinal_of(self) as ::core::primitive::usize)?;
        Group::ALL.get(group as ::core::primitive::usize).copied()
    }

    /// The scopes that the table's `implies` column names for this one.
    #[inline]
    #[must_use]
    pub fn implies(self) -> self::__scopegate::ScopeSet<Self> {
        self::__scopegate::Scope::implies(self)
    }

    /// The scopes whose `implies` column names this one.
    #[inline]
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
    #[inline]
    #[must_use]
    pub fn from_id(id: ::core::primitive::u64) -> self::__scopegate::ById<Self> {
        <Self as self::__scopegate::Scope>::from_id(&id)
    }
}
";

const FROM_GUID: &str = r"
{allow}
impl Scope {
    /// What a published ID stands for: nothing, one scope, or several and then none of them.
    #[inline]
    #[must_use]
    pub fn from_id(id: impl ::core::convert::Into<{id}>) -> self::__scopegate::ById<Self> {
        <Self as self::__scopegate::Scope>::from_id(&::core::convert::Into::into(id))
    }
}
";

const FROM_TEXT_ID: &str = r"
{allow}
impl Scope {
    /// What a published ID stands for: nothing, one scope, or several and then none of them.
    #[inline]
    #[must_use]
    pub fn from_id(id: &::core::primitive::str) -> self::__scopegate::ById<Self> {
        <Self as self::__scopegate::Scope>::from_id(id)
    }
}
";

const TRAITS: &str = r"
{allow}
impl ::core::fmt::Display for Scope {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.pad(self.name())
    }
}

{allow}
impl ::core::fmt::Debug for Scope {
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.pad(self.name())
    }
}

{allow}
impl ::core::str::FromStr for Scope {
    type Err = self::__scopegate::UnknownScope;

    #[inline]
    fn from_str(name: &::core::primitive::str) -> ::core::result::Result<Self, self::__scopegate::UnknownScope> {
        Self::from_name(name).ok_or_else(self::__scopegate::UnknownScope::of::<Self>)
    }
}
";
