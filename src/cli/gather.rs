//! Files and folders that a command is given, as what it keeps of each.
//!
//! Which files there are and what is in them is found out here; what they come to is
//! [`crate::intake`]'s, and what it has to say is said here.

use std::path::{Path, PathBuf};

use super::exit::Exit;
use super::failure::Failure;
use super::reading::folders::Found;
use super::setting::Setting;
use super::{journal, output, reading};
use crate::catalogue::Catalogue;
pub(super) use crate::intake::{Gathered, Refused, Wants};
use crate::intake::{Gathering, Given, Inputs, Notice, Terms, Told, understand};
use crate::making::words;
pub(super) use crate::making::words::told;
use crate::material::problem::{Located, located};

/// Reads what the paths stand for, each file on any thread, and keeps of each what `keep` makes;
/// `None` passes a file by.
pub(super) fn gather<T: Send>(
    paths: &[PathBuf],
    wants: Wants,
    setting: &Setting,
    keep: impl Fn(Given) -> Option<T> + Sync,
) -> Gathered<T> {
    gather_telling(paths, wants, setting, |given| Some((keep(given)?, String::new())))
}

/// The same, with something to say beside what is kept of a valid file, in the files' order.
pub(super) fn gather_telling<T: Send>(
    paths: &[PathBuf],
    wants: Wants,
    setting: &Setting,
    keep: impl Fn(Given) -> Option<(T, String)> + Sync,
) -> Gathered<T> {
    let terms = Terms { catalogue: &setting.catalogue, today: setting.today };
    all(paths, &Gathering { wants, terms, told: Told::Holders }, setting, keep)
}

/// The same for a report to others, and for another catalogue than the setting's: what is wrong is
/// left to be said by labels (see [`super::audience`]).
pub(super) fn gather_for_others<T: Send>(
    paths: &[PathBuf],
    wants: Wants,
    catalogue: &Catalogue,
    setting: &Setting,
    keep: impl Fn(Given) -> Option<T> + Sync,
) -> Gathered<T> {
    let terms = Terms { catalogue, today: setting.today };
    let gathering = Gathering { wants, terms, told: Told::Others };
    all(paths, &gathering, setting, |given| Some((keep(given)?, String::new())))
}

fn all<T: Send>(
    paths: &[PathBuf],
    gathering: &Gathering<'_>,
    setting: &Setting,
    keep: impl Fn(Given) -> Option<(T, String)> + Sync,
) -> Gathered<T> {
    let mut found = Found::in_all(paths, &setting.limits);
    match gathering.told {
        Told::Holders => found.say(&setting.phrases, setting.quiet),
        Told::Others => found.say_to_others(&setting.phrases, setting.quiet),
    }
    let files = std::mem::take(&mut found.files);
    journal::warn(found.folders(), files.iter().map(|asked| asked.path.as_path()), setting);
    let closed = std::mem::take(&mut found.refused);
    let inputs = Inputs { typed: paths, folders: found.folders().collect(), files, closed };
    let mut gathered = gathering.all(inputs, |path| reading::read(path, &setting.limits), keep);
    for notice in std::mem::take(&mut gathered.notices) {
        if !setting.quiet || !matches!(notice, Notice::Noticed(_)) {
            output::say(&words::notice(&notice, gathering.wants.command, setting));
        }
    }
    gathered
}

/// One file that has to be valid, whatever its kind, and what was noticed in it.
///
/// # Errors
///
/// Every problem of the file in one message, and the exit code that they call for.
pub(super) fn one_file(
    path: &Path,
    terms: Terms<'_>,
    setting: &Setting,
) -> Result<(Given, Vec<Located>), Failure> {
    let file =
        reading::read(path, &setting.limits).map_err(|refusal| Failure::unread(path, refusal))?;
    let given = understand(path, file, terms).map_err(|invalid| {
        Failure::told(Exit::Invalid, told(&invalid.problems, &invalid.file, setting))
    })?;
    let files = std::slice::from_ref(&given.file);
    let problems = located(&given.problems, files, &setting.phrases);
    Ok((*given, problems))
}
