//! What a reading rests on, for programs.

use schemars::JsonSchema;
use serde::Serialize;

use crate::data::assessment::IntervalJson;
use crate::data::schema::{CriterionId, FamilyId, LevelNumber};
use crate::descriptor::Rung;
use crate::i18n::Phrases;
use crate::material::AssessmentParts as Parts;
use crate::material::Reading;
use crate::material::problem;

/// A family with both of its ranges, its answers left to the assessment.
#[derive(JsonSchema, Serialize)]
pub(super) struct FiguresJson<'p> {
    id: FamilyId<'p>,
    #[serde(flatten)]
    interval: IntervalJson,
    supported: IntervalJson,
}

/// Two things in the file that do not go together.
#[derive(JsonSchema, Serialize)]
pub(super) struct ContradictionJson {
    /// A stable word for what it is.
    code: &'static str,
    /// In the language that was asked for.
    message: String,
}

/// An answer that rests on word alone.
#[derive(JsonSchema, Serialize)]
pub(super) struct OnWordJson<'p> {
    criterion: CriterionId<'p>,
    level: LevelNumber,
}

pub(super) fn figures(reading: Reading<'_>) -> Vec<FiguresJson<'_>> {
    let Parts { assessment, catalogue, .. } = reading.parts;
    let families = assessment.families.iter().map(|result| FiguresJson {
        id: FamilyId(&catalogue.families[result.family].id),
        interval: result.interval.into(),
        supported: result.supported.into(),
    });
    families.collect()
}

pub(super) fn on_word(reading: Reading<'_>) -> Vec<OnWordJson<'_>> {
    let Parts { assessment, catalogue, .. } = reading.parts;
    let items = assessment.families.iter().flat_map(|family| &family.items);
    let on_word = items.filter(|item| item.rung == Some(Rung::Declared)).filter_map(|item| {
        let criterion = CriterionId(&catalogue.criteria[item.criterion].id);
        Some(OnWordJson { criterion, level: LevelNumber(item.level?) })
    });
    on_word.filter(|answer| answer.level.0.get() > 0).collect()
}

pub(super) fn contradictions(reading: Reading<'_>, phrases: &Phrases) -> Vec<ContradictionJson> {
    let found = reading.parts.project.contradictions.iter();
    let told = found.map(|found| ContradictionJson {
        code: found.code.id,
        message: problem::message(found, phrases),
    });
    told.collect()
}
