//! What goes from hand to hand: blocks, statements and practice cases.

use jiff::civil::Date;

use super::answer::{BrakeAnswer, Level, Subject};
use crate::catalogue::Text;
use crate::diagnostic::closed_set;
use crate::i18n::Localised;
use crate::source::Span;

closed_set! {
    /// What a block is.
    pub enum BlockKind {
        Practice = "practice",
        Tool = "tool",
        Method = "method",
        Text = "text",
        Space = "space",
        Agreement = "agreement",
    }
}

/// What a block helps with: an item of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Serves {
    Item(Subject),
    /// A value of the facet `concepts`.
    Concept(Text),
}

/// A project that took a block up.
#[derive(Clone, Debug)]
pub struct Use {
    pub project: String,
    pub since: Option<Date>,
    pub note: Option<String>,
}

/// A block that another was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeFrom {
    pub id: String,
    /// Where it is named.
    pub span: Span,
}

/// What others can take up (the forge, node 2.4.3.2).
#[derive(Clone, Debug)]
pub struct Block {
    pub id: String,
    pub name: String,
    pub summary: String,
    pub kind: BlockKind,
    pub serves: Vec<Serves>,
    /// What one must have.
    pub needs: Vec<String>,
    pub steps: Vec<String>,
    /// People or projects, credited.
    pub made_by: Vec<String>,
    /// The blocks that this one was made from.
    pub based_on: Vec<MadeFrom>,
    pub used_by: Vec<Use>,
    /// An SPDX expression.
    pub licence: Option<String>,
    pub links: Vec<String>,
    pub language: Option<String>,
    pub updated: Option<Date>,
    pub fingerprint: String,
}

/// What a statement says of its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// Of a criterion or a stake.
    Level(Level),
    Brake(BrakeAnswer),
}

/// A third party vouches for one answer of one project (node 1.1.7.2.1).
#[derive(Clone, Debug)]
pub struct Statement {
    /// The id of the project.
    pub project: String,
    pub by: String,
    /// Where that is said.
    pub by_span: Span,
    pub role: Option<String>,
    pub date: Date,
    /// The answer it is about, and what it says of it; `None` where an overlay took that question out:
    /// it then counts for nothing.
    pub about: Option<(Subject, Stated)>,
    pub words: String,
    pub keep_until: Option<Date>,
    pub fingerprint: String,
}

/// One criterion of a practice case.
#[derive(Clone, Debug)]
pub struct CaseLevel {
    /// The position of the criterion in the catalogue.
    pub criterion: usize,
    pub level: Level,
    pub because: Localised<String>,
}

/// A title and a page.
#[derive(Clone, Debug)]
pub struct Telling {
    pub title: String,
    pub text: String,
}

/// A fictional project to practise on, with the levels that were agreed.
#[derive(Clone, Debug)]
pub struct Case {
    pub id: String,
    pub version: String,
    pub telling: Localised<Telling>,
    /// In catalogue order.
    pub levels: Vec<CaseLevel>,
    pub fingerprint: String,
}
