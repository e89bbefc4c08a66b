//! A screening in the published JSON, `germoir/screening/1`.

mod weight;
mod who;

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::Screening;
use crate::assessment::decision::Agreement;
use crate::assessment::decision::Basis;
use crate::assessment::decision::Taken;
use crate::assessment::screening::Outcome;
use crate::assessment::screening::{Asked, Reason};
use crate::catalogue::Text;
use crate::data::assessment::{
    CatalogueJson, GateJson, IndexJson, ProfileNameJson, catalogue_json, gates_json,
};
use crate::data::check::ProblemJson;
use crate::data::counted::{ReachJson, reach_json};
use crate::data::robustness::{FlipJson, RobustnessJson, flip};
use crate::data::schema::{
    BrakeId, Day, Fingerprint, Fraction, Id, LevelNumber, OneOf, RungNumber, SupportId,
};
use crate::descriptor::DecisionReply;
use crate::i18n::Phrases;
use crate::material::Reading;
use crate::material::detail;
use crate::material::screening::{question_words, reason_words, turn_words};
use weight::{ContradictionJson, FiguresJson, OnWordJson, contradictions, figures, on_word};
use who::{BearerJson, DefinitionJson, bearer, definition};

/// One screening on several lines.
pub fn json(reading: Reading<'_>, phrases: &Phrases) -> String {
    crate::data::published::pretty(&ScreeningJson::new(reading, phrases))
}

/// One screening on one line, for many projects.
pub fn line(reading: Reading<'_>, phrases: &Phrases) -> String {
    crate::data::published::line(&ScreeningJson::new(reading, phrases), 4096)
}

/// One project as a funder reads it. It proposes; people decide.
#[derive(JsonSchema, Serialize)]
pub(super) struct ScreeningJson<'p> {
    #[schemars(extend("const" = "germoir/screening/1"))]
    schema: &'static str,
    /// Of the assessment that was read.
    fingerprint: Fingerprint<'p>,
    catalogue: CatalogueJson<'p>,
    profile: ProfileNameJson<'p>,
    date: Day,
    project: ProjectJson<'p>,
    bearer: BearerJson<'p>,
    definition: DefinitionJson<'p>,
    families: Vec<FiguresJson<'p>>,
    /// In the order of the profile.
    gates: Vec<GateJson<'p>>,
    /// What the file says in two ways.
    contradictions: Vec<ContradictionJson>,
    /// What the screening proposes.
    outcome: OneOf<Outcome>,
    /// Why.
    reasons: Vec<ReasonJson<'p>>,
    /// Brakes that hold, the strongest first.
    risks: Vec<RiskJson<'p>>,
    /// Null where the file has no table `reach`.
    reach: Option<ReachJson<'p>>,
    /// What to ask, what could decide most first.
    questions: Vec<QuestionJson<'p>>,
    /// Kinds of support that could help, or that are asked for.
    support: Vec<SupportJson<'p>>,
    /// What people decided about it, by day.
    decisions: Vec<DecisionJson<'p>>,
    /// What the bearer replies to decisions.
    replies: Vec<ReplyJson<'p>>,
    /// Answers above 0 that rest on word alone.
    on_word: Vec<OnWordJson<'p>>,
    /// Single answers that would turn a gate or the outcome.
    turns: Vec<FlipJson<'p>>,
    /// Null unless it is asked for.
    index: Option<IndexJson>,
    robustness: Option<RobustnessJson<'p>>,
    /// What was remarked in the file, by place.
    problems: Vec<ProblemJson<'p>>,
    /// That a screening is never a decision, in the language that was asked for.
    notice: String,
}

/// The project that was read.
#[derive(JsonSchema, Serialize)]
struct ProjectJson<'p> {
    id: Id<'p>,
    name: &'p str,
    summary: &'p str,
    stage: OneOf<crate::catalogue::Stage>,
    fingerprint: Fingerprint<'p>,
}

/// A reason of the outcome.
#[derive(JsonSchema, Serialize)]
struct ReasonJson<'p> {
    #[schemars(extend("enum" = ["no-contribution", "competes", "gate-unmet", "gate-undecided", "contradiction", "competes-alone", "nothing-in-the-way"]))]
    reason: &'static str,
    /// The id of the gate that it is about; null for other reasons.
    gate: Option<&'p str>,
    /// In the language that was asked for.
    text: String,
    /// Where to turn, of a reason to redirect.
    turn_to: Option<String>,
}

/// A brake that holds.
#[derive(JsonSchema, Serialize)]
struct RiskJson<'p> {
    brake: BrakeId<'p>,
    intensity: LevelNumber,
    mitigation: Option<LevelNumber>,
    /// What is left of it.
    residual: Option<Fraction>,
    rung: Option<RungNumber>,
    /// What loosens it, in the language that was asked for.
    levers: &'p [Text],
}

/// Something to ask.
#[derive(JsonSchema, Serialize)]
struct QuestionJson<'p> {
    /// The id of a criterion, `brake:ID`, `stake:ID`, or `stakes` for any of them.
    id: String,
    /// In the language that was asked for.
    question: String,
    /// Gates that an answer could decide.
    gates: Vec<&'p str>,
    /// Whether an answer could change the outcome.
    settles: bool,
}

/// A kind of support.
#[derive(JsonSchema, Serialize)]
struct SupportJson<'p> {
    id: SupportId<'p>,
    /// Whether it can change a gate that is not met.
    gate: bool,
    /// Whether the bearer asks for it.
    asked: bool,
}

/// A decision that people took.
#[derive(JsonSchema, Serialize)]
struct DecisionJson<'p> {
    /// The name of its file.
    file: &'p str,
    /// Null once the day has passed until which it was to be kept.
    by: Option<&'p str>,
    date: Option<Day>,
    outcome: Option<&'p str>,
    reason: Option<&'p str>,
    /// Only once that day has passed.
    keep_until: Option<Day>,
    /// How it stands to the outcome; `own-word` where its word is none of the four.
    agreement: Option<OneOf<Agreement>>,
    /// Which assessment it was taken on.
    basis: Option<OneOf<Basis>>,
}

/// A reply of the bearer to a decision.
#[derive(JsonSchema, Serialize)]
struct ReplyJson<'p> {
    /// The day of the decision.
    decision: Day,
    date: Option<Day>,
    text: &'p str,
}

impl<'p> From<&'p DecisionReply> for ReplyJson<'p> {
    fn from(reply: &'p DecisionReply) -> Self {
        Self { decision: Day(reply.decision), date: reply.date.map(Day), text: &reply.text }
    }
}

impl<'p> ScreeningJson<'p> {
    fn new(reading: Reading<'p>, phrases: &Phrases) -> Self {
        let Reading { parts, screening, decisions, turns, with_index, .. } = reading;
        let (project, assessment) = (parts.project, parts.assessment);
        let (catalogue, profile) = (parts.catalogue, parts.profile);
        Self {
            schema: "germoir/screening/1",
            fingerprint: Fingerprint(&assessment.fingerprint),
            catalogue: catalogue_json(catalogue),
            profile: profile.into(),
            date: Day(assessment.date),
            project: ProjectJson {
                id: Id(&project.id),
                name: &project.name,
                summary: &project.summary,
                stage: OneOf(project.stage.value),
                fingerprint: Fingerprint(&project.fingerprint),
            },
            bearer: bearer(reading),
            definition: definition(reading),
            families: figures(reading),
            gates: gates_json(parts),
            contradictions: contradictions(reading, phrases),
            outcome: OneOf(screening.outcome),
            reasons: screening.reasons.iter().map(|r| reason(reading, *r, phrases)).collect(),
            risks: risks(reading),
            reach: parts.reached.map(reach_json),
            questions: screening.questions.iter().map(|q| question(reading, q, phrases)).collect(),
            support: support(reading),
            decisions: decisions.iter().map(|(file, taken)| decision(file, taken)).collect(),
            replies: project.decision_replies.iter().map(ReplyJson::from).collect(),
            on_word: on_word(reading),
            turns: turns.iter().map(|one| flip(one, catalogue, profile)).collect(),
            index: assessment.index.as_ref().filter(|_| with_index).map(IndexJson::from),
            robustness: assessment
                .robustness
                .as_ref()
                .map(|robustness| RobustnessJson::new(robustness, catalogue, profile)),
            problems: parts.problems.iter().map(ProblemJson::from).collect(),
            notice: phrases.say("screen-never-a-decision"),
        }
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
            brake: BrakeId(brake.detail.id),
            intensity: LevelNumber(brake.detail.level?),
            mitigation: brake.mitigation.map(LevelNumber),
            residual: brake.item.residual.map(Fraction),
            rung: brake.detail.rung.map(RungNumber),
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
    let listed =
        reading.parts.catalogue.supports.iter().enumerate().map(|(at, support)| SupportJson {
            id: SupportId(&support.id),
            gate: supports.contains(&at),
            asked: asked.contains(&at),
        });
    listed.filter(|support| support.gate || support.asked).collect()
}

fn decision<'p>(file: &'p str, taken: &Taken<'p>) -> DecisionJson<'p> {
    let decision = taken.decision;
    let kept = taken.expired.is_none();
    DecisionJson {
        file,
        by: kept.then_some(&decision.by),
        date: decision.date.filter(|_| kept).map(Day),
        outcome: kept.then_some(&decision.outcome),
        reason: decision.reason.as_deref().filter(|_| kept),
        keep_until: decision.keep_until.map(Day),
        agreement: kept.then_some(OneOf(taken.agreement)),
        basis: kept.then_some(OneOf(taken.basis)),
    }
}
