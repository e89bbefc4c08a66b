//! The published JSON: its keys are a contract, its structs are nobody else's.

mod answers;
mod asked;
mod problems;
mod reach;

use serde::Serialize;

use super::published;
use super::robustness::json::RobustnessJson;
use crate::assessment::{Index, Interval, Question, Range};
use crate::material::AssessmentParts as Parts;
use answers::{BrakesJson, StakesJson};
use asked::{ProfileJson, profile_json};

pub(super) use answers::{CriterionJson, FamilyJson};
pub(super) use asked::{CatalogueJson, GateJson, catalogue_json, gates_json};
pub(super) use problems::ProblemJson;
pub use problems::check;
pub(super) use reach::{EveryoneJson, ReachJson, reach_json};

/// One assessment on several lines, for one file.
pub fn assessment(parts: Parts<'_>) -> String {
    published::pretty(&AssessmentJson::new(parts))
}

/// One assessment as data, for templates.
pub fn value(parts: Parts<'_>) -> serde_json::Value {
    serde_json::to_value(AssessmentJson::new(parts)).unwrap_or_default()
}

/// One assessment on one line, for many files.
pub fn assessment_line(parts: Parts<'_>) -> String {
    // Ordinary assessments take some 13 KiB.
    published::line(&AssessmentJson::new(parts), 16 * 1024)
}

#[derive(Serialize)]
struct AssessmentJson<'p> {
    schema: &'static str,
    fingerprint: &'p str,
    catalogue: CatalogueJson<'p>,
    profile: ProfileJson<'p>,
    date: String,
    project: ProjectJson<'p>,
    families: Vec<FamilyJson<'p>>,
    brakes: BrakesJson<'p>,
    stakes: StakesJson<'p>,
    reach: Option<ReachJson<'p>>,
    index: Option<IndexJson>,
    gates: Vec<GateJson<'p>>,
    strengths: Vec<&'p str>,
    next_questions: Vec<String>,
    advice: Vec<AdviceJson<'p>>,
    robustness: Option<RobustnessJson<'p>>,
    problems: Vec<ProblemJson<'p>>,
    /// Line by line, where it is asked for.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    arithmetic: &'p [String],
}

#[derive(Serialize)]
struct ProjectJson<'p> {
    id: &'p str,
    name: &'p str,
    stage: &'static str,
    fingerprint: &'p str,
}

#[derive(Serialize)]
pub(super) struct IntervalJson {
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    coverage: Option<f64>,
}

impl From<Interval> for IntervalJson {
    fn from(interval: Interval) -> Self {
        let Interval { value, low, high, coverage } = interval;
        Self { value, low, high, coverage }
    }
}

#[derive(Serialize)]
pub(super) struct IndexJson {
    value: Option<f64>,
    low: f64,
    high: f64,
    supported: RangeJson,
}

impl From<&Index> for IndexJson {
    fn from(index: &Index) -> Self {
        let Index { value, low, high, supported, .. } = *index;
        Self { value, low, high, supported: supported.into() }
    }
}

#[derive(Serialize)]
pub(super) struct RangeJson {
    value: Option<f64>,
    low: f64,
    high: f64,
}

impl From<Range> for RangeJson {
    fn from(Range { value, low, high }: Range) -> Self {
        Self { value, low, high }
    }
}

#[derive(Serialize)]
struct AdviceJson<'p> {
    criterion: &'p str,
    text: &'p str,
}

impl<'p> AssessmentJson<'p> {
    fn new(parts: Parts<'p>) -> Self {
        let Parts { project, assessment, catalogue, profile, .. } = parts;
        Self {
            schema: "germoir/assessment/2",
            fingerprint: &assessment.fingerprint,
            catalogue: catalogue_json(catalogue),
            profile: profile_json(profile, catalogue),
            date: assessment.date.to_string(),
            project: ProjectJson {
                id: &project.id,
                name: &project.name,
                stage: project.stage.value.as_str(),
                fingerprint: &project.fingerprint,
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
                .map(|at| catalogue.criteria[*at].id.as_ref())
                .collect(),
            next_questions: assessment
                .questions
                .iter()
                .map(|question| match question {
                    Question::Criterion(at) => catalogue.criteria[*at].id.to_string(),
                    Question::Brake(at) => format!("brake:{}", catalogue.brakes[*at].id),
                })
                .collect(),
            advice: advice_json(parts),
            robustness: assessment
                .robustness
                .as_ref()
                .map(|robustness| RobustnessJson::new(robustness, catalogue, profile)),
            problems: parts.problems.iter().map(ProblemJson::new).collect(),
            arithmetic: parts.arithmetic,
        }
    }
}

fn advice_json(parts: Parts<'_>) -> Vec<AdviceJson<'_>> {
    let advice = parts.assessment.advice.iter().filter_map(|advice| {
        let criterion = &parts.catalogue.criteria[advice.criterion];
        let scale = criterion.scale()?.get(parts.language);
        let text = scale.advice.get(usize::from(advice.from.get()))?;
        Some(AdviceJson { criterion: &criterion.id, text })
    });
    advice.collect()
}
