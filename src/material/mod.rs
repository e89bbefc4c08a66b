//! What reports for people and data for programs are both made from: the results of one reading,
//! held together, and the few sentences that stand in both.
//!
//! Each `…Parts` borrows everything that one command's outputs are written from, whatever their
//! format. Nothing here knows a format, and nothing decides what may be shown: results come as
//! `access` lets them be seen.
//!
//! Start with [`AssessmentParts`].

mod catalogue;
mod cohort;
mod comparison;
pub mod detail;
pub mod expected;
mod find;
mod kinship;
pub mod letter;
pub mod lot;
pub mod notice;
mod observation;
pub mod panel;
pub mod person;
pub mod problem;
pub mod reach;
pub mod screening;
pub mod shelf;
mod support;
mod survey;

use crate::access::FEW_PEOPLE;
use crate::assessment::Assessment;
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::Project;
use crate::i18n::Language;
use crate::reach::Reached;

pub use catalogue::EntryParts;
pub use cohort::{CohortParts, page_name};
pub use comparison::{Compared, Gathering, Origin, in_name_order};
pub use find::{FindParts, LookedThrough};
pub use kinship::{ForgeParts, KinshipParts, ReadyParts};
pub use observation::ObservationParts;
pub use panel::{Copied, Made, Names, PanelParts};
pub use person::{Concerned, Readers, Said, Searched, concerned};
pub use problem::Located;
pub use screening::Reading;
pub use support::SupportParts;
pub use survey::{SurveyParts, Surveyed};

/// Everything that one assessment is written from.
#[derive(Clone, Copy)]
pub struct AssessmentParts<'p> {
    pub project: &'p Project,
    pub assessment: &'p Assessment,
    pub reached: Option<&'p Reached>,
    pub problems: &'p [Located],
    pub catalogue: &'p Catalogue,
    pub profile: &'p Profile,
    pub language: Language,
    /// The file as its own people type it in a shell; `None` in what others receive.
    pub typed: Option<&'p str>,
    /// The arithmetic, line by line, where it is asked for.
    pub arithmetic: &'p [String],
}

impl AssessmentParts<'_> {
    /// Whether counts of people were kept back from those who read this: nothing is missing there.
    pub fn keeps_counts_back(&self) -> bool {
        self.problems.iter().any(|problem| problem.code == FEW_PEOPLE)
    }
}
