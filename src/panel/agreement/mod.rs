//! How far readers agree: Krippendorff's alpha with its interval, weighted kappa for two readers,
//! and the plain shares of equal levels beside them.
//!
//! A share is given beside alpha and kappa because a scale on which nearly everybody gives the
//! same level makes them small, however much the readers agree. Nothing here judges a reader or
//! corrects a level. Start with [`measure`].

mod alpha;
mod kappa;
mod pairs;

pub use alpha::{Coincidences, Metric, Sums};
pub use kappa::{Weights, disagreement, weighted_kappa};
pub use pairs::Pairs;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// The fewest points that two readers or more must both have answered before a coefficient is
/// computed: below that, one answer moves it by more than it says.
pub const ENOUGH: usize = 10;
/// Resamples behind every interval.
pub const DRAWS: usize = 1000;
/// The share of resamples that lies within an interval.
pub const CONFIDENCE: f64 = 0.95;
/// The fewest projects that are drawn again as wholes: of fewer there are hardly any draws that
/// differ, and their interval would be far too narrow.
pub const PROJECTS: usize = 5;

/// What each reader gave to one point: the reader's number and a level.
pub type Unit = Vec<(usize, u8)>;

/// A coefficient and the interval of its resamples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficient {
    /// At most 1, where all agree; 0 is what chance would give, and less than that is possible.
    pub value: f64,
    /// From resampled points. None where too few resamples vary at all.
    pub interval: Option<(f64, f64)>,
    /// From resampled projects, each with all its points: points of one project hang together.
    /// None for fewer than [`PROJECTS`].
    pub by_projects: Option<(f64, f64)>,
}

/// Agreement over a set of points.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Readers who share at least one point with another.
    pub readers: usize,
    /// Points with at least two readers.
    pub points: usize,
    /// Points answered by all who share a point of the same project with another reader.
    pub by_all: usize,
    /// Projects, or practice cases, that hold these points.
    pub projects: usize,
    /// Pairs of readings of one point.
    pub pairs: Pairs,
    /// The coefficients, or why there are none.
    pub outcome: Outcome,
}

/// What can be said of the agreement.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Fewer than [`ENOUGH`] points have two readers.
    NotEnoughOverlap,
    /// Every level is the same on every point: alpha and kappa divide by zero.
    NothingVaries,
    /// Enough points, and they vary.
    Measured(Box<Measures>),
}

/// The coefficients side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// Levels are the same or they are not.
    pub nominal: Coefficient,
    /// Levels are in an order and need not be equally far apart: the one to read first.
    pub ordinal: Coefficient,
    /// Two levels apart are four times as far as one (Krippendorff’s interval metric).
    pub interval: Coefficient,
    /// Distances count less between high levels (Krippendorff’s ratio metric).
    pub ratio: Coefficient,
    /// For two readers alone: linear and quadratic weights.
    pub kappa: Option<Kappa>,
}

/// Weighted kappa of two readers; None where nothing varies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kappa {
    /// A distance of two levels weighs twice one of a single level.
    pub linear: Option<f64>,
    /// A distance of two levels weighs four times one of a single level.
    pub quadratic: Option<f64>,
}

/// Measures the agreement over points, project by project; the same seed gives the same intervals.
pub fn measure<U: AsRef<[Unit]>>(projects: &[U], seed: u64) -> Agreement {
    let shared = |units: &U| -> Vec<Unit> { shared(units.as_ref()).cloned().collect() };
    let projects: Vec<Vec<Unit>> =
        projects.iter().map(shared).filter(|units| !units.is_empty()).collect();
    let by_all = projects.iter().map(|units| by_all(units)).sum();
    let units: Vec<&Unit> = projects.iter().flatten().collect();
    let readers = readers(units.iter().copied());
    let outcome = if units.len() < ENOUGH {
        Outcome::NotEnoughOverlap
    } else {
        measures(&projects, &readers, seed)
            .map_or(Outcome::NothingVaries, |measures| Outcome::Measured(Box::new(measures)))
    };
    Agreement {
        readers: readers.len(),
        points: units.len(),
        by_all,
        projects: projects.len(),
        pairs: Pairs::of(&units),
        outcome,
    }
}

/// The points that two readers or more have answered.
pub fn shared(units: &[Unit]) -> impl Iterator<Item = &Unit> {
    units.iter().filter(|unit| unit.len() > 1)
}

/// Who has answered one of these points, each once, by number.
pub fn readers<'u>(units: impl Iterator<Item = &'u Unit>) -> Vec<usize> {
    let mut readers: Vec<usize> =
        units.flat_map(|unit| unit.iter().map(|(reader, _)| *reader)).collect();
    readers.sort_unstable();
    readers.dedup();
    readers
}

/// Points of one project that each of its readers has answered.
fn by_all(units: &[Unit]) -> usize {
    let all = readers(units.iter()).len();
    units.iter().filter(|unit| unit.len() == all).count()
}

fn measures(projects: &[Vec<Unit>], readers: &[usize], seed: u64) -> Option<Measures> {
    let units: Vec<&Unit> = projects.iter().flatten().collect();
    let whole = Coincidences::of(&levels(&units));
    whole.alpha(Metric::Nominal)?;
    let by_points = resampled(&whole, seed);
    let by_projects = match projects.len() < PROJECTS {
        true => Vec::new(),
        false => resampled_projects(&whole, projects, seed),
    };
    let coefficient = |metric: Metric| {
        let value = whole.alpha(metric)?;
        let among = |draws: &[Coincidences]| {
            interval(draws.iter().filter_map(|draw| draw.alpha(metric)).collect())
        };
        let (interval, by_projects) = (among(&by_points), among(&by_projects));
        Some(Coefficient { value, interval, by_projects })
    };
    Some(Measures {
        nominal: coefficient(Metric::Nominal)?,
        ordinal: coefficient(Metric::Ordinal)?,
        interval: coefficient(Metric::Interval)?,
        ratio: coefficient(Metric::Ratio)?,
        kappa: kappa_of_two(&units, readers),
    })
}

/// Ordinal alpha of one question over the projects where it has two readings or more; None below
/// [`ENOUGH`] of them, or where nothing varies.
pub fn ordinal(units: &[&Unit], seed: u64) -> Option<Coefficient> {
    if units.len() < ENOUGH {
        return None;
    }
    let whole = Coincidences::of(&levels(units));
    let value = whole.alpha(Metric::Ordinal)?;
    let draws = resampled(&whole, seed);
    let alphas = draws.iter().filter_map(|draw| draw.alpha(Metric::Ordinal)).collect();
    Some(Coefficient { value, interval: interval(alphas), by_projects: None })
}

/// The levels alone, unit by unit.
pub fn levels(units: &[&Unit]) -> Vec<Vec<f64>> {
    let of = |unit: &&Unit| unit.iter().map(|(_, level)| f64::from(*level)).collect();
    units.iter().map(of).collect()
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

/// The same projects drawn again with replacement, each with all its points, [`DRAWS`] times.
fn resampled_projects(
    whole: &Coincidences,
    projects: &[Vec<Unit>],
    seed: u64,
) -> Vec<Coincidences> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut ends = 0;
    let places: Vec<std::ops::Range<usize>> = projects
        .iter()
        .map(|units| {
            ends += units.len();
            ends - units.len()..ends
        })
        .collect();
    let draws = (0..DRAWS).map(|_| {
        let drawn = (0..places.len()).map(|_| random.random_range(0..places.len()));
        let units: Vec<usize> = drawn.flat_map(|at| places[at].clone()).collect();
        whole.of_units(&units)
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

fn kappa_of_two(units: &[&Unit], readers: &[usize]) -> Option<Kappa> {
    let pairs = pairs_of_two(units, readers)?;
    Some(Kappa {
        linear: weighted_kappa(&pairs, Weights::Linear),
        quadratic: weighted_kappa(&pairs, Weights::Quadratic),
    })
}

/// What two readers gave to the points that both have answered; None for more readers or fewer.
pub fn pairs_of_two(units: &[&Unit], readers: &[usize]) -> Option<Vec<(u8, u8)>> {
    let [first, second] = readers else { return None };
    let given = |unit: &Unit, reader: usize| {
        unit.iter().find(|(who, _)| *who == reader).map(|(_, level)| *level)
    };
    let both = |unit: &&Unit| Some((given(unit, *first)?, given(unit, *second)?));
    Some(units.iter().filter_map(both).collect())
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
        let once = measure(&[&units], 1);
        assert_eq!(once, measure(&[&units], 1));
        assert_ne!(once, measure(&[&units], 2));
        let Outcome::Measured(measures) = once.outcome else { panic!("{:?}", once.outcome) };
        let (low, high) = measures.ordinal.interval.unwrap();
        assert!(low < measures.ordinal.value && measures.ordinal.value < high && high <= 1.0);
        assert_eq!(once.pairs, Pairs { all: 10, same: 5, within_one: 10 });
        assert!(measures.kappa.is_some());
    }

    #[test]
    fn what_nobody_shares_is_no_agreement() {
        let alone: Vec<Unit> = (0..30).map(|at| vec![(0, (at % 5) as u8)]).collect();
        let found = measure(&[&alone], 1);
        assert_eq!((found.readers, found.points), (0, 0));
        assert_eq!(found.outcome, Outcome::NotEnoughOverlap);
        assert_eq!(measure(&[two(&[(1, 2); 9])], 1).outcome, Outcome::NotEnoughOverlap);
    }

    #[test]
    fn one_level_everywhere_is_no_coefficient() {
        assert_eq!(measure(&[two(&[(2, 2); 12])], 1).outcome, Outcome::NothingVaries);
    }

    #[test]
    fn a_skewed_scale_makes_alpha_small_beside_a_high_share() {
        let mut pairs = vec![(3, 3); 38];
        pairs.extend([(3, 2), (2, 3)]);
        let found = measure(&[two(&pairs)], 1);
        let Outcome::Measured(measures) = found.outcome else { panic!() };
        assert!(found.pairs.same_share() > Some(0.94) && measures.nominal.value < 0.0);
    }

    #[test]
    fn points_of_one_project_that_hang_together_are_drawn_together() {
        // Each project is read alike on all its points, and projects differ.
        let project = |levels: (u8, u8)| two(&[levels; 8]);
        let projects: Vec<Vec<Unit>> =
            [(0, 0), (1, 3), (2, 2), (3, 1), (4, 4), (2, 3)].into_iter().map(project).collect();
        let Outcome::Measured(measures) = measure(&projects, 1).outcome else { panic!() };
        let width = |interval: Option<(f64, f64)>| interval.map(|(low, high)| high - low);
        let ordinal = measures.ordinal;
        assert!(width(ordinal.by_projects) > width(ordinal.interval).map(|width| width * 1.5));
        let Outcome::Measured(few) = measure(&projects[..4], 1).outcome else { panic!() };
        assert_eq!(few.ordinal.by_projects, None);
    }

    #[test]
    fn a_count_says_by_whom_its_points_were_answered() {
        let first = vec![vec![(0, 1), (1, 2), (2, 3)], vec![(0, 1), (1, 1)], vec![(2, 4)]];
        let second = vec![vec![(0, 1), (1, 2)]];
        let found = measure(&[first, second, vec![vec![(0, 1)]]], 1);
        assert_eq!((found.points, found.by_all, found.readers, found.projects), (3, 2, 3, 2));
        assert_eq!(found.pairs, Pairs { all: 5, same: 1, within_one: 4 });
    }
}
