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
    #[must_use]
    pub fn of(&self, ordinal: u32) -> Runs {
        let (start, end) = self.bounds.piece(ordinal as usize).unwrap_or_default();
        Runs {
            all: self.runs,
            left: start..end,
        }
    }
}

/// The runs of a list.
#[derive(Debug, Clone)]
pub struct Runs {
    all: Words,
    left: Range<usize>,
}

impl Runs {
    /// Whether there is none left.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.left.is_empty()
    }
}

impl Iterator for Runs {
    type Item = Range<u32>;

    #[inline]
    fn next(&mut self) -> Option<Range<u32>> {
        let run = self.left.next()?;
        Some(self.all.get(2 * run)?..self.all.get(2 * run + 1)?)
    }
}
