use super::hash;

/// A perfect hash of the names of a catalogue: one bucket's pilot sends each name to a slot of
/// its own.
#[derive(Debug)]
pub struct Index {
    /// What the names are hashed with.
    pub seed: u64,
    /// One pilot a bucket.
    pub pilots: &'static [u8],
    /// What is in each slot, as [`Slot::to_bytes`] writes it.
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
    fn from_bytes(bytes: &[u8; Self::SIZE]) -> Self {
        let [a, b, c, d, e, f, g, h, i, j, k, l] = *bytes;
        Self {
            ordinal: u32::from_le_bytes([a, b, c, d]),
            start: u32::from_le_bytes([e, f, g, h]),
            length: u32::from_le_bytes([i, j, k, l]),
        }
    }
}

impl Index {
    /// What a name is hashed with, byte by byte or as a whole.
    #[inline]
    pub(crate) fn hash(&self, name: &[u8]) -> u64 {
        hash(self.seed, name)
    }

    /// The one name that can have this hash. Whether it is the one, the caller compares.
    #[inline]
    pub(crate) fn candidate(&self, hash: u64) -> Option<Slot> {
        let (slots, _) = self.slots.as_chunks();
        let pilot = self.pilots.get(bucket(hash, self.pilots.len()))?;
        slots
            .get(slot(hash, *pilot, slots.len()))
            .map(Slot::from_bytes)
    }
}

/// The bucket of a hash.
#[inline]
#[must_use]
pub const fn bucket(hash: u64, buckets: usize) -> usize {
    scale((hash >> 32) as u32, buckets)
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
