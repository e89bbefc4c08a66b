//! Trajectories for programs.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::data::counted::EveryoneJson;
use crate::data::expected::{ExpectedJson, UptakeJson};
use crate::data::published;
use crate::data::schema::{Day, Months, OneOf, PerMonth};
use crate::i18n::Phrases;
use crate::material::reach::{self, Subject};
use crate::reach::Reason;
use crate::reach::Use;
use crate::reach::{Reached, Speed, Step};

/// The trajectories of projects, in the order of names: none is set beside another by size.
#[derive(JsonSchema, Serialize)]
pub(super) struct ReportJson<'p> {
    #[schemars(extend("const" = "germoir/reach/2"))]
    schema: &'static str,
    date: Day,
    projects: Vec<ProjectJson<'p>>,
}

/// One project.
#[derive(JsonSchema, Serialize)]
struct ProjectJson<'p> {
    id: &'p str,
    /// Null where the project did not agree to be shown with others.
    name: Option<&'p str>,
    /// What is counted.
    unit: Option<OneOf<crate::descriptor::Unit>>,
    /// Whether one who comes twice counts once.
    counting: Option<OneOf<crate::descriptor::Counting>>,
    /// The place that is counted; null too where the words of the project may not be shown.
    scope: Option<&'p str>,
    /// People who would use it by what society expects: no target.
    expected: Option<ExpectedJson>,
    /// At the latest count.
    users: Option<u64>,
    /// The day of the latest count.
    as_of: Option<Day>,
    uptake: Option<UptakeJson>,
    /// Between the last two counts.
    speed_per_month: Option<PerMonth>,
    /// Over the last twelve months, by straight interpolation.
    speed_12_months: Option<PerMonth>,
    /// At the speed between the last two counts.
    doubling_months: Option<Months>,
    /// Why figures are missing; null where none is.
    reason: Option<OneOf<Reason>>,
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
    date: Day,
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
    precision: Option<OneOf<crate::descriptor::Precision>>,
    date_precision: Option<OneOf<crate::descriptor::DatePrecision>>,
    /// Whether the count is compared with others, or why it is not.
    #[serde(rename = "use")]
    compared: OneOf<Use>,
}

/// The speed between two counts that follow one another.
#[derive(JsonSchema, Serialize)]
struct SpeedJson {
    from: Day,
    to: Day,
    per_month: PerMonth,
    /// The slowest that it may have been; null where that is open, as the counts are not exact.
    low: Option<PerMonth>,
    /// The fastest; null likewise.
    high: Option<PerMonth>,
}

/// Something to say about the counts.
#[derive(JsonSchema, Serialize)]
struct FindingJson {
    /// A stable word for what it is.
    code: &'static str,
    /// The day of the count that it is about.
    date: Option<Day>,
    /// In the language that was asked for.
    sentence: String,
}

/// Writes the trajectories of projects as one object, in the order in which they come.
pub fn json(subjects: &[Subject<'_>], date: Date, explain: bool, phrases: &Phrases) -> String {
    let report = ReportJson {
        schema: "germoir/reach/2",
        date: Day(date),
        projects: subjects.iter().map(|subject| project(*subject, explain, phrases)).collect(),
    };
    published::document(&report)
}

fn project<'p>(subject: Subject<'p>, explain: bool, phrases: &Phrases) -> ProjectJson<'p> {
    let named = subject.named;
    let reached = subject.reached;
    let read = |part: fn(&Reached) -> Option<f64>| reached.and_then(part);
    ProjectJson {
        id: &subject.project.id,
        name: named.then_some(subject.project.name.as_str()),
        unit: reached.and_then(|reached| reached.unit).map(OneOf),
        counting: reached.and_then(|reached| reached.counting).map(OneOf),
        scope: reached.filter(|_| named).and_then(|reached| reached.scope.as_deref()),
        expected: reached.and_then(|reached| reached.expected).map(ExpectedJson::from),
        users: reached.and_then(|reached| reached.users),
        as_of: reached.and_then(|reached| reached.as_of).map(Day),
        uptake: reached.and_then(|reached| reached.uptake).map(UptakeJson::from),
        speed_per_month: read(|reached| reached.speed_per_month).map(PerMonth),
        speed_12_months: read(|reached| reached.speed_12_months).map(PerMonth),
        doubling_months: read(|reached| reached.doubling_months).map(Months),
        reason: reached.and_then(|reached| reached.reason).map(OneOf),
        everyone: reached.and_then(|reached| reached.everyone).map(EveryoneJson::from),
        ladder: reached.map_or(Vec::new(), |reached| {
            reached.ladder.iter().map(|one| step(one, named)).collect()
        }),
        speeds: reached.map_or(Vec::new(), |reached| reached.speeds.iter().map(speed).collect()),
        findings: reached.map_or(Vec::new(), |reached| {
            let findings = reached.findings.iter().map(|finding| FindingJson {
                code: finding.code(),
                date: finding.date().map(Day),
                sentence: reach::finding(finding, named, phrases),
            });
            findings.collect()
        }),
        arithmetic: if explain { subject.arithmetic(phrases) } else { Vec::new() },
    }
}

fn step(step: &Step, named: bool) -> StepJson<'_> {
    StepJson {
        date: Day(step.date),
        expected: step.expected.map(ExpectedJson::from),
        registered: step.registered,
        users: step.users,
        active: step.active,
        retained: step.retained,
        scope: step.scope.as_deref().filter(|_| named),
        precision: step.precision.map(OneOf),
        date_precision: step.date_precision.map(OneOf),
        compared: OneOf(step.compared),
    }
}

fn speed(speed: &Speed) -> SpeedJson {
    SpeedJson {
        from: Day(speed.from),
        to: Day(speed.to),
        per_month: PerMonth(speed.per_month),
        low: speed.low.map(PerMonth),
        high: speed.high.map(PerMonth),
    }
}
