//! What is wrong, or worth a second look, in a text that somebody wrote.
//!
//! Owns [`Problem`] (a code, a place, a path of keys and the facts of the case) and [`Fields`],
//! which reads a table and collects every problem instead of stopping at the first. It holds no
//! sentence: `report` says a problem in the reader's language. [`Exit`] is what a run comes to.

mod closed;
mod exit;
mod fields;
mod gathered;
mod nearest;
mod path;

pub use closed::Known;
pub(crate) use closed::closed_set;
pub use exit::Exit;
pub use fields::{Allowed, Fields};
pub use nearest::nearest;
pub use path::Path;

use std::collections::BTreeSet;

use gathered::GatheredProblems;

use crate::source::{Limits, Position, SourceFile, Span, SyntaxError, SyntaxFault};

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something to know; nothing need change.
    Note,
    /// The file counts, and something in it contradicts itself or is not used.
    Warning,
    /// The file is invalid.
    Error,
}

impl Severity {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A kind of problem: a stable name, and how much it weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    pub id: &'static str,
    pub severity: Severity,
    /// Whether it is told once a file, with the facts `count` and `names`, because it can be about
    /// each of a hundred answers.
    pub once: bool,
}

/// Names the codes of one part of the program, and lists them all; `once` before the name of one
/// that is told once a file.
macro_rules! codes {
    (@once) => { false };
    (@once once) => { true };
    ($($(#[$doc:meta])* $name:ident = $severity:ident $($once:ident)? $id:literal;)*) => {
        $($(#[$doc])* pub const $name: $crate::diagnostic::Code = $crate::diagnostic::Code {
            id: $id,
            severity: $crate::diagnostic::Severity::$severity,
            once: $crate::diagnostic::codes!(@once $($once)?),
        };)*
        /// Every code of this part.
        pub const ALL: &[$crate::diagnostic::Code] = &[$($name),*];
    };
}
pub(crate) use codes;

/// The codes of what any table can get wrong.
pub mod code {
    super::codes! {
        /// The text breaks the rules of TOML or JSON; the fact `fault` says how.
        SYNTAX = Error "syntax";
        /// A key that must be there is not.
        MISSING_KEY = Error "missing-key";
        /// A required text is empty or holds only spaces.
        BLANK_TEXT = Error "blank-text";
        /// A key that nobody reads.
        UNKNOWN_KEY = Error "unknown-key";
        /// A name that is not one of a closed set.
        UNKNOWN_NAME = Error "unknown-name";
        /// A text where a number was meant, and so on.
        WRONG_TYPE = Error "wrong-type";
        /// A number outside its range.
        OUT_OF_RANGE = Error "out-of-range";
        /// The same item twice in one list.
        LISTED_TWICE = Error "listed-twice";
        /// `format` is not one that this version reads.
        UNKNOWN_FORMAT = Error "unknown-format";
        /// A level from 0 to 4 written as `3.0` or `"3"`.
        LEVEL_NOT_PLAIN = Error "level-not-plain";
        /// More problems than are told of one file.
        MORE_PROBLEMS = Note "more-problems";
        /// A list that has more entries than are read.
        LONG_LIST = Error "long-list";
        /// So many mistakes that the rest of the text was not read.
        MORE_MISTAKES = Note "more-mistakes";
    }
}

/// Something about a problem that its sentence needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    Text(String),
    Number(f64),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        // Counts and levels: far below where a double stops being exact.
        Self::Number(number as f64)
    }
}

impl From<usize> for Fact {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

/// One problem, in place.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub code: Code,
    /// The keys that lead there, such as `answers.listening.evidence[0].date`; empty for the file.
    pub path: String,
    pub span: Span,
    pub facts: Vec<(&'static str, Fact)>,
}

impl Problem {
    pub fn new(code: Code, path: impl Into<String>, span: Span) -> Self {
        Self { code, path: path.into(), span, facts: Vec::new() }
    }

    /// The same problem with one more fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// The text of a fact, where it is one.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.facts.iter().find_map(|(key, fact)| match fact {
            Fact::Text(text) if *key == name => Some(text.as_str()),
            _ => None,
        })
    }
}

impl From<SyntaxError> for Problem {
    fn from(error: SyntaxError) -> Self {
        if error.fault == SyntaxFault::ManyMore {
            return Self::new(code::MORE_MISTAKES, "", error.span);
        }
        let problem = match error.list {
            Some(list) => Self::new(code::LONG_LIST, "", error.span)
                .with("key", list.key)
                .with("count", list.entries),
            None => {
                Self::new(code::SYNTAX, "", error.span).with("fault", format!("{:?}", error.fault))
            }
        };
        let problem = match error.instead {
            Some(instead) => problem.with("instead", instead),
            None => problem,
        };
        match error.limit {
            Some(limit) => problem.with("limit", limit),
            None => problem,
        }
    }
}

/// Problems in the order in which they are found: of errors, and of all else, no more than
/// [`Limits::problems`] each. What is beyond is counted.
#[derive(Clone, Debug)]
pub struct Problems {
    list: Vec<Problem>,
    gathered: GatheredProblems,
    most: usize,
    errors: usize,
    beyond: usize,
    /// The last problem that was only counted.
    untold: Option<Problem>,
}

impl Default for Problems {
    fn default() -> Self {
        Self::within(&Limits::DEFAULT)
    }
}

impl Problems {
    /// No problem so far, and no more than this.
    pub fn within(limits: &Limits) -> Self {
        let most = limits.problems.max(1);
        let gathered = GatheredProblems::default();
        Self { list: Vec::new(), gathered, most, errors: 0, beyond: 0, untold: None }
    }

    pub fn push(&mut self, problem: Problem) {
        self.add(problem);
    }

    /// Takes a problem in, whose facts can still be given.
    fn add(&mut self, problem: Problem) -> &mut Problem {
        if problem.code.once {
            return self.gathered.add(problem);
        }
        let is_error = problem.code.severity == Severity::Error;
        let others = if is_error { self.errors } else { self.list.len() - self.errors };
        if others >= self.most {
            self.beyond += 1;
            return self.untold.insert(problem);
        }
        self.errors += usize::from(is_error);
        self.list.push(problem);
        let last = self.list.len() - 1;
        &mut self.list[last]
    }

    /// Whether further errors are only counted: then what they would say need not be worked out.
    pub fn is_full(&self) -> bool {
        self.errors >= self.most
    }

    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty() && self.gathered.is_empty()
    }

    /// The problems in the order of their places; on a line that breaks the rules of the language
    /// only that is reported, since whatever else is said of it would be a guess.
    pub fn sorted(mut self, file: &SourceFile) -> Vec<Problem> {
        self.list.extend(self.gathered.told());
        let line = |problem: &Problem| file.line(problem.span);
        let broken: BTreeSet<usize> =
            self.list.iter().filter(|problem| problem.code == code::SYNTAX).map(line).collect();
        if !broken.is_empty() {
            self.list
                .retain(|problem| problem.code == code::SYNTAX || !broken.contains(&line(problem)));
        }
        self.list.sort_by(|a, b| (a.span, a.code.id, &a.path).cmp(&(b.span, b.code.id, &b.path)));
        self.into_list()
    }

    /// The problems as they stand, and how many more there are.
    pub fn into_list(mut self) -> Vec<Problem> {
        self.list.extend(self.gathered.told());
        if self.beyond > 0 {
            let last = self.list.last().map_or(Span::START, |problem| problem.span);
            let more = Problem::new(code::MORE_PROBLEMS, "", last)
                .with("count", self.beyond)
                .with("limit", self.most);
            self.list.push(more);
        }
        self.list
    }
}

impl Extend<Problem> for Problems {
    fn extend<T: IntoIterator<Item = Problem>>(&mut self, iter: T) {
        iter.into_iter().for_each(|problem| self.push(problem));
    }
}

/// Where a problem is, for people: file name, line and column.
pub fn locate(files: &[SourceFile], span: Span) -> Option<(&SourceFile, Position)> {
    let file = files.iter().rev().find(|file| file.holds(span)).or_else(|| files.first())?;
    Some((file, file.position(span)))
}
