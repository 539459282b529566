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
    let fault = |byte: u8| {
        let is = |other| 0_u8.wrapping_sub(u8::from(byte == other));
        byte.saturating_sub(b'~') | lowest.saturating_sub(byte) | is(b'"') | is(b'\\')
    };
    let mut found = [0; 16];
    let (chunks, rest) = bytes.as_chunks::<16>();
    for chunk in chunks {
        found = array::from_fn(|at| found[at] | fault(chunk[at]));
    }
    match bytes.last_chunk::<16>() {
        Some(last) => found = array::from_fn(|at| found[at] | fault(last[at])),
        None => found[0] = rest.iter().fold(0, |found, byte| found | fault(*byte)),
    }
    if found == [0; 16] {
        return None;
    }
    let at = bytes.iter().position(|byte| fault(*byte) != 0)?;
    let byte = bytes[at];
    Some(Malformed { at, byte })
}
