/// Numbers of 32 bits as the bytes of one literal, the lowest byte first: an array of as many
/// literals would cost rustc more than the scopes themselves.
#[derive(Debug, Clone, Copy)]
pub struct Words(pub &'static [u8]);

impl Words {
    /// How many there are.
    #[inline]
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.as_chunks::<4>().0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The number at `at`; `None` past the end.
    #[inline]
    #[must_use]
    pub const fn get(self, at: usize) -> Option<u32> {
        let (words, _) = self.0.as_chunks::<4>();
        if at < words.len() {
            Some(u32::from_le_bytes(words[at]))
        } else {
            None
        }
    }

    /// Where the piece at `at` lies, if these numbers are the bounds of pieces that follow one
    /// another, the first and the last among them; `None` past the end.
    #[inline]
    #[must_use]
    pub const fn piece(self, at: usize) -> Option<(usize, usize)> {
        match (self.get(at), self.get(at + 1)) {
            (Some(start), Some(end)) => Some((start as usize, end as usize)),
            _ => None,
        }
    }
}
