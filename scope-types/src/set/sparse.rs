use alloc::boxed::Box;
use alloc::vec;
use core::fmt::{self, Debug};
use core::hash::{Hash, Hasher};
use core::ops::Range;

use super::bits::{Bits, WORD, bit, masks, sealed};

/// How many places there are for words.
const PLACES: usize = 32;

/// With more words than this there is a word for each 64 ordinals of the catalogue instead: places
/// that are nearly all taken would be searched for long.
const MOST: u8 = 24;

/// The word of a place that is free.
const FREE: u16 = u16::MAX;

/// A set of ordinals of a large catalogue, whose claims name few of its scopes: a small hash table
/// of the words that have a bit, without allocating. A set that outgrows it is as long as the
/// catalogue's `WORDS`, and allocated.
#[derive(Clone)]
pub struct Sparse<const WORDS: usize> {
    words: [u16; PLACES],
    bits: [u64; PLACES],
    taken: u8,
    dense: Option<Box<[u64]>>,
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
        const { assert!(WORDS < FREE as usize, "a catalogue of so many scopes") };
        let mut words = [FREE; PLACES];
        let mut bits = [0; PLACES];
        let mut taken = 0;
        let mut at = 0;
        while at < ordinals.len() {
            let word = ordinals[at] / WORD;
            assert!((word as usize) < WORDS, "no such scope in this catalogue");
            let place = place(&words, word as u16);
            if words[place] == FREE {
                assert!(
                    taken < MOST,
                    "too many scopes for a constant set of so large a catalogue: collect them at run time"
                );
                taken += 1;
                words[place] = word as u16;
            }
            bits[place] |= bit(ordinals[at]);
            at += 1;
        }
        Self {
            words,
            bits,
            taken,
            dense: None,
        }
    }

    #[inline]
    fn word(&self, word: u32) -> u64 {
        match &self.dense {
            Some(dense) => dense.get(word as usize).copied().unwrap_or(0),
            None if word as usize >= WORDS => 0,
            None => self.bits[place(&self.words, word as u16)],
        }
    }

    /// The word, made a place for. There is none past the end of the catalogue.
    #[inline]
    fn word_mut(&mut self, word: u32) -> Option<&mut u64> {
        if word as usize >= WORDS {
            return None;
        }
        if self.dense.is_none() {
            let place = place(&self.words, word as u16);
            if self.words[place] == FREE && self.taken == MOST {
                self.spread();
            } else {
                self.taken += u8::from(self.words[place] == FREE);
                self.words[place] = word as u16;
                return Some(&mut self.bits[place]);
            }
        }
        self.dense.as_mut()?.get_mut(word as usize)
    }

    #[cold]
    fn spread(&mut self) {
        let mut dense = vec![0; WORDS].into_boxed_slice();
        for (word, bits) in self.words.into_iter().zip(self.bits) {
            if let Some(own) = dense.get_mut(usize::from(word)) {
                *own = bits;
            }
        }
        self.dense = Some(dense);
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
        if let Some(dense) = &self.dense {
            let rest = dense.get(first as usize..)?;
            let at = rest.iter().position(|bits| *bits != 0)?;
            return Some((first + at as u32, rest[at]));
        }
        let words = self.words.iter().map(|word| u32::from(*word));
        let own = words.zip(self.bits);
        own.filter(|(word, bits)| *word >= first && *bits != 0)
            .min()
    }
}

/// The place that a word has, or could have. There is always one, because some are free.
#[inline]
const fn place(words: &[u16; PLACES], word: u16) -> usize {
    let mut place = word as usize % PLACES;
    while words[place] != word && words[place] != FREE {
        place = (place + 1) % PLACES;
    }
    place
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

    fn remove(&mut self, ordinal: u32) {
        if self.contains(ordinal)
            && let Some(word) = self.word_mut(ordinal / WORD)
        {
            *word &= !bit(ordinal);
        }
    }

    fn unite(&mut self, other: &Self) {
        for (word, bits) in other.from(0) {
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
        self.from(0)
            .all(|(word, bits)| bits & !other.word(word) == 0)
    }

    fn is_empty(&self) -> bool {
        self.from(0).next().is_none()
    }

    fn count_from(&self, from: u32) -> usize {
        let from_here = |(word, bits): (u32, u64)| (bits & at_least(from, word)).count_ones();
        self.from(from / WORD).map(from_here).sum::<u32>() as usize
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
        match &mut self.dense {
            Some(dense) => (0..).zip(dense).for_each(|(word, own)| *own &= mask(word)),
            None => self
                .words
                .iter()
                .zip(&mut self.bits)
                .for_each(|(word, own)| *own &= mask(u32::from(*word))),
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
        self.from(0).for_each(|word| word.hash(state));
    }
}

impl<const WORDS: usize> Debug for Sparse<WORDS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.from(0)).finish()
    }
}
