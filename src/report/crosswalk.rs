//! A catalogue, or one project's answers, seen through another reference.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::catalogue::crosswalk::{self, Crosswalk, Match, TOP_CONFIDENCE};
use crate::catalogue::item::{self, Item};
use crate::descriptor::{Counting, Observation, Project, Said};
use crate::document::{Line, Span};
use crate::i18n::{self, Phrases, day, lines};
use crate::material::expected;

/// The matches of a reference, target by target, the surest first; with a project, what it
/// answered to each, and only what it answered.
pub fn report(
    crosswalk: &Crosswalk,
    catalogue: &Catalogue,
    project: Option<&Project>,
    today: Date,
    width: usize,
    phrases: &Phrases,
) -> String {
    let language = phrases.language();
    let width = width.clamp(40, 120);
    let titles = titles(catalogue, phrases);
    let mut out = String::new();
    let name = crosswalk.name.get(language);
    let _ = writeln!(out, "{name} ({}) · {}", crosswalk.version, crosswalk.source);
    wrapped(&mut out, &phrases.say("crosswalk-how"), "", width);
    for (at, target) in crosswalk.targets.iter().enumerate() {
        let mut matches: Vec<(&Match, Option<String>)> = crosswalk
            .matches
            .iter()
            .filter(|found| found.to == at)
            .map(|found| {
                (found, project.and_then(|p| answer(&found.from, catalogue, p, today, phrases)))
            })
            .filter(|(_, answer)| project.is_none() || answer.is_some())
            .collect();
        if matches.is_empty() {
            continue;
        }
        matches.sort_by_key(|(found, _)| std::cmp::Reverse(found.confidence));
        let _ = writeln!(out, "\n{} · {}", target.id, target.title.get(language));
        for (found, answer) in matches {
            let from = found.from.as_str();
            let title = titles.get(from).cloned().unwrap_or_else(|| reach_title(from, phrases));
            let facts = [
                ("title", title.into()),
                ("id", from.to_owned().into()),
                ("has_answer", if answer.is_some() { "yes" } else { "no" }.into()),
                ("answer", answer.unwrap_or_default().into()),
            ];
            wrapped(&mut out, &phrases.tell("crosswalk-match", facts), "  ", width);
            let facts = [
                ("confidence", u32::from(found.confidence).into()),
                ("top", u32::from(TOP_CONFIDENCE).into()),
                ("reason", found.reason.get(language).to_string().into()),
            ];
            wrapped(&mut out, &phrases.tell("crosswalk-why", facts), "      ", width);
        }
    }
    out
}

/// The reference whose axes French funders look along.
const FRENCH_FUNDERS: &str = "avise";

/// Where the same answers are seen by the axes that French funders use, each of them named.
/// Nothing where no command can be typed.
pub fn axes(typed: Option<&str>, phrases: &Phrases) -> Option<Line> {
    if !phrases.has_terminal() {
        return None;
    }
    let crosswalk = crosswalk::built_in(FRENCH_FUNDERS)?;
    let titles = crosswalk.targets.iter().map(|axis| axis.title.get(phrases.language()).as_str());
    let axes = titles.collect::<Vec<_>>().join(&phrases.say("list-between"));
    Some(shown_by(phrases.tell("axes-view", [("axes", axes.into())]), typed, phrases))
}

/// The same in a few words, which asks for no reading of the axes.
pub fn axes_in_short(typed: &str, phrases: &Phrases) -> Line {
    shown_by(phrases.say("axes-brief"), Some(typed), phrases)
}

/// A sentence, and below it the command that shows what it speaks of.
fn shown_by(said: String, typed: Option<&str>, phrases: &Phrases) -> Line {
    let file = typed.map_or_else(|| phrases.say("axes-file"), str::to_owned);
    let command = format!("germoir criteria crosswalk {FRENCH_FUNDERS} {file}");
    Line::from(said).and(Span::Break).and(Span::Code(command))
}

/// What the catalogue's items are called, by `kind:id`.
fn titles(catalogue: &Catalogue, phrases: &Phrases) -> BTreeMap<String, String> {
    let language = phrases.language();
    let title = |item: Item<'_>| (item.name(), item.title(language).to_owned());
    item::items(catalogue).into_iter().map(title).collect()
}

/// What a part of reach is called.
fn reach_title(from: &str, phrases: &Phrases) -> String {
    let id = from.replace(':', "-");
    phrases.find(&format!("crosswalk-{id}"), []).unwrap_or_else(|| from.to_owned())
}

/// Lines of at most `width` columns, all set in by `indent`; what follows the first a little more.
fn wrapped(out: &mut String, text: &str, indent: &str, width: usize) {
    let options = lines(width).initial_indent(indent).subsequent_indent(if indent.is_empty() {
        ""
    } else {
        "      "
    });
    for line in textwrap::wrap(text, options) {
        let _ = writeln!(out, "{}", line.trim_end());
    }
}

/// What a project says of the item that a match starts from; `None` when it says nothing.
fn answer(
    from: &str,
    catalogue: &Catalogue,
    project: &Project,
    today: Date,
    phrases: &Phrases,
) -> Option<String> {
    let (kind, id) = from.split_once(':')?;
    match kind {
        "criterion" => said(&project.answers[catalogue.criterion(id)?].as_ref()?.said, |level| {
            phrases.tell("crosswalk-level", [("level", u32::from(level.get()).into())])
        }),
        "stake" => said(&project.stakes[catalogue.stake(id)?].as_ref()?.said, |level| {
            phrases.tell("crosswalk-level", [("level", u32::from(level.get()).into())])
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
        "reach" => reached(id, project, today, phrases).map(|(count, date)| {
            let date = date.map_or(String::new(), |date| day(date, phrases.language()));
            let has_date = if date.is_empty() { "no" } else { "yes" };
            let facts =
                [("count", count.into()), ("has_date", has_date.into()), ("date", date.into())];
            phrases.tell("crosswalk-count", facts)
        }),
        _ => None,
    }
}

fn said<T>(said: &Said<T>, shown: impl Fn(&T) -> String) -> Option<String> {
    said.given().map(shown)
}

/// The latest count of a part of reach at a date, and when it was taken. A count that adds up since
/// the beginning tells nothing of distinct users, here as in an assessment.
fn reached(
    part: &str,
    project: &Project,
    today: Date,
    phrases: &Phrases,
) -> Option<(String, Option<Date>)> {
    let reach = project.reach.as_ref()?;
    let latest = |count: fn(&Observation) -> Option<u64>| {
        let past = reach.observations.iter().rev().filter(|seen| seen.date <= today);
        let (count, date) = past.filter_map(|seen| Some((count(seen)?, seen.date))).next()?;
        Some((i18n::count(count, phrases.language()), Some(date)))
    };
    let is_unique = reach.counting != Some(Counting::Cumulative);
    let users = || is_unique.then(|| latest(|seen| seen.users)).flatten();
    match part {
        "expected" => {
            let expected = reach.expected.as_ref()?;
            Some((expected::people(expected.people.range(), phrases), expected.date))
        }
        "users" => users(),
        "registered" => latest(|seen| seen.registered),
        "active" => latest(|seen| seen.active),
        "retained" => latest(|seen| seen.retained),
        "unit-people" | "unit-households" | "unit-organisations" => {
            let unit = reach.unit.map(|unit| unit.as_str());
            (unit == part.strip_prefix("unit-")).then(users).flatten()
        }
        _ => None,
    }
}
