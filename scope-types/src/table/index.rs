use super::Words;
use super::hash::{fold, hash};

/// A perfect hash of the names of a catalogue: one bucket's pilot sends each name to a slot of
/// its own.
#[derive(Debug)]
pub struct Index {
    /// What the names are hashed with.
    pub seed: u64,
    /// One pilot a bucket.
    pub pilots: &'static [u8],
    /// The ordinal in each slot; any ordinal where no name falls.
    pub slots: Words,
}

impl Index {
    /// The one ordinal whose name can be `name`. Whether it is, the caller compares.
    #[inline]
    #[must_use]
    pub fn candidate(&self, name: &[u8]) -> Option<u32> {
        let hash = hash(self.seed, name);
        let pilot = self.pilots.get(bucket(hash, self.pilots.len()))?;
        self.slots.get(slot(hash, *pilot, self.slots.len()))
    }
}

/// The bucket of a hash.
#[inline]
#[must_use]
pub const fn bucket(hash: u64, buckets: usize) -> usize {
    scale(hash, buckets)
}

/// The slot a pilot sends a hash to.
#[inline]
#[must_use]
pub const fn slot(hash: u64, pilot: u8, slots: usize) -> usize {
    let salt = (pilot as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    scale(fold(hash ^ salt, 0xe703_7ed1_a0b4_28db), slots)
}

#[inline]
const fn scale(hash: u64, to: usize) -> usize {
    (((hash >> 32) * to as u64) >> 32) as usize
}
