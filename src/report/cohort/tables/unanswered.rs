//! Who has not answered what yet: a list to go by when people are asked again, project by project or,
//! once the sheet is sorted, question by question. A refusal is an answer, and nobody is asked twice.

use std::borrow::Cow;

use super::super::Shown;
use super::who;
use crate::assessment::State;
use crate::catalogue::Wording;
use crate::document::workbook::{Cell, Emit};
use crate::portfolio::cohort::Record;

/// Behind the id and the name of the project, each with its width in characters.
pub(super) const COLUMNS: [(&str, u16); 3] =
    [("question-id", 28), ("question", 80), ("still-open", 12)];

/// A question of the short questionnaire that a project has neither answered nor refused.
pub(in crate::report::cohort) struct Open<'s> {
    /// Its place among all that may be open.
    pub order: usize,
    pub id: &'s str,
    /// What it is called, and what is asked.
    pub name: Cow<'s, str>,
    pub words: Cow<'s, str>,
}

/// The questions of the short questionnaire with neither an answer nor a refusal; of stakes only that
/// none is spoken of.
pub(in crate::report::cohort) fn open_questions<'s>(
    shown: &Shown<'s>,
    record: &Record,
) -> Vec<Open<'s>> {
    let (catalogue, language) = (shown.catalogue, shown.phrases.language());
    let criteria = catalogue.criteria.iter().zip(&record.criteria).enumerate();
    let criteria = criteria
        .filter(|(_, (item, mark))| item.core && mark.state() == State::Unknown)
        .map(|(at, (item, _))| (1 + at, item.id.as_ref(), item.wording.get(language)));
    let before = 1 + catalogue.criteria.len();
    let brakes = catalogue.brakes.iter().zip(&record.brakes).enumerate();
    let brakes = brakes
        // Of a brake that is felt only what was done may be unknown: what it changed is answered.
        .filter(|(_, (item, brake))| {
            item.core && brake.mark.state() == State::Unknown && brake.felt().is_none()
        })
        .map(|(at, (item, _))| (before + at, item.id.as_ref(), item.wording.get(language)));
    let is_silent = record.stakes.is_empty() && !record.denies_other_stakes;
    let stakes = is_silent.then(|| Open {
        order: 0,
        id: "stakes",
        name: shown.phrases.say("section-stakes").into(),
        words: shown.phrases.say("form-page-which-stakes").into(),
    });
    let open = |(order, id, wording): (usize, &'s str, &'s Wording)| Open {
        order,
        id,
        name: wording.name.as_ref().into(),
        words: wording.question.as_ref().into(),
    };
    stakes.into_iter().chain(criteria.chain(brakes).map(open)).collect()
}

pub(super) fn rows<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    for record in &shown.cohort.records {
        let open = open_questions(shown, record);
        for question in &open {
            let [whose, name] = who(record);
            emit(&[
                whose,
                name,
                Cell::Text(question.id),
                Cell::Text(&question.words),
                Cell::Count(open.len() as u64),
            ])?;
        }
    }
    Ok(())
}
