//! The tables behind the `Scope` enum: few large literals, because many small ones cost rustc
//! more than the enum does.

use std::fmt::Write;

use super::ids::id_value;
use super::index::Index;
use super::scopes::id_type;
use super::{ALLOW, array, numbers};
use crate::catalog::{Catalog, Entry};

pub(super) fn write(out: &mut String, catalog: &Catalog) {
    let words = catalog.scopes.len().div_ceil(64);
    let name = &catalog.name;
    let separator = catalog.separator;
    let id = id_type(catalog.id_kind);
    let names = texts(catalog.scopes.iter().map(|entry| entry.value.as_str()));
    let descriptions = catalog.scopes.iter();
    let descriptions = texts(descriptions.map(|entry| entry.description.as_deref().unwrap_or("")));
    let index = index(catalog);
    let ids = ids(catalog);
    let implies = lists(catalog, |entry| &entry.implies);
    let closure = lists(catalog, |entry| &entry.closure);
    let _ = write!(
        out,
        "
{ALLOW}
impl self::__scopegate::Scope for Scope {{
    type Bits = [::core::primitive::u64; {words}];
    type Id = {id};

    const CATALOG: &'static ::core::primitive::str = {name:?};
    const SEPARATOR: ::core::primitive::u8 = b{separator:?};
    const ALL: &'static [Self] = Self::ALL;
    const TABLE: &'static self::__scopegate::__private::Table<{id}> = TABLE;

    #[inline]
    fn ordinal(self) -> ::core::primitive::u32 {{
        self as ::core::primitive::u32
    }}
}}

{ALLOW}
const TABLE: &self::__scopegate::__private::Table<{id}> = &self::__scopegate::__private::Table {{
    names: {names},
    descriptions: {descriptions},
    index: {index},
    ids: {ids},
    implies: {implies},
    closure: {closure},
}};

/// The ordinal of a scope, for a constant.
#[doc(hidden)]
{ALLOW}
pub const fn __ordinal(name: &::core::primitive::str) -> ::core::primitive::u32 {{
    match TABLE.find_in_const(name) {{
        ::core::option::Option::Some(ordinal) => ordinal,
        ::core::option::Option::None => ::core::panic!(\"no such scope in this catalogue\"),
    }}
}}
"
    );
}

fn texts<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> String {
    let all: String = texts.clone().collect();
    let lengths = texts.map(str::len);
    let ends = if all.is_empty() {
        String::from("&[]")
    } else {
        numbers(running_sums(lengths))
    };
    format!("self::__scopegate::__private::Texts {{ all: {all:?}, ends: {ends} }}")
}

fn lists(catalog: &Catalog, list: impl Fn(&Entry) -> &Vec<usize>) -> String {
    let items: Vec<_> = catalog.scopes.iter().flat_map(&list).copied().collect();
    let ends = if items.is_empty() {
        String::from("&[]")
    } else {
        numbers(running_sums(
            catalog.scopes.iter().map(|entry| list(entry).len()),
        ))
    };
    let items = numbers(items);
    format!("self::__scopegate::__private::Lists {{ ends: {ends}, items: {items} }}")
}

fn running_sums(lengths: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
    lengths.scan(0, |sum, length| {
        *sum += length;
        Some(*sum)
    })
}

fn index(catalog: &Catalog) -> String {
    let names: Vec<_> = catalog
        .scopes
        .iter()
        .map(|entry| entry.value.as_bytes())
        .collect();
    let Index {
        seed,
        pilots,
        slots,
    } = Index::of(&names);
    let pilots = numbers(pilots.into_iter().map(usize::from));
    let slots = numbers(slots);
    format!(
        "self::__scopegate::__private::Index {{ seed: {seed}, pilots: {pilots}, slots: {slots} }}"
    )
}

fn ids(catalog: &Catalog) -> String {
    if catalog.id_kind.is_none() {
        return String::from("self::__scopegate::__private::Ids { by_ordinal: &[], sorted: &[] }");
    }
    let by_ordinal = array(&catalog.scopes, |out, entry| {
        let _ = match &entry.id {
            None => write!(out, "::core::option::Option::None"),
            Some(id) => write!(out, "::core::option::Option::Some({})", id_value(id)),
        };
    });
    let with_id = |&at: &usize| catalog.scopes[at].id.is_some();
    let mut sorted: Vec<_> = (0..catalog.scopes.len()).filter(with_id).collect();
    sorted.sort_by_key(|&at| (&catalog.scopes[at].id, at));
    let sorted = numbers(sorted);
    format!("self::__scopegate::__private::Ids {{ by_ordinal: {by_ordinal}, sorted: {sorted} }}")
}
