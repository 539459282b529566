//! The places of a hash table of blocks.

pub(super) const BLOCK: u32 = u32::BITS;

pub(super) const fn bit(ordinal: u32) -> u32 {
    1 << (ordinal % BLOCK)
}

#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Counted from 1: what is all zeros is cheaply made, and free.
    pub(super) number: u32,
    pub(super) bits: u32,
}

pub(super) const FREE: Place = Place { number: 0, bits: 0 };

impl Place {
    pub(super) const fn new(block: u32) -> Self {
        Self {
            number: block + 1,
            bits: 0,
        }
    }

    pub(super) const fn is_free(self) -> bool {
        self.number == FREE.number
    }
}

/// How many of so many places may be taken: where all are, a search has no end.
pub(super) const fn most(places: usize) -> usize {
    places / 8 * 7
}

/// The place that a block has, or could have. There are as many as a power of two.
#[inline]
pub(super) const fn find(places: &[Place], block: u32) -> usize {
    let last = places.len() - 1;
    let mut at = block as usize & last;
    loop {
        let number = places[at].number;
        if number == block + 1 || number == FREE.number {
            return at;
        }
        at = (at + 1) & last;
    }
}

/// The bits of a block, whose place is taken if nobody has; `None` where no more may be taken.
#[inline]
pub(super) fn find_or_take<'a>(
    places: &'a mut [Place],
    taken: &mut usize,
    block: u32,
) -> Option<&'a mut u32> {
    let at = find(places, block);
    if places[at].is_free() {
        if *taken == most(places.len()) {
            return None;
        }
        *taken += 1;
        places[at] = Place::new(block);
    }
    Some(&mut places[at].bits)
}

/// Answers whether any of the bits was new.
#[inline]
pub(super) fn unite(own: &mut u32, bits: u32) -> bool {
    let new = bits & !*own != 0;
    *own |= bits;
    new
}
