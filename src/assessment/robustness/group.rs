//! The questions that are weighed against each other, under sixteen draws at a time.

use super::draws::{Block, Weightings};
use super::lanes::{LANES, Lanes, ZERO, add, add_product, one_over, product, rest, sum};
use crate::assessment::{Assessment, FamilyResult, State};
use crate::catalogue::TOP_LEVEL;
use crate::descriptor::Level;

/// How the steps between levels are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Equally spaced.
    Equal,
    /// Drawn for each ladder by itself.
    Own,
    /// Drawn once for all ladders: the extreme.
    One,
}

impl Kind {
    pub const ALL: [Self; KINDS] = [Self::Equal, Self::Own, Self::One];

    /// Where a level of a ladder stands between 0 and 1.
    pub fn scale(self, level: Level, ladder: usize, block: &Block<'_>) -> Lanes {
        match (level.get(), self) {
            (0, _) => ZERO,
            (TOP_LEVEL, _) => Range::level(1.0),
            (_, Self::Equal) => Range::level(level.share()),
            (step, Self::Own) => block.own[ladder][usize::from(step) - 1],
            (step, Self::One) => block.steps[usize::from(step) - 1],
        }
    }
}

pub(super) const KINDS: usize = 3;

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

    /// Of what is not held back.
    pub fn rest(self) -> Self {
        Self { value: rest(&self.value), low: rest(&self.high), high: rest(&self.low) }
    }
}

/// A level on one ladder.
type On = (Level, usize);

/// An answer at the place of its weight.
struct Known {
    place: usize,
    on: On,
    /// Of a brake, what was done about it.
    mitigated: Option<On>,
    at_least: bool,
}

/// The questions of one family, or the core brakes, by place among the drawn weights.
pub(super) struct Group {
    known: Vec<Known>,
    open: Vec<usize>,
    /// Its place in the index, where it enters it.
    pub term: Option<usize>,
}

impl Group {
    /// The questions of a family, at the places of their weights; `shown` counts as known only
    /// what is documented or better.
    pub fn of_family(family: &FamilyResult, weightings: &Weightings, shown: bool) -> Self {
        let mut group = Self::new(weightings.term(family.family));
        for item in &family.items {
            let Some(place) = weightings.criterion(item.criterion) else { continue };
            let is_known = item.is_shown || !shown;
            match (item.state, item.level) {
                (State::Answered, Some(level)) if is_known => group.known.push(Known {
                    place,
                    on: (level, weightings.ladder_of_criterion(item.criterion)),
                    mitigated: None,
                    at_least: item.at_least,
                }),
                (State::Answered | State::Declined | State::Unknown, _) => group.open.push(place),
                (State::NotApplicable, _) if item.due && !is_known => group.open.push(place),
                _ => {}
            }
        }
        group
    }

    /// The core brakes. Their range says how much holds back.
    pub fn of_brakes(assessment: &Assessment, weightings: &Weightings, shown: bool) -> Self {
        let mut group = Self::new(weightings.term(assessment.families.len()));
        for item in &assessment.brakes.items {
            let Some(place) = weightings.brake(item.brake) else { continue };
            let is_known = item.is_shown || !shown;
            match (item.state, item.answer) {
                (State::Answered, Some(answer)) if is_known => {
                    let [felt, done] = weightings.ladders_of_brake(item.brake);
                    // Where nothing is felt, nothing need be done.
                    let mitigation = answer.mitigation.unwrap_or(Level::BOTTOM);
                    group.known.push(Known {
                        place,
                        on: (answer.intensity, felt),
                        mitigated: Some((mitigation, done)),
                        at_least: false,
                    });
                }
                (State::Answered | State::Declined | State::Unknown, _) => group.open.push(place),
                (State::NotApplicable, _) if !is_known => group.open.push(place),
                _ => {}
            }
        }
        group
    }

    fn new(term: Option<usize>) -> Self {
        Self { known: Vec::new(), open: Vec::new(), term }
    }

    pub fn is_known(&self) -> bool {
        !self.known.is_empty()
    }

    pub fn is_asked(&self) -> bool {
        self.is_known() || !self.open.is_empty()
    }

    /// Σ w over what is asked, and over what is known.
    pub fn weights(&self, block: &Block<'_>) -> (Lanes, Lanes) {
        let mut known = ZERO;
        self.known.iter().for_each(|answer| add(&mut known, &block.cells[answer.place]));
        let mut asked = known;
        self.open.iter().for_each(|place| add(&mut asked, &block.cells[*place]));
        (asked, known)
    }

    /// The range of the group with steps of this kind.
    pub fn range(&self, block: &Block<'_>, kind: Kind) -> Range {
        let (asked, known) = self.weights(block);
        let (mut achieved, mut headroom) = (ZERO, ZERO);
        for answer in &self.known {
            let scale = |(level, ladder): On| kind.scale(level, ladder, block);
            let mut share = scale(answer.on);
            if let Some(mitigated) = answer.mitigated {
                share = product(&share, &rest(&scale(mitigated)));
            }
            add_product(&mut achieved, &block.cells[answer.place], &share);
            if answer.at_least {
                add_product(&mut headroom, &block.cells[answer.place], &rest(&share));
            }
        }
        let value = if self.is_known() { product(&achieved, &one_over(&known)) } else { ZERO };
        let over_asked = one_over(&asked);
        let low = if self.open.is_empty() { value } else { product(&achieved, &over_asked) };
        let open: Lanes = std::array::from_fn(|at| asked[at] - known[at]);
        let most = sum(&sum(&achieved, &headroom), &open);
        let exact = self.open.is_empty() && self.known.iter().all(|answer| !answer.at_least);
        let high = if exact { value } else { product(&most, &over_asked) };
        Range { value, low, high }
    }
}
