//! How a run ended, and what is said beside its result, on standard error.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

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

/// A path as it is typed: in quotes where a shell would take it for several words.
pub(super) fn typed(path: &Path) -> String {
    let shown = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/\\._-:+@,".contains(c);
    if !shown.is_empty() && shown.chars().all(plain) {
        return shown;
    }
    match shown.contains(['"', '$', '`', '\\', '!']) {
        true => format!("'{}'", shown.replace('\'', r"'\''")),
        false => format!("\"{shown}\""),
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
