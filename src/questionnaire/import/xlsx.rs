//! A workbook made into cells, without trusting a word of what it says about its own size.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};
use jiff::civil::Date;

use super::grid::{Content, Grid};
use super::{Trouble, too_many_parts, too_many_rows};
use crate::source::Limits;

/// Sheets of a workbook: far more than any has that people fill in.
const MOST_SHEETS: usize = 64;
/// The columns that the format itself knows.
const MOST_COLUMNS: u32 = 16_384;

/// Every sheet that holds something. The archive was looked over before.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Grid>, Trouble> {
    let broken = |error: calamine::XlsxError| {
        Trouble::file("import-broken-xlsx").with("reason", error.to_string())
    };
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let names = workbook.sheet_names();
    let mut sheets = Vec::new();
    let mut left = limits.cells();
    if names.len() > MOST_SHEETS {
        return Err(too_many_parts(names.len(), MOST_SHEETS));
    }
    for name in names {
        // Sheets of charts have no cells.
        let Ok(reader) = workbook.worksheet_cells_reader(&name) else { continue };
        let sheet = cells(reader, name, &mut left, limits)?;
        if !sheet.lines.is_empty() {
            sheets.push(sheet);
        }
    }
    Ok(sheets)
}

/// Refuses a part of shared texts that states more of them than it has room for: the reader asks for
/// memory by what is stated, before it reads the first.
pub(super) fn check_count(part: &[u8]) -> Result<(), Trouble> {
    /// `<si/>`
    const SHORTEST: usize = 5;
    /// What may be stated for nothing: some programs count too high.
    const HARMLESS: usize = 10_000;
    const KEY: &[u8] = b"uniqueCount";
    // In another encoding than UTF-8, the count could not be found.
    if part.contains(&0) {
        return Err(Trouble::file("import-broken-xlsx").with("reason", "UTF-16"));
    }
    let room = (part.len() / SHORTEST).max(HARMLESS);
    for (at, _) in part.windows(KEY.len()).enumerate().filter(|(_, window)| *window == KEY) {
        let value = part[at + KEY.len()..].trim_ascii_start();
        let Some(quoted) = value.strip_prefix(b"=").map(<[u8]>::trim_ascii_start) else { continue };
        let digits = quoted.iter().skip(1).take_while(|byte| byte.is_ascii_digit());
        let stated = digits.fold(0_u64, |number, digit| {
            number.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
        });
        if stated > room as u64 {
            return Err(Trouble::file("import-count-too-large")
                .with("count", stated.to_string())
                .with("limit", room.to_string()));
        }
    }
    Ok(())
}

fn cells<R: Read + std::io::Seek>(
    mut reader: calamine::XlsxCellReader<'_, R>,
    name: String,
    left: &mut usize,
    limits: &Limits,
) -> Result<Grid, Trouble> {
    let mut lines: Vec<(usize, Vec<Content>)> = Vec::new();
    let mut formulas = HashMap::new();
    loop {
        let cell = reader.next_cell_with_formula().map_err(|error| {
            Trouble::file("import-broken-xlsx").with("reason", error.to_string())
        })?;
        let Some(cell) = cell else { break };
        let content = content(&cell.value);
        let formula = cell.formula.filter(|formula| !formula.is_empty());
        if content.is_empty() && formula.is_none() {
            continue;
        }
        let (line, column) = cell.pos;
        if column >= MOST_COLUMNS || lines.len() > limits.rows || *left == 0 {
            return Err(too_many_rows(limits));
        }
        *left -= 1;
        let (line, column) = (line as usize + 1, column as usize);
        if let Some(formula) = formula {
            formulas.insert((line, column), format!("={formula}"));
        }
        if lines.last().is_none_or(|(last, _)| *last != line) {
            lines.push((line, Vec::new()));
        }
        if let Some((_, cells)) = lines.last_mut() {
            // Empty cells before this one cost as much as full ones.
            let gap = (column + 1).saturating_sub(cells.len());
            *left = left.saturating_sub(gap.saturating_sub(1));
            if cells.len() <= column {
                cells.resize(column + 1, Content::Empty);
            }
            cells[column] = content;
        }
    }
    Ok(Grid { name: Some(name), lines, formulas, ..Grid::default() })
}

fn content(value: &DataRef<'_>) -> Content {
    match value {
        DataRef::Empty => Content::Empty,
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Content::Text(text.clone())
        }
        DataRef::SharedString(text) => Content::Text((*text).to_owned()),
        // Whole numbers of a sheet stay far below where a double stops being exact.
        DataRef::Int(number) => Content::Number(*number as f64),
        DataRef::Float(number) => Content::Number(*number),
        DataRef::Bool(yes) => Content::YesNo(*yes),
        DataRef::Error(_) => Content::Fault,
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let date = || {
                let year = i16::try_from(year).ok()?;
                Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
            };
            date().map_or(Content::Number(moment.as_f64()), Content::Date)
        }
        DataRef::DateTime(moment) => Content::Number(moment.as_f64()),
    }
}
