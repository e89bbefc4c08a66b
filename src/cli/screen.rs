//! `germoir screen`.

use std::path::PathBuf;

use clap::Args;

use super::common::Common;
use super::decisions::beside;
use super::deliver::Delivery;
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

pub(super) fn run(command: Screen, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let profile = setting.profile(common.profile.as_deref(), "funder")?;
    let watched = Watched::parse(&command.fail_on, Scope::Screening, &profile)?;
    let format = command.format;
    let delivery =
        Delivery::new(common.output.as_deref(), format.kind(&[&sheet]), "screen", &setting)?;
    let gathered = gather_telling(&command.paths, WANTS, &setting, |given| {
        screen::read(given, format, &setting)
    });
    let exit = gathered.exit;
    let (projects, reviews) = screen::sorted(gathered.items());
    let decisions = beside(projects.iter().map(|file| file.path.as_path()), &setting);
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
    let (made, found) = job.made(projects, &reviews)?;
    let found = if found { Exit::Found } else { Exit::Done };
    Ok(exit.and(decisions.exit).and(found).and(delivery.bytes(&made.bytes)?))
}
