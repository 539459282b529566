//! Tables as byte strings: one literal instead of an expression for every number.

use std::fmt::Write;

/// `b"…"`.
pub(super) fn bytes(bytes: impl IntoIterator<Item = u8>) -> String {
    let mut out = String::from("b\"");
    for byte in bytes {
        match byte {
            0 => out.push_str("\\0"),
            b'"' | b'\\' => {
                out.push('\\');
                out.push(char::from(byte));
            }
            b' '..=b'~' => out.push(char::from(byte)),
            _ => {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
    }
    out.push('"');
    out
}

/// Numbers as [`scope_types::table::Words`] reads them. A number that does not fit stands for none:
/// it is past the end of whatever it counts.
pub(super) fn words(numbers: impl IntoIterator<Item = usize>) -> String {
    let word = |number| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
    let bytes = bytes(numbers.into_iter().flat_map(word));
    format!("self::__scopegate::__private::Words({bytes})")
}

/// The bounds of pieces of these lengths that follow one another; none if all of them are empty.
pub(super) fn bounds(lengths: impl Iterator<Item = usize>) -> String {
    let mut bounds = vec![0];
    let mut end = 0;
    for length in lengths {
        end += length;
        bounds.push(end);
    }
    match end {
        0 => words([]),
        _ => words(bounds),
    }
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn every_byte_is_one_byte_of_the_literal() {
        assert_eq!(bytes(*b"\0a \"\\\x7f\xff\n"), r#"b"\0a \"\\\x7f\xff\x0a""#);
    }
}
