/// A sorted list of ordinals for each ordinal.
#[derive(Debug)]
pub struct Lists {
    /// Where each list ends in `items`; empty where every list is.
    pub ends: &'static [u32],
    /// All lists, one after the other.
    pub items: &'static [u32],
}

impl Lists {
    /// The list at `ordinal`; empty past the end.
    #[inline]
    #[must_use]
    pub fn of(&self, ordinal: u32) -> &'static [u32] {
        let at = ordinal as usize;
        let Some(&end) = self.ends.get(at) else {
            return &[];
        };
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        self.items.get(start as usize..end as usize).unwrap_or(&[])
    }
}
