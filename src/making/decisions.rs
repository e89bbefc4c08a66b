//! Decisions that lie beside projects.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::setting::Setting;
use super::words::told;
use crate::descriptor::{Decision, Descriptor, Kind};
use crate::diagnostic::Exit;
use crate::intake::{Terms, understand};
use crate::source::{SourceFile, shown};

/// A file with its decision, or with what is said instead.
pub type Read = (PathBuf, Result<Box<Decision>, String>);

/// The decisions of some folders.
#[derive(Default)]
pub struct Decisions {
    /// With their files, in the order of these.
    found: Vec<(PathBuf, Box<Decision>)>,
    /// Positions by the ids of their projects.
    places: HashMap<String, Vec<usize>>,
    /// What is to be said of files that cannot be read as the decisions they set out to be.
    pub messages: Vec<String>,
    pub exit: Exit,
}

impl Decisions {
    /// The decisions of these files, in their order.
    pub fn of(read: Vec<Read>) -> Self {
        let mut decisions = Self::default();
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

/// The folder that a file lies in.
pub fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A decision; why it cannot be read; or `None` where the file is something else.
pub fn read(path: &Path, file: SourceFile, setting: &Setting) -> Option<Read> {
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
