//! Bytes that RFC 6749 §3.3 allows nowhere, many looked at together.

use core::array;

use super::{Malformed, is_scope_byte};

/// The first byte of a claim that neither separates tokens nor is any scope's.
pub(crate) fn fault_in_claim(claim: &str, separator: u8) -> Option<Malformed> {
    if is_scope_byte(separator) {
        return fault_in_token(claim);
    }
    first_fault(claim.as_bytes(), separator)
}

/// The first byte of a token that is no scope's.
pub(crate) fn fault_in_token(token: &str) -> Option<Malformed> {
    first_fault(token.as_bytes(), b'!')
}

/// The first byte that is below this one, a quote, a backslash or beyond ASCII's printable ones. A
/// fault is rare, and that there is none is said soonest of sixteen bytes at a time.
fn first_fault(bytes: &[u8], lowest: u8) -> Option<Malformed> {
    let (chunks, rest) = bytes.as_chunks::<16>();
    let mut seen = chunks.iter().fold(Seen::NOTHING, Seen::and);
    if let Some(last) = bytes.last_chunk() {
        seen = seen.and(last);
    } else {
        let mut short = [b'!'; 16];
        short[..rest.len()].copy_from_slice(rest);
        seen = seen.and(&short);
    }
    if seen.is_faultless(lowest) {
        return None;
    }
    let is_fault = |byte| byte < lowest || byte > b'~' || matches!(byte, b'"' | b'\\');
    let at = bytes.iter().position(|byte| is_fault(*byte))?;
    let byte = bytes[at];
    Some(Malformed { at, byte })
}

/// What there is among bytes, of every sixteenth together: what a processor finds of sixteen at once.
struct Seen {
    least: [u8; 16],
    greatest: [u8; 16],
    /// All bits of it where there is a quote or a backslash.
    quoting: [u8; 16],
}

impl Seen {
    const NOTHING: Self = Self {
        least: [b'!'; 16],
        greatest: [b'!'; 16],
        quoting: [0; 16],
    };

    #[inline(always)]
    fn and(self, chunk: &[u8; 16]) -> Self {
        let is = |at: usize, byte| 0_u8.wrapping_sub(u8::from(chunk[at] == byte));
        Self {
            least: array::from_fn(|at| self.least[at].min(chunk[at])),
            greatest: array::from_fn(|at| self.greatest[at].max(chunk[at])),
            quoting: array::from_fn(|at| self.quoting[at] | is(at, b'"') | is(at, b'\\')),
        }
    }

    fn is_faultless(&self, lowest: u8) -> bool {
        let below = self.least.map(|least| lowest.saturating_sub(least));
        let above = self.greatest.map(|greatest| greatest.saturating_sub(b'~'));
        let faults = array::from_fn(|at| below[at] | above[at] | self.quoting[at]);
        faults == [0; 16]
    }
}
