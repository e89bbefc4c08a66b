//! Which files a batch reads.

use std::path::PathBuf;

use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::output;
use super::super::reading::folders;
use super::super::refusal::Refusal;
use super::super::setting::Setting;
use crate::source::shown;

/// The files to be read, in the order of their paths, and what could not even be looked into.
#[derive(Default)]
pub(super) struct Found {
    pub paths: Vec<PathBuf>,
    pub refused: Vec<(PathBuf, Refusal)>,
    pub exit: Exit,
}

impl Found {
    pub fn in_all(asked: &[PathBuf], setting: &Setting) -> Self {
        let found = folders::Found::in_all(asked, &setting.limits);
        found.say_to_others(&setting.phrases, setting.quiet);
        let mut exit = Exit::Done;
        for (path, refusal) in &found.refused {
            exit = exit.and(refusal.exit);
            // What was typed and cannot be looked into is named: nothing of it was read.
            if asked.contains(path) {
                output::say(&refusal.words(path, &setting.phrases));
            }
        }
        let refused = found.refused;
        let mut paths: Vec<PathBuf> = found.files.into_iter().map(|asked| asked.path).collect();
        // By their bytes: the store is read beside them, in this order.
        paths.sort_by(|a, b| a.as_os_str().cmp(b.as_os_str()));
        Self { paths, refused, exit }
    }

    /// Fails where there is nothing to read.
    pub fn none_is_refused(&self, asked: &[PathBuf]) -> Result<(), Failure> {
        if !self.paths.is_empty() || !self.refused.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = asked.iter().map(|path| shown(path)).collect();
        let facts = [("names", names.join(", ").into())];
        Err(Failure::about(Exit::Invalid, "cohort-nothing-found", facts))
    }
}
