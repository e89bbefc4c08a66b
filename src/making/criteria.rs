//! Entries of the catalogue, in each format.

use super::format::Format;
use super::setting::Setting;
use super::unmade::Unmade;
use crate::data;
use crate::material::EntryParts;
use crate::report;

/// The entries of one id, in one format.
///
/// # Errors
///
/// Where a workbook cannot be made.
pub fn written(
    parts: &EntryParts<'_>,
    format: Format,
    setting: &Setting,
) -> Result<Vec<u8>, Unmade> {
    let data = || data::entry::json(parts);
    format.written(|| report::catalogue::document(parts), data, true, setting)
}
