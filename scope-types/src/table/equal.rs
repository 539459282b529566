/// Whether the bytes are the same. Names are short: a few loads, some of bytes that an earlier one
/// has read, cost less than a call to compare any number.
#[inline]
pub(super) fn equal(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    if let (Some([a, b]), Some([c, d])) = (ends::<16>(one), ends::<16>(other)) {
        let [a, b, c, d] = [a, b, c, d].map(|end| u128::from_le_bytes(*end));
        return (a ^ c) | (b ^ d) == 0 && (one.len() <= 32 || one == other);
    }
    if let (Some([a, b]), Some([c, d])) = (ends::<8>(one), ends::<8>(other)) {
        let [a, b, c, d] = [a, b, c, d].map(|end| u64::from_le_bytes(*end));
        return (a ^ c) | (b ^ d) == 0;
    }
    one.iter().eq(other)
}

/// The first and the last `N` bytes, which may overlap: all there are of up to twice as many.
#[inline]
fn ends<const N: usize>(bytes: &[u8]) -> Option<[&[u8; N]; 2]> {
    Some([bytes.first_chunk()?, bytes.last_chunk()?])
}

#[cfg(test)]
mod tests {
    use super::equal;

    #[test]
    fn a_difference_at_any_byte_of_any_length_is_seen() {
        let mut text = [b'a'; 70];
        for length in 0..text.len() {
            assert!(equal(&[b'a'; 70][..length], &text[..length]), "{length}");
            assert!(!equal(&text[..length], &text[..=length]), "{length}");
            for at in 0..length {
                text[at] = b'b';
                assert!(
                    !equal(&[b'a'; 70][..length], &text[..length]),
                    "{at} of {length}"
                );
                text[at] = b'a';
            }
        }
    }
}
