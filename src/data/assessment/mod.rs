//! One assessment: `germoir/assessment/2`.

mod answers;
mod asked;

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::{Depth, Index, Interval, Question, Range};
use crate::data::check::ProblemJson;
use crate::data::counted::{ReachJson, reach_json};
use crate::data::published;
use crate::data::robustness::RobustnessJson;
use crate::data::schema::{CriterionId, Day, Fingerprint, Fraction, Id, OneOf};
use crate::material::AssessmentParts as Parts;
use answers::{BrakesJson, StakesJson};
use asked::{ProfileJson, profile_json};

pub(super) use answers::{CriterionJson, FamilyJson};
pub(super) use asked::{
    CatalogueJson, CatalogueNameJson, GateJson, ProfileNameJson, catalogue_json, gates_json,
};

/// One assessment on several lines, for one file.
pub fn json(parts: Parts<'_>) -> String {
    published::pretty(&AssessmentJson::new(parts))
}

/// One assessment as data, for templates.
pub fn value(parts: Parts<'_>) -> serde_json::Value {
    serde_json::to_value(AssessmentJson::new(parts)).expect("keys are texts")
}

/// One assessment on one line, for many files.
pub fn line(parts: Parts<'_>) -> String {
    // Ordinary assessments take some 13 KiB.
    published::line(&AssessmentJson::new(parts), 16 * 1024)
}

/// One project assessed: what was answered, and what it comes to.
#[derive(JsonSchema, Serialize)]
pub(super) struct AssessmentJson<'p> {
    #[schemars(extend("const" = "germoir/assessment/2"))]
    schema: &'static str,
    /// Of the project, the catalogue, the profile and the date together: the same inputs, the
    /// same figures.
    fingerprint: Fingerprint<'p>,
    catalogue: CatalogueJson<'p>,
    profile: ProfileJson<'p>,
    /// The day of the assessment: evidence ages up to it.
    date: Day,
    project: ProjectJson<'p>,
    /// All of them in the order of the catalogue, whatever the profile shows.
    families: Vec<FamilyJson<'p>>,
    brakes: BrakesJson<'p>,
    stakes: StakesJson<'p>,
    /// Null where the file has no table `reach`.
    reach: Option<ReachJson<'p>>,
    /// Null in profiles that have none.
    index: Option<IndexJson>,
    /// Conditions of the profile; empty in profiles that have none.
    gates: Vec<GateJson<'p>>,
    /// Criteria that stand high and have evidence, the highest first.
    strengths: Vec<CriterionId<'p>>,
    /// Open questions that narrow the ranges most: ids of criteria, and `brake:ID`.
    next_questions: Vec<String>,
    /// What to do next, one step up from where the project stands.
    advice: Vec<AdviceJson<'p>>,
    /// Null unless it is asked for.
    robustness: Option<RobustnessJson<'p>>,
    /// What was remarked in the file, by place.
    problems: Vec<ProblemJson<'p>>,
    /// Line by line, where it is asked for.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    arithmetic: &'p [String],
}

/// The project that was assessed.
#[derive(JsonSchema, Serialize)]
struct ProjectJson<'p> {
    /// The id that its file gives, or one made from its name.
    id: Id<'p>,
    name: &'p str,
    stage: OneOf<crate::catalogue::Stage>,
    /// Of what the file says, whatever its order and its spaces.
    fingerprint: Fingerprint<'p>,
}

/// A figure from 0 to 1 with all that is known about it. Higher is better.
#[derive(JsonSchema, Serialize)]
pub(super) struct IntervalJson {
    /// Over what is answered, by weight; null where nothing is.
    #[schemars(with = "Option<Fraction>")]
    value: Option<f64>,
    /// If every open answer were the worst; null where nothing is asked.
    #[schemars(with = "Option<Fraction>")]
    low: Option<f64>,
    /// If every open answer were the best; null where nothing is asked.
    #[schemars(with = "Option<Fraction>")]
    high: Option<f64>,
    /// How much of the weight that is asked is answered; null where nothing is asked.
    #[schemars(with = "Option<Fraction>")]
    coverage: Option<f64>,
}

impl From<Interval> for IntervalJson {
    fn from(interval: Interval) -> Self {
        let Interval { value, low, high, coverage } = interval;
        Self { value, low, high, coverage }
    }
}

/// The mean of the families by the weights of the profile.
#[derive(JsonSchema, Serialize)]
pub(super) struct IndexJson {
    /// Null where a family with a weight has no value.
    #[schemars(with = "Option<Fraction>")]
    value: Option<f64>,
    #[schemars(with = "Fraction")]
    low: f64,
    #[schemars(with = "Fraction")]
    high: f64,
    /// The same, where only answers that are documented or better count as known.
    supported: RangeJson,
}

impl From<&Index> for IndexJson {
    fn from(index: &Index) -> Self {
        let Index { value, low, high, supported, .. } = *index;
        Self { value, low, high, supported: supported.into() }
    }
}

/// A figure from 0 to 1 and the ends of its range.
#[derive(JsonSchema, Serialize)]
pub(super) struct RangeJson {
    /// Null where nothing is known; low and high stay.
    #[schemars(with = "Option<Fraction>")]
    value: Option<f64>,
    #[schemars(with = "Fraction")]
    low: f64,
    #[schemars(with = "Fraction")]
    high: f64,
}

impl RangeJson {
    pub(super) fn of(value: Option<f64>, low: f64, high: f64) -> Self {
        Self { value, low, high }
    }
}

impl From<Depth> for RangeJson {
    fn from(Depth { value, low, high }: Depth) -> Self {
        Self { value, low, high }
    }
}

impl From<Range> for RangeJson {
    fn from(Range { value, low, high }: Range) -> Self {
        Self { value, low, high }
    }
}

/// What to do to climb from the level that was answered.
#[derive(JsonSchema, Serialize)]
struct AdviceJson<'p> {
    criterion: CriterionId<'p>,
    /// In the language that was asked for.
    text: &'p str,
}

impl<'p> AssessmentJson<'p> {
    pub(super) fn new(parts: Parts<'p>) -> Self {
        let Parts { project, assessment, catalogue, profile, .. } = parts;
        Self {
            schema: "germoir/assessment/2",
            fingerprint: Fingerprint(&assessment.fingerprint),
            catalogue: catalogue_json(catalogue),
            profile: profile_json(profile, catalogue),
            date: Day(assessment.date),
            project: ProjectJson {
                id: Id(&project.id),
                name: &project.name,
                stage: OneOf(project.stage.value),
                fingerprint: Fingerprint(&project.fingerprint),
            },
            families: answers::families(parts),
            brakes: answers::brakes(parts),
            stakes: answers::stakes(parts),
            reach: parts.reached.map(reach_json),
            index: assessment.index.as_ref().map(IndexJson::from),
            gates: gates_json(parts),
            strengths: assessment
                .strengths
                .iter()
                .map(|at| CriterionId(&catalogue.criteria[*at].id))
                .collect(),
            next_questions: next_questions(parts),
            advice: advice_json(parts),
            robustness: assessment
                .robustness
                .as_ref()
                .map(|robustness| RobustnessJson::new(robustness, catalogue, profile)),
            problems: parts.problems.iter().map(ProblemJson::from).collect(),
            arithmetic: parts.arithmetic,
        }
    }
}

/// The open questions that narrow the ranges most, by their ids.
pub(super) fn next_questions(parts: Parts<'_>) -> Vec<String> {
    let catalogue = parts.catalogue;
    let ids = parts.assessment.questions.iter().map(|question| match question {
        Question::Criterion(at) => catalogue.criteria[*at].id.to_string(),
        Question::Brake(at) => format!("brake:{}", catalogue.brakes[*at].id),
    });
    ids.collect()
}

fn advice_json(parts: Parts<'_>) -> Vec<AdviceJson<'_>> {
    let advice = parts.assessment.advice.iter().filter_map(|advice| {
        let criterion = &parts.catalogue.criteria[advice.criterion];
        let scale = criterion.scale()?.get(parts.language);
        let text = scale.advice.get(usize::from(advice.from.get()))?;
        Some(AdviceJson { criterion: CriterionId(&criterion.id), text })
    });
    advice.collect()
}
