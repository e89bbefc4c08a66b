//! Kinship as a sheet: a row for each project and neighbour, and for each template in common.

use std::io::Error;

use jiff::civil::Date;

use super::{PairView, View};
use crate::document::csv::text;
use crate::document::workbook::{Book, Cell, Column, Emit, NotWritten};
use crate::i18n::{Language, Phrases};
use crate::portfolio::kinship::Kind;

/// The columns: ends of phrases.
pub(in crate::report) const COLUMNS: [&str; 5] =
    ["project", "neighbour", "kind", "figures", "reasons"];
/// Their widths in a workbook, in characters.
pub(in crate::report) const WIDTHS: [u16; 5] = [32, 32, 24, 24, 80];

/// The sheet with its heads.
pub fn table(view: &View, phrases: &Phrases) -> String {
    let rows = |emit: &mut Emit<'_, Error>| {
        rows(view).iter().try_for_each(|row| emit(&row.each_ref().map(|text| Cell::Text(text))))
    };
    text(&heads(phrases), rows, phrases.language())
}

/// The same sheet in a workbook.
///
/// # Errors
///
/// When the workbook cannot be put together.
pub fn workbook(view: &View, date: Date, phrases: &Phrases) -> Result<Vec<u8>, NotWritten> {
    let mut book = Book::new(&view.title, date);
    let heads = heads(phrases);
    let columns: Vec<Column<'_>> =
        heads.iter().zip(WIDTHS).map(|(head, width)| Column::new(head, width)).collect();
    let mut sheet = book.sheet(&phrases.say("cohort-sheet-kinship"), &columns)?;
    for row in rows(view) {
        sheet.row(&row.each_ref().map(|text| Cell::Text(text)))?;
    }
    sheet.finish(&[])?;
    book.bytes()
}

/// The heading rows by which the CSV is known: in each language, and by ids.
pub fn known_heads() -> Vec<Vec<String>> {
    let ids = COLUMNS.map(str::to_owned);
    let in_words = Language::ALL.map(|language| heads(&Phrases::new(language)));
    in_words.into_iter().chain([ids]).map(Vec::from).collect()
}

fn heads(phrases: &Phrases) -> [String; 5] {
    COLUMNS.map(|head| phrases.say(&format!("kin-column-{head}")))
}

/// Rows in the order of names; of one project, the nearest first.
pub(in crate::report) fn rows(view: &View) -> Vec<[String; 5]> {
    let mut templates: Vec<Vec<&PairView>> = vec![Vec::new(); view.entries.len()];
    for pair in view.pairs.iter().filter(|pair| pair.kind == Kind::Template) {
        templates[pair.first].push(pair);
    }
    let mut rows = Vec::new();
    for (entry, templates) in view.entries.iter().zip(templates) {
        for (at, other) in &entry.nearest {
            rows.push(row(&entry.shown, other, &view.pairs[*at]));
        }
        rows.extend(templates.into_iter().map(|pair| row(&entry.shown, &pair.both, pair)));
    }
    rows
}

fn row(project: &str, other: &str, pair: &PairView) -> [String; 5] {
    let kind = pair.kind_name.clone();
    [project.into(), other.into(), kind, pair.figures.clone(), pair.reasons.join(" · ")]
}
