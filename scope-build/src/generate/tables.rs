//! The tables behind `Scope`: few large literals, because many small ones cost rustc more than the
//! scopes do.

use std::fmt::Write;
use std::iter;

use super::ALLOW;
use super::literal::{bounds, bytes, words};
use super::name_index;
use super::owners::ids;
use super::scopes::{self, id_type};
use super::shape::Bits;
use crate::catalog::{Catalog, Entry};

pub(super) fn write(out: &mut String, catalog: &Catalog) {
    let name = &catalog.name;
    let separator = catalog.separator;
    let Bits { set, of } = Bits::of(catalog);
    let id = id_type(catalog.id_kind);
    let names = texts(catalog.scopes.iter().map(|entry| entry.value.as_str()));
    let descriptions = catalog.scopes.iter();
    let descriptions = texts(descriptions.map(|entry| entry.description.as_deref().unwrap_or("")));
    let all = scopes::all(catalog);
    let index = catalog.scopes.iter().map(|entry| entry.value.as_str());
    let index = name_index::of(&index.collect::<Vec<_>>());
    let ids = ids(catalog);
    let implies = lists(catalog.scopes.iter().map(|entry| &entry.implies));
    let closure = closure(catalog);
    let _ = write!(
        out,
        "
{ALLOW}
impl self::__scopegate::Scope for Scope {{
    type Bits = {set};
    type Id = {id};

    const CATALOG: &'static ::core::primitive::str = {name:?};
    const SEPARATOR: ::core::primitive::u8 = b{separator:?};
    const ALL: &'static [Self] = &{all};
    const TABLE: &'static self::__scopegate::__private::Table<{id}> = TABLE;

    #[inline]
    fn ordinal(self) -> ::core::primitive::u32 {{
        __ordinal_of(self)
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
#[inline]
pub const fn __ordinal(name: &::core::primitive::str) -> ::core::primitive::u32 {{
    match TABLE.find_in_const(name) {{
        ::core::option::Option::Some(ordinal) => ordinal,
        ::core::option::Option::None => ::core::panic!(\"no such scope in this catalogue\"),
    }}
}}

/// The set of these ordinals, for a constant.
#[doc(hidden)]
{ALLOW}
#[inline]
pub const fn __set(ordinals: &[::core::primitive::u32]) -> self::__scopegate::ScopeSet<Scope> {{
    self::__scopegate::ScopeSet::from_bits({of}(ordinals))
}}
"
    );
}

fn texts<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> String {
    let all: String = texts.clone().collect();
    let bounds = bounds(texts.map(str::len));
    format!("self::__scopegate::__private::Texts {{ all: {all:?}, bounds: {bounds} }}")
}

/// Sets of more words than this are lists: most scopes imply few others.
const MOST_WORDS: usize = 4;

fn closure(catalog: &Catalog) -> String {
    let words = catalog.scopes.len().div_ceil(64);
    if words > MOST_WORDS {
        let lists = lists(catalog.scopes.iter().map(|entry| &entry.closure));
        return format!("self::__scopegate::__private::Closure::Lists({lists})");
    }
    let set = |ordinals: &[usize]| {
        let mut set = vec![0_u64; words];
        for &ordinal in ordinals {
            set[ordinal / 64] |= 1 << (ordinal % 64);
        }
        set
    };
    let pair = |(own, entry): (usize, &Entry)| {
        let reached = [&entry.closure[..], &[own]].concat();
        [set(&[own]), set(&reached)].concat()
    };
    let pairs = catalog.scopes.iter().enumerate().map(pair);
    let none = iter::once(vec![0; 2 * words]);
    let pairs = pairs.chain(none).flatten().flat_map(u64::to_le_bytes);
    format!(
        "self::__scopegate::__private::Closure::Sets({})",
        bytes(pairs)
    )
}

pub(super) fn lists<'a>(lists: impl IntoIterator<Item = &'a Vec<usize>>) -> String {
    let runs: Vec<_> = lists.into_iter().map(|list| runs(list)).collect();
    let bounds = bounds(runs.iter().map(Vec::len));
    let runs = words(runs.into_iter().flatten().flatten());
    format!("self::__scopegate::__private::Lists {{ bounds: {bounds}, runs: {runs} }}")
}

/// Sorted ordinals as the runs of those that follow one another: the first, and the one after the
/// last.
pub(super) fn runs(ordinals: &[usize]) -> Vec<[usize; 2]> {
    let runs = ordinals.chunk_by(|one, next| one + 1 == *next);
    let run = |run: &[usize]| Some([*run.first()?, run.last()? + 1]);
    runs.filter_map(run).collect()
}

/// A number that does not fit stands for none.
pub(super) fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn neighbours_are_one_run() {
        assert_eq!(runs(&[]), [[0; 2]; 0]);
        assert_eq!(runs(&[1, 2, 3, 7, 9, 10]), [[1, 4], [7, 8], [9, 11]]);
    }
}
