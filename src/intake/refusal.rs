//! Why a file was not read, to be said in one language or the other.

use std::path::Path;

use crate::diagnostic::{Code, Exit, Severity};
use crate::i18n::{Phrases, count, size, size_to_type};
use crate::source::{Limits, NotText, Position, SourceFile, shown};

/// Why a file was not read.
#[derive(Debug)]
pub struct Refusal {
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
    /// What the system says, which is known by its kind.
    System(std::io::ErrorKind, String),
    Bytes(u64),
    /// Of a stream nobody knows how much was still to come.
    MoreThan(u64),
    Count(usize),
}

impl Refusal {
    pub fn new(exit: Exit, phrase: &'static str) -> Self {
        Self { exit, phrase, facts: Vec::new(), at: Position { line: 1, column: 1 } }
    }

    /// The same at a place of the file.
    pub fn at(self, at: Position) -> Self {
        Self { at, ..self }
    }

    /// A folder or link that cannot be followed.
    pub fn unreadable(error: &std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::NotFound {
            return Self::new(Exit::Files, "problem-not-found");
        }
        let mut refusal = Self::new(Exit::Files, "problem-unreadable");
        refusal.facts.push(("reason", Fact::System(error.kind(), error.to_string())));
        refusal
    }

    /// A file of so many bytes, which are too many.
    pub fn too_large(size: u64, limit: u64) -> Self {
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

    /// The refusal as a sentence, without the name of the file.
    pub fn sentence(&self, phrases: &Phrases) -> String {
        self.said(self.phrase, phrases).unwrap_or_else(|| self.phrase.to_owned())
    }

    /// What to do about it.
    pub fn help(&self, phrases: &Phrases) -> Option<String> {
        self.said(&format!("{}.help", self.phrase), phrases)
    }

    fn said(&self, phrase: &str, phrases: &Phrases) -> Option<String> {
        let language = phrases.language();
        let facts = self.facts.iter().map(|(name, fact)| {
            let words = match fact {
                Fact::Words(words) => words.clone(),
                Fact::System(kind, words) => phrases.refused_as(*kind, words),
                Fact::Bytes(bytes) => size(*bytes, language),
                Fact::MoreThan(bytes) => format!("> {}", size(*bytes, language)),
                Fact::Count(number) => count(*number as u64, language),
            };
            (*name, words.into())
        });
        phrases.find(phrase, facts)
    }

    /// The refusal as a message of its own.
    pub fn words(&self, path: &Path, phrases: &Phrases) -> String {
        let mut text = phrases.said_of(&shown(path), &self.sentence(phrases));
        if let Some(help) = self.help(phrases) {
            text.push('\n');
            text.push_str(&help);
        }
        text
    }
}

/// The text of a file by its bytes, within the limits.
///
/// # Errors
///
/// Where they are too many, or no text.
pub fn text_of(name: String, bytes: Vec<u8>, limits: &Limits) -> Result<SourceFile, Refusal> {
    SourceFile::from_bytes(name, bytes, limits).map_err(|refused| {
        let (phrase, at) = match refused {
            NotText::TooLarge { size, limit } => return Refusal::too_large(size, limit),
            NotText::Binary(at) => ("problem-binary-file", at),
            NotText::NotUtf8(at) => ("problem-not-utf8", at),
        };
        Refusal::new(Exit::Invalid, phrase).at(at)
    })
}
