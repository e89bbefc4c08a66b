//! Files are written aside and put in their place in one step: always the old one whole or the new
//! one whole, whatever interrupts.
//!
//! What an interrupted run leaves of them is hidden and is read by no command; [`sweep`] clears it
//! away.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{ErrorKind, Result, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{Builder, NamedTempFile};

use super::place;

/// How the name of a file begins and ends while it is written.
const BEFORE: &str = ".germoir-";
const AFTER: &str = ".part";

/// A file that is younger than this may belong to a run that has not locked it yet.
const YOUNG: Duration = Duration::from_secs(60);

/// A file that is being written.
pub(super) enum Writing {
    /// Beside the file whose place it will take.
    Aside { file: NamedTempFile, place: PathBuf },
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
        let file = made(&place, there.clone().or_else(ordinary))?;
        // What the file is opened with goes through the mask of the user; what was there does not.
        if let Some(rights) = there {
            file.as_file().set_permissions(rights)?;
        }
        Ok(Self::Aside { file, place })
    }

    /// A file that is its owner's alone, from the start.
    ///
    /// Fails as [`Self::begin`] does.
    pub fn private(path: &Path) -> Result<Self> {
        let place = real(path);
        if let Ok(found) = fs::metadata(&place) {
            changeable(&found)?;
        }
        Ok(Self::Aside { file: made(&place, None)?, place })
    }

    /// A file of the program's own, its owner's alone: a link at its name is replaced, and what it
    /// leads to is not written.
    pub fn own(path: &Path) -> Result<Self> {
        Ok(Self::Aside { file: made(path, None)?, place: path.to_owned() })
    }

    /// Puts it in its place.
    pub fn put(self) -> Result<()> {
        let Self::Aside { file, place } = self else { return Ok(()) };
        file.as_file().sync_all()?;
        // Held until the end: it is locked.
        let (_file, path) = file.into_parts();
        place::replace(path, &place)
    }

    /// Puts it in its place unless something is there by now: `AlreadyExists`.
    pub fn put_new(self) -> Result<()> {
        let Self::Aside { file, place } = self else { return Err(ErrorKind::AlreadyExists.into()) };
        file.as_file().sync_all()?;
        let (_file, path) = file.into_parts();
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

fn made(place: &Path, rights: Option<Permissions>) -> Result<NamedTempFile> {
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
    Ok(file)
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

/// Clears away what interrupted runs have left in a folder. What cannot be cleared away stays: it
/// does no harm.
pub(super) fn sweep(folder: &Path) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_ours =
            name.to_str().is_some_and(|name| name.starts_with(BEFORE) && name.ends_with(AFTER));
        if is_ours && is_left(&entry.path()) {
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
mod tests {
    use std::time::SystemTime;

    use super::*;

    fn write(path: &Path, text: &str) -> Result<()> {
        let mut file = Writing::begin(path)?;
        file.write_all(text.as_bytes())?;
        file.put()
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_file_takes_its_place_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        write(&path, "one").unwrap();
        write(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(names(folder.path()), ["a.toml"]);
    }

    #[test]
    fn a_file_that_came_in_between_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        let file = Writing::begin(&path).unwrap();
        fs::write(&path, "somebody's").unwrap();
        assert_eq!(file.put_new().unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "somebody's");
        assert_eq!(names(folder.path()), ["a.toml"]);
    }

    #[test]
    fn what_a_run_left_is_cleared_away_and_what_a_run_holds_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let held = Writing::begin(&folder.path().join("a.toml")).unwrap();
        let left = folder.path().join(".germoir-abc.part");
        let other = folder.path().join(".germoir-notes");
        fs::write(&left, "half").unwrap();
        fs::write(&other, "mine").unwrap();
        sweep(folder.path());
        assert!(left.exists(), "it is young");
        let old = SystemTime::now() - 2 * YOUNG;
        for path in [&left, &other] {
            File::options().write(true).open(path).unwrap().set_modified(old).unwrap();
        }
        if let Writing::Aside { file, .. } = &held {
            file.as_file().set_modified(old).unwrap();
        }
        sweep(folder.path());
        assert!(!left.exists());
        assert!(other.exists());
        held.put().unwrap();
        assert!(folder.path().join("a.toml").exists());
    }

    #[test]
    fn what_is_being_written_is_hidden_and_swept_once_its_run_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let killed = Writing::begin(&folder.path().join("a.toml")).unwrap();
        let [name] = names(folder.path()).try_into().unwrap();
        assert!(name.starts_with(".germoir-") && name.ends_with(".part"), "{name}");
        let Writing::Aside { file, .. } = killed else { panic!("no device") };
        // Left as a kill leaves it.
        let (file, _) = file.keep().unwrap();
        file.set_modified(SystemTime::now() - 2 * YOUNG).unwrap();
        drop(file);
        sweep(folder.path());
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    #[cfg(unix)]
    fn a_new_file_has_the_rights_of_any_new_file_and_a_private_one_is_its_owners() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let mode = |name: &str| {
            let found = fs::metadata(folder.path().join(name)).unwrap();
            found.permissions().mode() & 0o7777
        };
        fs::write(folder.path().join("any"), "").unwrap();
        write(&folder.path().join("new"), "one").unwrap();
        assert_eq!(mode("new"), mode("any"));
        for (name, begin) in
            [("private", Writing::private as fn(&Path) -> _), ("own", Writing::own)]
        {
            begin(&folder.path().join(name)).unwrap().put().unwrap();
            assert_eq!(mode(name), 0o600, "{name}");
        }
        // What was there keeps its rights, whatever the mask of the user.
        fs::set_permissions(folder.path().join("any"), Permissions::from_mode(0o666)).unwrap();
        write(&folder.path().join("any"), "two").unwrap();
        assert_eq!(mode("any"), 0o666);
    }

    #[test]
    #[cfg(unix)]
    fn rights_links_and_pipes_stay_what_they_are() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        write(&path, "one").unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
        let link = folder.path().join("link.toml");
        std::os::unix::fs::symlink("a.toml", &link).unwrap();
        write(&link, "two").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), mode()), ("two", 0o600));
        fs::set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
        assert_eq!(write(&path, "three").unwrap_err().kind(), ErrorKind::PermissionDenied);
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let reader = std::thread::spawn({
            let pipe = pipe.clone();
            move || fs::read_to_string(pipe).unwrap()
        });
        write(&pipe, "through").unwrap();
        assert_eq!(reader.join().unwrap(), "through");
        assert!(!fs::metadata(&pipe).unwrap().is_file());
    }
}
