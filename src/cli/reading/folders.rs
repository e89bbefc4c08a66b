//! Which files paths stand for: those that are named, and those that folders hold.
//!
//! A walk never leaves the folder that was named: links are not followed, and those that lead
//! elsewhere are told. So are files that git ignores, and files that are descriptors under another
//! name: a project that is left out in silence is missing from a cohort without anyone knowing.

mod copies;

use std::collections::HashMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};
use rayon::prelude::*;

use crate::cli::refusal::Refusal;
use crate::cli::{inputs, output};
use crate::i18n::Phrases;
use crate::intake::Asked;
use crate::source::{Limits, shown};

/// The beginning of a file that may be a descriptor under another name, in bytes.
const BEGINNING: u64 = 512;

/// The files that paths stand for, each once, and what was met on the way.
#[derive(Debug, Default)]
pub(in crate::cli) struct Found {
    /// In the order of the paths that were asked for; within a folder in that of their names.
    pub files: Vec<Asked>,
    /// What could not be looked into.
    pub refused: Vec<(PathBuf, Refusal)>,
    /// Folders that were asked for and hold no file to read.
    pub empty: Vec<PathBuf>,
    /// What is told and left alone, folder by folder.
    passed: Vec<(PathBuf, Passed)>,
    copied: Vec<Copied>,
}

/// What a folder holds that is not read.
#[derive(Debug, Default)]
struct Passed {
    /// Links that lead out of the folder.
    links: Vec<PathBuf>,
    /// Descriptors that git ignores.
    ignored: Vec<PathBuf>,
    /// Files that look like descriptors under another name.
    alike: Vec<PathBuf>,
}

/// A file that says the same as another one, and is read there.
#[derive(Debug)]
struct Copied {
    path: PathBuf,
    of: PathBuf,
}

impl Found {
    /// Looks into every folder among the paths.
    pub fn in_all(paths: &[PathBuf], limits: &Limits) -> Self {
        let mut found = Self::default();
        // Where the same file was met first, for paths that may overlap.
        let mut met = (paths.len() > 1).then(HashMap::new);
        // Of thousands that are named, each has a place to be found out.
        let place = |path: &PathBuf| (!path.is_dir()).then(|| path.canonicalize().ok());
        let places: Vec<_> = paths.par_iter().map(place).collect();
        for (path, place) in paths.iter().zip(places) {
            match place {
                None => found.folder(path, limits, met.as_mut()),
                Some(place) => {
                    found.add(Asked { path: path.clone(), is_named: true }, place, met.as_mut());
                }
            }
        }
        found
    }

    /// Those of the paths that are folders.
    pub fn folders(&self) -> impl Iterator<Item = &Path> {
        self.passed.iter().map(|(folder, _)| folder.as_path())
    }

    fn folder(
        &mut self,
        folder: &Path,
        limits: &Limits,
        mut met: Option<&mut HashMap<PathBuf, usize>>,
    ) {
        let walked = Walked::over(folder, limits);
        let is_empty = walked.files.is_empty() && walked.refused.is_empty();
        // Without links inside, a place below the folder is the same below its true path.
        let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        // Two folders that were named are two cohorts: only within one is a file the copy of another.
        let (files, copied) = copies::left_out(walked.files, limits);
        self.copied.extend(copied);
        for path in files {
            let same = path.strip_prefix(folder).map(|inside| whole.join(inside)).ok();
            self.add(Asked { path, is_named: false }, same, met.as_deref_mut());
        }
        self.refused.extend(walked.refused);
        if is_empty {
            self.empty.push(folder.to_owned());
        }
        self.passed.push((folder.to_owned(), walked.passed));
    }

    /// Adds a file unless it was met before; it counts as named once it was.
    fn add(
        &mut self,
        asked: Asked,
        same: Option<PathBuf>,
        met: Option<&mut HashMap<PathBuf, usize>>,
    ) {
        if let (Some(met), Some(same)) = (met, same) {
            if let Some(&at) = met.get(&same) {
                if asked.is_named && !self.files[at].is_named {
                    self.files[at] = asked;
                }
                return;
            }
            met.insert(same, self.files.len());
        }
        self.files.push(asked);
    }

    /// Says what folders hold that was not read, unless nothing but the result is wanted.
    pub fn say(&self, phrases: &Phrases, quiet: bool) {
        if quiet {
            return;
        }
        if let Some(first) = self.copied.first() {
            let facts = [
                ("count", self.copied.len().into()),
                ("first", shown(&first.path).into()),
                ("of", shown(&first.of).into()),
            ];
            output::say(&phrases.tell("folder-copies", facts));
        }
        for (folder, passed) in &self.passed {
            let folder = shown(folder);
            for (id, paths) in
                [("folder-links", &passed.links), ("folder-ignored", &passed.ignored)]
            {
                let Some(first) = paths.first() else { continue };
                let facts = [
                    ("name", folder.clone().into()),
                    ("count", paths.len().into()),
                    ("first", shown(first).into()),
                    ("typed", output::typed(first).into()),
                ];
                output::say(&phrases.tell(id, facts));
            }
            for path in &passed.alike {
                let facts = [
                    ("name", shown(path).into()),
                    ("better", output::typed(&renamed(path)).into()),
                ];
                output::say(&phrases.tell("folder-alike", facts));
            }
        }
    }
}

/// Phrases for what a folder holds that is not read, without a name.
const COUNTED: [&str; 3] = ["seen-links", "seen-ignored", "seen-alike"];

impl Found {
    /// The same for a report to others: how many files, and none by its name.
    pub fn say_to_others(&self, phrases: &Phrases, quiet: bool) {
        if quiet {
            return;
        }
        if !self.copied.is_empty() {
            let facts = [("count", self.copied.len().into())];
            output::say(&phrases.tell("seen-copies", facts));
        }
        for (folder, Passed { links, ignored, alike }) in &self.passed {
            for (id, paths) in COUNTED.into_iter().zip([links, ignored, alike]) {
                if !paths.is_empty() {
                    let facts = [("name", shown(folder).into()), ("count", paths.len().into())];
                    output::say(&phrases.tell(id, facts));
                }
            }
        }
    }
}

/// The descriptors below a folder, in the order of their paths, hidden and ignored ones left out.
/// Nothing is said of what else the folder holds.
pub(in crate::cli) fn below(
    folder: &Path,
    limits: &Limits,
) -> Result<Vec<PathBuf>, (PathBuf, Refusal)> {
    let mut walked = Walked::over(folder, limits);
    match walked.refused.is_empty() {
        true => Ok(walked.files),
        false => Err(walked.refused.swap_remove(0)),
    }
}

/// The same where only the folder itself has to be one that can be looked into.
pub(in crate::cli) fn readable_below(
    folder: &Path,
    limits: &Limits,
) -> Result<Vec<PathBuf>, Refusal> {
    let walked = Walked::over(folder, limits);
    match walked.refused.into_iter().find(|(path, _)| path == folder) {
        None => Ok(walked.files),
        Some((_, refusal)) => Err(refusal),
    }
}

/// Whether a name ends as that of a descriptor does: `.toml`, whatever its case, and not `.map.toml`,
/// which says what the columns of a table answer.
pub(in crate::cli) fn is_descriptor(path: &Path) -> bool {
    let ends = |path: &Path, own: &str| {
        path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(own))
    };
    let stem = path.file_stem().map(Path::new);
    ends(path, "toml") && !stem.is_some_and(|stem| ends(stem, "map"))
}

/// What a walk of one folder found.
#[derive(Default)]
struct Walked {
    files: Vec<PathBuf>,
    refused: Vec<(PathBuf, Refusal)>,
    passed: Passed,
}

impl Walked {
    /// Of a folder that holds more than the limit there is only that to say.
    fn over(folder: &Path, limits: &Limits) -> Self {
        let mut found = Self::default();
        // Sorted afterwards: to sort on the way, every name of a folder would have to be held.
        let walk = WalkBuilder::new(folder).require_git(false).follow_links(false).build();
        for (looked_at, entry) in walk.enumerate() {
            // The folder itself comes first and is not counted.
            if looked_at > limits.files {
                let refusal = Refusal::too_many_files(limits.files);
                return Self { refused: vec![(folder.to_owned(), refusal)], ..Self::default() };
            }
            match entry {
                Ok(entry) => found.entry(entry),
                Err(error) => {
                    let path = place(&error).unwrap_or(folder).to_owned();
                    let error =
                        error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into());
                    found.refused.push((path, Refusal::unreadable(&error)));
                }
            }
        }
        let Passed { links, alike, .. } = &mut found.passed;
        links.retain(|link| leads_away(link, folder));
        for paths in [&mut found.files, links, alike] {
            paths.sort();
        }
        found.refused.sort_by(|a, b| a.0.cmp(&b.0));
        found.passed.ignored = ignored(folder, &found.files, limits);
        found
    }

    fn entry(&mut self, entry: DirEntry) {
        let Some(kind) = entry.file_type() else { return };
        let path = entry.path();
        // The folder that was named may be a link itself: naming it is asking to follow it.
        if kind.is_symlink() && entry.depth() > 0 {
            match path.metadata() {
                Ok(to) if is_descriptor(path) || to.is_dir() => {
                    self.passed.links.push(entry.into_path());
                }
                Err(error) if is_descriptor(path) => {
                    self.refused.push((entry.into_path(), Refusal::of(&error)));
                }
                Ok(_) | Err(_) => {}
            }
        } else if kind.is_file() {
            if is_descriptor(path) {
                self.files.push(entry.into_path());
            } else if is_alike(path) {
                self.passed.alike.push(entry.into_path());
            }
        }
    }
}

/// Whether a link leads out of the folder, or to a file that the walk does not read by itself.
fn leads_away(link: &Path, folder: &Path) -> bool {
    let inside = |target: PathBuf| {
        let is_read = target.is_dir() || is_descriptor(&target);
        is_read && folder.canonicalize().is_ok_and(|folder| target.starts_with(folder))
    };
    !link.canonicalize().is_ok_and(inside)
}

/// The descriptors that the same walk finds when it does not ask git.
fn ignored(folder: &Path, read: &[PathBuf], limits: &Limits) -> Vec<PathBuf> {
    let walk = WalkBuilder::new(folder)
        .standard_filters(false)
        .hidden(true)
        .follow_links(false)
        .build()
        .take(limits.files.saturating_add(1))
        .flatten();
    let is_left = |entry: &DirEntry| {
        entry.file_type().is_some_and(|kind| kind.is_file())
            && is_descriptor(entry.path())
            && read.binary_search_by(|path| path.as_path().cmp(entry.path())).is_err()
    };
    let mut found: Vec<PathBuf> = walk.filter(is_left).map(DirEntry::into_path).collect();
    found.sort();
    found
}

/// Whether a file that is not read looks like a descriptor: `ulule.toml.txt`, which Notepad makes,
/// or a text that begins as every descriptor does.
fn is_alike(path: &Path) -> bool {
    let is_text = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("txt"));
    let stem = path.file_stem().map(Path::new);
    is_text && (stem.is_some_and(is_descriptor) || begins_as_descriptor(path))
}

fn begins_as_descriptor(path: &Path) -> bool {
    let mut bytes = Vec::new();
    let read = inputs::open(path).and_then(|file| file.take(BEGINNING).read_to_end(&mut bytes));
    // A glance makes it no input: a result of an earlier run may lie beside descriptors.
    inputs::forget(path);
    let text = String::from_utf8_lossy(&bytes);
    let is_said = |line: &&str| !line.is_empty() && !line.starts_with('#');
    let first = text.trim_start_matches('\u{feff}').lines().map(str::trim).find(is_said);
    let number = first.and_then(|line| line.strip_prefix("format")).map(str::trim_start);
    read.is_ok() && number.is_some_and(|rest| rest.starts_with('='))
}

/// The name under which a file would be read.
fn renamed(path: &Path) -> PathBuf {
    match path.file_stem().map(Path::new) {
        Some(stem) if is_descriptor(stem) => path.with_file_name(stem),
        _ => path.with_extension("toml"),
    }
}

/// Where walking went wrong.
fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } => place(err),
        _ => None,
    }
}
