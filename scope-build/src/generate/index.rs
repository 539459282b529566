//! The perfect hash of a catalogue's names: for every bucket of names a pilot under which each of
//! them falls into a slot that no other name has.

use std::cmp::Reverse;

use scope_types::table::{Slot, bucket, hash, slot};

pub(super) struct Index {
    pub(super) seed: u64,
    pub(super) pilots: Vec<u8>,
    pub(super) slots: Vec<Slot>,
}

const NAMES_PER_BUCKET: usize = 3;

impl Index {
    /// The index of names that differ from each other. The first seed that works is taken, so
    /// that the same names always give the same index.
    pub(super) fn of(names: &[&[u8]]) -> Self {
        let mut seed = 0;
        loop {
            if let Some(index) = Self::with_seed(names, seed) {
                return index;
            }
            seed += 1;
        }
    }

    fn with_seed(names: &[&[u8]], seed: u64) -> Option<Self> {
        let mut buckets = vec![Vec::new(); names.len().div_ceil(NAMES_PER_BUCKET)];
        let hashes: Vec<_> = names.iter().map(|name| hash(seed, name)).collect();
        for (ordinal, &hash) in hashes.iter().enumerate() {
            let bucket = bucket(hash, buckets.len());
            buckets[bucket].push(ordinal);
        }
        let mut largest_first: Vec<_> = (0..buckets.len()).collect();
        largest_first.sort_by_key(|&bucket| Reverse(buckets[bucket].len()));

        let mut slots = vec![None; names.len() + names.len() / 4 + 1];
        let mut pilots = vec![0; buckets.len()];
        for at in largest_first {
            pilots[at] = place(&buckets[at], &hashes, &mut slots)?;
        }
        let at = places(names);
        let slots = slots.into_iter();
        let slots = slots.map(|ordinal| ordinal.map_or(Slot::FREE, |ordinal| at[ordinal]));
        Some(Self {
            seed,
            pilots,
            slots: slots.collect(),
        })
    }
}

/// Where each name is, among names that follow one another.
fn places(names: &[&[u8]]) -> Vec<Slot> {
    let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
    let mut start = 0;
    let place = |(ordinal, name): (usize, &&[u8])| {
        let slot = Slot {
            ordinal: number(ordinal),
            start: number(start),
            length: number(name.len()),
        };
        start += name.len();
        slot
    };
    names.iter().enumerate().map(place).collect()
}

/// Gives every name of a bucket a free slot of its own; answers the pilot that does it.
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
                let own = slots[slot(hash, pilot, slots.len())];
                assert_eq!(own.ordinal as usize, ordinal);
                assert_eq!(own.length as usize, names[ordinal].len());
            }
        }
    }
}
