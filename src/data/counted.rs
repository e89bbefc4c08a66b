//! How many people, and how fast.

use schemars::JsonSchema;
use serde::Serialize;

use crate::data::expected::{ExpectedJson, UptakeJson};
use crate::data::schema::{Day, Months, OneOf, PerMonth};
use crate::reach::{Arrival, Everyone, Finding, Reached};

/// How many people the project reaches, and how fast: counts as the file gives them.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct ReachJson<'p> {
    /// What is counted.
    #[schemars(with = "Option<OneOf<crate::descriptor::Unit>>")]
    unit: Option<&'static str>,
    /// Whether one who comes twice counts once.
    #[schemars(with = "Option<OneOf<crate::descriptor::Counting>>")]
    counting: Option<&'static str>,
    /// The place of which everything here is counted, in the words of the file.
    scope: Option<&'p str>,
    /// People who would use it by what society expects: no target.
    expected: Option<ExpectedJson>,
    /// At the latest count.
    users: Option<u64>,
    /// The day of the latest count.
    #[schemars(with = "Option<Day>")]
    as_of: Option<String>,
    registered: Option<u64>,
    active: Option<u64>,
    retained: Option<u64>,
    /// Users for each person expected.
    uptake: Option<UptakeJson>,
    /// Between the last two counts.
    #[schemars(with = "Option<PerMonth>")]
    speed_per_month: Option<f64>,
    /// Over the last twelve months, by straight interpolation.
    #[schemars(with = "Option<PerMonth>")]
    speed_12_months: Option<f64>,
    /// At the speed between the last two counts; null where it does not grow.
    #[schemars(with = "Option<Months>")]
    doubling_months: Option<f64>,
    /// When the people expected would all be reached at today's speed.
    everyone: Option<EveryoneJson>,
    /// What has to be said about the counts.
    findings: Vec<FindingJson>,
    /// Why figures are missing; null where none is.
    #[schemars(extend("enum" = ["cumulative", "no-users", "one-observation", null]))]
    reason: Option<&'static str>,
}

/// When all people expected would be reached at today's speed. It reads a speed and foretells
/// nothing.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct EveryoneJson {
    #[schemars(extend("enum" = ["reached", "not-at-this-speed", "within"]))]
    state: &'static str,
    /// Null but for `within`, and where there is no end.
    #[schemars(with = "Option<Months>")]
    soonest_months: Option<f64>,
    #[schemars(with = "Option<Months>")]
    latest_months: Option<f64>,
}

/// Something to say about the counts.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct FindingJson {
    /// A stable word for what it is.
    code: &'static str,
    /// The day of the count that it is about.
    #[schemars(with = "Option<Day>")]
    date: Option<String>,
}

impl From<Everyone> for EveryoneJson {
    fn from(everyone: Everyone) -> Self {
        let (state, soonest_months, latest_months) = match everyone {
            Everyone::Reached => ("reached", None, None),
            Everyone::NotAtThisSpeed => ("not-at-this-speed", None, None),
            Everyone::Within { soonest, latest } => {
                ("within", soonest.map(Arrival::months), latest.map(Arrival::months))
            }
        };
        Self { state, soonest_months, latest_months }
    }
}

impl From<&Finding> for FindingJson {
    fn from(finding: &Finding) -> Self {
        Self { code: finding.code(), date: finding.date().map(|date| date.to_string()) }
    }
}

pub(in crate::data) fn reach_json(reached: &Reached) -> ReachJson<'_> {
    ReachJson {
        unit: reached.unit.map(|unit| unit.as_str()),
        counting: reached.counting.map(|counting| counting.as_str()),
        scope: reached.scope.as_deref(),
        expected: reached.expected.map(ExpectedJson::from),
        users: reached.users,
        as_of: reached.as_of.map(|date| date.to_string()),
        registered: reached.registered,
        active: reached.active,
        retained: reached.retained,
        uptake: reached.uptake.map(UptakeJson::from),
        speed_per_month: reached.speed_per_month,
        speed_12_months: reached.speed_12_months,
        doubling_months: reached.doubling_months,
        everyone: reached.everyone.map(EveryoneJson::from),
        findings: reached.findings.iter().map(FindingJson::from).collect(),
        reason: reached.reason.map(|reason| reason.as_str()),
    }
}
