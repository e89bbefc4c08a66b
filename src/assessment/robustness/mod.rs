//! How far an assessment hangs on its weights and on the steps between levels.
//!
//! The weights of the map are a choice: it gives none more than another. So thousands of other
//! choices are drawn ([`Weightings`]), and each project is worked out again under every one of
//! them: the spread of its figures, and how often a gate or the outcome of a screening changes.
//! The same is done with levels that are not equally spaced, since a rubric says which level is
//! higher and not by how much: on each ladder by itself, and, as the extreme, on one scale for all.
//! [`turns`] says what changes with one answer alone.
//!
//! One set of draws serves every project that is read with one profile and one catalogue: the
//! weights of a family over the questions that apply to a project, made to add up to 1, are again
//! Dirichlet. Draws come in chunks, each with a stream of its own, so that they are the same with
//! any number of threads.
//!
//! Start with [`Weightings::new`], then [`Weightings::robustness`].

mod draws;
pub mod flips;
mod group;
mod lanes;
mod percentiles;
mod spread;

#[cfg(test)]
mod tests;

pub use draws::Weightings;
pub use flips::{Change, Flip, Item};
pub use percentiles::Percentiles;

use super::screening::Outcome;
use super::{Assessment, Status};
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::{Level, Project, Subject};
use crate::diagnostic::Known;
use flips::Standing;

/// The number of draws, unless another is asked for.
pub const DRAWS: u32 = 10_000;
/// The fewest draws that have a fifth percentile worth the name.
pub const FEWEST_DRAWS: u32 = 100;
/// As many as fit the memory of a small machine.
pub const MOST_DRAWS: u32 = 100_000;

/// What other weights and other steps would change in one assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Robustness {
    /// What the draws follow from: the same seed gives the same draws.
    pub seed: u64,
    /// How many there are.
    pub draws: u32,
    /// Under other weights, levels equally spaced.
    pub weights: Spread,
    /// Under the same other weights, levels not equally spaced, on each ladder by itself.
    pub levels: Spread,
    /// The extreme: one scale for all ladders, levels not equally spaced.
    pub one_scale: Spread,
    /// What changes a gate or the outcome by itself: those that change the outcome first.
    pub flips: Vec<Flip>,
}

/// What one kind of draw comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// `None` where the profile shows no index.
    pub index: Option<IndexSpread>,
    /// One for each family of the catalogue, and the release from brakes last; `None` where
    /// nothing is answered.
    pub families: Vec<Option<Percentiles>>,
    /// One for each gate of the profile.
    pub gates: Vec<GateSpread>,
    /// `None` where the profile sets no gate: a self-assessment has no outcome.
    pub outcome: Option<OutcomeSpread>,
}

/// The index under other weights: its value over what is answered, and the ends of its range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndexSpread {
    /// 0 to 1; `None` where nothing is answered.
    pub value: Option<Percentiles>,
    /// 0 to 1, as if every unknown answer were the worst.
    pub low: Percentiles,
    /// 0 to 1, as if every unknown answer were the best.
    pub high: Percentiles,
}

/// In how many draws a gate stands where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GateSpread {
    /// Its position in the profile.
    pub gate: usize,
    /// Where it stands under the profile's own weights.
    pub status: Status,
    /// Draws in which it is met.
    pub met: u32,
    /// Draws in which it lies inside the range.
    pub undecided: u32,
    /// Draws in which it is not met.
    pub unmet: u32,
}

impl GateSpread {
    /// The share of draws in which it stands elsewhere than in the assessment.
    pub fn changes(&self) -> f64 {
        let drawn = self.met + self.undecided + self.unmet;
        let same = match self.status {
            Status::Met => self.met,
            Status::Undecided => self.undecided,
            Status::Unmet => self.unmet,
        };
        f64::from(drawn - same) / f64::from(drawn)
    }
}

/// In how many draws a screening has which outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutcomeSpread {
    /// Under the profile's own weights.
    pub outcome: Outcome,
    /// In the order of [`Outcome::ALL`].
    pub counts: [u32; 4],
}

impl OutcomeSpread {
    /// The share of draws with another outcome.
    pub fn changes(&self) -> f64 {
        let drawn: u32 = self.counts.iter().sum();
        let same = Outcome::ALL.iter().position(|outcome| *outcome == self.outcome);
        let same = same.map_or(0, |at| self.counts[at]);
        f64::from(drawn - same) / f64::from(drawn)
    }
}

/// What would turn it: every single answer that moves a gate or the outcome when it is moved by
/// one level, not believed, or taken at the lowest level that a reader gave.
pub fn turns(
    project: &Project,
    assessment: &Assessment,
    catalogue: &Catalogue,
    profile: &Profile,
    lowest: &dyn Fn(Subject) -> Option<Level>,
) -> Vec<Flip> {
    flips::find(&Standing::new(project, assessment, catalogue, profile), lowest)
}

impl Weightings {
    /// What these draws, and single changes, do to the assessment of a project. `catalogue` and
    /// `profile` are those that the weightings were drawn for and the project assessed with.
    pub fn robustness(
        &self,
        project: &Project,
        assessment: &Assessment,
        catalogue: &Catalogue,
        profile: &Profile,
    ) -> Robustness {
        let standing = Standing::new(project, assessment, catalogue, profile);
        let [weights, levels, one_scale] = spread::of(self, &standing);
        Robustness {
            seed: self.seed(),
            draws: self.draws(),
            weights,
            levels,
            one_scale,
            flips: flips::find(&standing, &|_| None),
        }
    }
}
