//! The catalogue as the rest of the program sees it: valid, in order, in both languages.

pub use super::rules::{Change, Departure, Rules, Warning};
pub use super::texts::{List, Text};
use crate::diagnostic::closed_set;
use crate::i18n::Localised;

/// The steps of every scale, 0 to 4.
pub const LEVELS: usize = 5;
/// The highest level of every scale.
pub const TOP_LEVEL: u8 = 4;

/// Everything that can be asked, in catalogue order.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    pub version: Text,
    /// The six families of criteria, in their order.
    pub families: List<Family>,
    /// The five groups of stakes and the six groups of support.
    pub groups: List<Group>,
    pub criteria: List<Criterion>,
    pub brakes: List<Brake>,
    pub stakes: List<Stake>,
    pub supports: List<Support>,
    /// What the map warns those who help against.
    pub warnings: List<Warning>,
    pub facets: List<Facet>,
    pub by_name: ByName,
    pub rules: Rules,
    /// SHA-256 of what the catalogue says, `sha256:` and 64 hexadecimal digits.
    pub fingerprint: Text,
    /// How this catalogue differs from the built-in one; empty for the built-in one.
    pub departures: List<Departure>,
}

/// The positions of items in the order of their ids: whoever looks up many need not search for each.
#[derive(Clone, Debug, PartialEq)]
pub struct ByName {
    pub criteria: List<usize>,
    pub brakes: List<usize>,
    pub stakes: List<usize>,
}

/// A family of criteria, named after a branch of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Family {
    pub id: Text,
    pub nodes: List<Text>,
    pub name: Localised<Text>,
    /// What the family is about, in a sentence.
    pub about: Localised<Text>,
}

/// A group of stakes or of kinds of support, or a phase of the bearer's work.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub kind: GroupKind,
    pub id: Text,
    pub nodes: List<Text>,
    pub name: Localised<Text>,
}

closed_set! {
    /// What a group is a group of.
    pub enum GroupKind {
        /// A phase of the work of bearers or of those who help: its nodes say which items are in it.
        Phase = "phase",
        Stake = "stake",
        Support = "support",
    }
}

closed_set! {
    /// The stage of a project, in the order of its life.
    pub enum Stage {
        Idea = "idea",
        Design = "design",
        Experiment = "experiment",
        Operating = "operating",
        Scaling = "scaling",
        Renewing = "renewing",
        Closing = "closing",
        Ended = "ended",
        Unknown = "unknown",
    }
}

impl Stage {
    /// Whether a criterion due from `from` on is due at this stage. At an unknown stage every one
    /// is; after `scaling` nothing further becomes due.
    pub fn reaches(self, from: Option<Self>) -> bool {
        match from {
            None => true,
            Some(_) if self == Self::Unknown => true,
            Some(from) => self.min(Self::Scaling) >= from,
        }
    }
}

/// How an item is put to people.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    pub name: Text,
    /// Put to the bearer.
    pub question: Text,
    /// Put by a funder in an interview; for a kind of support, by a structure to itself.
    pub funder_question: Text,
    /// Both readings, where the node can be read in more than one way.
    pub interpretation: Option<Text>,
}

/// The five levels in words, and how to show and to climb them.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    pub levels: [Text; LEVELS],
    pub evidence: Proof,
    /// What to do next from levels 0, 1, 2 and 3.
    pub advice: [Text; LEVELS - 1],
    /// What a real project or the map shows about it.
    pub shown: Option<Text>,
}

/// What evidence would show an answer, at each rung above declared.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    pub documented: Text,
    pub observed: Text,
    pub corroborated: Text,
}

/// Why a criterion has no scale, and what to talk about instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Discussion {
    pub reason: Text,
    pub points: List<Text>,
}

/// A scale, or the reason why there is none.
#[derive(Clone, Debug, PartialEq)]
// All but two criteria are scored: a smaller enum would cost every one of them a pointer.
#[allow(clippy::large_enum_variant)]
pub enum Rubric {
    Scored(Localised<Scale>),
    NotScored(Localised<Discussion>),
}

/// A question about the project or what its bearer did, scored as a strength.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    pub id: Text,
    /// The position of its family in [`Catalogue::families`].
    pub family: usize,
    pub nodes: List<Text>,
    /// Whether it is in the express questionnaire.
    pub core: bool,
    /// Whether what shows the answer, and when, is asked for with it.
    pub asks_proof: bool,
    /// Whether a point without a scale is put as a question by screenings and letters, and asked after
    /// the brakes.
    pub asked_in_talks: bool,
    /// Whether it fits few projects, and is asked last.
    pub rare: bool,
    /// The positions in [`Catalogue::criteria`] of those that ask nearly the same, in their order;
    /// each of two sisters names the other.
    pub sisters: List<usize>,
    /// The stage from which an unanswered question counts as unknown.
    pub from_stage: Option<Stage>,
    /// Above 0; 1 unless said otherwise.
    pub weight: f64,
    /// A real project that shows what the question is about, whatever its level.
    pub exemplar: Option<Text>,
    /// The version of the catalogue in which the words of its levels were last changed.
    pub ladder: u32,
    pub wording: Localised<Wording>,
    pub rubric: Rubric,
}

impl Criterion {
    pub fn is_scored(&self) -> bool {
        matches!(self.rubric, Rubric::Scored(_))
    }

    pub fn scale(&self) -> Option<&Localised<Scale>> {
        match &self.rubric {
            Rubric::Scored(scale) => Some(scale),
            Rubric::NotScored(_) => None,
        }
    }
}

/// Something that holds a project back: how strongly, and what has been done about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Brake {
    pub id: Text,
    pub nodes: List<Text>,
    /// Only core brakes enter the figure `release`, so that naming another never costs.
    pub core: bool,
    pub weight: f64,
    /// A real project that shows the brake or what loosens it.
    pub exemplar: Option<Text>,
    /// Nodes that name the lever.
    pub shown_by: List<Text>,
    /// The version of the catalogue in which the words of its levels were last changed.
    pub ladder: u32,
    pub wording: Localised<Wording>,
    pub scale: Localised<BrakeScale>,
}

/// The two scales of a brake in words, and its levers.
#[derive(Clone, Debug, PartialEq)]
pub struct BrakeScale {
    pub intensity: [Text; LEVELS],
    pub mitigation: [Text; LEVELS],
    pub evidence: Proof,
    pub levers: List<Text>,
    /// What the exemplar or the node shows.
    pub shown: Option<Text>,
}

/// An issue of society that a project can answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Stake {
    pub id: Text,
    /// The position of its group in [`Catalogue::groups`].
    pub group: usize,
    pub nodes: List<Text>,
    pub weight: f64,
    /// A real project that answers to it, however far it went.
    pub exemplar: Option<Text>,
    /// The version of the catalogue in which the words of its levels were last changed.
    pub ladder: u32,
    pub wording: Localised<Wording>,
    pub scale: Localised<Scale>,
}

/// Something that a structure does for bearers: a need of theirs, and a criterion for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Support {
    pub id: Text,
    /// The position of its group in [`Catalogue::groups`].
    pub group: usize,
    pub nodes: List<Text>,
    pub weight: f64,
    /// The version of the catalogue in which the words of its levels were last changed.
    pub ladder: u32,
    pub wording: Localised<Wording>,
    pub scale: Localised<Scale>,
}

/// A way of describing a project that is no score: its fields, concepts, drivers and so on.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    pub id: Text,
    pub nodes: List<Text>,
    pub name: Localised<Text>,
    pub question: Localised<Text>,
    pub values: List<FacetValue>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetValue {
    pub id: Text,
    /// The wider value that this one is part of.
    pub parent: Option<Text>,
    pub nodes: List<Text>,
    pub name: Localised<Text>,
    pub help: Option<Localised<Text>>,
    /// What a project that names it is asked to show.
    pub asks: Option<Localised<Text>>,
}

#[cfg(test)]
mod tests {
    use super::Stage;

    #[test]
    fn what_is_due_follows_the_stage() {
        assert!(Stage::Idea.reaches(None));
        assert!(!Stage::Idea.reaches(Some(Stage::Design)));
        assert!(Stage::Ended.reaches(Some(Stage::Scaling)));
        assert!(Stage::Unknown.reaches(Some(Stage::Idea)));
        assert!(Stage::Unknown.reaches(None));
    }
}
