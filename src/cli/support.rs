//! `germoir support`.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rayon::prelude::*;

use super::arguments::Common;
use super::setting::Setting;
use super::several::{Read, file_paths, refuse_same_ids};
use super::{Exit, Failure, output};
use crate::assessment::structure::assess;
use crate::descriptor::{Descriptor, Kind, Structure};
use crate::portfolio::support::{Seeker, provide};
use crate::report::html::document::page_of;
use crate::report::support::{Extent, Parts, document, json, xlsx};
use crate::report::terminal::Screen;

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

pub(super) fn run(command: SupportArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let files = read_all(&asked(&command.paths, &setting)?, &setting);
    if !setting.quiet || files.exit != Exit::Done {
        files.messages.iter().for_each(|message| output::say(message));
    }
    let Files { structures, seekers, left_out, exit, .. } = files;
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
    Ok(exit.and(output::deliver(&bytes, common.output.as_deref())?))
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

/// A file to read, and whether it was named rather than met in a folder.
struct Asked {
    path: PathBuf,
    is_named: bool,
}

fn asked(paths: &[PathBuf], setting: &Setting) -> Result<Vec<Asked>, Failure> {
    let mut files: Vec<Asked> = Vec::new();
    for path in paths {
        let is_named = !path.is_dir();
        let found = file_paths(path, setting)?;
        if found.is_empty() && !setting.quiet {
            let name = path.display().to_string();
            output::say(&setting.phrases.tell("check-empty-folder", [("name", name.into())]));
        }
        files.extend(found.into_iter().map(|path| Asked { path, is_named }));
    }
    // A file that is reached twice is one file, and named if it was named once.
    files.sort_by(|a, b| a.path.cmp(&b.path).then(b.is_named.cmp(&a.is_named)));
    files.dedup_by(|later, first| later.path == first.path);
    Ok(files)
}

/// What the files hold, what is to be said of them, and how it ends.
struct Files {
    structures: Vec<Structure>,
    seekers: Vec<Seeker>,
    messages: Vec<String>,
    /// Paths of those that could not be used, in their order.
    left_out: Vec<String>,
    exit: Exit,
}

/// What is kept of one file.
enum Kept {
    Structure(Structure),
    Seeker(Seeker),
    /// Something else that a folder may hold.
    Other,
}

fn read_all(asked: &[Asked], setting: &Setting) -> Files {
    let read: Vec<Result<Kept, Failure>> = asked.par_iter().map(|one| read(one, setting)).collect();
    let (mut structures, mut seekers) = (Vec::new(), Vec::new());
    let (mut messages, mut lost, mut exit) = (Vec::new(), Vec::new(), Exit::Done);
    for (Asked { path, .. }, kept) in asked.iter().zip(read) {
        match kept {
            Ok(Kept::Structure(structure)) => structures.push((structure, path.as_path())),
            Ok(Kept::Seeker(seeker)) => seekers.push((seeker, path.as_path())),
            Ok(Kept::Other) => {}
            Err(failure) => {
                messages.push(failure.message);
                lost.push(path.as_path());
                exit = exit.and(failure.exit);
            }
        }
    }
    let structures = alone(structures, setting, &mut lost, |structure| &structure.id);
    let seekers = alone(seekers, setting, &mut lost, |seeker| &seeker.id);
    if !lost.is_empty() {
        exit = exit.and(if exit == Exit::Done { Exit::Invalid } else { exit });
    }
    lost.sort_unstable();
    let left_out = lost.iter().map(|path| path.display().to_string()).collect();
    Files { structures, seekers, messages, left_out, exit }
}

/// Those whose id is nobody else's; the others are said and join the lost.
fn alone<'f, T>(
    items: Vec<(T, &'f Path)>,
    setting: &Setting,
    lost: &mut Vec<&'f Path>,
    id: impl Fn(&T) -> &str,
) -> Vec<T> {
    let all: Vec<&Path> = items.iter().map(|(_, path)| *path).collect();
    let kept = refuse_same_ids(items, setting, |(item, path)| (id(item), path)).items;
    let is_kept: HashSet<&Path> = kept.iter().map(|(_, path)| *path).collect();
    lost.extend(all.into_iter().filter(|path| !is_kept.contains(path)));
    kept.into_iter().map(|(item, _)| item).collect()
}

fn read(asked: &Asked, setting: &Setting) -> Result<Kept, Failure> {
    let Asked { path, is_named } = asked;
    let descriptor = Read::file(path, &setting.catalogue, setting.today, setting)?.descriptor;
    let kind = Kind::of(&descriptor);
    match descriptor {
        Descriptor::Structure(structure) => Ok(Kept::Structure(*structure)),
        Descriptor::Project(project) => Ok(Kept::Seeker(Seeker::of(&project))),
        Descriptor::Review(_) | Descriptor::Decision(_) if !is_named => Ok(Kept::Other),
        Descriptor::Review(_) | Descriptor::Decision(_) => {
            let name = path.display().to_string();
            let facts = [("name", name.into()), ("kind", kind.as_str().into())];
            let text = setting.phrases.tell("support-other-kind", facts);
            Err(Failure::new(Exit::Invalid, text))
        }
    }
}
