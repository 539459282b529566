//! The tokens of a claim, found and hashed in one pass, eight bytes at a time.

use crate::table::hash::{finish, step};

/// A token, or what stands where one should.
pub(crate) struct Scanned<'a> {
    pub(crate) bytes: &'a [u8],
    /// As [`hash`](crate::table::hash) has it.
    pub(crate) hash: u64,
}

/// Cuts a claim at its separators. What stands between them is looked at no further: it may be empty,
/// and it may hold bytes that no scope has. A byte beyond ASCII may cut it too; then the token is all
/// the rest of the claim, which is none.
#[inline]
pub(crate) fn scan(claim: &str, separator: u8, seed: u64) -> Scan<'_> {
    Scan {
        claim: claim.as_bytes(),
        at: 0,
        separator,
        seed,
    }
}

pub(crate) struct Scan<'a> {
    claim: &'a [u8],
    at: usize,
    separator: u8,
    seed: u64,
}

impl<'a> Iterator for Scan<'a> {
    type Item = Scanned<'a>;

    #[inline]
    fn next(&mut self) -> Option<Scanned<'a>> {
        let rest = self.claim.get(self.at..)?;
        let (end, hash) = self.end_of(rest);
        self.at += end + 1;
        let bytes = match rest.get(end) {
            Some(byte) if *byte == self.separator => rest.get(..end)?,
            _ => rest,
        };
        Some(Scanned { bytes, hash })
    }
}

impl Scan<'_> {
    #[inline]
    fn separators(&self) -> u64 {
        u64::from_le_bytes([self.separator; 8])
    }

    /// Where the first separator is, or the end, and the hash of what stands before it.
    #[inline]
    fn end_of(&self, token: &[u8]) -> (usize, u64) {
        let mut state = self.seed;
        let mut rest = token;
        while let Some((word, after)) = rest.split_first_chunk() {
            let word = u64::from_le_bytes(*word);
            let found = found_bytes(word ^ self.separators());
            if found != 0 {
                let (upto, tail) = first_bytes(word, found);
                return (token.len() - rest.len() + upto, finish(state, tail));
            }
            state = step(state, word);
            rest = after;
        }
        let word = self.last_word(rest.len());
        let (upto, tail) = first_bytes(word, found_bytes(word ^ self.separators()));
        (token.len() - rest.len() + upto, finish(state, tail))
    }

    /// The last bytes of the claim, fewer than eight, and separators after them.
    #[inline]
    fn last_word(&self, left: usize) -> u64 {
        let word = match self.claim.last_chunk() {
            Some(last) => u64::from_le_bytes(*last),
            None => short(self.claim),
        };
        word >> 1 >> (63 - 8 * left) | self.separators() << (8 * left)
    }
}

/// What the last eight bytes would be if there were so many.
#[cold]
fn short(bytes: &[u8]) -> u64 {
    let word = |word, byte: &u8| word >> 8 | u64::from(*byte) << 56;
    bytes.iter().fold(0, word)
}

/// How many bytes stand before the first one found, and those.
#[inline]
const fn first_bytes(word: u64, found: u64) -> (usize, u64) {
    let upto = found.trailing_zeros() / 8;
    let before = (found & found.wrapping_neg()) - 1;
    (upto as usize, word & before >> 7)
}

/// The highest bit of the first byte that is zero or above `0x80`, and perhaps of some after it; 0 if
/// there is none.
#[inline]
const fn found_bytes(word: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([0x01; 8]);
    const HIGHS: u64 = u64::from_le_bytes([0x80; 8]);
    word.wrapping_sub(ONES) & HIGHS
}
