use std::collections::{HashMap, VecDeque};

use super::{implies::Implied, order};
use crate::{
    fault::{Faults, ImpliesFault},
    read::Row,
};

/// How many scopes of a way round are named before the last.
const NAMED: usize = 8;

/// Orders the rows so that each comes after all that it implies, and reports every knot of rows
/// that cannot be ordered so, by the shortest way round from its first row.
pub(super) fn order(rows: &[Row<'_>], implied: &[Implied], faults: &mut Faults) -> Vec<usize> {
    let edges: Vec<_> = implied.iter().map(|row| row.targets.as_slice()).collect();
    let knots = order::components(&edges);
    for knot in knots.iter().filter(|knot| knot.len() > 1) {
        report(&way_round(knot, implied), rows, implied, faults);
    }
    knots.concat()
}

fn report(round: &[usize], rows: &[Row<'_>], implied: &[Implied], faults: &mut Faults) {
    let [first, second, ..] = *round else {
        return;
    };
    let last = round[round.len() - 1];
    let begin = implied[first].mention(second);
    let end = implied[last].mention(first);
    let (Some(begin), Some(end)) = (begin, end) else {
        return;
    };
    let left_out = (round.len() - 1).saturating_sub(NAMED);
    let named = round
        .iter()
        .take(round.len() - 1 - left_out)
        .chain([&last, &first]);
    let path = named.map(|row| rows[*row].value.to_text()).collect();
    faults.between(begin, end, ImpliesFault::Cycle { path, left_out });
}

/// The shortest way from the first row of a knot back to it.
fn way_round(knot: &[usize], implied: &[Implied]) -> Vec<usize> {
    let Some(&start) = knot.iter().min() else {
        return Vec::new();
    };
    let mut back: HashMap<usize, Option<usize>> = knot.iter().map(|row| (*row, None)).collect();
    let mut queue = VecDeque::from([start]);
    while let Some(row) = queue.pop_front() {
        for target in &implied[row].targets {
            if *target == start {
                return retrace(row, start, &back);
            }
            if let Some(unseen @ None) = back.get_mut(target) {
                *unseen = Some(row);
                queue.push_back(*target);
            }
        }
    }
    Vec::new()
}

fn retrace(end: usize, start: usize, back: &HashMap<usize, Option<usize>>) -> Vec<usize> {
    let mut way = vec![end];
    let mut row = end;
    while row != start
        && let Some(Some(before)) = back.get(&row)
    {
        row = *before;
        way.push(row);
    }
    way.reverse();
    way
}
