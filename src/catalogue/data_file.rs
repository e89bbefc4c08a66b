//! The frame that every file of data beside the catalogue is read in.

use super::definition::characters::check_characters;
use super::definition::format::check_format;
use crate::diagnostic::{Fields, Path, Problem, Problems};
use crate::i18n::Localised;
use crate::source::parse_toml;
use crate::source::tree::{Entry, Value};
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

/// Reads the table of an entry, at its own path.
pub(super) fn within<'a, T>(
    parent: &mut Fields<'_, 'a>,
    entry: &Entry<'a>,
    read: impl FnOnce(&mut Fields<'_, 'a>) -> Option<T>,
) -> Option<T> {
    let Value::Table(table) = &entry.node.value else {
        return parent.wrong_type(&entry.key, &entry.node, "table");
    };
    let path = *parent.path();
    let path = path.key(&entry.key);
    let mut fields = Fields::new(table, entry.node.span, path, None, parent.problems());
    let value = read(&mut fields);
    fields.finish();
    value
}

/// A text in both languages.
pub(super) fn both_languages(fields: &mut Fields<'_, '_>) -> Option<Localised<String>> {
    let (fr, en) = (fields.required_text("fr"), fields.required_text("en"));
    fr.zip(en).map(|(fr, en)| Localised { fr: fr.to_owned(), en: en.to_owned() })
}
