//! An earlier folder beside the one that the report is about.

use std::path::{Path, PathBuf};

use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::setting::Setting;
use crate::comparison::since::{Changed, Since};
use crate::i18n::Phrases;
use crate::making::batch::{Earlier, EarlierFile};
use crate::source::shown;

/// Refuses an earlier folder that is not there, that is one of those read, or holds one or lies in it:
/// each project would be read twice.
pub(super) fn check(before: &Path, paths: &[PathBuf]) -> Result<(), Failure> {
    let whole = before.canonicalize().map_err(|error| Failure::of_file(before, &error))?;
    let refuse = |id: &'static str, other: &Path| {
        let facts = [("before", shown(before).into()), ("other", shown(other).into())];
        Err(Failure::about(Exit::Usage, id, facts))
    };
    for path in paths {
        // What cannot be looked into is told where it is read.
        let Ok(other) = path.canonicalize() else { continue };
        match () {
            () if other == whole => return refuse("cohort-before-same", path),
            () if whole.starts_with(&other) || other.starts_with(&whole) => {
                return refuse("cohort-before-within", path);
            }
            () => {}
        }
    }
    Ok(())
}

/// Says what cannot be read in the earlier folder; fails where no project can.
pub(super) fn told(
    earlier: &Earlier,
    before: &[PathBuf],
    setting: &Setting,
) -> Result<Exit, Failure> {
    let name = before.iter().map(|path| shown(path)).collect::<String>();
    let facts = [("before", name.into()), ("count", earlier.refused.into())];
    if earlier.projects == 0 {
        return Err(Failure::about(Exit::Invalid, "cohort-before-nothing", facts));
    }
    if earlier.refused == 0 {
        return Ok(Exit::Done);
    }
    setting.say("cohort-before-unread", facts);
    Ok(Exit::Invalid)
}

/// What is known before the projects themselves are read.
pub(super) fn since(earlier: &Earlier) -> Since {
    Since { unread: earlier.unread_now, ..Since::default() }
}

/// A project of the later folder.
pub(super) fn add(since: &mut Since, id: &str, earlier: &EarlierFile, changed: Option<Changed>) {
    match (earlier, changed) {
        (_, Some(changed)) => drop(since.changed.insert(id.into(), changed)),
        (EarlierFile::None, None) => drop(since.joined.insert(id.into())),
        (EarlierFile::Unread, None) => since.unread += 1,
        (EarlierFile::At(_) | EarlierFile::NotAsked, None) => {}
    }
}

/// How many projects are in which folder.
pub(super) fn counted(since: &Since, phrases: &Phrases) -> String {
    phrases.tell(
        "cohort-since-projects",
        [
            ("both", since.changed.len().into()),
            ("joined", since.joined.len().into()),
            ("left", since.left.len().into()),
        ],
    )
}
