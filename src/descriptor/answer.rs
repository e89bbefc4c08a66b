//! One answer: what was said, and what supports it.

use jiff::civil::Date;

use crate::catalogue::{Catalogue, Wording};
use crate::diagnostic::closed_set;
use crate::i18n::Language;
use crate::source::Span;

/// What an opinion is about: the position of an item in the catalogue, by kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Criterion(usize),
    Brake(usize),
    Stake(usize),
}

impl Subject {
    /// The subject of an id, or of `kind:id` where two kinds share it.
    pub fn parse(text: &str, catalogue: &Catalogue) -> Option<Self> {
        let criterion = |id| catalogue.criterion(id).map(Self::Criterion);
        let brake = |id| catalogue.brake(id).map(Self::Brake);
        let stake = |id| catalogue.stake(id).map(Self::Stake);
        match text.split_once(':') {
            None => criterion(text).or_else(|| brake(text)).or_else(|| stake(text)),
            Some(("criterion", id)) => criterion(id),
            Some(("brake", id)) => brake(id),
            Some(("stake", id)) => stake(id),
            Some(_) => None,
        }
    }

    /// Every item of the catalogue, in its order.
    pub fn all(catalogue: &Catalogue) -> impl Iterator<Item = Self> + Clone {
        let criteria = (0..catalogue.criteria.len()).map(Self::Criterion);
        let brakes = (0..catalogue.brakes.len()).map(Self::Brake);
        criteria.chain(brakes).chain((0..catalogue.stakes.len()).map(Self::Stake))
    }

    /// `criterion`, `brake` or `stake`.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Criterion(_) => "criterion",
            Self::Brake(_) => "brake",
            Self::Stake(_) => "stake",
        }
    }

    pub fn id(self, catalogue: &Catalogue) -> &str {
        match self {
            Self::Criterion(at) => &catalogue.criteria[at].id,
            Self::Brake(at) => &catalogue.brakes[at].id,
            Self::Stake(at) => &catalogue.stakes[at].id,
        }
    }

    /// How the subject is put to people.
    pub fn wording(self, catalogue: &Catalogue, language: Language) -> &Wording {
        match self {
            Self::Criterion(at) => catalogue.criteria[at].wording.get(language),
            Self::Brake(at) => catalogue.brakes[at].wording.get(language),
            Self::Stake(at) => catalogue.stakes[at].wording.get(language),
        }
    }
}

/// A level of a scale, 0 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    pub const TOP: Self = Self(crate::catalogue::TOP_LEVEL);
    pub const BOTTOM: Self = Self(0);

    /// Every level, from the lowest.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        (0..=Self::TOP.0).map(Self)
    }

    /// The levels one step away.
    pub fn neighbours(self) -> impl Iterator<Item = Self> {
        let below = self.0.checked_sub(1).map(Self);
        let above = Some(Self(self.0 + 1)).filter(|level| *level <= Self::TOP);
        below.into_iter().chain(above)
    }

    /// A level, when the number is one.
    pub fn new(number: i64) -> Option<Self> {
        u8::try_from(number).ok().filter(|level| *level <= Self::TOP.0).map(Self)
    }

    pub fn get(self) -> u8 {
        self.0
    }

    /// The level as a share of the top one, 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / f64::from(Self::TOP.0)
    }
}

closed_set! {
    /// How well an answer is supported, from the weakest.
    pub enum Rung {
        /// Somebody says so.
        Declared = "declared",
        /// A dated document shows it.
        Documented = "documented",
        /// It was seen in the field or by users.
        Observed = "observed",
        /// An independent third party confirms it.
        Corroborated = "corroborated",
    }
}

impl Rung {
    /// 1 for declared to 4 for corroborated.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The rung one below; declared stays declared.
    pub fn below(self) -> Self {
        match self {
            Self::Declared | Self::Documented => Self::Declared,
            Self::Observed => Self::Documented,
            Self::Corroborated => Self::Observed,
        }
    }
}

/// One piece of evidence.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// As the file says it.
    pub kind: Rung,
    pub date: Option<Date>,
    pub source: Option<String>,
    /// Who says so, where somebody else vouches for it.
    pub by: Option<String>,
    pub note: Option<String>,
    /// What it counts as on the day of its date: `kind`, but documented where `by` is not shown to
    /// be independent of the bearer.
    pub standing: Rung,
    /// Whether it can count above declared: it has a source, and a date that is not in the future.
    pub is_sourced: bool,
}

/// What was said in reply to a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Said<T> {
    /// Nothing that answers it.
    Unknown,
    /// Asked, and not answered.
    Declined,
    /// The question does not apply, and why.
    NotApplicable(String),
    Given(T),
}

impl<T> Said<T> {
    pub fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            _ => None,
        }
    }
}

/// What was said, with its note, its evidence and its place.
#[derive(Clone, Debug)]
pub struct Answer<T> {
    pub said: Said<T>,
    /// The level holds, and whether the next one does cannot be told ("2+").
    pub at_least: bool,
    pub note: Option<String>,
    pub evidence: Vec<Evidence>,
    /// Where the value stands.
    pub span: Span,
}

/// What can be said at a question, by how much it claims.
pub trait Claim: PartialEq {
    /// Whether what shows the other shows this too.
    fn claims_no_more_than(&self, other: &Self) -> bool;
}

impl Claim for Level {
    fn claims_no_more_than(&self, other: &Self) -> bool {
        self <= other
    }
}

impl Claim for BrakeAnswer {
    /// By what is left of the brake, where both tell.
    fn claims_no_more_than(&self, other: &Self) -> bool {
        self.residual().zip(other.residual()).is_some_and(|(own, other)| own >= other)
    }
}

impl<T: Claim> Answer<T> {
    /// Whether evidence for the other answer is evidence for this one: it says the same, or claims no
    /// more. Evidence for a level shows no higher one, and not that the question does not apply.
    pub fn is_shown_with(&self, other: &Self) -> bool {
        match (&self.said, &other.said) {
            (Said::Given(own), Said::Given(other)) => {
                own == other || own.claims_no_more_than(other)
            }
            (Said::NotApplicable(_), Said::NotApplicable(_)) => true,
            _ => false,
        }
    }

    /// This answer in the place of another: evidence for that one stays where it shows this one too, and
    /// is not told twice.
    #[must_use]
    pub fn in_place_of(&self, other: Option<Self>) -> Self
    where
        T: Clone,
    {
        let shown = other.filter(|other| self.is_shown_with(other));
        let mut evidence = shown.map_or(Vec::new(), |other| other.evidence);
        for piece in &self.evidence {
            let is_same = |known: &Evidence| {
                (known.kind, known.date, &known.source) == (piece.kind, piece.date, &piece.source)
            };
            if !evidence.iter().any(is_same) {
                evidence.push(piece.clone());
            }
        }
        Self { evidence, ..self.clone() }
    }
}

/// How strongly a brake is felt, and what has been done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrakeAnswer {
    pub intensity: Level,
    /// `None` where it is not known.
    pub mitigation: Option<Level>,
}

impl BrakeAnswer {
    /// What is left of it: intensity/4 · (1 − mitigation/4), and 0 when the brake is not felt;
    /// `None` where nothing says what was done about one that is.
    pub fn residual(self) -> Option<f64> {
        match (self.intensity.get(), self.mitigation) {
            (0, _) => Some(0.0),
            (_, mitigation) => Some(self.intensity.share() * (1.0 - mitigation?.share())),
        }
    }
}

closed_set! {
    /// What is said of the stakes that are not named, once the whole list has been shown.
    pub enum Others {
        /// The project answers none beyond those named.
        None = "none",
        Unknown = "unknown",
    }
}
