//! A cohort, and everything that its outputs are written from.

use jiff::civil::Date;

use super::{ForgeParts, KinshipParts};
use crate::catalogue::{Catalogue, Profile};
use crate::comparison::since::Since;
use crate::descriptor::file_stem;
use crate::i18n::Phrases;
use crate::portfolio::cohort::Cohort;

/// A cohort with what it was assessed with.
#[derive(Clone, Copy)]
pub struct CohortParts<'c> {
    pub cohort: &'c Cohort,
    /// What changed since an earlier folder; `None` where none was given.
    pub since: Option<&'c Since>,
    pub catalogue: &'c Catalogue,
    pub profile: &'c Profile,
    /// The kinship of its projects, and what several of them lack or have; `None` where it was left
    /// out.
    pub near: Option<(KinshipParts<'c>, ForgeParts<'c>)>,
    pub phrases: &'c Phrases,
    pub date: Date,
    /// Whether each project has a page of its own beside the report.
    pub with_pages: bool,
}

/// The file of a project's page, beside the report.
pub fn page_name(id: &str) -> String {
    format!("{}.html", file_stem(id))
}
