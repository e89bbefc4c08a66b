//! Who has not answered what yet: a list to go by when people are asked again, project by project or,
//! once the sheet is sorted, question by question. A refusal is an answer, and nobody is asked twice.

use super::super::Shown;
use crate::assessment::State;
use crate::document::workbook::{Cell, Emit};

/// Behind the name and the id of the project, each with its width in characters.
pub(super) const COLUMNS: [(&str, u16); 3] =
    [("question-id", 28), ("question", 80), ("still-open", 12)];

/// The questions of the short questionnaire with neither an answer nor a refusal; of stakes only that
/// none is spoken of.
pub(super) fn rows<E>(shown: &Shown<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let (catalogue, language) = (shown.catalogue, shown.phrases.language());
    let stakes = shown.phrases.say("form-page-which-stakes");
    for record in &shown.cohort.records {
        let criteria = catalogue.criteria.iter().zip(&record.criteria);
        let criteria = criteria
            .filter(|(item, mark)| item.core && mark.state() == State::Unknown)
            .map(|(item, _)| (item.id.as_ref(), &*item.wording.get(language).question));
        let brakes = catalogue.brakes.iter().zip(&record.brakes);
        let brakes = brakes
            .filter(|(item, brake)| item.core && brake.mark.state() == State::Unknown)
            .map(|(item, _)| (item.id.as_ref(), &*item.wording.get(language).question));
        let is_silent = record.stakes.is_empty() && !record.denies_other_stakes;
        let none = is_silent.then_some(("stakes", stakes.as_str()));
        let open: Vec<(&str, &str)> = none.into_iter().chain(criteria).chain(brakes).collect();
        for (id, question) in &open {
            emit(&[
                Cell::Text(&record.name),
                Cell::Text(&record.id),
                Cell::Text(id),
                Cell::Text(question),
                Cell::Count(open.len() as u64),
            ])?;
        }
    }
    Ok(())
}
