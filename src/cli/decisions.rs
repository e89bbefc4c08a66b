//! Decisions that lie beside projects.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::setting::Setting;
use super::{Exit, input};
use crate::descriptor::{self, Decision, Descriptor, Form, Kind};
use crate::report::problem::{located, rendered};

/// The decisions of some folders.
pub(super) struct Decisions {
    /// With their files, in the order of these.
    found: Vec<(PathBuf, Box<Decision>)>,
    /// Positions by the ids of their projects.
    places: HashMap<String, Vec<usize>>,
    /// What is to be said of files that cannot be read as the decisions they set out to be.
    pub messages: Vec<String>,
    pub exit: Exit,
}

impl Decisions {
    /// Reads the decisions in the folders of these files, not in those below.
    pub fn beside<'p>(files: impl Iterator<Item = &'p Path>, setting: &Setting) -> Self {
        let folders: BTreeSet<PathBuf> = files
            .filter(|file| *file != Path::new("-"))
            .map(|file| folder_of(file).to_owned())
            .collect();
        let mut paths: Vec<PathBuf> = folders.iter().flat_map(|folder| files_in(folder)).collect();
        paths.sort();
        let read: Vec<_> = paths.par_iter().filter_map(|path| read(path, setting)).collect();
        let mut decisions = Self {
            found: Vec::new(),
            places: HashMap::new(),
            messages: Vec::new(),
            exit: Exit::Done,
        };
        for (path, result) in read {
            match result {
                Ok(decision) => {
                    let places = decisions.places.entry(decision.project.clone()).or_default();
                    places.push(decisions.found.len());
                    decisions.found.push((path, decision));
                }
                Err(message) => {
                    decisions.messages.push(message);
                    decisions.exit = Exit::Invalid;
                }
            }
        }
        decisions
    }

    /// Those about one project, beside its file, in the order of their days.
    pub fn about(&self, id: &str, file: &Path) -> Vec<(&Path, &Decision)> {
        let places = self.places.get(id).into_iter().flatten();
        let mut about: Vec<(&Path, &Decision)> = places
            .map(|at| &self.found[*at])
            .filter(|(path, _)| folder_of(path) == folder_of(file))
            .map(|(path, decision)| (path.as_path(), decision.as_ref()))
            .collect();
        about.sort_by_key(|(_, decision)| decision.date);
        about
    }
}

fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The `*.toml` files of a folder. One that cannot be listed has none: whoever asked for a file in
/// it hears about that file.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml")).collect()
}

/// A decision; why it cannot be read; or `None` where the file is something else.
#[allow(clippy::type_complexity)] // A path, and a decision or what is said instead.
fn read(path: &Path, setting: &Setting) -> Option<(PathBuf, Result<Box<Decision>, String>)> {
    let file = input::read(path, &setting.limits).ok()?;
    // Most neighbours are projects: a glance is enough for them.
    if !file.text().contains(Kind::Decision.as_str()) {
        return None;
    }
    let reading = descriptor::read(&file, Form::Toml, &setting.catalogue, setting.today, None);
    match (reading.kind, reading.descriptor) {
        (_, Some(Descriptor::Decision(decision))) => Some((path.to_owned(), Ok(decision))),
        (Some(Kind::Decision), _) => {
            let files = std::slice::from_ref(&file);
            let problems = located(&reading.problems, files, &setting.phrases);
            let Setting { phrases, colour_errors, width, .. } = setting;
            let shown = rendered(&problems, files, phrases, *colour_errors, *width);
            let name = path.display().to_string();
            let said = phrases.tell("decide-bad-file", [("name", name.into())]);
            Some((path.to_owned(), Err(format!("{shown}{said}"))))
        }
        _ => None,
    }
}
