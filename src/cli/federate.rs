//! `germoir federate`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::arguments::Common;
use super::deliver::{Delivery, Kind as Output};
use super::setting::Setting;
use super::several::{Read, file_paths, refuse_same_ids};
use super::{Exit, Failure, output};
use crate::descriptor::Descriptor;
use crate::portfolio::forge::forge;
use crate::portfolio::kinship::{Kin, kinship};
use crate::report::document::Document;
use crate::report::kinship::{self as shown, Parts};
use crate::report::terminal::Screen;
use crate::report::{forge as shared, html};

#[derive(Args, Debug)]
pub(super) struct FederateArguments {
    /// Folders of projects, or project files
    #[arg(required = true, value_name = "DIR")]
    pub paths: Vec<PathBuf>,
    /// How kinship is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
    /// Neighbours shown for each project
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u8).range(1..=50))]
    pub nearest: u8,
    /// Show instead the building blocks that several projects lack or have, to make once and share
    #[arg(long, conflicts_with = "nearest")]
    pub forge: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Terminal,
    Json,
    Csv,
    Markdown,
    Html,
    Xlsx,
    Graphml,
}

pub(super) fn run(command: FederateArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    if command.forge && command.format == Format::Graphml {
        return Err(Failure::new(Exit::Usage, setting.phrases.say("forge-no-graph")));
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
    let mut paths = Vec::new();
    for path in &command.paths {
        let found = file_paths(path, &setting)?;
        if found.is_empty() {
            let name = path.display().to_string();
            output::say(&setting.phrases.tell("check-empty-folder", [("name", name.into())]));
        }
        paths.extend(found);
    }
    // A file that is reached by two folders is one file.
    paths.sort();
    paths.dedup();
    let (projects, exit) = read(&paths, &setting);
    let bytes = if command.forge {
        forged(&projects, command.format, &setting)?
    } else {
        akin(&projects, command.nearest.into(), command.format, &setting)?
    };
    Ok(exit.and(delivery.bytes(&bytes)?))
}

/// The projects among the files; what cannot be read is said and left out.
fn read(paths: &[PathBuf], setting: &Setting) -> (Vec<Kin>, Exit) {
    let readings: Vec<Result<Read, Failure>> = paths
        .par_iter()
        .map(|path| Read::file(path, &setting.catalogue, setting.today, setting))
        .collect();
    let mut exit = Exit::Done;
    let mut kins: Vec<(Kin, &Path)> = Vec::new();
    for (path, reading) in paths.iter().zip(readings) {
        match reading.map(|read| read.descriptor) {
            Ok(Descriptor::Project(project)) => {
                kins.push((Kin::of(&project, &setting.catalogue), path));
            }
            // Reviews and structures stand in the same folders.
            Ok(_) => {}
            Err(failure) => {
                output::say(&failure.message);
                exit = exit.and(failure.exit);
            }
        }
    }
    let kept = refuse_same_ids(kins, setting, |(kin, path)| (&kin.id, path));
    if kept.refused {
        exit = exit.and(Exit::Invalid);
    }
    (kept.items.into_iter().map(|(kin, _)| kin).collect(), exit)
}

/// Who could meet whom.
fn akin(
    projects: &[Kin],
    nearest: usize,
    format: Format,
    setting: &Setting,
) -> Result<Vec<u8>, Failure> {
    let (phrases, catalogue) = (&setting.phrases, &setting.catalogue);
    let found = kinship(projects, nearest);
    let parts = Parts { projects, kinship: &found, catalogue, phrases };
    let document = || shown::document::document(&shown::view(parts), phrases);
    let text = match format {
        Format::Json => format!("{}\n", shown::json::kinship(parts)),
        Format::Csv => shown::csv::table(&shown::view(parts), phrases),
        Format::Html => shown::html::report(&shown::view(parts), phrases),
        Format::Graphml => shown::graphml::graph(&shown::view(parts)),
        Format::Markdown => document().markdown(),
        Format::Xlsx => {
            let book = shown::csv::workbook(&shown::view(parts), setting.today, phrases);
            return book.map_err(|error| Failure::new(Exit::Files, error.to_string()));
        }
        Format::Terminal => on_screen(&document(), setting),
    };
    Ok(text.into_bytes())
}

/// What several projects lack or have.
fn forged(projects: &[Kin], format: Format, setting: &Setting) -> Result<Vec<u8>, Failure> {
    let (phrases, catalogue) = (&setting.phrases, &setting.catalogue);
    let found = forge(projects, catalogue);
    let parts = shared::Parts { projects, forge: &found, catalogue, phrases };
    let document = || shared::document::document(&shared::view(parts), phrases);
    let text = match format {
        Format::Json => format!("{}\n", shared::json::forge(parts)),
        Format::Csv => shared::sheet::csv(&shared::view(parts), phrases),
        Format::Html => html::document::page_of(&document(), phrases),
        Format::Markdown => document().markdown(),
        Format::Xlsx => {
            let book = shared::sheet::workbook(&shared::view(parts), setting.today, phrases);
            return book.map_err(|error| Failure::new(Exit::Files, error.to_string()));
        }
        Format::Terminal => on_screen(&document(), setting),
        // Refused before anything is read.
        Format::Graphml => String::new(),
    };
    Ok(text.into_bytes())
}

fn on_screen(document: &Document, setting: &Setting) -> String {
    document.terminal(Screen { width: setting.width, colour: setting.colour, verbose: true })
}
