//! Files are written aside and put in their place in one step: always the old one whole or the new
//! one whole, whatever interrupts.
//!
//! What an interrupted run leaves of them is hidden and is read by no command; [`sweep`] clears it
//! away. A dot hides a file where Unix lists files, an attribute where Windows does: that one has to go
//! before the file is in its place.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{ErrorKind, Result, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{Builder, NamedTempFile, TempPath};

#[cfg(windows)]
use super::folder::{HIDDEN, hidden};
use super::place;

/// How the name of a file begins and ends while it is written.
const BEFORE: &str = ".germoir-";
const AFTER: &str = ".part";

/// A file that is younger than this may belong to a run that has not locked it yet.
const YOUNG: Duration = Duration::from_secs(60);

/// A file that is being written.
pub(super) enum Writing {
    /// Beside the file whose place it will take.
    Aside { file: NamedTempFile, place: PathBuf, rights: Option<Permissions> },
    /// A device or a pipe has no place to take: what is written is gone.
    Through(File),
}

impl Writing {
    /// A file that will be as readable as the one that is there, or as any new one.
    ///
    /// Fails where the folder cannot be written to, or the file that is there is read-only.
    pub fn begin(path: &Path) -> Result<Self> {
        let place = real(path);
        let there = match fs::metadata(&place) {
            Ok(found) if found.is_dir() => return Err(ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() => {
                return OpenOptions::new().write(true).open(path).map(Self::Through);
            }
            Ok(found) => Some(changeable(&found)?),
            Err(_) => None,
        };
        let (file, before) = made(&place, there.clone().or_else(ordinary))?;
        // What the file is opened with goes through the mask of the user; what was there does not.
        Ok(Self::Aside { file, place, rights: there.or(before) })
    }

    /// A file that is its owner's alone, from the start.
    ///
    /// Fails as [`Self::begin`] does.
    pub fn private(path: &Path) -> Result<Self> {
        let place = real(path);
        if let Ok(found) = fs::metadata(&place) {
            changeable(&found)?;
        }
        let (file, rights) = made(&place, None)?;
        Ok(Self::Aside { file, place, rights })
    }

    /// A file of the program's own, its owner's alone: a link at its name is replaced, and what it
    /// leads to is not written.
    pub fn own(path: &Path) -> Result<Self> {
        let (file, rights) = made(path, None)?;
        Ok(Self::Aside { file, place: path.to_owned(), rights })
    }

    /// Puts it in its place.
    pub fn put(self) -> Result<()> {
        let Self::Aside { file, place, rights } = self else { return Ok(()) };
        // Held until the end: it is locked.
        let (_file, path) = finished(file, rights)?;
        place::replace(path, &place)
    }

    /// Puts it in its place unless something is there by now: `AlreadyExists`.
    pub fn put_new(self) -> Result<()> {
        let Self::Aside { file, place, rights } = self else {
            return Err(ErrorKind::AlreadyExists.into());
        };
        let (_file, path) = finished(file, rights)?;
        place::put_new(path, &place)
    }
}

/// The rights of a file, unless its owner has said by them that it is not to be changed.
fn changeable(found: &fs::Metadata) -> Result<fs::Permissions> {
    let rights = found.permissions();
    if rights.readonly() { Err(ErrorKind::PermissionDenied.into()) } else { Ok(rights) }
}

impl Write for Writing {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        match self {
            Self::Aside { file, .. } => file.write(bytes),
            Self::Through(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> Result<()> {
        match self {
            Self::Aside { file, .. } => file.flush(),
            Self::Through(file) => file.flush(),
        }
    }
}

/// A link stays one: what it leads to is written.
fn real(path: &Path) -> PathBuf {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => path.canonicalize().unwrap_or_else(|_| path.to_owned()),
        _ => path.to_owned(),
    }
}

/// A file that is whole on the disk, as it is to be seen.
fn finished(file: NamedTempFile, rights: Option<Permissions>) -> Result<(File, TempPath)> {
    if let Some(rights) = rights {
        file.as_file().set_permissions(rights)?;
    }
    file.as_file().sync_all()?;
    Ok(file.into_parts())
}

/// A hidden file, and what it was before it was hidden where that is by an attribute.
fn made(place: &Path, rights: Option<Permissions>) -> Result<(NamedTempFile, Option<Permissions>)> {
    // There, what follows a colon is a stream of another file, which no list of files shows.
    let has_colon = |name: &OsStr| name.as_encoded_bytes().contains(&b':');
    if cfg!(windows) && place.file_name().is_some_and(has_colon) {
        return Err(ErrorKind::InvalidFilename.into());
    }
    let folder = match place.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // Opened as the standard library opens files: a temporary file of Windows cannot be put in the
    // place of one that is open elsewhere.
    let options = new_file(rights);
    let file =
        Builder::new().prefix(BEFORE).suffix(AFTER).make_in(folder, |path| options.open(path))?;
    // Tells other runs that this one is alive; where there are no locks, its age does.
    let _ = file.as_file().try_lock();
    let before = hide(file.as_file(), folder);
    Ok((file, before))
}

/// A file that cannot be hidden is written all the same.
#[cfg(windows)]
fn hide(file: &File, folder: &Path) -> Option<Permissions> {
    use std::os::windows::fs::MetadataExt;
    let found = file.metadata().ok()?;
    let is_hidden = found.file_attributes() & HIDDEN != 0;
    // It is already where a dot hides a file, as under wine.
    let hidden = hidden(folder).ok().filter(|_| !is_hidden)?;
    file.set_permissions(hidden).ok().map(|()| found.permissions())
}

#[cfg(not(windows))]
fn hide(_: &File, _: &Path) -> Option<Permissions> {
    None
}

/// How a new file is opened: its owner's alone unless other rights are given.
#[cfg(unix)]
fn new_file(rights: Option<Permissions>) -> OpenOptions {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    let mut options = OpenOptions::new();
    let mode = rights.map_or(0o600, |rights| rights.mode() & 0o777);
    options.read(true).write(true).create_new(true).mode(mode);
    options
}

#[cfg(not(unix))]
fn new_file(_: Option<Permissions>) -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    options
}

/// The rights of any new file, before the mask of the user.
#[cfg(unix)]
fn ordinary() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn ordinary() -> Option<Permissions> {
    None
}

/// Whether a file is called as one that is being written.
pub(super) fn is_part(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(BEFORE.as_bytes()) && name.ends_with(AFTER.as_bytes())
}

/// Clears away what interrupted runs have left beside a file.
pub(super) fn sweep_beside(file: &Path) {
    sweep(file.parent().unwrap_or(Path::new("")));
}

/// Clears away what interrupted runs have left in a folder. What cannot be cleared away stays: it
/// does no harm.
pub(super) fn sweep(folder: &Path) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if is_part(&entry.file_name()) && is_left(&entry.path()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Whether nobody is writing this file any more.
fn is_left(path: &Path) -> bool {
    let Ok(found) = fs::symlink_metadata(path) else { return false };
    // A date in the future says nothing: the clock was set back.
    let age = found.modified().ok().and_then(|at| at.elapsed().ok());
    found.is_file()
        && age.is_none_or(|age| age > YOUNG)
        && File::open(path).is_ok_and(|file| file.try_lock().is_ok())
}

#[cfg(test)]
mod tests;
