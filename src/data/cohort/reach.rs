//! How many people a cohort reaches: sums of counts of one kind, and each project that counts.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ByKey, Each};
use crate::access::People;
use crate::data::expected::{ExpectedJson, UptakeJson};
use crate::data::schema::{Day, OneOf, PerMonth};
use crate::descriptor::{Counting, Unit};
use crate::portfolio::cohort::reach::{ReachGroup, Sum};
use crate::portfolio::cohort::{Cohort, ReachRecord, Record};

/// People reached. Counts of one to four people are kept back: they are null, and counted.
#[derive(JsonSchema, Serialize)]
#[schemars(bound = "")]
pub(super) struct ReachJson<P: Serialize> {
    groups: Vec<ByKey<GroupJson>>,
    /// Always true: two projects may reach the same people.
    may_overlap: bool,
    #[schemars(with = "Vec<ProjectJson<'static>>")]
    projects: P,
}

/// Projects that count the same, in the same way.
#[derive(JsonSchema, Serialize)]
struct GroupJson {
    unit: Option<OneOf<Unit>>,
    counting: Option<OneOf<Counting>>,
    projects: usize,
    users: SumJson,
    registered: SumJson,
    expected: ExpectedSumJson,
}

#[derive(JsonSchema, Serialize)]
struct SumJson {
    /// Of the counts that are known and not kept back; null where there is none.
    total: Option<u64>,
    /// How many projects it adds up.
    projects: usize,
    /// How many counts are kept back.
    kept_back: usize,
}

impl From<&Sum> for SumJson {
    fn from(Sum { total, projects, kept_back, .. }: &Sum) -> Self {
        Self { total: *total, projects: *projects, kept_back: *kept_back }
    }
}

/// People expected, in whole people: the fewest and the most.
#[derive(JsonSchema, Serialize)]
struct ExpectedSumJson {
    low: Option<u64>,
    high: Option<u64>,
    projects: usize,
    kept_back: usize,
}

/// A project with counts.
#[derive(JsonSchema, Serialize)]
struct ProjectJson<'c> {
    id: &'c str,
    unit: Option<OneOf<Unit>>,
    counting: Option<OneOf<Counting>>,
    /// The day of the latest count.
    as_of: Option<Day>,
    users: Option<u64>,
    registered: Option<u64>,
    expected: Option<ExpectedJson>,
    /// Whether one of the three counts is kept back.
    kept_back: bool,
    uptake: Option<UptakeJson>,
    /// Between its last two counts.
    speed_per_month: Option<PerMonth>,
}

pub(super) fn of(cohort: &Cohort) -> impl Serialize {
    ReachJson {
        groups: cohort.reach().iter().map(|sums| ByKey(group(sums))).collect(),
        may_overlap: true,
        projects: Each(|| cohort.reaching().map(|(record, reach)| ByKey(project(record, reach)))),
    }
}

fn group(group: &ReachGroup) -> GroupJson {
    let [low, high] = &group.expected;
    GroupJson {
        unit: group.unit.map(OneOf),
        counting: group.counting.map(OneOf),
        projects: group.projects,
        users: (&group.users).into(),
        registered: (&group.registered).into(),
        expected: ExpectedSumJson {
            low: low.total,
            high: high.total,
            projects: low.projects,
            kept_back: low.kept_back,
        },
    }
}

fn project<'c>(record: &'c Record, reach: &ReachRecord) -> ProjectJson<'c> {
    let [low, high] = reach.expected;
    let counts = [reach.users, reach.registered, low, high];
    ProjectJson {
        id: &record.id,
        unit: reach.unit.map(OneOf),
        counting: reach.counting.map(OneOf),
        as_of: reach.as_of.map(Day),
        users: reach.users.shown(),
        registered: reach.registered.shown(),
        expected: reach.range.map(ExpectedJson::from),
        kept_back: counts.into_iter().any(People::is_kept_back),
        uptake: reach.uptake.map(UptakeJson::from),
        speed_per_month: reach.speed_per_month.map(PerMonth),
    }
}
