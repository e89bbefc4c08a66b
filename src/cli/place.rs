//! Files and folders are put in their place here: the only renames of the program.
//!
//! A rename is one step for whoever looks at the files. It outlasts a power cut once the folder is
//! synced. A file that another program has open for a moment, such as a virus scanner or a sync
//! client, is waited for; one that stays open is said to be busy, not forbidden.

use std::fs;
use std::io::{Error, ErrorKind, Result};
use std::path::Path;
use std::time::Duration;

use tempfile::TempPath;

use super::folder::Folder;

/// How long to wait before each new attempt, in milliseconds: two seconds together.
const PAUSES: [u64; 6] = [50, 100, 200, 400, 800, 450];

/// Carries out a rename, again while something is busy, and syncs the folders that it changed.
///
/// Fails with `ResourceBusy` where a file stayed open elsewhere.
pub(super) fn put_in_place<'f>(
    rename: impl FnMut() -> Result<()>,
    changed: impl IntoIterator<Item = &'f Folder>,
) -> Result<()> {
    patiently(rename, std::thread::sleep)?;
    changed.into_iter().for_each(Folder::sync);
    Ok(())
}

/// Puts a file into the place of another one in the same folder, or where there is none.
pub(super) fn replace(file: TempPath, place: &Path) -> Result<()> {
    let folder = Folder::of(place).ok();
    // The one of the standard library: on Windows it replaces what is open but may be deleted, and
    // takes paths of any length.
    put_in_place(|| fs::rename(&file, place), &folder)?;
    let mut file = file;
    file.disable_cleanup(true);
    Ok(())
}

/// Puts a file where there is none: `AlreadyExists` where there is one by now.
pub(super) fn put_new(file: TempPath, place: &Path) -> Result<()> {
    let folder = Folder::of(place).ok();
    // A second name for the file, which does not replace anything. The first one goes with `file`.
    if cfg!(windows) {
        match put_in_place(|| fs::hard_link(&file, place), &folder) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists && !is_busy(&error) => {}
            put => return put,
        }
    }
    let mut file = Some(file);
    let rename = || match file.take().map(|file| file.persist_noclobber(place)) {
        Some(Err(refused)) => {
            file = Some(refused.path);
            Err(refused.error)
        }
        Some(Ok(())) | None => Ok(()),
    };
    put_in_place(rename, &folder)
}

/// Tries again while something is busy, with a pause before each new attempt.
pub(super) fn patiently(
    mut attempt: impl FnMut() -> Result<()>,
    pause: impl Fn(Duration),
) -> Result<()> {
    for milliseconds in PAUSES {
        match attempt() {
            Err(error) if may_pass(&error) => pause(Duration::from_millis(milliseconds)),
            done => return done,
        }
    }
    attempt().map_err(|error| match may_pass(&error) {
        true => Error::new(ErrorKind::ResourceBusy, error),
        false => error,
    })
}

/// Whether another program has the file.
pub(super) fn is_busy(error: &Error) -> bool {
    // ETXTBSY and EBUSY; on Windows a sharing violation and a locked region.
    matches!(error.kind(), ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy)
        || cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// Whether the same attempt may succeed a moment later. Windows says of a file that is open
/// elsewhere that access to it is denied, too.
fn may_pass(error: &Error) -> bool {
    is_busy(error) || cfg!(windows) && error.raw_os_error() == Some(5)
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use super::*;

    fn busy() -> Error {
        // ETXTBSY; ERROR_SHARING_VIOLATION
        Error::from_raw_os_error(if cfg!(windows) { 32 } else { 26 })
    }

    /// Attempts that find a file busy so many times: how often it was tried, how long it was waited
    /// for in milliseconds, and how it ended.
    fn tried(times: usize, otherwise: fn() -> Result<()>) -> (usize, u128, Result<()>) {
        let (attempts, waited) = (Cell::new(0), RefCell::new(Duration::ZERO));
        let attempt = || {
            attempts.set(attempts.get() + 1);
            if attempts.get() > times { otherwise() } else { Err(busy()) }
        };
        let ended = patiently(attempt, |pause| *waited.borrow_mut() += pause);
        (attempts.get(), waited.into_inner().as_millis(), ended)
    }

    #[test]
    fn what_is_busy_for_a_moment_is_tried_again() {
        for times in 0..=PAUSES.len() {
            let (attempts, waited, ended) = tried(times, || Ok(()));
            ended.unwrap();
            assert_eq!(attempts, times + 1);
            assert_eq!(waited, u128::from(PAUSES[..times].iter().sum::<u64>()));
        }
    }

    #[test]
    fn what_stays_busy_is_said_to_be_so_after_two_seconds() {
        let (_, waited, ended) = tried(usize::MAX, || Ok(()));
        assert_eq!(waited, 2000);
        assert_eq!(ended.unwrap_err().kind(), ErrorKind::ResourceBusy);
    }

    #[test]
    fn what_cannot_pass_is_not_waited_for() {
        for times in [0, 2] {
            let (attempts, _, ended) = tried(times, || Err(ErrorKind::NotFound.into()));
            assert_eq!((attempts, ended.unwrap_err().kind()), (times + 1, ErrorKind::NotFound));
        }
    }

    #[test]
    fn only_windows_takes_a_denied_access_for_a_busy_file() {
        let denied = Error::from_raw_os_error(if cfg!(windows) { 5 } else { 13 });
        assert!(!is_busy(&denied));
        assert_eq!(may_pass(&denied), cfg!(windows));
    }
}
