//! The published JSON of a cohort, `germoir/cohort/1`: shares of 0 to 1, ids, no names but those
//! that projects share, and no figure that would set one project before another.

mod common;
mod reach;
mod since;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Error, Write};

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::assessment::{CatalogueJson, ProfileNameJson, catalogue_json};
use super::check::ProblemJson;
use super::forge::{self, ForgeBodyJson};
use super::kinship::{self, KinshipBodyJson};
use super::order::ByKey;
use crate::catalogue::Stage;
use crate::data::schema::{Day, OneOf, SupportId};
use crate::material::{CohortParts, page_name};
use crate::portfolio::cohort::{Cohort, Record};
use common::{BrakeJson, DistributionJson, EvidenceJson, GlanceJson, GroupJson};

/// What the projects of a folder have in common. Counts are of projects unless they say otherwise.
#[derive(JsonSchema, Serialize)]
#[schemars(bound = "")]
pub(super) struct CohortJson<'c, R: Serialize, P: Serialize, F: Serialize> {
    #[schemars(extend("const" = "germoir/cohort/1"))]
    schema: &'static str,
    catalogue: ByKey<CatalogueJson<'c>>,
    profile: ByKey<ProfileNameJson<'c>>,
    /// Of the assessments.
    date: Day,
    counts: ByKey<CountsJson>,
    glance: ByKey<GlanceJson<'c>>,
    evidence: ByKey<EvidenceJson>,
    families: ByKey<Vec<DistributionJson<'c>>>,
    stakes: ByKey<Vec<GroupJson<'c>>>,
    brakes: ByKey<Vec<BrakeJson<'c>>>,
    /// Kinds of support that projects ask for.
    support: ByKey<Vec<SupportJson<'c>>>,
    /// Skills in the words of those who look for them or offer them.
    skills: ByKey<Vec<SkillJson>>,
    /// The questions that bearers ask of themselves, in the words of those who share theirs.
    own_questions: Vec<OwnJson>,
    #[schemars(with = "reach::ReachJson<()>")]
    reach: R,
    /// Null where it was left out.
    kinship: Option<KinshipBodyJson<'c>>,
    /// Null where kinship was left out.
    forge: Option<ForgeBodyJson<'c>>,
    /// What changed since an earlier folder; null where none was given.
    since: Option<ByKey<since::SinceJson<'c>>>,
    /// In the order of names.
    #[schemars(with = "Vec<ProjectJson<'static>>")]
    projects: P,
    /// Those with something to say about them.
    #[schemars(with = "Vec<FileJson<'static>>")]
    files: F,
}

/// How many files there are.
#[derive(JsonSchema, Serialize)]
struct CountsJson {
    projects: usize,
    /// Of these, how many share their name and words.
    sharing: usize,
    /// Files with an error: they count for nothing.
    invalid: usize,
    /// Files that are no projects, by kind.
    others: BTreeMap<&'static str, usize>,
}

#[derive(JsonSchema, Serialize)]
struct SupportJson<'c> {
    id: SupportId<'c>,
    projects: usize,
}

#[derive(JsonSchema, Serialize)]
struct OwnJson {
    question: String,
    projects: usize,
}

#[derive(JsonSchema, Serialize)]
struct SkillJson {
    skill: String,
    needed: usize,
    offered: usize,
}

#[derive(JsonSchema, Serialize)]
struct ProjectJson<'c> {
    id: &'c str,
    /// Null unless the project shares it.
    name: Option<&'c str>,
    /// Its path; the id again where the name is not shared.
    file: &'c str,
    /// The record that it was imported from; null where it does not say, or does not share its words.
    import: Option<ImportJson<'c>>,
    /// Where its page lies, seen from the report; null where no pages are made.
    page: Option<String>,
    stage: OneOf<Stage>,
    /// Criteria with a level.
    answered: usize,
    /// Criteria with a level, and those that are open or declined.
    asked: usize,
    /// What it says under each key that projects are grouped by; null where it did not agree to show
    /// that, and left out where they are not grouped.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<BTreeMap<&'c str, Option<Vec<&'c str>>>>,
}

/// The record of somebody's table that a project was imported from.
#[derive(JsonSchema, Serialize)]
struct ImportJson<'c> {
    file: &'c str,
    /// Of a workbook.
    sheet: Option<&'c str>,
    /// As a spreadsheet counts.
    row: Option<u64>,
    /// What the record goes by in its own table.
    id: Option<&'c str>,
}

/// A file with something to say about it.
#[derive(JsonSchema, Serialize)]
struct FileJson<'c> {
    /// The path, or what stands in the place of an id.
    path: Cow<'c, str>,
    /// Whether it counts.
    valid: bool,
    problems: Vec<ProblemJson<'c>>,
}

/// A list of which one element is there at a time.
struct Each<L>(L);

impl<I: Iterator<Item: Serialize>, L: Fn() -> I> Serialize for Each<L> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0())
    }
}

/// Writes the object, on several lines.
///
/// # Errors
///
/// When the writer fails.
pub fn json(parts: &CohortParts<'_>, out: &mut dyn Write) -> Result<(), Error> {
    let CohortParts { cohort, catalogue, profile, .. } = *parts;
    let support = cohort.support(catalogue).into_iter().map(|count| SupportJson {
        id: SupportId(&catalogue.supports[count.support].id),
        projects: count.projects,
    });
    let skills = cohort.skills().into_iter().map(|count| SkillJson {
        skill: count.skill,
        needed: count.needed,
        offered: count.offered,
    });
    let report = CohortJson {
        schema: "germoir/cohort/1",
        catalogue: ByKey(catalogue_json(catalogue)),
        profile: ByKey(ProfileNameJson::from(profile)),
        date: Day(parts.date),
        counts: ByKey(CountsJson {
            projects: cohort.records.len(),
            sharing: cohort.records.len() - cohort.withheld(),
            invalid: cohort.refused.len(),
            others: cohort.others.iter().map(|(kind, count)| (kind.as_str(), *count)).collect(),
        }),
        glance: ByKey(common::glance(parts)),
        evidence: ByKey(cohort.evidence().into()),
        families: ByKey(common::families(parts)),
        stakes: ByKey(common::stakes(parts)),
        brakes: ByKey(common::brakes(parts)),
        support: ByKey(support.collect()),
        skills: ByKey(skills.collect()),
        own_questions: cohort
            .own_questions()
            .into_iter()
            .map(|(question, projects)| OwnJson { question, projects })
            .collect(),
        reach: reach::of(cohort),
        kinship: parts.near.map(|(near, _)| kinship::body(near)),
        forge: parts.near.map(|(_, near)| forge::body(near)),
        since: parts.since.map(|since| ByKey(since::since(parts, since))),
        projects: Each(|| cohort.records.iter().map(|record| project(parts, record))),
        files: Each(|| files(parts)),
    };
    super::published::pretty_into(&mut *out, &report)?;
    out.write_all(b"\n")
}

fn project<'c>(parts: &CohortParts<'c>, record: &'c Record) -> ProjectJson<'c> {
    let (answered, asked) = record.answered();
    ProjectJson {
        id: &record.id,
        name: record.shares.then_some(&record.name),
        file: told_of(record),
        import: record.origin.as_deref().map(|origin| ImportJson {
            file: &origin.file,
            sheet: origin.sheet.as_deref(),
            row: origin.row.as_deref().and_then(|row| row.parse().ok()),
            id: origin.id.as_deref(),
        }),
        page: parts.with_pages.then(|| format!("projects/{}", page_name(&record.id))),
        stage: OneOf(record.stage),
        answered,
        asked,
        by: (!parts.cohort.by.is_empty()).then(|| by(parts.cohort, record)),
    }
}

fn by<'c>(cohort: &'c Cohort, record: &'c Record) -> BTreeMap<&'c str, Option<Vec<&'c str>>> {
    let said = |at: usize| {
        let words = record.own_groups.get(at).into_iter().flatten();
        record.shares.then(|| words.map(|word| cohort.word(*word)).collect())
    };
    cohort.by.iter().enumerate().map(|(at, by)| (by.key(), said(at))).collect()
}

/// The file of a project that is named, and otherwise what stands in the place of its id.
fn told_of(record: &Record) -> &str {
    if record.shares { &record.file } else { &record.id }
}

fn files<'c>(parts: &CohortParts<'c>) -> impl Iterator<Item = FileJson<'c>> {
    let cohort = parts.cohort;
    let refused = cohort.refused.iter();
    let refused = refused.map(|one| (Cow::Owned(one.label.id()), false, &one.faults));
    let valid = cohort.records.iter();
    let valid = valid.map(|record| (Cow::Borrowed(told_of(record)), true, &record.faults));
    let all = refused.chain(valid).filter(|(_, _, faults)| !faults.is_empty());
    all.map(|(path, valid, faults)| FileJson {
        path,
        valid,
        problems: faults.iter().map(ProblemJson::from).collect(),
    })
}
