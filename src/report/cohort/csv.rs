//! The tables of a cohort as CSV.

use std::io::{Error, Write};

use super::{Shown, Table};
use crate::document::csv::write;

/// Writes one table.
///
/// # Errors
///
/// When `out` cannot be written to.
pub fn csv(table: Table, shown: &Shown<'_>, out: &mut dyn Write) -> Result<(), Error> {
    let heads: Vec<String> = table.columns(shown).into_iter().map(|(head, _)| head).collect();
    write(&heads, |emit| table.rows(shown, emit), shown.phrases.language(), out)
}
