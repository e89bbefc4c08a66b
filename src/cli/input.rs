//! Reading files: one at a time, within a limit, and folders in a fixed order.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::Exit;
use super::setting::Setting;
use crate::diagnostic::{Code, Severity};
use crate::i18n::decimal;
use crate::report::problem::Located;
use crate::source::{NotText, Position, SourceFile, Span};

/// The largest file that is read, in bytes: a thousand times an ordinary descriptor.
pub(super) const LIMIT: u64 = 10 * 1024 * 1024;

/// Why a file was not read.
#[derive(Debug)]
pub(super) struct Refusal {
    pub exit: Exit,
    /// The id of the phrase that says it.
    phrase: &'static str,
    facts: Vec<(&'static str, String)>,
    pub at: Position,
}

impl Refusal {
    fn new(exit: Exit, phrase: &'static str) -> Self {
        Self { exit, phrase, facts: Vec::new(), at: Position { line: 1, column: 1 } }
    }

    /// A folder or link that cannot be followed.
    pub fn unreadable(error: &std::io::Error) -> Self {
        let mut refusal = Self::new(Exit::Files, "problem-unreadable");
        refusal.facts.push(("reason", error.to_string()));
        refusal
    }

    /// The refusal as a problem at its place, for outputs that list problems.
    pub fn located(&self, path: &Path, setting: &Setting) -> Located {
        let id = self.phrase.trim_start_matches("problem-");
        Located {
            code: Code { id, severity: Severity::Error },
            path: String::new(),
            message: self.sentence(setting),
            help: setting.phrases.find(&format!("{}.help", self.phrase), []),
            file: path.display().to_string(),
            at: self.at,
            span: Span::START,
        }
    }

    /// The refusal as a sentence, without the name of the file.
    pub fn sentence(&self, setting: &Setting) -> String {
        let facts = self.facts.iter().map(|(name, value)| {
            let value = match value.parse::<f64>() {
                Ok(bytes) => {
                    let mebibytes = decimal(bytes / 1_048_576.0, 1, setting.language());
                    format!("{mebibytes} {}", setting.phrases.say("mebibytes"))
                }
                Err(_) => value.clone(),
            };
            (*name, value.into())
        });
        setting.phrases.find(self.phrase, facts).unwrap_or_else(|| self.phrase.to_owned())
    }

    /// The refusal as a message of its own.
    pub fn words(&self, path: &Path, setting: &Setting) -> String {
        let help = setting.phrases.find(&format!("{}.help", self.phrase), []);
        let mut text = format!("{}: {}", path.display(), self.sentence(setting));
        if let Some(help) = help {
            text.push('\n');
            text.push_str(&help);
        }
        text
    }
}

/// Reads a file of text; `-` is standard input.
pub(super) fn read(path: &Path) -> Result<SourceFile, Refusal> {
    let name = path.display().to_string();
    let bytes = if path == Path::new("-") {
        bytes_of(std::io::stdin().lock(), 0)
    } else {
        File::open(path).and_then(|file| {
            let found = file.metadata()?;
            if found.is_dir() {
                return Err(ErrorKind::IsADirectory.into());
            }
            let size = found.len();
            if size > LIMIT { Ok(Err(size)) } else { bytes_of(file, size) }
        })
    };
    let too_large = |size: u64| {
        let mut refusal = Refusal::new(Exit::Invalid, "problem-too-large");
        refusal.facts.push(("size", size.to_string()));
        refusal.facts.push(("limit", LIMIT.to_string()));
        refusal
    };
    let bytes = match bytes {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(size)) => return Err(too_large(size)),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(Refusal::new(Exit::Files, "problem-not-found"));
        }
        // Some systems open a folder, others refuse to: what was done wrong is the same.
        Err(_) if path.is_dir() => {
            return Err(Refusal::new(Exit::Usage, "problem-is-a-directory"));
        }
        Err(error) => return Err(Refusal::unreadable(&error)),
    };
    SourceFile::from_bytes(name, bytes, LIMIT).map_err(|refused| {
        let (phrase, at) = match refused {
            NotText::TooLarge { size, .. } => return too_large(size),
            NotText::Binary(at) => ("problem-binary-file", at),
            NotText::NotUtf8(at) => ("problem-not-utf8", at),
        };
        Refusal { exit: Exit::Invalid, phrase, facts: Vec::new(), at }
    })
}

/// The bytes of a source, or its size where that is over the limit.
///
/// `expected` is the size that the source is likely to have: a file that grows is read all the same.
fn bytes_of(source: impl Read, expected: u64) -> std::io::Result<Result<Vec<u8>, u64>> {
    // A little more, so that the end is seen without another, larger buffer.
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default() + 64);
    source.take(LIMIT + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    Ok(if size > LIMIT { Err(size) } else { Ok(bytes) })
}

/// The `*.toml` files below a folder, hidden and ignored ones left out, in the order of their
/// paths. Links are followed, but never in circles.
pub(super) fn toml_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for found in walk(folder) {
        match found {
            Ok(path) => paths.push(path),
            Err((_, error)) => return Err(error),
        }
    }
    Ok(paths)
}

/// The same, going on where a folder or a link cannot be followed: each with its error.
pub(super) fn walk(
    folder: &Path,
) -> impl Iterator<Item = Result<PathBuf, (PathBuf, std::io::Error)>> {
    let walk = ignore::WalkBuilder::new(folder)
        .require_git(false)
        .follow_links(true)
        .sort_by_file_path(Path::cmp)
        .build();
    let whole = folder.to_owned();
    walk.filter_map(move |entry| match entry {
        Ok(entry) => {
            let is_toml = entry.path().extension().is_some_and(|extension| extension == "toml");
            (is_toml && entry.path().is_file()).then(|| Ok(entry.into_path()))
        }
        Err(error) if is_loop(&error) => None,
        Err(error) => {
            let path = place(&error).map_or_else(|| whole.clone(), Path::to_owned);
            let error = error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into());
            Some(Err((path, error)))
        }
    })
}

/// Where walking went wrong.
fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } => place(err),
        _ => None,
    }
}

fn is_loop(error: &ignore::Error) -> bool {
    match error {
        ignore::Error::Loop { .. } => true,
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithPath { err, .. } => is_loop(err),
        _ => false,
    }
}
