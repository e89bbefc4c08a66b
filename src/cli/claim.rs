//! A work folder: hidden, and one run at a time works in it.
//!
//! What stands at its name may have been laid there by others: a link, another user's folder, one
//! that came with a repository or an archive. It is entered only where it is a real folder of this
//! user, closed to everybody else, that holds nothing but what runs leave. Where the file system
//! keeps no owners and rights, each run makes one under a name that nobody could know before, and
//! nothing that is found there is taken up again.
//!
//! A lock on a file in the folder tells other runs that it is taken. The system lets go of the lock
//! with the process, however that ends: what is left then belongs to nobody, and the next run
//! finds it.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rand::TryRng;
use rand::rngs::SysRng;

use super::exit::Exit;
use super::failure::Failure;
use super::folder::{Folder, Kind, Wait};
use super::output;
use crate::document::safe;
use crate::i18n::Phrases;
use crate::source::shown;

/// The file that is locked.
const LOCK: &str = "lock";
/// How often a folder may be cleared away by the run before, just as this one comes in.
const TRIES: usize = 100;
const PAUSE: Duration = Duration::from_millis(20);
/// The random part of a name, in hexadecimal digits: 128 bits.
const DIGITS: usize = 32;

/// A kind of work folder.
#[derive(Clone, Copy)]
pub(super) struct Work<'w> {
    pub name: &'w OsStr,
    /// Whether runs leave an entry of this name and kind in it.
    pub leaves: fn(&str, Kind) -> bool,
}

/// Why a work folder was not entered.
#[derive(Debug)]
pub(super) enum Refused {
    /// Another run holds it.
    Taken,
    /// What stands at its name was not left by a run of this user.
    NotOurs(PathBuf, NotOurs),
    System(Error),
}

/// What shows that a run of this user did not leave it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NotOurs {
    /// A link or a file.
    NotAFolder,
    /// It belongs to another user, or others may enter it.
    NotPrivate,
    /// An entry that runs do not leave.
    Entry(String),
    /// A journal that no run could have left here.
    Journal,
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::System(error)
    }
}

impl Refused {
    /// The refusal in words; `taken` is the phrase for another run that holds the folder, `about`
    /// what is worked on.
    pub fn failure(self, about: &Path, taken: &'static str) -> Failure {
        let (id, path, entry) = match self {
            Self::System(error) => return Failure::of_file(about, &error),
            Self::Taken => (taken, about.to_owned(), String::new()),
            Self::NotOurs(path, NotOurs::NotAFolder) => ("work-not-a-folder", path, String::new()),
            Self::NotOurs(path, NotOurs::NotPrivate) => ("work-not-private", path, String::new()),
            Self::NotOurs(path, NotOurs::Entry(entry)) => ("work-entry", path, entry),
            Self::NotOurs(path, NotOurs::Journal) => ("work-journal", path, String::new()),
        };
        let name = shown(&path);
        let facts = [("name", name.into()), ("entry", safe::terminal(&entry).into())];
        Failure::about(Exit::Files, id, facts)
    }
}

/// The folder, held until this is dropped; taken away then where nothing else is left in it.
#[derive(Debug)]
pub(super) struct Claim {
    parent: Folder,
    folder: Folder,
    name: OsString,
    leaves: fn(&str, Kind) -> bool,
    /// Unlocks when it is closed. There until this is dropped.
    lock: Option<File>,
}

/// A run that asks for a work folder.
struct Asking<'w> {
    parent: Folder,
    work: Work<'w>,
    wait: Wait,
    /// Whether the file system of a folder keeps owners and rights.
    keeps_rights: fn(&Folder) -> bool,
}

/// What came of an attempt to enter the folder at its name.
enum Entered {
    Held(Folder, File),
    /// The run before has cleared it away.
    Gone,
    /// It is not this user's alone, or the file system does not tell.
    NotPrivate {
        is_new: bool,
    },
}

impl Asking<'_> {
    fn claim(self) -> std::result::Result<Claim, Refused> {
        let mut last = Refused::Taken;
        for _ in 0..TRIES {
            match self.enter() {
                // Windows says one thing or another of a folder that is being taken away.
                Err(Refused::System(error)) if cfg!(windows) => {
                    last = Refused::System(error);
                    std::thread::sleep(PAUSE);
                }
                Err(refused) => return Err(refused),
                Ok(Entered::Gone) => {}
                Ok(Entered::Held(folder, lock)) => {
                    let name = self.work.name.to_owned();
                    return Ok(self.held(folder, name, lock));
                }
                Ok(Entered::NotPrivate { is_new }) => {
                    if is_new {
                        let _ = self.parent.remove_folder(self.work.name);
                    }
                    return self.apart();
                }
            }
        }
        Err(last)
    }

    fn enter(&self) -> std::result::Result<Entered, Refused> {
        let is_new = match self.parent.make(self.work.name) {
            Ok(()) => true,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => false,
            Err(error) => return Err(error.into()),
        };
        let folder = match self.parent.child(self.work.name) {
            Ok(folder) => folder,
            Err(error) => match error.kind() {
                ErrorKind::NotFound => return Ok(Entered::Gone),
                ErrorKind::NotADirectory => return Err(self.not_ours(NotOurs::NotAFolder)),
                // Another user's, or the rights of one's own were changed.
                ErrorKind::PermissionDenied => return Ok(Entered::NotPrivate { is_new }),
                _ => return Err(error.into()),
            },
        };
        if !folder.is_private()? {
            return Ok(Entered::NotPrivate { is_new });
        }
        if let Some(entry) = foreign(&folder, self.work.leaves)? {
            return Err(self.not_ours(NotOurs::Entry(entry)));
        }
        let had_lock = folder.kind(LOCK)?.is_some();
        let lock = match folder.lock(LOCK, self.wait) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Entered::Gone),
            lock => lock?.ok_or(Refused::Taken)?,
        };
        if !folder.holds(&lock, LOCK) {
            return Ok(Entered::Gone);
        }
        // With the lock: other runs ask in the same way.
        if (self.keeps_rights)(&folder) {
            return Ok(Entered::Held(folder, lock));
        }
        if !had_lock {
            folder.remove_file(LOCK)?;
        }
        Ok(Entered::NotPrivate { is_new })
    }

    /// A folder under a random name, for a file system that keeps no rights; a refusal of what is
    /// there where it does keep them.
    fn apart(self) -> std::result::Result<Claim, Refused> {
        let name = random(self.work.name)?;
        self.parent.make(&name)?;
        let folder = self.parent.child(&name)?;
        if folder.is_private()? && (self.keeps_rights)(&folder) {
            self.parent.remove_folder(&name)?;
            return Err(self.not_ours(NotOurs::NotPrivate));
        }
        // Nobody else knows this folder: what tells other runs is a lock on the one it is in.
        match self.parent.lock_itself(self.wait)? {
            Some(lock) => Ok(self.held(folder, name, lock)),
            None => {
                self.parent.remove_folder(&name)?;
                Err(Refused::Taken)
            }
        }
    }

    fn held(self, folder: Folder, name: OsString, lock: File) -> Claim {
        Claim { parent: self.parent, folder, name, leaves: self.work.leaves, lock: Some(lock) }
    }

    fn not_ours(&self, why: NotOurs) -> Refused {
        Refused::NotOurs(self.parent.path().join(self.work.name), why)
    }
}

impl Claim {
    /// Takes a work folder in this one, made where it is not there.
    pub fn take(parent: &Path, work: Work<'_>) -> std::result::Result<Self, Refused> {
        let (wait, keeps_rights) = (Wait::No, Folder::keeps_rights);
        Asking { parent: Folder::open(parent)?, work, wait, keeps_rights }.claim()
    }

    /// Takes it once no other run holds it.
    pub fn wait(parent: &Path, work: Work<'_>) -> std::result::Result<Self, Refused> {
        let (wait, keeps_rights) = (Wait::Yes, Folder::keeps_rights);
        Asking { parent: Folder::open(parent)?, work, wait, keeps_rights }.claim()
    }

    /// The folder.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// The folder that it is in.
    pub fn parent(&self) -> &Folder {
        &self.parent
    }

    /// Takes away everything in the folder, or nothing where runs do not leave all of it.
    pub fn clear(&self) -> std::result::Result<(), Refused> {
        if let Some(entry) = foreign(&self.folder, self.leaves)? {
            return Err(self.not_ours(NotOurs::Entry(entry)));
        }
        for name in self.folder.names()? {
            if name != LOCK && !is_of_the_system(&name) {
                self.folder.remove_all(&name)?;
            }
        }
        Ok(())
    }

    /// A refusal of what was found in the folder.
    pub fn not_ours(&self, why: NotOurs) -> Refused {
        Refused::NotOurs(self.folder.path().to_owned(), why)
    }

    /// Whether nothing is in the folder: otherwise an earlier run was interrupted.
    pub fn is_empty(&self) -> Result<bool> {
        Ok(self.folder.names()?.iter().all(|name| name == LOCK || is_of_the_system(name)))
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        // Before it is let go of: another run could be waiting for this very file. Where to open it
        // is to hold it, it goes by itself.
        let _ = self.folder.remove_file(LOCK);
        // Network file systems keep a file in its folder for as long as it is open.
        self.lock = None;
        // Where something is left for the next run it is not empty, and stays.
        let _ = self.parent.remove_folder(&self.name);
    }
}

/// The first entry that no run leaves.
fn foreign(folder: &Folder, leaves: fn(&str, Kind) -> bool) -> Result<Option<String>> {
    let mut foreign: Vec<String> = Vec::new();
    for (name, kind) in folder.entries()? {
        let is_ours = match name.to_str() {
            Some(LOCK) => kind == Kind::File,
            Some(name) => leaves(name, kind),
            None => false,
        };
        if !is_ours && !is_of_the_system(&name) {
            foreign.push(name.to_string_lossy().into_owned());
        }
    }
    Ok(foreign.into_iter().min())
}

/// How NFS and FUSE call a file that was removed while it is open, such as a lock.
fn is_of_the_system(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(b".nfs") || name.starts_with(b".fuse_hidden")
}

/// A name that nobody could know before: this one, and 128 random bits.
pub(super) fn random(name: &OsStr) -> Result<OsString> {
    let mut bits = [0; DIGITS / 2];
    SysRng.try_fill_bytes(&mut bits).map_err(Error::other)?;
    let mut random = name.to_owned();
    random.push("-");
    bits.iter().for_each(|byte| random.push(format!("{byte:02x}")));
    Ok(random)
}

/// Whether a name is [`random`] after this one.
pub(super) fn is_random(name: &OsStr, after: &OsStr) -> bool {
    let digits = name.as_encoded_bytes().strip_prefix(after.as_encoded_bytes());
    digits.and_then(|digits| digits.strip_prefix(b"-")).is_some_and(|digits| {
        digits.len() == DIGITS && digits.iter().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// Says which work folders under random names are there: what an interrupted run has left in them is
/// taken up by no other.
pub(super) fn tell_left_apart(parent: &Path, name: &OsStr, phrases: &Phrases) {
    let Ok(folder) = Folder::open(parent) else { return };
    let mut names = folder.names().unwrap_or_default();
    names.retain(|found| is_random(found, name));
    names.sort();
    for found in names {
        let path = shown(&parent.join(found));
        output::say(&phrases.tell("work-left-apart", [("name", path.into())]));
    }
}

#[cfg(test)]
mod tests;
