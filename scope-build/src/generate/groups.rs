//! The `Group` enum, and which group each scope is in.

use std::fmt::Write;

use super::docs::Docs;
use super::literal::words;
use super::{ALLOW, array};
use crate::catalog::Catalog;

pub(super) fn write(out: &mut String, catalog: &Catalog, docs: &impl Docs) {
    let doc = docs.groups();
    let _ = write!(
        out,
        "
{doc}
{ALLOW}
#[derive(
    ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
    ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash, ::core::fmt::Debug,
)]
#[non_exhaustive]
pub enum Group {{
",
    );
    for (at, group) in catalog.groups.iter().enumerate() {
        let doc = docs.group(at);
        let _ = writeln!(out, "{doc}\n    {},", group.ident);
    }
    let all = array(&catalog.groups, |out, group| {
        let _ = write!(out, "Self::{}", group.ident);
    });
    let headings = array(&catalog.groups, |out, group| {
        let _ = write!(out, "{:?}", group.heading);
    });
    let of_none = catalog.groups.len();
    let group_of = words(
        catalog
            .scopes
            .iter()
            .map(|entry| entry.group.unwrap_or(of_none)),
    );
    let _ = write!(
        out,
        "}}

{ALLOW}
impl Group {{
    /// Every group, in the order of the published table.
    pub const ALL: &'static [Self] = &{all};

    /// The heading, byte for byte.
    #[inline]
    #[must_use]
    pub const fn name(self) -> &'static ::core::primitive::str {{
        const HEADINGS: &[&::core::primitive::str] = &{headings};
        HEADINGS[self as ::core::primitive::usize]
    }}

    /// The scopes that are listed under this heading.
    #[inline]
    #[must_use]
    pub fn scopes(self) -> self::__scopegate::ScopeSet<Scope> {{
        let listed = |scope: &Scope| scope.group() == ::core::option::Option::Some(self);
        let scopes = self::__scopegate::ScopeSet::all();
        let scopes = ::core::iter::IntoIterator::into_iter(scopes);
        ::core::iter::Iterator::collect(::core::iter::Iterator::filter(scopes, listed))
    }}
}}

{ALLOW}
impl ::core::fmt::Display for Group {{
    #[inline]
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {{
        f.pad(self.name())
    }}
}}

{ALLOW}
const GROUP_OF: self::__scopegate::__private::Words = {group_of};
"
    );
}
