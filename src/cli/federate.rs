//! `germoir federate`.

use std::path::PathBuf;

use clap::Args;
use rayon::prelude::*;

use super::audience::{Audience, known};
use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Wants, gather_for_others};
use super::setting::Setting;
use crate::access::Others;
use crate::descriptor::{Descriptor, Project};
use crate::making::federate::{Format, akin, forged};
use crate::portfolio::kinship::Kin;
use crate::report::forge as shared;
use crate::report::kinship as shown;

#[derive(Args, Debug)]
pub(super) struct FederateArguments {
    /// Folders of projects, or project files
    #[arg(required = true, value_name = "DIR")]
    pub paths: Vec<PathBuf>,
    /// How kinship is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Key of the labels of projects that are not named, read and completed; with -o it stands beside
    /// the output
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// Neighbours shown for each project
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u8).range(1..=50))]
    pub nearest: u8,
    /// Show instead the building blocks that several projects lack or have, to make once and share
    #[arg(long, conflicts_with = "nearest")]
    pub forge: bool,
}

pub(super) fn run(command: FederateArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    if command.forge && command.format == Format::Graphml {
        return Err(Failure::new(Exit::Usage, "forge-no-graph"));
    }
    let kind = match command.format {
        Format::Terminal => Output::Text,
        Format::Json => Output::Json,
        Format::Csv if command.forge => Output::Table(shared::sheet::known_heads()),
        Format::Csv => Output::Table(shown::csv::known_heads()),
        Format::Markdown => Output::MARKDOWN,
        Format::Html | Format::Graphml => Output::PAGE,
        Format::Xlsx => Output::Workbook,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "federate", &setting)?;
    let key = command.key.as_deref();
    // What can be shared is for anybody to read; who could meet whom, for those who are introduced.
    let others = if command.forge { Others::Publish } else { Others::Introduce };
    let audience = Audience::new(others, common.output.as_deref(), key, &setting)?;
    let (wants, catalogue) = (Wants::projects("federate"), &setting.catalogue);
    let gathered = gather_for_others(&command.paths, wants, catalogue, &setting, |given| {
        let Descriptor::Project(project) = given.descriptor else { return None };
        Some(project)
    });
    let exit = gathered.exit;
    let is_named = |project: &Project| audience.labelling.others.is_agreed_by(project);
    let labelled = audience.labelling.label(&[known(&gathered, |project| Some(project), is_named)]);
    audience.tell(&gathered.refused.iter().collect::<Vec<_>>(), &labelled);
    let projects = gathered.items();
    let kin = |project: &Project| {
        Kin::of(project, &audience.labelling.seen(project, &labelled), catalogue)
    };
    let mut projects: Vec<Kin> = projects.par_iter().map(|project| kin(project)).collect();
    // Names of files and folders decide nothing.
    projects.sort_by(|a, b| a.id.cmp(&b.id));
    let format = command.format;
    let bytes = if command.forge {
        forged(&projects, format, &setting)?
    } else {
        akin(&projects, command.nearest.into(), format, &setting)?
    };
    audience.keep(&labelled)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}
