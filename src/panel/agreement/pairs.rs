//! Pairs of readings of one point, counted: how many give the same level, how many stand close.

use super::Unit;

/// Pairs of readings, each point's readers two by two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// Every pair.
    pub all: usize,
    /// The same level.
    pub same: usize,
    /// Levels at most one apart, the same ones among them.
    pub within_one: usize,
}

impl Pairs {
    /// Counts the pairs of each point.
    pub fn of(units: &[&Unit]) -> Self {
        let mut pairs = Self::default();
        for unit in units {
            let mut counts = [0_usize; u8::MAX as usize + 2];
            unit.iter().for_each(|(_, level)| counts[usize::from(*level)] += 1);
            let among = |count: usize| count * count.saturating_sub(1) / 2;
            pairs.all += among(unit.len());
            pairs.same += counts.iter().map(|count| among(*count)).sum::<usize>();
            let near = counts.windows(2).map(|two| among(two[0]) + two[0] * two[1]);
            pairs.within_one += near.sum::<usize>();
        }
        pairs
    }

    /// Adds one pair of levels.
    pub fn add(&mut self, one: u8, other: u8) {
        self.all += 1;
        self.same += usize::from(one == other);
        self.within_one += usize::from(one.abs_diff(other) < 2);
    }

    /// The share of pairs with the same level; None without a pair.
    pub fn same_share(self) -> Option<f64> {
        self.share(self.same)
    }

    /// The share of pairs with levels at most one apart; None without a pair.
    pub fn within_one_share(self) -> Option<f64> {
        self.share(self.within_one)
    }

    fn share(self, count: usize) -> Option<f64> {
        (self.all > 0).then(|| count as f64 / self.all as f64)
    }
}
