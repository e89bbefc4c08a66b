//! How many are expected, in each of the ways in which a file can say it.

/// The 0.975 quantile of the normal law: an interval of 95 %.
pub const Z: f64 = 1.959_963_984_540_054;

/// How many people, households or organisations are likely to use a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// One number.
    Count(u64),
    /// From `low` to `high`: 1 <= low <= high.
    Between { low: u64, high: u64 },
    /// A survey: `yes` of the `asked` said that they would use it, and the `asked` stand for
    /// `population`: 0 <= yes <= asked <= population, asked >= 1.
    Survey { asked: u64, yes: u64, population: u64 },
}

/// From `low` to `high`, unrounded: 0 <= low <= high. The two are the same where a file gives one
/// number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExpectedRange {
    pub low: f64,
    pub high: f64,
}

impl Expectation {
    /// The keys of each way: one way is given, whole.
    pub const WAYS: [&[&str]; 3] = [&["count"], &["low", "high"], &["asked", "yes", "population"]];

    /// What it comes to. A survey: its population times the Wilson interval of its share, without
    /// correction for a finite population.
    pub fn range(self) -> ExpectedRange {
        match self {
            Self::Count(count) => ExpectedRange { low: count as f64, high: count as f64 },
            Self::Between { low, high } => ExpectedRange { low: low as f64, high: high as f64 },
            Self::Survey { asked, yes, population } => {
                let (low, high) = wilson(yes, asked);
                ExpectedRange { low: population as f64 * low, high: population as f64 * high }
            }
        }
    }
}

impl ExpectedRange {
    /// Both ends as whole people, rounded to the nearest.
    pub fn whole(self) -> (u64, u64) {
        (self.low.round() as u64, self.high.round() as u64)
    }
}

/// Wilson's interval of 95 % (Wilson 1927) for the share `yes` of `asked`, without continuity
/// correction; `asked` is not 0 and `yes` not above it.
pub fn wilson(yes: u64, asked: u64) -> (f64, f64) {
    let (n, p) = (asked as f64, yes as f64 / asked as f64);
    let middle = p + Z * Z / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + Z * Z / n;
    // At the ends the interval closes exactly; rounding would leave a speck beyond.
    let low = if yes == 0 { 0.0 } else { (middle - half) / whole };
    let high = if yes == asked { 1.0 } else { (middle + half) / whole };
    (low, high)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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

    proptest! {
        /// The interval holds every share q from which the one found lies within z standard
        /// errors: its ends are where (p − q)² = z²·q(1 − q)/n. Looked for by halving, without the
        /// formula.
        #[test]
        fn the_ends_are_where_the_share_found_lies_z_standard_errors_away(
            asked in 1_u64..5_000, part in 0.0..=1.0_f64, stand in 1_u64..1_000,
        ) {
            let yes = (part * asked as f64).round() as u64;
            let (n, p) = (asked as f64, yes as f64 / asked as f64);
            let is_far = |q: f64| (p - q).powi(2) * n > 1.959_963_984_540_054_f64.powi(2) * q * (1.0 - q);
            let end = |mut near: f64, mut far: f64| {
                for _ in 0..200 {
                    let middle = 0.5 * (near + far);
                    if is_far(middle) { far = middle } else { near = middle }
                }
                near
            };
            let population = asked * stand;
            let range = Expectation::Survey { asked, yes, population }.range();
            let slack = 1e-9 * population as f64;
            prop_assert!((range.low - population as f64 * end(p, 0.0)).abs() < slack);
            prop_assert!((range.high - population as f64 * end(p, 1.0)).abs() < slack);
            prop_assert_eq!(range.low == 0.0, yes == 0);
            prop_assert!(range.low <= range.high && range.high <= population as f64);
        }
    }
}
