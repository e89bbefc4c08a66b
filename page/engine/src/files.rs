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
    /// The folder that was chosen, where one was.
    folder: Option<PathBuf>,
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
            |path: &Path| path.components().next().map(|name| PathBuf::from(name.as_os_str()));
        let is_below = |path: &PathBuf| path.components().count() > 1;
        let folder =
            paths.first().filter(|_| paths.iter().all(is_below)).and_then(|path| first(path));
        Self { paths, folder, bytes, setting: &request.setting }
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
        let is_named = self.folder.is_none();
        let files = self.paths.iter().map(|path| Asked { path: path.clone(), is_named });
        let typed: Vec<PathBuf> = match &self.folder {
            Some(folder) => vec![folder.clone()],
            None => self.paths.clone(),
        };
        let folders = self.folder.iter().map(PathBuf::as_path).collect();
        let inputs = Inputs { typed: &typed, folders, files: files.collect(), closed: Vec::new() };
        let Setting { catalogue, today, .. } = self.setting;
        let gathering = Gathering { wants, terms: Terms { catalogue, today: *today }, told };
        gathering.all(inputs, |path| self.read(path), keep)
    }

    /// Whether several files could have come.
    pub fn is_list(&self) -> bool {
        self.folder.is_some() || self.paths.len() > 1
    }
}

/// What is to be said of what was gathered.
pub fn said<T>(gathered: &Gathered<T>, command: &str, setting: &Setting) -> Vec<String> {
    gathered.notices.iter().map(|notice| words::notice(notice, command, setting)).collect()
}
