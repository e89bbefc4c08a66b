//! Shares, where there are enough projects for one.

use crate::descriptor::wilson;

/// The fewest projects that a share is given of.
pub const RATE_FROM: usize = 30;

/// A share with its interval. All are 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Of those of which a file says what became of them.
    pub value: f64,
    /// Wilson's interval of 95 % for `value` (Wilson 1927), without continuity correction.
    pub low: f64,
    pub high: f64,
    /// Of all, if none, or if every one, of those without a word had become the same.
    pub least: f64,
    pub most: f64,
}

impl Share {
    /// The share of `count` among `known`, of which there are `all` with those unknown; `None`
    /// below [`RATE_FROM`].
    pub(super) fn of(count: usize, known: usize, all: usize) -> Option<Self> {
        if known < RATE_FROM {
            return None;
        }
        let (low, high) = wilson(count as u64, known as u64);
        Some(Self {
            value: count as f64 / known as f64,
            low,
            high,
            least: count as f64 / all as f64,
            most: (count + (all - known)) as f64 / all as f64,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_given_from_thirty_on_and_bounds_what_is_not_known() {
        assert_eq!(Share::of(3, RATE_FROM - 1, 100), None);
        let share = Share::of(12, 40, 50).unwrap();
        assert_eq!((share.value, share.least, share.most), (0.3, 0.24, 0.44));
    }
}
