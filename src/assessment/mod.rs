//! What it comes to: from what people say to figures that can be recomputed by hand.
//!
//! Pure: a function of a project, the catalogue, a profile and a date. It owns the method of
//! `criteria/METHOD.md`: the state of each question, intervals in which unknown is not zero,
//! evidence that ages, brakes, stakes, the index, gates, and what to ask or do next. It counts no
//! people (`reach` does) and shows nothing (`report` does).
//!
//! Start with [`assess`], or with [`structure`] for those who help; then [`screening`] says what a funder might do next, and [`robustness`]
//! what other weights would change.

#![warn(missing_docs)] // What it owns is figures and rules: each says its meaning, unit and range.

mod brakes;
pub mod decision;
mod evidence;
mod express;
mod families;
mod gates;
mod index;
mod interval;
mod next;
pub mod robustness;
pub mod screening;
mod stakes;
pub mod structure;

use jiff::civil::Date;

pub use brakes::{BrakeItem, Brakes};
pub use evidence::{Fall, aged, falls, rung_of};
pub use express::{ExpressOnly, express_only};
pub use families::{CriterionItem, FamilyResult, SetAside, State};
pub use gates::{Ends, GateResult, Status, Why};
pub use index::{Index, Range};
pub use interval::{Interval, Tally};
pub use next::{Advice, Question, STRONG};
pub use robustness::Robustness;
pub use screening::{Outcome, Screening, screen};
pub use stakes::{Depth, StakeItem, Stakes};

use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::Project;
use crate::source::fingerprint;

/// The number of the method by which figures are worked out: the second since every figure has two
/// ranges, as declared and on evidence. A change that moves a figure of a file that did not change
/// takes the next number, and is told in `criteria/METHOD.md`, 14.
pub const METHOD: u32 = 2;

/// The seed of random draws, unless another is asked for.
pub const SEED: u64 = 1;

/// Everything that follows from one project on one date.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// SHA-256 over the project, the catalogue, the profile, the date and the seed: the same
    /// figures have the same one.
    pub fingerprint: String,
    /// The day of the reading, by which evidence ages.
    pub date: Date,
    /// In catalogue order.
    pub families: Vec<FamilyResult>,
    /// What holds back, and how far the core brakes let go.
    pub brakes: Brakes,
    /// Which stakes of society are answered, and how deeply.
    pub stakes: Stakes,
    /// `None` where the profile shows none, or nothing is left to weigh.
    pub index: Option<Index>,
    /// The gates of the profile, in its order.
    pub gates: Vec<GateResult>,
    /// Positions of criteria: level 3 or more, the best supported first; five at most.
    pub strengths: Vec<usize>,
    /// Unknown questions, in the order of what an answer would settle.
    pub questions: Vec<Question>,
    /// Positions of criteria with the level to climb from; three at most.
    pub advice: Vec<Advice>,
    /// How far other weights and other steps between levels would change it, where that was
    /// asked for.
    pub robustness: Option<Robustness>,
}

/// Assesses a project at a date, as the method prescribes.
pub fn assess(
    project: &Project,
    catalogue: &Catalogue,
    profile: &Profile,
    date: Date,
) -> Assessment {
    assess_seeded(project, catalogue, profile, date, SEED)
}

/// The same with a seed of one's own, which enters nothing but the fingerprint.
pub fn assess_seeded(
    project: &Project,
    catalogue: &Catalogue,
    profile: &Profile,
    date: Date,
    seed: u64,
) -> Assessment {
    let families = families::assess(project, catalogue, profile, date);
    let brakes = brakes::assess(project, catalogue, date);
    let stakes = stakes::assess(project, catalogue, date);
    let index = if profile.shows_index {
        index::of(&families, &brakes, &stakes, catalogue, profile)
    } else {
        None
    };
    let gates = gates::check(&families, &brakes, &stakes, catalogue, profile);
    let strengths = next::strengths(&families);
    let questions = next::questions(&families, &brakes, &gates, catalogue, profile);
    let is_read = |at: usize| project.answered_on.read(catalogue.criteria[at].ladder);
    let advice = next::advice(&families, is_read);
    let fingerprint = fingerprint_of(project, catalogue, profile, date, seed);
    Assessment {
        fingerprint,
        date,
        families,
        brakes,
        stakes,
        index,
        gates,
        strengths,
        questions,
        advice,
        robustness: None,
    }
}

/// The fingerprint of an assessment: it covers project, statements about it, catalogue, profile,
/// date and seed.
pub fn fingerprint_of(
    project: &Project,
    catalogue: &Catalogue,
    profile: &Profile,
    date: Date,
    seed: u64,
) -> String {
    fingerprint_over(&project.fingerprint, project, (catalogue, profile), date, seed)
}

/// The same for a version of the file that has this fingerprint.
fn fingerprint_over(
    print: &str,
    project: &Project,
    (catalogue, profile): (&Catalogue, &Profile),
    date: Date,
    seed: u64,
) -> String {
    let statements: String = project
        .statements
        .iter()
        .map(|statement| format!(r#","statement":"{}""#, statement.fingerprint))
        .collect();
    fingerprint::of_canonical(&format!(
        r#"{{"catalogue":"{}","date":"{date}","profile":"{}","project":"{}","seed":{seed}{statements}}}"#,
        catalogue.fingerprint, profile.fingerprint, print
    ))
}

#[cfg(test)]
mod tests;
