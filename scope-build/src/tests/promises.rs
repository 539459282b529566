//! Small tables at random, and what must hold of two of them, told by sets of names alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use proptest::{
    array::uniform5,
    collection::{btree_set, vec},
    option,
    prelude::*,
    sample::select,
};

use super::folder::{Folder, compared};
use crate::{Build, Change};

const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];

/// Of what a lock is made, and what has no place in one.
const MORSELS: &[&str] = &[
    "scope ",
    "  reaches ",
    "a",
    "b",
    "c",
    " ",
    " 1",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "end\n",
    "end",
    "#",
    "=======",
    "\"",
    "\\",
    "é",
    "\u{202e}",
    "\0",
    "scope a\n",
    "scope b\n",
];

/// Whether a scope is there, with which ID, and which of those after it it implies.
type Row = Option<(Option<u8>, BTreeSet<usize>)>;

/// A table, as sets of names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Model {
    reach: BTreeMap<&'static str, BTreeSet<&'static str>>,
    ids: BTreeMap<u8, BTreeSet<&'static str>>,
    csv: String,
}

fn model() -> impl Strategy<Value = Model> {
    let row = option::weighted(0.8, (option::of(0..4_u8), btree_set(0..5_usize, 0..3)));
    (uniform5(row), any::<bool>())
        .prop_filter_map("a table has a row", |(rows, reversed)| of(&rows, reversed))
}

fn of(rows: &[Row; 5], reversed: bool) -> Option<Model> {
    let there = |at: &usize| rows[*at].is_some();
    let mut model = Model {
        reach: BTreeMap::new(),
        ids: BTreeMap::new(),
        csv: "value,id,id_shared,implies\n".into(),
    };
    let mut order: Vec<_> = (0..5).filter(there).collect();
    for &at in &order {
        let (id, _) = rows[at].as_ref()?;
        if let Some(id) = id {
            model.ids.entry(*id).or_default().insert(NAMES[at]);
        }
        model.reach.insert(NAMES[at], reach(rows, at));
    }
    if reversed {
        order.reverse();
    }
    for &at in &order {
        let (id, implied) = rows[at].as_ref()?;
        let shared = id.is_some_and(|id| model.ids[&id].len() > 1);
        let implied = implied.iter().filter(|to| **to > at && there(to));
        let implied: Vec<_> = implied.map(|to| NAMES[*to]).collect();
        let id = id.map(|id| id.to_string()).unwrap_or_default();
        let shared = if shared { "yes" } else { "" };
        let _ = writeln!(
            model.csv,
            "{},{id},{shared},{}",
            NAMES[at],
            implied.join(" ")
        );
    }
    (!order.is_empty()).then_some(model)
}

fn reach(rows: &[Row; 5], at: usize) -> BTreeSet<&'static str> {
    let mut reached = BTreeSet::new();
    if let Some((_, implied)) = &rows[at] {
        for &to in implied
            .iter()
            .filter(|to| **to > at && rows[**to].is_some())
        {
            reached.insert(NAMES[to]);
            reached.extend(reach(rows, to));
        }
    }
    reached
}

/// Whether what the old table promised holds in the new one.
fn keeps_its_promises(old: &Model, new: &Model) -> bool {
    let nobody = BTreeSet::new();
    let nothing_gone_or_wider = old.reach.iter().all(|(name, before)| {
        let now = new.reach.get(name);
        now.is_some_and(|now| now.is_subset(before))
    });
    let no_id_stands_for_another = old.ids.iter().all(|(id, before)| {
        let now = new.ids.get(id).unwrap_or(&nobody);
        now.is_subset(before) && !(before.len() > 1 && now.len() == 1)
    });
    nothing_gone_or_wider && no_id_stands_for_another
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_is_itself(model in model()) {
        prop_assert!(compared(&model.csv, &model.csv).is_empty());
    }

    #[test]
    fn tables_that_say_the_same_do_not_differ_and_others_do((old, new) in (model(), model())) {
        let diff = compared(&old.csv, &new.csv);
        prop_assert_eq!(diff.is_empty(), (&old.reach, &old.ids) == (&new.reach, &new.ids), "{}", diff);
    }

    #[test]
    fn what_is_widened_is_what_reaches_more((old, new) in (model(), model())) {
        let diff = compared(&old.csv, &new.csv);
        let renamed = diff.changes().iter().any(|change| matches!(change, Change::Renamed { .. }));
        prop_assume!(!renamed);
        for (name, now) in &new.reach {
            let Some(before) = old.reach.get(name) else { continue };
            let more: BTreeSet<_> = now.difference(before).copied().collect();
            let less = before.difference(now).filter(|gone| new.reach.contains_key(*gone));
            let less: Vec<_> = less.copied().collect();
            let (mut gained, mut missed) = (BTreeSet::new(), Vec::new());
            for change in &diff {
                match change {
                    Change::Widened { scope, gained: known, added } if scope == name => {
                        prop_assert!(known.iter().all(|known| old.reach.contains_key(known.as_str())));
                        prop_assert!(added.iter().all(|added| !old.reach.contains_key(added.as_str())));
                        gained.extend(known.iter().chain(added).map(String::as_str));
                    }
                    Change::Narrowed { scope, lost } if scope == name => {
                        missed.extend(lost.iter().map(String::as_str));
                    }
                    _ => {}
                }
            }
            prop_assert_eq!(&gained, &more);
            prop_assert_eq!(&missed, &less);
        }
    }

    #[test]
    fn a_lock_lets_pass_what_keeps_its_promises((old, new) in (model(), model())) {
        let folder = Folder::new();
        folder.write("scopes.csv", &old.csv);
        Build::new(folder.path("scopes.csv")).write_lock().map_err(|report| {
            TestCaseError::fail(report.to_string())
        })?;
        let lock = folder.read("scopes.lock");
        prop_assert_eq!(folder.build(), Ok(()));

        folder.write("scopes.csv", &new.csv);
        let outcome = folder.build();
        prop_assert_eq!(outcome.is_ok(), keeps_its_promises(&old, &new), "{:?}", outcome);
        prop_assert_eq!(folder.read("scopes.lock"), lock);
    }

    /// A lock that was cut short anywhere lets nothing pass.
    #[test]
    fn a_part_of_a_lock_lets_nothing_pass((old, new, cut) in (model(), model(), any::<prop::sample::Index>())) {
        let folder = Folder::new();
        folder.write("scopes.csv", &old.csv);
        Build::new(folder.path("scopes.csv")).write_lock().map_err(|report| {
            TestCaseError::fail(report.to_string())
        })?;
        let lock = folder.read("scopes.lock");
        let end = lock.trim_end().len();
        folder.write("scopes.csv", &new.csv);
        folder.write("scopes.lock", &lock[..cut.index(end)]);
        prop_assert!(folder.build().is_err());
        prop_assert!(!folder.has_built());
    }

    #[test]
    fn any_text_is_a_lock_or_none(morsels in vec(select(MORSELS), 0..20)) {
        let folder = Folder::new();
        folder.write("scopes.csv", "value\na\nb\n");
        let lock = format!("scopegate lock 1\n{}", morsels.concat());
        folder.write("scopes.lock", &lock);
        let outcome = folder.build();
        prop_assert_eq!(outcome.is_ok(), folder.has_built());
        if outcome.is_ok() {
            prop_assert!(lock.trim_end().ends_with("\nend"), "{:?}", lock);
        }
    }
}
