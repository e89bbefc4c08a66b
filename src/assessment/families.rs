//! The six families of criteria.

use jiff::civil::Date;

use super::evidence::rung_of;
use super::interval::{Interval, Tally};
use crate::catalogue::{Catalogue, Criterion, Profile};
use crate::descriptor::{Answer, Level, Project, Rung, Said};

/// Where a question stands: the first that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    NotScored,
    NotApplicable,
    Answered,
    NotDue,
    Declined,
    Unknown,
}

impl State {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotScored => "not-scored",
            Self::NotApplicable => "not-applicable",
            Self::Answered => "answered",
            Self::NotDue => "not-due",
            Self::Declined => "declined",
            Self::Unknown => "unknown",
        }
    }
}

/// One criterion of one project.
#[derive(Clone, Copy, Debug)]
pub struct CriterionItem {
    /// Its position in the catalogue.
    pub criterion: usize,
    pub state: State,
    pub level: Option<Level>,
    pub rung: Option<Rung>,
    /// The catalogue's weight times the profile's.
    pub weight: f64,
}

/// One family of one project.
#[derive(Clone, Debug)]
pub struct FamilyResult {
    /// Its position in the catalogue.
    pub family: usize,
    pub items: Vec<CriterionItem>,
    pub tally: Tally,
    pub interval: Interval,
    /// The same questions, only answers documented or better counting as known.
    pub supported_tally: Tally,
    pub supported: Interval,
}

pub(super) fn assess(
    project: &Project,
    catalogue: &Catalogue,
    profile: &Profile,
    date: Date,
) -> Vec<FamilyResult> {
    (0..catalogue.families.len())
        .map(|family| {
            let items = catalogue
                .criteria_of(family)
                .map(|(at, criterion)| {
                    let weight = criterion.weight * profile.criterion_weights[at];
                    let answer = project.answers[at].as_ref();
                    item(at, criterion, answer, weight, project, date)
                })
                .collect();
            result(family, items)
        })
        .collect()
}

fn item(
    at: usize,
    criterion: &Criterion,
    answer: Option<&Answer<Level>>,
    weight: f64,
    project: &Project,
    date: Date,
) -> CriterionItem {
    let due = project.stage.value.reaches(criterion.from_stage);
    let state = match answer.map(|answer| &answer.said) {
        _ if !criterion.is_scored() => State::NotScored,
        Some(Said::NotApplicable(_)) => State::NotApplicable,
        Some(Said::Given(_)) => State::Answered,
        _ if !due => State::NotDue,
        Some(Said::Declined) => State::Declined,
        _ => State::Unknown,
    };
    let given = answer.filter(|_| state == State::Answered);
    CriterionItem {
        criterion: at,
        state,
        level: given.and_then(|answer| answer.said.given().copied()),
        rung: given.map(|answer| rung_of(answer, date)),
        weight,
    }
}

fn result(family: usize, items: Vec<CriterionItem>) -> FamilyResult {
    let [tally, supported] =
        tallies(items.iter().map(|item| (item.state, item.level, item.rung, item.weight)));
    FamilyResult {
        family,
        items,
        tally,
        interval: tally.interval(),
        supported_tally: supported,
        supported: supported.interval(),
    }
}

/// A question with its state, its level, the rung of its answer and its weight.
pub(super) type Counted = (State, Option<Level>, Option<Rung>, f64);

/// What is known, and what is known by answers documented or better.
pub(super) fn tallies(items: impl Iterator<Item = Counted>) -> [Tally; 2] {
    let mut tally = Tally::default();
    let mut supported = Tally::default();
    for (state, level, rung, weight) in items {
        match (state, level) {
            (State::Answered, Some(level)) => {
                tally.answer(weight, level.share());
                if rung >= Some(Rung::Documented) {
                    supported.answer(weight, level.share());
                } else {
                    supported.leave_open(weight);
                }
            }
            (State::Declined | State::Unknown, _) => {
                tally.leave_open(weight);
                supported.leave_open(weight);
            }
            _ => {}
        }
    }
    [tally, supported]
}
