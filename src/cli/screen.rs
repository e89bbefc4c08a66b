//! `germoir screen`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::arguments::Common;
use super::assess::same_id;
use super::decisions::Decisions;
use super::deliver::{Delivery, Kind as Output};
use super::drawing::Drawing;
use super::fail_on::{Scope, Watched};
use super::setting::Setting;
use super::{Exit, Failure, input, output};
use crate::assessment::decision::{Taken, compare};
use crate::assessment::{Assessment, Screening, assess_seeded, screen};
use crate::catalogue::Profile;
use crate::descriptor::{self, Descriptor, Form, Kind, Project};
use crate::reach::{Reached, measure};
use crate::report::json::Parts;
use crate::report::problem::{Located, located, rendered};
use crate::report::screening::{Reading, html, json, view};
use crate::report::terminal::{self, Screen as Terminal};
use crate::report::{markdown, safe, sharing};

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
    let watched = Watched::parse(&command.fail_on, Scope::Screening, &profile, &setting)?;
    let kind = match command.format {
        Format::Terminal => Output::Text,
        Format::Json => Output::Json,
        Format::Markdown => Output::MARKDOWN,
        Format::Html => Output::PAGE,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "screen", &setting)?;
    let files = files(&command.paths, &setting)?;

    let read: Vec<File> = files.par_iter().map(|asked| read(asked, &setting)).collect();
    let (mut projects, mut told, mut exit) = sorted_out(read, command.format, &setting);
    let decisions = Decisions::beside(projects.iter().map(|file| file.path.as_path()), &setting);
    told.extend(decisions.messages.iter().cloned());
    exit = exit.and(decisions.exit);
    for message in told.iter().filter(|_| !setting.quiet || exit != Exit::Done) {
        output::say(message);
    }

    if projects.len() > 1 {
        for file in &mut projects {
            file.is_shown = file.project.sharing.value.cohort;
            if !file.is_shown {
                *file.project = sharing::withheld(&file.project);
                file.problems.clear();
            }
        }
    }
    // By the name that is shown, as a list is read, whatever accents and capitals it has.
    projects
        .sort_by_cached_key(|file| (descriptor::slug(&file.project.name), file.project.id.clone()));
    let weightings = command.drawing.weightings(&setting.catalogue, &profile);
    let screened: Vec<Screened> = projects
        .into_par_iter()
        .map(|mut file| {
            let mut reached =
                file.project.reach.as_ref().map(|reach| measure(reach, setting.today));
            if let Some(reached) = reached.as_mut().filter(|_| !file.is_shown) {
                sharing::withheld_reach(&mut file.project, reached);
            }
            let (project, seed) = (&file.project, command.drawing.seed);
            let catalogue = &setting.catalogue;
            let mut assessment = assess_seeded(project, catalogue, &profile, setting.today, seed);
            assessment.robustness = weightings
                .as_ref()
                .map(|drawn| drawn.robustness(project, &assessment, catalogue, &profile));
            let screening = screen(project, &assessment, catalogue, &profile);
            Screened { assessment, screening, reached, file }
        })
        .collect();
    let found = screened.iter().any(|one| {
        let outcome = Some(one.screening.outcome);
        watched.found(&one.assessment, outcome, &profile, &one.file.warnings)
    });
    if found {
        exit = exit.and(Exit::Found);
    }
    let job = Job { setting: &setting, profile: &profile, decisions: &decisions };
    let is_array = command.paths.len() > 1 || command.paths.iter().any(|path| path.is_dir());
    let text = job.written(&screened, command.format, is_array);
    Ok(exit.and(delivery.text(&text)?))
}

/// A file to read, and whether it was named or met in a folder.
struct Asked {
    path: PathBuf,
    is_named: bool,
}

fn files(paths: &[PathBuf], setting: &Setting) -> Result<Vec<Asked>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(Asked { path: path.clone(), is_named: true });
            continue;
        }
        let found = input::toml_files(path, setting)?;
        if found.is_empty() {
            let name = path.display().to_string();
            output::say(&setting.phrases.tell("screen-empty-folder", [("name", name.into())]));
        }
        files.extend(found.into_iter().map(|path| Asked { path, is_named: false }));
    }
    Ok(files)
}

/// A project file, valid.
struct ProjectFile {
    path: PathBuf,
    project: Box<Project>,
    /// What is shown of its problems.
    problems: Vec<Located>,
    /// All of them, for `--fail-on warnings`.
    warnings: Vec<Located>,
    is_shown: bool,
}

/// What came of reading a file.
enum File {
    Project(Box<ProjectFile>, String),
    Refused(String, Exit),
    /// Something else that a folder may hold.
    Other,
}

fn read(asked: &Asked, setting: &Setting) -> File {
    let Asked { path, is_named } = asked;
    let file = match input::read(path, &setting.limits) {
        Ok(file) => file,
        Err(refusal) => return File::Refused(refusal.words(path, setting), refusal.exit),
    };
    let stem = path.file_stem().map(|stem| descriptor::slug(&stem.to_string_lossy()));
    let reading =
        descriptor::read(&file, Form::Toml, &setting.catalogue, setting.today, stem.as_deref());
    let files = std::slice::from_ref(&file);
    let problems = located(&reading.problems, files, &setting.phrases);
    let Setting { phrases, colour_errors, width, .. } = setting;
    let told = || rendered(&problems, files, phrases, *colour_errors, *width);
    match (reading.descriptor, reading.kind) {
        (Some(Descriptor::Project(project)), _) => {
            let message = told();
            let warnings = problems.clone();
            let path = path.clone();
            let file = ProjectFile { path, project, problems, warnings, is_shown: true };
            File::Project(Box::new(file), message)
        }
        // Decisions are read where they belong to a project.
        (Some(_), _) | (None, Some(Kind::Decision)) if !is_named => File::Other,
        (Some(_), kind) => {
            let kind = kind.map_or("", Kind::as_str);
            let name = path.display().to_string();
            let facts = [("name", name.into()), ("kind", kind.into())];
            File::Refused(phrases.tell("screen-not-a-project", facts), Exit::Invalid)
        }
        (None, _) => File::Refused(told(), Exit::Invalid),
    }
}

/// The valid projects, what is to be said, and how it ends. Two with one id are both left out.
fn sorted_out(
    read: Vec<File>,
    format: Format,
    setting: &Setting,
) -> (Vec<ProjectFile>, Vec<String>, Exit) {
    let (mut projects, mut told, mut exit) = (Vec::new(), Vec::new(), Exit::Done);
    for file in read {
        match file {
            File::Project(file, message) => {
                projects.push(*file);
                // In JSON, problems stand with their project.
                if format != Format::Json {
                    told.push(message);
                }
            }
            File::Refused(message, refused) => {
                told.push(message);
                exit = exit.and(refused);
            }
            File::Other => {}
        }
    }
    let mut by_id: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for file in &projects {
        by_id.entry(file.project.id.clone()).or_default().push(file.path.clone());
    }
    projects.retain(|file| {
        let places = &by_id[&file.project.id];
        if let [first, second, ..] = places.as_slice() {
            let other = if *first == file.path { second } else { first };
            told.push(same_id(&file.project.id, &file.path, other, setting));
            exit = exit.and(Exit::Invalid);
        }
        places.len() == 1
    });
    (projects, told, exit)
}

/// One project, screened.
struct Screened {
    file: ProjectFile,
    assessment: Assessment,
    screening: Screening,
    reached: Option<Reached>,
}

struct Job<'j> {
    setting: &'j Setting,
    profile: &'j Profile,
    decisions: &'j Decisions,
}

impl Job<'_> {
    fn written(&self, screened: &[Screened], format: Format, is_array: bool) -> String {
        let phrases = &self.setting.phrases;
        let one = |one: &Screened| {
            self.with_reading(one, |reading| match format {
                Format::Json if is_array => json::screening_line(reading, phrases),
                Format::Json => json::screening(reading, phrases),
                Format::Markdown => markdown::report(&view(reading, phrases), phrases),
                Format::Terminal | Format::Html => {
                    let Setting { width, colour, .. } = *self.setting;
                    let screen = Terminal { width, colour, verbose: true };
                    terminal::report(&view(reading, phrases), screen, phrases)
                }
            })
        };
        let facts = [("count", screened.len().into())];
        let title = phrases.tell("screen-several", facts);
        if format == Format::Html {
            let readings: Vec<_> = screened
                .par_iter()
                .map(|one| {
                    let view = self.with_reading(one, |reading| view(reading, phrases));
                    (format!("project-{}", one.file.project.id), view)
                })
                .collect();
            return html::report(&readings, &title, phrases);
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
        let Screened { file, assessment, screening, reached } = one;
        let Self { setting, profile, decisions } = self;
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
            parts: Parts {
                project,
                assessment,
                reached: reached.as_ref(),
                problems: &file.problems,
                catalogue: &setting.catalogue,
                profile,
                language: setting.language(),
            },
            screening,
            decisions: &decisions,
            is_shown: file.is_shown,
            typed: typed.as_deref(),
        })
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or(String::new(), |name| name.to_string_lossy().into_owned())
}
