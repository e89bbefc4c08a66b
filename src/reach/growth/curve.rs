//! The three curves: users as a function of time.

/// A curve with a ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// Verhulst: those who use it bring the others.
    Logistic,
    /// Bass: some come by themselves (p), the others because of those (q).
    Bass,
    /// A slower approach to the ceiling. Never shown: it is there to contradict.
    Gompertz,
}

impl Model {
    pub const ALL: [Self; 3] = [Self::Logistic, Self::Bass, Self::Gompertz];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Logistic => "logistic",
            Self::Bass => "bass",
            Self::Gompertz => "gompertz",
        }
    }
}

/// A curve with its parameters; time in years since the first count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    pub model: Model,
    pub ceiling: f64,
    /// Logistic and Gompertz: the rate. Bass: q. A year.
    pub rate: f64,
    /// Logistic and Gompertz: the time of the bend. Bass: p, a year.
    pub second: f64,
    /// Bass: the first count, from which the curve starts.
    pub start: f64,
}

impl Curve {
    pub fn at(&self, time: f64) -> f64 {
        let Self { model, ceiling, rate, second, start } = *self;
        match model {
            Model::Logistic => ceiling / (1.0 + (-rate * (time - second)).exp()),
            Model::Gompertz => ceiling * (-(-rate * (time - second)).exp()).exp(),
            Model::Bass => {
                let (p, q) = (second, rate);
                let left = self.left();
                let faded = left * (-(p + q) * time).exp();
                if start >= ceiling {
                    return ceiling;
                }
                ceiling * (1.0 - faded) / (1.0 + q / p * faded)
            }
        }
    }

    /// Bass: what the start leaves of the curve that begins at nobody; 1 when it begins there.
    fn left(&self) -> f64 {
        let share = self.start / self.ceiling;
        (1.0 - share) / (1.0 + share * self.rate / self.second)
    }

    /// When growth is fastest, in years since the first count; `None` when it only slows.
    pub fn bend(&self) -> Option<f64> {
        match self.model {
            Model::Logistic | Model::Gompertz => Some(self.second),
            Model::Bass => {
                let (p, q) = (self.second, self.rate);
                let time = (q * self.left() / p).ln() / (p + q);
                (q > p && time.is_finite()).then_some(time)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bass_from_a_later_start_is_the_same_curve() {
        let whole =
            Curve { model: Model::Bass, ceiling: 900.0, rate: 0.5, second: 0.02, start: 0.0 };
        let later = Curve { start: whole.at(3.0), ..whole };
        for time in [0.0, 1.0, 4.0, 9.0] {
            assert!((later.at(time) - whole.at(time + 3.0)).abs() < 1e-9);
        }
        let (bend, moved) = (whole.bend().unwrap(), later.bend().unwrap());
        assert!((bend - 25f64.ln() / 0.52).abs() < 1e-12);
        assert!((bend - 3.0 - moved).abs() < 1e-9);
    }
}
