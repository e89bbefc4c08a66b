//! A folder held open: what is done in it is done there, whatever takes its name meanwhile.
//!
//! Nothing here follows a link: others may have laid one in a folder that they can write to. Where
//! the system cannot hold a folder open, a link is looked for before each step.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

use std::ffi::OsStr;
use std::fs::File;
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::path::{Component, Path};

#[cfg(unix)]
pub(super) use unix::{Folder, is_mine, new_hidden};
#[cfg(windows)]
pub(super) use windows::{Folder, HIDDEN, hidden, is_mine, new_hidden};

use super::place::{patiently, put_in_place};

/// What stands at a name, links not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    /// A link, a pipe, a device.
    Other,
}

/// What to do while another run holds a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wait {
    No,
    Yes,
}

impl Folder {
    /// The folder that a path is in.
    pub fn of(path: &Path) -> Result<Self> {
        Self::open(path.parent().unwrap_or(Path::new("")))
    }

    /// The folder at the end of a path below this one, and the last name of the path.
    ///
    /// Fails with `NotADirectory` where a link is on the way.
    pub fn below<'p>(&self, path: &'p Path) -> Result<(Self, &'p OsStr)> {
        let mut parts: Vec<&OsStr> = Vec::new();
        for part in path.components() {
            let Component::Normal(part) = part else { return Err(ErrorKind::InvalidInput.into()) };
            parts.push(part);
        }
        let name = parts.pop().ok_or(ErrorKind::InvalidInput)?;
        let mut folder = self.again()?;
        for part in parts {
            folder = folder.child(part)?;
        }
        Ok((folder, name))
    }

    /// What stands in the folder, in no order.
    pub fn entries(&self) -> Result<Vec<(std::ffi::OsString, Kind)>> {
        let mut entries = Vec::new();
        for name in self.names()? {
            // It may have gone in between.
            if let Some(kind) = self.kind(&name)? {
                entries.push((name, kind));
            }
        }
        Ok(entries)
    }

    /// The text of a file, at most so many bytes of it: `FileTooLarge` beyond that.
    pub fn text(&self, name: impl AsRef<Path>, longest: u64) -> Result<String> {
        let mut bytes = Vec::new();
        self.read(name)?.take(longest.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > longest {
            return Err(ErrorKind::FileTooLarge.into());
        }
        String::from_utf8(bytes).map_err(|error| Error::new(ErrorKind::InvalidData, error))
    }

    /// Writes a file that is not there yet, its owner's alone, whole on the disk when this returns.
    pub fn write_new(&self, name: impl AsRef<Path>, text: &str) -> Result<File> {
        let mut file = self.create_new(name)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        Ok(file)
    }

    /// Puts what stands at a name into its place, here or in another folder.
    pub fn put(&self, name: impl AsRef<Path>, into: &Self, to: impl AsRef<Path>) -> Result<()> {
        let (name, to) = (name.as_ref(), to.as_ref());
        put_in_place(|| self.rename(name, into, to), [self, into])
    }

    /// Takes a file away, or a link itself.
    pub fn remove(&self, name: impl AsRef<Path>) -> Result<()> {
        let name = name.as_ref();
        patiently(|| self.remove_file(name), std::thread::sleep)?;
        self.sync();
        Ok(())
    }

    /// Takes away whatever stands at a name; of a folder everything in it, of a link the link.
    pub fn remove_all(&self, name: &OsStr) -> Result<()> {
        match self.kind(name)? {
            None => return Ok(()),
            Some(Kind::File | Kind::Other) => return self.remove_file(name),
            Some(Kind::Folder) => {}
        }
        let folder = self.child(name)?;
        for inner in folder.names()? {
            folder.remove_all(&inner)?;
        }
        self.remove_folder(name)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_path_below_is_plain_names_and_folders() {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir_all(place.path().join("a").join("b")).unwrap();
        let folder = Folder::open(place.path()).unwrap();
        let (inner, name) = folder.below(Path::new("a/b/c.toml")).unwrap();
        inner.write_new(name, "text").unwrap();
        assert_eq!(fs::read_to_string(place.path().join("a/b/c.toml")).unwrap(), "text");
        for wrong in ["", ".", "..", "../c", "a/../../c", "/c", "a/.."] {
            assert!(folder.below(Path::new(wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn everything_below_a_name_goes_and_nothing_beside_it() {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir_all(place.path().join("a").join("b")).unwrap();
        fs::write(place.path().join("a").join("b").join("c"), "c").unwrap();
        fs::write(place.path().join("kept"), "kept").unwrap();
        let folder = Folder::open(place.path()).unwrap();
        folder.remove_all(OsStr::new("a")).unwrap();
        assert_eq!(folder.names().unwrap(), ["kept"]);
    }

    #[test]
    fn a_file_is_read_up_to_a_limit() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::open(place.path()).unwrap();
        folder.write_new("a", "12345").unwrap();
        assert_eq!(folder.text("a", 5).unwrap(), "12345");
        assert_eq!(folder.text("a", 4).unwrap_err().kind(), ErrorKind::FileTooLarge);
    }

    #[test]
    #[cfg(unix)]
    fn no_link_is_followed() {
        use std::os::unix::fs::symlink;
        let place = tempfile::tempdir().unwrap();
        fs::create_dir(place.path().join("victim")).unwrap();
        fs::write(place.path().join("victim").join("a"), "precious").unwrap();
        symlink("victim", place.path().join("link")).unwrap();
        symlink("victim/a", place.path().join("file")).unwrap();
        let folder = Folder::open(place.path()).unwrap();
        assert_eq!(folder.child("link").unwrap_err().kind(), ErrorKind::NotADirectory);
        let below = folder.below(Path::new("link/a")).unwrap_err();
        assert_eq!(below.kind(), ErrorKind::NotADirectory);
        assert!(folder.read("file").is_err());
        assert!(folder.lock("file", Wait::No).is_err());
        assert!(folder.create_new("file").is_err());
        folder.remove_all(OsStr::new("link")).unwrap();
        assert_eq!(fs::read_to_string(place.path().join("victim").join("a")).unwrap(), "precious");
    }
}
