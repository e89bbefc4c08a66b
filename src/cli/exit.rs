//! How a run ended, as the system is told.

use std::process::ExitCode;

pub use crate::diagnostic::Exit;

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
