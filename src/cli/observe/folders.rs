//! Which folders are cohorts, and what they are called.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::super::exit::Exit;
use super::super::failure::Failure;
use super::super::reading::folders::readable_below;
use super::super::setting::Setting;
use crate::source::shown;

/// Each cohort with its name: what is asked for, or the subfolders of the single folder that is
/// asked for where it holds no file of its own.
///
/// # Errors
///
/// Where a path is no folder, cannot be read, or lies inside another.
pub(super) fn cohorts(
    asked: &[PathBuf],
    setting: &Setting,
) -> Result<(Vec<(String, PathBuf)>, Exit), Failure> {
    let mut found: Vec<(PathBuf, PathBuf)> = Vec::new();
    for path in asked {
        let whole = path.canonicalize().map_err(|error| unreadable(path, &error))?;
        if !path.is_dir() {
            return Err(refusal("observe-not-a-folder", &[("name", path)]));
        }
        // A folder that is asked for twice is one folder.
        if found.iter().all(|(_, other)| *other != whole) {
            found.push((path.clone(), whole));
        }
    }
    for (inner, whole) in &found {
        if let Some((outer, _)) =
            found.iter().find(|(_, other)| other != whole && whole.starts_with(other))
        {
            return Err(refusal("observe-inside", &[("inner", inner), ("outer", outer)]));
        }
    }
    if let [(path, _)] = found.as_slice() {
        match parts(path, setting)? {
            Below::Cohorts(folders) => return Ok((named(folders), Exit::Done)),
            Below::Mixed if !setting.quiet => {
                let name = shown(path);
                setting.say("observe-mixed", [("name", name.into())]);
            }
            Below::Mixed | Below::Nothing => {}
        }
    }
    let folders = found.into_iter().map(|(path, _)| path).collect();
    let (kept, exit) = not_empty(folders, setting)?;
    Ok((named(kept), exit))
}

/// What a single folder holds.
enum Below {
    /// Subfolders alone.
    Cohorts(Vec<PathBuf>),
    /// Files of its own beside subfolders: one cohort, though perhaps several were meant.
    Mixed,
    /// No subfolder with files.
    Nothing,
}

fn parts(path: &Path, setting: &Setting) -> Result<Below, Failure> {
    let files = within(path, setting)?;
    let (mut folders, mut has_own) = (Vec::new(), false);
    for file in &files {
        let mut steps = file.strip_prefix(path).unwrap_or(file).components();
        match (steps.next(), steps.next()) {
            (Some(first), Some(_)) => folders.push(path.join(first)),
            _ => has_own = true,
        }
    }
    folders.dedup();
    Ok(match (folders.is_empty(), has_own) {
        (true, _) => Below::Nothing,
        (false, true) => Below::Mixed,
        (false, false) => Below::Cohorts(folders),
    })
}

/// The descriptors of a folder, or why it cannot be looked into. What lies in it and cannot be read is
/// told of with the other files, by labels.
fn within(folder: &Path, setting: &Setting) -> Result<Vec<PathBuf>, Failure> {
    readable_below(folder, &setting.limits).map_err(|refusal| Failure::unread(folder, refusal))
}

/// Without those that hold no file, which is said of each.
fn not_empty(folders: Vec<PathBuf>, setting: &Setting) -> Result<(Vec<PathBuf>, Exit), Failure> {
    let (mut kept, mut exit) = (Vec::new(), Exit::Done);
    for path in folders {
        if !within(&path, setting)?.is_empty() {
            kept.push(path);
        } else {
            let facts = [("name", shown(&path).into()), ("kind", "project".into())];
            setting.say("folder-nothing", facts);
            exit = Exit::Invalid;
        }
    }
    Ok((kept, exit))
}

/// Folders under their own names; under the whole path where two have the same.
fn named(folders: Vec<PathBuf>) -> Vec<(String, PathBuf)> {
    let own = |path: &Path| {
        // « . » and « .. » have a name once they are followed.
        let name = path.file_name().map(std::ffi::OsStr::to_os_string);
        let name = name.or_else(|| Some(path.canonicalize().ok()?.file_name()?.to_os_string()));
        name.map_or_else(|| shown(path), |name| shown(Path::new(&name)))
    };
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    folders.iter().for_each(|path| *times.entry(own(path)).or_default() += 1);
    let name = |path: &Path| match own(path) {
        name if times[&name] == 1 => name,
        _ => shown(path),
    };
    folders.into_iter().map(|path| (name(&path), path)).collect()
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::of_file(path, error)
}

fn refusal(id: &'static str, facts: &[(&'static str, &PathBuf)]) -> Failure {
    let facts = facts.iter().map(|(name, path)| (*name, shown(path).into()));
    Failure::about(Exit::Usage, id, facts)
}
