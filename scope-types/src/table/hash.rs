/// The hash that indexes are built with and read with. Every byte counts: names of one catalogue
/// often share both their ends.
#[inline]
#[must_use]
pub const fn hash(seed: u64, bytes: &[u8]) -> u64 {
    let mut state = fold(seed ^ bytes.len() as u64, 0x9e37_79b9_7f4a_7c15);
    let mut rest = bytes;
    while let Some((word, after)) = rest.split_first_chunk::<8>() {
        state = fold(state ^ u64::from_le_bytes(*word), 0xd6e8_feb8_6659_fd93);
        rest = after;
    }
    fold(state ^ tail(rest), 0xa076_1d64_78bd_642f)
}

#[inline]
const fn tail(bytes: &[u8]) -> u64 {
    let mut word = 0;
    let mut at = 0;
    while at < bytes.len() {
        word |= (bytes[at] as u64) << (8 * at);
        at += 1;
    }
    word
}

#[inline]
pub(super) const fn fold(a: u64, b: u64) -> u64 {
    let product = (a as u128) * (b as u128);
    (product as u64) ^ ((product >> 64) as u64)
}
