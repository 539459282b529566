//! Inputs that are made from a seed, the same ones for the same seed.

/// SplitMix64.
#[derive(Debug)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below this one.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((word ^ (word >> 31)) % end as u64) as usize
    }

    /// So many different ones, in any order; fewer where there are not so many.
    pub fn choose<T: Clone>(&mut self, from: &[T], count: usize) -> Vec<T> {
        let mut chosen = Vec::new();
        while chosen.len() < count.min(from.len()) {
            let at = self.below(from.len());
            if !chosen.contains(&at) {
                chosen.push(at);
            }
        }
        chosen.into_iter().map(|at| from[at].clone()).collect()
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in 1..items.len() {
            let other = self.below(at + 1);
            items.swap(at, other);
        }
    }

    /// The name with one of its letters changed to another one.
    pub fn misspell(&mut self, name: &str) -> String {
        let mut letters: Vec<char> = name.chars().collect();
        loop {
            let at = self.below(letters.len());
            let letter = char::from(b'a' + self.below(26) as u8);
            if letters[at].is_ascii_alphabetic() && !letters[at].eq_ignore_ascii_case(&letter) {
                letters[at] = letter;
                return letters.into_iter().collect();
            }
        }
    }
}
