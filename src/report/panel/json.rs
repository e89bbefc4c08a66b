//! The published JSON of a panel.

mod measures;

use serde::Serialize;

use measures::{AgreementJson, CasesJson, QuestionJson, agreement, cases, questions};

use super::{Names, Parts};
use crate::descriptor::{Role, Said};
use crate::i18n::Phrases;
use crate::material::panel::arithmetic;
use crate::panel::agreement::{CONFIDENCE, DRAWS, ENOUGH, PROJECTS};
use crate::panel::merge::{Counted, Line, Point, Read, Stray, StrayReason, Version, Voice};
use crate::panel::severity::Severity;

/// A panel as one JSON object.
pub fn panel(parts: Parts<'_>, phrases: &Phrases) -> String {
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
        catalogue: CatalogueJson {
            version: &parts.catalogue.version,
            fingerprint: &parts.catalogue.fingerprint,
        },
        date: parts.date.to_string(),
        seed: parts.seed,
        draws: DRAWS,
        confidence: CONFIDENCE,
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
    };
    let mut text = crate::report::published::pretty(&json);
    text.push('\n');
    text
}

#[derive(Serialize)]
struct PanelJson<'p> {
    schema: &'static str,
    catalogue: CatalogueJson<'p>,
    date: String,
    seed: u64,
    draws: usize,
    confidence: f64,
    enough_points: usize,
    enough_projects: usize,
    projects: Vec<ProjectJson<'p>>,
    agreement: AgreementJson,
    /// Those that are read most differently first.
    questions: Vec<QuestionJson<'p>>,
    severity: SeverityJson<'p>,
    cases: CasesJson<'p>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    arithmetic: Vec<String>,
    left_out: Vec<StrayJson<'p>>,
    /// Reviews whose `keep_until` has passed.
    expired: usize,
}

#[derive(Serialize)]
struct CatalogueJson<'p> {
    version: &'p str,
    fingerprint: &'p str,
}

/// A reader: always a number, and a name where names are asked for.
#[derive(Serialize)]
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

#[derive(Serialize)]
struct ProjectJson<'p> {
    id: &'p str,
    name: &'p str,
    /// Null where the file gives none.
    contact: Option<&'p str>,
    fingerprint: &'p str,
    reviews: Vec<ReviewJson<'p>>,
    reviews_by_bearer: Vec<ReviewJson<'p>>,
    recused: Vec<RecusedJson<'p>>,
    replaced: Vec<ReplacedJson<'p>>,
    points: Vec<PointJson<'p>>,
    discuss: Vec<String>,
    agreement: AgreementJson,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    arithmetic: Vec<String>,
}

#[derive(Serialize)]
struct ReviewJson<'p> {
    reader: ReaderJson<'p>,
    role: Option<&'static str>,
    date: Option<String>,
    version: &'static str,
    blind: bool,
    /// Points with a level from this reader; null where the review is shown beside the descriptor.
    points: Option<usize>,
}

#[derive(Serialize)]
struct RecusedJson<'p> {
    reader: ReaderJson<'p>,
    reason: &'p str,
}

#[derive(Serialize)]
struct ReplacedJson<'p> {
    reader: ReaderJson<'p>,
    date: Option<String>,
}

#[derive(Serialize)]
struct PointJson<'p> {
    id: &'p str,
    kind: &'static str,
    gap: f64,
    scales: Vec<ScaleJson>,
    readers: Vec<VoiceJson<'p>>,
    bearer: Vec<VoiceJson<'p>>,
    replies: Vec<ReplyJson<'p>>,
}

#[derive(Serialize)]
struct ScaleJson {
    scale: &'static str,
    readers: usize,
    median: Option<f64>,
    lowest: Option<u8>,
    highest: Option<u8>,
    spread: Option<u8>,
    bearer: Option<u8>,
}

#[derive(Serialize)]
struct VoiceJson<'p> {
    reader: Option<ReaderJson<'p>>,
    state: &'static str,
    level: Option<u8>,
    intensity: Option<u8>,
    mitigation: Option<u8>,
    contribution: Option<u8>,
    reason: Option<&'p str>,
    note: Option<&'p str>,
}

#[derive(Serialize)]
struct ReplyJson<'p> {
    date: Option<String>,
    text: &'p str,
}

#[derive(Serialize)]
struct SeverityJson<'p> {
    status: &'static str,
    readers: Vec<DifferenceJson<'p>>,
}

#[derive(Serialize)]
struct DifferenceJson<'p> {
    reader: ReaderJson<'p>,
    points: usize,
    levels: f64,
    interval: Option<(f64, f64)>,
}

#[derive(Serialize)]
struct StrayJson<'p> {
    /// Null where readers are not named: files of reviews are often named after them.
    file: Option<&'p str>,
    project: &'p str,
    reason: &'static str,
    near: Option<&'p str>,
}

fn project<'p>(parts: Parts<'p>, read: &'p Read<'p>, phrases: &Phrases) -> ProjectJson<'p> {
    let recused = read.recused.iter().map(|recused| RecusedJson {
        reader: reader(parts, recused.reader),
        reason: &recused.reason,
    });
    let replaced = read.replaced.iter().map(|replaced| ReplacedJson {
        reader: reader(parts, replaced.reader),
        date: replaced.date.map(|date| date.to_string()),
    });
    let discuss = read.discuss.iter().map(|at| {
        let subject = read.points[*at].subject;
        format!("{}:{}", subject.kind(), subject.id(parts.catalogue))
    });
    ProjectJson {
        id: &read.project.id,
        name: &read.project.name,
        contact: read.project.bearer.contact.as_deref(),
        fingerprint: &read.project.fingerprint,
        reviews: read
            .counted
            .iter()
            .map(|counted| review(parts, counted, Some(read.answered_by(counted.reader))))
            .collect(),
        reviews_by_bearer: read.own.iter().map(|counted| review(parts, counted, None)).collect(),
        recused: recused.collect(),
        replaced: replaced.collect(),
        points: read.points.iter().map(|one| point(parts, read, one)).collect(),
        discuss: discuss.collect(),
        agreement: agreement(&read.agreement),
        arithmetic: arithmetic::of_project(parts, read, phrases),
    }
}

fn review<'p>(parts: Parts<'p>, counted: &Counted<'p>, points: Option<usize>) -> ReviewJson<'p> {
    ReviewJson {
        reader: reader(parts, counted.reader),
        role: counted.review.role.map(Role::as_str),
        date: counted.review.date.map(|date| date.to_string()),
        version: match counted.version {
            Version::Current => "current",
            Version::Older => "older",
            Version::Unsaid => "unsaid",
        },
        blind: counted.blind,
        points,
    }
}

fn point<'p>(parts: Parts<'p>, read: &'p Read<'p>, point: &'p Point) -> PointJson<'p> {
    let replies = read.project.replies.iter().filter(|reply| reply.subject == point.subject);
    let replies = replies.map(|reply| ReplyJson {
        date: reply.date.map(|date| date.to_string()),
        text: &reply.text,
    });
    PointJson {
        id: point.subject.id(parts.catalogue),
        kind: point.subject.kind(),
        gap: point.gap,
        scales: point.lines.iter().map(scale).collect(),
        readers: point.readers.iter().map(|one| voice(parts, one)).collect(),
        bearer: point.own.iter().map(|one| voice(parts, one)).collect(),
        replies: replies.collect(),
    }
}

fn scale(line: &Line) -> ScaleJson {
    ScaleJson {
        scale: line.scale.as_str(),
        readers: line.levels.len(),
        median: line.median,
        lowest: line.lowest,
        highest: line.highest,
        spread: line.spread(),
        bearer: line.own,
    }
}

fn voice<'p>(parts: Parts<'p>, voice: &'p Voice) -> VoiceJson<'p> {
    let levels = voice.said.given();
    let on = |scale: &str| {
        let levels = levels?;
        levels.iter().find(|(other, _)| other.as_str() == scale).map(|(_, level)| *level)
    };
    let (state, reason) = match &voice.said {
        Said::Unknown => ("unknown", None),
        Said::Declined => ("declined", None),
        Said::NotApplicable(reason) => ("not-applicable", Some(reason.as_str())),
        Said::Given(_) => ("answered", None),
    };
    VoiceJson {
        reader: voice.reader.map(|at| reader(parts, at)),
        state,
        level: on("level"),
        intensity: on("intensity"),
        mitigation: on("mitigation"),
        contribution: on("contribution"),
        reason,
        note: voice.note.as_deref(),
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
