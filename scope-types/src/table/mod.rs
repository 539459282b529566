//! The static tables that generated code consists of. Nothing here is written by hand: the
//! fields are public because generated code fills them in.

mod closure;
mod difference;
pub(crate) mod hash;
mod ids;
mod index;
mod lists;
mod name_index;
mod text;
mod words;

pub use closure::Closure;
use difference::difference;
pub use hash::hash;
pub use ids::{Found, IdIndex, Ids};
pub use index::{Index, bucket, slot};
pub use lists::{Lists, Runs};
pub use name_index::{NameIndex, Slot, place};
pub use text::Texts;
pub use words::Words;

/// Everything a catalogue knows of its scopes, by ordinal.
#[derive(Debug)]
pub struct Table<I: 'static> {
    /// The scopes as they are issued.
    pub names: Texts,
    /// The published descriptions; empty where there is none.
    pub descriptions: Texts,
    /// From a name to its ordinal.
    pub index: NameIndex,
    /// The published IDs.
    pub ids: Ids<I>,
    /// The scopes that each `implies` cell names.
    pub implies: Lists,
    /// The scopes reached by following `implies` to the end.
    pub closure: Closure,
}

impl<I> Table<I> {
    /// The ordinal of the scope issued under exactly these bytes.
    #[inline]
    #[must_use]
    pub fn find(&self, name: &[u8]) -> Option<u32> {
        let (ordinal, difference) = self.candidate(name, hash(self.index.seed(), name));
        (difference == 0).then_some(ordinal)
    }

    /// The only scope that can be issued under the name with this hash, and what its own name differs in
    /// from that one: 0 if it is the scope. Of a table that is constant where this is inlined, nothing has
    /// to be loaded to get at its pieces.
    #[inline(always)]
    pub(crate) fn candidate(&self, name: &[u8], hash: u64) -> (u32, u64) {
        let slot = self.index.candidate(hash).unwrap_or(Slot::FREE);
        let names = self.names.all.as_bytes();
        let start = slot.start as usize;
        let own = names.get(start..start.saturating_add(name.len()));
        let difference = own.map_or(1, |own| difference(own, name));
        let longer = u64::from(slot.length) ^ name.len() as u64;
        (slot.ordinal, difference | longer)
    }

    /// The same as [`find`](Self::find), by reading every name: for constants, which cannot
    /// afford the hash and must not depend on it.
    #[must_use]
    pub const fn find_in_const(&self, name: &str) -> Option<u32> {
        let mut ordinal = 0;
        while ordinal < self.names.len() {
            if same(self.names.get(ordinal).as_bytes(), name.as_bytes()) {
                return Some(ordinal);
            }
            ordinal += 1;
        }
        None
    }
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;
    use core::marker::PhantomData;

    /// A table of one name.
    fn table_with(index: NameIndex) -> Table<u64> {
        let words = Words(&[]);
        let texts = |all| Texts { all, bounds: words };
        let lists = || Lists {
            bounds: words,
            runs: words,
        };
        Table {
            names: texts("sms.read"),
            descriptions: texts(""),
            index,
            ids: Ids {
                all: &[],
                bounds: words,
                index: IdIndex::Dense {
                    first: 0,
                    numbers: words,
                },
                shared: lists(),
                kind: PhantomData,
            },
            implies: lists(),
            closure: Closure::Lists(lists()),
        }
    }

    /// Both kinds, with this at every place.
    fn tables_with(slot: Slot) -> [Table<u64>; 2] {
        let bounds = [slot.start, slot.length].map(u32::to_le_bytes);
        let bounds = vec![bounds; NameIndex::MOST_DIRECT].leak();
        let direct = NameIndex::Direct {
            seed: 0,
            ordinals: &[7],
            bounds: Words(bounds.as_flattened().as_flattened()),
        };
        let hashed = NameIndex::Hashed(Index {
            seed: 0,
            pilots: &[0],
            slots: vec![slot.to_bytes()].leak().as_flattened(),
        });
        [direct, hashed].map(table_with)
    }

    #[test]
    fn a_slot_holds_its_name_and_no_other_text() {
        let tables = tables_with(Slot {
            ordinal: 7,
            start: 0,
            length: 8,
        });
        for table in tables {
            assert_eq!(table.find(b"sms.read"), Some(7));
            for other in [&b""[..], b"sms.rea", b"sms.reae", b"sms.reads"] {
                assert_eq!(table.find(other), None);
            }
        }
    }

    #[test]
    fn a_free_slot_holds_no_text_and_not_the_empty_one() {
        for table in tables_with(Slot::FREE) {
            for text in [&b""[..], b"s", b"sms.read"] {
                assert_eq!(table.find(text), None);
            }
        }
    }

    #[test]
    fn a_slot_past_the_names_holds_no_text() {
        for start in [1, 8, 9, u32::MAX] {
            let slot = Slot {
                ordinal: 7,
                start,
                length: 8,
            };
            for table in tables_with(slot) {
                assert_eq!(table.find(b"sms.read"), None);
            }
        }
    }

    #[test]
    fn an_index_without_places_leads_nowhere() {
        let bounds = Words(&[]);
        let ordinals: [&[u8]; 2] = [&[], &[7]];
        for ordinals in ordinals {
            let table = table_with(NameIndex::Direct {
                seed: 0,
                ordinals,
                bounds,
            });
            assert_eq!(table.find(b"sms.read"), None);
            assert_eq!(table.find(b""), None);
        }
    }
}
