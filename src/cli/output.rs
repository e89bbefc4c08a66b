//! How a run ended, and what is said beside its result, on standard error.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

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
