//! The published JSON of a panel.

pub(super) mod measures;
mod points;
mod verdicts;

use schemars::JsonSchema;
use serde::Serialize;

use crate::data::published;
use crate::data::schema::{Day, Fingerprint, Fraction, OneOf};
use measures::{AgreementJson, CasesJson, QuestionJson, agreement, cases, questions};
use points::{PointJson, point};
use verdicts::{VerdictsJson, verdicts};

use crate::data::assessment::CatalogueNameJson;
use crate::i18n::Phrases;
use crate::material::panel::arithmetic;
use crate::material::{Names, PanelParts as Parts};
use crate::panel::agreement::{CONFIDENCE, DRAWS, ENOUGH, PROJECTS};
use crate::panel::merge::{Counted, Read, Stray, StrayReason, Version};
use crate::panel::severity::Severity;

/// A panel as one JSON object.
pub fn json(parts: Parts<'_>, phrases: &Phrases) -> String {
    let panel = parts.panel;
    let (differences, overlap) = match &panel.severity {
        Severity::NotEnoughOverlap => (Vec::new(), "not-enough-overlap"),
        Severity::TooMany => (Vec::new(), "too-many"),
        Severity::Estimated(leans) => {
            let leans = leans.iter().map(|lean| DifferenceJson {
                reader: reader(parts, lean.reader),
                points: lean.points,
                levels: lean.levels,
                interval: lean.interval,
            });
            (leans.collect(), "estimated")
        }
    };
    let json = PanelJson {
        schema: "germoir/panel/1",
        catalogue: CatalogueNameJson {
            version: &parts.catalogue.version,
            fingerprint: Fingerprint(&parts.catalogue.fingerprint),
        },
        date: Day(parts.date),
        seed: parts.seed,
        draws: DRAWS,
        confidence: Fraction(CONFIDENCE),
        enough_points: ENOUGH,
        enough_projects: PROJECTS,
        projects: panel.projects.iter().map(|read| project(parts, read, phrases)).collect(),
        agreement: agreement(&panel.agreement),
        questions: questions(&panel.questions, parts.catalogue),
        severity: SeverityJson { status: overlap, readers: differences },
        cases: cases(parts.cases, parts.catalogue, arithmetic::of_cases(parts, phrases)),
        arithmetic: arithmetic::of_all(parts, phrases),
        left_out: panel.strays.iter().map(|one| stray(parts, one)).collect(),
        expired: panel.expired.len(),
        unread: parts.unread.len(),
    };
    published::document(&json)
}

/// The reviews of projects, side by side.
#[derive(JsonSchema, Serialize)]
pub(super) struct PanelJson<'p> {
    #[schemars(extend("const" = "germoir/panel/1"))]
    schema: &'static str,
    catalogue: CatalogueNameJson<'p>,
    date: Day,
    /// The same seed gives the same intervals.
    seed: u64,
    /// Resamples behind every interval.
    draws: usize,
    /// The part of the resamples that lies within an interval.
    confidence: Fraction,
    /// The fewest points that readers must share before a coefficient is given.
    enough_points: usize,
    /// The fewest projects that are drawn as wholes for a second interval.
    enough_projects: usize,
    projects: Vec<ProjectJson<'p>>,
    /// Over all projects.
    agreement: AgreementJson,
    /// Those that are read most differently first.
    questions: Vec<QuestionJson<'p>>,
    /// Whether some readers give higher levels than others on the same points.
    severity: SeverityJson<'p>,
    /// Readings of practice cases, apart.
    cases: CasesJson<'p>,
    /// Line by line, where it is asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    arithmetic: Vec<String>,
    /// Reviews that belong to no project of the folder.
    left_out: Vec<StrayJson<'p>>,
    /// Reviews whose `keep_until` has passed.
    expired: usize,
    /// Files of the folder that could not be used: what they say is missing here.
    unread: usize,
}

/// A reader: always a number, and a name where names are asked for.
#[derive(JsonSchema, Serialize)]
struct ReaderJson<'p> {
    number: usize,
    name: Option<&'p str>,
}

fn reader<'p>(parts: Parts<'p>, at: usize) -> ReaderJson<'p> {
    let name = match parts.names {
        Names::Shown => parts.readers.name(at),
        Names::Hidden => None,
    };
    ReaderJson { number: at + 1, name }
}

/// One project and its reviews.
#[derive(JsonSchema, Serialize)]
struct ProjectJson<'p> {
    id: &'p str,
    name: &'p str,
    /// Null where the file gives none.
    contact: Option<&'p str>,
    fingerprint: Fingerprint<'p>,
    /// By others than the bearer.
    reviews: Vec<ReviewJson<'p>>,
    reviews_by_bearer: Vec<ReviewJson<'p>>,
    /// Readers who stood aside.
    recused: Vec<RecusedJson<'p>>,
    /// Reviews that gave way to another of the same reader.
    replaced: Vec<ReplacedJson<'p>>,
    /// Readers whose review answers nothing yet.
    untouched: Vec<ReaderJson<'p>>,
    /// Every point on which somebody gave a level or wrote a note.
    points: Vec<PointJson<'p>>,
    /// What would be proposed with each reader's answers.
    verdicts: Option<VerdictsJson<'p>>,
    /// Points to discuss first: `criterion:ID`, `brake:ID` or `stake:ID`.
    discuss: Vec<String>,
    /// The other points on which voices part, in the same order.
    also_apart: Vec<String>,
    agreement: AgreementJson,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    arithmetic: Vec<String>,
}

/// A review.
#[derive(JsonSchema, Serialize)]
struct ReviewJson<'p> {
    reader: ReaderJson<'p>,
    role: Option<OneOf<crate::descriptor::Role>>,
    date: Option<Day>,
    /// Of the file that was read.
    #[schemars(extend("enum" = ["current", "older", "unsaid"]))]
    version: &'static str,
    /// Whether a copy without identities was read.
    blind: bool,
    /// Points with a level from this reader; null where the review is shown beside the descriptor.
    points: Option<usize>,
}

/// A reader who stood aside.
#[derive(JsonSchema, Serialize)]
struct RecusedJson<'p> {
    reader: ReaderJson<'p>,
    reason: &'p str,
}

/// A review that gave way.
#[derive(JsonSchema, Serialize)]
struct ReplacedJson<'p> {
    reader: ReaderJson<'p>,
    date: Option<Day>,
    /// Whether the one that counts bears the same date: nothing tells that it is the later one.
    same_date: bool,
}

/// Readers beside one another.
#[derive(JsonSchema, Serialize)]
struct SeverityJson<'p> {
    #[schemars(extend("enum" = ["not-enough-overlap", "too-many", "estimated"]))]
    status: &'static str,
    readers: Vec<DifferenceJson<'p>>,
}

/// How one reader's levels lie beside those of the others.
#[derive(JsonSchema, Serialize)]
struct DifferenceJson<'p> {
    reader: ReaderJson<'p>,
    /// Points shared with another of these readers.
    points: usize,
    /// Levels above (positive) or below the others on the same points; over all readers they sum
    /// to 0.
    levels: f64,
    /// From resampled points.
    interval: Option<(f64, f64)>,
}

/// A review that belongs to no project of the folder.
#[derive(JsonSchema, Serialize)]
struct StrayJson<'p> {
    /// Null where readers are not named: files of reviews are often named after them.
    file: Option<&'p str>,
    /// The id that it gives.
    project: &'p str,
    #[schemars(extend("enum" = ["unknown-project", "invalid-project", "no-key"]))]
    reason: &'static str,
    /// A project whose id is nearly that one.
    near: Option<&'p str>,
}

fn project<'p>(parts: Parts<'p>, read: &'p Read<'p>, phrases: &Phrases) -> ProjectJson<'p> {
    let recused = read.recused.iter().map(|recused| RecusedJson {
        reader: reader(parts, recused.reader),
        reason: &recused.reason,
    });
    let replaced = read.replaced.iter().map(|replaced| ReplacedJson {
        reader: reader(parts, replaced.reader),
        date: replaced.date.map(Day),
        same_date: replaced.beside.is_some(),
    });
    let name = |at: &usize| {
        let subject = read.points[*at].subject;
        format!("{}:{}", subject.kind(), subject.id(parts.catalogue))
    };
    ProjectJson {
        id: &read.project.id,
        name: &read.project.name,
        contact: read.project.bearer.contact.as_deref(),
        fingerprint: Fingerprint(&read.project.fingerprint),
        reviews: read
            .counted
            .iter()
            .map(|counted| review(parts, counted, Some(read.answered_by(counted.reader))))
            .collect(),
        reviews_by_bearer: read.own.iter().map(|counted| review(parts, counted, None)).collect(),
        recused: recused.collect(),
        replaced: replaced.collect(),
        untouched: read.untouched.iter().map(|at| reader(parts, *at)).collect(),
        points: read.points.iter().map(|one| point(parts, read, one)).collect(),
        verdicts: verdicts(parts, read),
        discuss: read.discuss.iter().map(name).collect(),
        also_apart: read.also_apart.iter().map(name).collect(),
        agreement: agreement(&read.agreement),
        arithmetic: arithmetic::of_project(parts, read, phrases),
    }
}

fn review<'p>(parts: Parts<'p>, counted: &Counted<'p>, points: Option<usize>) -> ReviewJson<'p> {
    ReviewJson {
        reader: reader(parts, counted.reader),
        role: counted.review.role.map(OneOf),
        date: counted.review.date.map(Day),
        version: match counted.version {
            Version::Current => "current",
            Version::Older => "older",
            Version::Unsaid => "unsaid",
        },
        blind: counted.blind,
        points,
    }
}

fn stray<'p>(parts: Parts<'p>, stray: &'p Stray) -> StrayJson<'p> {
    let (reason, near) = match &stray.reason {
        StrayReason::Unknown { near } => ("unknown-project", near.as_deref()),
        StrayReason::InvalidProject => ("invalid-project", None),
        StrayReason::NoKey => ("no-key", None),
    };
    let file = (parts.names == Names::Shown).then_some(stray.file.as_str());
    StrayJson { file, project: &stray.project, reason, near }
}
