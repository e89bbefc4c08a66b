//! What became of projects over several cohorts.

use jiff::civil::Date;

use crate::catalogue::Catalogue;
use crate::i18n::Phrases;
use crate::portfolio::observation::Observed;

/// Everything that the report is written from.
#[derive(Clone, Copy)]
pub struct ObservationParts<'p> {
    pub observed: &'p Observed,
    pub catalogue: &'p Catalogue,
    pub phrases: &'p Phrases,
    pub date: Date,
    /// Files that were left out until they are mended.
    pub invalid: usize,
    /// Decisions that are past the day until which they were to be kept, and are not counted.
    pub expired: usize,
}
