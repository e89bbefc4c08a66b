//! One project read as a funder reads it, and the sentences that every output of it has.

use super::{AssessmentParts, detail, problem};
use crate::assessment::decision::Taken;
use crate::assessment::robustness::Flip;
use crate::assessment::screening::{Ask, Reason};
use crate::assessment::{Question, Screening, Why};
use crate::i18n::Phrases;

/// One project, read.
#[derive(Clone, Copy)]
pub struct Reading<'p> {
    pub parts: AssessmentParts<'p>,
    pub screening: &'p Screening,
    /// Decisions about it, in the order of their days, each with the name of its file.
    pub decisions: &'p [(String, Taken<'p>)],
    /// Single answers that would turn a gate or the outcome.
    pub turns: &'p [Flip],
    /// Whether the index is asked for.
    pub with_index: bool,
    /// Its file, as it is typed in a command; `None` for what came on standard input.
    pub typed: Option<&'p str>,
}

/// A reason in words.
pub fn reason_words(parts: AssessmentParts<'_>, reason: Reason, phrases: &Phrases) -> String {
    let gate = |id: &str, at: usize| {
        let gate = parts.profile.gates[at].words(parts.language);
        phrases.tell(id, [("gate", gate.to_owned().into())])
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
            problem::named(&parts.project.contradictions[at], parts.catalogue, phrases)
        }
        Reason::CompetesAlone => phrases.say("screen-reason-competes-alone"),
        Reason::NothingInTheWay => phrases.say("screen-reason-nothing"),
    }
}

/// Where to turn, for a reason to redirect.
pub fn turn_words(parts: AssessmentParts<'_>, reason: Reason, phrases: &Phrases) -> Option<String> {
    turn(parts, reason, phrases, "screen-turn")
}

/// The same for the bearer, below a heading that asks it.
pub fn own_turn_words(
    parts: AssessmentParts<'_>,
    reason: Reason,
    phrases: &Phrases,
) -> Option<String> {
    turn(parts, reason, phrases, "letter-decision-turn")
}

fn turn(
    parts: AssessmentParts<'_>,
    reason: Reason,
    phrases: &Phrases,
    voice: &str,
) -> Option<String> {
    match (reason, &parts.project.relation.with) {
        (Reason::NoContribution, _) => Some(phrases.say(&format!("{voice}-stake"))),
        (Reason::Competes(_), Some(with)) => {
            let with = with.trim_end_matches('.').to_owned();
            Some(phrases.tell(&format!("{voice}-service"), [("with", with.into())]))
        }
        (Reason::Competes(_), None) => Some(phrases.say(&format!("{voice}-service-unnamed"))),
        _ => None,
    }
}

/// What a question is called in the reader's language; `None` where its words say so already.
pub fn question_name(parts: AssessmentParts<'_>, ask: Ask) -> Option<String> {
    let name = match ask {
        Ask::AnyStake | Ask::Proof(_) => return None,
        Ask::Stake(at) => &parts.catalogue.stakes[at].wording.get(parts.language).name,
        Ask::Question(question) => &detail::question(parts, question).1.name,
    };
    Some(name.to_string())
}

/// The id of what is asked, and the question put by a funder.
pub fn question_words(parts: AssessmentParts<'_>, ask: Ask, phrases: &Phrases) -> (String, String) {
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
            let (id, _) = detail::question(parts, question);
            let id = if is_brake { format!("brake:{id}") } else { id.to_owned() };
            let [_, others] = detail::worded(parts, question, phrases);
            (id, others.into_owned())
        }
    }
}
