//! A project and its bearer, as described.

use jiff::civil::Date;

use super::answer::{Answer, BrakeAnswer, Level, Others, Subject};
use super::answered::AnsweredOn;
use super::extra::Extra;
use super::reach::Reach;
use super::shared::Statement;
use crate::catalogue::{Stage, Text};
use crate::diagnostic::{Problem, closed_set};
use crate::source::Span;

/// A value, and where it stands: kept for whatever may be blamed later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    pub value: T,
    pub span: Span,
}

closed_set! {
    /// How a project came to its end.
    pub enum Ending {
        Completed = "completed",
        HandedOn = "handed-on",
        Merged = "merged",
        Stopped = "stopped",
        Unknown = "unknown",
    }
}

closed_set! {
    /// How far a project reaches on the map of a country.
    pub enum Scale {
        Neighbourhood = "neighbourhood",
        Local = "local",
        Regional = "regional",
        National = "national",
        International = "international",
    }
}

closed_set! {
    /// Whether a project offers a service, an object, or both (node 12.3.3.1).
    pub enum Offering {
        Service = "service",
        Object = "object",
        Both = "both",
    }
}

closed_set! {
    /// Where the means come from.
    pub enum Funding {
        Giving = "giving",
        Patronage = "patronage",
        Public = "public",
        OwnResources = "own-resources",
        Crowdfunding = "crowdfunding",
        Grant = "grant",
        Loan = "loan",
    }
}

closed_set! {
    /// Who carries a project.
    pub enum BearerKind {
        Person = "person",
        Team = "team",
        Collective = "collective",
        Association = "association",
        Cooperative = "cooperative",
        Company = "company",
        PublicBody = "public-body",
    }
}

closed_set! {
    /// How a project stands to existing services (node 2.1.1.5).
    pub enum RelationKind {
        Serves = "serves",
        Supersedes = "supersedes",
        NoneExisting = "none-existing",
        Competes = "competes",
    }
}

/// Where a project acts.
#[derive(Clone, Debug, Default)]
pub struct Territory {
    pub scale: Option<Scale>,
    pub places: Vec<String>,
}

/// Somebody a project works with.
#[derive(Clone, Debug)]
pub struct Partner {
    pub name: String,
    /// A value of the facet `partners`.
    pub kind: Option<Text>,
}

/// Who carries the project.
#[derive(Clone, Debug, Default)]
pub struct Bearer {
    pub name: Option<String>,
    pub kind: Option<BearerKind>,
    pub motivation: Option<String>,
    pub skills: Vec<String>,
    pub contact: Option<String>,
}

/// What may be shown to others; nothing unless it is said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sharing {
    /// May be introduced to others by name.
    pub introduce: bool,
    /// May appear with name and free text in a report about several projects.
    pub cohort: bool,
    pub publish: bool,
}

/// How the project stands to existing services, and to which.
#[derive(Clone, Debug, Default)]
pub struct Relation {
    pub kind: Option<Placed<RelationKind>>,
    pub with: Option<String>,
}

/// A question that the bearer added for themselves.
#[derive(Clone, Debug)]
pub struct OwnQuestion {
    pub question: String,
    /// What each level says.
    pub levels: [String; 5],
    pub level: Option<Level>,
    pub note: Option<String>,
}

/// What the bearer replies to the readers on one point.
#[derive(Clone, Debug)]
pub struct Reply {
    pub subject: Subject,
    pub text: String,
    pub date: Option<Date>,
}

/// What the bearer replies to a decision.
#[derive(Clone, Debug)]
pub struct DecisionReply {
    /// The day of the decision.
    pub decision: Date,
    pub text: String,
    pub date: Option<Date>,
}

/// A project, as its file describes it.
#[derive(Clone, Debug)]
pub struct Project {
    pub id: String,
    pub name: String,
    pub summary: String,
    pub language: Option<String>,
    pub stage: Placed<Stage>,
    /// Where the levels below come from.
    pub answered_on: AnsweredOn,
    pub started: Option<Placed<Date>>,
    pub updated: Option<Placed<Date>>,
    pub ended: Option<Placed<Date>>,
    pub ending: Option<Placed<Ending>>,
    /// The last day on which those who received the file may keep it.
    pub keep_until: Option<Date>,
    pub territory: Territory,
    /// Values of the facets of the same names.
    pub fields: Vec<Text>,
    pub concepts: Vec<Text>,
    pub drivers: Vec<Text>,
    pub technologies: Vec<Text>,
    pub definition: Option<Text>,
    pub publics: Vec<String>,
    pub offering: Option<Offering>,
    pub partners: Vec<Partner>,
    pub funding: Vec<Funding>,
    pub links: Vec<String>,
    pub bearer: Bearer,
    pub sharing: Placed<Sharing>,
    pub relation: Relation,
    /// One place for each criterion of the catalogue; `None` where the file has no entry.
    pub answers: Vec<Option<Answer<Level>>>,
    /// Likewise for each brake.
    pub brakes: Vec<Option<Answer<BrakeAnswer>>>,
    /// Likewise for each stake.
    pub stakes: Vec<Option<Answer<Level>>>,
    /// What is said of the other stakes.
    pub others: Others,
    pub reach: Option<Reach>,
    /// Positions of the kinds of support that are needed.
    pub needs_support: Vec<usize>,
    pub needs_skills: Vec<String>,
    pub offers_skills: Vec<String>,
    /// What the bearer replies to the readers, in written order.
    pub replies: Vec<Reply>,
    /// What the bearer replies to decisions, in written order.
    pub decision_replies: Vec<DecisionReply>,
    /// The bearer's own questions, in written order: in no figure.
    pub own_questions: Vec<OwnQuestion>,
    /// What its file says beside all that, which is read where a command names a key of it.
    pub extra: Extra,
    /// What others say of it, in the order of their files.
    pub statements: Vec<Statement>,
    /// What denies something else that the file says, in the order of places.
    pub contradictions: Vec<Problem>,
    pub fingerprint: String,
    /// Fingerprints of the same file before each reply was added, so that a reply does not turn
    /// the reviews that it answers into reviews of an older version.
    pub before_replies: Vec<String>,
}
