//! Why the system does not give a file.

use std::io::ErrorKind;

use super::exit::Exit;
use super::place;
pub(super) use crate::intake::Refusal;

impl Refusal {
    /// A file that the system does not give.
    pub(in crate::cli) fn of(error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::new(Exit::Files, "problem-not-found"),
            ErrorKind::InvalidFilename if cfg!(windows) => {
                Self::new(Exit::Files, "problem-name-refused")
            }
            _ if place::is_busy(error) => Self::new(Exit::Files, "problem-busy"),
            _ => Self::unreadable(error),
        }
    }
}
