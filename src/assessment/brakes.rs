//! What holds a project back.

use jiff::civil::Date;

use super::evidence::rung_of;
use super::families::State;
use super::interval::{Interval, Tally};
use crate::catalogue::Catalogue;
use crate::descriptor::{BrakeAnswer, Project, Rung, Said};

/// One brake of one project.
#[derive(Clone, Copy, Debug)]
pub struct BrakeItem {
    /// Its position in the catalogue.
    pub brake: usize,
    pub state: State,
    pub answer: Option<BrakeAnswer>,
    /// What is left of it once mitigation is counted, 0 to 1.
    pub residual: Option<f64>,
    pub core: bool,
    pub weight: f64,
    pub rung: Option<Rung>,
}

/// The brakes of one project.
#[derive(Clone, Debug)]
pub struct Brakes {
    pub items: Vec<BrakeItem>,
    /// Σ w·residual over the core brakes.
    pub tally: Tally,
    /// How far the core brakes let go: 1 when none holds.
    pub release: Interval,
    /// The position among `items` of the highest residual above 0.
    pub strongest: Option<usize>,
}

impl Brakes {
    /// Positions among `items` of the brakes that hold, the strongest first.
    pub fn by_residual(&self) -> Vec<usize> {
        let residual = |at: &usize| self.items[*at].residual.unwrap_or(0.0);
        let mut order: Vec<usize> = (0..self.items.len()).filter(|at| residual(at) > 0.0).collect();
        order.sort_by(|a, b| residual(b).total_cmp(&residual(a)).then(a.cmp(b)));
        order
    }
}

/// intensity/4 · (1 − mitigation/4), and 0 when the brake is not felt.
pub(super) fn residual(answer: BrakeAnswer) -> f64 {
    let mitigated = answer.mitigation.map_or(0.0, |mitigation| mitigation.share());
    answer.intensity.share() * (1.0 - mitigated)
}

pub(super) fn assess(project: &Project, catalogue: &Catalogue, date: Date) -> Brakes {
    let mut tally = Tally::default();
    let mut items = Vec::with_capacity(catalogue.brakes.len());
    for (at, brake) in catalogue.brakes.iter().enumerate() {
        let answer = project.brakes[at].as_ref();
        let (state, given) = match answer.map(|answer| &answer.said) {
            Some(Said::Given(given)) => (State::Answered, Some(*given)),
            Some(Said::NotApplicable(_)) => (State::NotApplicable, None),
            Some(Said::Declined) => (State::Declined, None),
            Some(Said::Unknown) | None => (State::Unknown, None),
        };
        let left = given.map(residual);
        if brake.core {
            match (state, left) {
                (State::Answered, Some(left)) => tally.answer(brake.weight, left),
                (State::Declined | State::Unknown, _) => tally.leave_open(brake.weight),
                _ => {}
            }
        }
        items.push(BrakeItem {
            brake: at,
            state,
            answer: given,
            residual: left,
            core: brake.core,
            weight: brake.weight,
            rung: answer.filter(|_| given.is_some()).map(|answer| rung_of(answer, date)),
        });
    }
    let mut brakes = Brakes { items, tally, release: tally.complement(), strongest: None };
    brakes.strongest = brakes.by_residual().first().copied();
    brakes
}
