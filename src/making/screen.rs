//! What a screening makes: each project read as a funder does.

mod dossier;

pub use dossier::listed;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::decisions::Decisions;
use super::fail_on::Watched;
use super::format::Format;
use super::output::Output;
use super::setting::Setting;
use super::unmade::Unmade;
use super::words::told;
use crate::assessment::decision::{Taken, compare};
use crate::assessment::robustness::{Flip, Weightings, turns};
use crate::assessment::{Assessment, Screening, assess_seeded, screen};
use crate::catalogue::Profile;
use crate::data;
use crate::descriptor::{self, Descriptor, Kind, Level, Project, Review, Subject};
use crate::document::terminal::Screen as Terminal;
use crate::document::{Build, Doc, safe};
use crate::i18n::Phrases;
use crate::intake::{Gathered, Given, Refused, Wants};
use crate::material::AssessmentParts;
use crate::material::Reading;
use crate::material::problem::{Located, located};
use crate::reach::{Reached, measure};
use crate::report::screening::{document, page, sheet};
use crate::source::{shown, typed};

/// Columns of the line between two projects: as wide as the narrowest terminal.
const RULE: usize = 40;

/// What is asked of a screening.
pub struct Job<'j> {
    pub setting: &'j Setting,
    pub profile: &'j Profile,
    pub watched: &'j Watched,
    pub decisions: &'j Decisions,
    pub weightings: Option<&'j Weightings>,
    pub seed: u64,
    pub format: Format,
    pub with_index: bool,
    /// Whether several could have come, so that even one stands in a list.
    pub is_list: bool,
}

/// What was sent to a committee.
pub struct Applications {
    /// In the order of a list: by their names, whatever accents and capitals these have.
    pub projects: Vec<ProjectFile>,
    reviews: Reviews,
    /// Files that could not be read and may be projects, as they are shown.
    unread: Vec<String>,
}

/// The projects of some files, what readers said of them, and which files could not be read.
pub fn sorted(gathered: Gathered<File>) -> Applications {
    let may_be_project = |one: &&Refused| one.kind.is_none_or(|kind| kind == Kind::Project);
    let unread = gathered.refused.iter().filter(may_be_project);
    let unread: Vec<String> = unread.map(|one| shown(&one.path)).collect();
    let (mut projects, mut reviews) = (Vec::new(), Reviews::default());
    for file in gathered.items() {
        match file {
            File::Project(file) => projects.push(*file),
            File::Review(review) => reviews.add(*review),
        }
    }
    projects
        .sort_by_cached_key(|file| (descriptor::slug(&file.project.name), file.project.id.clone()));
    Applications { projects, reviews, unread }
}

impl Applications {
    /// Which files could not be read, where there are some: their projects are missing from a report.
    fn unread(&self, phrases: &Phrases) -> Option<String> {
        let names = self.unread.join(&phrases.say("list-between"));
        let facts = [("count", self.unread.len().into()), ("names", names.into())];
        (!self.unread.is_empty()).then(|| phrases.tell("screen-unread", facts))
    }
}

/// A project file, valid.
pub struct ProjectFile {
    pub path: PathBuf,
    project: Box<Project>,
    problems: Vec<Located>,
}

/// Decisions are read where they belong to a project; of a folder, reviews as well.
pub const WANTS: Wants = Wants {
    command: "screen",
    kinds: &[Kind::Project],
    beside: &[Kind::Review],
    elsewhere: &[Kind::Decision],
};

/// A file that a screening reads.
pub enum File {
    Project(Box<ProjectFile>),
    Review(Box<Review>),
}

/// What readers said, by the project that they read.
#[derive(Default)]
pub struct Reviews(HashMap<String, Vec<Review>>);

impl Reviews {
    fn add(&mut self, review: Review) {
        if let (Some(id), None) = (review.project(), &review.recused) {
            self.0.entry(id.to_owned()).or_default().push(review);
        }
    }

    fn of(&self, project: &str) -> &[Review] {
        self.0.get(project).map_or(&[], Vec::as_slice)
    }
}

/// The lowest level that a reader gave.
fn lowest(reviews: &[Review], subject: Subject) -> Option<Level> {
    let levels = reviews.iter().filter_map(|review| {
        let answer = match subject {
            Subject::Criterion(at) => review.answers[at].as_ref(),
            Subject::Stake(at) => review.stakes[at].as_ref(),
            Subject::Brake(_) => None,
        };
        answer?.said.given().copied()
    });
    levels.min()
}

/// What a screening keeps of a file, and in words what was noticed in it; in JSON that stands with the
/// project.
pub fn read(given: Given, format: Format, setting: &Setting) -> Option<(File, String)> {
    let Given { path, file, descriptor, problems } = given;
    let project = match descriptor {
        Descriptor::Project(project) => project,
        Descriptor::Review(review) => {
            let is_kept = review.keep_until.is_none_or(|keep| keep >= setting.today);
            return is_kept.then(|| (File::Review(review), String::new()));
        }
        _ => return None,
    };
    let message = match format {
        Format::Json => String::new(),
        _ => told(&problems, &file, setting),
    };
    let problems = located(&problems, std::slice::from_ref(&file), &setting.phrases);
    let read = ProjectFile { path, project, problems };
    Some((File::Project(Box::new(read)), message))
}

/// One project, screened.
struct Screened {
    file: ProjectFile,
    assessment: Assessment,
    screening: Screening,
    turns: Vec<Flip>,
    reached: Option<Reached>,
}

impl Job<'_> {
    /// The result, and whether what is watched for was found.
    ///
    /// # Errors
    ///
    /// When a workbook cannot be written.
    pub fn made(&self, given: Applications) -> Result<(Output, bool), Unmade> {
        let unread = given.unread(&self.setting.phrases);
        let screened = self.all(given);
        let found = self.found(&screened);
        let bytes = self.written(&screened, unread)?;
        let kind = self.format.kind(&[&sheet]);
        Ok((Output { name: "screening".to_owned(), kind, bytes }, found))
    }

    fn all(&self, given: Applications) -> Vec<Screened> {
        let Applications { projects, reviews, .. } = given;
        projects.into_par_iter().map(|file| self.screened(file, &reviews)).collect()
    }

    fn found(&self, screened: &[Screened]) -> bool {
        screened.iter().any(|one| {
            let outcome = Some(one.screening.outcome);
            self.watched.found(&one.assessment, outcome, self.profile, &one.file.problems)
        })
    }

    fn screened(&self, file: ProjectFile, reviews: &Reviews) -> Screened {
        let Self { setting, profile, .. } = *self;
        let (project, catalogue) = (file.project.as_ref(), &setting.catalogue);
        let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
        let mut assessment = assess_seeded(project, catalogue, profile, setting.today, self.seed);
        assessment.robustness =
            self.weightings.map(|drawn| drawn.robustness(project, &assessment, catalogue, profile));
        let screening = screen(project, &assessment, catalogue, profile);
        let lowest = |subject| lowest(reviews.of(&project.id), subject);
        let turns = turns(project, &assessment, catalogue, profile, &lowest);
        Screened { assessment, screening, turns, reached, file }
    }

    fn written(&self, screened: &[Screened], unread: Option<String>) -> Result<Vec<u8>, Unmade> {
        let (phrases, format) = (&self.setting.phrases, self.format);
        let title = phrases.tell("screen-several", [("count", screened.len().into())]);
        match format {
            Format::Json => Ok(self.data(screened).into_bytes()),
            Format::Html | Format::Csv | Format::Xlsx => {
                let readings = screened.par_iter().map(|one| {
                    let doc = self.with_reading(one, |reading| document(reading, phrases));
                    (format!("project-{}", one.file.project.id), doc)
                });
                let doc = page(readings.collect(), &title, unread, phrases);
                format.written(|| doc, String::new, true, self.setting)
            }
            Format::Terminal | Format::Markdown => {
                let one = |one: &Screened| {
                    self.with_reading(one, |reading| self.text(&document(reading, phrases)))
                };
                let results: Vec<String> = screened.par_iter().map(one).collect();
                Ok(self.joined(&results, title, unread).into_bytes())
            }
        }
    }

    /// One reading, for people.
    fn text(&self, doc: &Doc) -> String {
        let Setting { phrases, width, colour, .. } = self.setting;
        match self.format {
            Format::Markdown => doc.markdown(phrases),
            _ => {
                let screen = Terminal { width: *width, colour: *colour, verbose: true };
                doc.terminal(screen, phrases)
            }
        }
    }

    /// Several readings one below the other, under a title.
    fn joined(&self, results: &[String], title: String, unread: Option<String>) -> String {
        let note = unread.map_or_else(String::new, |unread| match self.format {
            Format::Markdown => format!("> {}\n\n", safe::markdown(&unread)),
            _ => {
                let mut doc = Doc::new("", self.setting.language());
                doc.note(unread);
                format!("{}\n", self.text(&doc).trim_start())
            }
        });
        if results.len() < 2 {
            return format!("{note}{}", results.concat());
        }
        // In a terminal nothing else tells the name of a project from that of a part.
        let (title, between) = match self.format {
            Format::Markdown => (safe::markdown(&title), "\n".to_owned()),
            _ => (title, format!("\n{}\n\n", "─".repeat(RULE))),
        };
        format!("{title}\n\n{note}{}", results.join(&between))
    }

    fn data(&self, screened: &[Screened]) -> String {
        let (phrases, is_array) = (&self.setting.phrases, self.is_list);
        let one = |one: &Screened| {
            self.with_reading(one, |reading| match is_array {
                true => data::screening::line(reading, phrases),
                false => data::screening::json(reading, phrases),
            })
        };
        let results: Vec<String> = screened.par_iter().map(one).collect();
        match (is_array, results.is_empty()) {
            (true, true) => "[]\n".to_owned(),
            (true, false) => format!("[\n{}\n]\n", results.join(",\n")),
            (false, true) => String::new(),
            (false, false) => format!("{}\n", results.concat()),
        }
    }

    fn with_reading<T>(&self, one: &Screened, shown: impl Fn(Reading<'_>) -> T) -> T {
        let Screened { file, assessment, screening, turns, reached } = one;
        let Self { setting, profile, decisions, .. } = *self;
        let project = file.project.as_ref();
        let decisions: Vec<(String, Taken<'_>)> = decisions
            .about(&project.id, &file.path)
            .into_iter()
            .map(|(path, decision)| {
                let catalogue = &setting.catalogue;
                let outcome = screening.outcome;
                let taken = compare(decision, outcome, project, assessment, catalogue, profile);
                (file_name(path), taken)
            })
            .collect();
        let path = (file.path != Path::new("-")).then(|| typed(&file.path));
        shown(Reading {
            parts: AssessmentParts {
                project,
                assessment,
                reached: reached.as_ref(),
                problems: &file.problems,
                catalogue: &setting.catalogue,
                profile,
                language: setting.language(),
                typed: None,
                arithmetic: &[],
            },
            screening,
            decisions: &decisions,
            turns,
            with_index: self.with_index,
            typed: path.as_deref(),
        })
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or(String::new(), |name| shown(Path::new(name)))
}
