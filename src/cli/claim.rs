//! A hidden folder that one run at a time works in.
//!
//! A lock on a file in it tells other runs that it is taken. The system lets go of the lock with
//! the process, however that ends: what is left then belongs to nobody, and the next run finds it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

/// The file that is locked.
const LOCK: &str = "lock";
/// How often a folder may be cleared away by the run before, just as this one comes in.
const TRIES: usize = 100;

/// The folder, held until this is dropped; cleared away then where nothing else is left in it.
#[derive(Debug)]
pub(super) struct Claim {
    folder: PathBuf,
    /// Unlocks when it is closed. There until this is dropped.
    lock: Option<File>,
}

impl Claim {
    /// Takes the folder, made where it is not there. `WouldBlock` while another run holds it.
    pub fn take(folder: &Path) -> Result<Self> {
        Self::with(folder, |lock| match lock.try_lock() {
            Err(TryLockError::Error(error)) if has_no_locks(&error) => Ok(()),
            tried => Ok(tried?),
        })
    }

    /// Takes the folder once no other run holds it.
    pub fn wait(folder: &Path) -> Result<Self> {
        Self::with(folder, |lock| match lock.lock() {
            Err(error) if has_no_locks(&error) => Ok(()),
            waited => waited,
        })
    }

    fn with(folder: &Path, hold: impl Fn(&File) -> Result<()>) -> Result<Self> {
        let path = folder.join(LOCK);
        for _ in 0..TRIES {
            match private(folder) {
                Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
                _ => {}
            }
            let open = OpenOptions::new().write(true).create(true).truncate(false).open(&path);
            let lock = match open {
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                open => open?,
            };
            hold(&lock)?;
            if is_at(&lock, &path) {
                return Ok(Self { folder: folder.to_owned(), lock: Some(lock) });
            }
        }
        Err(ErrorKind::WouldBlock.into())
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// Takes away everything in the folder.
    pub fn clear(&self) -> Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            if entry.file_name() == LOCK {
                continue;
            }
            match entry.file_type()?.is_dir() {
                true => fs::remove_dir_all(entry.path())?,
                false => fs::remove_file(entry.path())?,
            }
        }
        Ok(())
    }

    /// Whether anything is in the folder: an earlier run was interrupted.
    pub fn is_empty(&self) -> Result<bool> {
        for entry in fs::read_dir(&self.folder)? {
            if entry?.file_name() != LOCK {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if self.is_empty().unwrap_or(false) {
            // Other systems keep a file for as long as it is open.
            if cfg!(not(unix)) {
                self.lock = None;
            }
            let _ = fs::remove_file(self.folder.join(LOCK));
            let _ = fs::remove_dir(&self.folder);
        }
    }
}

/// Some file systems have no locks: a run there is told nothing of others.
fn has_no_locks(error: &Error) -> bool {
    // ENOLCK of Linux and of Apple's systems: network file systems without a lock service.
    error.kind() == ErrorKind::Unsupported || matches!(error.raw_os_error(), Some(37 | 77))
}

/// A folder that its owner alone can look into.
#[cfg(unix)]
fn private(folder: &Path) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn private(folder: &Path) -> Result<()> {
    fs::create_dir(folder)
}

/// Whether the file that was locked is still the one at its path: the run before may have cleared
/// it away in between.
#[cfg(unix)]
fn is_at(lock: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (lock.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(there)) => (held.dev(), held.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_run_at_a_time_and_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let hidden = folder.path().join(".work");
        let claim = Claim::take(&hidden).unwrap();
        assert_eq!(Claim::take(&hidden).unwrap_err().kind(), ErrorKind::WouldBlock);
        drop(claim);
        assert!(!hidden.exists());
        Claim::wait(&hidden).unwrap();
    }

    #[test]
    fn what_an_interrupted_run_left_is_found_and_can_be_cleared_away() {
        let folder = tempfile::tempdir().unwrap();
        let hidden = folder.path().join(".work");
        fs::create_dir_all(hidden.join("new")).unwrap();
        fs::write(hidden.join("new").join("page"), "half").unwrap();
        fs::write(hidden.join(LOCK), "").unwrap();
        let claim = Claim::take(&hidden).unwrap();
        assert!(!claim.is_empty().unwrap());
        claim.clear().unwrap();
        drop(claim);
        assert!(!hidden.exists());
    }

    #[test]
    fn runs_that_come_and_go_never_hold_it_together() {
        use std::sync::atomic::{AtomicBool, Ordering};
        let folder = tempfile::tempdir().unwrap();
        let hidden = folder.path().join(".work");
        let is_held = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..200 {
                        let claim = Claim::wait(&hidden).unwrap();
                        assert!(!is_held.swap(true, Ordering::SeqCst));
                        is_held.store(false, Ordering::SeqCst);
                        drop(claim);
                    }
                });
            }
        });
        assert!(!hidden.exists());
    }
}
