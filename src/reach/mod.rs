//! How many people, and how fast: figures read as speed, never as the goal (node 1.2.1.4).
//!
//! Pure: a function of a project's `[reach]` and a date. It owns the ladder from the people
//! expected to those who stay, the speeds, and what has to be said about the counts ([`Finding`]).
//! No ceiling and no growth model is fitted. What it finds enters no score.
//!
//! Start with [`measure`].

#![warn(missing_docs)] // What it owns is figures and rules: each says its meaning, unit and range.

mod change;
mod finding;
mod ladder;
mod notice;
mod series;
mod speed;
mod survey;

use jiff::civil::Date;

pub use change::{ReachChange, change, is_corrected};
pub use finding::Finding;
pub use ladder::{Step, Use};
pub use series::{DAYS_A_MONTH, Point, YearEarlier, twelve_months_earlier};
pub use speed::{Arrival, Everyone, Speed, months_after};
pub use survey::{MARGINS, Sample, samples};

use crate::descriptor::{Counting, Expected, ExpectedRange, Observation, Reach, Unit};
use crate::diagnostic::closed_set;

/// What can be read from a project's counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Reached {
    /// What is counted: people, households or organisations; `None` where it does not say.
    pub unit: Option<Unit>,
    /// Whether counts are of one time, or added up since the beginning.
    pub counting: Option<Counting>,
    /// People likely to use it: what society expects, not a target.
    pub expected: Option<ExpectedRange>,
    /// How many use it, by the latest observation that says it; `None` with a `reason`.
    pub users: Option<u64>,
    /// The day of that observation.
    pub as_of: Option<Date>,
    /// Members or accounts, by the last observation in the same scope that counts them.
    pub registered: Option<u64>,
    /// Of the users, those who do something, by the last observation in the same scope.
    pub active: Option<u64>,
    /// Of the users, those who came back, by the last observation in the same scope.
    pub retained: Option<u64>,
    /// Users beside the people expected.
    pub uptake: Option<Uptake>,
    /// Between the last two observations.
    pub speed_per_month: Option<f64>,
    /// Over the last twelve months, by straight interpolation.
    pub speed_12_months: Option<f64>,
    /// At the speed between the last two observations.
    pub doubling_months: Option<f64>,
    /// Why figures are missing, where that needs saying.
    pub reason: Option<Reason>,
    /// The scope in which everything above is counted.
    pub scope: Option<String>,
    /// The observations of users that are compared, in the order of their dates.
    pub series: Vec<Point>,
    /// Every observation, used or not, in the order of their dates.
    pub ladder: Vec<Step>,
    /// Between every two observations that are compared, in the order of their dates.
    pub speeds: Vec<Speed>,
    /// The speed over the last twelve months; `None` where the series is shorter.
    pub year: Option<Speed>,
    /// When the people expected would all be reached at today's speed: a reading of speed.
    pub everyone: Option<Everyone>,
    /// What has to be said about the counts, in the order of [`Finding`].
    pub findings: Vec<Finding>,
}

impl Reached {
    /// The speed over twelve months where it tells something more than that between the last two
    /// observations. Where these lie twelve months or more apart, both are read off one straight
    /// line, in months of two lengths.
    pub fn speed_of_the_year(&self) -> Option<f64> {
        let [.., before, _] = self.series.as_slice() else { return None };
        let earlier = twelve_months_earlier(&self.series)?;
        self.speed_12_months.filter(|_| earlier.date < before.date)
    }
}

/// Users for each person expected: a range where the expectation is one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uptake {
    /// Beside the most that are expected.
    pub low: f64,
    /// Beside the fewest that are expected; `None` where nobody at all may be expected.
    pub high: Option<f64>,
}

impl Uptake {
    /// `None` where nobody is expected: nothing can be set beside zero.
    fn of(users: u64, expected: ExpectedRange) -> Option<Self> {
        let beside = |count: f64| (count > 0.0).then(|| users as f64 / count);
        Some(Self { low: beside(expected.high)?, high: beside(expected.low) })
    }
}

closed_set! {
    /// Why a figure of reach is missing.
    pub enum Reason {
        /// The count adds up since the beginning: it cannot tell how many use it now.
        Cumulative = "cumulative",
        /// No observation says how many use it.
        NoUsers = "no-users",
        /// A single observation has no speed.
        OneObservation = "one-observation",
    }
}

/// Reads the counts of a project at a date; what is dated later is not used.
pub fn measure(reach: &Reach, today: Date) -> Reached {
    let past: Vec<&Observation> =
        reach.observations.iter().filter(|observation| observation.date <= today).collect();
    let latest = past.iter().rev().find(|observation| observation.users.is_some()).copied();
    let mut reached = unread(reach);
    reached.scope = latest.and_then(|latest| latest.scope.clone());
    reached.registered = last_of(&past, latest, |observation| observation.registered);
    reached.as_of = latest.map(|latest| latest.date);
    reached.ladder = ladder::of(reach, latest, today);
    match latest {
        None => reached.reason = Some(Reason::NoUsers),
        Some(_) if reach.counting == Some(Counting::Cumulative) => {
            reached.reason = Some(Reason::Cumulative);
        }
        Some(latest) => {
            reached.users = latest.users;
            reached.active = last_of(&past, Some(latest), |observation| observation.active);
            reached.retained = last_of(&past, Some(latest), |observation| observation.retained);
            read_series(&mut reached, reach, &series::points(&past, latest));
        }
    }
    reached.findings = notice::findings(reach, &reached, today);
    reached
}

fn unread(reach: &Reach) -> Reached {
    Reached {
        unit: reach.unit,
        counting: reach.counting,
        expected: reach.expected.as_ref().map(|expected| expected.people.range()),
        users: None,
        as_of: None,
        registered: None,
        active: None,
        retained: None,
        uptake: None,
        speed_per_month: None,
        speed_12_months: None,
        doubling_months: None,
        reason: None,
        scope: None,
        series: Vec::new(),
        ladder: Vec::new(),
        speeds: Vec::new(),
        year: None,
        everyone: None,
        findings: Vec::new(),
    }
}

/// The last count of one kind in the scope of the latest observation.
fn last_of(
    past: &[&Observation],
    latest: Option<&Observation>,
    part: fn(&Observation) -> Option<u64>,
) -> Option<u64> {
    let same = past.iter().rev().filter(|observation| match latest {
        Some(latest) => observation.scope == latest.scope,
        None => true,
    });
    same.copied().find_map(part)
}

fn read_series(reached: &mut Reached, reach: &Reach, points: &[Point]) {
    reached.series = points.to_vec();
    reached.uptake = reached
        .expected
        .zip(reached.users)
        .and_then(|(expected, users)| Uptake::of(users, expected));
    // An expectation about another place bounds nothing here.
    let expected =
        reach.expected.as_ref().filter(|expected| is_about(expected, reached.scope.as_deref()));
    let expected = expected.map(|expected| expected.people.range());
    let [.., before, after] = points else {
        reached.reason = Some(Reason::OneObservation);
        return;
    };
    let (from, to) = (before.users as f64, after.users as f64);
    let months = series::days(before.date, after.date) / DAYS_A_MONTH;
    reached.speed_per_month = Some((to - from) / months);
    reached.doubling_months =
        (to > from && from > 0.0).then(|| months * std::f64::consts::LN_2 / libm::log(to / from));
    reached.year = speed::over_a_year(points);
    reached.speed_12_months = reached.year.map(|year| year.per_month);
    reached.speeds = points.windows(2).map(|pair| speed::between(&pair[0], &pair[1])).collect();
    reached.everyone = expected
        .filter(|expected| expected.high > 0.0)
        .and_then(|expected| speed::everyone(points, expected));
}

/// Whether an expectation is about the scope that is counted, as far as the file says.
fn is_about(expected: &Expected, scope: Option<&str>) -> bool {
    expected.scope.as_deref().zip(scope).is_none_or(|(one, other)| one == other)
}
