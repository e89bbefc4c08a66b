//! Counts, speeds and findings in words.

use jiff::civil::Date;

use crate::i18n::{Argument, Phrases, count, day, decimal};
use crate::material::expected;
use crate::reach::{Arrival, Everyone, Finding, Reached, Speed, Uptake, months_after};

/// Beyond this many months a date says nothing: a century.
const CENTURY: f64 = 1200.0;

/// The few lines that every report has: the straight reading, and what has to be noticed, by name.
pub fn brief(reached: &Reached, phrases: &Phrases) -> Vec<String> {
    let mut lines = counts(reached, true, phrases);
    let speeds = [speeds(reached, phrases), everyone(reached, phrases)];
    let speeds: Vec<String> = speeds.into_iter().flatten().collect();
    lines.extend((!speeds.is_empty()).then(|| speeds.join(" ")));
    lines.extend(reason(reached, phrases));
    let noticed: Vec<String> = reached
        .findings
        .iter()
        .filter(|finding| !is_said_already(finding))
        .map(|finding| phrases.say(&format!("trajectory-name-{}", finding.code())))
        .collect();
    if !noticed.is_empty() {
        let mut names = noticed;
        names.dedup();
        let names = names.join(", ");
        lines.push(phrases.tell("trajectory-noticed", [("names", names.into())]));
    }
    lines
}

/// Whether the straight reading says it anyway.
pub(super) fn is_said_already(finding: &Finding) -> bool {
    matches!(finding, Finding::Cumulative | Finding::OneObservation | Finding::RegisteredOnly)
}

/// What the counts say by themselves. `named`: whether words of the file may be shown.
pub(super) fn straight(reached: &Reached, named: bool, phrases: &Phrases) -> Vec<String> {
    let mut lines = counts(reached, named, phrases);
    lines.extend(speeds(reached, phrases));
    lines.extend(everyone(reached, phrases));
    lines.extend(reason(reached, phrases));
    lines
}

fn reason(reached: &Reached, phrases: &Phrases) -> Option<String> {
    Some(phrases.say(&format!("reach-{}", reached.reason?.as_str())))
}

fn counts(reached: &Reached, named: bool, phrases: &Phrases) -> Vec<String> {
    let language = phrases.language();
    let number = |number: u64| count(number, language);
    let mut lines = Vec::new();
    match (reached.users, reached.as_of) {
        (Some(users), Some(date)) => {
            let scope = reached.scope.as_ref().filter(|_| named);
            let scope = scope.map_or(String::new(), |scope| format!(" ({scope})"));
            let unit = reached.unit.map_or("people", |unit| unit.as_str());
            let latest = reached.series.last();
            let is_floor = latest.is_some_and(|point| point.high.is_none());
            let precision = match latest {
                _ if is_floor => "at-least",
                Some(point) if point.high != Some(point.low) => "about",
                _ => "exact",
            };
            let mut line = phrases.tell(
                "reach-users",
                [
                    ("count", (users as f64).into()),
                    ("shown", number(users).into()),
                    ("unit", unit.into()),
                    ("precision", precision.into()),
                    ("date", day(date, language).into()),
                    ("scope", scope.into()),
                ],
            );
            if let (Some(expected), Some(uptake)) = (reached.expected, reached.uptake) {
                let people = expected::people(expected, phrases);
                // Beside a floor, the share is one too.
                let high = uptake.high.filter(|_| !is_floor);
                let share = expected::share(Uptake { high, ..uptake }, phrases);
                let facts = [("expected", people.into()), ("uptake", share.into())];
                line = format!("{line} {}", phrases.tell("reach-uptake", facts));
            }
            lines.push(line);
        }
        _ => {
            if let Some(registered) = reached.registered {
                let shown = number(registered);
                lines.push(phrases.tell("reach-registered", [("count", shown.into())]));
            }
        }
    }
    lines
}

fn speeds(reached: &Reached, phrases: &Phrases) -> Option<String> {
    let language = phrases.language();
    let said = |id: &str, name: &'static str, number: f64| {
        phrases.tell(id, [(name, decimal(number, 1, language).into())])
    };
    let yearly = reached.speed_of_the_year();
    let lines = [
        Some(said("reach-speed", "speed", reached.speed_per_month?)),
        yearly.map(|yearly| said("reach-speed-year", "speed", yearly)),
        reached.doubling_months.map(|months| said("reach-doubling", "months", months)),
    ];
    Some(lines.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// When the people expected would all be reached at today's speed.
fn everyone(reached: &Reached, phrases: &Phrases) -> Option<String> {
    let expected = expected::people(reached.expected?, phrases);
    let as_of = reached.as_of?;
    let when = |arrival: Arrival| {
        let months = Some(arrival.months()).filter(|months| *months <= CENTURY)?;
        months_after(as_of, months).map(|date| near(date, as_of, phrases))
    };
    let none = String::new;
    let (kind, soonest, latest) = match reached.everyone? {
        // Said by the count beside the expectation.
        Everyone::Reached => return None,
        Everyone::NotAtThisSpeed => ("never", none(), none()),
        Everyone::Within { soonest: Some(Arrival::Already), latest } => {
            match latest.and_then(when) {
                Some(latest) => ("already-before", none(), latest),
                None => ("already", none(), none()),
            }
        }
        Everyone::Within { soonest: Some(soonest), latest } => {
            match (when(soonest), latest.and_then(when)) {
                (Some(soonest), Some(latest)) if soonest == latest => ("in", soonest, latest),
                (Some(soonest), Some(latest)) => ("between", soonest, latest),
                (Some(soonest), None) => ("from", soonest, none()),
                (None, _) => ("far", none(), none()),
            }
        }
        Everyone::Within { soonest: None, latest } => ("before", none(), latest.and_then(when)?),
    };
    Some(phrases.tell(
        "trajectory-everyone",
        [
            ("kind", kind.into()),
            ("expected", expected.into()),
            ("soonest", soonest.into()),
            ("latest", latest.into()),
        ],
    ))
}

/// A date as closely as a speed allows: the year, or the month within two years.
fn near(date: Date, from: Date, phrases: &Phrases) -> String {
    if date.year() - from.year() >= 2 {
        return date.year().to_string();
    }
    let whole = day(date, phrases.language());
    // The day is dropped: "1er mai 2027", "1 May 2027".
    whole.split_once(' ').map_or(whole.clone(), |(_, rest)| rest.to_owned())
}

/// One speed, with its range where the counts are not exact.
pub(super) fn speed(speed: &Speed, phrases: &Phrases) -> String {
    let language = phrases.language();
    let shown = |speed: f64| decimal(speed, 1, language);
    let is_exact = speed.low == Some(speed.per_month) && speed.high == Some(speed.per_month);
    let kind = match (speed.low, speed.high) {
        _ if is_exact => "exact",
        (Some(_), Some(_)) => "between",
        (Some(_), None) => "from",
        (None, Some(_)) => "up-to",
        (None, None) => "open",
    };
    let end = |end: Option<f64>| -> Argument<'static> { end.map_or(String::new(), shown).into() };
    let range = phrases.tell(
        "trajectory-range",
        [("kind", kind.into()), ("low", end(speed.low)), ("high", end(speed.high))],
    );
    phrases.tell(
        "trajectory-speed",
        [
            ("from", speed.from.to_string().into()),
            ("to", speed.to.to_string().into()),
            ("speed", shown(speed.per_month).into()),
            ("range", range.into()),
        ],
    )
}
