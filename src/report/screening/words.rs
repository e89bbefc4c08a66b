//! The sentences of a reading: reasons, where to turn, questions, decisions.

use crate::assessment::decision::{Agreement, Basis, Taken, named_outcome};
use crate::assessment::screening::{Ask, Asked, Reason};
use crate::assessment::{Question, Screening, Why};
use crate::i18n::{Phrases, day};
use crate::report::detail;
use crate::report::json::Parts;

/// A reason in words.
pub(super) fn reason_words(parts: Parts<'_>, reason: Reason, phrases: &Phrases) -> String {
    let gate = |id: &str, at: usize| {
        let gate = &parts.profile.gates[at];
        let sentence = gate.sentence.as_ref().map(|s| s.get(parts.language).to_string());
        let sentence = sentence.unwrap_or_else(|| gate.id.clone());
        phrases.tell(id, [("gate", sentence.into())])
    };
    match reason {
        Reason::NoContribution => phrases.say("screen-reason-no-contribution"),
        Reason::Competes(level) => {
            let level = u32::from(level.get());
            phrases.tell("screen-reason-competes", [("level", level.into())])
        }
        Reason::GateUnmet(at) => gate("screen-reason-gate-unmet", at),
        Reason::GateUndecided(at) => {
            let result = parts.assessment.gates.iter().find(|result| result.gate == at);
            match result.and_then(|result| result.why) {
                Some(Why::Unproved) => gate("screen-reason-gate-unproved", at),
                _ => gate("screen-reason-gate-undecided", at),
            }
        }
        Reason::Contradiction(at) => {
            crate::report::problem::message(&parts.project.contradictions[at], phrases)
        }
        Reason::CompetesAlone => phrases.say("screen-reason-competes-alone"),
        Reason::NothingInTheWay => phrases.say("screen-reason-nothing"),
    }
}

/// Where to turn, for a reason to redirect.
pub(super) fn turn_words(parts: Parts<'_>, reason: Reason, phrases: &Phrases) -> Option<String> {
    match (reason, &parts.project.relation.with) {
        (Reason::NoContribution, _) => Some(phrases.say("screen-turn-stake")),
        (Reason::Competes(_), Some(with)) => {
            let with = with.trim_end_matches('.').to_owned();
            Some(phrases.tell("screen-turn-service", [("with", with.into())]))
        }
        (Reason::Competes(_), None) => Some(phrases.say("screen-turn-service-unnamed")),
        _ => None,
    }
}

/// A question as a funder puts it, its id, and what it can settle: gates by their number.
pub(super) fn question_line(parts: Parts<'_>, asked: &Asked, phrases: &Phrases) -> String {
    let (id, question) = question_words(parts, asked.ask, phrases);
    let mut line = format!("{question} ({id})");
    let gate = |at: &usize| phrases.tell("screen-settles-gate", [("number", (*at + 1).into())]);
    let mut settled: Vec<String> = asked.gates.iter().map(gate).collect();
    if asked.relation {
        settled.push(phrases.say("screen-settles-relation"));
    }
    if !settled.is_empty() {
        let settled = settled.join(", ");
        line.push(' ');
        line.push_str(&phrases.tell("screen-settles", [("what", settled.into())]));
    }
    line
}

/// The id of what is asked, and the question put by a funder.
pub(super) fn question_words(parts: Parts<'_>, ask: Ask, phrases: &Phrases) -> (String, String) {
    match ask {
        Ask::AnyStake => ("stakes".to_owned(), phrases.say("screen-question-stake")),
        Ask::Stake(at) => {
            let stake = &parts.catalogue.stakes[at];
            let question = stake.wording.get(parts.language).funder_question.to_string();
            (format!("stake:{}", stake.id), question)
        }
        Ask::Proof(at) => {
            let criterion = &parts.catalogue.criteria[at];
            let scale = criterion.scale().map(|scale| scale.get(parts.language));
            let proof = scale.map_or("", |scale| scale.evidence.documented.as_ref()).to_owned();
            let proof = phrases.tell("screen-question-proof", [("proof", proof.into())]);
            let name = criterion.wording.get(parts.language).name.to_string();
            let facts = [("title", name.into()), ("text", proof.into())];
            (criterion.id.to_string(), phrases.tell("titled", facts))
        }
        Ask::Question(question) => {
            let is_brake = matches!(question, Question::Brake(_));
            let (id, wording) = detail::question(parts, question);
            let id = if is_brake { format!("brake:{id}") } else { id.to_owned() };
            (id, wording.funder_question.to_string())
        }
    }
}

/// A decision in words: what, by whom, when, why, and how it stands to this reading.
pub fn decision_words(
    file: &str,
    taken: &Taken<'_>,
    screening: &Screening,
    phrases: &Phrases,
) -> String {
    let decision = taken.decision;
    if let Some(keep) = taken.expired {
        let keep = day(keep, phrases.language());
        let facts = [("date", keep.into()), ("name", file.to_owned().into())];
        return phrases.tell("decide-expired", facts);
    }
    let (by, outcome) = (decision.by.clone(), decision.outcome.clone());
    let shown = match decision.date {
        Some(date) => {
            let date = day(date, phrases.language());
            let facts = [("date", date.into()), ("by", by.into()), ("outcome", outcome.into())];
            phrases.tell("decide-shown", facts)
        }
        None => {
            phrases.tell("decide-shown-undated", [("by", by.into()), ("outcome", outcome.into())])
        }
    };
    let mut pieces = vec![shown];
    pieces.extend(decision.reason.clone());
    pieces.push(agreement_words(taken, screening, phrases));
    let basis = match taken.basis {
        Basis::This => "decide-on-this",
        Basis::EarlierDay => "decide-on-earlier-day",
        Basis::Another => "decide-on-another",
        Basis::Unsaid => "decide-on-unsaid",
    };
    pieces.push(phrases.say(basis));
    pieces.join(" ")
}

/// How a decision stands to the outcome of a screening.
pub fn agreement_words(taken: &Taken<'_>, screening: &Screening, phrases: &Phrases) -> String {
    let outcome = phrases.say(&format!("screen-name-{}", screening.outcome.as_str()));
    // One of the four is said in the reader's language, a word of one's own as it was written.
    let decision = match named_outcome(&taken.decision.outcome) {
        Some(named) => phrases.say(&format!("screen-name-{}", named.as_str())),
        None => taken.decision.outcome.clone(),
    };
    let facts = [("outcome", outcome.into()), ("decision", decision.into())];
    let id = match taken.agreement {
        Agreement::Same => "decide-agrees",
        Agreement::Differs => "decide-differs",
        Agreement::OwnWord => "decide-own-word",
    };
    phrases.tell(id, facts)
}
