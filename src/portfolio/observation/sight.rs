//! What is kept of one file of a project: about a hundred bytes beside its name.

use jiff::civil::Date;

use crate::access::Seen;
use crate::catalogue::{Catalogue, Stage};
use crate::descriptor::{Answer, BrakeAnswer, Ending, Level, Said, Subject};
use crate::diagnostic::closed_set;

closed_set! {
    /// What a file answers on one point, in the few groups that counts are kept by.
    pub enum Given {
        /// Level 0 or 1; for a brake, how strongly it is felt; for a stake, the contribution.
        Low = "0-1",
        Middle = "2",
        High = "3-4",
        /// No level: unknown, declined, or not asked yet.
        None = "none",
        NotApplicable = "not-applicable",
    }
}

/// One file of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The id, or what stands in its place.
    pub id: String,
    /// The name, where it may be shown.
    pub name: Option<String>,
    pub stage: Stage,
    pub ending: Option<Ending>,
    pub updated: Option<Date>,
    /// One for each of [`subjects`].
    pub given: Box<[Given]>,
}

/// What is counted: the criteria that have levels, the brakes and the stakes, in catalogue order.
pub fn subjects(catalogue: &Catalogue) -> impl Iterator<Item = Subject> {
    let scored = (0..catalogue.criteria.len()).filter(|at| catalogue.criteria[*at].is_scored());
    scored
        .map(Subject::Criterion)
        .chain((0..catalogue.brakes.len()).map(Subject::Brake))
        .chain((0..catalogue.stakes.len()).map(Subject::Stake))
}

impl Sight {
    /// Keeps what is counted of a project read with this catalogue.
    pub fn of(seen: &Seen, catalogue: &Catalogue) -> Self {
        let project = seen.project();
        let given = subjects(catalogue).map(|subject| match subject {
            Subject::Criterion(at) => given(project.answers[at].as_ref(), |level| *level),
            Subject::Brake(at) => {
                given(project.brakes[at].as_ref(), |brake: &BrakeAnswer| brake.intensity)
            }
            Subject::Stake(at) => given(project.stakes[at].as_ref(), |level| *level),
        });
        Self {
            id: project.id.clone(),
            name: seen.is_named().then(|| project.name.clone()),
            stage: project.stage.value,
            ending: project.ending.map(|ending| ending.value),
            updated: project.updated.map(|updated| updated.value),
            given: given.collect(),
        }
    }
}

fn given<T>(answer: Option<&Answer<T>>, level: impl Fn(&T) -> Level) -> Given {
    match answer.map(|answer| &answer.said) {
        None | Some(Said::Unknown | Said::Declined) => Given::None,
        Some(Said::NotApplicable(_)) => Given::NotApplicable,
        Some(Said::Given(value)) => match level(value).get() {
            0 | 1 => Given::Low,
            2 => Given::Middle,
            _ => Given::High,
        },
    }
}
