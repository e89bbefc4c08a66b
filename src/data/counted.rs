//! How many people, and how fast.

use schemars::JsonSchema;
use serde::Serialize;

use crate::data::expected::{ExpectedJson, UptakeJson};
use crate::data::schema::{Day, Months, OneOf, PerMonth};
use crate::reach::Reason;
use crate::reach::{Arrival, Everyone, Finding, Reached};

/// How many people the project reaches, and how fast: counts as the file gives them.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct ReachJson<'p> {
    /// What is counted.
    unit: Option<OneOf<crate::descriptor::Unit>>,
    /// Whether one who comes twice counts once.
    counting: Option<OneOf<crate::descriptor::Counting>>,
    /// The place of which everything here is counted, in the words of the file.
    scope: Option<&'p str>,
    /// People who would use it by what society expects: no target.
    expected: Option<ExpectedJson>,
    /// At the latest count.
    users: Option<u64>,
    /// The day of the latest count.
    as_of: Option<Day>,
    registered: Option<u64>,
    active: Option<u64>,
    retained: Option<u64>,
    /// Users for each person expected.
    uptake: Option<UptakeJson>,
    /// Between the last two counts.
    speed_per_month: Option<PerMonth>,
    /// Over the last twelve months, by straight interpolation.
    speed_12_months: Option<PerMonth>,
    /// At the speed between the last two counts; null where it does not grow.
    doubling_months: Option<Months>,
    /// When the people expected would all be reached at today's speed.
    everyone: Option<EveryoneJson>,
    /// What has to be said about the counts.
    findings: Vec<FindingJson>,
    /// Why figures are missing; null where none is.
    reason: Option<OneOf<Reason>>,
}

/// When all people expected would be reached at today's speed. It reads a speed and foretells
/// nothing.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct EveryoneJson {
    #[schemars(extend("enum" = ["reached", "not-at-this-speed", "within"]))]
    state: &'static str,
    /// Null but for `within`, and where there is no end.
    soonest_months: Option<Months>,
    latest_months: Option<Months>,
}

/// Something to say about the counts.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct FindingJson {
    /// A stable word for what it is.
    code: &'static str,
    /// The day of the count that it is about.
    date: Option<Day>,
}

impl From<Everyone> for EveryoneJson {
    fn from(everyone: Everyone) -> Self {
        let (state, soonest_months, latest_months) = match everyone {
            Everyone::Reached => ("reached", None, None),
            Everyone::NotAtThisSpeed => ("not-at-this-speed", None, None),
            Everyone::Within { soonest, latest } => {
                let months =
                    |arrival: Option<Arrival>| arrival.map(|arrival| Months(arrival.months()));
                ("within", months(soonest), months(latest))
            }
        };
        Self { state, soonest_months, latest_months }
    }
}

impl From<&Finding> for FindingJson {
    fn from(finding: &Finding) -> Self {
        Self { code: finding.code(), date: finding.date().map(Day) }
    }
}

pub(in crate::data) fn reach_json(reached: &Reached) -> ReachJson<'_> {
    ReachJson {
        unit: reached.unit.map(OneOf),
        counting: reached.counting.map(OneOf),
        scope: reached.scope.as_deref(),
        expected: reached.expected.map(ExpectedJson::from),
        users: reached.users,
        as_of: reached.as_of.map(Day),
        registered: reached.registered,
        active: reached.active,
        retained: reached.retained,
        uptake: reached.uptake.map(UptakeJson::from),
        speed_per_month: reached.speed_per_month.map(PerMonth),
        speed_12_months: reached.speed_12_months.map(PerMonth),
        doubling_months: reached.doubling_months.map(Months),
        everyone: reached.everyone.map(EveryoneJson::from),
        findings: reached.findings.iter().map(FindingJson::from).collect(),
        reason: reached.reason.map(OneOf),
    }
}
