//! What a system refuses, in the reader's language.

use std::io::{Error, ErrorKind};

use super::Phrases;

impl Phrases {
    /// Why the system did not do what it was asked; in its own words where nothing better is known.
    pub fn refused(&self, error: &Error) -> String {
        self.refused_as(error.kind(), &error.to_string())
    }

    /// The same of a kind of refusal, with the words of the system.
    pub fn refused_as(&self, kind: ErrorKind, words: &str) -> String {
        let id = match kind {
            ErrorKind::NotFound => "system-not-found",
            ErrorKind::PermissionDenied => "system-denied",
            ErrorKind::AlreadyExists => "system-exists",
            ErrorKind::IsADirectory => "system-folder",
            ErrorKind::NotADirectory => "system-no-folder",
            ErrorKind::ReadOnlyFilesystem => "system-read-only",
            ErrorKind::StorageFull => "system-full",
            ErrorKind::QuotaExceeded => "system-quota",
            ErrorKind::FileTooLarge => "system-too-large",
            ErrorKind::InvalidFilename => "system-name",
            ErrorKind::TimedOut => "system-too-late",
            ErrorKind::OutOfMemory => "system-memory",
            ErrorKind::Interrupted => "system-interrupted",
            ErrorKind::UnexpectedEof => "system-cut",
            ErrorKind::Unsupported => "system-unsupported",
            _ => return words.to_owned(),
        };
        self.say(id)
    }
}
