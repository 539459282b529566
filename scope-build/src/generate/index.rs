//! The perfect hash of a catalogue's names, or of its IDs: for every bucket of them a pilot under which
//! each falls into a slot that no other has.

use std::cmp::Reverse;

use scope_types::table::{bucket, hash, slot};

use super::literal::bytes;

pub(super) struct Index {
    seed: u64,
    pilots: Vec<u8>,
    /// Which of the keys is in each slot.
    slots: Vec<Option<usize>>,
}

const KEYS_PER_BUCKET: usize = 3;

impl Index {
    /// The index of keys that differ from each other. The first seed that works is taken, so
    /// that the same keys always give the same index.
    pub(super) fn of(keys: &[impl AsRef<[u8]>]) -> Self {
        let mut number = 0;
        loop {
            if let Some(index) = Self::with_seed(keys, seed(number)) {
                return index;
            }
            number += 1;
        }
    }

    fn with_seed(keys: &[impl AsRef<[u8]>], seed: u64) -> Option<Self> {
        let mut buckets = vec![Vec::new(); keys.len().div_ceil(KEYS_PER_BUCKET)];
        let hashes: Vec<_> = keys.iter().map(|key| hash(seed, key.as_ref())).collect();
        for (key, &hash) in hashes.iter().enumerate() {
            let bucket = bucket(hash, buckets.len());
            buckets[bucket].push(key);
        }
        let mut largest_first: Vec<_> = (0..buckets.len()).collect();
        largest_first.sort_by_key(|&bucket| Reverse(buckets[bucket].len()));

        let mut slots = vec![None; keys.len() + keys.len() / 4 + 1];
        let mut pilots = vec![0; buckets.len()];
        for at in largest_first {
            pilots[at] = place(&buckets[at], &hashes, &mut slots)?;
        }
        Some(Self {
            seed,
            pilots,
            slots,
        })
    }

    /// The index as an expression, each slot with what is said of the key in it, or of none.
    pub(super) fn write<const SIZE: usize>(
        self,
        slot: impl Fn(Option<usize>) -> [u8; SIZE],
    ) -> String {
        let seed = self.seed;
        let pilots = bytes(self.pilots);
        let slots = bytes(self.slots.into_iter().flat_map(slot));
        format!(
            "self::__scopegate::__private::Index {{ seed: {seed}, pilots: {pilots}, slots: {slots} }}"
        )
    }
}

/// The seeds that are tried, one after the other. They differ in all their bits: of two keys that differ
/// in a bit or two, hashes can be as close together with each seed of few bits.
pub(super) fn seed(number: u64) -> u64 {
    number.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Gives every key of a bucket a free slot of its own; answers the pilot that does it.
fn place(bucket: &[usize], hashes: &[u64], slots: &mut [Option<usize>]) -> Option<u8> {
    (0..=u8::MAX).find(|&pilot| {
        for (placed, &ordinal) in bucket.iter().enumerate() {
            let own = slot(hashes[ordinal], pilot, slots.len());
            if slots[own].is_some() {
                for &earlier in &bucket[..placed] {
                    slots[slot(hashes[earlier], pilot, slots.len())] = None;
                }
                return false;
            }
            slots[own] = Some(ordinal);
        }
        true
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_slot_of_its_own() {
        for count in [1, 2, 3, 64, 124, 1_000, 50_000] {
            let names: Vec<_> = (0..count).map(|n| format!("area.{n}.read")).collect();
            let names: Vec<_> = names.iter().map(String::as_bytes).collect();
            let Index {
                seed,
                pilots,
                slots,
            } = Index::of(&names);
            for (ordinal, name) in names.iter().enumerate() {
                let hash = hash(seed, name);
                let pilot = pilots[bucket(hash, pilots.len())];
                assert_eq!(slots[slot(hash, pilot, slots.len())], Some(ordinal));
            }
        }
    }
}
