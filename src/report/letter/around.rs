//! What a letter says beside the answers: where the project stands, and who tried something near it.

use crate::i18n::Phrases;
use crate::material::AssessmentParts as Parts;
use crate::material::letter::{Passage, Tried};
use crate::report::standing;

/// The definition taken, why now, and what the project lives on.
pub(super) fn standing(parts: Parts<'_>, phrases: &Phrases) -> Passage<String> {
    let mut points: Vec<String> = standing::definition(parts, phrases).into_iter().collect();
    points.extend(standing::drivers(parts, phrases));
    points.extend(standing::funding(parts, phrases));
    Passage { heading: phrases.say("letter-standing"), sentences: Vec::new(), points }
}

/// The questions that the bearer asks of themselves, in the sentences that they chose, without a level.
pub(super) fn own(parts: Parts<'_>, phrases: &Phrases) -> Passage<String> {
    let points = parts.project.own_questions.iter().map(|own| {
        let question = ("question", own.question.clone().into());
        match own.level {
            Some(level) => {
                let words = own.levels[usize::from(level.get())].clone();
                phrases.tell("letter-own-answered", [question, ("words", words.into())])
            }
            None => phrases.tell("letter-own-open", [question]),
        }
    });
    let points: Vec<String> = points.collect();
    Passage { heading: phrases.say("letter-own"), sentences: Vec::new(), points }
}

/// Real projects that are near, with what became of them.
pub(super) fn tried(tried: Vec<Tried>, is_own: bool, phrases: &Phrases) -> Passage<Tried> {
    let mut sentences = Vec::new();
    if !tried.is_empty() {
        sentences.push(phrases.say("letter-tried-how"));
        // Whoever writes to themselves has the program at hand.
        sentences.extend(is_own.then(|| phrases.say("letter-tried-more")));
    }
    Passage { heading: phrases.say("letter-tried"), sentences, points: tried }
}
