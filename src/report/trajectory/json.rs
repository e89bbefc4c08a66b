//! Trajectories for programs.

use jiff::civil::Date;
use serde::Serialize;

use crate::i18n::Phrases;
use crate::material::reach::{self, Subject};
use crate::reach::{Reached, Speed, Step};
use crate::report::expected::{ExpectedJson, UptakeJson};
use crate::report::json::EveryoneJson;

#[derive(Serialize)]
struct ReportJson<'p> {
    schema: &'static str,
    date: String,
    projects: Vec<ProjectJson<'p>>,
}

#[derive(Serialize)]
struct ProjectJson<'p> {
    id: &'p str,
    /// Null where the project did not agree to be shown with others.
    name: Option<&'p str>,
    unit: Option<&'static str>,
    counting: Option<&'static str>,
    scope: Option<&'p str>,
    expected: Option<ExpectedJson>,
    users: Option<u64>,
    as_of: Option<String>,
    uptake: Option<UptakeJson>,
    speed_per_month: Option<f64>,
    speed_12_months: Option<f64>,
    doubling_months: Option<f64>,
    reason: Option<&'static str>,
    everyone: Option<EveryoneJson>,
    ladder: Vec<StepJson<'p>>,
    speeds: Vec<SpeedJson>,
    findings: Vec<FindingJson>,
    /// Only where it is asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    arithmetic: Vec<String>,
}

#[derive(Serialize)]
struct StepJson<'p> {
    date: String,
    expected: Option<ExpectedJson>,
    registered: Option<u64>,
    users: Option<u64>,
    active: Option<u64>,
    retained: Option<u64>,
    scope: Option<&'p str>,
    precision: Option<&'static str>,
    date_precision: Option<&'static str>,
    #[serde(rename = "use")]
    compared: &'static str,
}

#[derive(Serialize)]
struct SpeedJson {
    from: String,
    to: String,
    per_month: f64,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
struct FindingJson {
    code: &'static str,
    date: Option<String>,
    sentence: String,
}

/// Writes the trajectories of projects as one object, in the order in which they come.
pub fn report(subjects: &[Subject<'_>], date: Date, explain: bool, phrases: &Phrases) -> String {
    let report = ReportJson {
        schema: "germoir/reach/2",
        date: date.to_string(),
        projects: subjects.iter().map(|subject| project(*subject, explain, phrases)).collect(),
    };
    let mut text = crate::report::published::pretty(&report);
    text.push('\n');
    text
}

fn project<'p>(subject: Subject<'p>, explain: bool, phrases: &Phrases) -> ProjectJson<'p> {
    let named = subject.named;
    let reached = subject.reached;
    let read = |part: fn(&Reached) -> Option<f64>| reached.and_then(part);
    ProjectJson {
        id: &subject.project.id,
        name: named.then_some(subject.project.name.as_str()),
        unit: reached.and_then(|reached| Some(reached.unit?.as_str())),
        counting: reached.and_then(|reached| Some(reached.counting?.as_str())),
        scope: reached.filter(|_| named).and_then(|reached| reached.scope.as_deref()),
        expected: reached.and_then(|reached| reached.expected).map(ExpectedJson::from),
        users: reached.and_then(|reached| reached.users),
        as_of: reached.and_then(|reached| Some(reached.as_of?.to_string())),
        uptake: reached.and_then(|reached| reached.uptake).map(UptakeJson::from),
        speed_per_month: read(|reached| reached.speed_per_month),
        speed_12_months: read(|reached| reached.speed_12_months),
        doubling_months: read(|reached| reached.doubling_months),
        reason: reached.and_then(|reached| Some(reached.reason?.as_str())),
        everyone: reached.and_then(|reached| reached.everyone).map(EveryoneJson::from),
        ladder: reached.map_or(Vec::new(), |reached| {
            reached.ladder.iter().map(|one| step(one, named)).collect()
        }),
        speeds: reached.map_or(Vec::new(), |reached| reached.speeds.iter().map(speed).collect()),
        findings: reached.map_or(Vec::new(), |reached| {
            let findings = reached.findings.iter().map(|finding| FindingJson {
                code: finding.code(),
                date: finding.date().map(|date| date.to_string()),
                sentence: reach::finding(finding, named, phrases),
            });
            findings.collect()
        }),
        arithmetic: if explain { subject.arithmetic(phrases) } else { Vec::new() },
    }
}

fn step(step: &Step, named: bool) -> StepJson<'_> {
    StepJson {
        date: step.date.to_string(),
        expected: step.expected.map(ExpectedJson::from),
        registered: step.registered,
        users: step.users,
        active: step.active,
        retained: step.retained,
        scope: step.scope.as_deref().filter(|_| named),
        precision: step.precision.map(|precision| precision.as_str()),
        date_precision: step.date_precision.map(|precision| precision.as_str()),
        compared: step.compared.as_str(),
    }
}

fn speed(speed: &Speed) -> SpeedJson {
    SpeedJson {
        from: speed.from.to_string(),
        to: speed.to.to_string(),
        per_month: speed.per_month,
        low: speed.low,
        high: speed.high,
    }
}
