//! How many people, and how fast.

use serde::Serialize;

use crate::reach::{Arrival, Everyone, Finding, Reached};
use crate::report::expected::{ExpectedJson, UptakeJson};

#[derive(Serialize)]
pub(in crate::report) struct ReachJson<'p> {
    unit: Option<&'static str>,
    counting: Option<&'static str>,
    scope: Option<&'p str>,
    expected: Option<ExpectedJson>,
    users: Option<u64>,
    as_of: Option<String>,
    registered: Option<u64>,
    active: Option<u64>,
    retained: Option<u64>,
    uptake: Option<UptakeJson>,
    speed_per_month: Option<f64>,
    speed_12_months: Option<f64>,
    doubling_months: Option<f64>,
    /// When the people expected would all be reached at today's speed.
    everyone: Option<EveryoneJson>,
    findings: Vec<FindingJson>,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
pub(in crate::report) struct EveryoneJson {
    state: &'static str,
    soonest_months: Option<f64>,
    latest_months: Option<f64>,
}

#[derive(Serialize)]
pub(in crate::report) struct FindingJson {
    code: &'static str,
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

pub(in crate::report) fn reach_json(reached: &Reached) -> ReachJson<'_> {
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
