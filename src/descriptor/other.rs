//! The other three kinds of files: a review, a structure, a decision.

use jiff::civil::Date;

use super::answer::{Answer, BrakeAnswer, Level, Others};
use super::answered::AnsweredOn;
use super::project::Territory;
use crate::diagnostic::closed_set;

closed_set! {
    /// In what capacity somebody reads a project.
    pub enum Role {
        Bearer = "bearer",
        Funder = "funder",
        Peer = "peer",
        User = "user",
        Expert = "expert",
    }
}

closed_set! {
    /// What a structure is.
    pub enum StructureKind {
        Foundation = "foundation",
        PublicFunder = "public-funder",
        Accelerator = "accelerator",
        Incubator = "incubator",
        LocalAuthority = "local-authority",
        Company = "company",
        Association = "association",
        Lab = "lab",
    }
}

/// What a review is a reading of, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    Project(String),
    /// A bearer's reading of a structure.
    Structure(String),
    /// A reading of a practice case.
    Case(String),
}

/// One person's reading of one project, one structure or one practice case.
#[derive(Clone, Debug)]
pub struct Review {
    pub about: About,
    pub reviewer: String,
    /// For whom they read, where they say so.
    pub organisation: Option<String>,
    pub role: Option<Role>,
    pub date: Option<Date>,
    /// The fingerprint of the descriptor that was read.
    pub read: Option<String>,
    /// Why the reader stood aside: then nothing else counts.
    pub recused: Option<String>,
    pub keep_until: Option<Date>,
    pub answered_on: AnsweredOn,
    pub answers: Vec<Option<Answer<Level>>>,
    pub brakes: Vec<Option<Answer<BrakeAnswer>>>,
    pub stakes: Vec<Option<Answer<Level>>>,
    pub others: Others,
    /// One place for each kind of support: of a structure, what is answered instead of the above.
    pub supports: Vec<Option<Answer<Level>>>,
    pub fingerprint: String,
}

impl Review {
    /// The id of what was read.
    pub fn subject(&self) -> &str {
        match &self.about {
            About::Project(id) | About::Structure(id) | About::Case(id) => id,
        }
    }

    /// The id of the project that was read, where it was one.
    pub fn project(&self) -> Option<&str> {
        match &self.about {
            About::Project(id) => Some(id),
            About::Structure(_) | About::Case(_) => None,
        }
    }
}

/// What a structure offers of one kind of support.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The position of the kind of support in the catalogue.
    pub support: usize,
    /// Bearers a year.
    pub capacity: Option<u64>,
    pub conditions: Option<String>,
}

/// A funder, accelerator or territory looking at itself.
#[derive(Clone, Debug)]
pub struct Structure {
    pub id: String,
    pub name: String,
    pub kind: Option<StructureKind>,
    pub territory: Territory,
    pub summary: Option<String>,
    pub answered_on: AnsweredOn,
    /// One place for each kind of support of the catalogue.
    pub answers: Vec<Option<Answer<Level>>>,
    pub offers: Vec<Offer>,
    pub offers_skills: Vec<String>,
    pub fingerprint: String,
}

/// What people decided, apart from any score.
#[derive(Clone, Debug)]
pub struct Decision {
    pub project: String,
    pub by: String,
    pub date: Option<Date>,
    pub outcome: String,
    pub reason: Option<String>,
    /// The fingerprint of the assessment that was read.
    pub assessment: Option<String>,
    pub keep_until: Option<Date>,
    pub fingerprint: String,
}
