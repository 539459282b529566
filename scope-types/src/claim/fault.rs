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
    let (chunks, rest) = bytes.as_chunks::<16>();
    let also =
        |found: [u8; 16], chunk: &[u8; 16]| array::from_fn(|at| found[at] | fault(chunk[at]));
    let mut found = chunks.iter().fold([0; 16], also);
    if let Some(last) = bytes.last_chunk() {
        found = also(found, last);
    } else {
        let mut short = [b'!'; 16];
        short[..rest.len()].copy_from_slice(rest);
        found = also(found, &short);
    }
    if found == [0; 16] {
        return None;
    }
    let at = bytes.iter().position(|byte| fault(*byte) != 0)?;
    let byte = bytes[at];
    Some(Malformed { at, byte })
}
