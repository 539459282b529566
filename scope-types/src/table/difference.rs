/// What a token differs in from a name: 0 if it is that name. A number, because a processor cannot guess
/// which names are known, and a branch would make it try; only the middle of long ones has a branch.
///
/// Names are short: a few loads, some of bytes that an earlier one has read, cost less than a call to
/// compare any number.
#[inline(always)]
pub(super) fn difference(name: &[u8], token: &[u8]) -> u64 {
    if name.len() != token.len() {
        return 1;
    }
    if let (Some([a, b]), Some([c, d])) = (ends::<16>(name), ends::<16>(token)) {
        let difference = of_sixteen(a, c) | of_sixteen(b, d);
        if name.len() > 32 {
            let (name, token) = (name.as_chunks::<16>().0, token.as_chunks::<16>().0);
            if name.iter().zip(token).any(|(a, b)| a != b) {
                return 1;
            }
        }
        return difference;
    }
    if let (Some([a, b]), Some([c, d])) = (ends::<8>(name), ends::<8>(token)) {
        let [a, b, c, d] = [a, b, c, d].map(|end| u64::from_le_bytes(*end));
        return (a ^ c) | (b ^ d);
    }
    if let (Some([a, b]), Some([c, d])) = (ends::<4>(name), ends::<4>(token)) {
        let [a, b, c, d] = [a, b, c, d].map(|end| u32::from_le_bytes(*end));
        return u64::from((a ^ c) | (b ^ d));
    }
    let also = |found, (a, b): (&u8, &u8)| found | u64::from(a ^ b);
    name.iter().zip(token).fold(0, also)
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
    use alloc::vec;

    #[test]
    fn a_difference_at_any_byte_of_any_length_is_seen() {
        for length in 0..100 {
            let name = vec![b'a'; length];
            assert_eq!(difference(&name, &name), 0, "{length}");
            for at in 0..length {
                for bit in 0..8 {
                    let mut token = name.clone();
                    token[at] ^= 1 << bit;
                    assert_ne!(
                        difference(&name, &token),
                        0,
                        "bit {bit} of {at} of {length}"
                    );
                    assert_ne!(
                        difference(&token, &name),
                        0,
                        "bit {bit} of {at} of {length}"
                    );
                }
            }
        }
    }

    #[test]
    fn another_length_is_a_difference() {
        let names = [[b'a'; 70], [0; 70]];
        for (name, length) in names
            .iter()
            .flat_map(|name| (0..70).map(move |length| (name, length)))
        {
            for other in (0..70).filter(|other| *other != length) {
                assert_ne!(
                    difference(&name[..length], &name[..other]),
                    0,
                    "{length}, {other}"
                );
            }
        }
    }
}
