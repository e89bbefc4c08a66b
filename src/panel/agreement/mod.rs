//! How far readers agree: Krippendorff's alpha with its interval, weighted kappa for two readers,
//! and the plain shares of equal levels beside them.
//!
//! A share is given beside alpha and kappa because a scale on which nearly everybody gives the
//! same level makes them small, however much the readers agree. Nothing here judges a reader or
//! corrects a level. Start with [`measure`].

mod alpha;
mod kappa;

pub use alpha::{Coincidences, Metric};
pub use kappa::{Weights, weighted_kappa};

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// The fewest points that two readers or more must both have answered before a coefficient is
/// computed: below that, one answer moves it by more than it says.
pub const ENOUGH: usize = 10;
/// Resamples behind every interval.
pub const DRAWS: usize = 1000;
/// The share of resamples that lies within an interval.
pub const CONFIDENCE: f64 = 0.95;

/// What each reader gave to one point: the reader's number and a level.
pub type Unit = Vec<(usize, u8)>;

/// A coefficient and the interval of its resamples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficient {
    pub value: f64,
    /// None where too few resamples vary at all.
    pub interval: Option<(f64, f64)>,
}

/// Agreement over a set of points.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Readers who share at least one point with another.
    pub readers: usize,
    /// Points with at least two readers.
    pub points: usize,
    pub outcome: Outcome,
}

/// What can be said of the agreement.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Fewer than [`ENOUGH`] points have two readers.
    NotEnoughOverlap,
    /// Every level is the same on every point: alpha and kappa divide by zero.
    NothingVaries,
    Measured(Box<Measures>),
}

/// The coefficients side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// The share of pairs of readers that gave the same level, 0 to 1.
    pub same: f64,
    /// The same, for levels that are at most one apart.
    pub within_one: f64,
    pub nominal: Coefficient,
    /// Levels are in an order and need not be equally far apart: the one to read first.
    pub ordinal: Coefficient,
    pub interval: Coefficient,
    pub ratio: Coefficient,
    /// For two readers alone: linear and quadratic weights.
    pub kappa: Option<Kappa>,
}

/// Weighted kappa of two readers; None where nothing varies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kappa {
    pub linear: Option<f64>,
    pub quadratic: Option<f64>,
}

/// Measures the agreement over points; the same seed gives the same intervals.
pub fn measure(units: &[Unit], seed: u64) -> Agreement {
    let units: Vec<&Unit> = units.iter().filter(|unit| unit.len() > 1).collect();
    let mut readers: Vec<usize> =
        units.iter().flat_map(|unit| unit.iter().map(|(reader, _)| *reader)).collect();
    readers.sort_unstable();
    readers.dedup();
    let (points, readers_met) = (units.len(), readers.len());
    let outcome = if points < ENOUGH {
        Outcome::NotEnoughOverlap
    } else {
        measures(&units, &readers, seed)
            .map_or(Outcome::NothingVaries, |measures| Outcome::Measured(Box::new(measures)))
    };
    Agreement { readers: readers_met, points, outcome }
}

fn measures(units: &[&Unit], readers: &[usize], seed: u64) -> Option<Measures> {
    let values: Vec<Vec<f64>> = units
        .iter()
        .map(|unit| unit.iter().map(|(_, level)| f64::from(*level)).collect())
        .collect();
    let whole = Coincidences::of(&values);
    whole.alpha(Metric::Nominal)?;
    let draws = resampled(&whole, seed);
    let coefficient = |metric: Metric| {
        let value = whole.alpha(metric)?;
        let alphas = draws.iter().filter_map(|draw| draw.alpha(metric)).collect();
        Some(Coefficient { value, interval: interval(alphas) })
    };
    let (same, within_one) = shares(units);
    Some(Measures {
        same,
        within_one,
        nominal: coefficient(Metric::Nominal)?,
        ordinal: coefficient(Metric::Ordinal)?,
        interval: coefficient(Metric::Interval)?,
        ratio: coefficient(Metric::Ratio)?,
        kappa: kappa_of_two(units, readers),
    })
}

/// The same points drawn again with replacement, [`DRAWS`] times.
fn resampled(whole: &Coincidences, seed: u64) -> Vec<Coincidences> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let count = whole.units();
    let draws = (0..DRAWS).map(|_| {
        let drawn: Vec<usize> = (0..count).map(|_| random.random_range(0..count)).collect();
        whole.of_units(&drawn)
    });
    draws.collect()
}

/// The middle [`CONFIDENCE`] of resampled figures; none where fewer than half could be computed.
pub(super) fn interval(mut figures: Vec<f64>) -> Option<(f64, f64)> {
    if figures.len() * 2 < DRAWS {
        return None;
    }
    figures.sort_by(f64::total_cmp);
    let tail = (1.0 - CONFIDENCE) / 2.0;
    let place = |share: f64| figures[((figures.len() - 1) as f64 * share).round() as usize];
    Some((place(tail), place(1.0 - tail)))
}

/// The shares of pairs of readers with equal levels, and with levels at most one apart.
fn shares(units: &[&Unit]) -> (f64, f64) {
    let (mut pairs, mut same, mut near) = (0_usize, 0_usize, 0_usize);
    for unit in units {
        let mut counts = [0_usize; u8::MAX as usize + 2];
        unit.iter().for_each(|(_, level)| counts[usize::from(*level)] += 1);
        let among = |count: usize| count * count.saturating_sub(1) / 2;
        pairs += among(unit.len());
        same += counts.iter().map(|count| among(*count)).sum::<usize>();
        near += counts.windows(2).map(|two| among(two[0]) + two[0] * two[1]).sum::<usize>();
    }
    (same as f64 / pairs as f64, near as f64 / pairs as f64)
}

fn kappa_of_two(units: &[&Unit], readers: &[usize]) -> Option<Kappa> {
    let [first, second] = readers else { return None };
    let given = |unit: &Unit, reader: usize| {
        unit.iter().find(|(who, _)| *who == reader).map(|(_, level)| *level)
    };
    let pairs: Vec<(u8, u8)> = units
        .iter()
        .filter_map(|unit| Some((given(unit, *first)?, given(unit, *second)?)))
        .collect();
    Some(Kappa {
        linear: weighted_kappa(&pairs, Weights::Linear),
        quadratic: weighted_kappa(&pairs, Weights::Quadratic),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two(pairs: &[(u8, u8)]) -> Vec<Unit> {
        pairs.iter().map(|(one, other)| vec![(0, *one), (1, *other)]).collect()
    }

    #[test]
    fn a_seed_gives_the_same_interval_and_it_holds_the_value() {
        let units =
            two(&[(0, 0), (1, 1), (2, 3), (3, 3), (4, 4), (1, 2), (0, 1), (3, 2), (4, 3), (2, 2)]);
        let once = measure(&units, 1);
        assert_eq!(once, measure(&units, 1));
        assert_ne!(once, measure(&units, 2));
        let Outcome::Measured(measures) = once.outcome else { panic!("{:?}", once.outcome) };
        let (low, high) = measures.ordinal.interval.unwrap();
        assert!(low < measures.ordinal.value && measures.ordinal.value < high && high <= 1.0);
        assert_eq!(measures.same, 0.5);
        assert_eq!(measures.within_one, 1.0);
        assert!(measures.kappa.is_some());
    }

    #[test]
    fn what_nobody_shares_is_no_agreement() {
        let alone: Vec<Unit> = (0..30).map(|at| vec![(0, (at % 5) as u8)]).collect();
        let found = measure(&alone, 1);
        assert_eq!((found.readers, found.points), (0, 0));
        assert_eq!(found.outcome, Outcome::NotEnoughOverlap);
        assert_eq!(measure(&two(&[(1, 2); 9]), 1).outcome, Outcome::NotEnoughOverlap);
    }

    #[test]
    fn one_level_everywhere_is_no_coefficient() {
        assert_eq!(measure(&two(&[(2, 2); 12]), 1).outcome, Outcome::NothingVaries);
    }

    #[test]
    fn a_skewed_scale_makes_alpha_small_beside_a_high_share() {
        let mut pairs = vec![(3, 3); 38];
        pairs.extend([(3, 2), (2, 3)]);
        let Outcome::Measured(measures) = measure(&two(&pairs), 1).outcome else { panic!() };
        assert!(measures.same > 0.94 && measures.nominal.value < 0.0);
    }
}
