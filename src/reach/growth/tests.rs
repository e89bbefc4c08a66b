//! Known parameters are recovered, published ones are found again, and nothing is announced that
//! the counts do not carry.

use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;

use super::curve::{Curve, Model};
use super::fit::{Ceiling, Fit, fit};
use super::*;
use crate::descriptor::Precision;
use crate::reach::Point;

/// Draws near a normal of mean 0 and deviation 1: twelve uniforms of a fixed generator.
struct Noise(u64);

impl Noise {
    fn draw(&mut self) -> f64 {
        let mut sum = -6.0;
        for _ in 0..12 {
            self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            sum += (self.0 >> 11) as f64 / (1u64 << 53) as f64;
        }
        sum
    }
}

/// One count a year from 2005 on.
fn yearly(counts: impl IntoIterator<Item = f64>) -> Vec<Point> {
    let counts = counts.into_iter().enumerate();
    let point = |(at, users): (usize, f64)| {
        let date = date(2005, 1, 1) + (at as i64).years();
        Point::new(date, users.max(0.0).round() as u64, None)
    };
    counts.map(point).collect()
}

fn noisy(curve: Curve, years: usize, noise: f64, seed: u64) -> Vec<Point> {
    let mut draws = Noise(seed);
    yearly((0..years).map(|at| curve.at(at as f64) + noise * curve.ceiling * draws.draw()))
}

const LOGISTIC: Curve =
    Curve { model: Model::Logistic, ceiling: 10_000.0, rate: 0.9, second: 6.0, start: 0.0 };
const BASS: Curve =
    Curve { model: Model::Bass, ceiling: 10_000.0, rate: 0.6, second: 0.03, start: 0.0 };

#[test]
fn a_logistic_curve_is_recovered_within_five_percent() {
    for seed in 0..20 {
        let points = noisy(LOGISTIC, 16, 0.01, seed);
        let found = fit(Model::Logistic, &samples(&points), Ceiling::Free).unwrap().curve;
        assert!((found.ceiling / 10_000.0 - 1.0).abs() < 0.05, "{found:?}");
        assert!((found.rate / 0.9 - 1.0).abs() < 0.15, "{found:?}");
        assert!((found.second - 6.0).abs() < 0.25, "{found:?}");
    }
}

#[test]
fn a_bass_curve_is_recovered_within_five_percent() {
    for seed in 0..20 {
        let points = noisy(BASS, 16, 0.005, seed);
        let found = fit(Model::Bass, &samples(&points), Ceiling::Free).unwrap().curve;
        assert!((found.ceiling / 10_000.0 - 1.0).abs() < 0.05, "{found:?}");
        assert!((found.rate / 0.6 - 1.0).abs() < 0.1, "{found:?}");
        assert!((found.second / 0.03 - 1.0).abs() < 0.25, "{found:?}");
    }
}

#[test]
fn a_ceiling_in_sight_is_said_with_the_true_one_in_its_interval() {
    let mut said = 0;
    let mut held = 0;
    for seed in 0..40 {
        for curve in [LOGISTIC, BASS] {
            let points = noisy(curve, 16, 0.004, seed);
            if let Growth::Projected(projection) = read(&points, Some(30_000)) {
                said += 1;
                held += usize::from((projection.low..=projection.high).contains(&10_000.0));
                assert!((projection.ceiling / 10_000.0 - 1.0).abs() < 0.05, "{projection:?}");
            }
        }
    }
    assert!(said >= 64, "{said} of 80");
    assert!(held * 10 >= said * 9, "{held} of {said}");
}

#[test]
fn the_rising_part_alone_has_no_ceiling_however_exact() {
    for curve in [LOGISTIC, BASS] {
        for years in 2..=8 {
            let points = noisy(curve, years, 0.0, 1);
            assert!(read(&points, None).projection().is_none(), "{curve:?} {years}");
            assert!(read(&points, Some(30_000)).projection().is_none(), "{curve:?} {years}");
        }
    }
    let exponential = yearly((0..14).map(|at| 20.0 * (0.5 * f64::from(at)).exp()));
    assert_eq!(read(&exponential, None), Growth::Unidentified(Unidentified::NoBend));
}

/// Growth in four regimes, each an S that ends where the next begins: what contributors to
/// OpenStreetMap did over twenty years, in shape. The first years fit Bass well.
fn regimes() -> Vec<Point> {
    let waves = [(40.0, 1.4, 3.0), (350.0, 0.9, 7.0), (1100.0, 0.8, 11.5), (1500.0, 0.7, 17.0)];
    let at = |year: f64| {
        let wave = |(ceiling, rate, middle): &(f64, f64, f64)| {
            1000.0 * ceiling / (1.0 + (-rate * (year - middle)).exp())
        };
        waves.iter().map(wave).sum::<f64>()
    };
    yearly((0..22).map(|year| at(f64::from(year))))
}

#[test]
fn several_regimes_of_growth_are_refused_though_their_beginnings_fit() {
    let all = regimes();
    let last = all[21].users as f64;
    let mut misses = Vec::new();
    for years in [5, 8, 10, 12, 14, 16] {
        let prefix = samples(&all[..years]);
        let Fit { curve, squares, .. } = fit(Model::Bass, &prefix, Ceiling::Free).unwrap();
        let highest = prefix[years - 1].1;
        assert!((squares / years as f64).sqrt() < 0.06 * highest, "the prefix fits");
        misses.push(curve.at(21.0) / last - 1.0);
    }
    // What announcing them would have come to: -97 %, -37 %, -70 %, 2 %, -18 %, -22 %.
    assert!(misses[0] < -0.9, "{misses:?}");
    assert!(misses.iter().filter(|miss| miss.abs() > 0.15).count() >= 5, "{misses:?}");
    for years in 2..=19 {
        for bound in [None, Some(3_500_000), Some(8_000_000_000)] {
            let growth = read(&all[..years], bound);
            assert!(growth.projection().is_none(), "{years} years: {growth:?}");
        }
    }
}

/// Sales of room air conditioners in the United States, 1949 to 1961, in thousands: F. M. Bass, "A
/// New Product Growth for Model Consumer Durables", Management Science 15(5), 1969.
const AIR_CONDITIONERS: [f64; 13] = [
    96.0, 195.0, 238.0, 380.0, 1045.0, 1230.0, 1267.0, 1828.0, 1586.0, 1673.0, 1800.0, 1580.0,
    1500.0,
];

/// Sales added up from nobody, one count a year.
fn added(sales: &[f64]) -> Vec<Point> {
    let mut sum = 0.0;
    let sums = sales.iter().map(|sold| {
        sum += sold;
        sum
    });
    yearly(std::iter::once(0.0).chain(sums.collect::<Vec<_>>()))
}

#[test]
fn published_coefficients_are_found_again() {
    // Nonlinear least squares: V. Mahajan, C. H. Mason and V. Srinivasan, "An Evaluation of
    // Estimation Procedures for New Product Diffusion Models", in: Innovation Diffusion Models of
    // New Product Acceptance, 1986: p 0.0094, q 0.3748, m 18.7 million. Bass's own regression of
    // 1969 gave 0.0104, 0.4186 and 16.9 million.
    let points = added(&AIR_CONDITIONERS);
    let found = fit(Model::Bass, &samples(&points), Ceiling::Free).unwrap().curve;
    assert!((found.second / 0.0094 - 1.0).abs() < 0.05, "{found:?}");
    assert!((found.rate / 0.3748 - 1.0).abs() < 0.02, "{found:?}");
    assert!((found.ceiling / 18_713.0 - 1.0).abs() < 0.02, "{found:?}");
}

#[test]
fn video_recorders_are_found_again() {
    // 1980 to 1989, thousands a year, with R's nls on the density of Bass's curve: m 68,000 (s.e.
    // 3,130), p 0.00659 (0.00143), q 0.638 (0.041); https://rpubs.com/chengjun/bass_model. Here
    // whole years are fitted, not the density at their ends, so that p may differ.
    let sales = [840.0, 1470.0, 2110.0, 4000.0, 7590.0, 10950.0, 10530.0, 9470.0, 7790.0, 5890.0];
    let found = fit(Model::Bass, &samples(&added(&sales)), Ceiling::Free).unwrap().curve;
    assert!((found.ceiling - 68_000.0).abs() < 3_130.0, "{found:?}");
    assert!((found.rate - 0.638).abs() < 0.041, "{found:?}");
    assert!((found.second / 0.00659 - 1.0).abs() < 0.5, "{found:?}");
}

#[test]
fn a_good_fit_to_sales_that_are_still_high_is_no_ceiling() {
    assert!(read(&added(&AIR_CONDITIONERS), None).projection().is_none());
}

#[test]
fn the_reasons_are_told_apart() {
    let reason = |points: &[Point], bound| *read(points, bound).reason().unwrap();
    let few = noisy(LOGISTIC, 7, 0.0, 1);
    assert_eq!(reason(&few, None), Unidentified::TooFewPoints { counts: 7 });
    let whole = noisy(LOGISTIC, 16, 0.0, 1);
    let mut floors = whole.clone();
    floors[3] = Point::new(floors[3].date, floors[3].users, Some(Precision::AtLeast));
    assert_eq!(reason(&floors, None), Unidentified::Floors);
    let mut falling = whole.clone();
    falling[15].users = 8000;
    assert_eq!(reason(&falling, None), Unidentified::Falling);
    assert_eq!(reason(&whole, Some(10_050)), Unidentified::AtTheBound);
    assert_eq!(reason(&whole, Some(9_000)), Unidentified::AtTheBound);
    let late: Vec<Point> = noisy(LOGISTIC, 30, 0.0, 1)[7..].to_vec();
    assert_eq!(reason(&late, None), Unidentified::OneSided);
    let still = yearly([500.0; 12]);
    assert!(read(&still, None).projection().is_none());
    let nobody = yearly([0.0; 12]);
    assert!(read(&nobody, None).projection().is_none());
}

#[test]
fn a_count_a_day_reads_like_a_count_a_year() {
    let mut draws = Noise(5);
    let daily: Vec<Point> = (0..15 * 365)
        .map(|at: i64| {
            let users = LOGISTIC.at(at as f64 / 365.25) + 20.0 * draws.draw();
            Point::new(date(2005, 1, 1) + at.days(), users.max(0.0).round() as u64, None)
        })
        .collect();
    let growth = read(&daily, None);
    let projection = growth.projection().unwrap();
    assert!((projection.ceiling / 10_000.0 - 1.0).abs() < 0.02, "{projection:?}");
}

#[test]
fn rough_counts_bear_no_ceiling() {
    let rough: Vec<Point> = noisy(LOGISTIC, 16, 0.0, 1)
        .iter()
        .map(|point| Point::new(point.date, point.users, Some(Precision::About)))
        .collect();
    assert!(read(&rough, None).projection().is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Any counts at all: no panic, the same twice, and what is said keeps its own rule.
    #[test]
    fn whatever_is_counted_the_rule_holds(
        steps in proptest::collection::vec(0u32..2000, 2..18),
        bound in proptest::option::of(1u64..60_000),
    ) {
        let mut sum = 0.0;
        let points = yearly(steps.iter().map(|step| { sum += f64::from(*step); sum }));
        let growth = read(&points, bound);
        prop_assert_eq!(growth, read(&points, bound));
        if let Growth::Projected(projection) = growth {
            let last = points[points.len() - 1].users as f64;
            prop_assert!(projection.low <= projection.ceiling);
            prop_assert!(projection.ceiling <= projection.high);
            prop_assert!(last >= 0.8 * projection.ceiling);
            prop_assert!(bound.is_none_or(|bound| projection.ceiling < bound as f64));
            prop_assert!(points.len() >= POINTS);
        }
    }

    /// While growth only quickens, no ceiling is said.
    #[test]
    fn quickening_growth_has_no_ceiling(rate in 0.05f64..1.0, years in 8usize..20, seed in 0u64..9) {
        let mut draws = Noise(seed);
        let grow = |at| 50.0 * (rate * at as f64).exp() * (1.0 + 0.02 * draws.draw());
        let points = yearly((0..years).map(grow));
        prop_assert!(read(&points, None).projection().is_none());
    }
}
