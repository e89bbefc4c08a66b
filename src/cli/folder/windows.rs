//! A folder by its path, a link looked for before each step: symbolic links and junctions alike.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{Error, ErrorKind, Result};
use std::os::windows::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use super::{Kind, Wait};

/// `FILE_FLAG_DELETE_ON_CLOSE`: the file goes with its handle, however the process ends.
const DELETE_ON_CLOSE: u32 = 0x0400_0000;
/// `FILE_ATTRIBUTE_HIDDEN`: a dot before a name hides nothing where Windows lists files.
pub(in crate::cli) const HIDDEN: u32 = 0x2;
/// `ERROR_SHARING_VIOLATION`: another process has the file open.
const SHARING_VIOLATION: i32 = 32;
/// `ERROR_ACCESS_DENIED`: of a file that is being deleted, too.
const ACCESS_DENIED: i32 = 5;

/// A folder.
#[derive(Debug)]
pub(in crate::cli) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// A folder that the user named: links in its path are followed.
    pub fn open(path: &Path) -> Result<Self> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        match fs::metadata(path)?.is_dir() {
            true => Ok(Self { path: path.to_owned() }),
            false => Err(ErrorKind::NotADirectory.into()),
        }
    }

    /// The same folder once more.
    pub fn again(&self) -> Result<Self> {
        Ok(Self { path: self.path.clone() })
    }

    /// A folder in this one: `NotADirectory` for a link or a file.
    pub fn child(&self, name: impl AsRef<Path>) -> Result<Self> {
        match self.kind(name.as_ref())? {
            Some(Kind::Folder) => Ok(Self { path: self.path.join(name) }),
            Some(Kind::File | Kind::Other) => Err(ErrorKind::NotADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Nothing that the standard library tells would identify a folder here.
    pub fn id(&self) -> Result<String> {
        Ok(String::new())
    }

    pub fn kind(&self, name: impl AsRef<Path>) -> Result<Option<Kind>> {
        match fs::symlink_metadata(self.path.join(name)) {
            Ok(found) if found.is_file() => Ok(Some(Kind::File)),
            Ok(found) if found.is_dir() => Ok(Some(Kind::Folder)),
            Ok(_) => Ok(Some(Kind::Other)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            // What is open elsewhere and shared with nobody is a file, such as a lock.
            Err(error) if error.raw_os_error() == Some(SHARING_VIOLATION) => Ok(Some(Kind::File)),
            Err(error) => Err(error),
        }
    }

    pub fn names(&self) -> Result<Vec<OsString>> {
        fs::read_dir(&self.path)?.map(|entry| entry.map(|entry| entry.file_name())).collect()
    }

    pub fn make(&self, name: impl AsRef<Path>) -> Result<()> {
        fs::create_dir(self.path.join(name))
    }

    pub fn make_ordinary(&self, name: impl AsRef<Path>) -> Result<()> {
        self.make(name)
    }

    pub fn read(&self, name: impl AsRef<Path>) -> Result<File> {
        self.not_a_link(name.as_ref())?;
        File::open(self.path.join(name))
    }

    pub fn create_new(&self, name: impl AsRef<Path>) -> Result<File> {
        File::create_new(self.path.join(name))
    }

    /// A lock that goes with its file, or the process: to open it is to hold it. `None` while
    /// another run holds it. The folder is hidden with it.
    pub fn lock(&self, name: impl AsRef<Path>, wait: Wait) -> Result<Option<File>> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        options.share_mode(0).attributes(HIDDEN).custom_flags(DELETE_ON_CLOSE);
        loop {
            self.not_a_link(name.as_ref())?;
            match options.open(self.path.join(name.as_ref())) {
                Ok(file) => {
                    // One that cannot be hidden serves as well.
                    let _ = fs::set_permissions(&self.path, file.metadata()?.permissions());
                    return Ok(Some(file));
                }
                Err(error)
                    if matches!(error.raw_os_error(), Some(SHARING_VIOLATION | ACCESS_DENIED)) => {}
                Err(error) => return Err(error),
            }
            if wait == Wait::No {
                return Ok(None);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Asked for only where a file system keeps no rights, which is not looked for here.
    pub fn lock_itself(&self, _: Wait) -> Result<Option<File>> {
        Err(ErrorKind::Unsupported.into())
    }

    fn not_a_link(&self, name: &Path) -> Result<()> {
        match self.kind(name)? {
            Some(Kind::Folder | Kind::Other) => {
                Err(Error::new(ErrorKind::InvalidInput, "not a file"))
            }
            Some(Kind::File) | None => Ok(()),
        }
    }

    /// A file that is open without being shared stays where it is.
    pub fn holds(&self, _: &File, _: impl AsRef<Path>) -> bool {
        true
    }

    pub fn rename(&self, name: &Path, into: &Self, to: &Path) -> Result<()> {
        fs::rename(self.path.join(name), into.path.join(to))
    }

    pub fn exchange(&self, _: &Path, _: &Self, _: &Path) -> Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    pub fn remove_file(&self, name: impl AsRef<Path>) -> Result<()> {
        let path = self.path.join(name);
        // A link to a folder is removed as a folder is, which leaves alone what it leads to.
        fs::remove_file(&path).or_else(|error| match fs::symlink_metadata(&path) {
            Ok(found) if found.is_symlink() => fs::remove_dir(&path),
            _ => Err(error),
        })
    }

    /// Lets a file be changed that its owner has marked as read-only.
    pub fn make_changeable(&self, name: impl AsRef<Path>) -> Result<()> {
        let path = self.path.join(name);
        let mut rights = fs::symlink_metadata(&path)?.permissions();
        if rights.readonly() {
            // Here it opens the file to nobody else.
            #[allow(clippy::permissions_set_readonly_false)]
            rights.set_readonly(false);
            fs::set_permissions(&path, rights)?;
        }
        Ok(())
    }

    /// Removes an empty folder.
    pub fn remove_folder(&self, name: impl AsRef<Path>) -> Result<()> {
        fs::remove_dir(self.path.join(name))
    }

    /// Folders cannot be synced here; renames are kept by the file system's own journal.
    pub fn sync(&self) {}

    /// The standard library does not tell who owns a folder.
    pub fn is_private(&self) -> Result<bool> {
        Ok(true)
    }

    pub fn keeps_rights(&self) -> bool {
        true
    }
}

/// A new file that stays hidden.
pub(in crate::cli) fn new_hidden(path: &Path) -> Result<File> {
    OpenOptions::new().write(true).create_new(true).attributes(HIDDEN).open(path)
}

/// What a hidden file is: the standard library calls all attributes its rights, and makes them of no
/// number. Read from one that is there for a moment.
pub(in crate::cli) fn hidden(folder: &Path) -> Result<Permissions> {
    static KNOWN: OnceLock<Permissions> = OnceLock::new();
    if let Some(known) = KNOWN.get() {
        return Ok(known.clone());
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).attributes(HIDDEN).custom_flags(DELETE_ON_CLOSE);
    let file = tempfile::Builder::new()
        .prefix(".germoir-")
        .suffix(".part")
        .make_in(folder, |path| options.open(path))?;
    let found = file.as_file().metadata()?.permissions();
    Ok(KNOWN.get_or_init(|| found).clone())
}

/// The standard library does not tell who owns a file.
pub(in crate::cli) fn is_mine(_: &File) -> bool {
    true
}
