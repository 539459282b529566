use super::{Index, Words, bucket};

/// From a name to the only scope that can be issued under it.
#[derive(Debug)]
pub enum NameIndex {
    /// Of no more scopes than a byte can tell apart, hashed with a seed under which no two of their
    /// names lead to the same place.
    Direct {
        /// What names are hashed with.
        seed: u64,
        /// An ordinal at each place: 0 where no name leads.
        ordinals: &'static [u8],
        /// Where the name of each ordinal starts among all names, and how long it is, in bytes. They
        /// are as many as a byte can ask for, [`Self::BOUNDS`]: the compiler sees that none is past
        /// the end.
        bounds: Words,
    },
    /// Of any others: in each slot a [`Slot`].
    Hashed(Index),
}

impl NameIndex {
    /// The most scopes that a byte can tell apart.
    pub const MOST_DIRECT: usize = 1 << u8::BITS;

    /// How many numbers there are where two are kept for each of so many scopes.
    pub const BOUNDS: usize = 2 * Self::MOST_DIRECT;

    /// What names are hashed with.
    #[inline]
    pub(crate) const fn seed(&self) -> u64 {
        match self {
            Self::Direct { seed, .. } => *seed,
            Self::Hashed(index) => index.seed,
        }
    }

    /// The scope whose name may have this hash. Whether it is that name, the caller compares.
    #[inline(always)]
    pub(crate) fn candidate(&self, hash: u64) -> Option<Slot> {
        match self {
            Self::Direct {
                ordinals, bounds, ..
            } => {
                let ordinal = *ordinals.get(place(hash, ordinals.len()))?;
                let at = 2 * usize::from(ordinal);
                Some(Slot {
                    ordinal: ordinal.into(),
                    start: bounds.get(at)?,
                    length: bounds.get(at + 1)?,
                })
            }
            Self::Hashed(index) => index.candidate(hash).map(Slot::from_bytes),
        }
    }
}

/// The place that a hash leads to.
#[inline]
#[must_use]
pub const fn place(hash: u64, places: usize) -> usize {
    // Two names that differ in a bit or two have hashes that may differ little whatever the seed, but
    // then in bits that this brings to the top.
    bucket(hash.wrapping_mul(0x5bd1_e995), places)
}

/// The name that falls into a slot. All of it is in one place: in a large catalogue, every place is one
/// that the processor has to wait for.
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
