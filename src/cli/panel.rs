//! `germoir panel`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{gather, told};
use super::setting::Setting;
use super::{output, reading, report};
use crate::making::panel::{Asked, Files, PanelFormat, WANTS, minutes, panel, said, written};
use crate::material::Names;
use crate::panel::blind::Key;
use crate::report::panel::sheet;
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
    #[arg(long, value_enum, default_value_t = PanelFormat::Terminal)]
    pub format: PanelFormat,
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

pub(super) fn run(command: PanelArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "funder")?;
    let kind = match report::Format::named(command.format.as_str()) {
        Some(format) => format.kind(&[&sheet]),
        None => Output::MARKDOWN,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "panel", &setting)?;
    let minutes_file = command.minutes.as_deref();
    let minutes_file = minutes_file
        .map(|path| Delivery::new(Some(path), Output::MARKDOWN, "panel", &setting))
        .transpose()?;
    let key = command.key.as_deref().map(|path| read_key(path, &setting)).transpose()?;
    if command.folder.is_file() {
        let facts = [("name", shown(&command.folder).into())];
        return Err(Failure::about(Exit::Usage, "panel-not-a-folder", facts));
    }
    let folder = [command.folder.clone()];
    let gathered = gather(&folder, WANTS, &setting, |given| Some(given.descriptor));
    let exit = gathered.exit;
    let files = Files::of(gathered);
    let asked = Asked {
        profile: &profile,
        key: key.as_ref(),
        projects: &command.projects,
        names: if command.names { Names::Shown } else { Names::Hidden },
        explain: command.explain,
        seed: command.seed,
    };
    panel(&files, &asked, &setting, |parts| {
        if !setting.quiet {
            said(&files, parts, &setting).iter().for_each(|line| output::say(line));
        }
        if let Some(file) = minutes_file {
            file.text(&minutes(parts, &setting))?;
        }
        let bytes = match report::Format::named(command.format.as_str()) {
            Some(format) => written(parts, format, command.verbose, &setting)?,
            None => minutes(parts, &setting).into_bytes(),
        };
        Ok(exit.and(delivery.bytes(&bytes)?))
    })?
}

/// Reads a key file, or says everything that is wrong with it.
pub(super) fn read_key(path: &Path, setting: &Setting) -> Result<Key, Failure> {
    // A key grows with the cohort, and is our own.
    let file = reading::read(path, &setting.limits.with_whole_lists())
        .map_err(|refusal| Failure::unread(path, refusal))?;
    Key::parse(&file)
        .map_err(|problems| Failure::told(Exit::Invalid, told(&problems, &file, setting)))
}
