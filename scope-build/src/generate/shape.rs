//! What a catalogue's `Scope` is in Rust.
//!
//! An enum is what everybody expects, and rustc pays for it with the square of its size: it compares
//! all discriminants with each other, and looks through the variants at every mention of one. So each
//! is mentioned once in a large enum, and nothing else is made for each of its scopes, but for those that
//! share their IDs. Past some ten thousands a number with associated constants is cheaper, and reads the
//! same: `Scope::SmsRead` is an expression and a pattern either way.

use crate::catalog::Catalog;

/// The most scopes that an enum is generated for.
const LARGEST_ENUM: usize = 16_384;

/// The most scopes that have items of their own beside the enum's variants.
const LARGEST_WITH_ITEMS: usize = 4_096;

/// The most scopes whose sets are a bit each, 256 bytes in all.
const LARGEST_DENSE: usize = 2_048;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Enum,
    Number,
}

impl Shape {
    pub(super) fn of(catalog: &Catalog) -> Self {
        match catalog.scopes.len() {
            0..=LARGEST_ENUM => Self::Enum,
            _ => Self::Number,
        }
    }
}

/// Whether each scope has a path under `names` and a constant for its ID. To rustc each is as much
/// as the variant itself.
pub(super) fn has_items(catalog: &Catalog) -> bool {
    catalog.scopes.len() <= LARGEST_WITH_ITEMS
}

/// The integer that the scope's ordinal is kept in.
pub(super) fn repr(catalog: &Catalog) -> &'static str {
    match u16::try_from(catalog.scopes.len() - 1) {
        Ok(_) => "::core::primitive::u16",
        Err(_) => "::core::primitive::u32",
    }
}

/// The type of the catalogue's sets, and the constant function that makes one of ordinals.
pub(super) struct Bits {
    pub(super) set: String,
    pub(super) of: String,
}

impl Bits {
    pub(super) fn of(catalog: &Catalog) -> Self {
        let words = catalog.scopes.len().div_ceil(64);
        if catalog.scopes.len() <= LARGEST_DENSE {
            return Self {
                set: format!("[::core::primitive::u64; {words}]"),
                of: String::from("self::__scopegate::__private::words"),
            };
        }
        let set = format!("self::__scopegate::__private::Sparse<{words}>");
        let of = format!("<{set}>::of");
        Self { set, of }
    }
}
