//! What ends a command.
//!
//! A failure carries what it is about; it is put into the reader's language where it is said.

use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::exit::Exit;
use super::place;
use super::refusal::Refusal;
use crate::i18n::{Argument, Phrases};
use crate::making::Unmade;
use crate::source::{shown, typed};

/// What a phrase is told, by name.
type Facts = Vec<(&'static str, Argument<'static>)>;

/// A failure that ends a command.
#[derive(Debug)]
pub struct Failure {
    pub exit: Exit,
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    /// What the reader did or has to do otherwise: the phrase that says it, and what it is about.
    Phrase { id: Cow<'static, str>, facts: Facts },
    /// A file that was not read.
    Unread(PathBuf, Refusal),
    /// What the system refused to do with a file or a folder.
    File { path: PathBuf, kind: ErrorKind, reason: String },
    /// Problems that are laid out already, on the lines of their file.
    Told(String),
    /// What nobody foresaw, with what led to it.
    Unexpected(anyhow::Error),
}

impl Failure {
    /// A failure with a phrase that has no gaps.
    pub fn new(exit: Exit, id: impl Into<Cow<'static, str>>) -> Self {
        Self::about(exit, id, [])
    }

    /// A failure with a phrase, and what fills its gaps.
    pub fn about(
        exit: Exit,
        id: impl Into<Cow<'static, str>>,
        facts: impl IntoIterator<Item = (&'static str, Argument<'static>)>,
    ) -> Self {
        let cause = Cause::Phrase { id: id.into(), facts: facts.into_iter().collect() };
        Self { exit, cause }
    }

    /// A file that was needed and not read.
    pub fn unread(path: &Path, refusal: Refusal) -> Self {
        Self { exit: refusal.exit, cause: Cause::Unread(path.to_owned(), refusal) }
    }

    /// What the system refused to do with a file or a folder.
    pub fn of_file(path: &Path, error: &std::io::Error) -> Self {
        let reason = error.to_string();
        // The name of the file that is written aside tells nothing to anybody.
        let reason = reason.split_once(" at path \"").map_or(reason.as_str(), |(reason, _)| reason);
        let kind = if place::is_busy(error) { ErrorKind::ResourceBusy } else { error.kind() };
        let cause = Cause::File { path: path.to_owned(), kind, reason: reason.to_owned() };
        Self { exit: Exit::Files, cause }
    }

    /// Problems that are laid out already, in the reader's language.
    pub fn told(exit: Exit, text: String) -> Self {
        Self { exit, cause: Cause::Told(text) }
    }

    /// The same as a failure of another kind.
    pub fn ending(self, exit: Exit) -> Self {
        Self { exit, ..self }
    }

    /// Whether the same may be done once something has changed: not where a file is there by now.
    pub fn may_pass(&self) -> bool {
        !matches!(self.cause, Cause::File { kind: ErrorKind::AlreadyExists, .. })
    }

    /// What the system refused, without a name and without what to do.
    pub fn reason(error: &std::io::Error, phrases: &Phrases) -> String {
        match place::is_busy(error) {
            true => phrases.say("problem-busy"),
            false => phrases.refused(error),
        }
    }

    /// The failure in the reader's language, with what to do where that is known.
    pub fn words(&self, phrases: &Phrases) -> String {
        match &self.cause {
            Cause::Phrase { id, facts } => {
                let said = phrases.find(id, facts.iter().map(|(name, fact)| (*name, fact.clone())));
                said.unwrap_or_else(|| id.clone().into_owned())
            }
            Cause::Unread(path, refusal) => refusal.words(path, phrases),
            Cause::File { path, kind, reason } => of_file(path, *kind, reason, phrases),
            Cause::Told(text) => text.clone(),
            Cause::Unexpected(error) => format!("{error:#}"),
        }
    }
}

impl From<Unmade> for Failure {
    fn from(unmade: Unmade) -> Self {
        match unmade {
            Unmade::Phrase { exit, id, facts } => Self::about(exit, id, facts),
            Unmade::Unexpected(error) => anyhow::Error::from_boxed(error).into(),
        }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self { exit: Exit::Files, cause: Cause::Unexpected(error) }
    }
}

fn of_file(path: &Path, kind: ErrorKind, reason: &str, phrases: &Phrases) -> String {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let id = match (kind, folder) {
        (ErrorKind::NotFound, Some(folder)) if !folder.exists() => "file-no-folder",
        (ErrorKind::PermissionDenied, _) if is_read_only(path) => "file-read-only",
        (ErrorKind::PermissionDenied, _) => "file-forbidden",
        (ErrorKind::StorageFull, _) => "file-disk-full",
        (ErrorKind::ResourceBusy, _) => "file-busy",
        // Elsewhere it is a name that is too long.
        (ErrorKind::InvalidFilename, _) if cfg!(windows) => "file-name-refused",
        _ => return phrases.said_of(&shown(path), &phrases.refused_as(kind, reason)),
    };
    let folder = folder.map_or(String::from("."), shown);
    let name = shown(path);
    let (writable, typed) = (if cfg!(windows) { "attrib -r" } else { "chmod u+w" }, typed(path));
    let facts = [("name", name), ("folder", folder), ("writable", format!("{writable} {typed}"))];
    phrases.tell(id, facts.map(|(name, fact)| (name, fact.into())))
}

/// Whether a file is there, and says itself that it is not to be changed.
fn is_read_only(path: &Path) -> bool {
    path.metadata().is_ok_and(|found| found.is_file() && found.permissions().readonly())
}
