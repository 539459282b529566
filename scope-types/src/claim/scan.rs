//! The tokens of a claim, found and hashed in one pass, eight bytes at a time.

use crate::table::hash::{finish, step};

/// A token, or what stands where one should.
pub(crate) struct Scanned<'a> {
    pub(crate) bytes: &'a [u8],
    /// As [`hash`](crate::table::hash) has it.
    pub(crate) hash: u64,
}

/// Cuts a claim at its separators, and gives away what stands between them and is not empty. That is
/// looked at no further: it may hold bytes that no scope has.
///
/// A byte beyond ASCII may cut it too. The claim is UTF-8, so that another one comes after it: what is
/// given away next is then no scope, and is given away even if it is empty.
#[inline(always)]
pub(crate) fn scan<'a>(
    claim: &'a str,
    separator: u8,
    seed: u64,
    mut give: impl FnMut(Scanned<'a>),
) {
    let claim = claim.as_bytes();
    let separators = u64::from_le_bytes([separator; 8]);
    let mut rest = claim;
    loop {
        let (words, left) = rest.as_chunks();
        let mut state = seed;
        let mut upto = 0;
        let (word, found) = 'end: {
            for word in words {
                let word = u64::from_le_bytes(*word);
                let found = found_bytes(word ^ separators);
                if found != 0 {
                    break 'end (word, found);
                }
                state = step(state, word);
                upto += 8;
            }
            let word = last_word(claim, left.len()) | separators << (8 * left.len());
            (word, found_bytes(word ^ separators) | 1 << 63)
        };
        upto += found.trailing_zeros() as usize / 8;
        let upto_first = found ^ (found - 1);
        let stray = word & found & upto_first;
        let Some((bytes, after)) = rest.split_at_checked(upto) else {
            break;
        };
        if upto as u64 | stray != 0 {
            let hash = finish(state, word & upto_first >> 8);
            give(Scanned { bytes, hash });
        }
        let Some((_, after)) = after.split_first() else {
            break;
        };
        rest = after;
    }
}

/// The last bytes of the claim, fewer than eight, with zeros after them.
#[inline]
fn last_word(claim: &[u8], left: usize) -> u64 {
    let word = match claim.last_chunk() {
        Some(last) => u64::from_le_bytes(*last),
        None => short(claim),
    };
    word >> 1 >> (63 - 8 * left)
}

/// What the last eight bytes would be if there were so many.
#[cold]
fn short(bytes: &[u8]) -> u64 {
    let word = |word, byte: &u8| word >> 8 | u64::from(*byte) << 56;
    bytes.iter().fold(0, word)
}

/// The highest bit of the first byte that is zero or above `0x80`, and perhaps of some after it; 0 if
/// there is none.
#[inline]
const fn found_bytes(word: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([0x01; 8]);
    const HIGHS: u64 = u64::from_le_bytes([0x80; 8]);
    word.wrapping_sub(ONES) & HIGHS
}
