//! A value inside a range, where what is unknown widens the range and is never counted as zero.

/// A figure of 0 to 1 with everything that is known about it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Interval {
    /// Over what is answered; `None` when nothing is.
    pub value: Option<f64>,
    /// If every unknown answer were the worst; `None` when nothing is asked.
    pub low: Option<f64>,
    /// If every unknown answer were the best.
    pub high: Option<f64>,
    /// The share of the weight asked about that is answered.
    pub coverage: Option<f64>,
}

/// Weights being added up on the way to an [`Interval`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Σ w·x over the answered, x being 0 to 1.
    pub achieved: f64,
    /// Σ w over the answered.
    pub known: f64,
    /// Σ w·(1 − x) over the answered of which the next level cannot be told.
    pub headroom: f64,
    /// Σ w over the declined and the unknown.
    pub open: f64,
    /// How many are answered.
    pub known_count: usize,
    /// How many are declined or unknown.
    pub open_count: usize,
}

impl Tally {
    /// Counts an answer worth `share`, 0 to 1.
    pub fn answer(&mut self, weight: f64, share: f64) {
        self.achieved += weight * share;
        self.known += weight;
        self.known_count += 1;
    }

    /// Counts an answer worth `share` at least, and the whole at most.
    pub fn answer_at_least(&mut self, weight: f64, share: f64) {
        self.answer(weight, share);
        self.headroom += weight * (1.0 - share);
    }

    /// Counts a question without an answer.
    pub fn leave_open(&mut self, weight: f64) {
        self.open += weight;
        self.open_count += 1;
    }

    /// Σ w over everything asked.
    pub fn asked(&self) -> f64 {
        self.known + self.open
    }

    /// The interval of what was achieved.
    pub fn interval(&self) -> Interval {
        if self.known_count + self.open_count == 0 {
            return Interval::default();
        }
        let asked = self.asked();
        let value = (self.known_count > 0).then(|| self.achieved / self.known);
        let low = self.achieved / asked;
        let high = (self.achieved + self.headroom + self.open) / asked;
        Interval {
            value,
            // Sums in another order may differ in the last bit: the order of the three is kept.
            low: Some(value.map_or(low, |value| low.min(value))),
            high: Some(value.map_or(high, |value| high.max(value)).min(1.0)),
            coverage: Some(self.known / asked),
        }
    }

    /// The interval of what is *not* held back, when what was tallied holds back.
    pub fn complement(&self) -> Interval {
        let Interval { value, low, high, coverage } = self.interval();
        let rest = |share: Option<f64>| share.map(|share| 1.0 - share);
        Interval { value: rest(value), low: rest(high), high: rest(low), coverage }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_widens_the_range_and_is_not_zero() {
        let mut tally = Tally::default();
        tally.answer(1.0, 0.75);
        tally.leave_open(1.0);
        let interval = tally.interval();
        assert_eq!(interval.value, Some(0.75));
        assert_eq!((interval.low, interval.high), (Some(0.375), Some(0.875)));
        assert_eq!(interval.coverage, Some(0.5));
    }

    #[test]
    fn an_answer_that_is_a_level_at_least_may_be_the_highest() {
        let mut tally = Tally::default();
        tally.answer_at_least(2.0, 0.25);
        tally.answer(1.0, 0.0);
        let interval = tally.interval();
        assert_eq!(tally.headroom, 1.5);
        assert_eq!((interval.low, interval.high), (Some(0.5 / 3.0), Some(2.0 / 3.0)));
    }

    #[test]
    fn nothing_asked_is_nothing_and_nothing_answered_is_the_whole_range() {
        assert_eq!(Tally::default().interval(), Interval::default());
        let mut tally = Tally::default();
        tally.leave_open(2.0);
        let interval = tally.interval();
        assert_eq!(interval.value, None);
        assert_eq!((interval.low, interval.high), (Some(0.0), Some(1.0)));
    }
}
