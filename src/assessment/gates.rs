//! Minimums that no points elsewhere can buy.

use super::brakes::Brakes;
use super::families::{FamilyResult, State};
use super::stakes::Stakes;
use crate::catalogue::profile::Measure;
use crate::catalogue::{Catalogue, Profile};

/// What can be said of a gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Even the worst answers to what is open would meet it.
    Met,
    /// Even the best answers would not.
    Unmet,
    Undecided,
}

impl Status {
    /// From the best to the worst.
    pub const ALL: [Self; 3] = [Self::Met, Self::Undecided, Self::Unmet];

    /// Where a measure of this range stands to a minimum. What is not asked decides nothing.
    pub fn of(low: Option<f64>, high: Option<f64>, minimum: f64) -> Self {
        match (low, high) {
            (Some(low), _) if low >= minimum => Self::Met,
            (_, Some(high)) if high < minimum => Self::Unmet,
            _ => Self::Undecided,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::Undecided => "undecided",
        }
    }
}

/// One gate of the profile, checked.
#[derive(Clone, Copy, Debug)]
pub struct GateResult {
    /// Its position in the profile.
    pub gate: usize,
    pub measure: Measure,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub status: Status,
}

pub(super) fn check(
    families: &[FamilyResult],
    brakes: &Brakes,
    stakes: &Stakes,
    catalogue: &Catalogue,
    profile: &Profile,
) -> Vec<GateResult> {
    let results = profile.gates.iter().enumerate().map(|(at, gate)| {
        let (low, high) = match gate.measure {
            Measure::Stakes => (Some(stakes.low), Some(stakes.high)),
            Measure::Release => (brakes.release.low, brakes.release.high),
            Measure::Family(family) => {
                let interval = families[family].interval;
                (interval.low, interval.high)
            }
            // More answers can always come: a coverage is never too low for good.
            Measure::Coverage(family) => {
                let coverage = families[family].interval.coverage;
                (coverage, coverage.map(|_| 1.0))
            }
            Measure::Criterion(criterion) => of_criterion(families, catalogue, criterion),
        };
        let status = Status::of(low, high, gate.minimum);
        GateResult { gate: at, measure: gate.measure, low, high, status }
    });
    results.collect()
}

fn of_criterion(
    families: &[FamilyResult],
    catalogue: &Catalogue,
    criterion: usize,
) -> (Option<f64>, Option<f64>) {
    let family = &families[catalogue.criteria[criterion].family];
    let item = family.items.iter().find(|item| item.criterion == criterion);
    match item.map(|item| (item.state, item.level)) {
        Some((State::Answered, Some(level))) => (Some(level.share()), Some(level.share())),
        Some((State::Declined | State::Unknown, _)) => (Some(0.0), Some(1.0)),
        _ => (None, None),
    }
}
