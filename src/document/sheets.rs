//! The tables of a document as CSV, and as a workbook.

use std::io::Error;

use jiff::civil::Date;

use super::csv::{self, Dialect};
use super::workbook::{Book, Cell, Emit, NotWritten};
use super::{Block, Cell as Owned, Doc, Line, Table, safe};

/// A table as CSV.
pub fn csv(table: &Table, dialect: Dialect) -> String {
    let emitted = |emit: &mut Emit<'_, Error>| rows(&table.rows, emit);
    csv::text(&table.columns, emitted, dialect)
}

/// The cell of a sheet; `words` holds a text that has to be put together.
fn borrowed<'c>(cell: &'c Owned, words: &'c mut String) -> Cell<'c> {
    match cell {
        Owned::Text(line) => {
            *words = line.plain();
            Cell::Text(words)
        }
        Owned::List(lines) => {
            let lines: Vec<String> = lines.iter().map(Line::plain).collect();
            *words = lines.join("\n");
            Cell::Text(words)
        }
        Owned::State(named, tone) => Cell::State(&named.id, &named.words, *tone),
        Owned::Named(named) => Cell::Named(&named.id, &named.words),
        Owned::Number(number) => Cell::Number(*number),
        Owned::Count(count) => Cell::Count(*count),
        Owned::Share(share) => Cell::Share(*share),
        Owned::Day(day) => Cell::Day(*day),
        Owned::Empty => Cell::Empty,
    }
}

/// Hands out every row.
///
/// # Errors
///
/// Those of `emit`.
pub fn rows<E>(
    rows: impl IntoIterator<Item: AsRef<[Owned]>>,
    emit: &mut Emit<'_, E>,
) -> Result<(), E> {
    for row in rows {
        let row = row.as_ref();
        let mut words = vec![String::new(); row.len()];
        let cells = row.iter().zip(&mut words).map(|(cell, words)| borrowed(cell, words));
        emit(&cells.collect::<Vec<_>>())?;
    }
    Ok(())
}

/// The tables of a document as a workbook, a sheet each; below the first, for whom it is and what
/// stands at the foot.
///
/// # Errors
///
/// When it cannot be written.
pub fn workbook(doc: &Doc, created: Date) -> Result<Vec<u8>, NotWritten> {
    let mut book = Book::new(&doc.title.plain(), created);
    let mut below = below(doc);
    for table in doc.tables() {
        let mut sheet = book.sheet(&sheet_name(&table.caption, table.id), &table.columns)?;
        rows::<NotWritten>(&table.rows, &mut |cells| sheet.row(cells))?;
        sheet.finish(&std::mem::take(&mut below))?;
    }
    book.bytes()
}

/// What a reader of sheets has to know beside them.
fn below(doc: &Doc) -> Vec<String> {
    let foot = doc.foot.iter().filter_map(|block| match block {
        Block::Text(line, _) => Some(line),
        _ => None,
    });
    let lines = std::iter::once(&doc.audience).chain(foot).map(Line::plain);
    lines.filter(|line| !line.is_empty()).collect()
}

/// What a sheet is called: its caption where a workbook takes it, its id otherwise.
fn sheet_name(caption: &str, id: &str) -> String {
    let is_fit = (1..=31).contains(&caption.chars().count());
    let name = if is_fit { caption } else { id };
    safe::terminal(name).chars().filter(|c| !"[]:*?/\\".contains(*c)).collect()
}
