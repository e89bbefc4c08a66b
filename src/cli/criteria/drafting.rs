//! `germoir criteria draft`.

use std::fs;
use std::path::Path;

use super::super::deliver::people;
use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::setting::Setting;
use super::super::{inputs, output};
use crate::catalogue::lint::{code, lexicon, lint};
use crate::diagnostic::Severity;
use crate::making::import::words;
use crate::making::overlay::draft;
use crate::questionnaire::import::lines;
use crate::report;
use crate::source::shown;

/// The file in the folder of the overlay.
const NAME: &str = "overlay.toml";

/// Writes the overlay of a sheet, and says what a check finds in it.
pub(super) fn run(sheet: &Path, folder: Option<&Path>, setting: &Setting) -> Result<Exit, Failure> {
    let phrases = &setting.phrases;
    let Some(folder) = folder else {
        return Err(Failure::new(Exit::Usage, "criteria-draft-output"));
    };
    let bytes = inputs::bytes(sheet, setting.limits.form)
        .map_err(|error| Failure::of_file(sheet, &error))?;
    let name = shown(sheet);
    let refused = |trouble| Failure::told(Exit::Invalid, words(&trouble, &name, setting));
    let lines = lines(&bytes, setting.language(), &setting.limits).map_err(refused)?;
    lines.aside.iter().for_each(|aside| output::say(&words(aside, &name, setting)));
    let made = draft(&lines.lines, &setting.catalogue, phrases).map_err(refused)?;
    made.troubles.iter().for_each(|trouble| output::say(&words(trouble, &name, setting)));
    let exit = if made.troubles.is_empty() { Exit::Done } else { Exit::Invalid };
    if made.items.is_empty() {
        return Ok(exit.and(Exit::Invalid));
    }
    fs::create_dir_all(folder).map_err(|error| Failure::of_file(folder, &error))?;
    let path = folder.join(NAME);
    people::offer(&path, made.text.as_bytes(), "criteria-draft-there", setting)?;
    let catalogue = setting.overlaid(folder)?;
    // Of a text that stands in for another language, its own language alone is looked at; and the
    // questions of others come from no node of the map.
    let is_asked = |finding: &crate::catalogue::lint::Finding| {
        let item = finding.item.strip_prefix("criterion:").unwrap_or_default();
        let given = made.items.iter().find(|(id, _)| id == item).map(|(_, given)| given);
        let is_given = |given: &Vec<_>| finding.language.is_none_or(|one| given.contains(&one));
        finding.code != code::NO_NODE
            && finding.code != code::DUPLICATE_TEXT
            && given.is_some_and(is_given)
    };
    let mut findings = lint(&catalogue, lexicon::built_in());
    findings.retain(is_asked);
    let mut text = report::lint::report(&findings, phrases);
    let facts = [
        ("count", made.items.len().into()),
        ("name", shown(&path).into()),
        ("folder", output::typed(folder).into()),
        ("doubts", findings.len().into()),
    ];
    text.push_str(&phrases.tell("criteria-draft-made", facts));
    output::say(text.trim_end());
    let is_wrong = findings.iter().any(|finding| finding.code.severity == Severity::Error);
    Ok(exit.and(if is_wrong { Exit::Catalogue } else { Exit::Done }))
}
