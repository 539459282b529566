/// Many texts as one: a literal a text would cost rustc more than the enum itself.
#[derive(Debug)]
pub struct Texts {
    /// All of them, one after the other.
    pub all: &'static str,
    /// Where each ends, in bytes.
    pub ends: &'static [u32],
}

impl Texts {
    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text at `ordinal`; empty past the end.
    #[inline]
    #[must_use]
    pub const fn get(&self, ordinal: u32) -> &'static str {
        let at = ordinal as usize;
        if at >= self.ends.len() {
            return "";
        }
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        let (upto, _) = self.all.split_at(self.ends[at] as usize);
        let (_, text) = upto.split_at(start as usize);
        text
    }
}
