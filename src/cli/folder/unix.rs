//! A folder by its handle: `openat` and its kin with `O_NOFOLLOW`.

use std::ffi::OsString;
use std::fs::{File, Permissions};
use std::io::{Error, ErrorKind, Result};
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, Dir, FileType, Mode, OFlags};

use super::{Kind, Wait};

/// The rights that a folder of one's own has: its owner's alone.
const OWN: Mode = Mode::RWXU;

/// A folder held open.
#[derive(Debug)]
pub(in crate::cli) struct Folder {
    handle: File,
    path: PathBuf,
}

impl Folder {
    /// A folder that the user named: links in its path are followed.
    pub fn open(path: &Path) -> Result<Self> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let handle = rustix::fs::openat(CWD, path, flags(), Mode::empty())?;
        Ok(Self { handle: handle.into(), path: path.to_owned() })
    }

    /// The same folder, held once more.
    pub fn again(&self) -> Result<Self> {
        Ok(Self { handle: self.handle.try_clone()?, path: self.path.clone() })
    }

    /// A folder in this one: `NotADirectory` for a link or a file.
    pub fn child(&self, name: impl AsRef<Path>) -> Result<Self> {
        let name = name.as_ref();
        let opened =
            rustix::fs::openat(&self.handle, name, flags() | OFlags::NOFOLLOW, Mode::empty());
        match opened {
            Ok(handle) => Ok(Self { handle: handle.into(), path: self.path.join(name) }),
            // What a link gives depends on the system.
            Err(_) if matches!(self.kind(name), Ok(Some(Kind::File | Kind::Other))) => {
                Err(ErrorKind::NotADirectory.into())
            }
            Err(error) => Err(error.into()),
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What tells this folder from every other one of its file system, as long as it is there.
    pub fn id(&self) -> Result<String> {
        Ok(self.handle.metadata()?.ino().to_string())
    }

    pub fn kind(&self, name: impl AsRef<Path>) -> Result<Option<Kind>> {
        match rustix::fs::statat(&self.handle, name.as_ref(), AtFlags::SYMLINK_NOFOLLOW) {
            Ok(found) => Ok(Some(match FileType::from_raw_mode(found.st_mode) {
                FileType::RegularFile => Kind::File,
                FileType::Directory => Kind::Folder,
                _ => Kind::Other,
            })),
            Err(rustix::io::Errno::NOENT) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub fn names(&self) -> Result<Vec<OsString>> {
        let mut names = Vec::new();
        for entry in Dir::read_from(&self.handle)? {
            let name = entry?.file_name().to_bytes().to_owned();
            if name != b"." && name != b".." {
                names.push(OsString::from_vec(name));
            }
        }
        Ok(names)
    }

    /// Makes a folder that is its owner's alone.
    pub fn make(&self, name: impl AsRef<Path>) -> Result<()> {
        Ok(rustix::fs::mkdirat(&self.handle, name.as_ref(), OWN)?)
    }

    /// Makes a folder with the rights of any new one.
    pub fn make_ordinary(&self, name: impl AsRef<Path>) -> Result<()> {
        let rights = Mode::RWXU | Mode::RWXG | Mode::RWXO;
        Ok(rustix::fs::mkdirat(&self.handle, name.as_ref(), rights)?)
    }

    /// A file to read from: a pipe or a device is refused before it can stop the program.
    pub fn read(&self, name: impl AsRef<Path>) -> Result<File> {
        self.file(name, OFlags::RDONLY | OFlags::NONBLOCK)
    }

    /// A new file, its owner's alone.
    pub fn create_new(&self, name: impl AsRef<Path>) -> Result<File> {
        self.file(name, OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL)
    }

    /// A lock that is let go of with the file, or the process. `None` while another run holds it.
    pub fn lock(&self, name: impl AsRef<Path>, wait: Wait) -> Result<Option<File>> {
        held(self.file(name, OFlags::RDWR | OFlags::CREATE | OFlags::NONBLOCK)?, wait)
    }

    /// A lock on the folder itself.
    pub fn lock_itself(&self, wait: Wait) -> Result<Option<File>> {
        // A handle of its own: a lock belongs to what was opened.
        held(rustix::fs::openat(&self.handle, ".", flags(), Mode::empty())?.into(), wait)
    }

    fn file(&self, name: impl AsRef<Path>, how: OFlags) -> Result<File> {
        let how = how | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let file: File =
            rustix::fs::openat(&self.handle, name.as_ref(), how, Mode::RUSR | Mode::WUSR)?.into();
        match file.metadata()?.is_file() {
            true => Ok(file),
            false => Err(Error::new(ErrorKind::InvalidInput, "not a file")),
        }
    }

    /// Whether a name still leads to this file.
    pub fn holds(&self, file: &File, name: impl AsRef<Path>) -> bool {
        let there = rustix::fs::statat(&self.handle, name.as_ref(), AtFlags::SYMLINK_NOFOLLOW);
        match (rustix::fs::fstat(file), there) {
            (Ok(held), Ok(there)) => (held.st_dev, held.st_ino) == (there.st_dev, there.st_ino),
            _ => false,
        }
    }

    pub fn rename(&self, name: &Path, into: &Self, to: &Path) -> Result<()> {
        Ok(rustix::fs::renameat(&self.handle, name, &into.handle, to)?)
    }

    /// Two folders or files change places in one step.
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    pub fn exchange(&self, name: &Path, other: &Self, with: &Path) -> Result<()> {
        let exchange = rustix::fs::RenameFlags::EXCHANGE;
        Ok(rustix::fs::renameat_with(&self.handle, name, &other.handle, with, exchange)?)
    }

    #[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
    pub fn exchange(&self, _: &Path, _: &Self, _: &Path) -> Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    pub fn remove_file(&self, name: impl AsRef<Path>) -> Result<()> {
        Ok(rustix::fs::unlinkat(&self.handle, name.as_ref(), AtFlags::empty())?)
    }

    /// Nothing: whether a file can be replaced is for the rights of its folder to say.
    pub fn make_changeable(&self, _: impl AsRef<Path>) -> Result<()> {
        Ok(())
    }

    /// Removes an empty folder.
    pub fn remove_folder(&self, name: impl AsRef<Path>) -> Result<()> {
        Ok(rustix::fs::unlinkat(&self.handle, name.as_ref(), AtFlags::REMOVEDIR)?)
    }

    /// Makes renames in this folder outlast a power cut. A file system that cannot do so says it
    /// by an error; the renames stand all the same.
    pub fn sync(&self) {
        let _ = self.handle.sync_all();
    }

    /// Whether the folder belongs to this user, and to nobody else.
    pub fn is_private(&self) -> Result<bool> {
        let found = self.handle.metadata()?;
        let is_mine = found.uid() == rustix::process::geteuid().as_raw();
        Ok(is_mine && found.mode() & 0o777 == 0o700)
    }

    /// Whether the file system keeps the rights of a folder: memory sticks and shares may show the
    /// same owner and rights for everything in them. Asked with the sticky bit, which lets nobody in.
    pub fn keeps_rights(&self) -> bool {
        let kept = |rights: u32| {
            let changed = self.handle.set_permissions(Permissions::from_mode(rights)).is_ok();
            let found = self.handle.metadata();
            changed && found.is_ok_and(|found| found.mode() & 0o1777 == rights)
        };
        let sticky = kept(0o1700);
        kept(0o700) && sticky
    }
}

/// A new file that stays hidden, since its name begins with a dot.
pub(in crate::cli) fn new_hidden(path: &Path) -> Result<File> {
    File::create_new(path)
}

/// Whether a file belongs to this user.
pub(in crate::cli) fn is_mine(file: &File) -> bool {
    let me = rustix::process::geteuid().as_raw();
    file.metadata().is_ok_and(|found| found.uid() == me)
}

fn flags() -> OFlags {
    OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC
}

fn held(file: File, wait: Wait) -> Result<Option<File>> {
    use std::fs::TryLockError;
    let tried = match wait {
        Wait::Yes => file.lock(),
        Wait::No => match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
            Ok(()) => Ok(()),
        },
    };
    match tried {
        Err(error) if !has_no_locks(&error) => Err(error),
        _ => Ok(Some(file)),
    }
}

/// Some file systems have no locks: a run there is told nothing of others.
fn has_no_locks(error: &Error) -> bool {
    // ENOLCK of Linux and of Apple's systems: network file systems without a lock service.
    error.kind() == ErrorKind::Unsupported || matches!(error.raw_os_error(), Some(37 | 77))
}
