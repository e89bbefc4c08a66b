//! The sentences of a reading: reasons, where to turn, questions, decisions.

use crate::assessment::Screening;
use crate::assessment::decision::{Agreement, Basis, Taken, named_outcome};
use crate::assessment::screening::Asked;
use crate::descriptor::DecisionReply;
use crate::i18n::{Phrases, day};
use crate::material::AssessmentParts as Parts;
use crate::material::screening::{question_name, question_words};
use crate::report::quotation::quoted;

/// A question as a funder puts it, what it is called, and what it can settle: gates by their number.
pub(super) fn question_line(parts: Parts<'_>, asked: &Asked, phrases: &Phrases) -> String {
    let (_, question) = question_words(parts, asked.ask, phrases);
    let mut line = match question_name(parts, asked.ask) {
        Some(name) => format!("{question} ({name})"),
        None => question,
    };
    let gate = |at: &usize| phrases.tell("screen-settles-gate", [("number", (*at + 1).into())]);
    let mut settled: Vec<String> = asked.gates.iter().map(gate).collect();
    if asked.relation {
        settled.push(phrases.say("screen-settles-relation"));
    }
    if !settled.is_empty() {
        let settled = [("what", settled.join(", ").into())];
        line = format!("{line} {}", phrases.tell("screen-settles", settled));
    }
    line
}

/// A decision in words: what, by whom, when, why, and how it stands to this reading.
pub fn decision_words(
    file: &str,
    taken: &Taken<'_>,
    screening: &Screening,
    phrases: &Phrases,
) -> String {
    let shown = decision_line(file, taken, phrases);
    if taken.expired.is_some() {
        return shown;
    }
    let mut pieces = vec![shown];
    pieces.extend(taken.decision.reason.clone());
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

/// What was decided, by whom and when; that it is past its time, where it is.
pub fn decision_line(file: &str, taken: &Taken<'_>, phrases: &Phrases) -> String {
    let decision = taken.decision;
    if let Some(keep) = taken.expired {
        let keep = day(keep, phrases.language());
        let facts = [("date", keep.into()), ("name", file.to_owned().into())];
        return phrases.tell("decide-expired", facts);
    }
    let (by, outcome) = (decision.by.clone(), decision.outcome.clone());
    match decision.date {
        Some(date) => {
            let date = day(date, phrases.language());
            let facts = [("date", date.into()), ("by", by.into()), ("outcome", outcome.into())];
            phrases.tell("decide-shown", facts)
        }
        None => {
            phrases.tell("decide-shown-undated", [("by", by.into()), ("outcome", outcome.into())])
        }
    }
}

/// What the bearer replied to a decision; of one that is not beside the file, of which day it was.
pub fn reply_words(reply: &DecisionReply, is_beside: bool, phrases: &Phrases) -> String {
    let text = quoted(&reply.text, phrases.language());
    let of = day(reply.decision, phrases.language());
    let date = reply.date.map_or_else(String::new, |date| day(date, phrases.language()));
    let has_date = if reply.date.is_some() { "yes" } else { "no" };
    let id = if is_beside { "decide-reply" } else { "decide-reply-elsewhere" };
    let facts = [
        ("text", text.into()),
        ("of", of.into()),
        ("date", date.into()),
        ("has_date", has_date.into()),
    ];
    phrases.tell(id, facts)
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
