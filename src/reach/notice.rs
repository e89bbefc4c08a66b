//! Looking for what has to be said, in the order of [`Finding`].

use std::collections::HashMap;

use jiff::civil::Date;

use super::series::{DAYS_A_MONTH, Point, days};
use super::{Finding, Reached};
use crate::descriptor::{Counting, DatePrecision, Expected, Observation, Precision, Reach, Unit};

/// Words, French and English, that speak of members rather than of people who use something.
const MEMBERS: [&str; 18] = [
    "membre",
    "membres",
    "inscrit",
    "inscrits",
    "inscrite",
    "inscrites",
    "adhérent",
    "adhérents",
    "abonné",
    "abonnés",
    "inscriptions",
    "member",
    "members",
    "subscriber",
    "subscribers",
    "accounts",
    "registered",
    "followers",
];
const HOUSEHOLDS: [&str; 8] =
    ["foyer", "foyers", "ménage", "ménages", "household", "households", "logements", "dwellings"];
const PEOPLE: [&str; 7] =
    ["personnes", "habitants", "people", "persons", "inhabitants", "residents", "individuals"];
/// A count older than this says little about today, in months.
const RECENT: f64 = 12.0;

pub(super) fn findings(reach: &Reach, reached: &Reached, today: Date) -> Vec<Finding> {
    let past: Vec<&Observation> =
        reach.observations.iter().filter(|observation| observation.date <= today).collect();
    let mut found = Vec::new();
    if reach.counting == Some(Counting::Cumulative) && !past.is_empty() {
        found.push(Finding::Cumulative);
    }
    series(&past, &mut found);
    units(reach, &past, &mut found);
    members(&past, &mut found);
    expectations(reach, reached, &mut found);
    let future = reach.observations.len() - past.len();
    if future > 0 {
        found.push(Finding::Future { count: future });
    }
    precision(&past, &mut found);
    if reached.series.len() == 1 {
        found.push(Finding::OneObservation);
    }
    if let Some(latest) = past.last() {
        let months = days(latest.date, today) / DAYS_A_MONTH;
        if months > RECENT {
            found.push(Finding::Old { months: months as u32 });
        }
    }
    found
}

/// Breaks, falls, and changes of what is counted, from one observation to the next.
fn series(past: &[&Observation], found: &mut Vec<Finding>) {
    let (mut breaks, mut falls, mut changes) = (Vec::new(), Vec::new(), Vec::new());
    for observation in past {
        if let Some(why) = &observation.new_start {
            breaks.push(Finding::Break { date: observation.date, why: why.clone() });
        }
    }
    let counted: Vec<&Observation> =
        past.iter().copied().filter(|observation| observation.users.is_some()).collect();
    // The last observation so far of each scope and period: what is alike.
    let mut last: HashMap<(Option<&str>, Option<u32>), &Observation> = HashMap::new();
    for (at, after) in counted.iter().enumerate() {
        let alike = (after.scope.as_deref(), after.period_months);
        let earlier = last.insert(alike, after);
        if let Some((from, to)) = earlier.and_then(|before| falls_for_certain(before, after))
            && after.new_start.is_none()
        {
            falls.push(Finding::Falls { date: after.date, from, to });
        }
        let Some(before) = at.checked_sub(1).map(|before| counted[before]) else { continue };
        if before.scope != after.scope {
            changes.push(Finding::ScopeChanges {
                date: after.date,
                from: before.scope.clone(),
                to: after.scope.clone(),
            });
        }
        if before.period_months != after.period_months {
            changes.push(Finding::PeriodChanges {
                date: after.date,
                from: before.period_months,
                to: after.period_months,
            });
        }
    }
    found.extend(breaks.into_iter().chain(falls).chain(changes));
}

/// The two counts, where the later is lower whatever their precision leaves open.
fn falls_for_certain(before: &Observation, after: &Observation) -> Option<(u64, u64)> {
    let (from, to) = before.users.zip(after.users)?;
    let point = |count, of: &Observation| Point::new(of.date, count, of.precision);
    let most = point(to, after).high?;
    (most < point(from, before).low).then_some((from, to))
}

fn units(reach: &Reach, past: &[&Observation], found: &mut Vec<Finding>) {
    let other: &[&str] = match reach.unit {
        Some(Unit::Households) => {
            found.push(Finding::Households);
            &PEOPLE
        }
        Some(Unit::People) => &HOUSEHOLDS,
        Some(Unit::Organisations) | None => return,
    };
    let said = past.iter().filter(|observation| observation.users.is_some()).find(|observation| {
        speaks_of(observation.note.as_deref(), other)
            || speaks_of(observation.scope.as_deref(), other)
    });
    if let Some(observation) = said {
        found.push(Finding::UnitInWords { date: Some(observation.date) });
    } else if let Some(expected) = &reach.expected
        && (speaks_of(expected.scope.as_deref(), other)
            || speaks_of(expected.source.as_deref().filter(|text| !is_address(text)), other))
    {
        found.push(Finding::UnitInWords { date: expected.date });
    }
}

fn members(past: &[&Observation], found: &mut Vec<Finding>) {
    let users = past.iter().filter(|observation| observation.users.is_some());
    if users.clone().next().is_none() {
        if past.iter().any(|observation| observation.registered.is_some()) {
            found.push(Finding::RegisteredOnly);
        }
        return;
    }
    for observation in users {
        let words = [observation.note.as_deref(), observation.scope.as_deref()];
        if words.into_iter().any(|text| speaks_of(text, &MEMBERS)) {
            found.push(Finding::MembersInWords { date: observation.date });
        }
    }
    let both: Vec<(u64, u64)> = past
        .iter()
        .filter_map(|observation| observation.users.zip(observation.registered))
        .collect();
    if both.len() >= 2 && both.iter().all(|(users, registered)| users == registered) {
        found.push(Finding::UsersAreRegistered);
    }
}

fn expectations(reach: &Reach, reached: &Reached, found: &mut Vec<Finding>) {
    let mut all: Vec<&Expected> = reach.earlier_expectations.iter().collect();
    // Stable: what has no date stays in written order, before the rest.
    all.sort_by_key(|expected| expected.date);
    all.extend(&reach.expected);
    for pair in all.windows(2) {
        let [before, after] = pair else { continue };
        let (from, to) = (before.people.range(), after.people.range());
        if from != to {
            found.push(Finding::ExpectationRevised { date: after.date, from, to });
        }
    }
    let Some(expected) = &reach.expected else { return };
    match (&expected.scope, &reached.scope) {
        (Some(one), Some(other)) if one != other => found
            .push(Finding::ExpectationElsewhere { expected: one.clone(), counted: other.clone() }),
        _ if reached.users.is_some_and(|users| users as f64 > expected.people.range().high) => {
            found.push(Finding::ExpectationPassed);
        }
        _ => {}
    }
}

fn precision(past: &[&Observation], found: &mut Vec<Finding>) {
    let count = |precision| {
        past.iter().filter(|observation| observation.precision == Some(precision)).count()
    };
    let about = count(Precision::About);
    if about > 0 {
        found.push(Finding::About { count: about });
    }
    let floors = count(Precision::AtLeast);
    if floors > 0 {
        found.push(Finding::AtLeast { count: floors });
    }
    let rough = past.iter().filter(|observation| {
        matches!(observation.date_precision, Some(DatePrecision::Month | DatePrecision::Year))
    });
    let rough = rough.count();
    if rough > 0 {
        found.push(Finding::RoughDates { count: rough });
    }
}

fn is_address(text: &str) -> bool {
    text.contains("://")
}

fn speaks_of(text: Option<&str>, words: &[&str]) -> bool {
    let Some(text) = text else { return false };
    let text = text.to_lowercase();
    let mut said = text.split(|c: char| !c.is_alphanumeric());
    said.any(|word| words.contains(&word))
}
