//! Tables as CSV, for the spreadsheets of each language.
//!
//! UTF-8. In English: commas and decimal points. In French: a byte order mark, semicolons and
//! decimal commas, since that is what French spreadsheets open without a question. A text that a
//! spreadsheet would take for a formula gets an apostrophe in front.
//!
//! For programs, a table is plain: ids in the place of words, commas and points, no sentences, and the
//! same bytes in every language.

use std::borrow::Cow;
use std::io::{Error, Read, Write};

use crate::document::workbook::{Cell, Emit};
use crate::document::{Column, safe};
use crate::i18n::{Language, Phrases};

/// For whom a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// For the spreadsheets of a language.
    Of(Language),
    /// For programs.
    Plain,
}

impl Dialect {
    fn is_plain(self) -> bool {
        self == Self::Plain
    }

    /// Whether such a table has the column.
    fn has(self, column: &Column) -> bool {
        !(self.is_plain() && column.is_prose)
    }
}

/// The heading row of a table.
pub fn heads(columns: &[Column], dialect: Dialect) -> Vec<String> {
    let columns = columns.iter().filter(|column| dialect.has(column));
    let heads = columns.map(|column| if dialect.is_plain() { &column.id } else { &column.name });
    heads.cloned().collect()
}

/// The heading rows by which a table is known again: in each language, and by ids.
pub fn known_heads(columns: impl Fn(&Phrases) -> Vec<Column>) -> Vec<Vec<String>> {
    let columns = |language| columns(&Phrases::new(language));
    let plain = heads(&columns(Language::English), Dialect::Plain);
    let all = Language::ALL.into_iter();
    all.map(|language| heads(&columns(language), Dialect::Of(language))).chain([plain]).collect()
}

/// Writes a table: its heads, then each row as `rows` hands it out.
///
/// # Errors
///
/// When `out` cannot be written to.
pub fn write(
    columns: &[Column],
    rows: impl FnOnce(&mut Emit<'_, Error>) -> Result<(), Error>,
    dialect: Dialect,
    mut out: &mut dyn Write,
) -> Result<(), Error> {
    let delimiter = match dialect {
        Dialect::Of(Language::French) => {
            out.write_all("\u{feff}".as_bytes())?;
            b';'
        }
        Dialect::Of(Language::English) | Dialect::Plain => b',',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut out);
    writer.write_record(heads(columns, dialect).iter().map(|head| safe::csv(head).into_owned()))?;
    rows(&mut |cells| {
        let cells = cells.iter().chain(std::iter::repeat(&Cell::Empty)).zip(columns);
        for (cell, _) in cells.filter(|(_, column)| dialect.has(column)) {
            writer.write_field(written(cell, dialect).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
        Ok(())
    })?;
    writer.flush()
}

/// The same table in memory.
pub fn text(
    columns: &[Column],
    rows: impl FnOnce(&mut Emit<'_, Error>) -> Result<(), Error>,
    dialect: Dialect,
) -> String {
    let mut bytes = Vec::new();
    write(columns, rows, dialect, &mut bytes).expect("memory takes every row");
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

fn written<'c>(cell: &Cell<'c>, dialect: Dialect) -> Cow<'c, str> {
    match cell {
        Cell::State(id, _, _) | Cell::Named(id, _) if dialect.is_plain() => safe::csv(id),
        Cell::Text(text) | Cell::State(_, text, _) | Cell::Named(_, text) => safe::csv(text),
        Cell::Number(number) | Cell::Share(number) => {
            let text = number.to_string();
            Cow::Owned(match dialect {
                Dialect::Of(Language::French) => text.replace('.', ","),
                Dialect::Of(Language::English) | Dialect::Plain => text,
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
        let columns = ["a", "b"].map(Column::words);
        text(&columns, |emit| emit(cells), Dialect::Of(language))
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

    #[test]
    fn a_plain_table_has_ids_and_no_sentences() {
        let named = |id: &str, words: &str| crate::i18n::Named::new(id, words);
        let columns = [
            Column::words(named("stage", "Étape")),
            Column::prose(named("why", "Pourquoi")),
            Column::numbers(named("share", "Part")),
        ];
        let cells = [Cell::Named("idea", "Idée"), Cell::Text("Parce que."), Cell::Share(0.25)];
        let plain = text(&columns, |emit| emit(&cells), Dialect::Plain);
        assert_eq!(plain, "stage,share\r\nidea,0.25\r\n");
        let french = text(&columns, |emit| emit(&cells), Dialect::Of(Language::French));
        assert_eq!(french, "\u{feff}Étape;Pourquoi;Part\r\nIdée;Parce que.;0,25\r\n");
    }
}
