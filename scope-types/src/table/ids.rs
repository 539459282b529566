use core::marker::PhantomData;

use super::{Index, Lists, Runs, Words};
use crate::id::Id;

/// The published IDs of a catalogue, both ways.
#[derive(Debug)]
pub struct Ids<I: 'static> {
    /// All IDs, one after the other, each as [`Id::read`] reads it.
    pub all: &'static [u8],
    /// The bounds of the ID of each ordinal, in bytes; none where no scope has one.
    pub bounds: Words,
    /// From an ID to a number: the ordinal of the one scope that has it or, past all ordinals, its place
    /// among the IDs that are shared.
    pub index: IdIndex,
    /// The ordinals of each ID that several scopes share.
    pub shared: Lists,
    /// What an ID is.
    pub kind: PhantomData<fn() -> I>,
}

/// How the number of an ID is found.
#[derive(Debug)]
pub enum IdIndex {
    /// Of integers with few gaps: a number for each from the first on, the one past all where there is
    /// no such ID.
    Dense {
        /// The least of them.
        first: u64,
        /// The numbers.
        numbers: Words,
    },
    /// Of any others: in each slot the four bytes of a number, the lowest first.
    Hashed(Index),
}

/// Whose an ID is, in ordinals.
#[derive(Debug)]
pub enum Found {
    /// Nobody's.
    Nothing,
    /// This scope's alone.
    One(u32),
    /// That of all of these.
    Several(Runs),
}

impl<I: Id> Ids<I> {
    /// The ID of the scope at `ordinal`.
    #[inline]
    #[must_use]
    pub fn of(&self, ordinal: u32) -> Option<I> {
        let (start, end) = self.bounds.piece(ordinal as usize)?;
        I::read(self.all.get(start..end)?)
    }

    /// The scopes with this ID. Of a table that is constant where this is inlined, nothing of the other
    /// kind of index is left.
    #[inline(always)]
    #[must_use]
    pub fn find(&self, id: &I::Key) -> Found {
        match &self.index {
            IdIndex::Dense { first, numbers } => {
                let at = I::integer(id).and_then(|id| id.checked_sub(*first));
                let at = at.and_then(|at| usize::try_from(at).ok());
                let number = at.and_then(|at| numbers.get(at));
                number.map_or(Found::Nothing, |number| self.found(number))
            }
            IdIndex::Hashed(index) => {
                let number = index.candidate(index.hash(I::bytes(id).as_ref()));
                let number = number.map(|number| u32::from_le_bytes(*number));
                match number.map_or(Found::Nothing, |number| self.found(number)) {
                    found if found.first().is_some_and(|first| self.has(first, id)) => found,
                    _ => Found::Nothing,
                }
            }
        }
    }

    /// What a number stands for.
    #[inline]
    fn found(&self, number: u32) -> Found {
        let ordinals = self.bounds.len().saturating_sub(1) as u32;
        match number.checked_sub(ordinals) {
            None => Found::One(number),
            Some(place) => match self.shared.of(place) {
                sharing if sharing.is_empty() => Found::Nothing,
                sharing => Found::Several(sharing),
            },
        }
    }

    #[inline]
    fn has(&self, ordinal: u32, id: &I::Key) -> bool {
        self.of(ordinal).is_some_and(|own| own.key() == id)
    }
}

impl Found {
    #[inline]
    fn first(&self) -> Option<u32> {
        match self {
            Self::Nothing => None,
            Self::One(ordinal) => Some(*ordinal),
            Self::Several(sharing) => sharing.clone().next().map(|run| run.start),
        }
    }
}
