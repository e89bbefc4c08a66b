//! `germoir screen`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::common::Common;
use super::decisions::Decisions;
use super::deliver::{Delivery, Kind as Output};
use super::drawing::Drawing;
use super::exit::Exit;
use super::fail_on::{Scope, Watched};
use super::failure::Failure;
use super::gather::{Wants, gather_telling, told};
use super::output;
use super::setting::Setting;
use crate::assessment::decision::{Taken, compare};
use crate::assessment::robustness::{Flip, turns};
use crate::assessment::{Assessment, Screening, assess_seeded, screen};
use crate::catalogue::Profile;
use crate::data;
use crate::descriptor::{self, Descriptor, Kind, Level, Project, Review, Subject};
use crate::document::safe;
use crate::document::terminal::Screen as Terminal;
use crate::intake::Given;
use crate::material::AssessmentParts;
use crate::material::Reading;
use crate::material::problem::{Located, located};
use crate::reach::{Reached, measure};
use crate::report::screening::{document, page};

use crate::source::shown;

/// Columns of the line between two projects: as wide as the narrowest terminal.
const RULE: usize = 40;

#[derive(Args, Debug)]
pub(in crate::cli) struct Screen {
    /// Project files, or folders to look for them in; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How the readings are printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    #[command(flatten)]
    pub drawing: Drawing,
    /// Show the index, which no screening needs
    #[arg(long)]
    pub index: bool,
    /// End with exit code 3 when this was found: gate[:ID], outcome:NAME, warnings, coverage<N
    #[arg(long, value_name = "WHAT")]
    pub fail_on: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    Terminal,
    Json,
    Markdown,
    Html,
}

pub(super) fn run(command: Screen, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "funder")?;
    let watched = Watched::parse(&command.fail_on, Scope::Screening, &profile)?;
    let kind = match command.format {
        Format::Terminal => Output::Text,
        Format::Json => Output::Json,
        Format::Markdown => Output::MARKDOWN,
        Format::Html => Output::PAGE,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "screen", &setting)?;
    let gathered = gather_telling(&command.paths, WANTS, &setting, |given| {
        read(given, command.format, &setting)
    });
    let mut exit = gathered.exit;
    let (mut projects, mut reviews) = (Vec::new(), Reviews::default());
    for file in gathered.items() {
        match file {
            File::Project(file) => projects.push(*file),
            File::Review(review) => reviews.add(*review),
        }
    }
    let decisions = Decisions::beside(projects.iter().map(|file| file.path.as_path()), &setting);
    decisions.messages.iter().for_each(|message| output::say(message));
    exit = exit.and(decisions.exit);
    // By the name, as a list is read, whatever accents and capitals it has.
    projects
        .sort_by_cached_key(|file| (descriptor::slug(&file.project.name), file.project.id.clone()));
    let weightings = command.drawing.weightings(&setting.catalogue, &profile);
    let screened: Vec<Screened> = projects
        .into_par_iter()
        .map(|file| {
            let reached = file.project.reach.as_ref().map(|reach| measure(reach, setting.today));
            let (project, seed) = (&file.project, command.drawing.seed);
            let catalogue = &setting.catalogue;
            let mut assessment = assess_seeded(project, catalogue, &profile, setting.today, seed);
            assessment.robustness = weightings
                .as_ref()
                .map(|drawn| drawn.robustness(project, &assessment, catalogue, &profile));
            let screening = screen(project, &assessment, catalogue, &profile);
            let lowest = |subject| lowest(reviews.of(&project.id), subject);
            let turns = turns(project, &assessment, catalogue, &profile, &lowest);
            Screened { assessment, screening, turns, reached, file }
        })
        .collect();
    let found = screened.iter().any(|one| {
        let outcome = Some(one.screening.outcome);
        watched.found(&one.assessment, outcome, &profile, &one.file.problems)
    });
    if found {
        exit = exit.and(Exit::Found);
    }
    let with_index = command.index;
    let job = Job { setting: &setting, profile: &profile, decisions: &decisions, with_index };
    let is_array = command.paths.len() > 1 || command.paths.iter().any(|path| path.is_dir());
    let text = job.written(&screened, command.format, is_array);
    Ok(exit.and(delivery.text(&text)?))
}

/// A project file, valid.
struct ProjectFile {
    path: PathBuf,
    project: Box<Project>,
    problems: Vec<Located>,
}

/// Decisions are read where they belong to a project; of a folder, reviews as well.
const WANTS: Wants = Wants {
    command: "screen",
    kinds: &[Kind::Project],
    beside: &[Kind::Review],
    elsewhere: &[Kind::Decision],
};

/// A file that a screening reads.
enum File {
    Project(Box<ProjectFile>),
    Review(Box<Review>),
}

/// What readers said, by the project that they read.
#[derive(Default)]
struct Reviews(HashMap<String, Vec<Review>>);

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

/// A project with what was noticed in its file; in JSON that stands with the project.
fn read(given: Given, format: Format, setting: &Setting) -> Option<(File, String)> {
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

struct Job<'j> {
    setting: &'j Setting,
    profile: &'j Profile,
    decisions: &'j Decisions,
    with_index: bool,
}

impl Job<'_> {
    fn written(&self, screened: &[Screened], format: Format, is_array: bool) -> String {
        let phrases = &self.setting.phrases;
        let one = |one: &Screened| {
            self.with_reading(one, |reading| match format {
                Format::Json if is_array => data::screening::line(reading, phrases),
                Format::Json => data::screening::json(reading, phrases),
                Format::Markdown => document(reading, phrases).markdown(phrases),
                Format::Terminal | Format::Html => {
                    let Setting { width, colour, .. } = *self.setting;
                    let screen = Terminal { width, colour, verbose: true };
                    document(reading, phrases).terminal(screen, phrases)
                }
            })
        };
        let facts = [("count", screened.len().into())];
        let title = phrases.tell("screen-several", facts);
        if format == Format::Html {
            let readings: Vec<_> = screened
                .par_iter()
                .map(|one| {
                    let doc = self.with_reading(one, |reading| document(reading, phrases));
                    (format!("project-{}", one.file.project.id), doc)
                })
                .collect();
            return page(readings, &title, phrases).html(phrases);
        }
        let results: Vec<String> = screened.par_iter().map(one).collect();
        match format {
            Format::Json if is_array && results.is_empty() => "[]\n".to_owned(),
            Format::Json if is_array => format!("[\n{}\n]\n", results.join(",\n")),
            Format::Json if results.is_empty() => String::new(),
            Format::Json => format!("{}\n", results.concat()),
            _ if results.len() > 1 => {
                let title = match format {
                    Format::Markdown => safe::markdown(&title),
                    _ => title,
                };
                // In a terminal nothing else tells the name of a project from that of a part.
                let between = match format {
                    Format::Terminal => format!("\n{}\n\n", "─".repeat(RULE)),
                    _ => "\n".to_owned(),
                };
                format!("{title}\n\n{}", results.join(&between))
            }
            _ => results.concat(),
        }
    }

    fn with_reading<T>(&self, one: &Screened, shown: impl Fn(Reading<'_>) -> T) -> T {
        let Screened { file, assessment, screening, turns, reached } = one;
        let Self { setting, profile, decisions, .. } = self;
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
        let typed = (file.path != Path::new("-")).then(|| output::typed(&file.path));
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
            typed: typed.as_deref(),
        })
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or(String::new(), |name| shown(Path::new(name)))
}
