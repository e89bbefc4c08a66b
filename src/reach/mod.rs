//! How many people, and how fast: figures read as speed, never as the goal (node 1.2.1.4).
//!
//! Pure: a function of a project's `[reach]` and a date. What it finds enters no score.
//!
//! Start with [`measure`].

use jiff::civil::Date;
use jiff::{ToSpan, Unit as TimeUnit};

use crate::descriptor::{Counting, Observation, Reach, Unit};

/// The mean length of a month, in days.
pub const DAYS_A_MONTH: f64 = 30.4375;

/// What can be read from a project's counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Reached {
    pub unit: Option<Unit>,
    pub counting: Option<Counting>,
    /// People likely to use it: what society expects, not a target.
    pub expected: Option<u64>,
    pub users: Option<u64>,
    pub as_of: Option<Date>,
    pub registered: Option<u64>,
    pub active: Option<u64>,
    pub retained: Option<u64>,
    /// Users for each person expected.
    pub uptake: Option<f64>,
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
    pub series: Vec<(Date, u64)>,
}

/// Why a figure of reach is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The count adds up since the beginning: it cannot tell how many use it now.
    Cumulative,
    /// No observation says how many use it.
    NoUsers,
    /// A single observation has no speed.
    OneObservation,
}

impl Reason {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cumulative => "cumulative",
            Self::NoUsers => "no-users",
            Self::OneObservation => "one-observation",
        }
    }
}

/// Reads the counts of a project at a date; what is dated later is not used.
pub fn measure(reach: &Reach, today: Date) -> Reached {
    let past: Vec<&Observation> =
        reach.observations.iter().filter(|observation| observation.date <= today).collect();
    let latest = past.iter().rev().find(|observation| observation.users.is_some());
    let scope = latest.and_then(|latest| latest.scope.clone());
    let last_of = |part: fn(&Observation) -> Option<u64>| {
        let mut same = past.iter().rev().filter(|observation| match latest {
            Some(latest) => observation.scope == latest.scope,
            None => true,
        });
        same.find_map(|observation| part(observation))
    };
    let mut reached = Reached {
        unit: reach.unit,
        counting: reach.counting,
        expected: reach.expected.as_ref().map(|expected| expected.count),
        users: None,
        as_of: None,
        registered: last_of(|observation| observation.registered),
        active: None,
        retained: None,
        uptake: None,
        speed_per_month: None,
        speed_12_months: None,
        doubling_months: None,
        reason: None,
        scope,
        series: Vec::new(),
    };
    let Some(latest) = latest else {
        reached.reason = Some(Reason::NoUsers);
        return reached;
    };
    reached.as_of = Some(latest.date);
    if reach.counting == Some(Counting::Cumulative) {
        reached.reason = Some(Reason::Cumulative);
        return reached;
    }
    reached.users = latest.users;
    reached.active = last_of(|observation| observation.active);
    reached.retained = last_of(|observation| observation.retained);
    reached.series = series(&past, latest);
    reached.uptake = reached
        .expected
        .filter(|count| *count >= 1)
        .zip(latest.users)
        .map(|(expected, users)| users as f64 / expected as f64);
    read_speed(&mut reached);
    reached
}

/// The observations that may be compared: one scope and period, from the last break on.
fn series(past: &[&Observation], latest: &Observation) -> Vec<(Date, u64)> {
    let alike: Vec<&&Observation> = past
        .iter()
        .filter(|observation| {
            observation.scope == latest.scope && observation.period_months == latest.period_months
        })
        .collect();
    let start = alike.iter().rposition(|observation| observation.new_start.is_some()).unwrap_or(0);
    alike[start..]
        .iter()
        .filter_map(|observation| Some((observation.date, observation.users?)))
        .collect()
}

fn read_speed(reached: &mut Reached) {
    let [.., (before, from), (after, to)] = reached.series.as_slice() else {
        reached.reason = Some(Reason::OneObservation);
        return;
    };
    let (from, to) = (*from as f64, *to as f64);
    let months = days(*before, *after) / DAYS_A_MONTH;
    reached.speed_per_month = Some((to - from) / months);
    reached.doubling_months =
        (to > from && from > 0.0).then(|| months * 2f64.ln() / (to / from).ln());
    reached.speed_12_months = year_earlier(&reached.series).map(|earlier| (to - earlier) / 12.0);
}

/// The count twelve months before the last, on the straight line between its neighbours.
fn year_earlier(series: &[(Date, u64)]) -> Option<f64> {
    let (last, _) = series.last()?;
    let then = last.checked_sub(12.months()).ok()?;
    let after = series.iter().position(|(date, _)| *date >= then)?;
    let (date, count) = series[after];
    if date == then {
        return Some(count as f64);
    }
    let (before, earlier) = *series.get(after.checked_sub(1)?)?;
    let share = days(before, then) / days(before, date);
    Some(earlier as f64 + share * (count as f64 - earlier as f64))
}

fn days(from: Date, to: Date) -> f64 {
    // Two civil dates are always a whole number of days apart.
    from.until((TimeUnit::Day, to)).map_or(0.0, |span| f64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_back_is_read_off_the_straight_line() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        let series = [(date("2024-01-01"), 100), (date("2026-01-01"), 200)];
        let earlier = year_earlier(&series).unwrap();
        assert!((earlier - (100.0 + 100.0 * 366.0 / 731.0)).abs() < 1e-9);
        assert_eq!(year_earlier(&series[1..]), None);
    }
}
