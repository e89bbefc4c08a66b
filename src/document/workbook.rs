//! A workbook that is written row by row: headers, filters, widths, and one format per kind of
//! cell.

use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};

pub use super::tone::Tone;
use crate::document::safe;
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

/// A column: its header, and its width in characters.
#[derive(Clone, Copy, Debug)]
pub struct Column<'c> {
    /// What its head says.
    pub name: &'c str,
    /// Characters.
    pub width: u16,
}

impl<'c> Column<'c> {
    /// A column under this head, so many characters wide.
    pub fn new(name: &'c str, width: u16) -> Self {
        Self { name, width }
    }
}

/// A workbook being written.
pub struct Book {
    workbook: Workbook,
    formats: Formats,
}

impl Book {
    /// A workbook with a title and the day that counts as that of its creation.
    pub fn new(title: &str, created: Date) -> Self {
        let mut workbook = Workbook::new();
        let title: String = safe::terminal(title).chars().take(255).collect();
        let mut properties = DocProperties::new().set_title(title).set_author("germoir");
        if let Some(day) = excel_day(created) {
            properties = properties.set_creation_datetime(&day);
        }
        workbook.set_properties(&properties);
        Self { workbook, formats: Formats::new() }
    }

    /// Adds a sheet with its headers: the first row and the first column stay in view.
    ///
    /// A name has at most 31 characters, none of `[]:*?/\`, and no other sheet has it.
    pub fn sheet(&mut self, name: &str, columns: &[Column<'_>]) -> Result<Sheet<'_>, NotWritten> {
        let worksheet = self.workbook.add_worksheet();
        worksheet.set_name(name)?;
        worksheet.set_landscape();
        worksheet.set_paper_size(9); // A4
        worksheet.set_print_fit_to_pages(1, 0);
        worksheet.set_repeat_rows(0, 0)?;
        worksheet.set_freeze_panes(1, 1)?;
        let mut at = 0;
        for column in columns {
            worksheet.set_column_width(at, f64::from(column.width))?;
            let Formats { header, quoted_header, .. } = &self.formats;
            let format = if safe::cell(column.name).1 { quoted_header } else { header };
            worksheet.write_string_with_format(0, at, held(column.name), format)?;
            at += 1;
        }
        Ok(Sheet { worksheet, formats: &self.formats, columns: at, rows: 0 })
    }

    /// The bytes of the workbook.
    pub fn bytes(mut self) -> Result<Vec<u8>, NotWritten> {
        self.workbook.save_to_buffer()
    }
}

/// A sheet being written. Ends with [`finish`](Self::finish).
pub struct Sheet<'b> {
    worksheet: &'b mut Worksheet,
    formats: &'b Formats,
    columns: u16,
    rows: u32,
}

impl Sheet<'_> {
    /// Writes the next row.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), NotWritten> {
        self.rows += 1;
        for (at, cell) in (0u16..).zip(cells) {
            self.cell(self.rows, at, *cell)?;
        }
        Ok(())
    }

    fn cell(&mut self, row: u32, column: u16, cell: Cell<'_>) -> Result<(), NotWritten> {
        let (sheet, formats) = (&mut *self.worksheet, self.formats);
        match cell {
            Cell::Empty => {}
            Cell::Text(text) | Cell::Named(_, text) => {
                let format = if safe::cell(text).1 { &formats.quoted } else { &formats.text };
                sheet.write_string_with_format(row, column, held(text), format)?;
            }
            Cell::State(_, words, tone) => {
                let format = match tone {
                    Tone::Known => &formats.known,
                    Tone::Open => &formats.open,
                    Tone::Aside => &formats.aside,
                };
                sheet.write_string_with_format(row, column, held(words), format)?;
            }
            Cell::Number(number) => {
                sheet.write_number_with_format(row, column, number, &formats.number)?;
            }
            Cell::Count(count) => {
                // Spreadsheets hold whole numbers exactly up to 2^53, far above any count.
                sheet.write_number_with_format(row, column, count as f64, &formats.count)?;
            }
            Cell::Share(share) => {
                sheet.write_number_with_format(row, column, share, &formats.share)?;
            }
            Cell::Day(day) => match excel_day(day) {
                Some(date) => {
                    sheet.write_datetime_with_format(row, column, &date, &formats.day)?;
                }
                None => {
                    sheet.write_string_with_format(row, column, day.to_string(), &formats.text)?;
                }
            },
        }
        Ok(())
    }

    /// Puts the filters in, now that the last row is known, and apart from the table what is to be
    /// read below it.
    pub fn finish(self, below: &[String]) -> Result<(), NotWritten> {
        if let Some(last) = self.columns.checked_sub(1) {
            self.worksheet.autofilter(0, 0, self.rows, last)?;
        }
        for (row, line) in (self.rows + 2..).zip(below) {
            let format =
                if safe::cell(line).1 { &self.formats.quoted } else { &self.formats.below };
            self.worksheet.write_string_with_format(row, 0, held(line), format)?;
        }
        Ok(())
    }
}

struct Formats {
    header: Format,
    quoted_header: Format,
    text: Format,
    /// On one line, over as many columns as it takes.
    below: Format,
    /// For a text that would become a formula if somebody edited it.
    quoted: Format,
    known: Format,
    open: Format,
    aside: Format,
    number: Format,
    count: Format,
    share: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let text = || top().set_text_wrap();
        let state = |colour| text().set_background_color(Color::RGB(colour));
        let header = || text().set_bold().set_border_bottom(FormatBorder::Medium);
        Self {
            header: header(),
            quoted_header: header().set_quote_prefix(),
            text: text(),
            below: top(),
            quoted: text().set_quote_prefix(),
            known: state(0xDCEBF7),
            open: state(0xFFF2CC),
            aside: state(0xEDEDED),
            number: top().set_num_format("0.0##"),
            count: top().set_num_format_index(3),
            share: top().set_num_format_index(9),
            day: top().set_num_format_index(14),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn book(text: &str) -> Vec<u8> {
        let date = jiff::civil::date(2026, 11, 23);
        let mut book = Book::new("Titre", date);
        let mut sheet = book.sheet("Feuille", &[Column::new("Nom", 20)]).unwrap();
        sheet.row(&[Cell::Text(text)]).unwrap();
        sheet.row(&[Cell::Day(date), Cell::Empty, Cell::Share(0.5)]).unwrap();
        sheet.finish(&[]).unwrap();
        book.bytes().unwrap()
    }

    #[test]
    fn the_same_content_gives_the_same_bytes() {
        assert_eq!(book("a"), book("a"));
    }

    #[test]
    fn a_text_is_cut_to_what_a_cell_holds() {
        let long = "é".repeat(LONGEST + 5);
        assert_eq!(held(&long).encode_utf16().count(), LONGEST);
        assert_eq!(held("a\u{1b}b"), "ab");
        book(&long);
        book("=1+1");
    }

    #[test]
    fn days_before_1900_are_texts() {
        assert!(excel_day(jiff::civil::date(1899, 12, 31)).is_none());
        assert!(excel_day(jiff::civil::date(2026, 2, 28)).is_some());
    }
}
