//! Minimums that no points elsewhere can buy.

use super::brakes::Brakes;
use super::families::{FamilyResult, State};
use super::interval::Interval;
use super::stakes::Stakes;
use crate::catalogue::profile::{Gate, Measure};
use crate::catalogue::{Catalogue, Profile};
use crate::diagnostic::closed_set;

closed_set! {
    /// What can be said of a gate.
    pub enum Status {
        /// Even the worst answers to what is open would meet it.
        Met = "met",
        /// Even the best answers would not.
        Unmet = "unmet",
        /// The measure may reach it or not: the gate lies inside the range.
        Undecided = "undecided",
    }
}

impl Status {
    /// From the best to the worst.
    pub const BEST_FIRST: [Self; 3] = [Self::Met, Self::Undecided, Self::Unmet];
}

closed_set! {
    /// Why a gate is undecided.
    pub enum Why {
        /// Answers are missing.
        Unknown = "unknown",
        /// What is said would meet it, and nothing shows it.
        Unproved = "unproved",
    }
}

/// The two ends of a measure; `None` where nothing is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ends {
    /// 0 to 1, as if every unknown answer were the worst.
    pub low: Option<f64>,
    /// 0 to 1, as if every unknown answer were the best.
    pub high: Option<f64>,
}

impl Ends {
    fn new(low: f64, high: f64) -> Self {
        Self { low: Some(low), high: Some(high) }
    }
}

impl From<Interval> for Ends {
    fn from(interval: Interval) -> Self {
        Self { low: interval.low, high: interval.high }
    }
}

/// One gate of the profile, checked.
#[derive(Clone, Copy, Debug)]
pub struct GateResult {
    /// Its position in the profile.
    pub gate: usize,
    /// What it is set on.
    pub measure: Measure,
    /// The low end of the measure, 0 to 1, by what is said; `None` where nothing is asked.
    pub low: Option<f64>,
    /// The high end of the measure, 0 to 1, by what is said; `None` where nothing is asked.
    pub high: Option<f64>,
    /// The same by what is documented or better.
    pub supported: Ends,
    /// Where the measure stands to the minimum.
    pub status: Status,
    /// Of an undecided gate.
    pub why: Option<Why>,
}

/// Where a measure of these ends, as declared and on evidence, stands to a gate. What is not asked
/// decides nothing; against one's own interest, one's word is enough.
pub(super) fn standing(gate: &Gate, declared: Ends, supported: Ends) -> (Status, Option<Why>) {
    let reaches = |ends: Ends| ends.low.is_some_and(|low| low >= gate.minimum);
    let decisive = if gate.proof { supported } else { declared };
    if reaches(decisive) {
        (Status::Met, None)
    } else if declared.high.is_some_and(|high| high < gate.minimum) {
        (Status::Unmet, None)
    } else {
        let why = if reaches(declared) { Why::Unproved } else { Why::Unknown };
        (Status::Undecided, Some(why))
    }
}

pub(super) fn check(
    families: &[FamilyResult],
    brakes: &Brakes,
    stakes: &Stakes,
    catalogue: &Catalogue,
    profile: &Profile,
) -> Vec<GateResult> {
    let results = profile.gates.iter().enumerate().map(|(at, gate)| {
        let (declared, supported) = match gate.measure {
            Measure::Stakes => (
                Ends::new(stakes.low, stakes.high),
                Ends::new(stakes.supported.low, stakes.supported.high),
            ),
            Measure::Release => (brakes.release.into(), brakes.supported.into()),
            Measure::Family(family) => {
                (families[family].interval.into(), families[family].supported.into())
            }
            Measure::Coverage(family) => of_coverage(&families[family]),
            Measure::Criterion(criterion) => of_criterion(families, catalogue, criterion),
        };
        let (status, why) = standing(gate, declared, supported);
        let Ends { low, high } = declared;
        GateResult { gate: at, measure: gate.measure, low, high, supported, status, why }
    });
    results.collect()
}

/// How much is known of a family, and how much is shown. "Does not apply" that nobody has shown
/// is asked for in both; and more answers can always come, so that it is never too little for good.
fn of_coverage(family: &FamilyResult) -> (Ends, Ends) {
    let Some(shown) = family.supported.coverage else { return Default::default() };
    (Ends::new(family.tally.known / family.supported_tally.asked(), 1.0), Ends::new(shown, 1.0))
}

fn of_criterion(
    families: &[FamilyResult],
    catalogue: &Catalogue,
    criterion: usize,
) -> (Ends, Ends) {
    let family = &families[catalogue.criteria[criterion].family];
    let Some(item) = family.items.iter().find(|item| item.criterion == criterion) else {
        return Default::default();
    };
    let open = Ends::new(0.0, 1.0);
    match (item.state, item.level) {
        (State::Answered, Some(level)) => {
            let high = if item.at_least { 1.0 } else { level.share() };
            let declared = Ends::new(level.share(), high);
            (declared, if item.is_shown { declared } else { open })
        }
        (State::Declined | State::Unknown, _) => (open, open),
        (State::NotApplicable, _) if item.due && !item.is_shown => (Ends::default(), open),
        _ => Default::default(),
    }
}
