/// What those bytes differ in from the ones that they are to start with: 0 if they do start so. A
/// number, because a processor cannot guess which names are known, and a branch would make it try.
///
/// Names are short: a few loads, some of bytes that an earlier one has read, cost less than a call to
/// compare any number.
#[inline(always)]
pub(super) fn difference(bytes: &[u8], start: &[u8]) -> u64 {
    let Some(own) = bytes.get(..start.len()) else {
        return 1;
    };
    if let (Some([a, b]), Some([c, d])) = (ends::<16>(own), ends::<16>(start)) {
        let difference = of_sixteen(a, c) | of_sixteen(b, d);
        if own.len() > 32 {
            let (own, start) = (own.as_chunks::<16>().0, start.as_chunks::<16>().0);
            if own.iter().zip(start).any(|(a, b)| a != b) {
                return 1;
            }
        }
        return difference;
    }
    if let (Some([a, b]), Some([c, d])) = (ends::<8>(own), ends::<8>(start)) {
        let [a, b, c, d] = [a, b, c, d].map(|end| u64::from_le_bytes(*end));
        return (a ^ c) | (b ^ d);
    }
    if let (Some([a, b]), Some([c, d])) = (ends::<4>(own), ends::<4>(start)) {
        let [a, b, c, d] = [a, b, c, d].map(|end| u32::from_le_bytes(*end));
        return u64::from((a ^ c) | (b ^ d));
    }
    let also = |found, (a, b): (&u8, &u8)| found | u64::from(a ^ b);
    own.iter().zip(start).fold(0, also)
}

/// In two numbers of 64 bits: of one that is twice as long, its halves would have to be taken apart.
#[inline(always)]
fn of_sixteen(a: &[u8; 16], b: &[u8; 16]) -> u64 {
    let words = a.as_chunks().0.iter().zip(b.as_chunks().0);
    words.fold(0, |found, (a, b)| {
        found | (u64::from_le_bytes(*a) ^ u64::from_le_bytes(*b))
    })
}

/// The first and the last `N` bytes, which may overlap: all there are of up to twice as many.
#[inline]
fn ends<const N: usize>(bytes: &[u8]) -> Option<[&[u8; N]; 2]> {
    Some([bytes.first_chunk()?, bytes.last_chunk()?])
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn a_difference_at_any_byte_of_any_length_is_seen() {
        let mut text = [b'a'; 100];
        for length in 0..text.len() {
            let whole = [b'a'; 100];
            assert_eq!(difference(&whole, &text[..length]), 0, "{length}");
            assert_ne!(
                difference(&whole[..length], &text[..=length]),
                0,
                "{length}"
            );
            for at in 0..length {
                for bit in 0..8 {
                    text[at] = b'a' ^ 1 << bit;
                    let found = difference(&whole, &text[..length]);
                    assert_ne!(found, 0, "bit {bit} of {at} of {length}");
                    assert_ne!(difference(&text[..length], &whole[..length]), 0);
                }
                text[at] = b'a';
            }
        }
    }

    #[test]
    fn what_comes_after_the_start_does_not_count() {
        for length in 0..70 {
            let (mut longer, start) = ([b'b'; 100], [b'a'; 70]);
            longer[..length].fill(b'a');
            assert_eq!(difference(&longer, &start[..length]), 0, "{length}");
        }
    }
}
