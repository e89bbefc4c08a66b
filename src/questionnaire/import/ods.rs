//! A sheet of OpenDocument made into cells, one after the other: what a sheet states of rows that
//! repeat asks for no memory.

use std::collections::HashMap;

use jiff::civil::Date;
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use super::grid::{Content, Grid};
use super::{Trouble, too_many_rows};
use crate::source::Limits;

/// Every sheet that holds something.
pub(super) fn read(content: &str, limits: &Limits) -> Result<Vec<Grid>, Trouble> {
    let broken = |error: &dyn std::fmt::Display| {
        Trouble::file("import-broken-xlsx").with("reason", error.to_string())
    };
    let mut reader = Reader::from_str(content);
    reader.config_mut().expand_empty_elements = true;
    let mut reading = Reading::new(limits);
    loop {
        match reader.read_event().map_err(|error| broken(&error))? {
            Event::Start(element) => reading.start(&element),
            Event::End(element) => reading.end(element.name().as_ref())?,
            Event::Text(text) => reading.text(&text.xml10_content()),
            Event::CData(text) => reading.text(&text),
            Event::GeneralRef(entity) => {
                if let Some(text) = resolve_xml_entity(&entity) {
                    reading.text(text);
                } else if let Ok(Some(letter)) = entity.resolve_char_ref() {
                    reading.text(letter.encode_utf8(&mut [0; 4]));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(reading.sheets)
}

/// A cell that is being read.
struct Cell {
    content: Content,
    formula: Option<String>,
    /// How many columns it stands in.
    times: usize,
    text: String,
    paragraphs: usize,
}

struct Reading<'l> {
    limits: &'l Limits,
    left: usize,
    sheets: Vec<Grid>,
    sheet: Option<Grid>,
    /// Counted from 1.
    row: usize,
    row_times: usize,
    cells: Vec<Content>,
    formulas: HashMap<usize, String>,
    /// How many empty cells stand before the next one.
    gap: usize,
    cell: Option<Cell>,
    /// Within a remark on a cell, which is not its content.
    is_remark: bool,
}

impl<'l> Reading<'l> {
    fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            left: limits.cells(),
            sheets: Vec::new(),
            sheet: None,
            row: 0,
            row_times: 1,
            cells: Vec::new(),
            formulas: HashMap::new(),
            gap: 0,
            cell: None,
            is_remark: false,
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        match element.name().as_ref() {
            "office:annotation" => self.is_remark = true,
            "table:table" => {
                let name = attribute(element, "table:name");
                self.sheet = Some(Grid { name, ..Grid::default() });
                self.row = 1;
            }
            "table:table-row" => {
                self.row_times = times(element, "table:number-rows-repeated");
                self.cells.clear();
                self.formulas.clear();
                self.gap = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell = Some(Cell {
                    content: content(element),
                    formula: attribute(element, "table:formula"),
                    times: times(element, "table:number-columns-repeated"),
                    text: String::new(),
                    paragraphs: 0,
                });
            }
            "text:p" if !self.is_remark => {
                if let Some(cell) = &mut self.cell {
                    cell.paragraphs += 1;
                    if cell.paragraphs > 1 {
                        cell.text.push('\n');
                    }
                }
            }
            "text:s" => {
                let spaces = times(element, "text:c").min(1_000);
                self.text(&" ".repeat(spaces));
            }
            "text:tab" => self.text("\t"),
            "text:line-break" => self.text("\n"),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        // What stands between the paragraphs is the layout of the file.
        if let Some(cell) = self.cell.as_mut().filter(|cell| !self.is_remark && cell.paragraphs > 0)
        {
            cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Trouble> {
        match name {
            "office:annotation" => self.is_remark = false,
            "table:table-cell" | "table:covered-table-cell" => self.end_of_cell()?,
            "table:table-row" => self.end_of_row()?,
            "table:table" => {
                self.sheets.extend(self.sheet.take().filter(|sheet| !sheet.lines.is_empty()));
            }
            _ => {}
        }
        Ok(())
    }

    fn end_of_cell(&mut self) -> Result<(), Trouble> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let content = match cell.content {
            Content::Empty if !cell.text.trim().is_empty() => Content::Text(cell.text),
            content => content,
        };
        if content.is_empty() && cell.formula.is_none() {
            self.gap = self.gap.saturating_add(cell.times);
            return Ok(());
        }
        let room = self.gap.saturating_add(cell.times);
        self.left = self.left.checked_sub(room).ok_or_else(|| too_many_rows(self.limits))?;
        self.cells.resize(self.cells.len() + self.gap, Content::Empty);
        self.gap = 0;
        for _ in 0..cell.times {
            if let Some(formula) = &cell.formula {
                self.formulas.insert(self.cells.len(), formula.clone());
            }
            self.cells.push(content.clone());
        }
        Ok(())
    }

    fn end_of_row(&mut self) -> Result<(), Trouble> {
        let first = self.row;
        self.row = self.row.saturating_add(self.row_times);
        if self.cells.is_empty() {
            return Ok(());
        }
        let more = self.cells.len().saturating_mul(self.row_times - 1);
        self.left = self.left.checked_sub(more).ok_or_else(|| too_many_rows(self.limits))?;
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        if sheet.lines.len().saturating_add(self.row_times) > self.limits.rows {
            return Err(too_many_rows(self.limits));
        }
        for row in first..first + self.row_times {
            for (column, formula) in &self.formulas {
                sheet.formulas.insert((row, *column), formula.clone());
            }
            sheet.lines.push((row, self.cells.clone()));
        }
        Ok(())
    }
}

/// What the attributes of a cell say that it holds; a text stands within.
fn content(element: &BytesStart<'_>) -> Content {
    let of = |name: &str| attribute(element, name);
    if of("calcext:value-type").as_deref() == Some("error") {
        return Content::Fault;
    }
    let number = || of("office:value").and_then(|value| value.parse().ok()).map(Content::Number);
    let day = |value: String| value.split('T').next().and_then(|day| day.parse::<Date>().ok());
    let content = match of("office:value-type").as_deref() {
        Some("float" | "percentage" | "currency") => number(),
        Some("date") => of("office:date-value").and_then(day).map(Content::Date),
        Some("boolean") => of("office:boolean-value").map(|value| Content::YesNo(value == "true")),
        Some("string") => of("office:string-value").map(Content::Text),
        _ => None,
    };
    content.unwrap_or_default()
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|own| own.key.as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// How often something repeats.
fn times(element: &BytesStart<'_>, name: &str) -> usize {
    attribute(element, name).and_then(|times| times.parse().ok()).unwrap_or(1).max(1)
}
