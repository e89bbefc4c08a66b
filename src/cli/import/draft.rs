//! `germoir import FILE --draft-map MAP`: what the columns of a table seem to answer, to check.

use std::path::Path;

use super::super::deliver::people;
use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::inputs;
use super::super::output;
use super::super::refusal::Refusal;
use super::super::setting::Setting;
use super::super::watch::Watch;
use super::Import;
use crate::making::draft_map;
use crate::making::import::words;
use crate::questionnaire::Questionnaire;
use crate::questionnaire::import::guess;
use crate::source::shown;

pub(super) fn run(
    command: &Import,
    to: Option<&Path>,
    all: &Questionnaire<'_>,
    setting: &Setting,
) -> Result<Exit, Failure> {
    let (Some(map), [path]) = (command.draft_map.as_deref(), command.files.as_slice()) else {
        return Err(Failure::new(Exit::Usage, "import-draft-one-file"));
    };
    if to.is_some() {
        let facts = [("option", "-o".into()), ("command", "import --draft-map".into())];
        return Err(Failure::about(Exit::Usage, "deliver-idle", facts));
    }
    let name = shown(path);
    if path.is_dir() {
        return Err(Failure::about(Exit::Usage, "import-a-folder", [("name", name.into())]));
    }
    let bytes = inputs::bytes(path, setting.limits.form)
        .map_err(|error| Failure::unread(path, Refusal::of(&error)))?;
    let watch = Watch::over(&name, Exit::Invalid, setting);
    let table = guess::table(&bytes, all, setting.language(), &setting.limits);
    drop(watch);
    let table =
        table.map_err(|trouble| Failure::told(Exit::Invalid, words(&trouble, &name, setting)))?;
    let folder = setting.phrases.say("import-draft-folder");
    let (file, own) = (output::typed(path), output::typed(map));
    let typed = format!("germoir import {file} --map {own} --into {folder}");
    let short = path.file_name().unwrap_or_default().to_string_lossy();
    let text = draft_map::text(&table, all, (&short, &typed), setting);
    if let Some((_, others)) = table.sheet.as_ref().filter(|_| !setting.quiet) {
        output::say(&words(others, &name, setting));
    }
    people::offer(map, text.as_bytes(), "import-draft-exists", setting)?;
    let facts = [("name", shown(map).into()), ("file", name.into()), ("typed", typed.into())];
    setting.note("import-draft-written", facts);
    Ok(Exit::Done)
}
