//! Why the system does not give a file.

use std::io::ErrorKind;
use std::path::Path;

use super::exit::Exit;
use super::place;
use crate::i18n::Phrases;
pub(super) use crate::intake::Refusal;
use crate::material::problem::Located;
use crate::source::{Span, shown};

impl Refusal {
    /// A file that the system does not give.
    pub(in crate::cli) fn of(error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::new(Exit::Files, "problem-not-found"),
            _ if place::is_busy(error) => Self::new(Exit::Files, "problem-busy"),
            _ => Self::unreadable(error),
        }
    }

    /// The refusal as a problem at its place, for outputs that list problems.
    pub(in crate::cli) fn located(&self, path: &Path, phrases: &Phrases) -> Located {
        Located {
            code: self.code(),
            path: String::new(),
            message: self.sentence(phrases),
            help: self.help(phrases),
            file: shown(path),
            at: self.at,
            span: Span::START,
        }
    }
}
