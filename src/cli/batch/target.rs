//! The folder that the reports go to: always the old one whole, or the new one whole.

use std::ffi::{OsStr, OsString};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use super::names::{NEW, PAGES, is_file_written_here, is_new};
use super::reading::Meanwhile;
use super::{piecewise, spool, store};
use crate::cli::aside;
use crate::cli::claim::{Claim, NotOurs, Refused, Work, random, tell_left_apart};
use crate::cli::deliver::manifest::{Kept, Manifest};
use crate::cli::deliver::people;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::folder::Kind;
use crate::cli::place::{is_busy, put_in_place};
use crate::cli::setting::Setting;
use crate::i18n::Phrases;
use crate::source::shown;

/// How the hidden folder beside the target is called, before the name of the target.
const BEFORE: &str = ".germoir-";
/// In it, the earlier output while the new one takes its place, on systems where that takes two
/// steps.
const OLD: &str = "old";
/// A folder that may be written to: it is not there yet, it is empty, or holds an earlier output.
pub(super) struct Target {
    /// As it was asked for.
    name: String,
    path: PathBuf,
    /// Whether what an earlier output holds may go although it was changed.
    force: bool,
}

/// The folder that is being filled, in a hidden one beside the target that only one run holds.
/// Cleared away unless it takes the place of the target; what an interrupted run has left is
/// cleared away by the next one.
pub(super) struct Stage<'s> {
    path: PathBuf,
    /// Its name in the hidden folder.
    name: OsString,
    claim: Claim,
    phrases: &'s Phrases,
}

impl Drop for Stage<'_> {
    fn drop(&mut self) {
        // What is decided and not done stays for the next run.
        if !piecewise::waits(&self.claim) {
            // What stays does no harm: it is hidden, and the next run clears it away.
            let _ = self.claim.clear();
        }
    }
}

impl Target {
    /// Refuses a folder that holds anything else: it would be lost.
    pub fn check(out: &Path, setting: &Setting) -> Result<Self, Failure> {
        let name = shown(out);
        let force = setting.force;
        // A link to a folder stays one: what it leads to is replaced.
        let path = match out.canonicalize() {
            Ok(path) => path,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let path =
                    std::path::absolute(out).map_err(|error| Failure::of_file(out, &error))?;
                return Ok(Self { name, path, force });
            }
            Err(error) => return Err(Failure::of_file(out, &error)),
        };
        if !path.is_dir() {
            let facts = [("out", name.into())];
            return Err(Failure::about(Exit::Usage, "cohort-output-is-a-file", facts));
        }
        people::check_unread_within(&path)?;
        let target = Self { name, path, force };
        // One that an interrupted run has left half new is put right before it is looked at.
        if !piecewise::waits_in(&target.beside()) {
            target.check_kept()?;
        }
        Ok(target)
    }

    /// Refuses an output that holds anything that would be lost.
    fn check_kept(&self) -> Result<(), Failure> {
        let kept = foreign(&self.path, self.force);
        let (phrase, what) =
            match kept.map_err(|error| Failure::of_file(Path::new(&self.name), &error))? {
                None => return Ok(()),
                Some(Kept::Edited(what)) => ("cohort-output-edited", what),
                Some(Kept::Foreign(what)) if is_written_here(&self.path, first_of(&what)) => {
                    ("cohort-output-unknown", what)
                }
                Some(Kept::Foreign(what)) => ("cohort-output-not-ours", what),
            };
        let facts = [("out", self.name.clone().into()), ("what", what.into())];
        Err(Failure::about(Exit::Usage, phrase, facts))
    }

    /// The hidden folder beside it.
    fn beside(&self) -> PathBuf {
        let mut hidden = OsString::from(BEFORE);
        hidden.push(self.file_name());
        self.path.with_file_name(hidden)
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether there is an earlier output.
    pub fn is_there(&self) -> bool {
        self.path.join(crate::cli::deliver::manifest::NAME).is_file()
    }

    /// Whether the earlier output is as a batch left it: only then can it be gone on from.
    pub fn is_unchanged(&self) -> bool {
        !self.force || matches!(foreign(&self.path, false), Ok(None))
    }

    fn file_name(&self) -> &OsStr {
        self.path.file_name().unwrap_or_default()
    }

    /// A new folder to fill. Fails while another run writes into the same target.
    pub fn stage<'s>(&self, setting: &'s Setting) -> Result<Stage<'s>, Failure> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(|error| Failure::of_file(folder, &error))?;
        // A key is written aside here.
        aside::sweep(folder);
        let hidden = self.beside();
        let hidden = hidden.file_name().unwrap_or_default();
        tell_left_apart(folder, hidden, &setting.phrases);
        let half_new = piecewise::waits_in(&self.beside());
        let claim = Claim::take(folder, Work { name: hidden, leaves });
        let refused = |refused: Refused| refused.failure(Path::new(&self.name), "cohort-busy");
        let claim = claim.map_err(refused)?;
        let left = self.recover(&claim).map_err(refused)?;
        if !left.is_empty() {
            return Err(self.unfinished(&left));
        }
        if half_new && self.path.exists() {
            self.check_kept()?;
        }
        self.filled(claim, &setting.phrases).map_err(refused)
    }

    /// Puts right what an interrupted run has left, and clears it away. Comes back with the files of
    /// the output that could not be put right yet.
    fn recover(&self, claim: &Claim) -> Result<Vec<String>, Refused> {
        let (work, parent) = (claim.folder(), claim.parent());
        for (name, kind) in work.entries()? {
            if kind != Kind::Folder {
                continue;
            }
            let path = work.path().join(&name);
            // A kill may come while its last file, the manifest, is written aside.
            let is_foreign = |inner: &String| {
                let is_part = aside::is_part(OsStr::new(inner));
                !is_written_here(&path, inner) && inner != spool::NAME && !is_part
            };
            if let Some(inner) = entries(&path)?.into_iter().find(is_foreign) {
                let entry = format!("{}/{inner}", name.to_string_lossy());
                return Err(claim.not_ours(NotOurs::Entry(entry)));
            }
        }
        let is_there = parent.kind(self.file_name())? == Some(Kind::Folder);
        // An output that somebody has taken away is made anew.
        if is_there && piecewise::waits(claim) {
            let moves = piecewise::Moves::read(claim)?;
            let left = moves.carry_out(claim, self.file_name(), &mut piecewise::put)?.left;
            if !left.is_empty() {
                return Ok(left);
            }
        }
        if work.kind(OLD)? == Some(Kind::Folder) && !is_there {
            work.put(OLD, parent, self.file_name())?;
        }
        claim.clear()?;
        Ok(Vec::new())
    }

    /// Makes the new folder.
    fn filled<'s>(&self, claim: Claim, phrases: &'s Phrases) -> Result<Stage<'s>, Refused> {
        let name = random(OsStr::new(NEW))?;
        claim.folder().make_ordinary(&name)?;
        Ok(Stage { path: claim.folder().path().join(&name), name, claim, phrases })
    }

    /// Puts the stage in the place of the target.
    pub fn replace(&self, stage: Stage<'_>, phrases: &Phrases) -> Result<(), Failure> {
        match self.put(&stage) {
            Ok(left) if left.is_empty() => Ok(()),
            Ok(left) => Err(self.unfinished(&left)),
            Err(error) => {
                let id = if is_busy(&error) { "cohort-held" } else { "cohort-not-written" };
                let reason = phrases.refused(&error);
                let facts = [("name", self.name.clone().into()), ("reason", reason.into())];
                Err(Failure::about(Exit::Files, id, facts))
            }
        }
    }

    fn put(&self, stage: &Stage<'_>) -> std::io::Result<Vec<String>> {
        let (work, parent) = (stage.claim.folder(), stage.claim.parent());
        if parent.kind(self.file_name())?.is_none() {
            return work.put(&stage.name, parent, self.file_name()).map(|()| Vec::new());
        }
        // It may have been filled by somebody else since it was looked at.
        if let Some(Kept::Foreign(what) | Kept::Edited(what)) = foreign(&self.path, self.force)? {
            return Err(Error::new(ErrorKind::AlreadyExists, what));
        }
        match exchange(stage, self.file_name()) {
            Err(error) if is_busy(&error) => piecewise::replace(
                &stage.claim,
                &stage.name,
                self.file_name(),
                &mut piecewise::put,
            )?
            .ok_or(error),
            put => put.map(|()| Vec::new()),
        }
    }

    /// The output is neither the old nor the new one until the next run.
    fn unfinished(&self, left: &[String]) -> Failure {
        let files: Vec<String> =
            left.iter().map(|file| shown(&Path::new(&self.name).join(file))).collect();
        let facts = [("name", self.name.clone().into()), ("files", files.join(", ").into())];
        Failure::about(Exit::Files, "cohort-unfinished", facts)
    }
}

impl Stage<'_> {
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was written, or that it could not be, and that the old output is still there.
    pub fn written<T>(&self, name: &str, result: std::io::Result<T>) -> Result<T, Failure> {
        result.map_err(|error| match error.downcast() {
            Ok(Meanwhile(words)) => Failure::told(Exit::Files, words),
            Err(error) => {
                let reason = Failure::reason(&error, self.phrases);
                let facts = [("name", name.to_owned().into()), ("reason", reason.into())];
                Failure::about(Exit::Files, "cohort-not-written", facts)
            }
        })
    }
}

/// What a run leaves in the hidden folder.
fn leaves(name: &str, kind: Kind) -> bool {
    match kind {
        Kind::Folder => name == OLD || is_new(name),
        Kind::File => piecewise::leaves(name),
        Kind::Other => false,
    }
}

/// The names in a folder, in order.
fn entries(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Whether a batch writes a file or folder of this name: anything else is somebody's work.
fn is_written_here(out: &Path, name: &str) -> bool {
    if name == PAGES {
        let pages = entries(&out.join(name)).unwrap_or_default();
        return pages.iter().all(|page| page.ends_with(".html"));
    }
    is_file_written_here(name)
}

/// The folder in the output that a file of this name lies in, or the file itself.
fn first_of(name: &str) -> &str {
    name.split('/').next().unwrap_or(name)
}

/// What keeps a folder from being replaced: a file that no batch wrote, or that was changed since.
/// Not even `--force` takes away what a batch would not write.
fn foreign(out: &Path, force: bool) -> std::io::Result<Option<Kept>> {
    let entries = entries(out)?;
    let others = || entries.iter().find(|entry| !is_written_here(out, entry));
    let manifest = match Manifest::read(out) {
        Err(error) if error.kind() != ErrorKind::InvalidData => return Err(error),
        read => read,
    };
    let is_earlier = entries.iter().any(|entry| entry == store::NAME);
    Ok(match manifest {
        _ if force => others().cloned().map(Kept::Foreign),
        Ok(Some(manifest)) if manifest.is_of("batch") => manifest.kept(out)?,
        // Earlier versions left their store and no manifest.
        Ok(None) if is_earlier => others().cloned().map(Kept::Foreign),
        _ => entries.into_iter().next().map(Kept::Foreign),
    })
}

/// The stage takes the place of the target, in one step where the system can.
fn exchange(stage: &Stage<'_>, target: &OsStr) -> std::io::Result<()> {
    let (work, parent) = (stage.claim.folder(), stage.claim.parent());
    let exchange = || work.exchange(Path::new(&stage.name), parent, Path::new(target));
    put_in_place(exchange, [work, parent]).or_else(|_| in_two_steps(stage, target))
}

/// An interruption between the steps is put right by the next run.
fn in_two_steps(stage: &Stage<'_>, target: &OsStr) -> std::io::Result<()> {
    let (work, parent) = (stage.claim.folder(), stage.claim.parent());
    parent.put(target, work, OLD)?;
    if let Err(error) = work.put(&stage.name, parent, target) {
        work.put(OLD, parent, target)?;
        return Err(error);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
