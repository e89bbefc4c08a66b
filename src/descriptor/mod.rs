//! What people say: projects, reviews, structures, decisions, blocks, statements, practice cases, and
//! who is to read what.
//!
//! Owns the eight kinds of files that people write ([`Descriptor`]), the reading of each with every
//! problem it has, and the contradictions between what a project says in one place and in another.
//! It draws no conclusion: that is `assessment` and `reach`.
//!
//! Start with [`read`], then [`Project`].

mod answer;
mod answered;
mod assignments;
mod cases;
mod contradictions;
mod exemplars;
mod expectation;
mod extra;
mod id;
mod independence;
mod other;
mod parse;
pub mod problems;
mod project;
mod reach;
mod shared;
mod vouching;
mod words;
mod write;

pub use answer::{Answer, BrakeAnswer, Claim, Evidence, Level, Others, Rung, Said, Subject};
pub use answered::{AnsweredOn, version_of};
pub use assignments::{Assigned, Assignments};
pub use cases::cases;
pub use exemplars::{blocks, exemplars};
pub use expectation::{Expectation, ExpectedRange, Z, wilson};
pub use extra::{Extra, Origin};
pub use id::{file_stem, slug};
pub use independence::{Lack, Own};
pub use other::{About, Decision, Offer, Review, Role, Structure, StructureKind};
pub use parse::{Form, Reading, read};
pub use project::{
    Bearer, BearerKind, DecisionReply, Ending, Funding, Offering, OwnQuestion, Partner, Placed,
    Project, Relation, RelationKind, Reply, Scale, Sharing, Territory,
};
pub use reach::{Basis, Counting, DatePrecision, Expected, Observation, Precision, Reach, Unit};
pub use shared::{
    Block, BlockKind, Case, CaseLevel, MadeFrom, Serves, Stated, Statement, Telling, Use,
};
pub use words::{fold_into, folded, words};

/// A file that somebody wrote, valid for the catalogue that it was read with.
#[derive(Clone, Debug)]
pub enum Descriptor {
    Project(Box<Project>),
    Review(Box<Review>),
    Structure(Box<Structure>),
    Decision(Box<Decision>),
    Block(Box<Block>),
    Statement(Box<Statement>),
    Case(Box<Case>),
    Assignments(Box<Assignments>),
}

crate::diagnostic::closed_set! {
    /// What kind of file somebody wrote; its name is that of the table that says so.
    pub enum Kind {
        Project = "project",
        Review = "review",
        Structure = "structure",
        Decision = "decision",
        Block = "block",
        Statement = "statement",
        Case = "case",
        Assignments = "assignments",
    }
}

impl Kind {
    /// Every kind.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        <Self as crate::diagnostic::Known>::ALL.iter().copied()
    }

    /// The kind of a descriptor.
    pub fn of(descriptor: &Descriptor) -> Self {
        match descriptor {
            Descriptor::Project(_) => Self::Project,
            Descriptor::Review(_) => Self::Review,
            Descriptor::Structure(_) => Self::Structure,
            Descriptor::Decision(_) => Self::Decision,
            Descriptor::Block(_) => Self::Block,
            Descriptor::Statement(_) => Self::Statement,
            Descriptor::Case(_) => Self::Case,
            Descriptor::Assignments(_) => Self::Assignments,
        }
    }
}
