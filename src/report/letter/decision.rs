//! The letter that tells a bearer what was decided, and why: also, and first of all, to those who were
//! refused. What was read, where to turn, and how to answer stand in it, so that every word can be
//! contested by the one whom it is about.

use crate::assessment::Outcome;
use crate::assessment::decision::{Basis, Taken, named_outcome};
use crate::assessment::screening::Reason;
use crate::document::{Block, Build, Doc, Frame, Line, Manner, Span};
use crate::i18n::{Phrases, day};
use crate::material::Reading;
use crate::material::screening::{own_turn_words, question_words, reason_words};
use crate::report::view::gate_status;

/// Questions that a letter has room for.
const QUESTIONS: usize = 3;

/// The letter about one decision. `from` signs; where nobody does, whoever decided.
pub fn document(
    reading: Reading<'_>,
    taken: &Taken<'_>,
    from: Option<&str>,
    phrases: &Phrases,
) -> Doc {
    let decision = taken.decision;
    let mut doc = Doc::new(reading.parts.project.name.as_str(), phrases.language());
    doc.manner = Manner::Letter;
    doc.subtitle = Span::Emphasis(phrases.say("letter-decision-subtitle")).into();
    doc.text(phrases.say("letter-greeting"));
    let outcome = match named_outcome(&decision.outcome) {
        Some(named) => phrases.say(&format!("screen-name-{}", named.as_str())),
        None => decision.outcome.clone(),
    };
    let by = decision.by.clone();
    let said = match decision.date {
        Some(date) => {
            let date = day(date, phrases.language());
            let facts = [("by", by.into()), ("date", date.into()), ("outcome", outcome.into())];
            phrases.tell("letter-decision", facts)
        }
        None => phrases
            .tell("letter-decision-undated", [("by", by.into()), ("outcome", outcome.into())]),
    };
    doc.text(Line::strong(said));
    doc.section(2, "why", phrases.say("letter-decision-why"));
    match &decision.reason {
        Some(reason) => doc.text(Line::theirs(reason.as_str(), None)),
        None => doc.text(phrases.say("letter-decision-no-reason")),
    }
    doc.section(2, "read", phrases.say("letter-decision-read"));
    match taken.basis {
        Basis::This | Basis::EarlierDay => {
            doc.text(phrases.say("letter-decision-read-how"));
            read(&mut doc, reading, phrases);
        }
        Basis::Unsaid => {
            let date = day(reading.parts.assessment.date, phrases.language());
            doc.text(phrases.tell("letter-decision-read-unsaid", [("date", date.into())]));
            read(&mut doc, reading, phrases);
        }
        Basis::Another => doc.text(phrases.say("letter-decision-read-changed")),
    }
    doc.section(2, "turn", phrases.say("letter-decision-turn"));
    turn(&mut doc, reading, phrases);
    doc.section(2, "answer", phrases.say("letter-decision-answer"));
    doc.text(phrases.say("letter-decision-answer-how"));
    let mut farewell = Vec::new();
    farewell.text(phrases.say("letter-farewell"));
    farewell.text(from.unwrap_or(&decision.by));
    doc.blocks.push(Block::Frame(Frame::Farewell, farewell));
    doc.foot.text(phrases.say("letter-decision-closing"));
    doc
}

/// What the reading found, in words: the gates, and what else it proposes for a reason.
fn read(doc: &mut Doc, reading: Reading<'_>, phrases: &Phrases) {
    let parts = reading.parts;
    let mut lines: Vec<String> = Vec::new();
    for result in &parts.assessment.gates {
        let gate = &parts.profile.gates[result.gate];
        let facts = [
            ("title", gate.words(parts.language).trim_end_matches('.').to_owned().into()),
            ("text", gate_status(result, phrases).into()),
        ];
        lines.push(phrases.tell("titled", facts));
    }
    let others = reading.screening.reasons.iter().filter(|reason| {
        !matches!(reason, Reason::GateUnmet(_) | Reason::GateUndecided(_) | Reason::NothingInTheWay)
    });
    lines.extend(others.map(|reason| match reason {
        // A letter tells no level.
        Reason::Competes(_) => phrases.say("letter-decision-competes"),
        reason => reason_words(parts, *reason, phrases),
    }));
    doc.lines(lines);
}

/// Where to turn now: to whom, to what support, or with which answers.
fn turn(doc: &mut Doc, reading: Reading<'_>, phrases: &Phrases) {
    let (parts, screening) = (reading.parts, reading.screening);
    let turned = screening.reasons.iter().map(|reason| own_turn_words(parts, *reason, phrases));
    let mut lines: Vec<String> = turned.flatten().collect();
    let named = |supports: &[usize]| parts.catalogue.support_names(supports, parts.language);
    let mut supports = named(&parts.project.needs_support);
    for support in named(&screening.supports) {
        if !supports.contains(&support) {
            supports.push(support);
        }
    }
    if !supports.is_empty() {
        let facts = [("names", supports.join(", ").into())];
        lines.push(phrases.tell("letter-decision-support", facts));
    }
    if lines.is_empty() {
        lines.push(phrases.say("letter-decision-others"));
    }
    lines.into_iter().for_each(|line| doc.text(line));
    let asked = screening.questions.iter().take(QUESTIONS);
    let asked: Vec<String> =
        asked.map(|asked| question_words(parts, asked.ask, phrases).1).collect();
    if !asked.is_empty() && screening.outcome != Outcome::Redirect {
        doc.text(phrases.say("letter-decision-questions"));
        doc.lines(asked);
    }
}
