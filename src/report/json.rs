//! The published JSON: its keys are a contract, its structs are nobody else's.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::problem::Located;
use super::published;
use super::robustness::json::RobustnessJson;
use crate::assessment::{Assessment, Interval, Question};
use crate::catalogue::profile::{RELEASE, STAKES};
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::{Kind, Project};
use crate::i18n::Language;
use crate::reach::{Everyone, Finding, Projection, Reached};

/// Everything that one assessment is written from.
#[derive(Clone, Copy)]
pub struct Parts<'p> {
    pub project: &'p Project,
    pub assessment: &'p Assessment,
    pub reached: Option<&'p Reached>,
    pub problems: &'p [Located],
    pub catalogue: &'p Catalogue,
    pub profile: &'p Profile,
    pub language: Language,
}

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

/// What `check` prints: files with their problems.
pub fn check(files: &[(String, Option<Kind>, Vec<Located>)]) -> String {
    let files = files
        .iter()
        .map(|(path, kind, problems)| CheckedFile {
            path,
            kind: kind.map(Kind::as_str),
            problems: problems.iter().map(ProblemJson::new).collect(),
        })
        .collect();
    let check = CheckJson { schema: "germoir/check/1", files };
    published::pretty(&check)
}

#[derive(Serialize)]
struct CheckJson<'p> {
    schema: &'static str,
    files: Vec<CheckedFile<'p>>,
}

#[derive(Serialize)]
struct CheckedFile<'p> {
    path: &'p str,
    kind: Option<&'static str>,
    problems: Vec<ProblemJson<'p>>,
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
}

#[derive(Serialize)]
pub(super) struct CatalogueJson<'p> {
    version: &'p str,
    fingerprint: &'p str,
    departures: Vec<DepartureJson<'p>>,
}

#[derive(Serialize)]
struct DepartureJson<'p> {
    item: &'p str,
    change: &'static str,
}

#[derive(Serialize)]
struct ProfileJson<'p> {
    name: &'p str,
    fingerprint: &'p str,
    families: Weights<'p>,
}

/// The weight of each family, in catalogue order.
struct Weights<'p>(Vec<(&'p str, f64)>);

impl Serialize for Weights<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, weight) in &self.0 {
            map.serialize_entry(name, weight)?;
        }
        map.end()
    }
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
struct FamilyJson<'p> {
    id: &'p str,
    #[serde(flatten)]
    interval: IntervalJson,
    supported: IntervalJson,
    criteria: Vec<CriterionJson<'p>>,
}

#[derive(Serialize)]
struct CriterionJson<'p> {
    id: &'p str,
    state: &'static str,
    level: Option<u8>,
    weight: f64,
    rung: Option<u8>,
    nodes: &'p [crate::catalogue::Text],
}

#[derive(Serialize)]
struct BrakesJson<'p> {
    release: IntervalJson,
    strongest: Option<&'p str>,
    items: Vec<BrakeJson<'p>>,
}

#[derive(Serialize)]
struct BrakeJson<'p> {
    id: &'p str,
    state: &'static str,
    intensity: Option<u8>,
    mitigation: Option<u8>,
    residual: Option<f64>,
    core: bool,
    weight: f64,
    rung: Option<u8>,
}

#[derive(Serialize)]
struct StakesJson<'p> {
    value: Option<f64>,
    low: f64,
    high: f64,
    breadth: usize,
    groups: Vec<&'p str>,
    items: Vec<StakeJson<'p>>,
}

#[derive(Serialize)]
struct StakeJson<'p> {
    id: &'p str,
    group: &'p str,
    state: &'static str,
    contribution: Option<u8>,
    rung: Option<u8>,
}

#[derive(Serialize)]
pub(super) struct ReachJson<'p> {
    unit: Option<&'static str>,
    counting: Option<&'static str>,
    scope: Option<&'p str>,
    expected: Option<u64>,
    users: Option<u64>,
    as_of: Option<String>,
    registered: Option<u64>,
    active: Option<u64>,
    retained: Option<u64>,
    uptake: Option<f64>,
    speed_per_month: Option<f64>,
    speed_12_months: Option<f64>,
    doubling_months: Option<f64>,
    /// Null unless the counts bear one.
    projection: Option<ProjectionJson>,
    /// Why there is no projection.
    not_identifiable: Option<&'static str>,
    /// When the people expected would all be reached at today's speed.
    everyone: Option<EveryoneJson>,
    findings: Vec<FindingJson>,
    reason: Option<&'static str>,
}

/// A ceiling that the counts bear, with its interval.
#[derive(Serialize)]
pub(super) struct ProjectionJson {
    model: &'static str,
    ceiling: f64,
    low: f64,
    high: f64,
    rate_per_year: f64,
    innovation_per_year: Option<f64>,
    counts: usize,
}

#[derive(Serialize)]
pub(super) struct EveryoneJson {
    state: &'static str,
    soonest_months: Option<f64>,
    latest_months: Option<f64>,
}

#[derive(Serialize)]
pub(super) struct FindingJson {
    code: &'static str,
    date: Option<String>,
}

impl From<&Projection> for ProjectionJson {
    fn from(projection: &Projection) -> Self {
        Self {
            model: projection.model.as_str(),
            ceiling: projection.ceiling,
            low: projection.low,
            high: projection.high,
            rate_per_year: projection.rate,
            innovation_per_year: projection.innovation,
            counts: projection.counts,
        }
    }
}

impl From<Everyone> for EveryoneJson {
    fn from(everyone: Everyone) -> Self {
        let (state, soonest_months, latest_months) = match everyone {
            Everyone::Reached => ("reached", None, None),
            Everyone::NotAtThisSpeed => ("not-at-this-speed", None, None),
            Everyone::Within { soonest, latest } => ("within", soonest, latest),
        };
        Self { state, soonest_months, latest_months }
    }
}

impl From<&Finding> for FindingJson {
    fn from(finding: &Finding) -> Self {
        Self { code: finding.code(), date: finding.date().map(|date| date.to_string()) }
    }
}

#[derive(Serialize)]
struct IndexJson {
    value: Option<f64>,
    low: f64,
    high: f64,
}

#[derive(Serialize)]
pub(super) struct GateJson<'p> {
    id: &'p str,
    measure: String,
    minimum: f64,
    low: Option<f64>,
    high: Option<f64>,
    status: &'static str,
    support: Vec<&'p str>,
}

#[derive(Serialize)]
struct AdviceJson<'p> {
    criterion: &'p str,
    text: &'p str,
}

#[derive(Serialize)]
pub(super) struct ProblemJson<'p> {
    code: &'static str,
    severity: &'static str,
    path: &'p str,
    message: &'p str,
    help: Option<&'p str>,
    line: usize,
    column: usize,
}

impl<'p> ProblemJson<'p> {
    pub(super) fn new(problem: &'p Located) -> Self {
        Self {
            code: problem.code.id,
            severity: problem.code.severity.as_str(),
            path: &problem.path,
            message: &problem.message,
            help: problem.help.as_deref(),
            line: problem.at.line,
            column: problem.at.column,
        }
    }
}

impl<'p> AssessmentJson<'p> {
    fn new(parts: Parts<'p>) -> Self {
        let Parts { project, assessment, catalogue, profile, .. } = parts;
        let names = catalogue.families.iter().map(|family| family.id.as_ref());
        let mut families: Vec<(&str, f64)> =
            names.zip(profile.family_weights.iter().copied()).collect();
        families.push((RELEASE, profile.release_weight));
        families.push((STAKES, profile.stakes_weight));
        Self {
            schema: "germoir/assessment/1",
            fingerprint: &assessment.fingerprint,
            catalogue: catalogue_json(catalogue),
            profile: ProfileJson {
                name: &profile.name,
                fingerprint: &profile.fingerprint,
                families: Weights(families),
            },
            date: assessment.date.to_string(),
            project: ProjectJson {
                id: &project.id,
                name: &project.name,
                stage: project.stage.value.as_str(),
                fingerprint: &project.fingerprint,
            },
            families: families_json(parts),
            brakes: brakes_json(parts),
            stakes: stakes_json(parts),
            reach: parts.reached.map(reach_json),
            index: assessment.index.as_ref().map(|index| IndexJson {
                value: index.value,
                low: index.low,
                high: index.high,
            }),
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
        }
    }
}

/// Which catalogue was asked, and how it departs from the built-in one.
pub(super) fn catalogue_json(catalogue: &Catalogue) -> CatalogueJson<'_> {
    let departures = catalogue.departures.iter().map(|departure| DepartureJson {
        item: &departure.item,
        change: departure.change.as_str(),
    });
    CatalogueJson {
        version: &catalogue.version,
        fingerprint: &catalogue.fingerprint,
        departures: departures.collect(),
    }
}

fn families_json(parts: Parts<'_>) -> Vec<FamilyJson<'_>> {
    let catalogue = parts.catalogue;
    let family = |result: &crate::assessment::FamilyResult| FamilyJson {
        id: &catalogue.families[result.family].id,
        interval: result.interval.into(),
        supported: result.supported.into(),
        criteria: result
            .items
            .iter()
            .map(|item| {
                let criterion = &catalogue.criteria[item.criterion];
                CriterionJson {
                    id: &criterion.id,
                    state: item.state.as_str(),
                    level: item.level.map(|level| level.get()),
                    weight: item.weight,
                    rung: item.rung.map(|rung| rung.number()),
                    nodes: &criterion.nodes,
                }
            })
            .collect(),
    };
    parts.assessment.families.iter().map(family).collect()
}

fn brakes_json(parts: Parts<'_>) -> BrakesJson<'_> {
    let brakes = &parts.assessment.brakes;
    let id = |at: usize| parts.catalogue.brakes[brakes.items[at].brake].id.as_ref();
    BrakesJson {
        release: brakes.release.into(),
        strongest: brakes.strongest.map(id),
        items: brakes
            .items
            .iter()
            .map(|item| BrakeJson {
                id: &parts.catalogue.brakes[item.brake].id,
                state: item.state.as_str(),
                intensity: item.answer.map(|answer| answer.intensity.get()),
                mitigation: item.answer.and_then(|a| a.mitigation).map(|level| level.get()),
                residual: item.residual,
                core: item.core,
                weight: item.weight,
                rung: item.rung.map(|rung| rung.number()),
            })
            .collect(),
    }
}

fn stakes_json(parts: Parts<'_>) -> StakesJson<'_> {
    let (stakes, catalogue) = (&parts.assessment.stakes, parts.catalogue);
    StakesJson {
        value: stakes.value,
        low: stakes.low,
        high: stakes.high,
        breadth: stakes.groups.len(),
        groups: stakes.groups.iter().map(|at| catalogue.groups[*at].id.as_ref()).collect(),
        items: stakes
            .items
            .iter()
            .map(|item| StakeJson {
                id: &catalogue.stakes[item.stake].id,
                group: &catalogue.groups[item.group].id,
                state: item.state.as_str(),
                contribution: item.contribution.map(|level| level.get()),
                rung: item.rung.map(|rung| rung.number()),
            })
            .collect(),
    }
}

pub(super) fn reach_json(reached: &Reached) -> ReachJson<'_> {
    ReachJson {
        unit: reached.unit.map(|unit| unit.as_str()),
        counting: reached.counting.map(|counting| counting.as_str()),
        scope: reached.scope.as_deref(),
        expected: reached.expected,
        users: reached.users,
        as_of: reached.as_of.map(|date| date.to_string()),
        registered: reached.registered,
        active: reached.active,
        retained: reached.retained,
        uptake: reached.uptake,
        speed_per_month: reached.speed_per_month,
        speed_12_months: reached.speed_12_months,
        doubling_months: reached.doubling_months,
        projection: reached.growth.projection().map(ProjectionJson::from),
        not_identifiable: reached.growth.reason().map(|reason| reason.code()),
        everyone: reached.everyone.map(EveryoneJson::from),
        findings: reached.findings.iter().map(FindingJson::from).collect(),
        reason: reached.reason.map(|reason| reason.as_str()),
    }
}

pub(super) fn gates_json(parts: Parts<'_>) -> Vec<GateJson<'_>> {
    let catalogue = parts.catalogue;
    let gates = parts.assessment.gates.iter().map(|result| {
        let gate = &parts.profile.gates[result.gate];
        GateJson {
            id: &gate.id,
            measure: result.measure.name(catalogue),
            minimum: gate.minimum,
            low: result.low,
            high: result.high,
            status: result.status.as_str(),
            support: gate.supports.iter().map(|at| catalogue.supports[*at].id.as_ref()).collect(),
        }
    });
    gates.collect()
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
