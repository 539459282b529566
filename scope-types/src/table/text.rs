use super::Words;

/// Many texts as one: a literal a text would cost rustc more than the enum itself.
#[derive(Debug)]
pub struct Texts {
    /// All of them, one after the other.
    pub all: &'static str,
    /// The bounds of each, in bytes; none where every one is empty.
    pub bounds: Words,
}

impl Texts {
    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> u32 {
        (self.bounds.len() as u32).saturating_sub(1)
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.bounds.is_empty()
    }

    /// The text at `ordinal`; empty past the end.
    #[inline]
    #[must_use]
    pub const fn get(&self, ordinal: u32) -> &'static str {
        let Some((start, end)) = self.bounds.piece(ordinal as usize) else {
            return "";
        };
        let (upto, _) = self.all.split_at(end);
        let (_, text) = upto.split_at(start);
        text
    }
}
