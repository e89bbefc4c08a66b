//! Structures that help, and whom bearers can see for what.

use jiff::civil::Date;

use crate::assessment::structure::SelfAssessment;
use crate::catalogue::Catalogue;
use crate::portfolio::support::Provision;
use crate::portfolio::support::readings::Readings;

/// Everything that a report about structures is written from.
#[derive(Clone, Copy)]
pub struct SupportParts<'p> {
    pub provision: &'p Provision,
    /// One for each structure of the provision, in its order.
    pub assessed: &'p [SelfAssessment],
    /// What bearers who read each of them say of it, where five or more have.
    pub read: &'p [Option<Readings>],
    pub catalogue: &'p Catalogue,
    pub date: Date,
    /// Paths of the files that could not be read, in their order.
    pub left_out: &'p [String],
}
