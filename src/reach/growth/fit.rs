//! Least squares, by the Levenberg-Marquardt method.
//!
//! What is fitted are the differences from one count to the next, as Srinivasan and Mason
//! ("Nonlinear Least Squares Estimation of New Product Diffusion Models", Marketing Science 5(2),
//! 1986) do: errors of a growing count add up, its differences are nearly independent. A
//! difference over a longer time weighs less. Curves that choose their own start are held to the
//! first count as well.

use levenberg_marquardt::{LeastSquaresProblem, LevenbergMarquardt};
use nalgebra::{DMatrix, DVector, Dyn, Owned};

use super::curve::{Curve, Model};

/// A fitted curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    pub curve: Curve,
    /// Σ of the squared residuals.
    pub squares: f64,
    /// Residuals less free parameters.
    pub freedom: usize,
}

/// Where the ceiling may lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ceiling {
    Free,
    /// At most this many.
    Below(f64),
    /// Exactly this many, while the rest is fitted.
    At(f64),
}

/// Fits a model to samples of (years, users), in the order of time; `None` when it cannot be done.
pub fn fit(model: Model, samples: &[(f64, f64)], ceiling: Ceiling) -> Option<Fit> {
    let problem = Problem::new(model, samples, ceiling)?;
    let starts = starts(&problem);
    let mut best: Option<Fit> = None;
    for start in starts {
        let Some(found) = problem.clone().from(start) else { continue };
        // The first of equals, so that the order of the starts decides and nothing else.
        if best.is_none_or(|best| found.squares < best.squares) {
            best = Some(found);
        }
    }
    best
}

/// Fits the rest of a curve once its ceiling is given, starting from a curve that is near.
pub fn fit_near(near: &Curve, samples: &[(f64, f64)], ceiling: f64) -> Option<Fit> {
    let problem = Problem::new(near.model, samples, Ceiling::At(ceiling))?;
    let start = problem.parameters(near)?;
    problem.from(start)
}

#[derive(Clone)]
struct Problem<'s> {
    model: Model,
    samples: &'s [(f64, f64)],
    ceiling: Ceiling,
    /// The largest count: everything is fitted as a share of it.
    scale: f64,
    /// The mean time between two counts.
    step: f64,
    parameters: DVector<f64>,
}

impl<'s> Problem<'s> {
    fn new(model: Model, samples: &'s [(f64, f64)], ceiling: Ceiling) -> Option<Self> {
        let scale = samples.iter().map(|(_, users)| *users).fold(0.0, f64::max);
        let span = samples.last()?.0 - samples.first()?.0;
        let free = if matches!(ceiling, Ceiling::At(_)) { 2 } else { 3 };
        if scale <= 0.0 || span <= 0.0 || samples.len() < free + 1 {
            return None;
        }
        let step = span / (samples.len() - 1) as f64;
        let parameters = DVector::zeros(free);
        Some(Self { model, samples, ceiling, scale, step, parameters })
    }

    /// The curve of these parameters: logarithms of the rates, the time of the bend as it is, and
    /// the ceiling last, in a form that cannot leave its bound.
    fn curve(&self) -> Curve {
        let parameters = &self.parameters;
        let second = match self.model {
            Model::Bass => parameters[1].exp(),
            Model::Logistic | Model::Gompertz => parameters[1],
        };
        let ceiling = match self.ceiling {
            Ceiling::Free => self.scale * parameters[2].exp(),
            Ceiling::Below(bound) => bound / (1.0 + (-parameters[2]).exp()),
            Ceiling::At(ceiling) => ceiling,
        };
        let start = self.samples[0].1;
        Curve { model: self.model, ceiling, rate: parameters[0].exp(), second, start }
    }

    /// The reverse of [`Self::curve`].
    fn parameters(&self, curve: &Curve) -> Option<DVector<f64>> {
        let second = match self.model {
            Model::Bass => curve.second.ln(),
            Model::Logistic | Model::Gompertz => curve.second,
        };
        let mut parameters = vec![curve.rate.ln(), second];
        match self.ceiling {
            Ceiling::Free => parameters.push((curve.ceiling / self.scale).ln()),
            Ceiling::Below(bound) => {
                let share = curve.ceiling / bound;
                parameters.push((share / (1.0 - share)).ln());
            }
            Ceiling::At(_) => {}
        }
        let all_finite = parameters.iter().all(|parameter| parameter.is_finite());
        all_finite.then(|| DVector::from_vec(parameters))
    }

    fn from(mut self, start: DVector<f64>) -> Option<Fit> {
        self.parameters = start;
        let (problem, report) = LevenbergMarquardt::new().with_patience(60).minimize(self);
        let curve = problem.curve();
        let squares = 2.0 * report.objective_function * problem.scale * problem.scale;
        let free = problem.parameters.len();
        let finite = squares.is_finite() && curve.ceiling.is_finite() && curve.rate.is_finite();
        let freedom = problem.rows().saturating_sub(free);
        finite.then_some(Fit { curve, squares, freedom })
    }

    fn rows(&self) -> usize {
        match self.model {
            // It starts at the first count, which is then no residual.
            Model::Bass => self.samples.len() - 1,
            Model::Logistic | Model::Gompertz => self.samples.len(),
        }
    }

    fn misfit(&self) -> DVector<f64> {
        let curve = self.curve();
        let mut rows = Vec::with_capacity(self.rows());
        let (first, users) = self.samples[0];
        let mut before = curve.at(first);
        if self.model != Model::Bass {
            rows.push((before - users) / self.scale);
        }
        for pair in self.samples.windows(2) {
            let after = curve.at(pair[1].0);
            let weight = (self.step / (pair[1].0 - pair[0].0)).sqrt();
            rows.push(weight * (after - before - (pair[1].1 - pair[0].1)) / self.scale);
            before = after;
        }
        DVector::from_vec(rows)
    }
}

/// Where to start from: several ceilings, rates and bends, in a fixed order.
fn starts(problem: &Problem<'_>) -> Vec<DVector<f64>> {
    let span = problem.step * (problem.samples.len() - 1) as f64;
    let mut starts = Vec::new();
    for share in [1.05, 1.6, 4.0] {
        let ceiling = match problem.ceiling {
            Ceiling::Free => problem.scale * share,
            Ceiling::Below(bound) => (problem.scale * share).min(0.98 * bound),
            Ceiling::At(ceiling) => ceiling,
        };
        for (rate, second) in [(3.0, 0.3), (6.0, 0.5), (6.0, 0.9), (15.0, 0.5)] {
            let second = match problem.model {
                Model::Bass => 0.05 * rate * second / span,
                Model::Logistic | Model::Gompertz => second * span,
            };
            let rate = rate / span;
            let start = problem.samples[0].1;
            let curve = Curve { model: problem.model, ceiling, rate, second, start };
            starts.extend(problem.parameters(&curve));
        }
        if matches!(problem.ceiling, Ceiling::At(_)) {
            break;
        }
    }
    starts
}

impl LeastSquaresProblem<f64, Dyn, Dyn> for Problem<'_> {
    type ResidualStorage = Owned<f64, Dyn>;
    type JacobianStorage = Owned<f64, Dyn, Dyn>;
    type ParameterStorage = Owned<f64, Dyn>;

    fn set_params(&mut self, parameters: &DVector<f64>) {
        self.parameters.copy_from(parameters);
    }

    fn params(&self) -> DVector<f64> {
        self.parameters.clone()
    }

    fn residuals(&self) -> Option<DVector<f64>> {
        let misfit = self.misfit();
        misfit.iter().all(|row| row.is_finite()).then_some(misfit)
    }

    /// By central differences: three parameters are few, and the curves stay readable.
    fn jacobian(&self) -> Option<DMatrix<f64>> {
        let mut moved = self.clone();
        let mut slopes = DMatrix::zeros(self.rows(), self.parameters.len());
        for at in 0..self.parameters.len() {
            let step = 1e-6 * self.parameters[at].abs().max(1e-3);
            moved.parameters[at] = self.parameters[at] + step;
            let above = moved.misfit();
            moved.parameters[at] = self.parameters[at] - step;
            let below = moved.misfit();
            moved.parameters[at] = self.parameters[at];
            slopes.set_column(at, &((above - below) / (2.0 * step)));
        }
        slopes.iter().all(|slope| slope.is_finite()).then_some(slopes)
    }
}
