//! Speeds with the room that the precision of the counts leaves, and what they would come to.

use jiff::ToSpan;
use jiff::civil::Date;

use super::series::{DAYS_A_MONTH, Point, days, twelve_months_earlier};
use crate::descriptor::ExpectedRange;

/// How fast the count went between two observations, in users a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speed {
    /// The day of the first count, or the day twelve months back.
    pub from: Date,
    /// The day of the second count.
    pub to: Date,
    /// By the counts as they are said; below 0 where they fall. A month has 30.4375 days.
    pub per_month: f64,
    /// As slow as the counts allow; `None` where the first is a floor.
    pub low: Option<f64>,
    /// As fast as the counts allow; `None` where the second is a floor.
    pub high: Option<f64>,
}

/// When the people expected would all be reached if today's speed went on: a reading of speed,
/// neither a forecast nor a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)] // Each says of all its fields what they are.
pub enum Everyone {
    /// As many use it as the most that were expected, or more.
    Reached,
    /// The count stands still or falls.
    NotAtThisSpeed,
    /// From the fewest expected at the faster of the last speed and the speed over twelve months to
    /// the most expected at the slower. `None` where that end stays open.
    Within { soonest: Option<Arrival>, latest: Option<Arrival> },
}

/// One end of [`Everyone::Within`].
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)] // Each says of all its fields what they are.
pub enum Arrival {
    /// The count may be there already.
    Already,
    /// From `users` to `expected`, at `per_month` users a month.
    Ahead { users: f64, expected: f64, per_month: f64 },
}

impl Arrival {
    /// Months from the latest observation.
    pub fn months(self) -> f64 {
        match self {
            Self::Already => 0.0,
            Self::Ahead { users, expected, per_month } => (expected - users) / per_month,
        }
    }
}

/// The day that is so many months of 30.4375 days after another; `None` beyond the calendar.
pub fn months_after(date: Date, months: f64) -> Option<Date> {
    let days = (months * DAYS_A_MONTH).round();
    (days.abs() < 3e6).then(|| date.checked_add((days as i64).days()).ok()).flatten()
}

pub(super) fn between(before: &Point, after: &Point) -> Speed {
    let months = days(before.date, after.date) / DAYS_A_MONTH;
    Speed {
        from: before.date,
        to: after.date,
        per_month: (after.users as f64 - before.users as f64) / months,
        low: before.high.map(|high| (after.low - high) / months),
        high: after.high.map(|high| (high - before.low) / months),
    }
}

/// The speed over the last twelve months; `None` where the series is shorter.
pub(super) fn over_a_year(points: &[Point]) -> Option<Speed> {
    let last = points.last()?;
    let earlier = twelve_months_earlier(points)?;
    // A floor is not a number that can be interpolated: infinity stays open on the line.
    let high = earlier.read(|point| point.high.unwrap_or(f64::INFINITY));
    Some(Speed {
        from: earlier.date,
        to: last.date,
        per_month: (last.users as f64 - earlier.read(|point| point.users as f64)) / 12.0,
        low: high.is_finite().then(|| (last.low - high) / 12.0),
        high: last.high.map(|most| (most - earlier.read(|point| point.low)) / 12.0),
    })
}

/// `None` with fewer than two observations.
pub(super) fn everyone(points: &[Point], expected: ExpectedRange) -> Option<Everyone> {
    let [.., before, after] = points else { return None };
    if after.users as f64 >= expected.high {
        return Some(Everyone::Reached);
    }
    let last = between(before, after);
    let (mut slow, mut fast) = (last.low, last.high);
    if let Some(year) = over_a_year(points).filter(|year| year.from < before.date) {
        slow = slow.zip(year.low).map(|(a, b)| a.min(b));
        fast = fast.zip(year.high).map(|(a, b)| a.max(b));
    }
    let may_be_there = after.high.is_some_and(|high| high >= expected.low);
    if fast.is_some_and(|fast| fast <= 0.0) && !may_be_there {
        return Some(Everyone::NotAtThisSpeed);
    }
    let ahead = |users, expected, per_month| Arrival::Ahead { users, expected, per_month };
    let soonest = match may_be_there {
        true => Some(Arrival::Already),
        false => fast.zip(after.high).map(|(fast, high)| ahead(high, expected.low, fast)),
    };
    let latest = slow.filter(|slow| *slow > 0.0).map(|slow| ahead(after.low, expected.high, slow));
    // With both ends open there is nothing to read.
    (soonest.is_some() || latest.is_some()).then_some(Everyone::Within { soonest, latest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::descriptor::{Expectation, Precision};

    fn all(count: u64) -> ExpectedRange {
        Expectation::Count(count).range()
    }

    fn points(counts: &[(&str, u64, Option<Precision>)]) -> Vec<Point> {
        counts
            .iter()
            .map(|(date, users, precision)| Point::new(date.parse().unwrap(), *users, *precision))
            .collect()
    }

    #[test]
    fn the_range_comes_from_the_two_speeds() {
        let counts =
            [("2024-01-01", 100, None), ("2025-01-01", 220, None), ("2025-07-02", 250, None)];
        let Some(Everyone::Within { soonest: Some(soonest), latest: Some(latest) }) =
            everyone(&points(&counts), all(1000))
        else {
            panic!("a range")
        };
        let (soonest, latest) = (soonest.months(), latest.months());
        // 30 in six months is 5 a month; the year before went faster.
        assert!((latest - 750.0 / (30.0 / (182.0 / DAYS_A_MONTH))).abs() < 1e-9);
        assert!(soonest < latest);
    }

    #[test]
    fn a_floor_leaves_its_end_open_and_a_standstill_has_no_end() {
        let floor = Some(Precision::AtLeast);
        let risen = [("2024-01-01", 100, None), ("2025-01-01", 220, floor)];
        let read = everyone(&points(&risen), all(1000));
        assert!(matches!(read, Some(Everyone::Within { soonest: None, latest: Some(_) })));
        let still = [("2024-01-01", 220, None), ("2025-01-01", 220, None)];
        assert_eq!(everyone(&points(&still), all(1000)), Some(Everyone::NotAtThisSpeed));
        assert_eq!(everyone(&points(&still), all(220)), Some(Everyone::Reached));
        let both = [("2024-01-01", 100, floor), ("2025-01-01", 220, floor)];
        assert_eq!(everyone(&points(&both), all(1000)), None);
    }

    #[test]
    fn an_approximate_count_widens_the_range() {
        let about = Some(Precision::About);
        let exact = [("2024-01-01", 100, None), ("2025-01-01", 220, None)];
        let rough = [("2024-01-01", 100, about), ("2025-01-01", 220, about)];
        let width = |counts: &[(&str, u64, Option<Precision>)]| match everyone(
            &points(counts),
            all(1000),
        ) {
            Some(Everyone::Within { soonest: Some(a), latest: Some(b) }) => b.months() - a.months(),
            other => panic!("{other:?}"),
        };
        assert!(width(&rough) > width(&exact) + 10.0);
    }

    #[test]
    fn months_are_counted_in_days_and_end_with_the_calendar() {
        let from = "2026-01-01".parse().unwrap();
        let table = [
            (0.0, Some("2026-01-01")),
            // 30.4 days, 15.2 days, 365.25 days.
            (1.0, Some("2026-01-31")),
            (0.5, Some("2026-01-16")),
            (12.0, Some("2027-01-01")),
            (-1.0, Some("2025-12-02")),
            (1e5, None),
            (f64::INFINITY, None),
        ];
        for (months, day) in table {
            let day: Option<Date> = day.map(|day| day.parse().unwrap());
            assert_eq!(months_after(from, months), day, "{months}");
        }
    }

    #[test]
    fn a_range_is_reached_between_its_ends() {
        let counts = points(&[("2024-01-01", 100, None), ("2025-01-01", 220, None)]);
        let read = |low, high| everyone(&counts, Expectation::Between { low, high }.range());
        let month = 366.0 / DAYS_A_MONTH;
        let Some(Everyone::Within { soonest: Some(soonest), latest: Some(latest) }) =
            read(400, 1000)
        else {
            panic!("a range")
        };
        assert!((soonest.months() - 180.0 / (120.0 / month)).abs() < 0.1);
        assert!((latest.months() - 780.0 / (120.0 / month)).abs() < 0.1);
        let there = read(220, 1000);
        assert!(matches!(there, Some(Everyone::Within { soonest: Some(Arrival::Already), .. })));
        assert_eq!(read(100, 220), Some(Everyone::Reached));
        let still = points(&[("2024-01-01", 220, None), ("2025-01-01", 220, None)]);
        let still = |low| everyone(&still, Expectation::Between { low, high: 1000 }.range());
        assert_eq!(still(400), Some(Everyone::NotAtThisSpeed));
        let perhaps = Everyone::Within { soonest: Some(Arrival::Already), latest: None };
        assert_eq!(still(200), Some(perhaps));
        // One person is a number of people like any other.
        let nobody = points(&[("2024-01-01", 0, None), ("2025-01-01", 0, None)]);
        assert_eq!(everyone(&nobody, all(1)), Some(Everyone::NotAtThisSpeed));
    }
}
