//! The one place through which every result goes: to a file, to a folder or to standard output.
//!
//! No result replaces what people wrote. A path is refused where the run reads it, whatever it is
//! called, and where a file lies that germoir did not make or that was changed since (see
//! [`mark`](crate::report::mark)); `--force` helps against the second alone. A command asks before
//! its long work ([`Delivery::new`]); the same is asked again when the result is put in its place.
//!
//! Several files go through a [`Folder`]; files that people go on writing in, through [`people`].

mod folder;
pub(super) mod manifest;
pub(super) mod people;

use std::fs::{self, File, Metadata};
use std::io::{BufWriter, ErrorKind, IsTerminal, StdoutLock, Write};
use std::path::Path;
use std::sync::Mutex;
use std::sync::PoisonError;

pub(super) use folder::Folder;

pub(super) use crate::making::Kind;

use super::aside::{self, Writing};
use super::exit::Exit;
use super::failure::Failure;
use super::setting::Setting;
use super::{inputs, output};
use crate::report::mark::{self, Known};
use crate::source::shown;

impl Kind {
    /// What stands behind a text.
    fn end(&self, text: &[&[u8]], command: &str, to_file: bool) -> Vec<u8> {
        let stays_unseen = || matches!(self, Self::Marked(_)) && !std::io::stdout().is_terminal();
        match to_file || stays_unseen() {
            true => self.mark(text, command),
            false => Vec::new(),
        }
    }
}

/// Endings that choose the program by which a file is opened.
const ENDINGS: [&str; 13] =
    ["csv", "doc", "docx", "htm", "html", "json", "md", "ods", "odt", "pdf", "rtf", "xls", "xlsx"];

/// One result, and where it goes.
pub(super) struct Delivery<'d> {
    setting: &'d Setting,
    command: &'static str,
    kind: Kind,
    file: Option<&'d Path>,
    is_private: bool,
}

/// Refuses `--plain` where no table of ours is written as CSV.
pub(super) fn check_plain(writes_table: bool, setting: &Setting) -> Result<(), Failure> {
    match setting.plain && !writes_table {
        true => Err(Failure::new(Exit::Usage, "deliver-plain")),
        false => Ok(()),
    }
}

impl<'d> Delivery<'d> {
    /// A result of a command, for a file or for standard output.
    ///
    /// # Errors
    ///
    /// Wrong usage, where the result may not go there; failed writing, where it cannot.
    pub fn new(
        file: Option<&'d Path>,
        kind: Kind,
        command: &'static str,
        setting: &'d Setting,
    ) -> Result<Self, Failure> {
        let delivery = Self { setting, command, kind, file, is_private: false };
        check_plain(matches!(delivery.kind, Kind::Table(_)), setting)?;
        match file {
            Some(path) => {
                claim(path)?;
                delivery.check_ending(path)?;
                delivery.standing(path)?;
            }
            None if delivery.kind.is_packed() && std::io::stdout().is_terminal() => {
                let id = match delivery.kind {
                    Kind::Document => "document-needs-file",
                    _ => "workbook-needs-file",
                };
                return Err(Failure::new(Exit::Usage, id));
            }
            None => stdout_fits()?,
        }
        Ok(delivery)
    }

    /// Refuses a name by which another program would open what is not in the file: a page called
    /// `report.docx`.
    fn check_ending(&self, path: &Path) -> Result<(), Failure> {
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let made = self.kind.ending();
        let is_free = matches!(self.kind, Kind::Unmarked) || !ENDINGS.contains(&ending.as_str());
        if is_free || ending == made || (ending == "htm" && made == "html") {
            return Ok(());
        }
        let facts = [
            ("name", shown(path).into()),
            ("ending", ending.into()),
            ("made", made.into()),
            ("command", self.command.into()),
        ];
        Err(Failure::about(Exit::Usage, "deliver-ending", facts))
    }

    /// A file that is its owner's alone.
    pub fn private(mut self) -> Self {
        self.is_private = true;
        self
    }

    /// The file that the result goes to, if it goes to one.
    pub fn file(&self) -> Option<&Path> {
        self.file
    }

    /// Delivers a text.
    pub fn text(&self, text: &str) -> Result<Exit, Failure> {
        self.pieces(&[text.as_bytes()])
    }

    /// Delivers bytes.
    pub fn bytes(&self, bytes: &[u8]) -> Result<Exit, Failure> {
        self.pieces(&[bytes])
    }

    /// Delivers a result in pieces.
    pub fn pieces(&self, pieces: &[&[u8]]) -> Result<Exit, Failure> {
        // Nothing was made where no file was sound.
        let is_packed = self.kind.is_packed() && pieces.iter().any(|piece| !piece.is_empty());
        let book = is_packed.then(|| book(&pieces.concat(), self.command)).transpose()?;
        let end = self.kind.end(pieces, self.command, self.file.is_some());
        let whole: Vec<&[u8]> = match &book {
            Some(book) => vec![book],
            None => pieces.iter().copied().chain([end.as_slice()]).collect(),
        };
        let Some(path) = self.file else {
            stdout_fits()?;
            return print_pieces(&whole);
        };
        let mut file = self.begin(path)?;
        let written = whole.iter().try_for_each(|piece| file.write_all(piece));
        written.map_err(|error| Failure::of_file(path, &error))?;
        self.put(file, path)
    }

    /// Standard output, for a result that is written as it is made. For results that are known without
    /// a mark.
    pub fn print(&self) -> Result<BufWriter<StdoutLock<'static>>, Failure> {
        stdout_fits()?;
        Ok(stdout())
    }

    /// Begins a file that is written as its content is made; [`put`](Self::put) ends it. For results
    /// that are known without a mark.
    pub fn begin(&self, path: &Path) -> Result<Writing, Failure> {
        // A device is written through, and stays as open as it is.
        let is_private =
            self.is_private && fs::metadata(path).map_or(true, |found| found.is_file());
        let file = if is_private { Writing::private(path) } else { Writing::begin(path) };
        file.map_err(|error| Failure::of_file(path, &error))
    }

    /// Puts a file in its place, if it may still go there.
    pub fn put(&self, file: Writing, path: &Path) -> Result<Exit, Failure> {
        aside::sweep_beside(path);
        let put = match self.standing(path)? {
            Standing::Nothing => file.put_new(),
            Standing::Device | Standing::Replaceable => file.put(),
        };
        put.map(|()| Exit::Done).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => refusal("deliver-not-ours", path),
            _ => Failure::of_file(path, &error),
        })
    }

    fn standing(&self, path: &Path) -> Result<Standing, Failure> {
        standing(path, self.kind.ending(), self.setting, || known(path, self.kind.tables()))
    }
}

/// What stands where a result is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Nothing,
    /// A device or a pipe: it keeps nothing.
    Device,
    /// A file that may go.
    Replaceable,
}

/// Looks at the place of a result. `known` is asked what the file is that lies there.
fn standing(
    path: &Path,
    ending: &str,
    setting: &Setting,
    known: impl FnOnce() -> std::io::Result<Known>,
) -> Result<Standing, Failure> {
    let failed = |error: &std::io::Error| Failure::of_file(path, error);
    let found = fs::metadata(path);
    if found.as_ref().is_ok_and(Metadata::is_dir) || ends_as_folder(path) {
        return Err(folder_refused(path, ending));
    }
    match found {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            fs::metadata(folder.unwrap_or(Path::new("."))).map_err(|error| failed(&error))?;
            // A link that leads nowhere is a file by another name.
            let is_link = fs::symlink_metadata(path).is_ok();
            return Ok(if is_link { Standing::Replaceable } else { Standing::Nothing });
        }
        Err(error) => return Err(failed(&error)),
        Ok(found) if !found.is_file() => return Ok(Standing::Device),
        Ok(_) => {}
    }
    if inputs::hold(path) {
        return Err(refusal("deliver-input", path));
    }
    if setting.force {
        return Ok(Standing::Replaceable);
    }
    match known().map_err(|error| failed(&error))? {
        Known::Empty | Known::Ours => Ok(Standing::Replaceable),
        Known::Edited => Err(refusal("deliver-edited", path)),
        Known::Foreign if is_peoples(path) => Err(refusal("deliver-people", path)),
        Known::Foreign => Err(refusal("deliver-not-ours", path)),
    }
}

/// What a file is, as far as it tells by itself.
fn known(path: &Path, tables: &[Vec<String>]) -> std::io::Result<Known> {
    let known = mark::known(File::open(path)?, tables)?;
    Ok(if known != Known::Empty && is_peoples(path) { Known::Foreign } else { known })
}

/// Whether a file is one that people write or keep, whatever is in it: a descriptor or a key.
fn is_peoples(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    [".toml", ".key", ".key.csv"].iter().any(|ending| name.ends_with(ending))
}

/// Whether a path is typed as that of a folder.
fn ends_as_folder(path: &Path) -> bool {
    let typed = path.as_os_str().to_string_lossy();
    typed.ends_with(std::path::is_separator) || typed.ends_with("/.") || typed == "."
}

fn folder_refused(path: &Path, ending: &str) -> Failure {
    let typed = output::typed(&path.join("germoir").with_extension(ending));
    let name = shown(path);
    let facts = [("name", name.into()), ("typed", typed.into())];
    Failure::about(Exit::Usage, "deliver-folder", facts)
}

fn refusal(phrase: &'static str, path: &Path) -> Failure {
    let name = shown(path);
    Failure::about(Exit::Usage, phrase, [("name", name.into())])
}

/// Takes a path for one result: two would leave the second alone.
fn claim(path: &Path) -> Result<(), Failure> {
    static CLAIMED: Mutex<Vec<std::path::PathBuf>> = Mutex::new(Vec::new());
    let is_device = fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir());
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let (Some(name), Ok(folder), false) = (path.file_name(), folder.canonicalize(), is_device)
    else {
        return Ok(());
    };
    let place = folder.join(name);
    let place = place.canonicalize().unwrap_or(place);
    let mut claimed = CLAIMED.lock().unwrap_or_else(PoisonError::into_inner);
    if claimed.contains(&place) {
        return Err(refusal("deliver-twice", path));
    }
    claimed.push(place);
    Ok(())
}

fn book(bytes: &[u8], command: &str) -> Result<Vec<u8>, Failure> {
    Ok(mark::workbook(bytes, command).map_err(anyhow::Error::new)?)
}

/// Refuses standard output where it goes into a file that is read: `>>` and `<>` of a shell.
fn stdout_fits() -> Result<(), Failure> {
    match inputs::hold_stdout() {
        true => Err(Failure::new(Exit::Usage, "deliver-input-stdout")),
        false => Ok(()),
    }
}

/// Unlike standard output itself, this does not stop at the end of every line.
fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, std::io::stdout().lock())
}

/// Writes to standard output. A reader who has left (a broken pipe) is no failure.
fn print_pieces(pieces: &[&[u8]]) -> Result<Exit, Failure> {
    let mut stdout = stdout();
    match pieces.iter().try_for_each(|piece| stdout.write_all(piece)).and_then(|()| stdout.flush())
    {
        Ok(()) => Ok(Exit::Done),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Exit::Done),
        Err(error) => Err(anyhow::Error::new(error).into()),
    }
}
