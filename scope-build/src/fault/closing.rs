//! What is said below the faults.

use std::collections::BTreeMap;

use super::{Fault, Words, show::count};

/// How many messages that are not shown are named.
const NAMED: usize = 5;

/// Below the faults of a table.
pub(crate) fn refused(faults: usize) -> Words {
    let message = format!("{}; no catalogue was written", count(faults, "fault"));
    Words::new(message, "", "")
}

/// Below what is in conflict with a lock.
pub(crate) fn locked(lock: &str, faults: usize) -> Words {
    Words::new(
        format!(
            "{} with {lock}; no catalogue was written",
            count(faults, "conflict")
        ),
        "",
        "to renew it, remove it and write it anew with `Build::write_lock`, from an example of \
         this package: `cargo run --example lock`; then review what has changed in it",
    )
}

/// Below those of many faults that are shown: how many there are of what, and how to see them.
pub(crate) fn more(hidden: &[Fault], help: &str) -> Words {
    let message = format!("and {}", count(hidden.len(), "more fault"));
    Words::new(message, tally(hidden), help)
}

/// Where all of them are.
pub(crate) const SEE_ALL: &str = "set the environment variable `SCOPEGATE_REPORT` to `all` to see \
                                  them, or call `Build::full_report` in the build script";

fn tally(faults: &[Fault]) -> String {
    let mut tally: BTreeMap<_, usize> = BTreeMap::new();
    for fault in faults {
        *tally.entry(fault.kind.entry().name).or_default() += 1;
    }
    let mut tally: Vec<_> = tally.into_iter().collect();
    tally.sort_by_key(|(name, faults)| (usize::MAX - faults, *name));
    let named = tally.iter().take(NAMED);
    let mut shown: Vec<_> = named
        .map(|(name, faults)| format!("{faults} of `{name}`"))
        .collect();
    let others: usize = tally.iter().skip(NAMED).map(|(_, faults)| faults).sum();
    if others > 0 {
        shown.push(format!("{others} others"));
    }
    shown.join(", ")
}
