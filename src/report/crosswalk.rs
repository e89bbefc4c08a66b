//! A catalogue, or one project's answers, seen through another reference.

use std::fmt::Write as _;

use crate::catalogue::Catalogue;
use crate::catalogue::crosswalk::{Crosswalk, Match, TOP_CONFIDENCE};
use crate::descriptor::{Project, Said};
use crate::i18n::Phrases;

/// The matches of a reference, target by target, the surest first; with a project, what it
/// answered to each, and only what it answered.
pub fn report(
    crosswalk: &Crosswalk,
    catalogue: &Catalogue,
    project: Option<&Project>,
    phrases: &Phrases,
) -> String {
    let language = phrases.language();
    let mut out = String::new();
    let name = crosswalk.name.get(language);
    let _ = writeln!(out, "{name} ({}) · {}", crosswalk.version, crosswalk.source);
    let _ = writeln!(out, "{}", phrases.say("crosswalk-how"));
    for (at, target) in crosswalk.targets.iter().enumerate() {
        let mut matches: Vec<(&Match, Option<String>)> = crosswalk
            .matches
            .iter()
            .filter(|found| found.to == at)
            .map(|found| (found, project.and_then(|p| answer(&found.from, catalogue, p, phrases))))
            .filter(|(_, answer)| project.is_none() || answer.is_some())
            .collect();
        if matches.is_empty() {
            continue;
        }
        matches.sort_by_key(|(found, _)| std::cmp::Reverse(found.confidence));
        let _ = writeln!(out, "\n{} · {}", target.id, target.title.get(language));
        for (found, answer) in matches {
            let answer = answer.map_or(String::new(), |answer| format!(" · {answer}"));
            let _ = writeln!(out, "  {}/{TOP_CONFIDENCE} {}{answer}", found.confidence, found.from);
            let _ = writeln!(out, "      {}", found.reason.get(language));
        }
    }
    out
}

/// What a project says of the item that a match starts from; `None` when it says nothing.
fn answer(
    from: &str,
    catalogue: &Catalogue,
    project: &Project,
    phrases: &Phrases,
) -> Option<String> {
    let (kind, id) = from.split_once(':')?;
    match kind {
        "criterion" => said(&project.answers[catalogue.criterion(id)?].as_ref()?.said, |level| {
            format!("{}/4", level.get())
        }),
        "stake" => said(&project.stakes[catalogue.stake(id)?].as_ref()?.said, |level| {
            format!("{}/4", level.get())
        }),
        "brake" => said(&project.brakes[catalogue.brake(id)?].as_ref()?.said, |answer| {
            phrases
                .tell("crosswalk-brake", [("intensity", u32::from(answer.intensity.get()).into())])
        }),
        "support" => {
            let needed = project.needs_support.contains(&catalogue.support(id)?);
            needed.then(|| phrases.say("crosswalk-needed"))
        }
        "facet" => {
            let (facet, value) = id.split_once('.')?;
            let values = match facet {
                "fields" => &project.fields,
                "concepts" => &project.concepts,
                "drivers" => &project.drivers,
                "technologies" => &project.technologies,
                _ => return None,
            };
            values.iter().any(|given| given == value).then(|| phrases.say("crosswalk-named"))
        }
        "reach" => reached(id, project).map(|count| count.to_string()),
        _ => None,
    }
}

fn said<T>(said: &Said<T>, shown: impl Fn(&T) -> String) -> Option<String> {
    said.given().map(shown)
}

/// The latest count of a part of reach.
fn reached(part: &str, project: &Project) -> Option<u64> {
    let reach = project.reach.as_ref()?;
    let mut latest = reach.observations.iter().rev();
    match part {
        "expected" => reach.expected.as_ref().map(|expected| expected.count),
        "users" => latest.find_map(|observation| observation.users),
        "registered" => latest.find_map(|observation| observation.registered),
        "active" => latest.find_map(|observation| observation.active),
        "retained" => latest.find_map(|observation| observation.retained),
        "unit-people" | "unit-households" | "unit-organisations" => {
            let unit = reach.unit.map(|unit| unit.as_str());
            (unit == part.strip_prefix("unit-")).then(|| latest.find_map(|o| o.users)).flatten()
        }
        _ => None,
    }
}
