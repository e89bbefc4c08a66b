//! Why figures change between two states, and what is told of it.

use jiff::civil::Date;

use crate::catalogue::{Stage, Text};
use crate::descriptor::{Level, Others, Rung, Said};
use crate::diagnostic::closed_set;

/// Why figures change.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// Time passed: evidence aged, or came to count.
    Date { from: Date, to: Date, aged: Vec<Aged> },
    /// Something else is asked, or weighs otherwise.
    Catalogue,
    /// The weights and gates of the reader.
    Profile { weights: Vec<WeightChange> },
    /// With the stage, questions become due.
    Stage { from: Stage, to: Stage },
    /// What was said; `None` where a stake is not named, which is no unknown answer.
    Answer { item: Item, from: Option<Said<Told>>, to: Option<Said<Told>> },
    /// What is said of the stakes that are not named.
    Others { from: Others, to: Others },
    /// What supports it.
    Evidence { item: Item, change: EvidenceChange, from: Rung, to: Rung },
}

impl Cause {
    /// The stable name, for programs and for the phrases.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Date { .. } => "date",
            Self::Catalogue => "catalogue",
            Self::Profile { .. } => "profile",
            Self::Stage { .. } => "stage",
            Self::Answer { .. } => "answer",
            Self::Others { .. } => "others",
            Self::Evidence { .. } => "evidence",
        }
    }

    /// The stable name with what it is about, if with one thing: `answer criterion:openness`.
    pub fn name(&self) -> String {
        match self.item() {
            Some(item) => format!("{} {}", self.as_str(), item.name()),
            None => self.as_str().to_owned(),
        }
    }

    pub fn item(&self) -> Option<&Item> {
        match self {
            Self::Answer { item, .. } | Self::Evidence { item, .. } => Some(item),
            _ => None,
        }
    }
}

/// The levels of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// A level, a contribution, or the intensity of a brake.
    pub level: Level,
    /// Of a brake.
    pub mitigation: Option<Level>,
    /// Whether the next level may hold as well.
    pub at_least: bool,
}

/// `3`, `3+` where the next level may hold as well, `3/2` for a brake (intensity and mitigation), a
/// state; `None` where a stake is not named.
pub fn stable(said: Option<&Said<Told>>) -> Option<String> {
    Some(match said? {
        Said::Unknown => "unknown".to_owned(),
        Said::Declined => "declined".to_owned(),
        Said::NotApplicable(_) => "not-applicable".to_owned(),
        Said::Given(Told { level, mitigation: None, at_least }) => {
            format!("{}{}", level.get(), if *at_least { "+" } else { "" })
        }
        Said::Given(Told { level, mitigation: Some(mitigation), .. }) => {
            format!("{}/{}", level.get(), mitigation.get())
        }
    })
}

/// Evidence that another date makes count otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Aged {
    pub item: Item,
    pub from: Rung,
    pub to: Rung,
}

/// Pieces of evidence that came and went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvidenceChange {
    pub added: usize,
    pub removed: usize,
}

/// A weight of a profile that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightChange {
    /// A family, `release`, `stakes`, or `criterion:ID`.
    pub of: String,
    pub from: f64,
    pub to: f64,
}

/// Something that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub kind: Kind,
    pub id: Text,
}

closed_set! {
    pub enum Kind {
        Criterion = "criterion",
        Brake = "brake",
        Stake = "stake",
    }
}

impl Item {
    /// `kind:ID`, as everywhere.
    pub fn name(&self) -> String {
        format!("{}:{}", self.kind.as_str(), self.id)
    }
}
