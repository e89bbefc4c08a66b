//! The figures of an assessment, named, so that two assessments can be set side by side.

use crate::assessment::{Assessment, Interval, Status};
use crate::catalogue::{Catalogue, Profile, Text};

/// A figure that may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    Family(Text),
    /// The same family, only answers documented or better counting as known.
    Supported(Text),
    Release,
    Stakes,
    /// Where the profile shows one.
    Index,
}

impl Figure {
    /// The stable id, for programs.
    pub fn id(&self) -> String {
        match self {
            Self::Family(id) => id.to_string(),
            Self::Supported(id) => format!("{id}.supported"),
            Self::Release => "release".to_owned(),
            Self::Stakes => "stakes".to_owned(),
            Self::Index => "index".to_owned(),
        }
    }
}

/// Every figure of one assessment, and the state of each gate.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    pub figures: Vec<(Figure, Interval)>,
    pub gates: Vec<(String, GateState)>,
}

/// What can be said of a gate, and within which bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GateState {
    pub status: Status,
    pub low: Option<f64>,
    pub high: Option<f64>,
}

impl Measured {
    pub(super) fn of(assessment: &Assessment, catalogue: &Catalogue, profile: &Profile) -> Self {
        let mut figures = Vec::new();
        for result in &assessment.families {
            let id = &catalogue.families[result.family].id;
            figures.push((Figure::Family(id.clone()), result.interval));
            figures.push((Figure::Supported(id.clone()), result.supported));
        }
        figures.push((Figure::Release, assessment.brakes.release));
        let stakes = &assessment.stakes;
        let (low, high) = (Some(stakes.low), Some(stakes.high));
        let stakes = Interval { value: stakes.value, low, high, coverage: None };
        figures.push((Figure::Stakes, stakes));
        if let Some(index) = &assessment.index {
            let (low, high) = (Some(index.low), Some(index.high));
            figures
                .push((Figure::Index, Interval { value: index.value, low, high, coverage: None }));
        }
        let gates = assessment.gates.iter().map(|result| {
            let state = GateState { status: result.status, low: result.low, high: result.high };
            (profile.gates[result.gate].id.clone(), state)
        });
        Self { figures, gates: gates.collect() }
    }

    /// A figure; `None` where this assessment has no such figure.
    pub fn figure(&self, figure: &Figure) -> Option<Interval> {
        self.figures.iter().find(|(other, _)| other == figure).map(|(_, interval)| *interval)
    }

    pub fn gate(&self, id: &str) -> Option<GateState> {
        self.gates.iter().find(|(other, _)| other == id).map(|(_, state)| *state)
    }

    /// Every figure of the two, in the order of the later one.
    pub(super) fn all_figures(&self, after: &Self) -> Vec<Figure> {
        let mut all: Vec<Figure> = after.figures.iter().map(|(figure, _)| figure.clone()).collect();
        let gone = self.figures.iter().filter(|(figure, _)| after.figure(figure).is_none());
        all.extend(gone.map(|(figure, _)| figure.clone()));
        all
    }

    pub(super) fn all_gates(&self, after: &Self) -> Vec<String> {
        let mut all: Vec<String> = after.gates.iter().map(|(id, _)| id.clone()).collect();
        let gone = self.gates.iter().filter(|(id, _)| after.gate(id).is_none());
        all.extend(gone.map(|(id, _)| id.clone()));
        all
    }
}
