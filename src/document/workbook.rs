//! A workbook that is written row by row: headers, filters, widths, and one format per kind of
//! cell.

mod looks;
mod rows;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet};

use looks::{Formats, Look};
use rows::{Held, Parts, Rows, Strings, Value};

pub use super::tone::Tone;
use crate::document::{Column, safe};
use crate::i18n::Named;

/// Why a workbook could not be written; its `Display` says it.
pub type NotWritten = rust_xlsxwriter::XlsxError;

/// The longest text that a cell holds, in UTF-16 units.
const LONGEST: usize = 32_767;

/// One cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'c> {
    /// Any text, as it is.
    Text(&'c str),
    /// The id and the words of a state, on a colour that says how much is known: never how good it is.
    State(&'c str, &'c str, Tone),
    /// The id and the words of one of a closed set.
    Named(&'c str, &'c str),
    /// A number with decimals.
    Number(f64),
    /// A whole number, its thousands apart as the reader's spreadsheet has them.
    Count(u64),
    /// A share of 0 to 1, shown as a percentage.
    Share(f64),
    /// A day, as the reader's spreadsheet writes days.
    Day(Date),
    /// Nothing is known, or nothing is asked.
    Empty,
}

impl Cell<'_> {
    /// A number that may be missing.
    pub fn number(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }

    /// A share that may be missing.
    pub fn share(share: Option<f64>) -> Self {
        share.map_or(Self::Empty, Self::Share)
    }

    /// A count that may be missing.
    pub fn count(count: Option<u64>) -> Self {
        count.map_or(Self::Empty, Self::Count)
    }

    /// A day that may be missing.
    pub fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

impl<'c> Cell<'c> {
    /// A text that may be missing.
    pub fn text(text: Option<&'c str>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }

    /// One of a closed set, where there is one.
    pub fn named(named: Option<&'c Named>) -> Self {
        named.map_or(Self::Empty, |named| Self::Named(&named.id, &named.words))
    }
}

/// Takes one row of a table that is written as it is made, into a sheet or as CSV.
pub type Emit<'e, E> = dyn FnMut(&[Cell<'_>]) -> Result<(), E> + 'e;

/// A workbook being written: row by row, so that of a long sheet nothing is held but its text, and only
/// until the sheet ends.
pub struct Book {
    title: String,
    created: Date,
    formats: Formats,
    strings: Strings,
    /// The sheets that have ended, in the order of the workbook.
    sheets: Vec<Ended>,
    parts: Parts,
}

/// What is left of a sheet whose rows are written.
struct Ended {
    name: String,
    /// Of each column, its width in characters.
    widths: Vec<u16>,
    /// Rows below the header.
    rows: u32,
    /// The looks of its cells, in the order in which they came.
    looks: Vec<Look>,
}

impl Book {
    /// A workbook with a title and the day that counts as that of its creation.
    pub fn new(title: &str, created: Date) -> Self {
        Self {
            title: safe::terminal(title).chars().take(255).collect(),
            created,
            formats: Formats::new(),
            strings: Strings::default(),
            sheets: Vec::new(),
            parts: Parts::new(),
        }
    }

    /// Adds a sheet with its headers: the first row and the first column stay in view.
    ///
    /// A name has at most 31 characters, none of `[]:*?/\`, and no other sheet has it.
    pub fn sheet(&mut self, name: &str, columns: &[Column]) -> Result<Sheet<'_>, NotWritten> {
        let widths = columns.iter().map(|column| column.width).collect();
        let ended = Ended { name: name.to_owned(), widths, rows: 0, looks: Vec::new() };
        let mut sheet = Sheet { book: self, ended, rows: Rows::default(), at: 0 };
        for (at, column) in (0u16..).zip(columns) {
            sheet.text(at, &column.name, [Look::Header, Look::QuotedHeader])?;
        }
        Ok(sheet)
    }

    /// The bytes of the workbook.
    pub fn bytes(self) -> Result<Vec<u8>, NotWritten> {
        let mut workbook = Workbook::new();
        let mut properties = DocProperties::new().set_title(&self.title).set_author("germoir");
        if let Some(day) = excel_day(self.created) {
            properties = properties.set_creation_datetime(&day);
        }
        workbook.set_properties(&properties);
        for (at, sheet) in self.sheets.iter().enumerate() {
            let worksheet = laid(&mut workbook, sheet)?;
            // In the order in which they came: this numbers them.
            for (column, look) in (0u16..).zip(&sheet.looks) {
                worksheet.write_blank(0, column, self.formats.of(*look))?;
            }
            // Where there is a text, there is a part for texts.
            if at == 0 && !self.strings.is_empty() {
                worksheet.write_string(1, 0, "a")?;
            }
        }
        self.parts.whole(&workbook.save_to_buffer()?, &self.strings)
    }
}

/// A sheet of a workbook, without cells.
fn laid<'w>(workbook: &'w mut Workbook, sheet: &Ended) -> Result<&'w mut Worksheet, NotWritten> {
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(&sheet.name)?;
    worksheet.set_landscape();
    worksheet.set_paper_size(9); // A4
    worksheet.set_print_fit_to_pages(1, 0);
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_freeze_panes(1, 1)?;
    for (at, width) in (0u16..).zip(&sheet.widths) {
        worksheet.set_column_width(at, f64::from(*width))?;
    }
    if let Some(last) = (0u16..).zip(&sheet.widths).map(|(at, _)| at).last() {
        worksheet.autofilter(0, 0, sheet.rows, last)?;
    }
    Ok(worksheet)
}

/// A sheet being written. Ends with [`finish`](Self::finish).
pub struct Sheet<'b> {
    book: &'b mut Book,
    ended: Ended,
    rows: Rows,
    /// The row that is written, from 0.
    at: u32,
}

impl Sheet<'_> {
    /// Writes the next row.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), NotWritten> {
        self.at += 1;
        self.ended.rows = self.at;
        for (at, cell) in (0u16..).zip(cells) {
            self.cell(at, *cell)?;
        }
        Ok(())
    }

    fn cell(&mut self, column: u16, cell: Cell<'_>) -> Result<(), NotWritten> {
        match cell {
            Cell::Empty => Ok(()),
            Cell::Text(text) | Cell::Named(_, text) => {
                self.text(column, text, [Look::Text, Look::Quoted])
            }
            Cell::State(_, words, tone) => {
                let look = match tone {
                    Tone::Known => Look::Known,
                    Tone::Open => Look::Open,
                    Tone::Aside => Look::Aside,
                };
                self.text(column, words, [look; 2])
            }
            Cell::Number(number) => self.number(column, number, Look::Number),
            // Spreadsheets hold whole numbers exactly up to 2^53, far above any count.
            Cell::Count(count) => self.number(column, count as f64, Look::Count),
            Cell::Share(share) => self.number(column, share, Look::Share),
            Cell::Day(day) => match excel_day(day) {
                Some(date) => self.number(column, date.to_excel(), Look::Day),
                None => self.text(column, &day.to_string(), [Look::Text; 2]),
            },
        }
    }

    /// A text as it looks, and as it does where it would become a formula.
    fn text(
        &mut self,
        column: u16,
        text: &str,
        [look, quoted]: [Look; 2],
    ) -> Result<(), NotWritten> {
        let Held { at, acts, .. } =
            self.book.strings.hold(text, |text| (held(text), safe::cell(text).1));
        let look = if acts { quoted } else { look };
        self.value(column, at.map_or(Value::Blank, Value::Text), look)
    }

    fn number(&mut self, column: u16, number: f64, look: Look) -> Result<(), NotWritten> {
        self.value(column, Value::Number(number), look)
    }

    fn value(&mut self, column: u16, value: Value, look: Look) -> Result<(), NotWritten> {
        if !self.ended.looks.contains(&look) {
            self.ended.looks.push(look);
        }
        let look = self.book.formats.number(look);
        self.rows.cell((self.at, column), value, look)
    }

    /// Puts the filters in, now that the last row is known, and apart from the table what is to be
    /// read below it.
    pub fn finish(mut self, below: &[String]) -> Result<(), NotWritten> {
        for (row, line) in (self.ended.rows + 2..).zip(below) {
            self.at = row;
            self.text(0, line, [Look::Below, Look::Quoted])?;
        }
        let (rows, last) = self.rows.ended();
        // How the sheet begins and ends, as it does where it stands in the workbook.
        let mut workbook = Workbook::new();
        let number = self.book.sheets.len() + 1;
        if number > 1 {
            workbook.add_worksheet();
        }
        let worksheet = laid(&mut workbook, &self.ended)?;
        if let Some((row, column)) = last {
            let format = self.book.formats.of(Look::Text);
            worksheet.write_blank(0, 0, format)?.write_blank(row, column, format)?;
        }
        self.book.parts.sheet(number, &workbook.save_to_buffer()?, &rows)?;
        self.book.sheets.push(self.ended);
        Ok(())
    }
}

/// A text without control characters, cut to what a cell holds.
fn held(text: &str) -> String {
    let text = safe::html_text(text);
    let mut units = 0;
    let cut = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST
    });
    match cut {
        None => text.into_owned(),
        Some(_) => {
            // One unit is kept for the ellipsis.
            let mut units = 1;
            let short = text.chars().take_while(|c| {
                units += c.len_utf16();
                units <= LONGEST
            });
            short.chain(['…']).collect()
        }
    }
}

/// A day that a spreadsheet knows: from 1900 on.
fn excel_day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1900)?;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}
