//! The tables `expected` and `earlier_expectations`.

use super::Context;
use super::parts::{MOST, count, free_text};
use crate::descriptor::{Expectation, Expected, problems};
use crate::diagnostic::Fields;

pub(super) fn read(fields: &mut Fields<'_, '_>, context: Context<'_>) -> Option<Expected> {
    let people = people(fields);
    let basis = fields.choice("basis");
    let date = fields.date("date");
    let source = free_text(fields, context, "source");
    let scope = free_text(fields, context, "scope");
    Some(Expected { people: people?, basis, date, source, scope, span: fields.span() })
}

fn people(fields: &mut Fields<'_, '_>) -> Option<Expectation> {
    // Every key is read, so that all problems are told.
    let one = count(fields, "count");
    let between = [some(fields, "low"), some(fields, "high")];
    let survey = [some(fields, "asked"), count(fields, "yes"), some(fields, "population")];
    match one_way(fields) {
        0 => one.map(Expectation::Count),
        1 => {
            let [low, high] = [between[0]?, between[1]?];
            is_in_order(fields, ("low", low), ("high", high), problems::LOW_ABOVE_HIGH, "low")
                .then_some(Expectation::Between { low, high })
        }
        _ => {
            let [asked, yes, population] = survey;
            let in_order = [
                yes.zip(asked).is_none_or(|(yes, asked)| {
                    let code = problems::YES_ABOVE_ASKED;
                    is_in_order(fields, ("yes", yes), ("asked", asked), code, "yes")
                }),
                asked.zip(population).is_none_or(|(asked, all)| {
                    let code = problems::ASKED_ABOVE_POPULATION;
                    is_in_order(fields, ("asked", asked), ("population", all), code, "population")
                }),
            ];
            let survey = Expectation::Survey { asked: asked?, yes: yes?, population: population? };
            (in_order == [true; 2]).then_some(survey)
        }
    }
}

/// The way that is kept, by its place in [`Expectation::WAYS`]: the first that is whole, else the first that
/// has begun. What it lacks, and the keys of the others, are told.
fn one_way(fields: &mut Fields<'_, '_>) -> usize {
    const WAYS: [&[&str]; 3] = Expectation::WAYS;
    let table = fields.whole();
    let is_said = |key: &&&str| table.get(key).is_some();
    let whole = WAYS.iter().position(|keys| keys.iter().all(|key| is_said(&key)));
    let begun = || WAYS.iter().position(|keys| keys.iter().any(|key| is_said(&key)));
    let kept = whole.or_else(begun).unwrap_or(0);
    for key in WAYS[kept].iter().filter(|key| !is_said(key)) {
        fields.missing(key);
    }
    let others = WAYS.iter().enumerate().filter(|(at, _)| *at != kept);
    let surplus: Vec<&str> =
        others.flat_map(|(_, keys)| keys.iter()).filter(is_said).copied().collect();
    if let Some(first) = surplus.first() {
        let at = table.position(first).map_or(fields.span(), |at| table.entries()[at].key_span);
        let quoted = |keys: &[&str]| {
            let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
            keys.join(", ")
        };
        let problem = fields.report(problems::EXPECTED_TWICE, first, at);
        problem.facts.push(("kept", quoted(WAYS[kept]).into()));
        problem.facts.push(("surplus", quoted(&surplus).into()));
    }
    kept
}

/// Whether one number is at most another; reported where it is not, at the value of `place`.
fn is_in_order(
    fields: &mut Fields<'_, '_>,
    lower: (&'static str, u64),
    upper: (&'static str, u64),
    code: crate::diagnostic::Code,
    place: &'static str,
) -> bool {
    if lower.1 <= upper.1 {
        return true;
    }
    let span = fields.node(place).map_or(fields.span(), |node| node.span);
    let problem = fields.report(code, place, span);
    // Counts are at most MOST.
    problem.facts.push((lower.0, (lower.1 as i64).into()));
    problem.facts.push((upper.0, (upper.1 as i64).into()));
    false
}

/// A count of at least one.
fn some(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<u64> {
    fields.integer(key, 1..=MOST).and_then(|count| u64::try_from(count).ok())
}
