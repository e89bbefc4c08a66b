//! Which question is read differently, in words.

use super::Parts;
use super::agreement::{between, figure};
use crate::document::{Build, Doc};
use crate::i18n::Phrases;
use crate::panel::agreement::ENOUGH;
use crate::panel::merge::Scale;
use crate::panel::questions::Question;
use crate::report::Extent;

/// How many questions are shown where not all are.
const FIRST: usize = 10;

/// The questions that are read most differently, first those that are so most.
pub(super) fn section(
    out: &mut Doc,
    parts: Parts<'_>,
    questions: &[Question],
    extent: Extent,
    phrases: &Phrases,
) {
    if questions.is_empty() {
        return;
    }
    out.heading(3, phrases.say("panel-questions-title"));
    out.text(phrases.tell("panel-questions-how", [("enough", ENOUGH.into())]));
    let most = match extent {
        Extent::Whole => questions.len(),
        Extent::Brief => FIRST.min(questions.len()),
    };
    let heads = ["question", "projects", "pairs", "same", "near", "alpha"];
    let heads = heads.map(|head| phrases.say(&format!("panel-questions-{head}"))).to_vec();
    let rows = questions[..most].iter().map(|one| row(one, parts, phrases)).collect();
    out.table(heads, rows);
    if most < questions.len() {
        let left = questions.len() - most;
        out.text(phrases.tell("panel-questions-more", [("count", left.into())]));
    }
}

fn row(question: &Question, parts: Parts<'_>, phrases: &Phrases) -> Vec<String> {
    let Question { subject, scale, points, pairs, alpha } = question;
    let name = &subject.wording(parts.catalogue, phrases.language()).name;
    let id = subject.id(parts.catalogue);
    let name = match scale {
        Scale::Level | Scale::Contribution => format!("{name} ({id})"),
        scale => {
            let scale = phrases.say(&format!("panel-scale-{}", scale.as_str()));
            format!("{name}, {scale} ({id})")
        }
    };
    let alpha = alpha.map_or_else(
        || "–".to_owned(),
        |alpha| format!("{} {}", figure(alpha.value, phrases), between(alpha.interval, phrases)),
    );
    let [points, all, same, near] = [*points, pairs.all, pairs.same, pairs.within_one];
    vec![name, points.to_string(), all.to_string(), same.to_string(), near.to_string(), alpha]
}
