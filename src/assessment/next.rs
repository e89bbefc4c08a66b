//! What is strong, what to ask next, and what to do next.

use std::cmp::Reverse;

use super::brakes::Brakes;
use super::families::{CriterionItem, FamilyResult, State};
use super::gates::{GateResult, Status};
use super::index::BEARER;
use crate::catalogue::profile::Measure;
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::{Level, Rung};

/// The lowest level that counts as a strength.
pub const STRONG: u8 = 3;
const STRENGTHS: usize = 5;
const ADVICE: usize = 3;
/// Among the first questions, no family is asked about twice.
const FIRST_QUESTIONS: usize = 3;

/// Something unknown, worth asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    /// The position of a criterion.
    Criterion(usize),
    /// The position of a core brake.
    Brake(usize),
}

/// A step to take: a criterion, and the level to climb from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The position of a criterion.
    pub criterion: usize,
    /// The level that is answered, below the top.
    pub from: Level,
}

/// An answered question: its position in the catalogue, and what puts it in its place.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub at: usize,
    pub level: Level,
    pub rung: Option<Rung>,
    pub weight: f64,
}

fn answered(families: &[FamilyResult]) -> impl Iterator<Item = Known> {
    families.iter().flat_map(|family| &family.items).filter_map(|item| {
        let CriterionItem { criterion, rung, weight, .. } = *item;
        Some(Known { at: criterion, level: item.level?, rung, weight })
    })
}

pub(super) fn strengths(families: &[FamilyResult]) -> Vec<usize> {
    strongest(answered(families))
}

/// Positions of what stands high, the best supported first; five at most.
pub(super) fn strongest(known: impl Iterator<Item = Known>) -> Vec<usize> {
    let mut strong: Vec<Known> = known.filter(|one| one.level.get() >= STRONG).collect();
    strong.sort_by_key(|one| (Reverse(one.rung), Reverse(one.level), one.at));
    strong.into_iter().take(STRENGTHS).map(|one| one.at).collect()
}

/// From sentences that were read alone: a step up from one that has changed since would tell of a
/// state that nobody chose.
pub(super) fn advice(families: &[FamilyResult], is_read: impl Fn(usize) -> bool) -> Vec<Advice> {
    let weak = weakest(answered(families).filter(|known| is_read(known.at))).into_iter();
    weak.map(|(criterion, from)| Advice { criterion, from }).collect()
}

/// Positions of what is below the top, with the level to climb from, the lowest first; three at
/// most.
pub(super) fn weakest(known: impl Iterator<Item = Known>) -> Vec<(usize, Level)> {
    let mut weak: Vec<Known> = known.filter(|one| one.level < Level::TOP).collect();
    weak.sort_by(|a, b| {
        a.level.cmp(&b.level).then(b.weight.total_cmp(&a.weight)).then(a.at.cmp(&b.at))
    });
    weak.into_iter().take(ADVICE).map(|one| (one.at, one.level)).collect()
}

/// A question with what puts it in its place.
pub(super) struct Candidate<Q> {
    pub question: Q,
    /// The family asked about; brakes are one family of their own.
    pub family: usize,
    /// What is asked after all the rest: 0 for what is not.
    pub late: u8,
    pub decides: bool,
    pub core: bool,
    pub priority: f64,
}

/// A sister of it has been answered high.
const SISTER: u8 = 1;
/// It fits few projects.
const RARE: u8 = 2;

pub(super) fn questions(
    families: &[FamilyResult],
    brakes: &Brakes,
    gates: &[GateResult],
    catalogue: &Catalogue,
    profile: &Profile,
) -> Vec<Question> {
    let undecided: Vec<Measure> = gates
        .iter()
        .filter(|gate| gate.status == Status::Undecided)
        .map(|gate| gate.measure)
        .collect();
    let high: Vec<usize> =
        answered(families).filter(|one| one.level.get() >= STRONG).map(|one| one.at).collect();
    let mut candidates = Vec::new();
    for family in families {
        let weight = match catalogue.families[family.family].id.as_ref() {
            BEARER => 1.0,
            _ => profile.family_weights[family.family],
        };
        for item in family.items.iter().filter(|item| item.state == State::Unknown) {
            let criterion = &catalogue.criteria[item.criterion];
            let is_gate = undecided.contains(&Measure::Criterion(item.criterion));
            let decides = is_gate
                || undecided.iter().any(|measure| match *measure {
                    Measure::Coverage(at) | Measure::Family(at) => at == family.family,
                    Measure::Criterion(_) | Measure::Stakes | Measure::Release => false,
                });
            let late = match () {
                // What a gate asks for by name is asked whatever the project.
                () if is_gate => 0,
                () if criterion.rare => RARE,
                () if criterion.sisters.iter().any(|at| high.contains(at)) => SISTER,
                () => 0,
            };
            candidates.push(Candidate {
                question: Question::Criterion(item.criterion),
                family: family.family,
                late,
                decides,
                core: criterion.core,
                priority: weight * item.weight / family.tally.asked(),
            });
        }
    }
    for item in brakes.items.iter().filter(|item| item.core && item.state == State::Unknown) {
        candidates.push(Candidate {
            question: Question::Brake(item.brake),
            family: families.len(),
            late: 0,
            decides: undecided.contains(&Measure::Release),
            core: true,
            priority: profile.release_weight * item.weight / brakes.tally.asked(),
        });
    }
    in_order(candidates)
}

/// What decides a gate first, then the core, then what would settle most, and last what fits few or
/// is nearly answered; the first few from different families, then the rest.
pub(super) fn in_order<Q>(mut candidates: Vec<Candidate<Q>>) -> Vec<Q> {
    // Stable, so that ties stay in catalogue order.
    candidates.sort_by(|a, b| {
        let settles = b.priority.total_cmp(&a.priority);
        a.late.cmp(&b.late).then(b.decides.cmp(&a.decides)).then(b.core.cmp(&a.core)).then(settles)
    });
    let mut first: Vec<Candidate<Q>> = Vec::with_capacity(FIRST_QUESTIONS);
    let mut rest = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let new_family = first.iter().all(|chosen| chosen.family != candidate.family);
        if first.len() < FIRST_QUESTIONS && new_family {
            first.push(candidate);
        } else {
            rest.push(candidate);
        }
    }
    first.into_iter().chain(rest).map(|candidate| candidate.question).collect()
}
