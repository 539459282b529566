//! What is reached by following `implies`.

use std::cmp::Reverse;

/// How many scopes the scopes of one table may reach in all, each counting all that it reaches:
/// a table that the generated code can hold.
pub(super) const MOST_PAIRS: usize = 20_000_000;

/// How many scopes may be looked at for that, several times where several ways lead to them.
const MOST_LOOKS: usize = 10 * MOST_PAIRS;

/// A row that reaches more than any other, or nearly so, in a table that reaches too much.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooMany {
    pub(super) row: usize,
    pub(super) reached: usize,
}

/// All that each row reaches, sorted, without itself. `order` has every row after those it
/// implies; where it implies one by way of another, the other is taken first, so that what both
/// reach is walked once.
pub(super) fn compute(implies: &[Vec<usize>], order: &[usize]) -> Result<Vec<Vec<usize>>, TooMany> {
    let mut rank = vec![0; implies.len()];
    for (place, row) in order.iter().enumerate() {
        rank[*row] = place;
    }
    let mut closures = vec![Vec::new(); implies.len()];
    let mut reached_by = vec![usize::MAX; implies.len()];
    let (mut pairs, mut looks) = (0, 0);
    for &row in order {
        let mut targets = implies[row].clone();
        targets.sort_unstable_by_key(|target| Reverse(rank[*target]));
        let mut closure = Vec::new();
        for target in targets {
            if reached_by[target] == row {
                continue;
            }
            looks += closures[target].len();
            if looks > MOST_LOOKS {
                return Err(heaviest(implies, order));
            }
            for &reached in closures[target].iter().chain([&target]) {
                if reached_by[reached] != row {
                    reached_by[reached] = row;
                    closure.push(reached);
                }
            }
        }
        pairs += closure.len();
        if pairs > MOST_PAIRS {
            return Err(heaviest(implies, order));
        }
        closure.sort_unstable();
        closures[row] = closure;
    }
    Ok(closures)
}

/// The row that reaches most where a scope counts for every way that leads to it, and how many it
/// reaches where each counts once.
fn heaviest(implies: &[Vec<usize>], order: &[usize]) -> TooMany {
    let mut weight = vec![0_u64; implies.len()];
    for &row in order {
        weight[row] = implies[row].iter().fold(0, |sum: u64, &target| {
            sum.saturating_add(weight[target].saturating_add(1))
        });
    }
    let row = (0..implies.len())
        .min_by_key(|row| Reverse(weight[*row]))
        .unwrap_or_default();
    let mut seen = vec![false; implies.len()];
    let mut open = vec![row];
    let mut reached = 0;
    while let Some(row) = open.pop() {
        for &target in &implies[row] {
            if !seen[target] {
                seen[target] = true;
                reached += 1;
                open.push(target);
            }
        }
    }
    TooMany { row, reached }
}

#[cfg(test)]
mod tests {
    use super::{TooMany, compute};

    #[test]
    fn by_way_of_others() {
        let implies = [vec![1, 2], vec![3], vec![3], vec![]];
        let closures = compute(&implies, &[3, 1, 2, 0]).unwrap();
        assert_eq!(closures, [vec![1, 2, 3], vec![3], vec![3], vec![]]);
    }

    #[test]
    fn every_row_implies_all_that_follow() {
        let implies: Vec<Vec<usize>> = (0..1_000).map(|row| (row + 1..1_000).collect()).collect();
        let order: Vec<_> = (0..1_000).rev().collect();
        assert_eq!(compute(&implies, &order), Ok(implies));
    }

    #[test]
    fn a_chain_that_reaches_too_much() {
        let implies: Vec<Vec<usize>> = (1..=50_000)
            .map(|row| if row < 50_000 { vec![row] } else { Vec::new() })
            .collect();
        let order: Vec<_> = (0..50_000).rev().collect();
        let too_many = TooMany {
            row: 0,
            reached: 49_999,
        };
        assert_eq!(compute(&implies, &order), Err(too_many));
    }
}
