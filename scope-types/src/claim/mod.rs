//! Reading a scope list as RFC 6749 §3.3 writes it.

mod fault;
mod scan;

use core::error::Error;
use core::fmt::{self, Display};

pub(crate) use fault::{fault_in_claim, fault_in_token};
pub(crate) use scan::scan;

/// A scope list holds a byte that RFC 6749 §3.3 allows in no token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed {
    /// Where the byte is, counted in bytes from 0.
    pub at: usize,
    /// The byte.
    pub byte: u8,
}

impl Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { at, byte } = self;
        write!(
            f,
            "malformed scope list: byte 0x{byte:02x} at {at} is not allowed in a scope (RFC 6749 section 3.3)"
        )
    }
}

impl Error for Malformed {}

/// A scope list that was to hold known scopes only does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClaimError {
    /// The text is outside the grammar.
    Malformed(Malformed),
    /// The token that starts at this byte is not a scope of the catalogue.
    Unknown {
        /// Where the token starts, counted in bytes from 0.
        at: usize,
    },
}

impl Display for ClaimError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(fault) => fault.fmt(f),
            Self::Unknown { at } => write!(f, "unknown scope at byte {at} of the scope list"),
        }
    }
}

impl Error for ClaimError {}

impl From<Malformed> for ClaimError {
    fn from(fault: Malformed) -> Self {
        Self::Malformed(fault)
    }
}

/// Whether RFC 6749 §3.3 allows the byte in a scope token: `%x21 / %x23-5B / %x5D-7E`.
#[inline]
#[must_use]
pub const fn is_scope_byte(byte: u8) -> bool {
    matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e)
}

/// Whether the text is one scope token: `1*( %x21 / %x23-5B / %x5D-7E )`.
#[must_use]
pub fn is_scope_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_scope_byte)
}

/// The tokens of a scope list, each with the byte it starts at; ends after the first fault.
///
/// Tokens are separated by this byte and nothing else: a space (`%x20`), unless the catalogue says
/// otherwise, so that a comma is part of a token. More than one separator, and separators at the
/// ends, are passed over: no token can hide in them.
#[must_use]
pub fn tokens(list: &str, separator: u8) -> Tokens<'_> {
    Tokens {
        list,
        separator,
        at: 0,
    }
}

/// See [`tokens`].
#[derive(Debug, Clone)]
pub struct Tokens<'a> {
    list: &'a str,
    separator: u8,
    at: usize,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Result<(usize, &'a str), Malformed>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.list.as_bytes();
        let separates = |byte: u8| byte == self.separator;
        while bytes.get(self.at).copied().is_some_and(separates) {
            self.at += 1;
        }
        let start = self.at;
        let rest = bytes.get(start..)?;
        let ends = |byte: &u8| separates(*byte) || !is_scope_byte(*byte);
        let length = rest.iter().position(ends);
        let end = start + length.unwrap_or(rest.len());
        match bytes.get(end) {
            Some(&byte) if !separates(byte) => {
                self.at = bytes.len();
                Some(Err(Malformed { at: end, byte }))
            }
            _ if end == start => None,
            _ => {
                self.at = end;
                Some(Ok((start, self.list.get(start..end)?)))
            }
        }
    }
}
