//! Growth models, fitted last and believed last.
//!
//! A curve that fits is not a ceiling: the first years of a growing project fit an S well and say
//! nothing of where it stops. Three curves are fitted by least squares ([`fit`]); a ceiling is
//! shown only when the counts themselves identify it ([`identify`] holds the rule), with its
//! interval and the model's name. Otherwise the reason is said, and the straight reading stands.

pub mod curve;
pub mod fit;
mod identify;
mod profile;
#[cfg(test)]
mod tests;

pub use curve::{Curve, Model};
pub use identify::{MOST_SPREAD, POINTS, REACHED};

use jiff::ToSpan;
use jiff::civil::Date;

use super::series::{Point, days};

const DAYS_A_YEAR: f64 = 365.25;

/// What a growth model adds to the straight reading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Growth {
    Projected(Projection),
    Unidentified(Unidentified),
}

impl Growth {
    pub fn projection(&self) -> Option<&Projection> {
        match self {
            Self::Projected(projection) => Some(projection),
            Self::Unidentified(_) => None,
        }
    }

    pub fn reason(&self) -> Option<&Unidentified> {
        match self {
            Self::Projected(_) => None,
            Self::Unidentified(reason) => Some(reason),
        }
    }
}

/// A ceiling that the counts bear, if what was counted goes on as it went.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    pub model: Model,
    /// Users, in the unit of the series.
    pub ceiling: f64,
    /// 95 % by profile likelihood, widened to the ceilings of the other models.
    pub low: f64,
    pub high: f64,
    /// The rate of the logistic curve, or Bass's q, a year.
    pub rate: f64,
    /// Bass's p, a year; `None` for the logistic curve.
    pub innovation: Option<f64>,
    /// How many counts it rests on.
    pub counts: usize,
    /// The first of them, where the time of the curve begins.
    pub since: Date,
    pub until: Date,
    pub curve: Curve,
}

/// What a projection comes to at one date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ahead {
    pub date: Date,
    pub low: f64,
    pub value: f64,
    pub high: f64,
}

impl Projection {
    /// The projection at the last count and over a quarter of the time that was counted: no
    /// further, since what bears it is what was counted.
    pub fn ahead(&self) -> Vec<Ahead> {
        const STEPS: i64 = 4;
        let counted = days(self.since, self.until);
        let steps = (0..=STEPS).filter_map(|step| {
            let more = (counted * 0.25 * step as f64 / STEPS as f64).round() as i64;
            let date = self.until.checked_add(more.days()).ok()?;
            let value = self.curve.at(days(self.since, date) / DAYS_A_YEAR);
            let share = value / self.ceiling;
            Some(Ahead { date, low: share * self.low, value, high: share * self.high })
        });
        steps.collect()
    }
}

/// Why no model is shown. The first that applies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unidentified {
    TooFewPoints {
        counts: usize,
    },
    /// Some counts are floors: nothing says how far above them the true ones are.
    Floors,
    /// The last count is below the highest: none of the models can fall.
    Falling,
    /// Growth has not clearly slowed: any ceiling would be a guess.
    NoBend,
    NoFit,
    /// The ceiling found is the expectation that was stated, not one that the counts show.
    AtTheBound,
    /// Too few counts on one side of the bend.
    OneSided,
    TooWide {
        low: f64,
        high: Option<f64>,
    },
    /// The counts stop too far below the ceiling.
    TooFar {
        share: f64,
    },
    ModelsDisagree {
        low: f64,
        high: f64,
    },
    /// Fitted on the earlier counts, the model misses the later ones.
    HoldOut,
    /// The ceiling moves as counts are added.
    Drifts,
}

impl Unidentified {
    /// The stable code, for programs and for the phrases.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooFewPoints { .. } => "too-few-points",
            Self::Floors => "floors",
            Self::Falling => "falling",
            Self::NoBend => "no-bend",
            Self::NoFit => "no-fit",
            Self::AtTheBound => "at-the-bound",
            Self::OneSided => "one-sided",
            Self::TooWide { .. } => "too-wide",
            Self::TooFar { .. } => "too-far",
            Self::ModelsDisagree { .. } => "models-disagree",
            Self::HoldOut => "hold-out",
            Self::Drifts => "drifts",
        }
    }
}

/// Reads the counts. `bound` is the expectation that was stated about the same scope.
pub fn read(points: &[Point], bound: Option<u64>) -> Growth {
    match identify::projection(points, bound) {
        Ok(projection) => Growth::Projected(projection),
        Err(reason) => Growth::Unidentified(reason),
    }
}

/// Counts for the models: years since the first, and users.
pub fn samples(points: &[Point]) -> Vec<(f64, f64)> {
    let Some(first) = points.first() else { return Vec::new() };
    let sample = |point: &Point| (days(first.date, point.date) / DAYS_A_YEAR, point.users as f64);
    points.iter().map(sample).collect()
}
