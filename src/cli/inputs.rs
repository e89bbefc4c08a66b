//! Which files this run reads: no result may take the place of one of them, under whatever name.
//!
//! A process is one run, so there is one register. Whatever was typed that names no output counts
//! from the start ([`typed`]), and every file counts once it is opened: [`open`] is the only way in
//! which the program opens a file to read what people wrote, and a test holds that.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use clap::ArgMatches;

/// Arguments that name an output: a command, and the id of the argument. No command stands for all.
pub(super) const OUTPUTS: [(&str, &str); 5] = [
    ("", "output"),
    ("panel", "minutes"),
    ("new", "path"),
    ("interview", "path"),
    ("import", "draft_map"),
];

/// The endings of the files that are read out of a folder.
const ENDINGS: [&str; 2] = ["toml", "key"];

/// What a file is, whatever it is called: its device, and its number there.
#[cfg(any(unix, windows))]
type Identity = (u64, u64);
#[cfg(not(any(unix, windows)))]
type Identity = PathBuf;

#[cfg(unix)]
fn identity(_: &Path, found: &Metadata) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    Some((found.dev(), found.ino()))
}

#[cfg(windows)]
fn identity(path: &Path, _: &Metadata) -> Option<Identity> {
    let file = winapi_util::Handle::from_path_any(path).ok()?;
    let found = winapi_util::file::information(&file).ok()?;
    Some((found.volume_serial_number(), found.file_index()))
}

#[cfg(not(any(unix, windows)))]
fn identity(path: &Path, _: &Metadata) -> Option<Identity> {
    path.canonicalize().ok()
}

#[derive(Default)]
struct Register {
    /// What was typed and may be a file or a folder; looked at when a result is to be written.
    typed: Vec<PathBuf>,
    read: HashSet<Identity>,
}

static REGISTER: LazyLock<Mutex<Register>> = LazyLock::new(Mutex::default);

fn register() -> MutexGuard<'static, Register> {
    // Identities are added one by one: a panic elsewhere leaves the set whole.
    REGISTER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes note of everything that was typed and is no output.
pub(super) fn typed(arguments: &ArgMatches) {
    let mut command = "";
    let mut at = Some(arguments);
    let mut typed = Vec::new();
    while let Some(arguments) = at {
        let is_output = |id: &str| OUTPUTS.contains(&("", id)) || OUTPUTS.contains(&(command, id));
        for id in arguments.ids().filter(|id| !is_output(id.as_str())) {
            let values = arguments.try_get_raw(id.as_str()).ok().flatten();
            typed.extend(values.into_iter().flatten().map(OsString::from).map(PathBuf::from));
        }
        let below = arguments.subcommand();
        command = below.map_or("", |(name, _)| name);
        at = below.map(|(_, arguments)| arguments);
    }
    register().typed.extend(typed);
}

/// The bytes of a file; where there are more than `limit`, as many as show that.
pub(super) fn bytes(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opens a file to read it, and takes note of it.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    if let Some(identity) = identity(path, &file.metadata()?) {
        register().read.insert(identity);
    }
    Ok(file)
}

/// Standard input, and takes note of the file that it may come from.
pub(super) fn stdin() -> io::StdinLock<'static> {
    let stdin = io::stdin();
    if let Some(identity) = redirected(&stdin) {
        register().read.insert(identity);
    }
    stdin.lock()
}

/// Forgets a file that was read only to be brought up to date, such as an earlier decision.
pub(super) fn forget(path: &Path) {
    if let Some(identity) = fs::metadata(path).ok().and_then(|found| identity(path, &found)) {
        register().read.remove(&identity);
    }
}

/// Whether a file is read by this run.
pub(super) fn hold(path: &Path) -> bool {
    let found = fs::metadata(path).ok().filter(Metadata::is_file);
    found.and_then(|found| identity(path, &found)).is_some_and(|own| is_held(&own, Some(path)))
}

/// Whether standard output goes into a file that is read by this run.
pub(super) fn hold_stdout() -> bool {
    redirected(&io::stdout()).is_some_and(|own| is_held(&own, None))
}

/// Whether something that was typed lies in a folder, or is it.
pub(super) fn hold_within(folder: &Path) -> bool {
    let Ok(folder) = folder.canonicalize() else { return false };
    let is_within = |typed: &PathBuf| typed.canonicalize().is_ok_and(|at| at.starts_with(&folder));
    register().typed.iter().any(is_within)
}

fn is_held(own: &Identity, path: Option<&Path>) -> bool {
    let register = register();
    let is_named = |typed: &PathBuf| match fs::metadata(typed) {
        Ok(found) if found.is_dir() => path.is_some_and(|path| is_read_from(typed, path, own)),
        Ok(found) => identity(typed, &found).as_ref() == Some(own),
        Err(_) => false,
    };
    register.read.contains(own) || register.typed.iter().any(is_named)
}

/// Whether a file is one of those that are read out of a folder: by where it lies and its ending, or
/// by another name that it has there (a hard link).
fn is_read_from(folder: &Path, path: &Path, own: &Identity) -> bool {
    let is_read = |path: &Path| {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        ENDINGS.iter().any(|one| one.eq_ignore_ascii_case(ending))
    };
    let (Ok(whole), Ok(path)) = (folder.canonicalize(), path.canonicalize()) else { return false };
    if path.starts_with(&whole) && is_read(&path) {
        return true;
    }
    if !has_names(&path) {
        return false;
    }
    let walk = ignore::WalkBuilder::new(folder).standard_filters(false).build();
    let mut files = walk.flatten().filter(|entry| is_read(entry.path()));
    files.any(|entry| {
        let found = entry.metadata().ok();
        found.and_then(|found| identity(entry.path(), &found)).as_ref() == Some(own)
    })
}

/// Whether a file has several names.
#[cfg(unix)]
fn has_names(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).is_ok_and(|found| found.nlink() > 1)
}

#[cfg(windows)]
fn has_names(path: &Path) -> bool {
    let file = winapi_util::Handle::from_path_any(path);
    let found = file.and_then(|file| winapi_util::file::information(&file));
    found.is_ok_and(|found| found.number_of_links() > 1)
}

#[cfg(not(any(unix, windows)))]
fn has_names(_: &Path) -> bool {
    // A file is told by its path there: another name is another file.
    false
}

/// The file that a stream of the process is, where it is one.
#[cfg(unix)]
fn redirected(stream: &impl std::os::fd::AsFd) -> Option<Identity> {
    let file = File::from(stream.as_fd().try_clone_to_owned().ok()?);
    let found = file.metadata().ok().filter(Metadata::is_file)?;
    identity(Path::new(""), &found)
}

#[cfg(windows)]
fn redirected(stream: &impl winapi_util::AsHandleRef) -> Option<Identity> {
    winapi_util::file::typ(stream).ok().filter(winapi_util::file::Type::is_disk)?;
    let found = winapi_util::file::information(stream).ok()?;
    Some((found.volume_serial_number(), found.file_index()))
}

#[cfg(not(any(unix, windows)))]
fn redirected<S>(_: &S) -> Option<Identity> {
    // Other systems do not tell the name of a file that is redirected.
    None
}

/// Copies a line, however long; its length with its end, 0 at the end, and whether nothing is on it.
pub(super) fn copy_line(
    source: &mut dyn io::BufRead,
    out: &mut dyn io::Write,
) -> io::Result<(u64, bool)> {
    let (mut length, mut is_blank) = (0, true);
    loop {
        let found = source.fill_buf()?;
        let (piece, is_end) = match found.iter().position(|byte| *byte == b'\n') {
            Some(at) => (at + 1, true),
            None => (found.len(), found.is_empty()),
        };
        out.write_all(&found[..piece])?;
        is_blank &= found[..piece].trim_ascii().is_empty();
        length += piece as u64;
        source.consume(piece);
        if is_end {
            return Ok((length, is_blank));
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Arguments;

    #[test]
    fn what_names_an_output_is_an_argument_that_there_is() {
        let all = Arguments::command();
        for (command, id) in OUTPUTS {
            let of = match command {
                "" => &all,
                name => all.find_subcommand(name).expect("a command"),
            };
            assert!(of.get_arguments().any(|argument| argument.get_id() == id), "{command} {id}");
        }
    }
}
