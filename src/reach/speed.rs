//! Speeds with the room that the precision of the counts leaves, and what they would come to.

use jiff::ToSpan;
use jiff::civil::Date;

use super::series::{DAYS_A_MONTH, Point, days, year_earlier};

/// How fast the count went between two observations, in users a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speed {
    pub from: Date,
    pub to: Date,
    pub per_month: f64,
    /// As slow as the counts allow; `None` where the first is a floor.
    pub low: Option<f64>,
    /// As fast as the counts allow; `None` where the second is a floor.
    pub high: Option<f64>,
}

/// When the people expected would all be reached if today's speed went on: a reading of speed,
/// neither a forecast nor a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Everyone {
    /// As many use it as were expected, or more.
    Reached,
    /// The count stands still or falls.
    NotAtThisSpeed,
    /// Months from the latest observation, from the fastest and the slowest of the last speed and
    /// the speed over twelve months. `None` where that end stays open.
    Within { soonest: Option<f64>, latest: Option<f64> },
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

/// The speed over the last twelve months, as slow and as fast as the counts allow.
fn over_a_year(points: &[Point]) -> Option<(Option<f64>, Option<f64>)> {
    let last = points.last()?;
    let low = year_earlier(points, |point| point.low)?;
    // A floor is not a number that can be interpolated: infinity stays open on the line.
    let high = year_earlier(points, |point| point.high.unwrap_or(f64::INFINITY))?;
    let slow = high.is_finite().then(|| (last.low - high) / 12.0);
    let fast = last.high.map(|most| (most - low) / 12.0);
    Some((slow, fast))
}

/// `None` with fewer than two observations.
pub(super) fn everyone(points: &[Point], expected: u64) -> Option<Everyone> {
    let [.., before, after] = points else { return None };
    let expected = expected as f64;
    if after.users as f64 >= expected {
        return Some(Everyone::Reached);
    }
    let last = between(before, after);
    let (mut slow, mut fast) = (last.low, last.high);
    if let Some((year_slow, year_fast)) = over_a_year(points) {
        slow = slow.zip(year_slow).map(|(a, b)| a.min(b));
        fast = fast.zip(year_fast).map(|(a, b)| a.max(b));
    }
    if fast.is_some_and(|fast| fast <= 0.0) {
        return Some(Everyone::NotAtThisSpeed);
    }
    let nearest = after.high.map(|high| (expected - high).max(0.0));
    let soonest = fast.zip(nearest).map(|(fast, left)| left / fast);
    let latest = slow.filter(|slow| *slow > 0.0).map(|slow| (expected - after.low) / slow);
    // With both ends open there is nothing to read.
    (soonest.is_some() || latest.is_some()).then_some(Everyone::Within { soonest, latest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::descriptor::Precision;

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
            everyone(&points(&counts), 1000)
        else {
            panic!("a range")
        };
        // 30 in six months is 5 a month; the year before went faster.
        assert!((latest - 750.0 / (30.0 / (182.0 / DAYS_A_MONTH))).abs() < 1e-9);
        assert!(soonest < latest);
    }

    #[test]
    fn a_floor_leaves_its_end_open_and_a_standstill_has_no_end() {
        let floor = Some(Precision::AtLeast);
        let risen = [("2024-01-01", 100, None), ("2025-01-01", 220, floor)];
        let read = everyone(&points(&risen), 1000);
        assert!(matches!(read, Some(Everyone::Within { soonest: None, latest: Some(_) })));
        let still = [("2024-01-01", 220, None), ("2025-01-01", 220, None)];
        assert_eq!(everyone(&points(&still), 1000), Some(Everyone::NotAtThisSpeed));
        assert_eq!(everyone(&points(&still), 220), Some(Everyone::Reached));
        let both = [("2024-01-01", 100, floor), ("2025-01-01", 220, floor)];
        assert_eq!(everyone(&points(&both), 1000), None);
    }

    #[test]
    fn an_approximate_count_widens_the_range() {
        let about = Some(Precision::About);
        let exact = [("2024-01-01", 100, None), ("2025-01-01", 220, None)];
        let rough = [("2024-01-01", 100, about), ("2025-01-01", 220, about)];
        let width =
            |counts: &[(&str, u64, Option<Precision>)]| match everyone(&points(counts), 1000) {
                Some(Everyone::Within { soonest: Some(a), latest: Some(b) }) => b - a,
                other => panic!("{other:?}"),
            };
        assert!(width(&rough) > width(&exact) + 10.0);
    }
}
