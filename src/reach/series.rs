//! The counts that may be compared, and what lies between them.

use jiff::civil::Date;
use jiff::{ToSpan, Unit};

use crate::descriptor::{Observation, Precision};

/// The mean length of a month, in days.
pub const DAYS_A_MONTH: f64 = 30.4375;
/// How far a count that is said to be "about" may be off, either way.
pub(super) const ABOUT: f64 = 0.1;

/// One count of users, and how far it may be off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The day of the count.
    pub date: Date,
    /// The count as it is said.
    pub users: u64,
    /// The fewest that the count allows: a tenth less where it is said to be “about”.
    pub low: f64,
    /// `None` where the count is a floor ("at least").
    pub high: Option<f64>,
}

impl Point {
    /// A count with the room that its precision leaves: exact unless said otherwise.
    pub fn new(date: Date, users: u64, precision: Option<Precision>) -> Self {
        let count = users as f64;
        let (low, high) = match precision {
            None | Some(Precision::Exact) => (count, Some(count)),
            Some(Precision::About) => (count * (1.0 - ABOUT), Some(count * (1.0 + ABOUT))),
            Some(Precision::AtLeast) => (count, None),
        };
        Self { date, users, low, high }
    }
}

/// Whether two observations count the same thing: one scope, one period.
pub(super) fn is_alike(one: &Observation, other: &Observation) -> bool {
    one.scope == other.scope && one.period_months == other.period_months
}

/// The counts of users that may be compared with the latest: alike, from the last break on.
pub(super) fn points(past: &[&Observation], latest: &Observation) -> Vec<Point> {
    let alike: Vec<&Observation> =
        past.iter().copied().filter(|observation| is_alike(observation, latest)).collect();
    let start = alike.iter().rposition(|observation| observation.new_start.is_some()).unwrap_or(0);
    let counted = alike[start..].iter().filter_map(|observation| {
        Some(Point::new(observation.date, observation.users?, observation.precision))
    });
    counted.collect()
}

/// The two counts that lie around the day twelve months before the last one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearEarlier {
    /// The day twelve months before the last count.
    pub date: Date,
    /// The last count on or before that day.
    pub before: Point,
    /// The same as `before` where a count was taken on that very day.
    pub after: Point,
}

impl YearEarlier {
    /// Days from the count before to that date, and to the count after.
    pub fn days(&self) -> (f64, f64) {
        (days(self.before.date, self.date), days(self.before.date, self.after.date))
    }

    /// A count at that date, on the straight line between the two.
    pub fn read(&self, count: impl Fn(&Point) -> f64) -> f64 {
        let (part, whole) = self.days();
        let (earlier, later) = (count(&self.before), count(&self.after));
        if whole == 0.0 { later } else { earlier + part / whole * (later - earlier) }
    }
}

/// Where a series in the order of its dates stood twelve months before its last count: what
/// `speed_12_months` starts from. `None` where the series is shorter.
pub fn twelve_months_earlier(points: &[Point]) -> Option<YearEarlier> {
    let date = points.last()?.date.checked_sub(12.months()).ok()?;
    let at = points.iter().position(|point| point.date >= date)?;
    let after = points[at];
    let before = if after.date == date { after } else { points[at.checked_sub(1)?] };
    Some(YearEarlier { date, before, after })
}

/// Days from one date to another; never negative where the dates are in order.
pub(super) fn days(from: Date, to: Date) -> f64 {
    // Two civil dates are always a whole number of days apart.
    from.until((Unit::Day, to)).map_or(0.0, |span| f64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_back_is_read_off_the_straight_line() {
        let point = |date: &str, users| Point::new(date.parse().unwrap(), users, None);
        let series = [point("2024-01-01", 100), point("2026-01-01", 200)];
        let earlier = twelve_months_earlier(&series).unwrap();
        let read = earlier.read(|point| point.users as f64);
        assert!((read - (100.0 + 100.0 * 366.0 / 731.0)).abs() < 1e-9);
        assert_eq!((earlier.before, earlier.after), (series[0], series[1]));
        assert_eq!(earlier.days(), (366.0, 731.0));
        assert_eq!(twelve_months_earlier(&series[1..]), None);
    }
}
