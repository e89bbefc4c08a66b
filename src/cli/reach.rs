//! `germoir reach`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::arguments::Common;
use super::deliver::{Delivery, Kind as Output};
use super::setting::Setting;
use super::several::{Read, file_paths, refuse_same_ids};
use super::{Exit, Failure, output};
use crate::descriptor::{Descriptor, Kind, Project};
use crate::reach::{Reached, measure};
use crate::report::terminal::Screen;
use crate::report::trajectory::{self, Subject, account};

#[derive(Args, Debug)]
pub(super) struct Reach {
    /// Project files, or folders to look for *.toml in; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How trajectories are printed
    #[arg(long, value_enum, default_value_t = ReachFormat::Terminal)]
    pub format: ReachFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReachFormat {
    Terminal,
    Json,
    Markdown,
    Html,
}

/// A project with its reading.
struct Measured {
    path: PathBuf,
    project: Box<Project>,
    reached: Option<Reached>,
}

pub(super) fn run(command: Reach, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let kind = match command.format {
        ReachFormat::Terminal => Output::Text,
        ReachFormat::Json => Output::Json,
        ReachFormat::Markdown => Output::MARKDOWN,
        ReachFormat::Html => Output::PAGE,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "reach", &setting)?;
    let mut exit = Exit::Done;
    let mut files = Vec::new();
    for path in &command.paths {
        let found = file_paths(path, &setting)?;
        if path.is_dir() && found.is_empty() {
            let name = path.display().to_string();
            output::say(&setting.phrases.tell("trajectory-empty-folder", [("name", name.into())]));
        }
        let is_folder = path.is_dir();
        files.extend(found.into_iter().map(|file| (file, is_folder)));
    }
    let read: Vec<Result<Option<Measured>, Failure>> =
        files.par_iter().map(|(path, in_folder)| one(path, *in_folder, &setting)).collect();
    let mut measured = Vec::new();
    for result in read {
        match result {
            Ok(one) => measured.extend(one),
            Err(failure) => {
                output::say(&failure.message);
                exit = exit.and(failure.exit);
            }
        }
    }
    let kept = refuse_same_ids(measured, &setting, |one| (&one.project.id, &one.path));
    if kept.refused {
        exit = exit.and(Exit::Invalid);
    }
    let text = written(&kept.items, files.len() == 1, command.format, &setting);
    Ok(exit.and(delivery.text(&text)?))
}

/// A file of another kind is passed over within a folder, and refused where it is named.
fn one(path: &Path, in_folder: bool, setting: &Setting) -> Result<Option<Measured>, Failure> {
    let read = Read::file(path, &setting.catalogue, setting.today, setting)?;
    match read.descriptor {
        Descriptor::Project(project) => {
            let reached = project.reach.as_ref().map(|reach| measure(reach, setting.today));
            Ok(Some(Measured { path: path.to_owned(), project, reached }))
        }
        _ if in_folder => Ok(None),
        other => {
            let kind = Kind::of(&other).as_str();
            let name = path.display().to_string();
            let arguments = [("name", name.into()), ("kind", kind.into())];
            let text = setting.phrases.tell("trajectory-not-a-project", arguments);
            Err(Failure::new(Exit::Invalid, text))
        }
    }
}

fn written(measured: &[Measured], alone: bool, format: ReachFormat, setting: &Setting) -> String {
    let mut subjects: Vec<Subject<'_>> = measured
        .iter()
        .map(|one| Subject {
            project: &one.project,
            reached: one.reached.as_ref(),
            // Whoever asks about one file has the file.
            named: alone || one.project.sharing.value.cohort,
        })
        .collect();
    trajectory::in_name_order(&mut subjects);
    let phrases = &setting.phrases;
    if format == ReachFormat::Json {
        return trajectory::json::report(&subjects, setting.today, phrases);
    }
    let accounts: Vec<_> = subjects.iter().map(|subject| account(*subject, phrases)).collect();
    if accounts.is_empty() {
        return String::new();
    }
    let subtitle = trajectory::subtitle(setting.today, phrases);
    match format {
        ReachFormat::Terminal | ReachFormat::Json => {
            let screen = Screen { width: setting.width, colour: setting.colour, verbose: true };
            trajectory::terminal::report(&accounts, &subtitle, screen, phrases)
        }
        ReachFormat::Markdown => trajectory::markdown::report(&accounts, &subtitle, phrases),
        ReachFormat::Html => trajectory::page::report(&accounts, &subtitle, phrases),
    }
}
