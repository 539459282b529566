//! Where the middle of some figures is.

use std::fmt;

use super::super::limit::figure;

/// How surely the median of very many rounds is between the two figures.
const SURE: f64 = 0.95;

/// A median, and two figures that it is between.
pub(super) struct Spread {
    low: f64,
    pub(super) median: f64,
    high: f64,
}

impl Spread {
    /// Between them is the middle half of the figures.
    pub(super) fn middle_half(figures: impl Iterator<Item = f64>) -> Self {
        let figures = sorted(figures);
        let [low, median, high] = [0.25, 0.5, 0.75].map(|part| of_sorted(&figures, part));
        Self { low, median, high }
    }

    /// Between them is what would be the median of very many such figures, if one does not depend on the
    /// other. Each is as likely above as below that, however they are spread: how many are below it is the
    /// number of heads of as many coins. Of fewer than six there is nothing to be said.
    pub(super) fn of_the_median(figures: impl Iterator<Item = f64>) -> Self {
        let figures = sorted(figures);
        let count = figures.len();
        let (mut below, mut chance) = (0, 0.5_f64.powi(count as i32));
        let mut outside = chance;
        while outside <= (1.0 - SURE) / 2.0 {
            chance *= (count - below) as f64 / (below + 1) as f64;
            outside += chance;
            below += 1;
        }
        let at = |at: usize| figures.get(at).copied().unwrap_or(f64::NAN);
        Self {
            low: at(below.wrapping_sub(1)),
            median: of_sorted(&figures, 0.5),
            high: at(count - below),
        }
    }

    /// The most that the median may be away from nothing.
    pub(super) fn furthest(&self) -> f64 {
        self.low.abs().max(self.high.abs())
    }
}

/// `0.31, -0.52 to 1.26`
impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [low, median, high] = [self.low, self.median, self.high].map(figure);
        write!(f, "{median}, {low} to {high}")
    }
}

fn sorted(figures: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut figures: Vec<_> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures
}

/// The figure that this part of them does not exceed.
fn of_sorted(figures: &[f64], part: f64) -> f64 {
    let at = (figures.len().saturating_sub(1) as f64 * part).round() as usize;
    figures.get(at).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::Spread;

    /// Of the 2,048 ways that 11 coins fall, 12 have at most one head, which is less than one in forty,
    /// and 67 at most two, which is more: so the second from either side.
    #[test]
    fn the_ranks_around_a_median() {
        for (count, low, high) in [(6, 1, 6), (11, 2, 10), (31, 10, 22), (41, 14, 28)] {
            let found = Spread::of_the_median((1..=count).map(f64::from));
            assert_eq!(
                (found.low, found.high),
                (f64::from(low), f64::from(high)),
                "{count}"
            );
        }
        assert!(Spread::of_the_median([1.0; 5].into_iter()).low.is_nan());
    }

    #[test]
    fn the_middle_half_of_the_figures() {
        let half = Spread::middle_half([5.0, 1.0, 4.0, 2.0, 3.0].into_iter());
        assert_eq!((half.low, half.median, half.high), (2.0, 3.0, 4.0));
    }
}
