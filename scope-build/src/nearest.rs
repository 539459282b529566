//! Did you mean.

use strsim::osa_distance;

/// Nobody misspells a longer name without seeing it.
const LONGEST: usize = 200;

/// The one of `known` that is most like `wanted`, unless none is within a third of its length.
pub(crate) fn nearest<'a>(
    wanted: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if wanted.len() > LONGEST {
        return None;
    }
    let length = wanted.chars().count();
    let budget = (length / 3).max(1);
    let letters = letters(wanted);
    known
        .into_iter()
        .filter(|name| name.chars().count().abs_diff(length) <= budget)
        .filter(|name| differ_at_most(letters, self::letters(name), budget))
        .map(|name| (distance(wanted, name), name))
        .filter(|(distance, _)| *distance <= budget)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Which characters a text has, as far as 64 bits tell them apart.
fn letters(text: &str) -> u64 {
    let letter = |letters, character| letters | 1 << (u32::from(character) % 64);
    text.chars().fold(0, letter)
}

/// Whether so many edits can lead from a text of these letters to one of those: each takes away one
/// at most, and brings one.
fn differ_at_most(these: u64, those: u64, edits: usize) -> bool {
    let (gone, new) = (these & !those, those & !these);
    gone.count_ones().max(new.count_ones()) as usize <= edits
}

/// How many edits lie between the two. Where they begin or end alike there are none.
fn distance(one: &str, other: &str) -> usize {
    let alike = |(one, other): &(char, char)| one == other;
    let begin = one.chars().zip(other.chars()).take_while(alike);
    let begin: usize = begin.map(|(character, _)| character.len_utf8()).sum();
    let (one, other) = (&one[begin..], &other[begin..]);
    let end = one.chars().rev().zip(other.chars().rev()).take_while(alike);
    let end: usize = end.map(|(character, _)| character.len_utf8()).sum();
    osa_distance(&one[..one.len() - end], &other[..other.len() - end])
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest, osa_distance};

    #[test]
    fn what_is_alike_changes_no_distance() {
        let texts = [
            "", "a", "ab", "ba", "aab", "aba", "bab", "abab", "baba", "aé", "éa", "abé",
        ];
        for one in texts {
            for other in texts {
                assert_eq!(
                    distance(one, other),
                    osa_distance(one, other),
                    "{one} {other}"
                );
            }
        }
    }

    #[test]
    fn the_first_of_the_closest() {
        let known = ["sms.read", "sms.send", "sms.reap"];
        assert_eq!(nearest("sms.raed", known), Some("sms.read"));
        assert_eq!(nearest("sms.reax", known), Some("sms.read"));
        assert_eq!(nearest("calls", known), None);
    }
}
