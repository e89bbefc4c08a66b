//! What third parties say of projects, met among the files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::descriptor::Statement;

/// Statements, by the ids of the projects that they are about, in the order of the files.
#[derive(Default)]
pub struct Statements {
    by_project: BTreeMap<String, Vec<Statement>>,
    /// Their files, with the ids of their projects.
    files: Vec<(PathBuf, String)>,
}

impl Statements {
    /// `file` is where it stands, where that is to be told of one that is a stray.
    pub fn add(&mut self, statement: Statement, file: Option<&Path>) {
        let project = statement.project.clone();
        self.files.extend(file.map(|path| (path.to_owned(), project.clone())));
        self.by_project.entry(project).or_default().push(statement);
    }

    /// What is said of a project.
    pub fn about(&self, id: &str) -> &[Statement] {
        self.by_project.get(id).map_or(&[], Vec::as_slice)
    }

    /// What tells all of them from others; empty where there are none.
    pub fn print(&self) -> String {
        let all = self.by_project.values().flatten();
        all.map(|statement| statement.fingerprint.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The files that are about none of these projects, with the ids that they give: they change
    /// nothing.
    pub fn strays<'p>(&self, projects: impl Iterator<Item = &'p str>) -> Vec<(PathBuf, String)> {
        if self.files.is_empty() {
            return Vec::new();
        }
        let projects: BTreeSet<&str> = projects.collect();
        let strays = self.files.iter().filter(|(_, id)| !projects.contains(id.as_str()));
        strays.cloned().collect()
    }
}
