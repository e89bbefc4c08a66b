//! A screening in the published JSON, `germoir/screening/1`.

mod weight;

use serde::Serialize;

use crate::assessment::Screening;
use crate::assessment::decision::Taken;
use crate::assessment::screening::{Asked, Reason};
use crate::catalogue::Text;
use crate::i18n::Phrases;
use crate::material::Reading;
use crate::material::detail;
use crate::material::screening::{question_words, reason_words, turn_words};
use crate::report::json::IndexJson;
use crate::report::json::{
    CatalogueJson, GateJson, ProblemJson, ReachJson, catalogue_json, gates_json, reach_json,
};
use crate::report::robustness::json::{FlipJson, RobustnessJson, flip};
use weight::{ContradictionJson, FiguresJson, OnWordJson, contradictions, figures, on_word};

/// One screening on several lines.
pub fn screening(reading: Reading<'_>, phrases: &Phrases) -> String {
    crate::report::published::pretty(&ScreeningJson::new(reading, phrases))
}

/// One screening on one line, for many projects.
pub fn screening_line(reading: Reading<'_>, phrases: &Phrases) -> String {
    crate::report::published::line(&ScreeningJson::new(reading, phrases), 4096)
}

#[derive(Serialize)]
struct ScreeningJson<'p> {
    schema: &'static str,
    /// Of the assessment that was read.
    fingerprint: &'p str,
    catalogue: CatalogueJson<'p>,
    profile: ProfileJson<'p>,
    date: String,
    project: ProjectJson<'p>,
    bearer: BearerJson<'p>,
    definition: DefinitionJson<'p>,
    families: Vec<FiguresJson<'p>>,
    gates: Vec<GateJson<'p>>,
    contradictions: Vec<ContradictionJson>,
    outcome: &'static str,
    reasons: Vec<ReasonJson<'p>>,
    risks: Vec<RiskJson<'p>>,
    reach: Option<ReachJson<'p>>,
    questions: Vec<QuestionJson<'p>>,
    support: Vec<SupportJson<'p>>,
    decisions: Vec<DecisionJson<'p>>,
    /// Answers above 0 that rest on word alone.
    on_word: Vec<OnWordJson<'p>>,
    /// Single answers that would turn a gate or the outcome.
    turns: Vec<FlipJson<'p>>,
    /// Null unless it is asked for.
    index: Option<IndexJson>,
    robustness: Option<RobustnessJson<'p>>,
    problems: Vec<ProblemJson<'p>>,
    notice: String,
}

#[derive(Serialize)]
struct ProfileJson<'p> {
    name: &'p str,
    fingerprint: &'p str,
}

#[derive(Serialize)]
struct ProjectJson<'p> {
    id: &'p str,
    name: &'p str,
    summary: &'p str,
    stage: &'static str,
    fingerprint: &'p str,
}

#[derive(Serialize)]
struct BearerJson<'p> {
    name: Option<&'p str>,
    kind: Option<&'static str>,
    motivation: Option<&'p str>,
    skills: &'p [String],
    contact: Option<&'p str>,
    did: Vec<DidJson<'p>>,
}

#[derive(Serialize)]
struct DidJson<'p> {
    criterion: &'p str,
    level: u8,
    words: &'p str,
    rung: u8,
}

#[derive(Serialize)]
struct DefinitionJson<'p> {
    stakes: Vec<StakeJson<'p>>,
    relation: Option<&'static str>,
    with: Option<&'p str>,
}

#[derive(Serialize)]
struct StakeJson<'p> {
    id: &'p str,
    state: &'static str,
    contribution: Option<u8>,
    rung: Option<u8>,
}

#[derive(Serialize)]
struct ReasonJson<'p> {
    reason: &'static str,
    gate: Option<&'p str>,
    text: String,
    /// Where to turn, of a reason to redirect.
    turn_to: Option<String>,
}

#[derive(Serialize)]
struct RiskJson<'p> {
    brake: &'p str,
    intensity: u8,
    mitigation: Option<u8>,
    residual: Option<f64>,
    rung: Option<u8>,
    levers: &'p [Text],
}

#[derive(Serialize)]
struct QuestionJson<'p> {
    id: String,
    question: String,
    /// Gates that an answer could decide.
    gates: Vec<&'p str>,
    /// Whether an answer could change the outcome.
    settles: bool,
}

#[derive(Serialize)]
struct SupportJson<'p> {
    id: &'p str,
    /// Whether it can change a gate that is not met.
    gate: bool,
    /// Whether the bearer asks for it.
    asked: bool,
}

#[derive(Serialize)]
struct DecisionJson<'p> {
    file: &'p str,
    /// Null once the day has passed until which it was to be kept.
    by: Option<&'p str>,
    date: Option<String>,
    outcome: Option<&'p str>,
    reason: Option<&'p str>,
    keep_until: Option<String>,
    agreement: Option<&'static str>,
    basis: Option<&'static str>,
}

impl<'p> ScreeningJson<'p> {
    fn new(reading: Reading<'p>, phrases: &Phrases) -> Self {
        let Reading { parts, screening, decisions, turns, with_index, .. } = reading;
        let (project, assessment) = (parts.project, parts.assessment);
        let (catalogue, profile) = (parts.catalogue, parts.profile);
        Self {
            schema: "germoir/screening/1",
            fingerprint: &assessment.fingerprint,
            catalogue: catalogue_json(catalogue),
            profile: ProfileJson { name: &profile.name, fingerprint: &profile.fingerprint },
            date: assessment.date.to_string(),
            project: ProjectJson {
                id: &project.id,
                name: &project.name,
                summary: &project.summary,
                stage: project.stage.value.as_str(),
                fingerprint: &project.fingerprint,
            },
            bearer: bearer(reading),
            definition: definition(reading),
            families: figures(reading),
            gates: gates_json(parts),
            contradictions: contradictions(reading, phrases),
            outcome: screening.outcome.as_str(),
            reasons: screening.reasons.iter().map(|r| reason(reading, *r, phrases)).collect(),
            risks: risks(reading),
            reach: parts.reached.map(reach_json),
            questions: screening.questions.iter().map(|q| question(reading, q, phrases)).collect(),
            support: support(reading),
            decisions: decisions.iter().map(|(file, taken)| decision(file, taken)).collect(),
            on_word: on_word(reading),
            turns: turns.iter().map(|one| flip(one, catalogue, profile)).collect(),
            index: assessment.index.as_ref().filter(|_| with_index).map(IndexJson::from),
            robustness: assessment
                .robustness
                .as_ref()
                .map(|robustness| RobustnessJson::new(robustness, catalogue, profile)),
            problems: parts.problems.iter().map(ProblemJson::new).collect(),
            notice: phrases.say("screen-never-a-decision"),
        }
    }
}

fn bearer(reading: Reading<'_>) -> BearerJson<'_> {
    let parts = reading.parts;
    let bearer = &parts.project.bearer;
    let family = parts.catalogue.family("bearer").map(|at| &parts.assessment.families[at]);
    let did = family.iter().flat_map(|family| &family.items).filter_map(|item| {
        let detail = detail::of_criterion(parts, item.criterion)?;
        Some(DidJson {
            criterion: &parts.catalogue.criteria[item.criterion].id,
            level: item.level?.get(),
            words: detail.words?,
            rung: item.rung?.number(),
        })
    });
    BearerJson {
        name: bearer.name.as_deref(),
        kind: bearer.kind.map(|kind| kind.as_str()),
        motivation: bearer.motivation.as_deref(),
        skills: &bearer.skills,
        contact: bearer.contact.as_deref(),
        did: did.collect(),
    }
}

fn definition(reading: Reading<'_>) -> DefinitionJson<'_> {
    let parts = reading.parts;
    let stakes = parts.assessment.stakes.items.iter().map(|item| StakeJson {
        id: &parts.catalogue.stakes[item.stake].id,
        state: item.state.as_str(),
        contribution: item.contribution.map(|level| level.get()),
        rung: item.rung.map(|rung| rung.number()),
    });
    let relation = &parts.project.relation;
    DefinitionJson {
        stakes: stakes.collect(),
        relation: relation.kind.map(|kind| kind.value.as_str()),
        with: relation.with.as_deref(),
    }
}

fn reason<'p>(reading: Reading<'p>, reason: Reason, phrases: &Phrases) -> ReasonJson<'p> {
    let id = |at: usize| Some(reading.parts.profile.gates[at].id.as_str());
    let (name, gate) = match reason {
        Reason::NoContribution => ("no-contribution", None),
        Reason::Competes(_) => ("competes", None),
        Reason::GateUnmet(at) => ("gate-unmet", id(at)),
        Reason::GateUndecided(at) => ("gate-undecided", id(at)),
        Reason::Contradiction(_) => ("contradiction", None),
        Reason::CompetesAlone => ("competes-alone", None),
        Reason::NothingInTheWay => ("nothing-in-the-way", None),
    };
    ReasonJson {
        reason: name,
        gate,
        text: reason_words(reading.parts, reason, phrases),
        turn_to: turn_words(reading.parts, reason, phrases),
    }
}

fn risks(reading: Reading<'_>) -> Vec<RiskJson<'_>> {
    let brakes = detail::holding_brakes(reading.parts).into_iter();
    let risks = brakes.filter_map(|brake| {
        Some(RiskJson {
            brake: brake.detail.id,
            intensity: brake.detail.level?.get(),
            mitigation: brake.mitigation.map(|level| level.get()),
            residual: brake.item.residual,
            rung: brake.detail.rung.map(|rung| rung.number()),
            levers: brake.levers,
        })
    });
    risks.collect()
}

fn question<'p>(reading: Reading<'p>, asked: &Asked, phrases: &Phrases) -> QuestionJson<'p> {
    let (id, question) = question_words(reading.parts, asked.ask, phrases);
    let gates = asked.gates.iter().map(|at| reading.parts.profile.gates[*at].id.as_str());
    QuestionJson { id, question, gates: gates.collect(), settles: asked.settles() }
}

fn support(reading: Reading<'_>) -> Vec<SupportJson<'_>> {
    let Screening { supports, .. } = reading.screening;
    let asked = &reading.parts.project.needs_support;
    let listed = reading.parts.catalogue.supports.iter().enumerate().map(|(at, support)| {
        SupportJson { id: &support.id, gate: supports.contains(&at), asked: asked.contains(&at) }
    });
    listed.filter(|support| support.gate || support.asked).collect()
}

fn decision<'p>(file: &'p str, taken: &Taken<'p>) -> DecisionJson<'p> {
    let decision = taken.decision;
    let kept = taken.expired.is_none();
    DecisionJson {
        file,
        by: kept.then_some(&decision.by),
        date: decision.date.filter(|_| kept).map(|date| date.to_string()),
        outcome: kept.then_some(&decision.outcome),
        reason: decision.reason.as_deref().filter(|_| kept),
        keep_until: decision.keep_until.map(|date| date.to_string()),
        agreement: kept.then(|| taken.agreement.as_str()),
        basis: kept.then(|| taken.basis.as_str()),
    }
}
