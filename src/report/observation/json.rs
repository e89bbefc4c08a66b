//! What became of projects, for programs: `germoir/observe/1`. Its keys are a contract.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::{Parts, columns};
use crate::diagnostic::Known;
use crate::portfolio::observation::{Became, CohortSeen, Counts, Followed, ItemSeen, Row, Share};

/// The whole document, on several lines.
pub fn observed(parts: Parts<'_>) -> String {
    let Parts { observed, catalogue, .. } = parts;
    let departures = catalogue
        .departures
        .iter()
        .map(|departure| json!({ "item": departure.item, "change": departure.change.as_str() }));
    let stages = observed.moves().into_iter().map(|((first, last), projects)| {
        json!({ "first": first.as_str(), "last": last.as_str(), "projects": projects })
    });
    let whole = ObserveJson {
        schema: "germoir/observe/1",
        date: parts.date.to_string(),
        catalogue: json!({
            "version": catalogue.version,
            "fingerprint": catalogue.fingerprint,
            "departures": departures.collect::<Vec<Value>>(),
        }),
        counts: json!({
            "cohorts": observed.cohorts.len(),
            "projects": observed.projects.len(),
            "seen_again": observed.seen_again(),
            "invalid": parts.invalid,
            "expired": parts.expired,
        }),
        cohorts: observed.cohorts.iter().map(cohort).collect(),
        stages: stages.collect(),
        decisions: observed
            .decisions
            .iter()
            .map(|row| DecisionJson {
                outcome: &row.outcome,
                named: row.named.map(|named| named.as_str()),
                projects: row.counts.all(),
                became: named(&row.counts),
            })
            .collect(),
        followed: json!({
            "counted": observed.untold.counted,
            "too_early": observed.untold.too_early,
            "ended_at_first": observed.untold.ended_at_first,
        }),
        items: observed.items.iter().map(|one| item(parts, one)).collect(),
        projects: observed.projects.iter().map(|one| project(parts, one)).collect(),
    };
    crate::report::published::pretty(&whole)
}

/// Counts by what projects became, also where there is none.
type Named = BTreeMap<&'static str, usize>;

fn named(counts: &Counts) -> Named {
    Became::NAMES.iter().map(|(name, became)| (*name, counts.of(*became))).collect()
}

#[derive(Serialize)]
struct ObserveJson<'o> {
    schema: &'static str,
    date: String,
    catalogue: Value,
    counts: Value,
    /// In the order of time.
    cohorts: Vec<CohortJson<'o>>,
    /// Of projects seen in more than one cohort.
    stages: Vec<Value>,
    decisions: Vec<DecisionJson<'o>>,
    /// How many projects `items` counts, and how many it cannot.
    followed: Value,
    items: Vec<ItemJson<'o>>,
    projects: Vec<ProjectJson<'o>>,
}

#[derive(Serialize)]
struct CohortJson<'o> {
    name: &'o str,
    year: i16,
    /// Null where the name gives the year alone.
    date: Option<String>,
    dated_by: &'static str,
    projects: usize,
    first_seen: usize,
    seen_again: usize,
    decisions: usize,
    /// Of those first seen in it.
    became: Named,
}

fn cohort(cohort: &CohortSeen) -> CohortJson<'_> {
    CohortJson {
        name: &cohort.name,
        year: cohort.when.year,
        date: cohort.when.day.map(|day| day.to_string()),
        dated_by: cohort.when.by.as_str(),
        projects: cohort.projects,
        first_seen: cohort.first_seen,
        seen_again: cohort.seen_again,
        decisions: cohort.decisions,
        became: named(&cohort.became),
    }
}

#[derive(Serialize)]
struct DecisionJson<'o> {
    outcome: &'o str,
    /// `meet`, `clarify`, `accompany` or `redirect`, where the word names one of them.
    named: Option<&'static str>,
    projects: usize,
    became: Named,
}

#[derive(Serialize)]
struct ItemJson<'o> {
    kind: &'static str,
    id: &'o str,
    /// False where there are too few projects to tell.
    can_be_compared: bool,
    rows: Vec<RowJson>,
}

#[derive(Serialize)]
struct RowJson {
    /// `0-1`, `2`, `3-4`, `none` or `not-applicable`, in the first file.
    given: &'static str,
    projects: usize,
    /// Of which a file says what became of them.
    known: usize,
    became: Named,
    /// Null below thirty known, and where there is nothing to compare with.
    shares: Option<BTreeMap<&'static str, ShareJson>>,
}

#[derive(Serialize)]
struct ShareJson {
    value: f64,
    low: f64,
    high: f64,
    least: f64,
    most: f64,
}

impl From<Share> for ShareJson {
    fn from(share: Share) -> Self {
        let Share { value, low, high, least, most } = share;
        Self { value, low, high, least, most }
    }
}

fn item<'o>(parts: Parts<'o>, item: &'o ItemSeen) -> ItemJson<'o> {
    ItemJson {
        kind: item.subject.kind(),
        id: item.subject.id(parts.catalogue),
        can_be_compared: item.can_be_compared(),
        rows: item.rows.iter().map(|one| row(item, one)).collect(),
    }
}

fn row(item: &ItemSeen, row: &Row) -> RowJson {
    let shares = || {
        let became = columns(std::iter::once(&row.counts)).into_iter();
        became.filter_map(|became| Some((became.as_str(), row.share(became)?.into()))).collect()
    };
    RowJson {
        given: row.given.as_str(),
        projects: row.counts.all(),
        known: row.counts.known(),
        became: named(&row.counts),
        shares: (item.can_be_compared() && row.has_shares()).then(shares),
    }
}

#[derive(Serialize)]
struct ProjectJson<'o> {
    id: &'o str,
    /// Null unless its last file shares it.
    name: Option<&'o str>,
    /// Names of cohorts.
    first: &'o str,
    last: &'o str,
    files: usize,
    first_stage: &'static str,
    last_stage: &'static str,
    became: &'static str,
}

fn project<'o>(parts: Parts<'o>, project: &'o Followed) -> ProjectJson<'o> {
    let cohorts = &parts.observed.cohorts;
    ProjectJson {
        id: &project.id,
        name: project.name.as_deref(),
        first: &cohorts[project.first].name,
        last: &cohorts[project.last].name,
        files: project.files,
        first_stage: project.first_stage.as_str(),
        last_stage: project.last_stage.as_str(),
        became: project.became.as_str(),
    }
}
