//! How outcomes are written in a table.

use crate::measure::Outcome;

/// `1.23 s, 45 MB | 4.56 s, 78 MB`
pub(super) fn cells<const N: usize>(outcomes: [Outcome; N]) -> String {
    outcomes.map(|outcome| outcome.to_string()).join(" | ")
}

/// By how much one takes more CPU than the other.
pub(super) fn ratio(one: Outcome, other: Outcome) -> String {
    match (one.cost(), other.cost()) {
        (Some(one), Some(other)) => format!("{:.2} ×", one.cpu_s / other.cpu_s),
        _ => String::from("–"),
    }
}
