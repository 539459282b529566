/// All that each row reaches, sorted, without itself. `order` has every row after those it
/// implies; where it implies one by way of another, the other is taken first, so that what both
/// reach is walked once.
pub(super) fn compute(implies: &[Vec<usize>], order: &[usize]) -> Vec<Vec<usize>> {
    let mut rank = vec![0; implies.len()];
    for (place, row) in order.iter().enumerate() {
        rank[*row] = place;
    }
    let mut closures = vec![Vec::new(); implies.len()];
    let mut reached_by = vec![usize::MAX; implies.len()];
    for &row in order {
        let mut targets = implies[row].clone();
        targets.sort_unstable_by_key(|target| std::cmp::Reverse(rank[*target]));
        let mut closure = Vec::new();
        for target in targets {
            if reached_by[target] == row {
                continue;
            }
            for &reached in closures[target].iter().chain([&target]) {
                if reached_by[reached] != row {
                    reached_by[reached] = row;
                    closure.push(reached);
                }
            }
        }
        closure.sort_unstable();
        closures[row] = closure;
    }
    closures
}

#[cfg(test)]
mod tests {
    use super::compute;

    #[test]
    fn by_way_of_others() {
        let implies = [vec![1, 2], vec![3], vec![3], vec![]];
        let closures = compute(&implies, &[3, 1, 2, 0]);
        assert_eq!(closures, [vec![1, 2, 3], vec![3], vec![3], vec![]]);
    }

    #[test]
    fn every_row_implies_all_that_follow() {
        let implies: Vec<Vec<usize>> = (0..1_000).map(|row| (row + 1..1_000).collect()).collect();
        let order: Vec<_> = (0..1_000).rev().collect();
        assert_eq!(compute(&implies, &order), implies);
    }
}
