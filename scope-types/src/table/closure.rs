use super::Lists;

/// What each scope of a catalogue reaches by following `implies` to the end.
#[derive(Debug)]
pub enum Closure {
    /// A pair of sets for each ordinal, that of the scope alone and that of it and all it reaches, and
    /// after them a pair of empty ones, for what is no scope. They are words of eight bytes with the
    /// lowest first: where sets have few words, to take in all of them costs less than to ask which.
    Sets(&'static [u8]),
    /// What each scope reaches.
    Lists(Lists),
}

impl Closure {
    /// Whether, of so many scopes and with sets of so many bytes, there is a pair for each of them and
    /// nothing in the one after those.
    pub(crate) const fn grants_nothing_to_none(&self, scopes: u32, set: usize) -> bool {
        let Self::Sets(pairs) = self else {
            return true;
        };
        let mut at = scopes as usize * 2 * set;
        if pairs.len() != at + 2 * set {
            return false;
        }
        while at < pairs.len() {
            if pairs[at] != 0 {
                return false;
            }
            at += 1;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::Closure;

    #[test]
    fn what_is_no_scope_has_a_pair_with_nothing_in_it() {
        let granted = |pairs, scopes, set| Closure::Sets(pairs).grants_nothing_to_none(scopes, set);
        assert!(granted(&[1, 1, 2, 3, 0, 0], 2, 1));
        assert!(granted(&[1, 1, 2, 3, 0, 0, 0, 0], 1, 2));
        assert!(!granted(&[1, 1, 2, 3, 0, 2], 2, 1), "a bit in the last");
        assert!(!granted(&[1, 1, 2, 3, 2, 0], 2, 1), "a bit in the last");
        assert!(!granted(&[1, 1, 2, 3], 2, 1), "none after those of scopes");
        assert!(!granted(&[0, 0, 0, 0], 2, 1), "none after those of scopes");
        assert!(!granted(&[1, 1, 2, 3, 0, 0, 0], 2, 1), "half a pair more");
        assert!(!granted(&[], 0, 8), "none at all");
    }
}
