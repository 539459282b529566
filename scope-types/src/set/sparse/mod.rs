mod places;

use alloc::boxed::Box;
use alloc::vec;
use core::fmt::{self, Debug};
use core::hash::{Hash, Hasher};
use core::ops::Range;

use super::bits::{Bits, WORD, masks, sealed};
use places::{BLOCK, FREE, Place, bit, find, find_or_take, most, unite};

/// A set of ordinals of a large catalogue, whose claims name few of its scopes: a hash table of the
/// blocks of 32 ordinals that have a bit. A few need no allocation. A set that outgrows its table gets
/// a larger one, and in the end a bit for each ordinal of the catalogue, `WORDS` of 64 in all.
#[derive(Clone)]
pub struct Sparse<const WORDS: usize> {
    own: [Place; OWN],
    more: More,
    taken: usize,
}

/// How many places for blocks a set has in itself.
const OWN: usize = 16;

/// How many times as large a table grows. An allocation costs as much as the look-up of some scopes.
const GROWTH: usize = 8;

#[derive(Clone)]
enum More {
    None,
    Places(Box<[Place]>),
    Dense(Box<[u32]>),
}

impl<const WORDS: usize> sealed::Sealed for Sparse<WORDS> {}

impl<const WORDS: usize> Sparse<WORDS> {
    const BLOCKS: usize = WORDS * (WORD / BLOCK) as usize;

    /// A set of these ordinals, in a constant: for the `scopes!` macro.
    ///
    /// # Panics
    ///
    /// At compile time, on more scopes than a constant set of so large a catalogue has room for,
    /// and on an ordinal that the catalogue does not have.
    #[doc(hidden)]
    #[must_use]
    pub const fn of(ordinals: &[u32]) -> Self {
        let mut own = [FREE; OWN];
        let mut taken = 0;
        let mut at = 0;
        while at < ordinals.len() {
            let block = ordinals[at] / BLOCK;
            assert!(
                (block as usize) < Self::BLOCKS,
                "no such scope in this catalogue"
            );
            let place = find(&own, block);
            if own[place].is_free() {
                assert!(
                    taken < most(OWN),
                    "too many scopes for a constant set of so large a catalogue: collect them at run time"
                );
                taken += 1;
                own[place] = Place::new(block);
            }
            own[place].bits |= bit(ordinals[at]);
            at += 1;
        }
        Self {
            own,
            more: More::None,
            taken,
        }
    }

    /// The places, of a set that has not one bit for each ordinal.
    #[inline]
    fn places(&self) -> &[Place] {
        match &self.more {
            More::Places(places) => places,
            _ => &self.own,
        }
    }

    #[inline]
    fn block(&self, block: u32) -> u32 {
        if let More::Dense(dense) = &self.more {
            return dense.get(block as usize).copied().unwrap_or(0);
        }
        let places = self.places();
        places[find(places, block)].bits
    }

    /// Adds bits to a block; answers whether any was new. There is no block past the end.
    #[inline]
    fn add(&mut self, block: u32, bits: u32) -> bool {
        if block as usize >= Self::BLOCKS {
            return false;
        }
        let own = match &mut self.more {
            More::None => find_or_take(&mut self.own, &mut self.taken, block),
            More::Places(places) => find_or_take(places, &mut self.taken, block),
            More::Dense(dense) => dense.get_mut(block as usize),
        };
        match own {
            Some(own) => unite(own, bits),
            None => self.grow_and_add(block, bits),
        }
    }

    #[cold]
    fn grow_and_add(&mut self, block: u32, bits: u32) -> bool {
        self.grow();
        self.add(block, bits)
    }

    fn grow(&mut self) {
        let places = self.places().len() * GROWTH;
        self.more = if places >= WORDS {
            let mut dense = vec![0; Self::BLOCKS].into_boxed_slice();
            self.each()
                .for_each(|(block, bits)| dense[block as usize] = bits);
            More::Dense(dense)
        } else {
            let mut larger = vec![FREE; places].into_boxed_slice();
            let mut taken = 0;
            for (block, bits) in self.each() {
                if let Some(own) = find_or_take(&mut larger, &mut taken, block) {
                    *own = bits;
                }
            }
            self.taken = taken;
            More::Places(larger)
        };
    }

    /// The blocks that have a bit, in no order.
    fn each(&self) -> impl Iterator<Item = (u32, u32)> {
        let (places, dense) = match &self.more {
            More::None => (&self.own[..], &[][..]),
            More::Places(places) => (&places[..], &[][..]),
            More::Dense(dense) => (&[][..], &dense[..]),
        };
        let places = places.iter().filter(|place| !place.is_free());
        let places = places.map(|place| (place.number - 1, place.bits));
        let dense = (0..).zip(dense.iter().copied());
        places.chain(dense).filter(|(_, bits)| *bits != 0)
    }

    /// The blocks that have a bit, in order, from this one on.
    fn from(&self, first: u32) -> impl Iterator<Item = (u32, u32)> {
        let mut next = Some(first);
        core::iter::from_fn(move || {
            let (block, bits) = self.first_from(next?)?;
            next = block.checked_add(1);
            Some((block, bits))
        })
    }

    fn first_from(&self, first: u32) -> Option<(u32, u32)> {
        if let More::Dense(dense) = &self.more {
            let rest = dense.get(first as usize..)?;
            let at = rest.iter().position(|bits| *bits != 0)?;
            return Some((first + at as u32, rest[at]));
        }
        self.each().filter(|(block, _)| *block >= first).min()
    }
}

impl<const WORDS: usize> Bits for Sparse<WORDS> {
    const EMPTY: Self = Self::of(&[]);

    #[inline]
    fn contains(&self, ordinal: u32) -> bool {
        self.block(ordinal / BLOCK) & bit(ordinal) != 0
    }

    #[inline]
    fn insert(&mut self, ordinal: u32) -> bool {
        self.add(ordinal / BLOCK, bit(ordinal))
    }

    #[inline]
    fn insert_run(&mut self, run: Range<u32>) {
        for (word, mask) in masks(run) {
            if word as usize >= WORDS {
                break;
            }
            for (block, bits) in [
                (2 * word, mask as u32),
                (2 * word + 1, (mask >> BLOCK) as u32),
            ] {
                if bits != 0 {
                    self.add(block, bits);
                }
            }
        }
    }

    /// Large sets are lists.
    fn unite_pair(&mut self, _: &mut Self, _: &[u8], _: Option<u32>) {}

    fn remove(&mut self, ordinal: u32) {
        let (block, bit) = (ordinal / BLOCK, bit(ordinal));
        let own = match &mut self.more {
            More::None => Some(&mut self.own[find(&self.own, block)].bits),
            More::Places(places) => Some(&mut places[find(places, block)].bits),
            More::Dense(dense) => dense.get_mut(block as usize),
        };
        if let Some(own) = own {
            *own &= !bit;
        }
    }

    fn unite(&mut self, other: &Self) {
        for (block, bits) in other.each() {
            self.add(block, bits);
        }
    }

    fn intersect(&mut self, other: &Self) {
        self.keep(|block| other.block(block));
    }

    fn subtract(&mut self, other: &Self) {
        self.keep(|block| !other.block(block));
    }

    fn is_subset(&self, other: &Self) -> bool {
        self.each()
            .all(|(block, bits)| bits & !other.block(block) == 0)
    }

    fn is_empty(&self) -> bool {
        self.each().next().is_none()
    }

    fn count_from(&self, from: u32) -> usize {
        let not_before = self.each().filter(|(block, _)| *block >= from / BLOCK);
        let count = |(block, bits): (u32, u32)| (bits & at_least(from, block)).count_ones();
        not_before.map(count).sum::<u32>() as usize
    }

    fn next(&self, from: u32) -> Option<u32> {
        self.from(from / BLOCK).find_map(|(block, bits)| {
            let bits = bits & at_least(from, block);
            (bits != 0).then(|| block * BLOCK + bits.trailing_zeros())
        })
    }
}

/// The bits of a block whose ordinals are not below `from`, which is in this block or before it.
fn at_least(from: u32, block: u32) -> u32 {
    u32::MAX << from.saturating_sub(block * BLOCK).min(BLOCK - 1)
}

impl<const WORDS: usize> Sparse<WORDS> {
    /// Keeps of each block the bits that `mask` has.
    fn keep(&mut self, mask: impl Fn(u32) -> u32) {
        let places = match &mut self.more {
            More::None => &mut self.own,
            More::Places(places) => &mut places[..],
            More::Dense(dense) => {
                return (0..)
                    .zip(dense)
                    .for_each(|(block, own)| *own &= mask(block));
            }
        };
        for place in places.iter_mut().filter(|place| !place.is_free()) {
            place.bits &= mask(place.number - 1);
        }
    }
}

/// Two sets are equal if they have the same ordinals, whatever way they have come to them.
impl<const WORDS: usize> PartialEq for Sparse<WORDS> {
    fn eq(&self, other: &Self) -> bool {
        self.from(0).eq(other.from(0))
    }
}

impl<const WORDS: usize> Eq for Sparse<WORDS> {}

impl<const WORDS: usize> Hash for Sparse<WORDS> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.from(0).for_each(|block| block.hash(state));
    }
}

impl<const WORDS: usize> Debug for Sparse<WORDS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.from(0)).finish()
    }
}
