//! The rows of sheets as the workbook's own XML, written as they come.
//!
//! `rust_xlsxwriter` holds every cell of every sheet until the end, some three hundred bytes each; its
//! ways of holding fewer put people's words into temporary files, and nothing here touches a file. It
//! makes everything but the rows: how sheets begin and end, looks, texts, and what holds them together.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{BufWriter, Cursor, Read, Write};

use rust_xlsxwriter::XlsxError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::NotWritten;

/// Rows that say together in which columns they have cells.
const BLOCK: u32 = 16;

/// The bytes of a piece of a sheet, about.
const PIECE: usize = 1 << 18;

/// The last row that a sheet has, from 0.
const LAST: u32 = 1_048_575;

/// A text as a cell holds it.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// Its place among all texts; `None` where nothing is left of it.
    pub at: Option<u32>,
    /// Whether it would become a formula if somebody edited it.
    pub acts: bool,
    /// Whether it is held as it was given.
    is_whole: bool,
}

/// Every text of a workbook once, in the order in which they came. Thousands of cells say the same few
/// things: each is made harmless once.
#[derive(Default)]
pub struct Strings {
    known: HashMap<Box<str>, Held>,
    /// How many of them are whole.
    texts: u32,
    /// How many cells hold one.
    cells: u64,
}

impl Strings {
    /// What becomes of a text, which `held` makes harmless, once and for all.
    pub fn hold(&mut self, text: &str, held: fn(&str) -> (String, bool)) -> Held {
        let found = self.known(text, held);
        self.cells += u64::from(found.at.is_some());
        found
    }

    fn known(&mut self, text: &str, held: fn(&str) -> (String, bool)) -> Held {
        if let Some(found) = self.known.get(text) {
            return *found;
        }
        let (whole, acts) = held(text);
        let found = match whole.as_str() {
            "" => Held { at: None, acts, is_whole: false },
            whole if whole == text => {
                self.texts += 1;
                Held { at: Some(self.texts - 1), acts, is_whole: true }
            }
            whole => Held { acts, is_whole: false, ..self.known(whole, held) },
        };
        self.known.insert(text.into(), found);
        found
    }

    pub fn is_empty(&self) -> bool {
        self.texts == 0
    }

    /// The texts as the part of a workbook that holds them.
    fn write(&self, out: &mut dyn Write) -> Result<(), NotWritten> {
        let whole = self.known.iter().filter(|(_, held)| held.is_whole);
        let mut texts: Vec<(Option<u32>, &str)> =
            whole.map(|(text, held)| (held.at, text.as_ref())).collect();
        texts.sort_unstable();
        let Self { cells, texts: count, .. } = self;
        write!(
            out,
            "{DECLARATION}<sst xmlns=\"{MAIN}\" count=\"{cells}\" uniqueCount=\"{count}\">"
        )?;
        let blank = [' ', '\t', '\n'];
        let mut escaped = String::new();
        for (_, text) in texts {
            escaped.clear();
            escape(text, &mut escaped);
            let is_kept = text.starts_with(blank) || text.ends_with(blank);
            let space = if is_kept { " xml:space=\"preserve\"" } else { "" };
            write!(out, "<si><t{space}>{escaped}</t></si>")?;
        }
        out.write_all(b"</sst>")?;
        Ok(())
    }
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// For XML, in a workbook: there `_x0041_` would stand for a letter. No control is left in what is held.
fn escape(text: &str, out: &mut String) {
    for (at, c) in text.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '_' if stands_for_a_letter(&text.as_bytes()[at..]) => out.push_str("_x005F_"),
            c => out.push(c),
        }
    }
}

/// Whether a text begins with `_x`, four digits of sixteen, and `_`.
fn stands_for_a_letter(text: &[u8]) -> bool {
    match text {
        [b'_', b'x', digits @ ..] => {
            digits.len() > 4 && digits[..4].iter().all(u8::is_ascii_hexdigit) && digits[4] == b'_'
        }
        _ => false,
    }
}

/// What a cell holds.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    /// The place of a text.
    Text(u32),
    Number(f64),
    Blank,
}

/// The rows of one sheet.
#[derive(Default)]
pub struct Rows {
    /// In pieces: one long text would be held twice whenever it grows.
    xml: Vec<String>,
    /// Rows of the block that is not whole yet: each with its number, and its cells.
    waiting: Vec<(u32, String)>,
    /// The first and the last column of the block.
    span: Option<(u16, u16)>,
    /// The last row and the last column with a cell.
    last: Option<(u32, u16)>,
    names: Vec<String>,
}

impl Rows {
    /// Writes a cell at a row and a column, both from 0: from left to right, and downwards.
    pub fn cell(
        &mut self,
        (row, column): (u32, u16),
        value: Value,
        look: usize,
    ) -> Result<(), NotWritten> {
        if row > LAST || column > 16_383 {
            return Err(XlsxError::RowColumnLimitError);
        }
        if self.waiting.last().is_none_or(|(last, _)| *last != row) {
            if self.waiting.first().is_some_and(|(first, _)| first / BLOCK != row / BLOCK) {
                self.block();
            }
            self.waiting.push((row, String::new()));
        }
        let (first, last) = self.span.unwrap_or((column, column));
        self.span = Some((first.min(column), last.max(column)));
        let widest = self.last.map_or(column, |(_, last)| last.max(column));
        self.last = Some((row, widest));
        while self.names.len() <= usize::from(column) {
            self.names.push(name_of(self.names.len()));
        }
        let (name, number) = (&self.names[usize::from(column)], row + 1);
        let Some((_, cells)) = self.waiting.last_mut() else { return Ok(()) };
        let written = match value {
            Value::Text(at) => {
                write!(cells, r#"<c r="{name}{number}" s="{look}" t="s"><v>{at}</v></c>"#)
            }
            Value::Number(value) => {
                write!(cells, r#"<c r="{name}{number}" s="{look}"><v>{value}</v></c>"#)
            }
            Value::Blank => write!(cells, r#"<c r="{name}{number}" s="{look}"/>"#),
        };
        written.map_err(|_| XlsxError::RowColumnLimitError)
    }

    /// Ends a block of rows.
    fn block(&mut self) {
        let Some((first, last)) = self.span.take() else { return };
        if self.xml.last().is_none_or(|piece| piece.len() > PIECE) {
            self.xml.push(String::with_capacity(PIECE + PIECE / 8));
        }
        let Some(xml) = self.xml.last_mut() else { return };
        for (row, cells) in self.waiting.drain(..) {
            let number = row + 1;
            let (first, last) = (u32::from(first) + 1, u32::from(last) + 1);
            xml.push_str(&format!(r#"<row r="{number}" spans="{first}:{last}">"#));
            xml.push_str(&cells);
            xml.push_str("</row>");
        }
    }

    /// The rows, and the last row and column with a cell.
    pub fn ended(mut self) -> (Vec<String>, Option<(u32, u16)>) {
        self.block();
        (self.xml, self.last)
    }
}

/// What a column is called, from 0: A to Z, AA to ZZ, and so on.
fn name_of(mut column: usize) -> String {
    let mut name = Vec::new();
    loop {
        name.push(b'A' + (column % 26) as u8);
        match column / 26 {
            0 => break,
            more => column = more - 1,
        }
    }
    name.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// The sheets of a workbook, packed as they end.
pub struct Parts(ZipWriter<Cursor<Vec<u8>>>);

impl Parts {
    pub fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    /// Packs a sheet: `around` is a workbook in which it has no rows.
    pub fn sheet(
        &mut self,
        number: usize,
        around: &[u8],
        rows: &[String],
    ) -> Result<(), NotWritten> {
        let mut around = ZipArchive::new(Cursor::new(around))?;
        let around = text(&mut around, &sheet_name(number.min(2)))?;
        self.0.start_file(sheet_name(number), options())?;
        let (before, after) = match around.split_once("<sheetData>") {
            Some((before, rest)) => (before, rest.split_once("</sheetData>")),
            // Without a column there is no cell.
            None => (around.as_str(), None),
        };
        self.0.write_all(before.as_bytes())?;
        if let Some((_, after)) = after {
            self.0.write_all(b"<sheetData>")?;
            rows.iter().try_for_each(|piece| self.0.write_all(piece.as_bytes()))?;
            self.0.write_all(b"</sheetData>")?;
            self.0.write_all(after.as_bytes())?;
        }
        Ok(())
    }

    /// The workbook: everything of `around` but its texts and its sheets, whose cells stand for looks.
    pub fn whole(self, around: &[u8], strings: &Strings) -> Result<Vec<u8>, NotWritten> {
        let mut sheets = ZipArchive::new(self.0.finish()?)?;
        let mut around = ZipArchive::new(Cursor::new(around))?;
        let mut whole = ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..around.len() {
            let name = around.by_index_raw(at)?.name()?.into_owned();
            match name.as_str() {
                "xl/sharedStrings.xml" => {
                    whole.start_file(name.as_str(), options())?;
                    let mut out = BufWriter::new(&mut whole);
                    strings.write(&mut out)?;
                    out.flush()?;
                }
                sheet if sheet.starts_with("xl/worksheets/sheet") => {
                    whole.raw_copy_file(sheets.by_name(sheet)?)?;
                }
                _ => whole.raw_copy_file(around.by_index_raw(at)?)?,
            }
        }
        Ok(whole.finish()?.into_inner())
    }
}

fn sheet_name(number: usize) -> String {
    format!("xl/worksheets/sheet{number}.xml")
}

/// The same for every part, whenever it is written.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .unix_permissions(0o600)
        .last_modified_time(DateTime::default())
}

fn text(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, NotWritten> {
    let mut text = String::new();
    archive.by_name(name)?.read_to_string(&mut text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn columns_are_called_as_spreadsheets_do() {
        let names = [0, 25, 26, 51, 52, 701, 702, 16_383].map(name_of);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    }
}
