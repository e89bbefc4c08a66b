//! What became of projects, for programs: `germoir/observe/1`. Its keys are a contract.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::assessment::{CatalogueJson, catalogue_json};
use super::order::ByKey;
use super::published;
use crate::assessment::screening::Outcome;
use crate::catalogue::Stage;
use crate::data::schema::{Day, Fraction, OneOf};
use crate::diagnostic::Known;
use crate::material::ObservationParts as Parts;
use crate::portfolio::observation::{Became, CohortSeen, Counts, Followed, ItemSeen, Row, Share};

/// The whole document, on several lines.
pub fn json(parts: Parts<'_>) -> String {
    let Parts { observed, catalogue, .. } = parts;
    let stages = observed.moves().into_iter().map(|((first, last), projects)| {
        ByKey(MovedJson { first: OneOf(first), last: OneOf(last), projects })
    });
    let decisions = observed.decisions.iter().map(|row| DecisionJson {
        outcome: row.outcome.as_deref(),
        named: row.named.map(OneOf),
        projects: row.counts.all(),
        became: named(&row.counts),
    });
    let whole = ObserveJson {
        schema: "germoir/observe/1",
        date: Day(parts.date),
        catalogue: ByKey(catalogue_json(catalogue)),
        counts: ByKey(CountsJson {
            cohorts: observed.cohorts.len(),
            projects: observed.projects.len(),
            seen_again: observed.seen_again(),
            invalid: parts.invalid,
            expired: parts.expired,
        }),
        cohorts: observed.cohorts.iter().map(cohort).collect(),
        stages: stages.collect(),
        decisions: decisions.collect(),
        followed: ByKey(FollowedJson {
            counted: observed.untold.counted,
            too_early: observed.untold.too_early,
            ended_at_first: observed.untold.ended_at_first,
        }),
        items: observed.items.iter().map(|one| item(parts, one)).collect(),
        projects: observed.projects.iter().map(|one| project(parts, one)).collect(),
    };
    published::document(&whole)
}

/// Counts by what projects became, also where there is none.
type Named = BTreeMap<&'static str, usize>;

fn named(counts: &Counts) -> Named {
    Became::NAMES.iter().map(|(name, became)| (*name, counts.of(*became))).collect()
}

/// What became of the projects of several cohorts. Counts are of projects unless they say otherwise.
#[derive(JsonSchema, Serialize)]
pub(super) struct ObserveJson<'o> {
    #[schemars(extend("const" = "germoir/observe/1"))]
    schema: &'static str,
    date: Day,
    catalogue: ByKey<CatalogueJson<'o>>,
    counts: ByKey<CountsJson>,
    /// In the order of time.
    cohorts: Vec<CohortJson<'o>>,
    /// Of projects seen in more than one cohort, by their first and their last stage.
    stages: Vec<ByKey<MovedJson>>,
    decisions: Vec<DecisionJson<'o>>,
    followed: ByKey<FollowedJson>,
    items: Vec<ItemJson<'o>>,
    projects: Vec<ProjectJson<'o>>,
}

#[derive(JsonSchema, Serialize)]
struct CountsJson {
    cohorts: usize,
    projects: usize,
    /// Projects with a file in more than one cohort.
    seen_again: usize,
    /// Files with an error: they count for nothing.
    invalid: usize,
    /// Decisions past the day until which they were to be kept, and not counted.
    expired: usize,
}

#[derive(JsonSchema, Serialize)]
struct MovedJson {
    first: OneOf<Stage>,
    last: OneOf<Stage>,
    projects: usize,
}

/// How many projects `items` counts, and how many it cannot.
#[derive(JsonSchema, Serialize)]
struct FollowedJson {
    counted: usize,
    /// Seen too lately to have become anything.
    too_early: usize,
    /// At an end already when they were first seen.
    ended_at_first: usize,
}

/// A cohort.
#[derive(JsonSchema, Serialize)]
struct CohortJson<'o> {
    name: &'o str,
    year: i16,
    /// Null where the name gives the year alone.
    date: Option<Day>,
    dated_by: OneOf<crate::portfolio::observation::DatedBy>,
    projects: usize,
    /// Projects that no earlier cohort has.
    first_seen: usize,
    /// Projects that an earlier cohort has.
    seen_again: usize,
    decisions: usize,
    /// Of those first seen in it.
    became: Named,
}

fn cohort(cohort: &CohortSeen) -> CohortJson<'_> {
    CohortJson {
        name: &cohort.name,
        year: cohort.when.year,
        date: cohort.when.day.map(Day),
        dated_by: OneOf(cohort.when.by),
        projects: cohort.projects,
        first_seen: cohort.first_seen,
        seen_again: cohort.seen_again,
        decisions: cohort.decisions,
        became: named(&cohort.became),
    }
}

/// An outcome that people decided, in their word.
#[derive(JsonSchema, Serialize)]
struct DecisionJson<'o> {
    /// Null for all those together whose words are kept back: fewer than five projects have them, and
    /// none of these agreed to appear with its words.
    outcome: Option<&'o str>,
    /// `meet`, `clarify`, `accompany` or `redirect`, where the word names one of them.
    named: Option<OneOf<Outcome>>,
    projects: usize,
    became: Named,
}

/// A question, and what projects became by their answer in their first file. It shows no cause.
#[derive(JsonSchema, Serialize)]
struct ItemJson<'o> {
    #[schemars(extend("enum" = ["criterion", "brake", "stake"]))]
    kind: &'static str,
    id: &'o str,
    /// False where there are too few projects to tell.
    can_be_compared: bool,
    rows: Vec<RowJson>,
}

/// Projects with one answer.
#[derive(JsonSchema, Serialize)]
struct RowJson {
    /// `0-1`, `2`, `3-4`, `none` or `not-applicable`, in the first file.
    given: OneOf<crate::portfolio::observation::Given>,
    projects: usize,
    /// Of which a file says what became of them.
    known: usize,
    became: Named,
    /// Null below thirty known, and where there is nothing to compare with.
    shares: Option<BTreeMap<&'static str, ShareJson>>,
}

/// The share of these projects that became something.
#[derive(JsonSchema, Serialize)]
struct ShareJson {
    /// Of those of which a file says what became of them.
    #[schemars(with = "Fraction")]
    value: f64,
    /// Wilson's interval of 95 % (Wilson 1927), without continuity correction.
    #[schemars(with = "Fraction")]
    low: f64,
    #[schemars(with = "Fraction")]
    high: f64,
    /// Of all, if none of those without a word had become the same.
    #[schemars(with = "Fraction")]
    least: f64,
    /// Of all, if every one of those without a word had become the same.
    #[schemars(with = "Fraction")]
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
        let became = Became::among(std::iter::once(&row.counts)).into_iter();
        became.filter_map(|became| Some((became.as_str(), row.share(became)?.into()))).collect()
    };
    RowJson {
        given: OneOf(row.given),
        projects: row.counts.all(),
        known: row.counts.known(),
        became: named(&row.counts),
        shares: (item.can_be_compared() && row.has_shares()).then(shares),
    }
}

/// A project.
#[derive(JsonSchema, Serialize)]
struct ProjectJson<'o> {
    id: &'o str,
    /// Null unless its last file shares it.
    name: Option<&'o str>,
    /// Names of cohorts.
    first: &'o str,
    last: &'o str,
    /// How many files it has.
    files: usize,
    first_stage: OneOf<crate::catalogue::Stage>,
    last_stage: OneOf<crate::catalogue::Stage>,
    became: OneOf<crate::portfolio::observation::Became>,
}

fn project<'o>(parts: Parts<'o>, project: &'o Followed) -> ProjectJson<'o> {
    let cohorts = &parts.observed.cohorts;
    ProjectJson {
        id: &project.id,
        name: project.name.as_deref(),
        first: &cohorts[project.first].name,
        last: &cohorts[project.last].name,
        files: project.files,
        first_stage: OneOf(project.first_stage),
        last_stage: OneOf(project.last_stage),
        became: OneOf(project.became),
    }
}
