//! Decisions that lie beside projects.

use std::collections::{BTreeSet, HashMap};
use std::fs::DirEntry;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::exit::Exit;
use super::gather::told;
use super::reading;
use super::reading::folders::is_descriptor;
use super::setting::Setting;
use crate::descriptor::{Decision, Descriptor, Kind};
use crate::intake::{Terms, understand};
use crate::source::shown;

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

/// The descriptors of a folder, links left out. One that cannot be listed has none: it was the file
/// in it that was asked for, and that is told of.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_own = |entry: &DirEntry| entry.file_type().is_ok_and(|kind| kind.is_file());
    let paths = entries.flatten().filter(is_own).map(|entry| entry.path());
    paths.filter(|path| is_descriptor(path)).collect()
}

/// A decision; why it cannot be read; or `None` where the file is something else.
#[allow(clippy::type_complexity)] // A path, and a decision or what is said instead.
fn read(path: &Path, setting: &Setting) -> Option<(PathBuf, Result<Box<Decision>, String>)> {
    let file = reading::read(path, &setting.limits).ok()?;
    // Most files beside a project are projects: a glance is enough for them.
    if !file.text().contains(Kind::Decision.as_str()) {
        return None;
    }
    let terms = Terms { catalogue: &setting.catalogue, today: setting.today };
    let read = match understand(path, file, terms).map(|given| given.descriptor) {
        Ok(Descriptor::Decision(decision)) => Ok(decision),
        Ok(_) => return None,
        Err(invalid) if invalid.kind == Some(Kind::Decision) => {
            let problems = told(&invalid.problems, &invalid.file, setting);
            let facts = [("name", shown(path).into())];
            Err(format!("{problems}{}", setting.phrases.tell("decide-bad-file", facts)))
        }
        Err(_) => return None,
    };
    Some((path.to_owned(), read))
}
