//! Why a template cannot be read or filled.

use minijinja::ErrorKind;

use super::stack;
use crate::document::safe;
use crate::i18n::{Phrases, count, size, size_to_type};
use crate::source::Limits;

/// What is wrong with a template, and on which of its lines where that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: Option<usize>,
    pub(super) kind: FaultKind,
    /// The limit that applies, and what would have to be let in.
    limit: u64,
    wanted: u64,
    /// What the engine says of it, in English; may be empty.
    detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FaultKind {
    TooLarge,
    /// One expression of too many words and signs.
    TooLong,
    /// Brackets or blocks inside one another.
    TooNested,
    /// An `if` of too many branches.
    TooManyBranches,
    /// A namespace used as a value, which could come to hold itself.
    WholeNamespace,
    /// The machine gives no memory for the stack.
    NoStack,
    Syntax,
    Undefined,
    OtherFile,
    Steps,
    Unknown,
    Other,
}

impl Fault {
    /// A fault that shows before the engine reads the template.
    pub(super) fn early(kind: FaultKind, line: Option<usize>, limit: u64, wanted: u64) -> Self {
        Self { line, kind, limit, wanted, detail: String::new() }
    }

    /// No thread with the stack that filling needs.
    pub(super) fn no_stack(error: &std::io::Error, limits: &Limits) -> Self {
        let (limit, wanted) = (stack::to_fill(limits) as u64, (limits.steps / 10).max(1));
        let detail = safe::terminal(&error.to_string());
        Self { line: None, kind: FaultKind::NoStack, limit, wanted, detail }
    }

    pub(super) fn of(error: &minijinja::Error, limits: &Limits) -> Self {
        let kind = match error.kind() {
            ErrorKind::SyntaxError | ErrorKind::BadEscape | ErrorKind::InvalidDelimiter => {
                FaultKind::Syntax
            }
            ErrorKind::UndefinedError => FaultKind::Undefined,
            ErrorKind::TemplateNotFound | ErrorKind::BadInclude => FaultKind::OtherFile,
            ErrorKind::OutOfFuel => FaultKind::Steps,
            ErrorKind::UnknownFilter
            | ErrorKind::UnknownTest
            | ErrorKind::UnknownFunction
            | ErrorKind::UnknownMethod => FaultKind::Unknown,
            _ => FaultKind::Other,
        };
        let detail = error.detail().map(safe::terminal).unwrap_or_default();
        let (limit, wanted) = (limits.steps, limits.steps.saturating_mul(10));
        Self { line: error.line(), kind, limit, wanted, detail }
    }

    /// The fault as a sentence, without the name of the file.
    pub fn sentence(&self, phrases: &Phrases) -> String {
        let kind = match self.kind {
            FaultKind::TooLarge => "too-large",
            FaultKind::TooLong => "too-long",
            FaultKind::TooNested => "too-nested",
            FaultKind::TooManyBranches => "too-many-branches",
            FaultKind::WholeNamespace => "whole-namespace",
            FaultKind::NoStack => "no-stack",
            FaultKind::Syntax => "syntax",
            FaultKind::Undefined => "undefined",
            FaultKind::OtherFile => "other-file",
            FaultKind::Steps => "steps",
            FaultKind::Unknown => "unknown",
            FaultKind::Other => "other",
        };
        let limit = match self.kind {
            FaultKind::TooLarge | FaultKind::NoStack => size(self.limit, phrases.language()),
            _ => count(self.limit, phrases.language()),
        };
        let flag = match self.kind {
            FaultKind::TooLarge => size_to_type(self.wanted),
            _ => self.wanted.to_string(),
        };
        let facts = [("limit", limit.into()), ("flag", flag.into())];
        let sentence = phrases.tell(&format!("page-template-{kind}"), facts);
        if self.detail.is_empty() {
            return sentence;
        }
        format!("{sentence} ({})", self.detail)
    }
}
