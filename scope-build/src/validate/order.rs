//! Tarjan's strongly connected components, without recursion: a chain may be as long as the table.

const UNSEEN: usize = usize::MAX;

/// The rows in groups that reach each other, every group after those that it reaches.
pub(super) fn components(edges: &[&[usize]]) -> Vec<Vec<usize>> {
    let mut search = Search {
        edges,
        seen: 0,
        index: vec![UNSEEN; edges.len()],
        lowest: vec![UNSEEN; edges.len()],
        open: Vec::new(),
        is_open: vec![false; edges.len()],
        found: Vec::new(),
    };
    for row in 0..edges.len() {
        if search.index[row] == UNSEEN {
            search.from(row);
        }
    }
    search.found
}

struct Search<'e> {
    edges: &'e [&'e [usize]],
    seen: usize,
    index: Vec<usize>,
    lowest: Vec<usize>,
    open: Vec<usize>,
    is_open: Vec<bool>,
    found: Vec<Vec<usize>>,
}

impl Search<'_> {
    fn from(&mut self, root: usize) {
        let mut way = vec![self.enter(root)];
        while let Some((row, next)) = way.last_mut() {
            let row = *row;
            match self.edges[row].get(*next) {
                Some(&target) => {
                    *next += 1;
                    if self.index[target] == UNSEEN {
                        way.push(self.enter(target));
                    } else if self.is_open[target] {
                        self.lowest[row] = self.lowest[row].min(self.index[target]);
                    }
                }
                None => {
                    way.pop();
                    if let Some(&(before, _)) = way.last() {
                        self.lowest[before] = self.lowest[before].min(self.lowest[row]);
                    }
                    if self.lowest[row] == self.index[row] {
                        self.close(row);
                    }
                }
            }
        }
    }

    /// Begins a row; its first edge is next.
    fn enter(&mut self, row: usize) -> (usize, usize) {
        self.index[row] = self.seen;
        self.lowest[row] = self.seen;
        self.seen += 1;
        self.open.push(row);
        self.is_open[row] = true;
        (row, 0)
    }

    /// Ends the component that was entered by way of `row`.
    fn close(&mut self, row: usize) {
        let start = self.open.iter().rposition(|open| *open == row);
        let component = self.open.split_off(start.unwrap_or(self.open.len()));
        for row in &component {
            self.is_open[*row] = false;
        }
        self.found.push(component);
    }
}

#[cfg(test)]
mod tests {
    use super::components;

    #[test]
    fn what_is_reached_comes_first() {
        assert_eq!(components(&[&[1, 2], &[2], &[]]), [[2], [1], [0]]);
    }

    #[test]
    fn rows_that_reach_each_other_stay_together() {
        let found = components(&[&[1], &[2], &[1, 3], &[]]);
        assert_eq!(found, [vec![3], vec![1, 2], vec![0]]);
    }

    #[test]
    fn a_long_chain() {
        let targets: Vec<_> = (1..=50_000).collect();
        let mut edges: Vec<&[usize]> = targets.iter().map(std::slice::from_ref).collect();
        edges.push(&[]);
        assert_eq!(components(&edges).len(), 50_001);
    }
}
