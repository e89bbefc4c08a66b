//! The key `answered_on`, and what is told of levels that were chosen under other words.

use crate::catalogue::Catalogue;
use crate::descriptor::answered::{AnsweredOn, version_of};
use crate::descriptor::{Answer, BrakeAnswer, Level, Said, problems};
use crate::diagnostic::Fields;

/// The version that a file says it was answered on; the first where it does not say it.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> AnsweredOn {
    let first = AnsweredOn { version: 1, span: fields.span() };
    let Some(span) = fields.node("answered_on").map(|node| node.span) else { return first };
    let Some(text) = fields.text("answered_on") else { return first };
    match text.parse::<u32>().ok().filter(|version| *version >= 1) {
        Some(version) => AnsweredOn { version, span },
        None => {
            let problem = fields.report(problems::BAD_VERSION, "answered_on", span);
            problem.facts.push(("name", text.into()));
            AnsweredOn { span, ..first }
        }
    }
}

/// Counts the levels of a file, and those of them that were chosen under other words.
#[derive(Default)]
pub(super) struct Count {
    changed: usize,
    all: usize,
}

impl Count {
    pub fn of_opinions(
        answered_on: AnsweredOn,
        catalogue: &Catalogue,
        answers: &[Option<Answer<Level>>],
        brakes: &[Option<Answer<BrakeAnswer>>],
        stakes: &[Option<Answer<Level>>],
    ) -> Self {
        let mut count = Self::default();
        let ladders = catalogue.criteria.iter().filter(|c| c.is_scored()).map(|c| c.ladder);
        let scored = catalogue.criteria.iter().zip(answers).filter(|(c, _)| c.is_scored());
        count.add(answered_on, ladders.zip(scored.map(|(_, answer)| answer)));
        count.add(answered_on, catalogue.brakes.iter().map(|brake| brake.ladder).zip(brakes));
        count.add(answered_on, catalogue.stakes.iter().map(|stake| stake.ladder).zip(stakes));
        count
    }

    pub fn add<'a, T: 'a>(
        &mut self,
        answered_on: AnsweredOn,
        items: impl Iterator<Item = (u32, &'a Option<Answer<T>>)>,
    ) {
        for (ladder, answer) in items {
            if matches!(answer, Some(Answer { said: Said::Given(_), .. })) {
                self.all += 1;
                self.changed += usize::from(!answered_on.read(ladder));
            }
        }
    }

    /// Tells it once a file.
    pub fn tell(
        &self,
        answered_on: AnsweredOn,
        path: &'static str,
        catalogue: &Catalogue,
        root: &mut Fields<'_, '_>,
    ) {
        if self.changed > 0 {
            let problem = root.report(problems::LADDER_CHANGED, path, answered_on.span);
            problem.facts.push(("changed", self.changed.into()));
            problem.facts.push(("all", self.all.into()));
            problem.facts.push(("version", answered_on.version.to_string().into()));
            problem.facts.push(("now", version_of(catalogue).to_string().into()));
        }
    }
}
