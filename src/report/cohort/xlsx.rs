//! The workbook of a cohort.

use super::{Shown, Table};
use crate::document::workbook::{Book, NotWritten};

/// Writes the workbook: one sheet for each table. Its date of creation is that of the assessment.
pub fn workbook(shown: &Shown<'_>) -> Result<Vec<u8>, NotWritten> {
    let mut book = Book::new(&shown.phrase("title"), shown.date);
    for table in Table::all(shown) {
        let name = shown.phrase(&format!("sheet-{}", table.as_str()));
        let mut sheet = book.sheet(&name, &table.columns(shown))?;
        table.rows::<NotWritten>(shown, &mut |cells| sheet.row(cells))?;
        sheet.finish(&[])?;
    }
    book.bytes()
}
