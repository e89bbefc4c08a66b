//! Kinship as a sheet: a row for each project and neighbour, and for each template in common.

use std::io::Error;

use jiff::civil::Date;

use super::{PairView, View};
use crate::document::Column;
use crate::document::csv::{self, Dialect, text};
use crate::document::workbook::{self, Book, Cell, Emit, NotWritten};
use crate::i18n::Phrases;
use crate::portfolio::kinship::Kind;

/// The columns: ends of phrases, with their widths in a workbook, in characters.
const COLUMNS: [(&str, u16); 9] = [
    ("id", 24),
    ("project", 32),
    ("neighbour-id", 24),
    ("neighbour", 32),
    ("kind", 24),
    ("text", 12),
    ("facets", 12),
    ("together", 12),
    ("reasons", 80),
];

/// The sheet with its heads.
pub fn table(view: &View, phrases: &Phrases, dialect: Dialect) -> String {
    text(&columns(phrases), |emit: &mut Emit<'_, Error>| rows(view, emit), dialect)
}

/// The same sheet in a workbook.
///
/// # Errors
///
/// When the workbook cannot be put together.
pub fn workbook(view: &View, date: Date, phrases: &Phrases) -> Result<Vec<u8>, NotWritten> {
    let mut book = Book::new(&view.title, date);
    let columns = columns(phrases);
    let columns: Vec<workbook::Column<'_>> =
        columns.iter().map(|column| workbook::Column::new(&column.name, column.width)).collect();
    let mut sheet = book.sheet(&phrases.say("cohort-sheet-kinship"), &columns)?;
    rows::<NotWritten>(view, &mut |cells| sheet.row(cells))?;
    sheet.finish(&[])?;
    book.bytes()
}

/// The heading rows by which the CSV is known: in each language, and by ids.
pub fn known_heads() -> Vec<Vec<String>> {
    csv::known_heads(columns)
}

/// The columns, without rows.
pub(in crate::report) fn columns(phrases: &Phrases) -> Vec<Column> {
    let columns = COLUMNS.map(|(id, width)| {
        let named = phrases.named("kin-column-", id);
        let column = if id == "reasons" { Column::prose(named) } else { Column::words(named) };
        column.wide(width)
    });
    columns.into()
}

/// Hands out every row, in the order of names; of one project, the nearest first.
pub(in crate::report) fn rows<E>(view: &View, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let mut templates: Vec<Vec<&PairView>> = vec![Vec::new(); view.entries.len()];
    for pair in view.pairs.iter().filter(|pair| pair.kind == Kind::Template) {
        templates[pair.first].push(pair);
    }
    for (at, templates) in templates.into_iter().enumerate() {
        for (pair, introduced) in &view.entries[at].nearest {
            row(view, at, &view.pairs[*pair], introduced, emit)?;
        }
        for pair in templates {
            row(view, at, pair, &pair.introduced, emit)?;
        }
    }
    Ok(())
}

fn row<E>(
    view: &View,
    at: usize,
    pair: &PairView,
    introduced: &str,
    emit: &mut Emit<'_, E>,
) -> Result<(), E> {
    let (project, other) = (&view.entries[at], &view.entries[pair.other(at)]);
    emit(&[
        Cell::Text(&project.id),
        Cell::Named(&project.name_or_id, &project.shown),
        Cell::Text(&other.id),
        // Whether the two may be introduced is told by the words, which programs are spared.
        Cell::Named(&other.name_or_id, introduced),
        Cell::Named(pair.kind.as_str(), &pair.kind_name),
        Cell::Number(pair.text),
        Cell::Number(pair.facets),
        Cell::Number(pair.together),
        Cell::Text(&pair.reasons.join(" · ")),
    ])
}
