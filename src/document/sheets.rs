//! The tables of a document as CSV, and as a workbook.

use std::io::Error;

use jiff::civil::Date;

use super::csv::{self, Dialect};
use super::workbook::{Book, Cell, Column, Emit, NotWritten};
use super::{Block, Doc, Line, Table, safe};

/// A table as CSV.
pub fn csv(table: &Table, dialect: Dialect) -> String {
    csv::text(&table.columns, |emit: &mut Emit<'_, Error>| rows(table, emit), dialect)
}

/// Hands out every row, as long as there are columns.
fn rows<E>(table: &Table, emit: &mut Emit<'_, E>) -> Result<(), E> {
    for row in &table.rows {
        let mut words = vec![String::new(); row.len()];
        let mut cells: Vec<Cell<'_>> =
            row.iter().zip(&mut words).map(|(cell, words)| cell.sheet(words)).collect();
        cells.resize(table.columns.len(), Cell::Empty);
        emit(&cells)?;
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
        let columns: Vec<Column<'_>> =
            table.columns.iter().map(|column| Column::new(&column.name, column.width)).collect();
        let mut sheet = book.sheet(&sheet_name(&table.caption, table.id), &columns)?;
        rows::<NotWritten>(table, &mut |cells| sheet.row(cells))?;
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
