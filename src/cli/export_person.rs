//! `germoir export-person`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::common::Common;
use super::deliver::Delivery;
use super::exit::Exit;
use super::failure::Failure;
use super::person_files::{Found, beside, searched};
use super::report::Format;
use super::setting::Setting;
use crate::data;
use crate::descriptor::slug;
use crate::material::person::{Elsewhere, named_after};
use crate::material::{Readers, Searched, concerned};
use crate::panel::person::{Name, lines};
use crate::report::person;
use crate::source::shown;

#[derive(Args, Debug)]
pub(super) struct ExportArguments {
    /// The person's name, in quotation marks; accents and case do not count
    pub name: String,
    /// Folder to search, hidden and ignored files included
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Name those who read or decided about the person's projects, and the files that may hold their names
    #[arg(long)]
    pub names: bool,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub format: Format,
}

pub(super) fn run(command: ExportArguments, common: &Common) -> Result<Exit, Failure> {
    let setting = Setting::new(common)?;
    let Some(name) = Name::new(&command.name) else {
        return Err(Failure::new(Exit::Usage, "person-blank"));
    };
    let kind = command.format.kind(&[&person::sheet]);
    // A person's data are not for others to read.
    let file = common.output.as_deref();
    let delivery = Delivery::new(file, kind, "export-person", &setting)?.private();
    let mut exit = Exit::Done;
    let mut files = Vec::new();
    for one in searched(&command.folder, Some(&name), "export-person", &setting)? {
        let path = shown(&one.path);
        match one.found {
            Found::File(file) => {
                let stem = one.path.file_stem().map(|stem| slug(&stem.to_string_lossy()));
                let within = one.path.strip_prefix(&command.folder).unwrap_or(&one.path);
                files.push(Searched { file: path, within: shown(within), stem, held: file.1 });
            }
            Found::Unread(reason) => {
                exit = exit.and(Exit::Invalid);
                let facts = [("file", path.into()), ("reason", reason.into())];
                setting.say("person-left-unread", facts);
            }
            Found::Link => {
                setting.say("person-left-link", [("file", path.into())]);
            }
        }
    }
    let readers = if command.names { Readers::Named } else { Readers::Hidden };
    let phrases = &setting.phrases;
    let others = elsewhere(&command, file, (&files, &name), &setting)?;
    let files = concerned(&files, &name, readers, phrases);
    let export = || person::export(&command.name, &files, &others, phrases);
    let program = || data::person::json(&command.name, &files, &others);
    let bytes = command.format.written(export, program, true, &setting)?;
    Ok(exit.and(delivery.bytes(&bytes)?))
}

/// Where the name stands in files that are no descriptors. A file that is called after somebody else has
/// a number, unless readers are named.
fn elsewhere(
    command: &ExportArguments,
    output: Option<&Path>,
    (searched, name): (&[Searched], &Name),
    setting: &Setting,
) -> Result<Vec<Elsewhere>, Failure> {
    let is_of_others = named_after(searched, name);
    let mut found = Vec::new();
    for (path, text) in beside(&command.folder, output, setting)? {
        let within = shown(path.strip_prefix(&command.folder).unwrap_or(&path));
        let file = match !command.names && is_of_others(&within) {
            true => {
                let number = searched.len() + found.len() + 1;
                setting.phrases.tell("person-hidden-file", [("number", number.into())])
            }
            false => shown(&path),
        };
        let Some(text) = text else {
            found.push(Elsewhere { file, lines: Vec::new(), is_whole: false });
            continue;
        };
        let (whole, parts) = lines(&text, name);
        for (lines, is_whole) in [(whole, true), (parts, false)] {
            if !lines.is_empty() && (is_whole || name.is_whole()) {
                found.push(Elsewhere { file: file.clone(), lines, is_whole });
            }
        }
    }
    Ok(found)
}
