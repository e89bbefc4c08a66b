//! What would be proposed with each reader's answers: what a meeting begins with.

use super::Parts;
use crate::assessment::Status;
use crate::document::{Build, Doc, Point};
use crate::i18n::Phrases;
use crate::panel::merge::Read;
use crate::panel::merge::verdicts::Verdict;
use crate::report::view::gate_status;

/// By the file, then with the answers of each; readers who come to the same stand on one line.
pub(super) fn section(
    out: &mut Doc,
    parts: Parts<'_>,
    read: &Read<'_>,
    depth: usize,
    phrases: &Phrases,
) {
    let Some(verdicts) = &read.verdicts else { return };
    out.heading(depth, phrases.say("panel-verdict-title"));
    let outcome =
        |verdict: &Verdict| phrases.say(&format!("screen-name-{}", verdict.outcome.as_str()));
    let facts = [("outcome", outcome(&verdicts.file).into())];
    let file = phrases.tell("panel-verdict-file", facts);
    let mut points =
        vec![Point { text: file.into(), below: gates(parts, &verdicts.file, phrases) }];
    let mut groups: Vec<(&Verdict, Vec<String>)> = Vec::new();
    for (reader, verdict) in &verdicts.readers {
        let reader = parts.reader(*reader, phrases);
        match groups.iter_mut().find(|(known, _)| known.is_like(verdict)) {
            Some((_, readers)) => readers.push(reader),
            None => groups.push((verdict, vec![reader])),
        }
    }
    if let [(verdict, _)] = groups.as_slice()
        && verdict.is_like(&verdicts.file)
    {
        points.push(phrases.say("panel-verdict-same").into());
        return out.points(points);
    }
    points.extend(groups.into_iter().map(|(verdict, readers)| {
        let readers = readers.join(", ");
        let facts = [("readers", readers.into()), ("outcome", outcome(verdict).into())];
        let text = phrases.tell("panel-verdict-with", facts).into();
        Point { text, below: gates(parts, verdict, phrases) }
    }));
    out.points(points);
}

/// The gates that are not met.
fn gates(parts: Parts<'_>, verdict: &Verdict, phrases: &Phrases) -> Vec<Point> {
    let open = verdict.gates.iter().filter(|gate| gate.status != Status::Met);
    let lines = open.map(|result| {
        let gate = &parts.profile.gates[result.gate];
        let sentence = gate.words(phrases.language());
        Point::from(format!("{} · {sentence}", gate_status(result, phrases)))
    });
    lines.collect()
}
