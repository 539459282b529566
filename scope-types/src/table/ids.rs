use crate::id::Id;

/// The published IDs of a catalogue, both ways.
#[derive(Debug)]
pub struct Ids<I: 'static> {
    /// The ID of each ordinal; empty where no scope has one.
    pub by_ordinal: &'static [Option<I>],
    /// The ordinals that have an ID, sorted by it and then by themselves.
    pub sorted: &'static [u32],
}

impl<I: Id> Ids<I> {
    /// The ID of the scope at `ordinal`.
    #[must_use]
    pub fn of(&self, ordinal: u32) -> Option<I> {
        self.by_ordinal.get(ordinal as usize).copied().flatten()
    }

    /// The ordinals of all scopes with this ID, in the order of the table.
    #[must_use]
    pub fn find(&self, id: &I::Key) -> &'static [u32] {
        let before = |&ordinal: &u32| self.of(ordinal).is_some_and(|own| own.key() < id);
        let upto = |&ordinal: &u32| self.of(ordinal).is_some_and(|own| own.key() <= id);
        let start = self.sorted.partition_point(before);
        let end = self.sorted.partition_point(upto);
        self.sorted.get(start..end).unwrap_or(&[])
    }
}
