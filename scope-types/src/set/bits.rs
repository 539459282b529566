use core::fmt::Debug;
use core::hash::Hash;
use core::ops::Range;

/// A set of ordinals: what a [`ScopeSet`](super::ScopeSet) is made of. Generated code chooses it
/// for its catalogue: an array of words, or a [`Sparse`](super::Sparse) one of a large catalogue.
pub trait Bits: Clone + Eq + Hash + Debug + Send + Sync + Unpin + 'static + sealed::Sealed {
    /// The empty set.
    const EMPTY: Self;

    /// Whether the ordinal is in the set. One past the end never is.
    fn contains(&self, ordinal: u32) -> bool;
    /// Adds an ordinal; answers whether it was new. One past the end is ignored, and never is.
    fn insert(&mut self, ordinal: u32) -> bool;
    /// Adds every ordinal of a run. What is past the end is ignored.
    fn insert_run(&mut self, run: Range<u32>);
    /// Adds a pair of [`Closure::Sets`](crate::table::Closure::Sets), its first set to this one and its
    /// second to `other`: that of an ordinal, or of none.
    fn unite_pair(&mut self, other: &mut Self, pairs: &[u8], of: Option<u32>);
    /// Takes an ordinal out.
    fn remove(&mut self, ordinal: u32);
    /// Adds every ordinal of `other`.
    fn unite(&mut self, other: &Self);
    /// Keeps the ordinals that are in `other` too.
    fn intersect(&mut self, other: &Self);
    /// Takes out every ordinal of `other`.
    fn subtract(&mut self, other: &Self);
    /// Whether every ordinal is in `other` too.
    fn is_subset(&self, other: &Self) -> bool;
    /// Whether there is none.
    fn is_empty(&self) -> bool;
    /// How many there are that are not below `from`.
    fn count_from(&self, from: u32) -> usize;
    /// The smallest ordinal that is not below `from`.
    fn next(&self, from: u32) -> Option<u32>;
}

pub(super) mod sealed {
    #[allow(unnameable_types)]
    pub trait Sealed {}
    impl<const N: usize> Sealed for [u64; N] {}
}

pub(super) const WORD: u32 = u64::BITS;

pub(super) const fn bit(ordinal: u32) -> u64 {
    1 << (ordinal % WORD)
}

/// The words that a run of ordinals touches, each with the bits of the run in it.
#[inline]
pub(super) fn masks(run: Range<u32>) -> impl Iterator<Item = (u32, u64)> {
    let words = match run.is_empty() {
        true => 0..0,
        false => run.start / WORD..(run.end - 1) / WORD + 1,
    };
    words.map(move |word| {
        let first = word * WORD;
        let from = run.start.saturating_sub(first);
        let upto = (run.end - first).min(WORD);
        (word, u64::MAX << from & u64::MAX >> (WORD - upto))
    })
}

impl<const N: usize> Bits for [u64; N] {
    const EMPTY: Self = [0; N];

    #[inline]
    fn contains(&self, ordinal: u32) -> bool {
        self.get((ordinal / WORD) as usize)
            .is_some_and(|word| word & bit(ordinal) != 0)
    }

    #[inline]
    fn insert(&mut self, ordinal: u32) -> bool {
        let Some(word) = self.get_mut((ordinal / WORD) as usize) else {
            return false;
        };
        let new = *word & bit(ordinal) == 0;
        *word |= bit(ordinal);
        new
    }

    #[inline]
    fn insert_run(&mut self, run: Range<u32>) {
        for (word, mask) in masks(run) {
            match self.get_mut(word as usize) {
                Some(own) => *own |= mask,
                None => break,
            }
        }
    }

    #[inline]
    fn unite_pair(&mut self, other: &mut Self, pairs: &[u8], of: Option<u32>) {
        let (words, _) = pairs.as_chunks::<8>();
        let (sets, _) = words.as_chunks::<N>();
        let (pairs, _) = sets.as_chunks::<2>();
        // Which of two places is read can be chosen without a branch, and whether one is read cannot.
        let of_none = pairs.len().wrapping_sub(1);
        let Some(pair) = pairs.get(of.map_or(of_none, |of| of as usize)) else {
            return;
        };
        for (set, words) in [self, other].into_iter().zip(pair) {
            for (own, word) in set.iter_mut().zip(words) {
                *own |= u64::from_le_bytes(*word);
            }
        }
    }

    fn remove(&mut self, ordinal: u32) {
        if let Some(word) = self.get_mut((ordinal / WORD) as usize) {
            *word &= !bit(ordinal);
        }
    }

    #[inline]
    fn unite(&mut self, other: &Self) {
        self.iter_mut()
            .zip(other)
            .for_each(|(own, its)| *own |= its);
    }

    fn intersect(&mut self, other: &Self) {
        self.iter_mut()
            .zip(other)
            .for_each(|(own, its)| *own &= its);
    }

    fn subtract(&mut self, other: &Self) {
        self.iter_mut()
            .zip(other)
            .for_each(|(own, its)| *own &= !its);
    }

    #[inline]
    fn is_subset(&self, other: &Self) -> bool {
        self.iter().zip(other).all(|(own, its)| own & !its == 0)
    }

    fn is_empty(&self) -> bool {
        self.iter().all(|word| *word == 0)
    }

    fn count_from(&self, from: u32) -> usize {
        let first = (from / WORD) as usize;
        let words = self.get(first..).unwrap_or_default();
        let below = words
            .first()
            .map_or(0, |word| word & !(u64::MAX << (from % WORD)));
        let all: u32 = words.iter().map(|word| word.count_ones()).sum();
        (all - below.count_ones()) as usize
    }

    fn next(&self, from: u32) -> Option<u32> {
        let first = (from / WORD) as usize;
        let words = self.get(first..)?;
        let unread = |(at, word): (usize, &u64)| {
            let word = if at == 0 {
                word & (u64::MAX << (from % WORD))
            } else {
                *word
            };
            (word != 0).then(|| (first + at) as u32 * WORD + word.trailing_zeros())
        };
        words.iter().enumerate().find_map(unread)
    }
}

/// The words of a set of ordinals, in a constant: for the `scopes!` macro.
///
/// # Panics
///
/// At compile time, on an ordinal that does not fit into `N` words.
#[doc(hidden)]
#[must_use]
pub const fn words<const N: usize>(ordinals: &[u32]) -> [u64; N] {
    let mut words = [0; N];
    let mut at = 0;
    while at < ordinals.len() {
        words[(ordinals[at] / WORD) as usize] |= bit(ordinals[at]);
        at += 1;
    }
    words
}
