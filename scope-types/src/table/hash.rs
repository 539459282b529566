/// The hash that indexes are built with and read with. Every byte counts: names of one catalogue
/// often share both their ends. Bytes of zero at the end do not: no name has them.
#[inline]
#[must_use]
pub const fn hash(seed: u64, bytes: &[u8]) -> u64 {
    let mut state = seed;
    let mut rest = bytes;
    while let Some((word, after)) = rest.split_first_chunk::<8>() {
        state = step(state, u64::from_le_bytes(*word));
        rest = after;
    }
    finish(state, tail(bytes, rest.len()))
}

/// Takes in eight bytes.
#[inline]
pub(crate) const fn step(state: u64, word: u64) -> u64 {
    fold(state ^ word)
}

/// Takes in the bytes after the last eight, fewer than eight, with zeros after them.
#[inline]
pub(crate) const fn finish(state: u64, tail: u64) -> u64 {
    fold(state ^ tail)
}

/// Every bit that comes in changes bits all over what comes out.
#[inline]
const fn fold(state: u64) -> u64 {
    let product = (state as u128) * 0xd6e8_feb8_6659_fd93;
    (product as u64) ^ ((product >> 64) as u64)
}

/// The last bytes, fewer than eight, with zeros after them.
#[inline]
const fn tail(bytes: &[u8], count: usize) -> u64 {
    if let Some(last) = bytes.last_chunk() {
        return u64::from_le_bytes(*last) >> 1 >> (63 - 8 * count);
    }
    let mut word = 0;
    let mut at = 0;
    while at < count {
        word |= (bytes[at] as u64) << (8 * at);
        at += 1;
    }
    word
}
