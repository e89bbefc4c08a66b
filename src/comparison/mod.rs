//! What changed between two states of a project, or of a cohort, and why.
//!
//! Pure. Between two [`Side`]s the causes are applied one by one, always in the same order: the
//! date, the catalogue, the profile, the stage, then the answers in catalogue order (criteria,
//! brakes, stakes), an answer before its evidence. After each cause the project is assessed again
//! by the one method of `assessment`, so that each step begins where the one before ended and the
//! last ends at the new assessment, to the bit: the steps add up exactly, because nothing is
//! added. Another order would share out the same change otherwise; that is why it is named.
//!
//! Start with [`compare`], then [`cohort::compare`] and [`since`].

mod carry;
mod causes;
pub mod cohort;
mod figures;
pub mod since;
mod steps;
#[cfg(test)]
mod tests;

pub use carry::reviewed;
pub use causes::{Aged, Cause, EvidenceChange, Item, Kind, Told, WeightChange, stable};
pub use figures::{Figure, GateState, Measured};
pub use steps::{Comparison, Moved, MovedGate, Step, compare};

use jiff::civil::Date;

use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::Project;

/// The causes in the order in which they are applied.
pub const ORDER: [&str; 5] = ["date", "catalogue", "profile", "stage", "answers"];

/// One state of a project, and everything that it is assessed with.
#[derive(Clone, Copy, Debug)]
pub struct Side<'s> {
    /// Read with `catalogue`.
    pub project: &'s Project,
    pub catalogue: &'s Catalogue,
    /// Read with `catalogue`.
    pub profile: &'s Profile,
    pub date: Date,
}

/// Whether the two answers to a question were chosen on different words of its ladder: then they
/// may differ although nothing of the project does.
pub fn is_on_other_words(old: Side<'_>, new: Side<'_>, item: &Item) -> bool {
    let catalogue = new.catalogue;
    let ladder = match item.kind {
        Kind::Criterion => catalogue.criterion(&item.id).map(|at| catalogue.criteria[at].ladder),
        Kind::Brake => catalogue.brake(&item.id).map(|at| catalogue.brakes[at].ladder),
        Kind::Stake => catalogue.stake(&item.id).map(|at| catalogue.stakes[at].ladder),
    };
    let read = |side: Side<'_>, ladder| side.project.answered_on.read(ladder);
    ladder.is_some_and(|ladder| read(old, ladder) != read(new, ladder))
}
