//! The published JSON of a cohort, `germoir/cohort/1`: shares of 0 to 1, ids, no names but those
//! that projects share, and no figure that would set one project before another.

mod parts;

use std::borrow::Cow;
use std::io::{Error, Write};

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::Shown;
use crate::diagnostic::Severity;
use crate::material::page_name;
use crate::portfolio::cohort::Record;
use crate::report::{forge, kinship};

/// Writes the object, on several lines.
pub fn report(shown: &Shown<'_>, out: &mut dyn Write) -> Result<(), Error> {
    let cohort = shown.cohort;
    let catalogue = shown.catalogue;
    let departures = catalogue
        .departures
        .iter()
        .map(|departure| json!({ "item": departure.item, "change": departure.change.as_str() }));
    let others = cohort.others.iter().map(|(kind, n)| (kind.as_str().to_owned(), json!(n)));
    let report = CohortJson {
        schema: "germoir/cohort/1",
        catalogue: json!({
            "version": catalogue.version,
            "fingerprint": catalogue.fingerprint,
            "departures": departures.collect::<Vec<Value>>(),
        }),
        profile: json!({
            "name": shown.profile.name,
            "fingerprint": shown.profile.fingerprint,
        }),
        date: shown.date.to_string(),
        counts: json!({
            "projects": cohort.records.len(),
            "sharing": cohort.records.len() - cohort.withheld(),
            "invalid": cohort.refused.len(),
            "others": others.collect::<serde_json::Map<String, Value>>(),
        }),
        glance: parts::glance(shown),
        evidence: parts::evidence(shown),
        families: parts::families(shown),
        stakes: parts::stakes(shown),
        brakes: parts::brakes(shown),
        support: parts::support(shown),
        skills: parts::skills(shown),
        reach: parts::reach(shown),
        kinship: shown.kinship.map(|near| kinship::json::body(near.parts)),
        forge: shown.kinship.map(|near| forge::json::body(near.forge)),
        projects: Each(|| cohort.records.iter().map(|record| project(shown, record))),
        files: Each(|| files(shown)),
    };
    crate::report::published::pretty_into(&mut *out, &report)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct CohortJson<'c, R: Serialize, P: Serialize, F: Serialize> {
    schema: &'static str,
    catalogue: Value,
    profile: Value,
    date: String,
    counts: Value,
    glance: Value,
    evidence: Value,
    families: Value,
    stakes: Value,
    brakes: Value,
    support: Value,
    skills: Value,
    reach: R,
    /// Null where it was left out.
    kinship: Option<kinship::json::Body<'c>>,
    /// Null where kinship was left out.
    forge: Option<forge::json::Body<'c>>,
    projects: P,
    files: F,
}

/// A list of which one element is there at a time.
struct Each<L>(L);

impl<I: Iterator<Item: Serialize>, L: Fn() -> I> Serialize for Each<L> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0())
    }
}

/// A project, in the order of names.
#[derive(Serialize)]
struct ProjectJson<'c> {
    id: &'c str,
    /// Null unless the project shares it.
    name: Option<&'c str>,
    file: &'c str,
    page: Option<String>,
    stage: &'static str,
    answered: usize,
    asked: usize,
}

fn project<'c>(shown: &Shown<'c>, record: &'c Record) -> ProjectJson<'c> {
    let (known, asked) = record.answered();
    ProjectJson {
        id: &record.id,
        name: record.shares.then_some(&record.name),
        file: told_of(record),
        page: shown.with_pages.then(|| format!("projects/{}", page_name(&record.id))),
        stage: record.stage.as_str(),
        answered: known,
        asked,
    }
}

/// The file of a project that is named, and otherwise what stands in the place of its id.
fn told_of(record: &Record) -> &str {
    if record.shares { &record.file } else { &record.id }
}

/// A file with something to say about it.
#[derive(Serialize)]
struct FileJson<'c> {
    /// The path, or what stands in the place of an id.
    path: Cow<'c, str>,
    valid: bool,
    problems: Vec<ProblemJson<'c>>,
}

#[derive(Serialize)]
struct ProblemJson<'c> {
    code: &'c str,
    severity: &'static str,
    path: &'c str,
    message: &'c str,
    help: Option<&'c str>,
    line: u32,
    column: u32,
}

fn files<'c>(shown: &Shown<'c>) -> impl Iterator<Item = FileJson<'c>> {
    let cohort = shown.cohort;
    let refused = cohort.refused.iter();
    let refused = refused.map(|one| (Cow::Owned(one.label.id()), false, &one.faults));
    let valid = cohort.records.iter();
    let valid = valid.map(|record| (Cow::Borrowed(told_of(record)), true, &record.faults));
    refused.chain(valid).filter(|(_, _, faults)| !faults.is_empty()).map(|(path, valid, faults)| {
        FileJson {
            path,
            valid,
            problems: faults
                .iter()
                .map(|fault| ProblemJson {
                    code: &fault.code,
                    severity: Severity::as_str(fault.severity),
                    path: &fault.path,
                    message: &fault.message,
                    help: fault.help.as_deref(),
                    line: fault.line,
                    column: fault.column,
                })
                .collect(),
        }
    })
}
