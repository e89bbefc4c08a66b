//! From the people expected to those who stay, date by date.

use jiff::civil::Date;

use super::series::is_alike;
use crate::descriptor::{
    Counting, DatePrecision, Expected, ExpectedRange, Observation, Precision, Reach,
};
use crate::diagnostic::closed_set;

/// One observation, as the file says it, and whether its count of users is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The day of the observation.
    pub date: Date,
    /// The latest expectation that was known at that date; what has no date was always known.
    pub expected: Option<ExpectedRange>,
    /// Members or accounts.
    pub registered: Option<u64>,
    /// How many use it.
    pub users: Option<u64>,
    /// Of the users, those who do something.
    pub active: Option<u64>,
    /// Of the users, those who came back.
    pub retained: Option<u64>,
    /// Where or among whom it counts, in words.
    pub scope: Option<String>,
    /// How exact the counts are; exact where it does not say.
    pub precision: Option<Precision>,
    /// How exact the date is; to the day where it does not say.
    pub date_precision: Option<DatePrecision>,
    /// Whether its users are compared with the latest.
    pub compared: Use,
}

closed_set! {
    /// Whether the users of an observation are compared with the latest, and why not.
    pub enum Use {
        /// It is.
        Compared = "compared",
        /// Dated after the date of the reading.
        Future = "future",
        /// It counts no users.
        NoUsers = "no-users",
        /// Added up since the beginning.
        Cumulative = "cumulative",
        /// It counts in another scope than the latest.
        OtherScope = "other-scope",
        /// It counts over another number of months than the latest.
        OtherPeriod = "other-period",
        /// Before a break of the series.
        BeforeBreak = "before-break",
    }
}

pub(super) fn of(reach: &Reach, latest: Option<&Observation>, today: Date) -> Vec<Step> {
    let broken = latest.and_then(|latest| {
        let alike = reach
            .observations
            .iter()
            .rev()
            .filter(|observation| observation.date <= today && is_alike(observation, latest));
        let mut breaks = alike.filter(|observation| observation.new_start.is_some());
        breaks.next().map(|observation| observation.date)
    });
    let expected = expectations(reach);
    let steps = reach.observations.iter().map(|observation| Step {
        date: observation.date,
        expected: expected_at(&expected, observation.date),
        registered: observation.registered,
        users: observation.users,
        active: observation.active,
        retained: observation.retained,
        scope: observation.scope.clone(),
        precision: observation.precision,
        date_precision: observation.date_precision,
        compared: used(reach, observation, latest, broken, today),
    });
    steps.collect()
}

fn used(
    reach: &Reach,
    observation: &Observation,
    latest: Option<&Observation>,
    broken: Option<Date>,
    today: Date,
) -> Use {
    match latest {
        _ if observation.date > today => Use::Future,
        _ if observation.users.is_none() => Use::NoUsers,
        _ if reach.counting == Some(Counting::Cumulative) => Use::Cumulative,
        Some(latest) if observation.scope != latest.scope => Use::OtherScope,
        Some(latest) if observation.period_months != latest.period_months => Use::OtherPeriod,
        _ if broken.is_some_and(|broken| observation.date < broken) => Use::BeforeBreak,
        _ => Use::Compared,
    }
}

/// What was expected from which date on, in the order of the dates: what has none was always known.
fn expectations(reach: &Reach) -> Vec<&Expected> {
    let mut all: Vec<&Expected> =
        reach.earlier_expectations.iter().chain(&reach.expected).collect();
    // Stable: of two with one date the later written counts, and the current one is the last.
    all.sort_by_key(|expected| expected.date);
    all
}

fn expected_at(all: &[&Expected], date: Date) -> Option<ExpectedRange> {
    let known = all.partition_point(|expected| expected.date.is_none_or(|known| known <= date));
    known.checked_sub(1).map(|last| all[last].people.range())
}
