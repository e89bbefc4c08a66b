//! `germoir reach`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Wants, gather};
use super::setting::Setting;
use crate::making::reach;

#[derive(Args, Debug)]
pub(super) struct Reach {
    /// Project files, or folders to look for *.toml in; - for standard input
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How trajectories are printed
    #[arg(long, value_enum, default_value_t = ReachFormat::Terminal)]
    pub format: ReachFormat,
    /// Print the arithmetic of every figure, line by line
    #[arg(long)]
    pub explain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReachFormat {
    Terminal,
    Json,
    Markdown,
    Html,
}

impl From<ReachFormat> for reach::Format {
    fn from(format: ReachFormat) -> Self {
        match format {
            ReachFormat::Terminal => Self::Terminal,
            ReachFormat::Json => Self::Json,
            ReachFormat::Markdown => Self::Markdown,
            ReachFormat::Html => Self::Html,
        }
    }
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
    let gathered = gather(&command.paths, Wants::projects("reach"), &setting, |given| {
        reach::read(given, &setting)
    });
    let exit = gathered.exit;
    let text = reach::written(&gathered.items(), command.format.into(), command.explain, &setting);
    Ok(exit.and(delivery.text(&text)?))
}
