//! Bytes that RFC 6749 §3.3 allows nowhere, many looked at together.

use core::array;

use super::{Malformed, is_scope_byte};

/// The first byte of a claim that neither separates tokens nor is any scope's.
#[inline]
pub(crate) fn fault_in_claim(claim: &str, separator: u8) -> Option<Malformed> {
    if is_scope_byte(separator) {
        return fault_in_token(claim);
    }
    first_fault(claim.as_bytes(), separator)
}

/// The first byte of a token that is no scope's.
#[inline]
pub(crate) fn fault_in_token(token: &str) -> Option<Malformed> {
    first_fault(token.as_bytes(), b'!')
}

/// The first byte that is below this one, a quote, a backslash or beyond ASCII's printable ones.
#[inline]
fn first_fault(bytes: &[u8], lowest: u8) -> Option<Malformed> {
    match has_fault(bytes, lowest) {
        true => find_fault(bytes, lowest),
        false => None,
    }
}

/// A fault is rare, and that there is none is said soonest of sixteen bytes at a time.
fn has_fault(bytes: &[u8], lowest: u8) -> bool {
    let (chunks, rest) = bytes.as_chunks::<16>();
    let also = |found: [u8; 16], chunk: &[u8; 16]| {
        array::from_fn(|at| found[at] | fault(chunk[at], lowest))
    };
    let mut found = chunks.iter().fold([0; 16], also);
    if let Some(last) = bytes.last_chunk() {
        found = also(found, last);
    } else {
        let mut short = [b'!'; 16];
        short[..rest.len()].copy_from_slice(rest);
        found = also(found, &short);
    }
    found != [0; 16]
}

#[cold]
fn find_fault(bytes: &[u8], lowest: u8) -> Option<Malformed> {
    let at = bytes.iter().position(|byte| fault(*byte, lowest) != 0)?;
    let byte = bytes[at];
    Some(Malformed { at, byte })
}

/// 0 of a byte that is none. A number, because vectors of bytes have no other way to tell.
#[inline(always)]
fn fault(byte: u8, lowest: u8) -> u8 {
    let is = |other| 0_u8.wrapping_sub(u8::from(byte == other));
    byte.saturating_sub(b'~') | lowest.saturating_sub(byte) | is(b'"') | is(b'\\')
}
