//! Where a day and a count stand in the drawing.

use jiff::civil::{Date, date};

use super::Trajectory;

/// The two scales of a trajectory: days and counts as shares of 0 to 1.
pub(super) struct Scale {
    first: Date,
    days: f64,
    /// The count at the top; at least 1.
    pub top: f64,
    /// Whether the expectation is so far above that it would flatten everything else.
    pub expected_is_beyond: bool,
}

/// An expectation this many times above all else is said rather than drawn.
const BEYOND: f64 = 4.0;

impl Scale {
    /// `None` when there is nothing to show.
    pub fn of(chart: &Trajectory) -> Option<Self> {
        let all = chart.days();
        let (first, last) = (*all.first()?, *all.last()?);
        let counts = chart.users.iter().chain(&chart.registered).flatten();
        let highest = counts.map(|(_, number)| *number as f64).fold(1.0, f64::max);
        let (low, high) =
            chart.expected.as_ref().map_or((0.0, 0.0), |expected| (expected.low, expected.high));
        let is_beyond = |count: f64| count > BEYOND * highest;
        let expected_is_beyond = is_beyond(low);
        // A band that goes far up is cut at the top; its numbers stand in the legend.
        let end = if is_beyond(high) { low } else { high };
        let top = if expected_is_beyond { highest } else { highest.max(end) };
        Some(Self { first, days: days(first, last), top: round_above(top), expected_is_beyond })
    }

    /// The share of the width at which a day stands; the middle where there is a single day.
    pub fn across(&self, date: Date) -> f64 {
        if self.days == 0.0 { 0.5 } else { days(self.first, date) / self.days }
    }

    /// The share of the height at which a count stands.
    pub fn up(&self, number: f64) -> f64 {
        (number / self.top).clamp(0.0, 1.0)
    }

    /// Days to be named below: the first of a few years, or the ends of a short series.
    pub fn marked_days(&self, last: Date) -> Vec<(Date, String)> {
        const MOST: i16 = 4;
        let years = last.year() - self.first.year();
        if years < 2 {
            let month = |date: Date| (date, format!("{}-{:02}", date.year(), date.month()));
            let ends = if self.days < 45.0 { vec![self.first] } else { vec![self.first, last] };
            return ends.into_iter().map(month).collect();
        }
        let step = (years + MOST - 1) / MOST;
        let from = if self.first == date(self.first.year(), 1, 1) { 0 } else { 1 };
        let marked = (from..=years).step_by(usize::try_from(step).unwrap_or(1));
        marked
            .map(|after| date(self.first.year() + after, 1, 1))
            .filter(|day| *day <= last)
            .map(|day| (day, day.year().to_string()))
            .collect()
    }
}

fn days(from: Date, to: Date) -> f64 {
    from.until(to).map_or(0.0, |span| f64::from(span.get_days()))
}

/// The next round number: of two digits at most, then zeros.
fn round_above(number: f64) -> f64 {
    let power = libm::pow(10.0, libm::log10(number).floor());
    let steps = [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0].map(|step| step * power);
    // A count below ten has no half people.
    let whole = |step: &f64| number <= *step && step.fract() == 0.0;
    steps.into_iter().find(whole).unwrap_or(power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_end_on_round_numbers() {
        let tops = [1.0, 3.0, 40.0, 255.0, 900.0, 1001.0].map(round_above);
        assert_eq!(tops, [1.0, 3.0, 40.0, 300.0, 1000.0, 1200.0]);
    }
}
