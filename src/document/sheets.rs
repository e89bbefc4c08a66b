//! The tables of a document as CSV, and as a workbook.

use std::io::Error;

use jiff::civil::Date;

use super::workbook::{Book, Cell, Column, Emit, NotWritten};
use super::{Table, csv, safe};
use crate::i18n::Language;

/// A table as CSV, as the spreadsheets of a language open it.
pub fn csv(table: &Table, language: Language) -> String {
    let heads: Vec<String> = table.columns.iter().map(|column| column.name.clone()).collect();
    let rows = |emit: &mut Emit<'_, Error>| {
        for row in &table.rows {
            let mut words = vec![String::new(); row.len()];
            let cells: Vec<Cell<'_>> =
                row.iter().zip(&mut words).map(|(cell, words)| cell.sheet(words)).collect();
            emit(&cells)?;
        }
        Ok(())
    };
    csv::text(&heads, rows, language)
}

/// Tables as a workbook, a sheet each.
///
/// # Errors
///
/// When it cannot be written.
pub fn workbook(title: &str, tables: &[&Table], created: Date) -> Result<Vec<u8>, NotWritten> {
    let mut book = Book::new(title, created);
    for table in tables {
        let columns: Vec<Column<'_>> =
            table.columns.iter().map(|column| Column::new(&column.name, column.width)).collect();
        let mut sheet = book.sheet(&sheet_name(&table.caption, table.id), &columns)?;
        for row in &table.rows {
            let mut words = vec![String::new(); row.len()];
            let cells: Vec<Cell<'_>> =
                row.iter().zip(&mut words).map(|(cell, words)| cell.sheet(words)).collect();
            sheet.row(&cells)?;
        }
        sheet.finish()?;
    }
    book.bytes()
}

/// What a sheet is called: its caption where a workbook takes it, its id otherwise.
fn sheet_name(caption: &str, id: &str) -> String {
    let is_fit = (1..=31).contains(&caption.chars().count());
    let name = if is_fit { caption } else { id };
    safe::terminal(name).chars().filter(|c| !"[]:*?/\\".contains(*c)).collect()
}
