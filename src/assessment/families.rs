//! The six families of criteria.

use jiff::civil::Date;

use super::evidence::rung_of;
use super::interval::{Interval, Tally};
use crate::catalogue::{Catalogue, Criterion, Profile};
use crate::descriptor::{Answer, Level, Project, Rung, Said};
use crate::diagnostic::closed_set;

closed_set! {
    /// Where a question stands: the first that applies.
    pub enum State {
        /// The question has no scale: it is there to be discussed.
        NotScored = "not-scored",
        /// Somebody said why it does not apply.
        NotApplicable = "not-applicable",
        /// A level is given, even ahead of time.
        Answered = "answered",
        /// The project has not come to the stage from which it is asked.
        NotDue = "not-due",
        /// Asked, and left unanswered.
        Declined = "declined",
        /// Nobody knows yet.
        Unknown = "unknown",
    }
}

/// One criterion of one project.
#[derive(Clone, Copy, Debug)]
pub struct CriterionItem {
    /// Its position in the catalogue.
    pub criterion: usize,
    /// Where the question stands.
    pub state: State,
    /// Whether its stage has come.
    pub due: bool,
    /// 0 to 4; `None` unless it is answered.
    pub level: Option<Level>,
    /// Whether the next level may hold as well.
    pub at_least: bool,
    /// Of an answer.
    pub rung: Option<Rung>,
    /// Whether evidence documented or better supports the answer, or that it does not apply.
    pub is_shown: bool,
    /// The catalogue's weight times the profile's.
    pub weight: f64,
}

/// One family of one project.
#[derive(Clone, Debug)]
pub struct FamilyResult {
    /// Its position in the catalogue.
    pub family: usize,
    /// Its criteria, in catalogue order.
    pub items: Vec<CriterionItem>,
    /// The sums behind `interval`, in weights of the catalogue times the profile’s.
    pub tally: Tally,
    /// What the answers come to, 0 to 1, by what is said.
    pub interval: Interval,
    /// The same questions, only answers documented or better counting as known.
    pub supported_tally: Tally,
    /// What `supported_tally` comes to, 0 to 1.
    pub supported: Interval,
    /// What is said not to apply, which is in no sum above.
    pub set_aside: SetAside,
}

/// What was said not to apply.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SetAside {
    /// How many questions.
    pub count: usize,
    /// Its share of the weight of what was asked, itself included.
    pub share: f64,
}

/// Beyond this share, it is said that much was set aside.
const MUCH: f64 = 1.0 / 3.0;

impl SetAside {
    /// Whether the share is above a third: then coverage is said to be “of what applies”.
    pub fn is_much(self) -> bool {
        self.share > MUCH
    }
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
    let is_said = matches!(state, State::Answered | State::NotApplicable);
    let rung = answer.filter(|_| is_said).map(|answer| rung_of(answer, date));
    CriterionItem {
        criterion: at,
        state,
        due,
        level: given.and_then(|answer| answer.said.given().copied()),
        at_least: given.is_some_and(|answer| answer.at_least),
        rung: rung.filter(|_| given.is_some()),
        is_shown: rung >= Some(Rung::Documented),
        weight,
    }
}

fn result(family: usize, items: Vec<CriterionItem>) -> FamilyResult {
    let counts = Counts::of(items.iter().map(|item| Counted {
        state: item.state,
        due: item.due,
        share: item.level.map(Level::share),
        at_least: item.at_least,
        is_shown: item.is_shown,
        weight: item.weight,
    }));
    FamilyResult {
        family,
        items,
        tally: counts.declared,
        interval: counts.declared.interval(),
        supported_tally: counts.supported,
        supported: counts.supported.interval(),
        set_aside: counts.set_aside,
    }
}

/// A question as it enters the figures of its group.
#[derive(Clone, Copy)]
pub(super) struct Counted {
    pub state: State,
    pub due: bool,
    /// What the answer is worth, 0 to 1.
    pub share: Option<f64>,
    pub at_least: bool,
    pub is_shown: bool,
    pub weight: f64,
}

/// What a group of questions comes to.
pub(super) struct Counts {
    /// By what is said.
    pub declared: Tally,
    /// By what is shown: answers that are not, and "not applicable" that is due and not shown,
    /// are open.
    pub supported: Tally,
    pub set_aside: SetAside,
}

impl Counts {
    pub fn of(items: impl Iterator<Item = Counted>) -> Self {
        let (mut declared, mut supported) = (Tally::default(), Tally::default());
        let (mut count, mut aside) = (0, 0.0);
        for Counted { state, due, share, at_least, is_shown, weight } in items {
            let answer = match at_least {
                true => Tally::answer_at_least,
                false => Tally::answer,
            };
            match (state, share) {
                (State::Answered, Some(share)) => {
                    answer(&mut declared, weight, share);
                    if is_shown {
                        answer(&mut supported, weight, share);
                    } else {
                        supported.leave_open(weight);
                    }
                }
                (State::Declined | State::Unknown, _) => {
                    declared.leave_open(weight);
                    supported.leave_open(weight);
                }
                (State::NotApplicable, _) => {
                    count += 1;
                    aside += weight;
                    if due && !is_shown {
                        supported.leave_open(weight);
                    }
                }
                _ => {}
            }
        }
        let share = if count == 0 { 0.0 } else { aside / (aside + declared.asked()) };
        Self { declared, supported, set_aside: SetAside { count, share } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn not_applicable(due: bool, is_shown: bool, weight: f64) -> Counted {
        let state = State::NotApplicable;
        Counted { state, due, share: None, at_least: false, is_shown, weight }
    }

    /// What does not apply is asked of nobody; on evidence it is open as long as it is due to be shown
    /// and is not.
    #[test]
    fn what_does_not_apply_is_set_aside_and_open_on_evidence_until_it_is_shown() {
        let answered = Counted {
            state: State::Answered,
            due: false,
            share: Some(0.5),
            at_least: false,
            is_shown: true,
            weight: 1.0,
        };
        for (due, is_shown, open) in
            [(true, false, 2.0), (true, true, 0.0), (false, false, 0.0), (false, true, 0.0)]
        {
            let items = [answered, not_applicable(due, is_shown, 2.0)];
            let counts = Counts::of(items.into_iter());
            assert_eq!(counts.set_aside.count, 1);
            assert!((counts.set_aside.share - 2.0 / 3.0).abs() < 1e-12);
            assert_eq!((counts.declared.asked(), counts.declared.open), (1.0, 0.0));
            assert_eq!(counts.supported.open, open, "due {due}, shown {is_shown}");
        }
    }
}
