//! Where decisions lie: beside projects.

use std::collections::BTreeSet;
use std::fs::DirEntry;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::reading;
use super::reading::folders::is_descriptor;
use super::setting::Setting;
use crate::making::decisions::{Decisions, folder_of, read};

/// Reads the decisions in the folders of these files, not in those below.
pub(super) fn beside<'p>(files: impl Iterator<Item = &'p Path>, setting: &Setting) -> Decisions {
    let folders: BTreeSet<PathBuf> = files
        .filter(|file| *file != Path::new("-"))
        .map(|file| folder_of(file).to_owned())
        .collect();
    let mut paths: Vec<PathBuf> = folders.iter().flat_map(|folder| files_in(folder)).collect();
    paths.sort();
    let read: Vec<_> = paths
        .par_iter()
        .filter_map(|path| read(path, reading::read(path, &setting.limits).ok()?, setting))
        .collect();
    Decisions::of(read)
}

/// The descriptors of a folder, links left out. One that cannot be listed has none: it was the file
/// in it that was asked for, and that is told of.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_own = |entry: &DirEntry| entry.file_type().is_ok_and(|kind| kind.is_file());
    let paths = entries.flatten().filter(is_own).map(|entry| entry.path());
    paths.filter(|path| is_descriptor(path)).collect()
}
