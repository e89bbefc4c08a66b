//! `germoir support`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::audience::{Audience, known};
use super::common::Common;
use super::deliver::{Delivery, Kind as Output};
use super::exit::Exit;
use super::failure::Failure;
use super::gather::{Refused, Wants, gather_for_others};
use super::setting::Setting;
use crate::access::{Others, in_order};
use crate::assessment::structure::assess;
use crate::data;
use crate::descriptor::{Descriptor, Kind, Project, Structure};
use crate::document::terminal::Screen;
use crate::material::SupportParts;
use crate::portfolio::support::{Seeker, provide};
use crate::report::support::{Extent, document, xlsx};
use crate::source::shown;

#[derive(Args, Debug)]
pub(super) struct SupportArguments {
    /// Structure files, and the projects to serve: files, or folders of both; - for standard input
    #[arg(required = true, value_name = "STRUCTURE|DIR")]
    pub paths: Vec<PathBuf>,
    /// How the report is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Key of the labels of projects that are not named, read and completed; with -o it stands beside
    /// the output
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
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
const WANTS: Wants = Wants {
    command: "support",
    kinds: &[Kind::Structure, Kind::Project],
    beside: &[],
    elsewhere: &[],
};

/// What is kept of one file.
enum File {
    Structure(Box<Structure>),
    Project(Box<Project>),
}

impl File {
    fn project(&self) -> Option<&Project> {
        match self {
            Self::Structure(_) => None,
            Self::Project(project) => Some(project),
        }
    }
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
    let key = command.key.as_deref();
    let audience = Audience::new(Others::Introduce, common.output.as_deref(), key, &setting)?;
    let catalogue = &setting.catalogue;
    let gathered =
        gather_for_others(&command.paths, WANTS, catalogue, &setting, |given| {
            match given.descriptor {
                Descriptor::Structure(structure) => Some(File::Structure(structure)),
                Descriptor::Project(project) => Some(File::Project(project)),
                _ => None,
            }
        });
    let exit = gathered.exit;
    let is_named = |project: &Project| audience.others.is_agreed_by(project);
    let labelled = audience.label(&[known(&gathered, File::project, is_named)]);
    audience.tell(&gathered.refused.iter().collect::<Vec<_>>(), &labelled);
    let is_json = command.format == Format::Json;
    let name = |refused: &Refused| match labelled.of_file(&refused.path) {
        Some(label) if is_json => label.id(),
        Some(label) => label.words(&setting.phrases),
        None => shown(&refused.path),
    };
    let mut left_out: Vec<_> = gathered.refused.iter().map(name).collect();
    left_out.sort_by_cached_key(|name| in_order(name));
    let (mut structures, mut seekers) = (Vec::new(), Vec::new());
    for file in gathered.items() {
        match file {
            File::Structure(structure) => structures.push(*structure),
            File::Project(project) => {
                seekers.push(Seeker::of(&project, &audience.seen(&project, &labelled)));
            }
        }
    }
    let provision = provide(seekers, structures, &setting.catalogue);
    let assessed: Vec<_> = provision
        .structures
        .iter()
        .map(|structure| assess(structure, &setting.catalogue, setting.today))
        .collect();
    let parts = SupportParts {
        provision: &provision,
        assessed: &assessed,
        catalogue: &setting.catalogue,
        date: setting.today,
        left_out: &left_out,
    };
    let bytes = written(parts, &command, &setting)?;
    audience.keep(&labelled)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}

fn written(
    parts: SupportParts<'_>,
    command: &SupportArguments,
    setting: &Setting,
) -> Result<Vec<u8>, Failure> {
    let phrases = &setting.phrases;
    let whole = || document(parts, Extent::Whole, phrases);
    Ok(match command.format {
        Format::Json => format!("{}\n", data::support::json(parts)).into_bytes(),
        Format::Markdown => whole().markdown(phrases).into_bytes(),
        Format::Html => whole().html(phrases).into_bytes(),
        Format::Xlsx => xlsx::workbook(parts, phrases).map_err(anyhow::Error::new)?,
        Format::Terminal => {
            let extent = if command.verbose { Extent::Whole } else { Extent::Brief };
            let Setting { width, colour, .. } = *setting;
            let screen = Screen { width, colour, verbose: command.verbose };
            document(parts, extent, phrases).terminal(screen, phrases).into_bytes()
        }
    })
}
