//! What holds a project back.

use jiff::civil::Date;

use super::evidence::rung_of;
use super::families::{Counted, Counts, SetAside, State};
use super::interval::{Interval, Tally};
use crate::catalogue::Catalogue;
use crate::descriptor::{BrakeAnswer, Project, Rung, Said};

/// One brake of one project.
#[derive(Clone, Copy, Debug)]
pub struct BrakeItem {
    /// Its position in the catalogue.
    pub brake: usize,
    /// Unknown, too, where nothing says what was done about it.
    pub state: State,
    /// Its intensity and what was done about it, 0 to 4 each.
    pub answer: Option<BrakeAnswer>,
    /// What is left of it once mitigation is counted, 0 to 1; `None` where that is not known.
    pub residual: Option<f64>,
    /// Whether it enters the figures: only the brakes that the map names in branch 8 do.
    pub core: bool,
    /// The catalogue’s weight: above 0.
    pub weight: f64,
    /// Of an answer.
    pub rung: Option<Rung>,
    /// Whether evidence documented or better supports the answer, or that it does not apply.
    pub is_shown: bool,
}

impl BrakeItem {
    /// Whether it is felt, and nothing says what was done about it.
    pub fn is_felt_without_response(&self) -> bool {
        self.residual.is_none() && self.answer.is_some()
    }
}

/// The brakes of one project.
#[derive(Clone, Debug)]
pub struct Brakes {
    /// Every brake, in catalogue order.
    pub items: Vec<BrakeItem>,
    /// Σ w·residual over the core brakes.
    pub tally: Tally,
    /// How far the core brakes let go: 1 when none holds.
    pub release: Interval,
    /// The same brakes, only answers documented or better counting as known.
    pub supported_tally: Tally,
    /// How far the core brakes let go, by what is documented or better.
    pub supported: Interval,
    /// The core brakes that are said not to apply, which are in no sum above.
    pub set_aside: SetAside,
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

    /// Those, then the ones that are felt and of which nothing says what was done, the most felt
    /// first.
    pub fn holding(&self) -> Vec<usize> {
        let felt = |at: &usize| self.items[*at].answer.map(|answer| answer.intensity);
        let mut open: Vec<usize> =
            (0..self.items.len()).filter(|at| self.items[*at].is_felt_without_response()).collect();
        open.sort_by(|a, b| felt(b).cmp(&felt(a)).then(a.cmp(b)));
        [self.by_residual(), open].concat()
    }
}

pub(super) fn assess(project: &Project, catalogue: &Catalogue, date: Date) -> Brakes {
    let items: Vec<BrakeItem> =
        (0..catalogue.brakes.len()).map(|at| item(at, project, catalogue, date)).collect();
    let core = items.iter().filter(|item| item.core);
    let counts = Counts::of(core.map(|item| Counted {
        state: item.state,
        due: true,
        share: item.residual,
        at_least: false,
        is_shown: item.is_shown,
        weight: item.weight,
    }));
    let mut brakes = Brakes {
        items,
        tally: counts.declared,
        release: counts.declared.complement(),
        supported_tally: counts.supported,
        supported: counts.supported.complement(),
        set_aside: counts.set_aside,
        strongest: None,
    };
    brakes.strongest = brakes.by_residual().first().copied();
    brakes
}

fn item(at: usize, project: &Project, catalogue: &Catalogue, date: Date) -> BrakeItem {
    let brake = &catalogue.brakes[at];
    let answer = project.brakes[at].as_ref();
    let given = answer.and_then(|answer| answer.said.given().copied());
    let left = given.and_then(BrakeAnswer::residual);
    let state = match answer.map(|answer| &answer.said) {
        Some(Said::Given(_)) if left.is_some() => State::Answered,
        Some(Said::NotApplicable(_)) => State::NotApplicable,
        Some(Said::Declined) => State::Declined,
        _ => State::Unknown,
    };
    let is_said = matches!(state, State::Answered | State::NotApplicable);
    let rung = answer.filter(|_| is_said).map(|answer| rung_of(answer, date));
    BrakeItem {
        brake: at,
        state,
        answer: given,
        residual: left,
        core: brake.core,
        weight: brake.weight,
        rung: rung.filter(|_| left.is_some()),
        is_shown: rung >= Some(Rung::Documented),
    }
}
