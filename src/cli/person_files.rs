//! Every file of a folder that may hold somebody's data, hidden and ignored ones included: what
//! git ignores is often what is most personal.

use std::path::{Path, PathBuf};

use super::exit::Exit;
use super::failure::Failure;
use super::reading;
use super::refusal::Refusal;
use super::setting::Setting;
use super::{inputs, journal};
pub(super) use crate::making::purge::{Found, Searched};
use crate::panel::person::{Name, Written, is_searched, search, written};
use crate::source::shown;

/// Searches a folder for a name, in the order of the paths.
pub(super) fn searched(
    folder: &Path,
    name: Option<&Name>,
    command: &str,
    setting: &Setting,
) -> Result<Vec<Searched>, Failure> {
    if folder.is_file() {
        let shown = shown(folder);
        let facts = [("name", shown.into()), ("command", command.to_owned().into())];
        return Err(Failure::about(Exit::Usage, "person-not-a-folder", facts));
    }
    let paths = paths(folder, setting, is_searched)?;
    // Whoever asks what is held about them is told of all of it.
    let limits = setting.limits.with_whole_lists();
    let searched = paths.into_iter().map(|path| {
        let found = if path.is_symlink() {
            Found::Link
        } else {
            match reading::read(&path, &limits) {
                Ok(file) => {
                    let held = search(&file, name);
                    Found::File(Box::new((file, held)))
                }
                Err(refusal) => Found::Unread(refusal.sentence(&setting.phrases)),
            }
        };
        Searched { path, found }
    });
    Ok(searched.collect())
}

/// The other files of a folder that may hold a name, read one by one: the text of each, or that it is
/// none or too long a one to be searched. Not the file that an earlier run has left in the place of
/// `output`, which goes.
pub(super) fn beside(
    folder: &Path,
    output: Option<&Path>,
    setting: &Setting,
) -> Result<impl Iterator<Item = (PathBuf, Option<String>)>, Failure> {
    let paths = paths(folder, setting, |path| written(path).is_some())?;
    let output = output.and_then(|path| path.canonicalize().ok());
    let limit = setting.limits.form;
    let is_output = move |path: &PathBuf| output.is_some() && path.canonicalize().ok() == output;
    let paths = paths.into_iter().filter(move |path| !path.is_symlink() && !is_output(path));
    Ok(paths.map(move |path| {
        let is_text = written(&path) == Some(Written::Text);
        let text = is_text.then(|| inputs::bytes(&path, limit).ok()).flatten();
        let text = text.filter(|bytes| bytes.len() as u64 <= limit);
        let text = text.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        (path, text)
    }))
}

fn paths(
    folder: &Path,
    setting: &Setting,
    is_wanted: impl Fn(&Path) -> bool,
) -> Result<Vec<PathBuf>, Failure> {
    let failed = |refusal: Refusal| Failure::unread(folder, refusal);
    let walk = ignore::WalkBuilder::new(folder)
        .standard_filters(false)
        .follow_links(false)
        .filter_entry(|entry| {
            let name = entry.file_name();
            name != ".git" && !journal::is_work_folder(name)
        })
        .build();
    let mut paths = Vec::new();
    for entry in walk {
        let entry =
            entry.map_err(|error| failed(Refusal::unreadable(&std::io::Error::other(error))));
        let path = entry?.into_path();
        if is_wanted(&path) && !path.is_dir() {
            paths.push(path);
        }
        if paths.len() > setting.limits.files {
            return Err(failed(Refusal::too_many_files(setting.limits.files)));
        }
    }
    paths.sort();
    Ok(paths)
}
