//! `germoir panel`.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::arguments::Common;
use super::setting::Setting;
use super::several::refuse_same_ids;
use super::{Exit, Failure, input, output};
use crate::descriptor::{self, Descriptor, Form, Kind, Project, Review};
use crate::diagnostic::Problem;
use crate::panel::blind::Key;
use crate::panel::folded;
use crate::panel::merge::{self, Given, merge};
use crate::report::html::document as html;
use crate::report::panel::{self, Extent, Names, Parts, json, minutes};
use crate::report::problem::{located, rendered};
use crate::report::terminal::Screen;
use crate::source::SourceFile;

#[derive(Args, Debug)]
pub(super) struct PanelArguments {
    /// Folder of the projects and of the reviews that were written about them
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Key file of blind copies, to lead their reviews back to the projects
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// Only this project; may be given several times
    #[arg(long = "project", value_name = "ID")]
    pub projects: Vec<String>,
    /// Show the readers' names [default: each by a number]
    #[arg(long)]
    pub names: bool,
    /// How the panel is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Write minutes for the meeting, in Markdown, to this file too
    #[arg(long, value_name = "FILE")]
    pub minutes: Option<PathBuf>,
    /// Show every point in the terminal, not only those to discuss
    #[arg(long)]
    pub verbose: bool,
    /// Seed of the intervals
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Terminal,
    Json,
    Markdown,
    Html,
    Minutes,
}

pub(super) fn run(command: PanelArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "funder")?;
    let key = command.key.as_deref().map(|path| read_key(path, &setting)).transpose()?;
    let paths = files_of(&command.folder, &setting)?;
    let files = read_all(&paths, &setting);
    for message in &files.messages {
        output::say(message);
    }
    let mut projects: Vec<&Project> = files.projects.iter().map(|(project, _)| project).collect();
    let known: Vec<&str> = projects.iter().map(|project| project.id.as_str()).collect();
    if let Some(id) = command.projects.iter().find(|id| !known.contains(&id.as_str())) {
        let text = setting.phrases.tell("panel-unknown-project", [("id", id.clone().into())]);
        return Err(Failure::new(Exit::Usage, text));
    }
    let given: Vec<Given<'_>> =
        files.reviews.iter().map(|(review, file)| Given { review, file }).collect();
    let merging = merge::Setting {
        catalogue: &setting.catalogue,
        profile: &profile,
        key: key.as_ref(),
        invalid: &files.invalid,
        today: setting.today,
        seed: command.seed,
    };
    let given = about(&given, &command.projects, key.as_ref());
    projects
        .retain(|project| command.projects.is_empty() || command.projects.contains(&project.id));
    let several = projects.len() > 1;
    projects.sort_by_cached_key(|project| {
        // In the order of what is shown: an order by hidden names would tell of them.
        let label =
            if several && !project.sharing.value.cohort { &project.id } else { &project.name };
        (folded(label), project.id.clone())
    });
    let merged = merge(&projects, &given, merging);
    let parts = Parts {
        panel: &merged,
        catalogue: &setting.catalogue,
        names: if command.names { Names::Shown } else { Names::Hidden },
        date: setting.today,
        seed: command.seed,
    };
    if !setting.quiet {
        // Whoever keeps the folder needs the names of the files, whatever the report shows.
        let named = Parts { names: Names::Shown, ..parts };
        for line in panel::left_out_lines(named, &setting.phrases) {
            output::say(&line);
        }
    }
    if let Some(path) = &command.minutes {
        let text = minutes::document(parts, &setting.phrases).markdown();
        output::deliver(text.as_bytes(), Some(path))?;
    }
    let text = shown(parts, &command, &setting);
    Ok(files.exit.and(output::deliver(text.as_bytes(), common.output.as_deref())?))
}

fn shown(parts: Parts<'_>, command: &PanelArguments, setting: &Setting) -> String {
    let phrases = &setting.phrases;
    match command.format {
        Format::Json => json::panel(parts),
        Format::Markdown => panel::document(parts, Extent::Whole, phrases).markdown(),
        Format::Html => html::page_of(&panel::document(parts, Extent::Whole, phrases), phrases),
        Format::Minutes => minutes::document(parts, phrases).markdown(),
        Format::Terminal => {
            let extent = if command.verbose { Extent::Whole } else { Extent::Brief };
            let (width, colour) = (setting.width, setting.colour);
            let screen = Screen { width, colour, verbose: command.verbose };
            panel::document(parts, extent, phrases).terminal(screen)
        }
    }
}

/// The reviews of the chosen projects; where none is chosen, every review.
fn about<'g>(given: &[Given<'g>], chosen: &[String], key: Option<&Key>) -> Vec<Given<'g>> {
    let keep = |one: &&Given<'g>| {
        let named = one.review.project.as_str();
        let id = key.and_then(|key| key.project_of(named)).map_or(named, |entry| &entry.id);
        chosen.is_empty() || chosen.iter().any(|chosen| chosen == id)
    };
    given.iter().filter(keep).copied().collect()
}

/// The files of the folder, or why there are none.
pub(super) fn files_of(folder: &Path, setting: &Setting) -> Result<Vec<PathBuf>, Failure> {
    let name = folder.display().to_string();
    if folder.is_file() {
        let text = setting.phrases.tell("panel-not-a-folder", [("name", name.into())]);
        return Err(Failure::new(Exit::Usage, text));
    }
    let paths = input::toml_files(folder, setting)?;
    if paths.is_empty() && !setting.quiet {
        output::say(&setting.phrases.tell("check-empty-folder", [("name", name.into())]));
    }
    Ok(paths)
}

/// Reads a key file, or says everything that is wrong with it.
pub(super) fn read_key(path: &Path, setting: &Setting) -> Result<Key, Failure> {
    // A key grows with the cohort, and is our own.
    let file = input::read(path, &setting.limits.with_whole_lists())
        .map_err(|refusal| Failure::new(refusal.exit, refusal.words(path, setting)))?;
    Key::parse(&file).map_err(|problems| {
        let files = std::slice::from_ref(&file);
        let problems = located(&problems, files, &setting.phrases);
        let width = setting.width;
        let text = rendered(&problems, files, &setting.phrases, setting.colour_errors, width);
        Failure::new(Exit::Invalid, text)
    })
}

/// What the files of a folder hold, in the order of their paths.
struct Files {
    projects: Vec<(Project, PathBuf)>,
    reviews: Vec<(Review, String)>,
    /// Ids of projects whose files are invalid.
    invalid: Vec<String>,
    messages: Vec<String>,
    exit: Exit,
}

/// One file: what it holds, what to say of it, and how it ends.
struct One {
    descriptor: Option<Descriptor>,
    invalid: Option<String>,
    message: String,
    exit: Exit,
}

fn read_all(paths: &[PathBuf], setting: &Setting) -> Files {
    let read: Vec<One> = paths.par_iter().map(|path| one(path, setting)).collect();
    let mut files = Files {
        projects: Vec::new(),
        reviews: Vec::new(),
        invalid: Vec::new(),
        messages: Vec::new(),
        exit: Exit::Done,
    };
    for (path, one) in paths.iter().zip(read) {
        let name = path.display().to_string();
        files.exit = files.exit.and(one.exit);
        files.invalid.extend(one.invalid);
        if !one.message.is_empty() {
            files.messages.push(one.message);
        }
        match one.descriptor {
            Some(Descriptor::Project(project)) => files.projects.push((*project, path.clone())),
            Some(Descriptor::Review(review)) => files.reviews.push((*review, name)),
            // A structure or a decision in the folder is no part of a panel.
            Some(_) | None => {}
        }
    }
    let ids: Vec<String> = files.projects.iter().map(|(project, _)| project.id.clone()).collect();
    let kept = refuse_same_ids(files.projects, setting, |(project, path)| (&project.id, path));
    if kept.refused {
        files.exit = files.exit.and(Exit::Invalid);
    }
    files.projects = kept.items;
    let kept: HashSet<&str> =
        files.projects.iter().map(|(project, _)| project.id.as_str()).collect();
    files.invalid.extend(ids.into_iter().filter(|id| !kept.contains(id.as_str())));
    files
}

fn one(path: &Path, setting: &Setting) -> One {
    let nothing = |message, exit| One { descriptor: None, invalid: None, message, exit };
    let file = match input::read(path, &setting.limits) {
        Ok(file) => file,
        Err(refusal) => return nothing(refusal.words(path, setting), refusal.exit),
    };
    let stem = path.file_stem().map(|stem| descriptor::slug(&stem.to_string_lossy()));
    let reading =
        descriptor::read(&file, Form::Toml, &setting.catalogue, setting.today, stem.as_deref());
    if reading.descriptor.is_some() {
        // Warnings are what `check` is for; here the meeting has other things to read.
        return One { descriptor: reading.descriptor, ..nothing(String::new(), Exit::Done) };
    }
    let message = told(&reading.problems, &file, setting);
    let invalid = reading.id.or(stem).filter(|_| reading.kind == Some(Kind::Project));
    One { descriptor: None, invalid, message, exit: Exit::Invalid }
}

fn told(problems: &[Problem], file: &SourceFile, setting: &Setting) -> String {
    let files = std::slice::from_ref(file);
    let problems = located(problems, files, &setting.phrases);
    rendered(&problems, files, &setting.phrases, setting.colour_errors, setting.width)
}
