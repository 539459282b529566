use super::{Words, hash};

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

/// The name that falls into a slot. All of it is in one place: in a
/// large catalogue, every place is one that the processor has to wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The ordinal of the scope.
    pub ordinal: u32,
    /// Where its name starts among all names, in bytes.
    pub start: u32,
    /// How long its name is, in bytes.
    pub length: u32,
}

impl Slot {
    /// How many bytes a slot takes.
    pub const SIZE: usize = 12;

    /// A slot that no name falls into. No name is so long, least of all the empty one.
    pub const FREE: Self = Self {
        ordinal: u32::MAX,
        start: 0,
        length: u32::MAX,
    };

    /// The slot as an index has it.
    #[must_use]
    pub fn to_bytes(self) -> [u8; Self::SIZE] {
        let mut bytes = [0; Self::SIZE];
        let fields = [self.ordinal, self.start, self.length];
        for (own, field) in bytes.chunks_exact_mut(4).zip(fields) {
            own.copy_from_slice(&field.to_le_bytes());
        }
        bytes
    }

    #[inline]
    pub(crate) fn from_bytes(bytes: &'static [u8; Self::SIZE]) -> Self {
        let fields = Words(bytes);
        let field = |at| fields.get(at).unwrap_or(u32::MAX);
        Self {
            ordinal: field(0),
            start: field(1),
            length: field(2),
        }
    }
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
