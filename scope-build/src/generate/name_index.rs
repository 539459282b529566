//! How a scope is found by its name.

use std::iter;

use scope_types::table::{NameIndex, Slot, hash, place};

use super::index::{Index, seed};
use super::literal::{bytes, words};
use super::tables::number;

/// How many places there are: so many that one seed in some fifty, or in less, leads no two names to the
/// same one.
fn places_for(names: usize) -> usize {
    (names * names / 8).max(4 * names).next_power_of_two()
}

/// How many seeds are tried. A build has to end, whatever the names.
const SEEDS: u64 = 1_000;

/// The index of names that differ from each other, as an expression.
pub(super) fn of(names: &[&str]) -> String {
    with_seeds(names, SEEDS)
}

fn with_seeds(names: &[&str], seeds: u64) -> String {
    let places = match names.len() <= NameIndex::MOST_DIRECT {
        true => places(names, seeds),
        false => None,
    };
    match places {
        Some((seed, ordinals)) => direct(names, seed, ordinals),
        None => hashed(names),
    }
}

fn direct(names: &[&str], seed: u64, ordinals: Vec<u8>) -> String {
    let ordinals = bytes(ordinals);
    let slots = slots(names).chain(iter::repeat(Slot::FREE));
    let bounds = slots.flat_map(|slot| [slot.start, slot.length]);
    let bounds = words(bounds.take(NameIndex::BOUNDS).map(|bound| bound as usize));
    format!(
        "self::__scopegate::__private::NameIndex::Direct {{ seed: {seed}, ordinals: {ordinals}, bounds: {bounds} }}"
    )
}

/// The first seed under which each name has a place of its own, and whose each place is.
fn places(names: &[&str], seeds: u64) -> Option<(u64, Vec<u8>)> {
    let size = places_for(names.len());
    let place_of = |name: &str, seed| place(hash(seed, name.as_bytes()), size);
    let mut last_seed_at = vec![None; size];
    let seed = (0..seeds).map(seed).find(|&seed| {
        let is_first_at =
            |name: &&str| last_seed_at[place_of(name, seed)].replace(seed) != Some(seed);
        names.iter().all(is_first_at)
    })?;
    let mut ordinals = vec![0; size];
    for (ordinal, name) in (0..=u8::MAX).zip(names) {
        ordinals[place_of(name, seed)] = ordinal;
    }
    Some((seed, ordinals))
}

fn hashed(names: &[&str]) -> String {
    let slots: Vec<_> = slots(names).collect();
    let index =
        Index::of(names).write(|name| name.map_or(Slot::FREE, |name| slots[name]).to_bytes());
    format!("self::__scopegate::__private::NameIndex::Hashed({index})")
}

/// Where each name is, among names that follow one another.
fn slots(names: &[&str]) -> impl Iterator<Item = Slot> {
    let mut start = 0;
    names.iter().enumerate().map(move |(ordinal, name)| {
        let slot = Slot {
            ordinal: number(ordinal),
            start: number(start),
            length: number(name.len()),
        };
        start += name.len();
        slot
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn areas(count: usize) -> Vec<String> {
        (0..count).map(|n| format!("area.{n}.read")).collect()
    }

    fn borrowed(names: &[String]) -> Vec<&str> {
        names.iter().map(String::as_str).collect()
    }

    fn has_a_place_for_each(names: &[String]) {
        let names = borrowed(names);
        let (seed, ordinals) = places(&names, SEEDS).expect("a seed");
        for (ordinal, name) in names.iter().enumerate() {
            let place = place(hash(seed, name.as_bytes()), ordinals.len());
            assert_eq!(usize::from(ordinals[place]), ordinal, "{name}");
        }
    }

    #[test]
    fn every_name_has_a_place_of_its_own() {
        for count in [1, 2, 3, 64, 124, 256] {
            has_a_place_for_each(&areas(count));
        }
    }

    /// A multiplication alone brings some of them together whatever the seed: those that differ in bits
    /// a multiple of which is nearly nothing.
    #[test]
    fn so_have_short_names_that_differ_in_a_letter_or_two() {
        let letters = || ('a'..='z').chain('0'..='9').map(String::from);
        has_a_place_for_each(&letters().collect::<Vec<_>>());
        has_a_place_for_each(&(0..20).map(|n| format!("n.x{n}")).collect::<Vec<_>>());
        for before in ["", "x", "n.x", "n.xyzuvw", "n.xyzuvw."] {
            let two = letters().take(16).flat_map(|one| {
                letters()
                    .take(16)
                    .map(move |two| format!("{before}{one}{two}"))
            });
            has_a_place_for_each(&two.collect::<Vec<_>>());
        }
    }

    #[test]
    fn more_names_than_a_byte_tells_apart_have_slots() {
        for (count, kind) in [(1, "Direct"), (256, "Direct"), (257, "Hashed")] {
            let kind = format!("self::__scopegate::__private::NameIndex::{kind}");
            assert!(of(&borrowed(&areas(count))).starts_with(&kind), "{count}");
        }
    }

    #[test]
    fn so_have_names_for_which_no_seed_is_found() {
        let names = ["sms.create", "sms.read"];
        assert!(places(&names, 0).is_none());
        assert_eq!(with_seeds(&names, 0), hashed(&names));
    }
}
