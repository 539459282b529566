use core::ops::Range;

use super::Words;

/// A sorted list of ordinals for each ordinal. A list is kept as the runs of ordinals that follow
/// one another, because what implies much implies neighbours.
#[derive(Debug)]
pub struct Lists {
    /// The bounds of each list, counted in runs; none where every list is empty.
    pub bounds: Words,
    /// The first ordinal of each run and the one after its last, all lists one after the other.
    pub runs: Words,
}

impl Lists {
    /// The runs of the list at `ordinal`; none past the end.
    #[inline]
    pub fn of(&self, ordinal: u32) -> impl Iterator<Item = Range<u32>> + use<> {
        let (start, end) = self.bounds.piece(ordinal as usize).unwrap_or_default();
        let runs = self.runs;
        (start..end).map_while(move |run| Some(runs.get(2 * run)?..runs.get(2 * run + 1)?))
    }
}
