//! Changing several files as one: what is begun is finished, or was never begun.
//!
//! The new files are written into a hidden folder first, then a journal that says what is to be
//! done. The journal's appearance, in one step, is the moment of decision. An interruption before
//! it leaves every file as it was; after it, the next run carries out what is left of it. A file
//! that somebody changed in between is left as they wrote it. One that cannot be changed, because
//! another program has it open, keeps none of the others waiting: the journal stays for the next
//! run. One run at a time holds the folder.
//!
//! A journal that was found is obeyed only where a run of this user can have left it in this very
//! folder, and never beyond the folder: see [`plan`].

mod plan;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};

use super::claim::{self, Claim, NotOurs, Refused, Work, is_random};
use super::folder::{Folder, Kind};
use super::setting::Setting;
pub(super) use crate::making::purge::Step;
use crate::source::shown;
use plan::{Plan, Planned, Put};

/// The hidden folder, inside the folder whose files change.
pub(super) const FOLDER: &str = ".germoir-purge";
/// The journal within it.
const JOURNAL: &str = "journal";
/// The journal while it is written.
const DRAFT: &str = "draft";

/// A file that was not changed although that was decided.
#[derive(Debug)]
pub(super) struct Left {
    pub path: PathBuf,
    pub why: Why,
}

#[derive(Debug)]
pub(super) enum Why {
    /// Somebody has changed it: it is as they wrote it.
    Changed,
    /// The system refused, such as for a file that is open elsewhere: the next run tries again.
    System(Error),
}

/// What was found of an earlier run.
#[derive(Debug)]
pub(super) enum Recovered {
    Nothing,
    /// It had changed nothing yet.
    Undone,
    /// It had decided; how many files it was about, and those that were changed since.
    Finished {
        files: usize,
        conflicts: Vec<PathBuf>,
    },
}

/// A folder that was asked for.
#[derive(Debug)]
pub(super) enum Opened {
    Taken(Journal, Recovered),
    /// An earlier run had decided, and these files cannot be changed yet.
    Unfinished(Vec<Left>),
}

/// Whether a name is that of the hidden folder, or of one where no rights are kept.
pub(super) fn is_work_folder(name: &OsStr) -> bool {
    name == FOLDER || is_random(name, OsStr::new(FOLDER))
}

/// Whether an earlier run was interrupted, or is under way.
pub(super) fn waits(folder: &Path) -> bool {
    // A link is nothing that a run has left.
    fs::symlink_metadata(folder.join(FOLDER)).is_ok_and(|found| found.is_dir())
}

/// Says which hidden folders are there that no run takes up again.
pub(super) fn tell_left_apart(folder: &Path, setting: &Setting) {
    claim::tell_left_apart(folder, OsStr::new(FOLDER), &setting.phrases);
}

/// Says beside the result of another command where a deletion is not finished: in the folders that
/// were asked for, and in those of the files that were found.
pub(super) fn warn<'p>(
    asked: impl Iterator<Item = &'p Path>,
    found: impl Iterator<Item = &'p Path>,
    setting: &Setting,
) {
    let folders: BTreeSet<&Path> = asked.chain(found.filter_map(Path::parent)).collect();
    for folder in folders {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        if waits(folder) {
            let facts = [("name", shown(folder).into())];
            setting.say("person-purge-waits", facts);
        }
        tell_left_apart(folder, setting);
    }
}

/// The right to change the files of a folder, held by one run at a time.
#[derive(Debug)]
pub(super) struct Journal {
    claim: Claim,
    /// The longest file that is read, in bytes.
    longest: u64,
}

impl Journal {
    /// Takes the folder, and finishes or undoes what an earlier run has left.
    pub fn open(folder: &Path, longest: u64) -> std::result::Result<Opened, Refused> {
        let work = Work { name: OsStr::new(FOLDER), leaves };
        let journal = Self { claim: Claim::take(folder, work)?, longest };
        let recovered = if journal.claim.is_empty()? {
            Recovered::Nothing
        } else if journal.claim.folder().kind(JOURNAL)?.is_some() {
            let plan = Plan::read(journal.claim.folder(), journal.claim.parent(), longest)
                .map_err(|_| journal.claim.not_ours(NotOurs::Journal))?;
            let left = journal.carry_out(&plan, &mut put)?;
            if left.iter().any(Left::can_be_tried_again) {
                return Ok(Opened::Unfinished(left));
            }
            let conflicts = left.into_iter().map(|left| left.path).collect();
            Recovered::Finished { files: plan.steps.len(), conflicts }
        } else {
            journal.claim.clear()?;
            Recovered::Undone
        };
        Ok(Opened::Taken(journal, recovered))
    }

    /// Carries out every step, or none where they cannot be prepared. Comes back with the files that
    /// could not be changed.
    pub fn apply(&self, steps: &[Step]) -> std::result::Result<Vec<Left>, Refused> {
        match self.prepare(steps) {
            Ok(plan) => self.carry_out(&plan, &mut put),
            Err(error) => {
                // Nothing was decided: what was written aside goes.
                self.claim.clear()?;
                Err(error.into())
            }
        }
    }

    /// Writes everything aside and decides.
    fn prepare(&self, steps: &[Step]) -> Result<Plan> {
        let (folder, aside) = (self.claim.parent(), self.claim.folder());
        let mut planned = Vec::new();
        for (at, step) in steps.iter().enumerate() {
            let path = step.path.strip_prefix(folder.path()).unwrap_or(&step.path);
            let one = Planned::new(at, path, step)
                .ok_or_else(|| Error::other(format!("{}: no such path is written", shown(path))))?;
            if let Some(text) = &step.after {
                let (within, name) = folder.below(Path::new(&one.path))?;
                // A file that is changed stays as readable as it was.
                let rights = within.read(name)?.metadata()?.permissions();
                aside.write_new(&one.new, text)?.set_permissions(rights)?;
            }
            planned.push(one);
        }
        let plan = Plan { steps: planned };
        aside.write_new(DRAFT, &plan.written(aside)?)?;
        // The folder itself has to outlast a power cut, too.
        folder.sync();
        aside.sync();
        aside.put(DRAFT, aside, JOURNAL)?;
        Ok(plan)
    }

    /// Carries out what is not done yet, and takes the journal away where nothing is left that the
    /// next run could do.
    fn carry_out(&self, plan: &Plan, put: &mut Put<'_>) -> std::result::Result<Vec<Left>, Refused> {
        let (folder, aside) = (self.claim.parent(), self.claim.folder());
        let mut left = Vec::new();
        for step in &plan.steps {
            let why = match step.carry_out(folder, aside, self.longest, put) {
                Ok(true) => continue,
                Ok(false) => Why::Changed,
                Err(error) => Why::System(error),
            };
            left.push(Left { path: folder.path().join(&step.path), why });
        }
        if !left.iter().any(Left::can_be_tried_again) {
            // The journal goes first: what is left without one is taken away by the next run.
            aside.remove(JOURNAL)?;
            self.claim.clear()?;
        }
        Ok(left)
    }
}

impl Left {
    fn can_be_tried_again(&self) -> bool {
        matches!(self.why, Why::System(_))
    }
}

fn put(from: &Folder, name: &Path, into: &Folder, to: &Path) -> Result<()> {
    from.put(name, into, to)
}

/// What a run leaves in the hidden folder.
fn leaves(name: &str, kind: Kind) -> bool {
    let is_new_file = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    kind == Kind::File && (is_new_file || name == JOURNAL || name == DRAFT)
}

#[cfg(test)]
mod tests;
