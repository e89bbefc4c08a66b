//! The files of a request, as a command would be given them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use germoir::diagnostic::Exit;
use germoir::intake::{
    Asked, Gathered, Gathering, Given, Inputs, Refusal, Terms, Told, Wants, text_of,
};
use germoir::making::{Setting, words};
use germoir::source::{SourceFile, shown};

use crate::request::{File, Request};

/// Files by their paths.
pub struct Files<'f> {
    /// In the order of their paths.
    pub paths: Vec<PathBuf>,
    /// What was chosen: folders, and files by themselves.
    chosen: Vec<PathBuf>,
    bytes: HashMap<&'f Path, &'f [u8]>,
    setting: &'f Setting,
}

impl<'f> Files<'f> {
    pub fn of(request: &'f Request) -> Self {
        let path = |file: &'f File| file.path.as_path();
        let bytes = request.files.iter().map(|file| (path(file), file.bytes.as_slice())).collect();
        let mut paths: Vec<PathBuf> = request.files.iter().map(|file| file.path.clone()).collect();
        paths.sort();
        let first =
            |path: &PathBuf| path.components().next().map(|name| PathBuf::from(name.as_os_str()));
        let mut chosen: Vec<PathBuf> = paths.iter().filter_map(first).collect();
        chosen.dedup();
        Self { paths, chosen, bytes, setting: &request.setting }
    }

    /// A file as a text within the limits.
    pub fn read(&self, path: &Path) -> Result<SourceFile, Refusal> {
        let bytes = self.bytes.get(path);
        let bytes = bytes.ok_or_else(|| Refusal::new(Exit::Files, "problem-not-found"))?;
        text_of(shown(path), bytes.to_vec(), &self.setting.limits)
    }

    /// What the command reads of them.
    pub fn gathered<T: Send>(
        &self,
        wants: Wants,
        told: Told,
        keep: impl Fn(Given) -> Option<(T, String)> + Sync,
    ) -> Gathered<T> {
        let asked = |path: &PathBuf| Asked { path: path.clone(), is_named: !is_below(path) };
        let files = self.paths.iter().map(asked).collect();
        let is_folder = |chosen: &&Path| !self.bytes.contains_key(chosen);
        let folders = self.chosen.iter().map(PathBuf::as_path).filter(is_folder).collect();
        let inputs = Inputs { typed: &self.chosen, folders, files, closed: Vec::new() };
        let Setting { catalogue, today, .. } = self.setting;
        let gathering = Gathering { wants, terms: Terms { catalogue, today: *today }, told };
        gathering.all(inputs, |path| self.read(path), keep)
    }

    /// Whether several files could have come.
    pub fn is_list(&self) -> bool {
        self.paths.len() > 1 || self.paths.iter().any(|path| is_below(path))
    }
}

/// Whether it was chosen with its folder.
fn is_below(path: &Path) -> bool {
    path.components().count() > 1
}

/// What is to be said of what was gathered.
pub fn said<T>(gathered: &Gathered<T>, command: &str, setting: &Setting) -> Vec<String> {
    gathered.notices.iter().map(|notice| words::notice(notice, command, setting)).collect()
}
