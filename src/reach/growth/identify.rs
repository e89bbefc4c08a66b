//! The rule: when a ceiling may be said.
//!
//! The same counts fit several curves, and while growth has not slowed these agree on the past and
//! disagree on the future by any factor. So a ceiling has to be nearly in sight: growth has
//! clearly slowed, both sides of the bend are counted, the counts come close to even the highest
//! ceiling that they allow, three curves of different shapes agree, and the same reading made
//! earlier would have foreseen what was counted since. Whatever fails is the reason that is said.

use super::curve::Model;
use super::fit::{Ceiling, Fit, fit};
use super::profile::{Range, of_ceiling, student};
use super::{Projection, Unidentified, samples};
use crate::reach::Point;
use crate::reach::series::ABOUT;

/// The fewest counts.
pub const POINTS: usize = 8;
/// The last count is at least this share of the highest ceiling that the counts allow.
pub const REACHED: f64 = 0.8;
/// The highest ceiling allowed is at most this many times the lowest.
pub const MOST_SPREAD: f64 = 1.25;
/// The same for the ceilings of the three curves.
const MOST_DISAGREEMENT: f64 = 1.15;
/// The last quarter of the time grew at most this share as fast as the fastest quarter.
const SLOWED: f64 = 0.4;
/// Counts on either side of the bend.
const BEFORE: usize = 2;
const AFTER: usize = 3;
/// A prediction from the earlier counts may miss a later one by this share.
const MISS: f64 = 0.1;
/// A ceiling read earlier may differ by this share.
const DRIFT: f64 = 0.1;
/// How often the reading is made again without the last counts, up to a quarter of them.
const LOOKS_BACK: usize = 4;
/// The most counts that are fitted; of more, evenly spaced ones are taken.
const MOST_POINTS: usize = 60;
/// A ceiling this near to its bound is the bound.
const AT_BOUND: f64 = 0.97;
/// How far an exact count is trusted, as a share of it: nobody counts better.
const EXACT: f64 = 0.005;

type Samples = [(f64, f64)];

pub(super) fn projection(points: &[Point], bound: Option<u64>) -> Result<Projection, Unidentified> {
    if points.len() < POINTS {
        return Err(Unidentified::TooFewPoints { counts: points.len() });
    }
    if points.iter().any(|point| point.high.is_none()) {
        return Err(Unidentified::Floors);
    }
    let samples = thinned(samples(points));
    let last = samples[samples.len() - 1].1;
    let highest = samples.iter().map(|(_, users)| *users).fold(0.0, f64::max);
    if last < 0.95 * highest {
        return Err(Unidentified::Falling);
    }
    if !has_slowed(&samples) {
        return Err(Unidentified::NoBend);
    }
    let bound = bound.map(|bound| bound as f64);
    // An expectation that is passed already bounds nothing.
    let ceiling = match bound {
        Some(bound) if bound > highest => Ceiling::Below(bound),
        Some(_) => return Err(Unidentified::AtTheBound),
        None => Ceiling::Free,
    };
    let fits = fitted(&samples, ceiling)?;
    let best = if fits[1].squares < fits[0].squares { fits[1] } else { fits[0] };
    if let Some(bound) = bound
        && fits.iter().any(|fit| fit.curve.ceiling >= AT_BOUND * bound)
    {
        return Err(Unidentified::AtTheBound);
    }
    both_sides(&best, &samples)?;
    let rough = points.iter().any(|point| point.low < point.users as f64);
    let floor = last * if rough { ABOUT / 2.0 } else { EXACT };
    let range = near(&best, &samples, floor)?;
    let (low, high) = agreed(&fits, range)?;
    holds_out(best.curve.model, &samples, ceiling, floor)?;
    is_steady(&best, &samples, ceiling)?;
    Ok(Projection {
        model: best.curve.model,
        ceiling: best.curve.ceiling,
        low,
        high,
        rate: best.curve.rate,
        innovation: (best.curve.model == Model::Bass).then_some(best.curve.second),
        counts: points.len(),
        since: points[0].date,
        until: points[points.len() - 1].date,
        curve: best.curve,
    })
}

/// At most [`MOST_POINTS`], the first and the last among them: a count a day says no more about a
/// ceiling than one a month, and takes thirty times as long.
fn thinned(samples: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    if samples.len() <= MOST_POINTS {
        return samples;
    }
    let last = samples.len() - 1;
    (0..MOST_POINTS).map(|at| samples[at * last / (MOST_POINTS - 1)]).collect()
}

/// Users at a time on the straight line between two counts.
fn straight(samples: &Samples, time: f64) -> f64 {
    let after = samples.iter().position(|(at, _)| *at >= time).unwrap_or(samples.len() - 1);
    let Some(before) = after.checked_sub(1) else { return samples[0].1 };
    let ((from, one), (to, other)) = (samples[before], samples[after]);
    one + (other - one) * (time - from) / (to - from)
}

/// Whether the last quarter of the time grew clearly slower than the fastest quarter, without any
/// model.
fn has_slowed(samples: &Samples) -> bool {
    let end = samples[samples.len() - 1].0;
    let quarter = end / 4.0;
    let grown = |until: f64| straight(samples, until) - straight(samples, until - quarter);
    let starts = samples.iter().map(|(at, _)| *at).filter(|at| *at >= quarter);
    let fastest = starts.map(grown).fold(grown(quarter), f64::max);
    fastest > 0.0 && grown(end) <= SLOWED * fastest
}

/// Logistic, Bass and Gompertz, in this order.
fn fitted(samples: &Samples, ceiling: Ceiling) -> Result<[Fit; 3], Unidentified> {
    let [logistic, bass, gompertz] = Model::ALL.map(|model| fit(model, samples, ceiling));
    match (logistic, bass, gompertz) {
        (Some(logistic), Some(bass), Some(gompertz)) => Ok([logistic, bass, gompertz]),
        _ => Err(Unidentified::NoFit),
    }
}

fn both_sides(best: &Fit, samples: &Samples) -> Result<(), Unidentified> {
    let bend = best.curve.bend().ok_or(Unidentified::OneSided)?;
    let before = samples.iter().filter(|(at, _)| *at <= bend).count();
    if before >= BEFORE && samples.len() - before >= AFTER {
        Ok(())
    } else {
        Err(Unidentified::OneSided)
    }
}

/// The interval of the ceiling, when it is narrow and the counts come near its upper end.
fn near(best: &Fit, samples: &Samples, floor: f64) -> Result<Range, Unidentified> {
    let range = of_ceiling(best, samples, floor);
    let last = samples[samples.len() - 1].1;
    match range.high {
        Some(high) if high <= MOST_SPREAD * range.low => {
            let share = last / high;
            if share >= REACHED { Ok(range) } else { Err(Unidentified::TooFar { share }) }
        }
        high => Err(Unidentified::TooWide { low: range.low.max(last), high }),
    }
}

/// The interval widened to the ceilings of all three curves, when these agree.
fn agreed(fits: &[Fit; 3], range: Range) -> Result<(f64, f64), Unidentified> {
    let ceilings = fits.map(|fit| fit.curve.ceiling);
    let low = ceilings.into_iter().fold(f64::INFINITY, f64::min);
    let high = ceilings.into_iter().fold(0.0, f64::max);
    if high > MOST_DISAGREEMENT * low {
        return Err(Unidentified::ModelsDisagree { low, high });
    }
    Ok((range.low.min(low), range.high.map_or(high, |end| end.max(high))))
}

/// Fitted on the first two thirds, the model foresees the last third within its own interval, and
/// closely.
fn holds_out(
    model: Model,
    samples: &Samples,
    ceiling: Ceiling,
    floor: f64,
) -> Result<(), Unidentified> {
    let kept = (2 * samples.len()).div_ceil(3);
    let (earlier, later) = samples.split_at(kept);
    let foreseen = fit(model, earlier, ceiling).ok_or(Unidentified::HoldOut)?;
    let range = of_ceiling(&foreseen, earlier, floor);
    let Some(high) = range.high else { return Err(Unidentified::HoldOut) };
    let grown = |share: f64, users: f64| users * share / foreseen.curve.ceiling;
    for (step, (at, users)) in later.iter().enumerate() {
        let said = foreseen.curve.at(*at);
        // Errors of differences add up with every step.
        let slack = student(foreseen.freedom) * range.deviation * ((step + 1) as f64).sqrt();
        let within = (grown(range.low, said) - slack..=grown(high, said) + slack).contains(users);
        if !within || (said - users).abs() > MISS * users {
            return Err(Unidentified::HoldOut);
        }
    }
    Ok(())
}

/// The ceiling read without the last counts is much the same.
fn is_steady(best: &Fit, samples: &Samples, ceiling: Ceiling) -> Result<(), Unidentified> {
    let most = samples.len() / 4;
    for step in 1..=most.min(LOOKS_BACK) {
        let dropped = step * most / most.min(LOOKS_BACK);
        let earlier = fit(best.curve.model, &samples[..samples.len() - dropped], ceiling);
        let earlier = earlier.ok_or(Unidentified::Drifts)?.curve.ceiling;
        if (earlier / best.curve.ceiling - 1.0).abs() > DRIFT {
            return Err(Unidentified::Drifts);
        }
    }
    Ok(())
}
