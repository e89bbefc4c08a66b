//! Paths become named texts: one file at a time, within a limit.
//!
//! [`folders`] says which files a path stands for. What the texts say is [`crate::intake`]'s.

pub(super) mod folders;

use std::io::{ErrorKind, Read};
use std::path::Path;

use super::setting::Setting;
use super::{Exit, inputs, place};
use crate::diagnostic::{Code, Severity};
use crate::i18n::{count, size, size_to_type};
use crate::material::Located;
use crate::source::{Limits, NotText, Position, SourceFile, Span, shown};

/// Why a file was not read.
#[derive(Debug)]
pub(super) struct Refusal {
    pub exit: Exit,
    /// The id of the phrase that says it.
    phrase: &'static str,
    facts: Vec<(&'static str, Fact)>,
    pub at: Position,
}

/// What a refusal is about, to be said in one language or the other.
#[derive(Debug)]
enum Fact {
    Words(String),
    Bytes(u64),
    /// Of a stream nobody knows how much was still to come.
    MoreThan(u64),
    Count(usize),
}

impl Refusal {
    fn new(exit: Exit, phrase: &'static str) -> Self {
        Self { exit, phrase, facts: Vec::new(), at: Position { line: 1, column: 1 } }
    }

    /// A file that the system does not give.
    pub fn of(error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::new(Exit::Files, "problem-not-found"),
            _ if place::is_busy(error) => Self::new(Exit::Files, "problem-busy"),
            _ => Self::unreadable(error),
        }
    }

    /// A folder or link that cannot be followed.
    pub fn unreadable(error: &std::io::Error) -> Self {
        let mut refusal = Self::new(Exit::Files, "problem-unreadable");
        refusal.facts.push(("reason", Fact::Words(error.to_string())));
        refusal
    }

    /// A file of so many bytes, which are too many.
    fn too_large(size: u64, limit: u64) -> Self {
        let mut refusal = Self::new(Exit::Invalid, "problem-too-large");
        let is_cut = size == limit + 1;
        refusal.facts = vec![
            ("size", if is_cut { Fact::MoreThan(limit) } else { Fact::Bytes(size) }),
            ("limit", Fact::Bytes(limit)),
            ("flag", Fact::Words(size_to_type(size))),
        ];
        refusal
    }

    /// A folder with more files and folders in it than this.
    pub fn too_many_files(limit: usize) -> Self {
        let mut refusal = Self::new(Exit::Invalid, "problem-too-many-files");
        let flag = limit.saturating_mul(10).to_string();
        refusal.facts = vec![("limit", Fact::Count(limit)), ("flag", Fact::Words(flag))];
        refusal
    }

    /// What stands for it in lists of problems.
    pub fn code(&self) -> Code {
        Code {
            id: self.phrase.trim_start_matches("problem-"),
            severity: Severity::Error,
            once: false,
        }
    }

    /// The refusal as a problem at its place, for outputs that list problems.
    pub fn located(&self, path: &Path, setting: &Setting) -> Located {
        Located {
            code: self.code(),
            path: String::new(),
            message: self.sentence(setting),
            help: self.help(setting),
            file: shown(path),
            at: self.at,
            span: Span::START,
        }
    }

    /// The refusal as a sentence, without the name of the file.
    pub fn sentence(&self, setting: &Setting) -> String {
        self.said(self.phrase, setting).unwrap_or_else(|| self.phrase.to_owned())
    }

    fn help(&self, setting: &Setting) -> Option<String> {
        self.said(&format!("{}.help", self.phrase), setting)
    }

    fn said(&self, phrase: &str, setting: &Setting) -> Option<String> {
        let language = setting.language();
        let facts = self.facts.iter().map(|(name, fact)| {
            let words = match fact {
                Fact::Words(words) => words.clone(),
                Fact::Bytes(bytes) => size(*bytes, language),
                Fact::MoreThan(bytes) => format!("> {}", size(*bytes, language)),
                Fact::Count(number) => count(*number as u64, language),
            };
            (*name, words.into())
        });
        setting.phrases.find(phrase, facts)
    }

    /// The refusal as a message of its own.
    pub fn words(&self, path: &Path, setting: &Setting) -> String {
        let mut text = setting.phrases.said_of(&shown(path), &self.sentence(setting));
        if let Some(help) = self.help(setting) {
            text.push('\n');
            text.push_str(&help);
        }
        text
    }
}

/// Reads a file of text within the limits; `-` is standard input.
pub(super) fn read(path: &Path, limits: &Limits) -> Result<SourceFile, Refusal> {
    let name = shown(path);
    let bytes = if path == Path::new("-") {
        bytes_of(inputs::stdin(), 0, limits)
    } else {
        inputs::open(path).and_then(|file| {
            let found = file.metadata()?;
            if found.is_dir() {
                return Err(ErrorKind::IsADirectory.into());
            }
            let size = found.len();
            if size > limits.text { Ok(Err(size)) } else { bytes_of(file, size, limits) }
        })
    };
    let bytes = match bytes {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(size)) => return Err(Refusal::too_large(size, limits.text)),
        // Some systems open a folder, others refuse to: what was done wrong is the same.
        Err(_) if path.is_dir() => {
            return Err(Refusal::new(Exit::Usage, "problem-is-a-directory"));
        }
        Err(error) => return Err(Refusal::of(&error)),
    };
    SourceFile::from_bytes(name, bytes, limits).map_err(|refused| {
        let (phrase, at) = match refused {
            NotText::TooLarge { size, limit } => return Refusal::too_large(size, limit),
            NotText::Binary(at) => ("problem-binary-file", at),
            NotText::NotUtf8(at) => ("problem-not-utf8", at),
        };
        Refusal { exit: Exit::Invalid, phrase, facts: Vec::new(), at }
    })
}

/// The bytes of a source, or its size where that is over the limit.
///
/// `expected` is the size that the source is likely to have: a file that grows is read all the same.
fn bytes_of(
    source: impl Read,
    expected: u64,
    limits: &Limits,
) -> std::io::Result<Result<Vec<u8>, u64>> {
    // A little more, so that the end is seen without another, larger buffer.
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default() + 64);
    source.take(limits.text + 1).read_to_end(&mut bytes)?;
    let size = bytes.len() as u64;
    Ok(if size > limits.text { Err(size) } else { Ok(bytes) })
}
