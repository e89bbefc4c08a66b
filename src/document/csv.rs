//! Tables as CSV, for the spreadsheets of each language.
//!
//! UTF-8. In English: commas and decimal points. In French: a byte order mark, semicolons and
//! decimal commas, since that is what French spreadsheets open without a question. A text that a
//! spreadsheet would take for a formula gets an apostrophe in front.

use std::borrow::Cow;
use std::io::{Error, Read, Write};

use crate::document::safe;
use crate::document::workbook::{Cell, Emit};
use crate::i18n::Language;

/// Writes a table: its heads, then each row as `rows` hands it out.
///
/// # Errors
///
/// When `out` cannot be written to.
pub fn write(
    heads: &[String],
    rows: impl FnOnce(&mut Emit<'_, Error>) -> Result<(), Error>,
    language: Language,
    mut out: &mut dyn Write,
) -> Result<(), Error> {
    let delimiter = match language {
        Language::French => {
            out.write_all("\u{feff}".as_bytes())?;
            b';'
        }
        Language::English => b',',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut out);
    writer.write_record(heads.iter().map(|head| safe::csv(head).into_owned()))?;
    rows(&mut |cells| {
        for cell in cells {
            writer.write_field(written(cell, language).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
        Ok(())
    })?;
    writer.flush()
}

/// The same table in memory.
pub fn text(
    heads: &[String],
    rows: impl FnOnce(&mut Emit<'_, Error>) -> Result<(), Error>,
    language: Language,
) -> String {
    let mut bytes = Vec::new();
    write(heads, rows, language, &mut bytes).expect("memory takes every row");
    String::from_utf8(bytes).expect("a sheet of texts is a text")
}

/// How much of a file its heading row may take, in bytes.
const LONGEST_ROW: u64 = 1 << 16;

/// Whether the first row of a file is one of these, with the separator of either language.
///
/// # Errors
///
/// When the file cannot be read.
pub fn has_heads(file: impl Read, known: &[Vec<String>]) -> Result<bool, Error> {
    if known.is_empty() {
        return Ok(false);
    }
    let mut start = Vec::new();
    file.take(LONGEST_ROW).read_to_end(&mut start)?;
    let start = start.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&start);
    let is_known = |delimiter: u8| {
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(delimiter).has_headers(false).from_reader(start);
        let mut row = csv::StringRecord::new();
        matches!(reader.read_record(&mut row), Ok(true))
            && known.iter().any(|heads| row.iter().eq(heads.iter().map(String::as_str)))
    };
    Ok(is_known(b',') || is_known(b';'))
}

fn written<'c>(cell: &Cell<'c>, language: Language) -> Cow<'c, str> {
    match cell {
        Cell::Text(text) | Cell::State(text, _) => safe::csv(text),
        Cell::Number(number) | Cell::Share(number) => {
            let text = number.to_string();
            Cow::Owned(match language {
                Language::French => text.replace('.', ","),
                Language::English => text,
            })
        }
        Cell::Count(count) => Cow::Owned(count.to_string()),
        Cell::Day(day) => Cow::Owned(day.to_string()),
        Cell::Empty => Cow::Borrowed(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_row(cells: &[Cell<'_>], language: Language) -> String {
        let heads = ["a".to_owned(), "b".to_owned()];
        text(&heads, |emit| emit(cells), language)
    }

    #[test]
    fn a_text_is_never_a_formula() {
        for text in ["=1+1", "+1", "-1", "@x", "\tx", "\rx", " @x"] {
            assert!(safe::csv(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(safe::csv("a=1"), "a=1");
        let row = one_row(&[Cell::Text("=1+1"), Cell::Empty], Language::English);
        assert_eq!(row, "a,b\r\n'=1+1,\r\n");
    }

    #[test]
    fn numbers_and_separators_are_those_of_the_language() {
        let cells = [Cell::Number(-0.5), Cell::Share(0.25)];
        assert_eq!(one_row(&cells, Language::French), "\u{feff}a;b\r\n-0,5;0,25\r\n");
        assert_eq!(one_row(&cells, Language::English), "a,b\r\n-0.5,0.25\r\n");
    }
}
