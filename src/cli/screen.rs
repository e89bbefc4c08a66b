//! `germoir screen`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::common::Common;
use super::decisions::beside;
use super::deliver::{Delivery, Folder};
use super::drawing::Drawing;
use super::exit::Exit;
use super::failure::Failure;
use super::gather::gather_telling;
use super::output;
use super::report::Format;
use super::setting::Setting;
use crate::making::fail_on::{Scope, Watched};
use crate::making::screen::{self, Job, WANTS};
use crate::report::screening::sheet;
use crate::source::shown;

#[derive(Args, Debug)]
pub(in crate::cli) struct Screen {
    /// Project files, or folders to look for them in; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How the readings are printed [default: terminal; with -o FOLDER, a dossier: a page of all
    /// projects, one sheet of paper for each, and a workbook]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    #[command(flatten)]
    pub drawing: Drawing,
    /// Show the index, which no screening needs
    #[arg(long)]
    pub index: bool,
    /// End with exit code 3 when this was found: gate[:ID], outcome:NAME, warnings, coverage<N
    #[arg(long, value_name = "WHAT")]
    pub fail_on: Vec<String>,
}

pub(super) fn run(command: Screen, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "funder")?;
    let watched = Watched::parse(&command.fail_on, Scope::Screening, &profile)?;
    let output = common.output.as_deref();
    let to = match (output, command.format) {
        (Some(folder), None) if is_folder(folder) => {
            To::Folder(Folder::new(folder, "screen", &setting)?, folder)
        }
        (file, format) => {
            let kind = format.unwrap_or(Format::Terminal).kind(&[&sheet]);
            To::File(Delivery::new(file, kind, "screen", &setting)?)
        }
    };
    let format = match to {
        To::Folder(..) => Format::Html,
        To::File(_) => command.format.unwrap_or(Format::Terminal),
    };
    let gathered = gather_telling(&command.paths, WANTS, &setting, |given| {
        screen::read(given, format, &setting)
    });
    let exit = gathered.exit;
    let given = screen::sorted(gathered);
    let decisions = beside(given.projects.iter().map(|file| file.path.as_path()), &setting);
    decisions.messages.iter().for_each(|message| output::say(message));
    let weightings = command.drawing.weightings(&setting.catalogue, &profile);
    let job = Job {
        setting: &setting,
        profile: &profile,
        watched: &watched,
        decisions: &decisions,
        weightings: weightings.as_ref(),
        seed: command.drawing.seed,
        format,
        with_index: command.index,
        is_list: command.paths.len() > 1 || command.paths.iter().any(|path| path.is_dir()),
    };
    let (found, delivered) = match to {
        To::File(delivery) => {
            let (made, found) = job.made(given)?;
            (found, delivery.bytes(&made.bytes)?)
        }
        To::Folder(..) if given.projects.is_empty() => (false, Exit::Done),
        To::Folder(mut folder, path) => {
            let count = given.projects.len();
            let (made, found) = job.dossier(given)?;
            folder.make()?;
            for output in &made {
                folder.check(&output.name, None)?;
            }
            for output in &made {
                folder.put(output)?;
            }
            folder.finish_with(&made)?;
            let path = shown(&path.join("index.html"));
            let facts = [("count", count.into()), ("path", path.into())];
            setting.note("dossier-written", facts);
            (found, Exit::Done)
        }
    };
    let found = if found { Exit::Found } else { Exit::Done };
    Ok(exit.and(decisions.exit).and(found).and(delivered))
}

/// Where a screening goes.
enum To<'t> {
    File(Delivery<'t>),
    Folder(Folder<'t>, &'t Path),
}

/// Whether a path is meant as a folder: one that is there, or a name without an ending.
fn is_folder(path: &Path) -> bool {
    let typed = path.as_os_str().to_string_lossy();
    let is_new = || !path.exists() && (typed.ends_with('/') || path.extension().is_none());
    path.is_dir() || is_new()
}
