use super::hash;

/// A perfect hash of the names or the IDs of a catalogue: one bucket's pilot sends each to a slot of
/// its own.
#[derive(Debug)]
pub struct Index {
    /// What they are hashed with.
    pub seed: u64,
    /// One pilot a bucket.
    pub pilots: &'static [u8],
    /// What is in each slot, as many bytes in one as in another.
    pub slots: &'static [u8],
}

impl Index {
    /// The hash of a name or an ID.
    #[inline]
    pub(crate) fn hash(&self, bytes: &[u8]) -> u64 {
        hash(self.seed, bytes)
    }

    /// The one slot, of so many bytes, that what has this hash can be in. Whether it is, the caller
    /// compares.
    #[inline]
    pub(crate) fn candidate<const SIZE: usize>(&self, hash: u64) -> Option<&'static [u8; SIZE]> {
        let (slots, _) = self.slots.as_chunks();
        let pilot = self.pilots.get(bucket(hash, self.pilots.len()))?;
        slots.get(slot(hash, *pilot, slots.len()))
    }
}

/// The bucket of a hash.
#[inline]
#[must_use]
pub const fn bucket(hash: u64, buckets: usize) -> usize {
    ((hash as u128 * buckets as u128) >> 64) as usize
}

/// The slot a pilot sends a hash to.
#[inline]
#[must_use]
pub const fn slot(hash: u64, pilot: u8, slots: usize) -> usize {
    let salt = (pilot as u32).wrapping_mul(0x9e37_79b9);
    scale(hash as u32 ^ salt, slots)
}

#[inline]
const fn scale(hash: u32, to: usize) -> usize {
    ((hash as u64 * to as u64) >> 32) as usize
}
