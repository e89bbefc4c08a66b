//! The frame that every file of data beside the catalogue is read in.

use super::definition::characters::check_characters;
use super::definition::format::check_format;
use crate::diagnostic::{Fields, Path, Problem, Problems};
use crate::source::parse_toml;
use crate::source::{SourceFile, Span};

/// Reads a file by its root table: its `format` is checked, and a key that `read` leaves alone is
/// unknown.
///
/// # Errors
///
/// Every problem of the file, in the order of their places.
pub(super) fn read<T>(
    file: &SourceFile,
    read: impl FnOnce(&mut Fields<'_, '_>) -> T,
) -> Result<T, Vec<Problem>> {
    let mut problems = Problems::default();
    let (table, errors) = parse_toml(file);
    problems.extend(errors.into_iter().map(Problem::from));
    check_format(&table, Span::START, &mut problems);
    check_characters(&table, &mut problems);
    let mut root = Fields::new(&table, Span::START, Path::ROOT, None, &mut problems);
    root.entry("format");
    let content = read(&mut root);
    root.finish();
    if problems.has_errors() { Err(problems.sorted(file)) } else { Ok(content) }
}
