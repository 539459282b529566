use alloc::boxed::Box;
use alloc::vec;
use core::fmt::{self, Debug};
use core::hash::{Hash, Hasher};
use core::ops::Range;

use super::bits::{Bits, WORD, bit, masks, sealed};

/// A set of ordinals of a large catalogue, whose claims name few of its scopes: a hash table of the
/// words that have a bit. A few need no allocation. A set that outgrows its table gets a larger one,
/// and in the end a word for each 64 ordinals of the catalogue, `WORDS` in all.
#[derive(Clone)]
pub struct Sparse<const WORDS: usize> {
    own: [Place; OWN],
    more: More,
    taken: usize,
}

/// How many places for words a set has in itself.
const OWN: usize = 16;

#[derive(Clone, Copy)]
struct Place {
    word: u32,
    bits: u64,
}

const FREE: Place = Place {
    word: u32::MAX,
    bits: 0,
};

#[derive(Clone)]
enum More {
    None,
    Places(Box<[Place]>),
    Dense(Box<[u64]>),
}

/// How many of so many places may be taken: where all are, a search has no end.
const fn most(places: usize) -> usize {
    places / 8 * 7
}

/// The place that a word has, or could have. There are as many as a power of two.
#[inline]
const fn find(places: &[Place], word: u32) -> usize {
    let last = places.len() - 1;
    let mut at = word as usize & last;
    while places[at].word != word && places[at].word != FREE.word {
        at = (at + 1) & last;
    }
    at
}

impl<const WORDS: usize> sealed::Sealed for Sparse<WORDS> {}

impl<const WORDS: usize> Sparse<WORDS> {
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
            let word = ordinals[at] / WORD;
            assert!((word as usize) < WORDS, "no such scope in this catalogue");
            let place = find(&own, word);
            if own[place].word == FREE.word {
                assert!(
                    taken < most(OWN),
                    "too many scopes for a constant set of so large a catalogue: collect them at run time"
                );
                taken += 1;
                own[place].word = word;
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

    #[inline]
    fn word(&self, word: u32) -> u64 {
        let places = match &self.more {
            More::None => &self.own,
            More::Places(places) => &places[..],
            More::Dense(dense) => return dense.get(word as usize).copied().unwrap_or(0),
        };
        places[find(places, word)].bits
    }

    /// The word, made a place for. There is none past the end of the catalogue.
    #[inline]
    fn word_mut(&mut self, word: u32) -> Option<&mut u64> {
        if word as usize >= WORDS {
            return None;
        }
        if self.is_full() && self.word(word) == 0 {
            self.grow();
        }
        let places = match &mut self.more {
            More::None => &mut self.own,
            More::Places(places) => &mut places[..],
            More::Dense(dense) => return dense.get_mut(word as usize),
        };
        let place = &mut places[find(places, word)];
        self.taken += usize::from(place.word == FREE.word);
        place.word = word;
        Some(&mut place.bits)
    }

    fn is_full(&self) -> bool {
        match &self.more {
            More::None => self.taken == most(OWN),
            More::Places(places) => self.taken == most(places.len()),
            More::Dense(_) => false,
        }
    }

    #[cold]
    fn grow(&mut self) {
        let places = match &self.more {
            More::Places(places) => places.len(),
            _ => OWN,
        };
        if places * 4 >= WORDS {
            let mut dense = vec![0; WORDS].into_boxed_slice();
            self.each()
                .for_each(|(word, bits)| dense[word as usize] = bits);
            self.more = More::Dense(dense);
            return;
        }
        let mut larger = vec![FREE; places * 2].into_boxed_slice();
        for (word, bits) in self.each() {
            larger[find(&larger, word)] = Place { word, bits };
        }
        self.taken = self.each().count();
        self.more = More::Places(larger);
    }

    /// The words that have a bit, in no order.
    fn each(&self) -> impl Iterator<Item = (u32, u64)> {
        let (places, dense) = match &self.more {
            More::None => (&self.own[..], &[][..]),
            More::Places(places) => (&places[..], &[][..]),
            More::Dense(dense) => (&[][..], &dense[..]),
        };
        let places = places.iter().map(|place| (place.word, place.bits));
        let dense = (0..).zip(dense.iter().copied());
        places.chain(dense).filter(|(_, bits)| *bits != 0)
    }

    /// The words that have a bit, in order, from this one on.
    fn from(&self, first: u32) -> impl Iterator<Item = (u32, u64)> {
        let mut next = Some(first);
        core::iter::from_fn(move || {
            let (word, bits) = self.first_from(next?)?;
            next = word.checked_add(1);
            Some((word, bits))
        })
    }

    fn first_from(&self, first: u32) -> Option<(u32, u64)> {
        if let More::Dense(dense) = &self.more {
            let rest = dense.get(first as usize..)?;
            let at = rest.iter().position(|bits| *bits != 0)?;
            return Some((first + at as u32, rest[at]));
        }
        self.each().filter(|(word, _)| *word >= first).min()
    }
}

impl<const WORDS: usize> Bits for Sparse<WORDS> {
    const EMPTY: Self = Self::of(&[]);

    #[inline]
    fn contains(&self, ordinal: u32) -> bool {
        self.word(ordinal / WORD) & bit(ordinal) != 0
    }

    #[inline]
    fn insert(&mut self, ordinal: u32) {
        if let Some(word) = self.word_mut(ordinal / WORD) {
            *word |= bit(ordinal);
        }
    }

    #[inline]
    fn insert_run(&mut self, run: Range<u32>) {
        for (word, mask) in masks(run) {
            match self.word_mut(word) {
                Some(own) => *own |= mask,
                None => break,
            }
        }
    }

    /// Large sets are lists.
    fn unite_nth(&mut self, _: &[u8], _: u32) -> bool {
        false
    }

    fn remove(&mut self, ordinal: u32) {
        if self.contains(ordinal)
            && let Some(word) = self.word_mut(ordinal / WORD)
        {
            *word &= !bit(ordinal);
        }
    }

    fn unite(&mut self, other: &Self) {
        for (word, bits) in other.each() {
            if let Some(own) = self.word_mut(word) {
                *own |= bits;
            }
        }
    }

    fn intersect(&mut self, other: &Self) {
        self.keep(|word| other.word(word));
    }

    fn subtract(&mut self, other: &Self) {
        self.keep(|word| !other.word(word));
    }

    fn is_subset(&self, other: &Self) -> bool {
        self.each()
            .all(|(word, bits)| bits & !other.word(word) == 0)
    }

    fn is_empty(&self) -> bool {
        self.each().next().is_none()
    }

    fn count_from(&self, from: u32) -> usize {
        let not_before = self.each().filter(|(word, _)| *word >= from / WORD);
        let count = |(word, bits): (u32, u64)| (bits & at_least(from, word)).count_ones();
        not_before.map(count).sum::<u32>() as usize
    }

    fn next(&self, from: u32) -> Option<u32> {
        self.from(from / WORD).find_map(|(word, bits)| {
            let bits = bits & at_least(from, word);
            (bits != 0).then(|| word * WORD + bits.trailing_zeros())
        })
    }
}

/// The bits of a word whose ordinals are not below `from`, which is in this word or before it.
fn at_least(from: u32, word: u32) -> u64 {
    u64::MAX << from.saturating_sub(word * WORD).min(WORD - 1)
}

impl<const WORDS: usize> Sparse<WORDS> {
    /// Keeps of each word the bits that `mask` has.
    fn keep(&mut self, mask: impl Fn(u32) -> u64) {
        let places = match &mut self.more {
            More::None => &mut self.own,
            More::Places(places) => &mut places[..],
            More::Dense(dense) => {
                return (0..).zip(dense).for_each(|(word, own)| *own &= mask(word));
            }
        };
        places
            .iter_mut()
            .for_each(|place| place.bits &= mask(place.word));
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
        self.from(0).for_each(|word| word.hash(state));
    }
}

impl<const WORDS: usize> Debug for Sparse<WORDS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.from(0)).finish()
    }
}
