//! The interval of a ceiling, by profile likelihood.

use super::fit::{Fit, fit_near};

/// Student's t at 97.5 %, for 1 to 30 degrees of freedom.
const STUDENT: [f64; 30] = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042,
];
/// How far up is looked, in times the ceiling.
const FAR: f64 = 2.0;
/// Halvings of the range in which an end lies: a millionth of it.
const HALVINGS: usize = 20;

/// Where 95 % of the ceilings lie that the samples allow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub low: f64,
    /// `None` when the samples allow twice the ceiling and more.
    pub high: Option<f64>,
    /// The standard deviation of a difference between two counts.
    pub deviation: f64,
}

pub(super) fn student(freedom: usize) -> f64 {
    match freedom {
        0 => f64::INFINITY,
        1..=30 => STUDENT[freedom - 1],
        _ => 1.96 + 2.4 / freedom as f64,
    }
}

/// `floor` is the least deviation that the precision of the counts leaves.
pub(super) fn of_ceiling(best: &Fit, samples: &[(f64, f64)], floor: f64) -> Range {
    let variance = (best.squares / best.freedom.max(1) as f64).max(floor * floor);
    let most = best.squares + variance * student(best.freedom).powi(2);
    let ceiling = best.curve.ceiling;
    let reached = samples.iter().map(|(_, users)| *users).fold(0.0, f64::max);
    let mut near = best.curve;
    let mut allowed = |at: f64| match fit_near(&near, samples, at) {
        Some(fit) if fit.squares <= most => {
            near = fit.curve;
            true
        }
        _ => false,
    };
    let high = (!allowed(ceiling * FAR)).then(|| between(ceiling, ceiling * FAR, &mut allowed));
    near = best.curve;
    let mut allowed = |at: f64| match fit_near(&near, samples, at) {
        Some(fit) if fit.squares <= most => {
            near = fit.curve;
            true
        }
        _ => false,
    };
    let least = 0.5 * ceiling.min(reached);
    let low = if allowed(least) { least } else { between(ceiling, least, &mut allowed) };
    Range { low, high, deviation: variance.sqrt() }
}

/// The last value allowed on the way from one that is to one that is not.
fn between(mut inside: f64, mut outside: f64, allowed: &mut impl FnMut(f64) -> bool) -> f64 {
    for _ in 0..HALVINGS {
        let middle = 0.5 * (inside + outside);
        if allowed(middle) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    inside
}
