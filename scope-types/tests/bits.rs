//! Both kinds of sets of ordinals, held to a sorted set of numbers.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use proptest::collection::vec;
use proptest::prelude::*;
use scope_types::{Bits, Sparse};

const WORDS: usize = 200;
const END: u32 = WORDS as u32 * 64;

type Dense = [u64; WORDS];

#[derive(Debug, Clone)]
enum Step {
    Insert(u32),
    InsertRun(u32, u32),
    Remove(u32),
    Unite(Vec<u32>),
    Intersect(Vec<u32>),
    Subtract(Vec<u32>),
}

fn ordinal() -> impl Strategy<Value = u32> {
    prop_oneof![
        4 => 0..END,
        2 => 0_u32..256,
        1 => END - 70..END + 70,
        1 => Just(u32::MAX),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let some = || vec(ordinal(), 0..40);
    prop_oneof![
        8 => ordinal().prop_map(Step::Insert),
        2 => (ordinal(), 0_u32..200).prop_map(|(start, length)| Step::InsertRun(start, start.saturating_add(length))),
        1 => Just(Step::InsertRun(0, END)),
        3 => ordinal().prop_map(Step::Remove),
        1 => some().prop_map(Step::Unite),
        1 => some().prop_map(Step::Intersect),
        1 => some().prop_map(Step::Subtract),
    ]
}

fn set_of<B: Bits>(ordinals: &[u32]) -> B {
    let mut bits = B::EMPTY;
    for &ordinal in ordinals {
        bits.insert(ordinal);
    }
    bits
}

fn within(ordinals: &[u32]) -> BTreeSet<u32> {
    let within = ordinals.iter().copied().filter(|ordinal| *ordinal < END);
    within.collect()
}

fn listed<B: Bits>(bits: &B) -> Vec<u32> {
    let mut from = 0;
    std::iter::from_fn(|| {
        let next = bits.next(from)?;
        from = next + 1;
        Some(next)
    })
    .collect()
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn take<B: Bits>(bits: &mut B, model: &mut BTreeSet<u32>, step: &Step) {
    match step {
        Step::Insert(ordinal) => {
            let new = *ordinal < END && !model.contains(ordinal);
            assert_eq!(bits.insert(*ordinal), new);
            model.extend(within(&[*ordinal]));
        }
        Step::InsertRun(start, end) => {
            bits.insert_run(*start..*end);
            model.extend(*start..(*end).min(END).max(*start));
        }
        Step::Remove(ordinal) => {
            bits.remove(*ordinal);
            model.remove(ordinal);
        }
        Step::Unite(others) => {
            bits.unite(&set_of(others));
            model.extend(within(others));
        }
        Step::Intersect(others) => {
            bits.intersect(&set_of(others));
            let others = within(others);
            model.retain(|ordinal| others.contains(ordinal));
        }
        Step::Subtract(others) => {
            bits.subtract(&set_of(others));
            let others = within(others);
            model.retain(|ordinal| !others.contains(ordinal));
        }
    }
}

fn behaves<B: Bits>(steps: &[Step], others: &[u32]) {
    let (mut bits, mut model) = (B::EMPTY, BTreeSet::new());
    for step in steps {
        take(&mut bits, &mut model, step);
        let expected: Vec<_> = model.iter().copied().collect();
        assert_eq!(listed(&bits), expected);
        assert_eq!(bits.count_from(0), model.len());
        assert_eq!(bits.is_empty(), model.is_empty());
    }
    let again: B = set_of(&model.iter().rev().copied().collect::<Vec<_>>());
    assert_eq!(bits, again);
    assert_eq!(hash(&bits), hash(&again));

    let other: B = set_of(others);
    let others_within = within(others);
    assert_eq!(bits.is_subset(&other), model.is_subset(&others_within));
    assert_eq!(bits == other, model == others_within);
    for &ordinal in others {
        assert_eq!(bits.contains(ordinal), model.contains(&ordinal));
        assert_eq!(bits.count_from(ordinal), model.range(ordinal..).count());
        assert_eq!(bits.next(ordinal), model.range(ordinal..).next().copied());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_word_for_each_64_ordinals(steps in vec(step(), 0..40), others in vec(ordinal(), 0..40)) {
        behaves::<Dense>(&steps, &others);
    }

    #[test]
    fn a_table_of_the_blocks_that_have_a_bit(steps in vec(step(), 0..40), others in vec(ordinal(), 0..40)) {
        behaves::<Sparse<WORDS>>(&steps, &others);
    }

    #[test]
    fn a_constant_is_the_set_of_its_ordinals(ordinals in vec(0..END, 0..14)) {
        assert_eq!(Sparse::<WORDS>::of(&ordinals), set_of(&ordinals));
    }
}

#[test]
fn blocks_that_share_a_place_are_kept_apart() {
    let ordinals: Vec<_> = (0..30)
        .map(|n| (n % 3) * 128 * 32 + (n / 3) * 32 + n)
        .collect();
    behaves::<Sparse<WORDS>>(
        &ordinals
            .iter()
            .map(|&ordinal| Step::Insert(ordinal))
            .collect::<Vec<_>>(),
        &(0..END).step_by(61).collect::<Vec<_>>(),
    );
}

#[test]
fn a_large_grant_is_smaller_than_a_bit_for_each_scope() {
    assert!(size_of::<Sparse<782>>() <= 160);
    assert_eq!(size_of::<[u64; 782]>(), 6_256);
}

/// An ordinal past the end is in no set, even where a set has a place for its block.
#[test]
fn nothing_is_past_the_end() {
    let all: Sparse<2> = {
        let mut all = Sparse::EMPTY;
        all.insert_run(0..u32::MAX);
        all
    };
    assert_eq!(all.count_from(0), 128);
    for past in [128, 129, 2 * 64 * 32, u32::from(u16::MAX) * 64, u32::MAX] {
        assert!(!all.contains(past), "{past}");
        assert_eq!(all.next(past), None);
    }
}

#[test]
fn a_pair_of_sets_is_united_with_or_the_last_one_if_there_are_so_many() {
    let pairs = [[1_u64, 0], [3, 8], [4, 0], [4, 2], [0, 0], [0, 16]];
    let pairs: Vec<u8> = pairs
        .concat()
        .into_iter()
        .flat_map(u64::to_le_bytes)
        .collect();
    let united = |of| {
        let (mut set, mut other) = ([0, 1 << 63], [1 << 63, 0]);
        set.unite_pair(&mut other, &pairs, of);
        (set, other)
    };
    assert_eq!(united(Some(0)), ([1, 1 << 63], [1 << 63 | 3, 8]));
    assert_eq!(united(Some(1)), ([4, 1 << 63], [1 << 63 | 4, 2]));
    assert_eq!(united(None), ([0, 1 << 63], [1 << 63, 16]));
    for past in [3, 4, u32::MAX] {
        assert_eq!(united(Some(past)), ([0, 1 << 63], [1 << 63, 0]), "{past}");
    }
}

#[test]
fn where_there_are_no_pairs_nothing_is_united_with() {
    for of in [None, Some(0), Some(u32::MAX)] {
        let (mut set, mut other) = ([0_u64], [0]);
        set.unite_pair(&mut other, &[], of);
        assert_eq!((set, other), ([0], [0]));
    }
}
