//! Reading descriptors for the commands that take files and folders alike.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::setting::Setting;
use super::{Exit, Failure, input, output};
use crate::catalogue::Catalogue;
use crate::descriptor::{self, Descriptor, Form};
use crate::diagnostic::Problem;
use crate::report::problem::{Located, located, rendered};
use crate::source::Span;

/// A file that could be read, with what it says.
pub(super) struct Read {
    pub descriptor: Descriptor,
    /// What was noticed in the file: warnings and notes.
    pub problems: Vec<Located>,
}

impl Read {
    /// Reads one file at a date and for a catalogue.
    ///
    /// # Errors
    ///
    /// Every problem of the file in one message, and the exit code that they call for.
    pub fn file(
        path: &Path,
        catalogue: &Catalogue,
        today: Date,
        setting: &Setting,
    ) -> Result<Self, Failure> {
        let file = input::read(path, &setting.limits)
            .map_err(|refusal| Failure::new(refusal.exit, refusal.words(path, setting)))?;
        let stem = path.file_stem().map(|stem| descriptor::slug(&stem.to_string_lossy()));
        let reading = descriptor::read(&file, Form::Toml, catalogue, today, stem.as_deref());
        let files = std::slice::from_ref(&file);
        let problems = located(&reading.problems, files, &setting.phrases);
        match reading.descriptor {
            Some(descriptor) => Ok(Self { descriptor, problems }),
            None => {
                let Setting { phrases, colour_errors, width, .. } = setting;
                let text = rendered(&problems, files, phrases, *colour_errors, *width);
                Err(Failure::new(Exit::Invalid, text))
            }
        }
    }
}

/// The files that a path stands for: itself, or what a folder holds, in the order of their paths.
pub(super) fn file_paths(path: &Path, setting: &Setting) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    input::toml_files(path, setting)
}

/// What is left once projects with one id are refused.
pub(super) struct Kept<T> {
    pub items: Vec<T>,
    pub refused: bool,
}

/// Two projects with one id are both invalid: each is named, and neither is kept.
pub(super) fn refuse_same_ids<T>(
    items: Vec<T>,
    setting: &Setting,
    about: impl Fn(&T) -> (&str, &Path),
) -> Kept<T> {
    let mut by_id: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for item in &items {
        let (id, path) = about(item);
        by_id.entry(id.to_owned()).or_default().push(path.to_owned());
    }
    let mut refused = false;
    for (id, paths) in by_id.iter().filter(|(_, paths)| paths.len() > 1) {
        refused = true;
        for path in paths {
            let other = paths.iter().find(|other| *other != path).unwrap_or(path);
            let problem = Problem::new(descriptor::problems::SAME_ID, "project.id", Span::START)
                .with("id", id.as_str())
                .with("other", other.display().to_string());
            let words = located(std::slice::from_ref(&problem), &[], &setting.phrases);
            let message = words.first().map_or("", |located| located.message.as_str());
            output::say(&format!("{}: {message}", path.display()));
        }
    }
    let is_alone = |item: &T| by_id.get(about(item).0).is_none_or(|paths| paths.len() == 1);
    let items = items.into_iter().filter(is_alone).collect();
    Kept { items, refused }
}
