//! Which segment somebody may have meant by another one.
//!
//! Each word has to be near by itself: within a third of its length in edits, so that no word of
//! three letters has two wrong and no name is near for being long. Its first letter is the same, or
//! it is one letter too many, one too few, or two that are swapped: opposites begin differently
//! (`import` and `export`, `get` and `set`), and slips of the keyboard rarely do.
//!
//! The macros and the build script have the same file, and a test of the workspace holds the two equal:
//! for a package in common there is too little of it.

use super::distance;

/// How far a name is: in edits, and in letters where as many edits lead to several.
pub(super) type Distance = (usize, usize);

/// The names that none is nearer than, in their order.
pub(super) fn nearest<'t>(names: &[(Distance, &'t str)]) -> Vec<&'t str> {
    let mut least = (usize::MAX, usize::MAX);
    let mut nearest = Vec::new();
    for (distance, name) in names {
        if *distance < least {
            least = *distance;
            nearest.clear();
        }
        if *distance == least {
            nearest.push(*name);
        }
    }
    nearest
}

/// The edits between two segments, if each word is near. Where a slip has joined or cut a word,
/// there is room for nothing else.
pub(super) fn edits_to_segment(one: &str, other: &str) -> Option<usize> {
    if one == other {
        return Some(0);
    }
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    if longer - shorter > longer.div_ceil(3) || !may_start_alike(one, other) {
        return None;
    }
    let (ones, others) = (words(one), words(other));
    if ones.len() != others.len() {
        return edits_to_word(one, other).filter(|edits| *edits <= EDIT);
    }
    let mut edits = 0;
    for (one, other) in ones.iter().zip(others) {
        edits += edits_to_word(one, other)?;
    }
    Some(edits)
}

/// Whether the first letters do not speak against it already: most names are far, and soon told.
fn may_start_alike(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let same = |one: Option<&u8>, other: Option<&u8>| {
        one.zip(other)
            .is_some_and(|(one, other)| one.eq_ignore_ascii_case(other))
    };
    let is_mark = |word: &[u8]| {
        word.first()
            .is_some_and(|byte| !byte.is_ascii_alphanumeric())
    };
    same(one.first(), other.first())
        || same(one.first(), other.get(1))
        || same(one.get(1), other.first())
        || is_mark(one)
        || is_mark(other)
}

/// What an edit counts: a plural is nearer than another word that is one edit away.
const EDIT: usize = 2;
const PLURAL: usize = 1;

/// The edits between two words, if they are near; none between two that differ in case alone.
fn edits_to_word(one: &str, other: &str) -> Option<usize> {
    let budget = one.len().max(other.len()) / 3;
    if one.len().abs_diff(other.len()) > budget {
        return None;
    }
    let (one, other) = (one.to_ascii_lowercase(), other.to_ascii_lowercase());
    if one == other {
        return Some(0);
    }
    let same_start = one.chars().next() == other.chars().next();
    if !same_start && !is_slip_at_the_start(&one, &other) {
        return None;
    }
    let edits = distance(&one, &other);
    let is_plural = one.strip_suffix('s') == Some(&other) || other.strip_suffix('s') == Some(&one);
    let weight = if is_plural { PLURAL } else { EDIT * edits };
    (edits <= budget).then_some(weight)
}

/// Whether one of the words lacks the other's first letter, or their first two are swapped.
fn is_slip_at_the_start(one: &str, other: &str) -> bool {
    let (first, rest) = first_letter(one);
    let (other_first, other_rest) = first_letter(other);
    let (second, after) = first_letter(rest);
    let (other_second, other_after) = first_letter(other_rest);
    let are_swapped = first == other_second && second == other_first && after == other_after;
    rest == other || other_rest == one || are_swapped
}

fn first_letter(word: &str) -> (Option<char>, &str) {
    let mut letters = word.chars();
    (letters.next(), letters.as_str())
}

/// The words of a segment: `read_all`, `ReadAll` and `read-all` have two.
fn words(segment: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut before) = (0, None);
    for (at, c) in segment.char_indices() {
        let begins =
            before.is_some_and(|b: char| c.is_ascii_uppercase() && !b.is_ascii_uppercase());
        if begins || !c.is_ascii_alphanumeric() {
            words.push(&segment[start..at]);
            start = if begins { at } else { at + c.len_utf8() };
        }
        before = Some(c);
    }
    words.push(&segment[start..]);
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_marks_and_before_capitals() {
        assert_eq!(words("read_all"), ["read", "all"]);
        assert_eq!(words("GetObjectACL2"), ["Get", "Object", "ACL2"]);
        assert_eq!(words("--a--b-"), ["a", "b"]);
        assert_eq!(words("_"), [""; 0]);
    }

    #[test]
    fn a_slip_is_near() {
        for (one, other) in [
            ("raed", "read"),
            ("reed", "read"),
            ("ead", "read"),
            ("rread", "read"),
            ("erad", "read"),
            ("call", "calls"),
            ("country", "countries"),
            ("READ", "read"),
            ("Getbject", "GetObject"),
            ("DescribeInstnces", "DescribeInstances"),
        ] {
            assert!(edits_to_segment(one, other).is_some(), "{one} {other}");
            assert!(edits_to_segment(other, one).is_some(), "{other} {one}");
        }
    }

    #[test]
    fn another_word_is_not_near() {
        for (one, other) in [
            ("send", "read"),
            ("read", "manage"),
            ("get", "set"),
            ("import", "export"),
            ("attach", "detach"),
            ("activate", "deactivate"),
            ("lock", "unlock"),
            ("create", "delete"),
            ("update", "upload"),
            ("a", "b"),
            ("a", "ab"),
            ("id", "ip"),
            ("read", "read_all"),
            ("DescribeNetworkInterface", "DeleteNetworkInterface"),
            ("CreateTag", "UpdateTag"),
            ("ReadWrite", "Read"),
        ] {
            assert_eq!(edits_to_segment(one, other), None, "{one} {other}");
            assert_eq!(edits_to_segment(other, one), None, "{other} {one}");
        }
    }
}
