//! Every answer of a project with its words and its evidence, gathered once for whatever shows
//! them whole: pages, sheets, letters, templates.
//!
//! Computes nothing: it puts side by side what the catalogue asks, what the project says and what
//! the assessment made of it.

use std::borrow::Cow;

use super::AssessmentParts;
use crate::assessment::{BrakeItem, FamilyResult, Question, State, aged};
use crate::catalogue::{Family, LEVELS, Rubric, Text, Wording};
use crate::descriptor::{Answer, Evidence, Level, Rung, Said};
use crate::i18n::Phrases;

/// One question, with what was said in reply.
#[derive(Clone, Debug)]
pub struct Detail<'p> {
    pub id: &'p str,
    pub nodes: &'p [Text],
    pub wording: &'p Wording,
    pub state: State,
    /// The level; for a brake, its intensity.
    pub level: Option<Level>,
    /// The level in words.
    pub words: Option<&'p str>,
    pub rung: Option<Rung>,
    pub note: Option<&'p str>,
    /// Why the question does not apply, or why it has no scale.
    pub reason: Option<&'p str>,
    pub evidence: Vec<Shown<'p>>,
    pub weight: f64,
    /// What to do to climb from this level.
    pub advice: Option<&'p str>,
}

/// One piece of evidence, and what it still counts for.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'p> {
    pub evidence: &'p Evidence,
    pub counts: Rung,
}

/// A family with its questions.
#[derive(Clone, Debug)]
pub struct FamilyDetail<'p> {
    pub family: &'p Family,
    pub result: &'p FamilyResult,
    pub criteria: Vec<Detail<'p>>,
}

/// A brake, what was done about it, and what loosens it.
#[derive(Clone, Debug)]
pub struct BrakeDetail<'p> {
    pub detail: Detail<'p>,
    pub item: &'p BrakeItem,
    pub mitigation: Option<Level>,
    /// What was done, in words.
    pub done: Option<&'p str>,
    pub levers: &'p [Text],
    /// What an exemplar or the map shows about it.
    pub shown: Option<&'p str>,
}

/// A stake that the project names, and its group.
#[derive(Clone, Debug)]
pub struct StakeDetail<'p> {
    pub detail: Detail<'p>,
    pub group: usize,
}

/// The families in catalogue order, each with all its questions.
pub fn families(parts: AssessmentParts<'_>) -> Vec<FamilyDetail<'_>> {
    let families = parts.assessment.families.iter().map(|result| FamilyDetail {
        family: &parts.catalogue.families[result.family],
        result,
        criteria: result
            .items
            .iter()
            .map(|item| Detail {
                weight: item.weight,
                ..criterion(parts, item.criterion, item.state, item.level, item.rung)
            })
            .collect(),
    });
    families.collect()
}

/// One criterion, as the assessment has it.
pub fn of_criterion(parts: AssessmentParts<'_>, at: usize) -> Option<Detail<'_>> {
    let family = parts.catalogue.criteria[at].family;
    let items = &parts.assessment.families.get(family)?.items;
    let item = items.iter().find(|item| item.criterion == at)?;
    let detail = criterion(parts, at, item.state, item.level, item.rung);
    Some(Detail { weight: item.weight, ..detail })
}

/// The points without a scale that are put as questions, each with what was said of it.
pub fn talks(parts: AssessmentParts<'_>) -> impl Iterator<Item = Detail<'_>> {
    let asked = parts.catalogue.criteria.iter().enumerate().filter(|(_, one)| one.asked_in_talks);
    asked.filter_map(move |(at, _)| of_criterion(parts, at))
}

fn criterion(
    parts: AssessmentParts<'_>,
    at: usize,
    state: State,
    level: Option<Level>,
    rung: Option<Rung>,
) -> Detail<'_> {
    let criterion = &parts.catalogue.criteria[at];
    let answer = parts.project.answers[at].as_ref();
    let scale = criterion.scale().map(|scale| scale.get(parts.language));
    // Advice and words belong to the sentences of today: they are for who read these.
    let is_read = parts.project.answered_on.read(criterion.ladder);
    let step = level.filter(|_| is_read).map(|level| usize::from(level.get()));
    let unscored = match &criterion.rubric {
        Rubric::NotScored(discussion) => Some(discussion.get(parts.language).reason.as_ref()),
        Rubric::Scored(_) => None,
    };
    Detail {
        id: &criterion.id,
        nodes: &criterion.nodes,
        wording: criterion.wording.get(parts.language),
        state,
        level,
        words: scale.zip(step).map(|(scale, step)| scale.levels[step].as_ref()),
        rung,
        note: answer.and_then(|answer| answer.note.as_deref()),
        reason: not_applicable(answer).or(unscored),
        evidence: evidence(parts, answer),
        weight: criterion.weight,
        advice: scale
            .zip(step)
            .and_then(|(scale, step)| scale.advice.get(step))
            .map(|advice| advice.as_ref()),
    }
}

/// The brakes in catalogue order.
pub fn brakes(parts: AssessmentParts<'_>) -> Vec<BrakeDetail<'_>> {
    parts.assessment.brakes.items.iter().map(|item| brake(parts, item)).collect()
}

/// The brakes that hold, the strongest first, then those felt of which nothing says what was done.
pub fn holding_brakes(parts: AssessmentParts<'_>) -> Vec<BrakeDetail<'_>> {
    let brakes = &parts.assessment.brakes;
    brakes.holding().into_iter().map(|at| brake(parts, &brakes.items[at])).collect()
}

fn brake<'p>(parts: AssessmentParts<'p>, item: &'p BrakeItem) -> BrakeDetail<'p> {
    let brake = &parts.catalogue.brakes[item.brake];
    let answer = parts.project.brakes[item.brake].as_ref();
    let scale = brake.scale.get(parts.language);
    let is_read = parts.project.answered_on.read(brake.ladder);
    let words = |level: Option<Level>, words: &'p [Text; LEVELS]| {
        let level = level.filter(|_| is_read)?;
        Some(words[usize::from(level.get())].as_ref())
    };
    let intensity = item.answer.map(|answer| answer.intensity);
    let mitigation = item.answer.and_then(|answer| answer.mitigation);
    BrakeDetail {
        detail: Detail {
            id: &brake.id,
            nodes: &brake.nodes,
            wording: brake.wording.get(parts.language),
            state: item.state,
            level: intensity,
            words: words(intensity, &scale.intensity),
            rung: item.rung,
            note: answer.and_then(|answer| answer.note.as_deref()),
            reason: not_applicable(answer),
            evidence: evidence(parts, answer),
            weight: item.weight,
            advice: None,
        },
        item,
        mitigation,
        done: words(mitigation, &scale.mitigation),
        levers: &scale.levers,
        shown: scale.shown.as_deref(),
    }
}

/// The stakes that the project names, in catalogue order.
pub fn stakes(parts: AssessmentParts<'_>) -> Vec<StakeDetail<'_>> {
    let stakes = parts.assessment.stakes.items.iter().map(|item| {
        let stake = &parts.catalogue.stakes[item.stake];
        let answer = parts.project.stakes[item.stake].as_ref();
        let scale = stake.scale.get(parts.language);
        let is_read = parts.project.answered_on.read(stake.ladder);
        let level = item.contribution.filter(|_| is_read);
        let step = level.map(|level| usize::from(level.get()));
        let detail = Detail {
            id: &stake.id,
            nodes: &stake.nodes,
            wording: stake.wording.get(parts.language),
            state: item.state,
            level: item.contribution,
            words: step.map(|step| scale.levels[step].as_ref()),
            rung: item.rung,
            note: answer.and_then(|answer| answer.note.as_deref()),
            reason: not_applicable(answer),
            evidence: evidence(parts, answer),
            weight: stake.weight,
            advice: step.and_then(|step| scale.advice.get(step)).map(|advice| advice.as_ref()),
        };
        StakeDetail { detail, group: item.group }
    });
    stakes.collect()
}

/// How an open question is worded, with its id.
pub fn question(parts: AssessmentParts<'_>, question: Question) -> (&str, &Wording) {
    match question {
        Question::Criterion(at) => {
            let criterion = &parts.catalogue.criteria[at];
            (criterion.id.as_ref(), criterion.wording.get(parts.language))
        }
        Question::Brake(at) => {
            let brake = &parts.catalogue.brakes[at];
            (brake.id.as_ref(), brake.wording.get(parts.language))
        }
    }
}

/// An open question as it is asked of the bearer, and as others ask it: of a brake that is felt, only
/// what was done about it is left to say.
pub fn worded<'p>(
    parts: AssessmentParts<'p>,
    asked: Question,
    phrases: &Phrases,
) -> [Cow<'p, str>; 2] {
    let (_, wording) = question(parts, asked);
    let is_felt = matches!(asked, Question::Brake(at)
        if parts.project.brakes[at].as_ref().is_some_and(|answer| answer.said.given().is_some()));
    if is_felt {
        let name = || [("name", wording.name.to_string().into())];
        return ["question-done", "question-done-others"]
            .map(|id| Cow::Owned(phrases.tell(id, name())));
    }
    [&wording.question, &wording.funder_question].map(|words| Cow::Borrowed(words.as_ref()))
}

/// An open question as it is to be asked: of the bearer, who reads the report, or, where a profile
/// has gates, by whoever screens.
pub fn asked<'p>(parts: AssessmentParts<'p>, asked: Question, phrases: &Phrases) -> Cow<'p, str> {
    let [own, others] = worded(parts, asked, phrases);
    if parts.profile.gates.is_empty() { own } else { others }
}

fn not_applicable<T>(answer: Option<&Answer<T>>) -> Option<&str> {
    match &answer?.said {
        Said::NotApplicable(reason) => Some(reason),
        _ => None,
    }
}

fn evidence<'p, T>(parts: AssessmentParts<'p>, answer: Option<&'p Answer<T>>) -> Vec<Shown<'p>> {
    let date = parts.assessment.date;
    let pieces = answer.map_or(&[][..], |answer| &answer.evidence);
    pieces.iter().map(|evidence| Shown { evidence, counts: aged(evidence, date) }).collect()
}
