//! What is strong, what to ask next, and what to do next.

use std::cmp::Reverse;

use super::brakes::Brakes;
use super::families::{CriterionItem, FamilyResult, State};
use super::gates::{GateResult, Status};
use super::index::BEARER;
use crate::catalogue::profile::Measure;
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::Level;

/// The lowest level that counts as a strength.
const STRONG: u8 = 3;
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
    pub from: Level,
}

fn answered(families: &[FamilyResult]) -> impl Iterator<Item = (&CriterionItem, Level)> {
    families.iter().flat_map(|family| &family.items).filter_map(|item| Some((item, item.level?)))
}

pub(super) fn strengths(families: &[FamilyResult]) -> Vec<usize> {
    let mut strong: Vec<_> =
        answered(families).filter(|(_, level)| level.get() >= STRONG).collect();
    strong.sort_by_key(|(item, level)| (Reverse(item.rung), Reverse(*level), item.criterion));
    strong.into_iter().take(STRENGTHS).map(|(item, _)| item.criterion).collect()
}

pub(super) fn advice(families: &[FamilyResult]) -> Vec<Advice> {
    let mut weak: Vec<_> = answered(families).filter(|(_, level)| *level < Level::TOP).collect();
    weak.sort_by(|(a, from_a), (b, from_b)| {
        from_a.cmp(from_b).then(b.weight.total_cmp(&a.weight)).then(a.criterion.cmp(&b.criterion))
    });
    let advice = weak.into_iter().take(ADVICE);
    advice.map(|(item, from)| Advice { criterion: item.criterion, from }).collect()
}

/// A question with what puts it in its place.
struct Candidate {
    question: Question,
    /// The family asked about; brakes are one family of their own.
    family: usize,
    decides: bool,
    priority: f64,
}

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
    let mut candidates = Vec::new();
    for family in families {
        let weight = match catalogue.families[family.family].id.as_ref() {
            BEARER => 1.0,
            _ => profile.family_weights[family.family],
        };
        for item in family.items.iter().filter(|item| item.state == State::Unknown) {
            let decides = undecided.iter().any(|measure| match *measure {
                Measure::Criterion(criterion) => criterion == item.criterion,
                Measure::Coverage(at) | Measure::Family(at) => at == family.family,
                Measure::Stakes | Measure::Release => false,
            });
            candidates.push(Candidate {
                question: Question::Criterion(item.criterion),
                family: family.family,
                decides,
                priority: weight * item.weight / family.tally.asked(),
            });
        }
    }
    for item in brakes.items.iter().filter(|item| item.core && item.state == State::Unknown) {
        candidates.push(Candidate {
            question: Question::Brake(item.brake),
            family: families.len(),
            decides: undecided.contains(&Measure::Release),
            priority: profile.release_weight * item.weight / brakes.tally.asked(),
        });
    }
    // Stable, so that ties stay in catalogue order.
    candidates.sort_by(|a, b| b.decides.cmp(&a.decides).then(b.priority.total_cmp(&a.priority)));
    spread(candidates)
}

/// The first few from different families, then the rest in their order.
fn spread(candidates: Vec<Candidate>) -> Vec<Question> {
    let mut first: Vec<Candidate> = Vec::with_capacity(FIRST_QUESTIONS);
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
