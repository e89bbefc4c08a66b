//! What stands beside the figures and enters none: questions of one's own, and what others say.

use super::{points, titled};
use crate::descriptor::{Stated, Statement};
use crate::document::Section;
use crate::i18n::{Phrases, day};
use crate::material::AssessmentParts as Parts;

fn part(name: &str, lines: Vec<String>, phrases: &Phrases) -> Option<Section> {
    let has_lines = !lines.is_empty();
    let title = || phrases.say(&format!("section-{name}"));
    has_lines.then(|| titled(name, title(), points(lines)))
}

/// The bearer's own questions, each with the sentence that was chosen.
pub(super) fn own(parts: Parts<'_>, phrases: &Phrases) -> Option<Section> {
    let lines = parts.project.own_questions.iter().map(|own| {
        let answer = match own.level {
            Some(level) => {
                let level = level.get();
                format!("{level}/4 · {}", own.levels[usize::from(level)])
            }
            None => phrases.say("state-unknown"),
        };
        let line = format!("{} {answer}", own.question);
        own.note.as_ref().map_or(line.clone(), |note| format!("{line} ({note})"))
    });
    part("own", lines.collect(), phrases)
}

/// What third parties say of single answers.
pub(super) fn statements(parts: Parts<'_>, phrases: &Phrases) -> Option<Section> {
    let lines = parts.project.statements.iter().filter_map(|said| statement(parts, said, phrases));
    part("statements", lines.collect(), phrases)
}

fn statement(parts: Parts<'_>, said: &Statement, phrases: &Phrases) -> Option<String> {
    let (subject, stated) = said.about?;
    let name = subject.wording(parts.catalogue, parts.language).name.to_string();
    let level = match stated {
        Stated::Level(level) => format!("{}/4", level.get()),
        Stated::Brake(answer) => {
            let done = answer.mitigation.map_or("?".to_owned(), |level| level.get().to_string());
            format!("{}/4, {done}/4", answer.intensity.get())
        }
    };
    let by = match &said.role {
        Some(role) => format!("{} ({role})", said.by),
        None => said.by.clone(),
    };
    let facts = [
        ("name", name.into()),
        ("level", level.into()),
        ("by", by.into()),
        ("date", day(said.date, phrases.language()).into()),
        ("words", said.words.clone().into()),
    ];
    let line = phrases.tell("statement-line", facts);
    let doubt = match parts.project.doubts(&said.by) {
        _ if said.date > parts.assessment.date => "statement-later",
        Some(_) => "statement-own",
        None => return Some(line),
    };
    Some(format!("{line} {}", phrases.say(doubt)))
}
