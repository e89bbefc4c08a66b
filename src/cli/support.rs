//! `germoir support`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::arguments::Common;
use super::deliver::{Delivery, Kind as Output};
use super::gather::{Wants, gather};
use super::setting::Setting;
use super::{Exit, Failure};
use crate::assessment::structure::assess;
use crate::descriptor::{Descriptor, Kind, Structure};
use crate::portfolio::support::{Seeker, provide};
use crate::report::html::document::page_of;
use crate::report::support::{Extent, Parts, document, json, xlsx};
use crate::report::terminal::Screen;
use crate::source::shown;

#[derive(Args, Debug)]
pub(super) struct SupportArguments {
    /// Structure files, and the projects to serve: files, or folders of both; - for standard input
    #[arg(required = true, value_name = "STRUCTURE|DIR")]
    pub paths: Vec<PathBuf>,
    /// How the report is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Show every answer and every open question
    #[arg(long)]
    pub verbose: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Terminal,
    Json,
    Markdown,
    Html,
    Xlsx,
}

/// Structures, and projects with what they need.
const WANTS: Wants =
    Wants { command: "support", kinds: &[Kind::Structure, Kind::Project], elsewhere: &[] };

/// What is kept of one file.
enum File {
    Structure(Box<Structure>),
    Seeker(Box<Seeker>),
}

pub(super) fn run(command: SupportArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let kind = match command.format {
        Format::Terminal => Output::Text,
        Format::Json => Output::Json,
        Format::Markdown => Output::MARKDOWN,
        Format::Html => Output::PAGE,
        Format::Xlsx => Output::Workbook,
    };
    let delivery = Delivery::new(common.output.as_deref(), kind, "support", &setting)?;
    let gathered = gather(&command.paths, WANTS, &setting, |given| match given.descriptor {
        Descriptor::Structure(structure) => Some(File::Structure(structure)),
        Descriptor::Project(project) => Some(File::Seeker(Box::new(Seeker::of(&project)))),
        _ => None,
    });
    let exit = gathered.exit;
    let mut left_out: Vec<_> =
        gathered.refused.iter().map(|refused| shown(&refused.path)).collect();
    left_out.sort();
    let (mut structures, mut seekers) = (Vec::new(), Vec::new());
    for file in gathered.items() {
        match file {
            File::Structure(structure) => structures.push(*structure),
            File::Seeker(seeker) => seekers.push(*seeker),
        }
    }
    let provision = provide(seekers, structures, &setting.catalogue);
    let assessed: Vec<_> = provision
        .structures
        .iter()
        .map(|structure| assess(structure, &setting.catalogue, setting.today))
        .collect();
    let parts = Parts {
        provision: &provision,
        assessed: &assessed,
        catalogue: &setting.catalogue,
        date: setting.today,
        left_out: &left_out,
    };
    let bytes = written(parts, &command, &setting)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}

fn written(
    parts: Parts<'_>,
    command: &SupportArguments,
    setting: &Setting,
) -> Result<Vec<u8>, Failure> {
    let phrases = &setting.phrases;
    let whole = || document(parts, Extent::Whole, phrases);
    Ok(match command.format {
        Format::Json => format!("{}\n", json::support(parts)).into_bytes(),
        Format::Markdown => whole().markdown().into_bytes(),
        Format::Html => page_of(&whole(), phrases).into_bytes(),
        Format::Xlsx => xlsx::workbook(parts, phrases)
            .map_err(|error| Failure::new(Exit::Files, error.to_string()))?,
        Format::Terminal => {
            let extent = if command.verbose { Extent::Whole } else { Extent::Brief };
            let Setting { width, colour, .. } = *setting;
            let screen = Screen { width, colour, verbose: command.verbose };
            document(parts, extent, phrases).terminal(screen).into_bytes()
        }
    })
}
