//! One assessment in short, for tables of many: `germoir/slim/1`. Figures and what was answered, by
//! id; what the catalogue says of every project alike (texts, weights, nodes) stays in the catalogue.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::assessment::{IndexJson, IntervalJson, RangeJson, next_questions};
use super::counted::{ReachJson, reach_json};
use super::published;
use super::schema::{CriterionId, Day, Fingerprint, Fraction, Id, LevelNumber, OneOf};
use crate::material::AssessmentParts as Parts;

/// One assessment in short, on one line.
pub fn line(parts: Parts<'_>) -> String {
    published::line(&SlimJson::new(parts), 4 * 1024)
}

/// One project assessed, without what the catalogue says of all alike.
#[derive(JsonSchema, Serialize)]
pub(super) struct SlimJson<'p> {
    #[schemars(extend("const" = "germoir/slim/1"))]
    schema: &'static str,
    /// Of the project, the catalogue, the profile and the date together.
    fingerprint: Fingerprint<'p>,
    /// The id that its file gives.
    id: Id<'p>,
    name: &'p str,
    stage: OneOf<crate::catalogue::Stage>,
    /// The day of the assessment: evidence ages up to it.
    date: Day,
    /// Of the catalogue that was asked.
    catalogue: Fingerprint<'p>,
    /// The name of the profile.
    profile: &'p str,
    /// What each family comes to, by its id.
    families: BTreeMap<&'p str, FigureJson>,
    /// How far the core brakes let go: 1 where none holds.
    release: FigureJson,
    stakes: SlimStakesJson,
    /// Null where the file has no table `reach`.
    reach: Option<ReachJson<'p>>,
    /// Null in profiles that have none.
    index: Option<IndexJson>,
    /// Where each gate of the profile stands, by its id.
    gates: BTreeMap<&'p str, &'static str>,
    /// The levels of the criteria that are answered, by their ids.
    levels: BTreeMap<&'p str, LevelNumber>,
    /// The brakes that are answered, by their ids.
    brakes: BTreeMap<&'p str, SlimBrakeJson>,
    /// The contributions to stakes that are answered, by their ids.
    contributions: BTreeMap<&'p str, LevelNumber>,
    /// Criteria that stand high and have evidence, the highest first.
    strengths: Vec<CriterionId<'p>>,
    /// Open questions that narrow the ranges most: ids of criteria, and `brake:ID`.
    next_questions: Vec<String>,
    /// The criteria that advice is about.
    advice: Vec<CriterionId<'p>>,
    /// The codes of what was remarked in the file, by place.
    problems: Vec<&'static str>,
}

/// A figure from 0 to 1 with all that is known about it. Higher is better.
#[derive(JsonSchema, Serialize)]
struct FigureJson {
    #[serde(flatten)]
    interval: IntervalJson,
    /// The same, where only answers that are documented or better count as known.
    supported: IntervalJson,
}

/// Which stakes of society the project answers: the deepest contribution, never a sum.
#[derive(JsonSchema, Serialize)]
struct SlimStakesJson {
    /// The deepest contribution divided by 4, and how far it may go.
    #[serde(flatten)]
    range: RangeJson,
    /// The same, where only contributions that are documented or better count as known.
    supported: RangeJson,
    /// How many groups of stakes it touches with a level of 1 or more.
    breadth: usize,
}

/// One brake that is answered.
#[derive(JsonSchema, Serialize)]
struct SlimBrakeJson {
    /// How strongly it is felt, 0 to 4.
    intensity: LevelNumber,
    /// What was done about it, 0 to 4; null where that is not said.
    mitigation: Option<LevelNumber>,
    /// What is left of it; null where one of the two is unknown.
    residual: Option<Fraction>,
}

impl<'p> SlimJson<'p> {
    fn new(parts: Parts<'p>) -> Self {
        let Parts { project, assessment, catalogue, profile, .. } = parts;
        let items = assessment.families.iter().flat_map(|family| &family.items);
        let levels = items.filter_map(|item| {
            Some((catalogue.criteria[item.criterion].id.as_ref(), LevelNumber(item.level?)))
        });
        let brakes = assessment.brakes.items.iter().filter_map(|item| {
            let answer = item.answer?;
            let slim = SlimBrakeJson {
                intensity: LevelNumber(answer.intensity),
                mitigation: answer.mitigation.map(LevelNumber),
                residual: item.residual.map(Fraction),
            };
            Some((catalogue.brakes[item.brake].id.as_ref(), slim))
        });
        let stakes = &assessment.stakes;
        let contributions = stakes.items.iter().filter_map(|item| {
            Some((catalogue.stakes[item.stake].id.as_ref(), LevelNumber(item.contribution?)))
        });
        let families = assessment.families.iter().map(|result| {
            let figure =
                FigureJson { interval: result.interval.into(), supported: result.supported.into() };
            (catalogue.families[result.family].id.as_ref(), figure)
        });
        let gates = assessment.gates.iter();
        let gates = gates.map(|gate| (profile.gates[gate.gate].id.as_str(), gate.status.as_str()));
        let id_of = |at: usize| CriterionId(&catalogue.criteria[at].id);
        Self {
            schema: "germoir/slim/1",
            fingerprint: Fingerprint(&assessment.fingerprint),
            id: Id(&project.id),
            name: &project.name,
            stage: OneOf(project.stage.value),
            date: Day(assessment.date),
            catalogue: Fingerprint(&catalogue.fingerprint),
            profile: &profile.name,
            families: families.collect(),
            release: FigureJson {
                interval: assessment.brakes.release.into(),
                supported: assessment.brakes.supported.into(),
            },
            stakes: SlimStakesJson {
                range: RangeJson::of(stakes.value, stakes.low, stakes.high),
                supported: stakes.supported.into(),
                breadth: stakes.groups.len(),
            },
            reach: parts.reached.map(reach_json),
            index: assessment.index.as_ref().map(IndexJson::from),
            gates: gates.collect(),
            levels: levels.collect(),
            brakes: brakes.collect(),
            contributions: contributions.collect(),
            strengths: assessment.strengths.iter().map(|at| id_of(*at)).collect(),
            next_questions: next_questions(parts),
            advice: assessment.advice.iter().map(|advice| id_of(advice.criterion)).collect(),
            problems: parts.problems.iter().map(|problem| problem.code.id).collect(),
        }
    }
}
