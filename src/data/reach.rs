//! Trajectories for programs.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::data::counted::EveryoneJson;
use crate::data::expected::{ExpectedJson, UptakeJson};
use crate::data::schema::{Day, Months, OneOf, PerMonth};
use crate::i18n::Phrases;
use crate::material::reach::{self, Subject};
use crate::reach::{Reached, Speed, Step};

/// The trajectories of projects, in the order of names: none is set beside another by size.
#[derive(JsonSchema, Serialize)]
pub(super) struct ReportJson<'p> {
    #[schemars(extend("const" = "germoir/reach/2"))]
    schema: &'static str,
    #[schemars(with = "Day")]
    date: String,
    projects: Vec<ProjectJson<'p>>,
}

/// One project.
#[derive(JsonSchema, Serialize)]
struct ProjectJson<'p> {
    id: &'p str,
    /// Null where the project did not agree to be shown with others.
    name: Option<&'p str>,
    /// What is counted.
    #[schemars(with = "Option<OneOf<crate::descriptor::Unit>>")]
    unit: Option<&'static str>,
    /// Whether one who comes twice counts once.
    #[schemars(with = "Option<OneOf<crate::descriptor::Counting>>")]
    counting: Option<&'static str>,
    /// The place that is counted; null too where the words of the project may not be shown.
    scope: Option<&'p str>,
    /// People who would use it by what society expects: no target.
    expected: Option<ExpectedJson>,
    /// At the latest count.
    users: Option<u64>,
    /// The day of the latest count.
    #[schemars(with = "Option<Day>")]
    as_of: Option<String>,
    uptake: Option<UptakeJson>,
    /// Between the last two counts.
    #[schemars(with = "Option<PerMonth>")]
    speed_per_month: Option<f64>,
    /// Over the last twelve months, by straight interpolation.
    #[schemars(with = "Option<PerMonth>")]
    speed_12_months: Option<f64>,
    /// At the speed between the last two counts.
    #[schemars(with = "Option<Months>")]
    doubling_months: Option<f64>,
    /// Why figures are missing; null where none is.
    #[schemars(extend("enum" = ["cumulative", "no-users", "one-observation", null]))]
    reason: Option<&'static str>,
    everyone: Option<EveryoneJson>,
    /// Every count, used or not, by date.
    ladder: Vec<StepJson<'p>>,
    /// Between every two counts that are compared, by date.
    speeds: Vec<SpeedJson>,
    /// What has to be said about the counts.
    findings: Vec<FindingJson>,
    /// Only where it is asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    arithmetic: Vec<String>,
}

/// The counts of one day.
#[derive(JsonSchema, Serialize)]
struct StepJson<'p> {
    #[schemars(with = "Day")]
    date: String,
    /// People expected on that day.
    expected: Option<ExpectedJson>,
    /// Who signed up.
    registered: Option<u64>,
    /// Who uses it.
    users: Option<u64>,
    /// Who used it lately.
    active: Option<u64>,
    /// Who came back.
    retained: Option<u64>,
    scope: Option<&'p str>,
    #[schemars(with = "Option<OneOf<crate::descriptor::Precision>>")]
    precision: Option<&'static str>,
    #[schemars(with = "Option<OneOf<crate::descriptor::DatePrecision>>")]
    date_precision: Option<&'static str>,
    /// Whether the count is compared with others, or why it is not.
    #[serde(rename = "use")]
    #[schemars(extend("enum" = ["compared", "future", "no-users", "cumulative", "other-scope", "other-period", "before-break"]))]
    compared: &'static str,
}

/// The speed between two counts that follow one another.
#[derive(JsonSchema, Serialize)]
struct SpeedJson {
    #[schemars(with = "Day")]
    from: String,
    #[schemars(with = "Day")]
    to: String,
    #[schemars(with = "PerMonth")]
    per_month: f64,
    /// The slowest that it may have been; null where that is open, as the counts are not exact.
    #[schemars(with = "Option<PerMonth>")]
    low: Option<f64>,
    /// The fastest; null likewise.
    #[schemars(with = "Option<PerMonth>")]
    high: Option<f64>,
}

/// Something to say about the counts.
#[derive(JsonSchema, Serialize)]
struct FindingJson {
    /// A stable word for what it is.
    code: &'static str,
    /// The day of the count that it is about.
    #[schemars(with = "Option<Day>")]
    date: Option<String>,
    /// In the language that was asked for.
    sentence: String,
}

/// Writes the trajectories of projects as one object, in the order in which they come.
pub fn json(subjects: &[Subject<'_>], date: Date, explain: bool, phrases: &Phrases) -> String {
    let report = ReportJson {
        schema: "germoir/reach/2",
        date: date.to_string(),
        projects: subjects.iter().map(|subject| project(*subject, explain, phrases)).collect(),
    };
    let mut text = crate::data::published::pretty(&report);
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
