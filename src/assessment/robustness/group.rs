//! The questions that are weighed against each other, under sixteen draws at a time.

use super::draws::{Steps, Weightings};
use super::lanes::{LANES, Lanes, ZERO, add, add_product, one_over, product, rest, sum};
use crate::assessment::{Assessment, FamilyResult, State};
use crate::catalogue::TOP_LEVEL;
use crate::descriptor::Level;

/// The steps of a scale, from 0 to the top level.
const LEVELS: usize = TOP_LEVEL as usize + 1;

/// The two kinds of draws: levels equally spaced, and not.
pub(super) const KINDS: usize = 2;

/// A measure and the ends of its range, for sixteen draws.
#[derive(Clone, Copy)]
pub(super) struct Range {
    pub value: Lanes,
    pub low: Lanes,
    pub high: Lanes,
}

impl Range {
    pub const NOTHING: Self = Self { value: ZERO, low: ZERO, high: ZERO };

    /// The same share in every draw.
    pub fn level(share: f64) -> Lanes {
        [share; LANES]
    }
}

/// The questions of one family, or the core brakes, by place among the drawn weights.
pub(super) struct Group {
    /// Those answered, at each level. Of brakes, none.
    by_level: [Vec<usize>; LEVELS],
    /// Core brakes answered: place, intensity, mitigation.
    brakes: Vec<(usize, Level, Level)>,
    open: Vec<usize>,
    /// Its place in the index, where it enters it.
    pub term: Option<usize>,
}

impl Group {
    /// The questions of a family, at the places of their weights.
    pub fn of_family(family: &FamilyResult, weightings: &Weightings) -> Self {
        let mut group = Self::new(weightings.term(family.family));
        for item in &family.items {
            let Some(place) = weightings.criterion(item.criterion) else { continue };
            match (item.state, item.level) {
                (State::Answered, Some(level)) => {
                    group.by_level[usize::from(level.get())].push(place);
                }
                (State::Declined | State::Unknown, _) => group.open.push(place),
                _ => {}
            }
        }
        group
    }

    /// The core brakes. Their range says how much holds back.
    pub fn of_brakes(assessment: &Assessment, weightings: &Weightings) -> Self {
        let mut group = Self::new(weightings.term(assessment.families.len()));
        for item in &assessment.brakes.items {
            let Some(place) = weightings.brake(item.brake) else { continue };
            match (item.state, item.answer) {
                (State::Answered, Some(answer)) => {
                    let mitigation = answer.mitigation.unwrap_or(Level::BOTTOM);
                    group.brakes.push((place, answer.intensity, mitigation));
                }
                (State::Declined | State::Unknown, _) => group.open.push(place),
                _ => {}
            }
        }
        group
    }

    fn new(term: Option<usize>) -> Self {
        Self { by_level: Default::default(), brakes: Vec::new(), open: Vec::new(), term }
    }

    pub fn is_known(&self) -> bool {
        !self.brakes.is_empty() || self.by_level.iter().any(|places| !places.is_empty())
    }

    pub fn is_asked(&self) -> bool {
        self.is_known() || !self.open.is_empty()
    }

    fn total(places: &[usize], cells: &[Lanes]) -> Lanes {
        let mut total = ZERO;
        for place in places {
            add(&mut total, &cells[*place]);
        }
        total
    }

    /// The range of the group under each kind of draw, and its coverage.
    pub fn range(&self, cells: &[Lanes], scales: &[Scale; KINDS]) -> ([Range; KINDS], Lanes) {
        let open = Self::total(&self.open, cells);
        let (mut known, mut achieved) = (ZERO, [ZERO; KINDS]);
        for (level, places) in self.by_level.iter().enumerate().filter(|(_, p)| !p.is_empty()) {
            let weight = Self::total(places, cells);
            add(&mut known, &weight);
            for (achieved, scale) in achieved.iter_mut().zip(scales) {
                match level {
                    0 => {}
                    4 => add(achieved, &weight),
                    _ => add_product(achieved, &weight, &scale[level]),
                }
            }
        }
        for (place, intensity, mitigation) in &self.brakes {
            add(&mut known, &cells[*place]);
            for (achieved, scale) in achieved.iter_mut().zip(scales) {
                let left = rest(&scale[usize::from(mitigation.get())]);
                let residual = product(&scale[usize::from(intensity.get())], &left);
                add_product(achieved, &cells[*place], &residual);
            }
        }
        let over_known = one_over(&known);
        if self.open.is_empty() {
            let same = achieved.map(|achieved| {
                let value = product(&achieved, &over_known);
                Range { value, low: value, high: value }
            });
            return (same, Range::level(1.0));
        }
        let over_asked = one_over(&sum(&known, &open));
        let ranges = achieved.map(|achieved| Range {
            value: if self.is_known() { product(&achieved, &over_known) } else { ZERO },
            low: product(&achieved, &over_asked),
            high: product(&sum(&achieved, &open), &over_asked),
        });
        (ranges, product(&known, &over_asked))
    }
}

/// Where each level stands between 0 and 1.
pub(super) type Scale = [Lanes; LEVELS];

/// Levels equally spaced, and as drawn.
pub(super) fn scales(steps: &Steps) -> [Scale; KINDS] {
    let equal = std::array::from_fn(|level| Range::level(level as f64 / f64::from(TOP_LEVEL)));
    [equal, [ZERO, steps[0], steps[1], steps[2], Range::level(1.0)]]
}
