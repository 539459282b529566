use core::marker::PhantomData;

use super::Words;
use crate::id::Id;

/// The published IDs of a catalogue, both ways.
#[derive(Debug)]
pub struct Ids<I: 'static> {
    /// All IDs, one after the other, each as [`Id::read`] reads it.
    pub all: &'static [u8],
    /// The bounds of the ID of each ordinal, in bytes; none where no scope has one.
    pub bounds: Words,
    /// The ordinals that have an ID, sorted by it and then by themselves.
    pub sorted: Words,
    /// What an ID is.
    pub kind: PhantomData<fn() -> I>,
}

impl<I: Id> Ids<I> {
    /// The ID of the scope at `ordinal`.
    #[must_use]
    pub fn of(&self, ordinal: u32) -> Option<I> {
        let (start, end) = self.bounds.piece(ordinal as usize)?;
        I::read(self.all.get(start..end)?)
    }

    /// The ordinals of all scopes with this ID, in the order of the table.
    pub fn find(&self, id: &I::Key) -> impl ExactSizeIterator<Item = u32> + use<I> {
        let start = self.partition_point(|own| own < id);
        let end = self.partition_point(|own| own <= id);
        let sorted = self.sorted;
        (start..end).map(move |at| sorted.get(at).unwrap_or(u32::MAX))
    }

    /// How many of the sorted IDs come before the first of which `before` does not hold.
    fn partition_point(&self, before: impl Fn(&I::Key) -> bool) -> usize {
        let (mut low, mut high) = (0, self.sorted.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let own = self.sorted.get(middle).and_then(|ordinal| self.of(ordinal));
            if own.is_some_and(|own| before(own.key())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}
