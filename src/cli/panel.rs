//! `germoir panel`.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Wants, gather, told};
use super::setting::Setting;
use super::{output, reading, report};
use crate::data;
use crate::descriptor::{About, Assignments, Descriptor, Kind, Project, Review, cases};
use crate::material::{Names, PanelParts};
use crate::panel::blind::Key;
use crate::panel::conflicts::conflicts;
use crate::panel::duties::{duties, unknown};
use crate::panel::folded;
use crate::panel::merge::{self, Counted, Given, Readers, merge};
use crate::panel::on_cases::{self, on_cases};
use crate::report::panel::{self, Extent, minutes};
use crate::source::shown;

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
    /// Print the arithmetic, line by line
    #[arg(long)]
    pub explain: bool,
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
    Csv,
    Xlsx,
    Minutes,
}

impl Format {
    /// The format that every report has; `None` for minutes.
    fn report(self) -> Option<report::Format> {
        Some(match self {
            Self::Terminal => report::Format::Terminal,
            Self::Json => report::Format::Json,
            Self::Markdown => report::Format::Markdown,
            Self::Html => report::Format::Html,
            Self::Csv => report::Format::Csv,
            Self::Xlsx => report::Format::Xlsx,
            Self::Minutes => return None,
        })
    }
}

pub(super) fn run(command: PanelArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "funder")?;
    let kind = match command.format.report() {
        Some(format) => format.kind(&[&panel::sheet]),
        None => Output::MARKDOWN,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "panel", &setting)?;
    let minutes_file = command.minutes.as_deref();
    let minutes_file = minutes_file
        .map(|path| Delivery::new(Some(path), Output::MARKDOWN, "panel", &setting))
        .transpose()?;
    let key = command.key.as_deref().map(|path| read_key(path, &setting)).transpose()?;
    let files = read_all(&command.folder, &setting)?;
    let mut projects: Vec<&Project> = files.projects.iter().collect();
    let known: Vec<&str> = projects.iter().map(|project| project.id.as_str()).collect();
    if let Some(id) = command.projects.iter().find(|id| !known.contains(&id.as_str())) {
        return Err(Failure::about(
            Exit::Usage,
            "panel-unknown-project",
            [("id", id.clone().into())],
        ));
    }
    let assignments = files.assignments.as_deref();
    let reviews = files.reviews.iter().map(|(review, _)| review);
    let readers = Readers::with_assigned(assignments, reviews);
    let (given, of_cases): (Vec<Given<'_>>, Vec<Given<'_>>) = files
        .reviews
        .iter()
        .map(|(review, file)| Given { review, file })
        .partition(|one| one.review.project().is_some());
    let merging = merge::Setting {
        catalogue: &setting.catalogue,
        readers: &readers,
        profile: &profile,
        key: key.as_ref(),
        invalid: &files.invalid,
        today: setting.today,
        seed: command.seed,
    };
    let given = about(&given, &command.projects, key.as_ref());
    projects
        .retain(|project| command.projects.is_empty() || command.projects.contains(&project.id));
    projects.sort_by_cached_key(|project| (folded(&project.name), project.id.clone()));
    let merged = merge(&projects, &given, merging);
    let duties = duties(&merged.projects, &readers, assignments);
    let shares: HashSet<(usize, usize)> =
        duties.iter().flat_map(|duty| duty.left.iter().map(|at| (duty.reader, *at))).collect();
    let reads = |reader: usize, at: usize| {
        let read = &merged.projects[at];
        let has = |all: &[Counted<'_>]| all.iter().any(|one| one.reader == reader);
        shares.contains(&(reader, at)) || has(&read.counted) || has(&read.own)
    };
    let conflicts = conflicts(&merged.projects, &readers, reads);
    let practised = on_cases::Setting {
        cases: &cases(),
        catalogue: &setting.catalogue,
        readers: &readers,
        today: setting.today,
        seed: command.seed,
    };
    let practised = on_cases(&of_cases, practised);
    let parts = PanelParts {
        panel: &merged,
        cases: &practised,
        readers: &readers,
        duties: &duties,
        conflicts: &conflicts,
        explain: command.explain,
        catalogue: &setting.catalogue,
        profile: &profile,
        names: if command.names { Names::Shown } else { Names::Hidden },
        date: setting.today,
        seed: command.seed,
    };
    if !setting.quiet {
        // Whoever keeps the folder needs the names of the files, whatever the report shows.
        let named = PanelParts { names: Names::Shown, ..parts };
        for line in panel::left_out_lines(named, &setting.phrases) {
            output::say(&line);
        }
        if let Some(assignments) = assignments {
            for id in unknown(assignments, &known) {
                let facts = [("id", id.to_owned().into())];
                output::say(&setting.phrases.tell("panel-assigned-unknown", facts));
            }
        }
        for (one, other) in &readers.turned {
            let facts = [("one", one.clone().into()), ("other", other.clone().into())];
            output::say(&setting.phrases.tell("panel-one-reader", facts));
        }
    }
    if let Some(file) = minutes_file {
        file.text(&minutes::document(parts, &setting.phrases).markdown(&setting.phrases))?;
    }
    let bytes = written(parts, &command, &setting)?;
    Ok(files.exit.and(delivery.bytes(&bytes)?))
}

fn written(
    parts: PanelParts<'_>,
    command: &PanelArguments,
    setting: &Setting,
) -> Result<Vec<u8>, Failure> {
    let phrases = &setting.phrases;
    let Some(format) = command.format.report() else {
        return Ok(minutes::document(parts, phrases).markdown(phrases).into_bytes());
    };
    let is_brief = format == report::Format::Terminal && !command.verbose;
    let extent = if is_brief { Extent::Brief } else { Extent::Whole };
    let doc = || panel::document(parts, extent, phrases);
    let program = || data::panel::json(parts, phrases);
    Ok(format.written(doc, program, command.verbose, setting)?)
}

/// The reviews of the chosen projects; where none is chosen, every review.
fn about<'g>(given: &[Given<'g>], chosen: &[String], key: Option<&Key>) -> Vec<Given<'g>> {
    let keep = |one: &&Given<'g>| {
        let named = one.review.subject();
        let id = key.and_then(|key| key.project_of(named)).map_or(named, |entry| &entry.id);
        chosen.is_empty() || chosen.iter().any(|chosen| chosen == id)
    };
    given.iter().filter(keep).copied().collect()
}

/// Reads a key file, or says everything that is wrong with it.
pub(super) fn read_key(path: &Path, setting: &Setting) -> Result<Key, Failure> {
    // A key grows with the cohort, and is our own.
    let file = reading::read(path, &setting.limits.with_whole_lists())
        .map_err(|refusal| Failure::unread(path, refusal))?;
    Key::parse(&file)
        .map_err(|problems| Failure::told(Exit::Invalid, told(&problems, &file, setting)))
}

/// What the files of a folder hold, in the order of their paths.
struct Files {
    projects: Vec<Project>,
    /// With the names of their files.
    reviews: Vec<(Review, String)>,
    /// Who is to read what, where a file says so.
    assignments: Option<Box<Assignments>>,
    /// Ids of projects whose files cannot be used.
    invalid: Vec<String>,
    exit: Exit,
}

/// A structure or a decision in the folder is no part of a panel. Warnings are what `check` is for:
/// the meeting has other things to read.
const WANTS: Wants = Wants {
    command: "panel",
    kinds: &[Kind::Project, Kind::Review],
    beside: &[Kind::Assignments],
    elsewhere: &[],
};

fn read_all(folder: &Path, setting: &Setting) -> Result<Files, Failure> {
    if folder.is_file() {
        let facts = [("name", shown(folder).into())];
        return Err(Failure::about(Exit::Usage, "panel-not-a-folder", facts));
    }
    let gathered = gather(&[folder.to_owned()], WANTS, setting, |given| Some(given.descriptor));
    let refused = gathered.refused.into_iter();
    let invalid = refused.filter(|one| one.kind == Some(Kind::Project)).filter_map(|one| one.id);
    let mut files = Files {
        projects: Vec::new(),
        reviews: Vec::new(),
        assignments: None,
        invalid: invalid.collect(),
        exit: gathered.exit,
    };
    for kept in gathered.kept {
        match kept.item {
            Descriptor::Project(project) => files.projects.push(*project),
            Descriptor::Review(review) if !matches!(review.about, About::Structure(_)) => {
                files.reviews.push((*review, shown(&kept.path)));
            }
            Descriptor::Assignments(assignments) => files.assignments = Some(assignments),
            _ => {}
        }
    }
    Ok(files)
}
