//! The tables of a cohort as CSV.

use std::io::{Error, Write};

use super::{Shown, Table};
use crate::document::csv::{Dialect, write};

/// Writes one table.
///
/// # Errors
///
/// When `out` cannot be written to.
pub fn csv(
    table: Table,
    shown: &Shown<'_>,
    dialect: Dialect,
    out: &mut dyn Write,
) -> Result<(), Error> {
    write(&table.columns(shown), |emit| table.rows(shown, emit), dialect, out)
}
