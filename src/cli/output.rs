//! Results to standard output or to a file, everything else to standard error, and how it ended.

use std::io::{ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use super::Failure;
use super::aside::Writing;
use crate::i18n::Phrases;
use crate::source::{acts, exact};

/// How a run ended: the exit codes are a contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Exit {
    #[default]
    Done,
    /// A file is invalid; the rest was done.
    Invalid,
    /// Wrong usage.
    Usage,
    /// What `--fail-on` names was found.
    Found,
    /// The catalogue, overlay or profile is invalid.
    Catalogue,
    /// Reading or writing failed.
    Files,
}

impl Exit {
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Invalid => 1,
            Self::Usage => 2,
            Self::Found => 3,
            Self::Catalogue => 4,
            Self::Files => 5,
        }
    }

    /// Of two endings the one that is reported: 2, 4, 5, 1, 3, in that order.
    pub fn and(self, other: Self) -> Self {
        const ORDER: [Exit; 6] =
            [Exit::Usage, Exit::Catalogue, Exit::Files, Exit::Invalid, Exit::Found, Exit::Done];
        let first = ORDER.into_iter().find(|exit| *exit == self || *exit == other);
        first.unwrap_or_default()
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// Writes a result to standard output. A reader who has left is no failure.
pub(super) fn print(bytes: &[u8]) -> Result<Exit, Failure> {
    print_pieces(&[bytes])
}

fn print_pieces(pieces: &[&[u8]]) -> Result<Exit, Failure> {
    // Unlike standard output itself, this does not stop at the end of every line.
    let mut stdout = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    match pieces.iter().try_for_each(|piece| stdout.write_all(piece)).and_then(|()| stdout.flush())
    {
        Ok(()) => Ok(Exit::Done),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Exit::Done),
        Err(error) => Err(Failure::new(Exit::Files, error.to_string())),
    }
}

/// Writes a result to a file, aside first and then in one step, or to standard output.
pub(super) fn deliver(bytes: &[u8], file: Option<&Path>) -> Result<Exit, Failure> {
    let Some(path) = file else { return print(bytes) };
    write_whole(path, bytes).map(|()| Exit::Done).map_err(|error| Failure::of_file(path, &error))
}

/// The same for a result in pieces.
pub(super) fn deliver_pieces(pieces: &[&str], file: Option<&Path>) -> Result<Exit, Failure> {
    match file {
        Some(_) => deliver(pieces.concat().as_bytes(), file),
        None => print_pieces(&pieces.iter().map(|piece| piece.as_bytes()).collect::<Vec<_>>()),
    }
}

/// Refuses to write a workbook where nobody can read one.
///
/// # Errors
///
/// Wrong usage, when the result would go to a terminal.
pub(super) fn workbook_fits(file: Option<&Path>, phrases: &Phrases) -> Result<(), Failure> {
    if file.is_none() && std::io::stdout().is_terminal() {
        return Err(Failure::new(Exit::Usage, phrases.say("workbook-needs-file")));
    }
    Ok(())
}

/// Either the old file or the new one, never half of it.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = Writing::begin(path)?;
    file.write_all(bytes)?;
    file.put()
}

/// A whole file where there is none: `AlreadyExists` where there is one by now.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = Writing::begin(path)?;
    file.write_all(bytes)?;
    file.put_new()
}

/// A whole file that is its owner's alone.
pub(super) fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = Writing::private(path)?;
    file.write_all(bytes)?;
    file.put()
}

/// A file of the program's own, which takes the place of a link rather than following it.
pub(super) fn write_own(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = Writing::own(path)?;
    file.write_all(bytes)?;
    file.put()
}

/// A path as it is typed: in quotes where a shell would take it for several words, and with its
/// unseen characters spelt out.
pub(super) fn typed(path: &Path) -> String {
    let name = exact(path);
    let plain = |c: char| c.is_alphanumeric() || "/\\._-:+@,".contains(c);
    // A name that begins with a dash would be taken for an option.
    let name = if name.starts_with('-') && name != "-" { format!("./{name}") } else { name };
    if !name.is_empty() && name.chars().all(plain) {
        return name;
    }
    if name.contains(acts) {
        // As bash, zsh and ksh read it.
        let spelt = name.chars().map(|c| match c {
            '\'' | '\\' => format!("\\{c}"),
            c if acts(c) => format!("\\u{:04x}", u32::from(c)),
            c => c.to_string(),
        });
        return format!("$'{}'", spelt.collect::<String>());
    }
    match name.contains(['"', '$', '`', '\\', '!']) {
        true => format!("'{}'", name.replace('\'', r"'\''")),
        false => format!("\"{name}\""),
    }
}

/// Says something beside the result.
pub(super) fn say(text: &str) {
    if text.is_empty() {
        return;
    }
    let mut stderr = std::io::stderr().lock();
    // Where it cannot be said, nobody is there to hear it.
    let _ = stderr.write_all(text.trim_end().as_bytes());
    let _ = stderr.write_all(b"\n");
}
