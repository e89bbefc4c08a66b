//! Shares, where there are enough projects for one.

/// The fewest projects that a share is given of.
pub const RATE_FROM: usize = 30;

/// The 0.975 quantile of the normal law: an interval of 95 %.
const Z: f64 = 1.959_963_984_540_054;

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
        let (low, high) = wilson(count, known);
        Some(Self {
            value: count as f64 / known as f64,
            low,
            high,
            least: count as f64 / all as f64,
            most: (count + (all - known)) as f64 / all as f64,
        })
    }
}

/// Wilson's interval for `count` of `of`, which is not 0.
fn wilson(count: usize, of: usize) -> (f64, f64) {
    let (n, p) = (of as f64, count as f64 / of as f64);
    let middle = p + Z * Z / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + Z * Z / n;
    // At the ends the interval closes exactly; rounding would leave a speck beyond.
    let low = if count == 0 { 0.0 } else { (middle - half) / whole };
    let high = if count == of { 1.0 } else { (middle + half) / whole };
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven
    /// methods", Statistics in Medicine 17 (1998), table I, method 3.
    #[test]
    fn the_interval_is_that_of_the_published_table() {
        for (count, of, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let (a, b) = wilson(count, of);
            assert!((a - low).abs() < 5e-5 && (b - high).abs() < 5e-5, "{count}/{of}: {a} {b}");
        }
        assert_eq!(wilson(40, 40).1, 1.0);
    }

    #[test]
    fn a_share_is_given_from_thirty_on_and_bounds_what_is_not_known() {
        assert_eq!(Share::of(3, RATE_FROM - 1, 100), None);
        let share = Share::of(12, 40, 50).unwrap();
        assert_eq!((share.value, share.least, share.most), (0.3, 0.24, 0.44));
    }
}
