//! Text files that hold cells: which character parts them, which row each stands in, and where a quote
//! has swallowed rows.

use std::collections::HashMap;

use super::grid::{Content, Grid};
use super::text::{decoded, terminators};
use super::{Trouble, too_many_rows};
use crate::source::Limits;

/// What may stand between two cells.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// How many rows are looked at to find which of them does.
const LOOKED_AT: usize = 50;

/// The cells of a text file, whatever its separator and its encoding. `knows` says whether a text is a
/// heading that somebody expects.
pub(super) fn read(
    bytes: &[u8],
    limits: &Limits,
    knows: &dyn Fn(&str) -> bool,
) -> Result<(Grid, Vec<Trouble>), Trouble> {
    let (text, notes) = decoded(bytes)?;
    let text = text.trim_start_matches('\u{feff}');
    let (said, skipped) = said_separator(text);
    let rest = &text.as_bytes()[skipped..];
    let candidates = said.as_ref().map_or(&SEPARATORS[..], std::slice::from_ref);
    let shapes = candidates.iter().map(|separator| Shape::new(rest, *separator, knows));
    // The first of equals counts.
    let shape = shapes.reduce(|best, next| if next.rank() > best.rank() { next } else { best });
    let shape = shape.expect("there is at least one separator to try");
    let mut reader = reader(rest, shape.separator);
    let mut sheet = Grid { separator: Some(shape.separator), is_text: true, ..Grid::default() };
    let mut left = limits.cells();
    let (mut row, mut line) = (1, 1 + terminators(&text.as_bytes()[..skipped]));
    let mut record = csv::StringRecord::new();
    let mut last = 0;
    loop {
        let is_more = reader.read_record(&mut record).map_err(|error| {
            Trouble::file("import-broken-csv").with("reason", error.to_string())
        })?;
        if !is_more {
            break;
        }
        let end = at(&reader);
        // Between two rows there are only line ends, and a blank line is a row.
        let start = last + rest[last..].iter().take_while(|byte| is_end(**byte)).count();
        let gap = last - rest[..last].iter().rev().take_while(|byte| is_end(**byte)).count();
        let ends = terminators(&rest[gap..start]);
        (row, line) = (row + ends, line + ends);
        last = end;
        let raw = rest[start..end].trim_ascii_end();
        let within = terminators(raw);
        if within > 0 && has_swallowed(raw, &shape) {
            let trouble = Trouble::new(row, "", "import-quote-open");
            let trouble = trouble.with("first", line.to_string());
            sheet.troubles.push(trouble.with("last", (line + within).to_string()));
        } else if !record.iter().all(|cell| cell.trim().is_empty()) {
            left = left.checked_sub(record.len()).ok_or_else(|| too_many_rows(limits))?;
            if sheet.lines.len() == limits.rows {
                return Err(too_many_rows(limits));
            }
            let cells = record.iter().map(|cell| match cell {
                "" => Content::Empty,
                cell => Content::Text(cell.to_owned()),
            });
            sheet.lines.push((row, cells.collect()));
            if line != row {
                sheet.text_lines.insert(row, line);
            }
        }
        line += within;
    }
    Ok((sheet, notes))
}

fn is_end(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

fn reader(bytes: &[u8], separator: u8) -> csv::Reader<&[u8]> {
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(separator).has_headers(false).flexible(true).from_reader(bytes)
}

fn at(reader: &csv::Reader<&[u8]>) -> usize {
    usize::try_from(reader.position().byte()).unwrap_or(usize::MAX)
}

/// The separator that a first line of its own names, as Excel writes it, in any of its spellings
/// (`"sep=;"`, `SEP=;;;`), and how many bytes that line takes.
fn said_separator(text: &str) -> (Option<u8>, usize) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let plain = text[..end].replace('"', "");
    let said = match plain.split_at_checked(4) {
        Some((name, rest)) if name.eq_ignore_ascii_case("sep=") => rest.as_bytes(),
        _ => return (None, 0),
    };
    let [separator, rest @ ..] = said else { return (None, 0) };
    let is_one = !separator.is_ascii_alphanumeric() && separator.is_ascii();
    if !is_one || rest.iter().any(|byte| byte != separator && *byte != b' ') {
        return (None, 0);
    }
    let behind = match &text.as_bytes()[end..] {
        [b'\r', b'\n', ..] => 2,
        [_, ..] => 1,
        [] => 0,
    };
    (Some(*separator), end + behind)
}

/// What a text looks like when one character parts its cells.
struct Shape {
    separator: u8,
    /// How many headings are known in the row that has most of them.
    known: usize,
    /// Of a thousand rows, how many have as many cells as most.
    alike: usize,
    /// That number of cells.
    width: usize,
}

impl Shape {
    fn new(bytes: &[u8], separator: u8, knows: &dyn Fn(&str) -> bool) -> Self {
        let mut widths: HashMap<usize, usize> = HashMap::new();
        let (mut known, mut rows) = (0, 0);
        for record in reader(bytes, separator).records().take(LOOKED_AT).flatten() {
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            rows += 1;
            if rows <= super::head::WITHIN {
                known = known.max(record.iter().filter(|cell| knows(cell)).count());
            }
            *widths.entry(record.len()).or_default() += 1;
        }
        let most = widths.into_iter().filter(|(width, _)| *width > 1);
        let most = most.max_by_key(|(width, count)| (*count, *width));
        let (width, count) = most.unwrap_or((1, 0));
        Self { separator, known, alike: count * 1000 / rows.max(1), width }
    }

    fn rank(&self) -> (usize, usize, usize) {
        (self.known, self.alike, self.width)
    }
}

/// Whether a row of several lines is several rows, which a stray quote has made one: the quote ends
/// before its cell does, or never, or each of the lines is a whole row by itself.
fn has_swallowed(raw: &[u8], shape: &Shape) -> bool {
    let (mut is_start, mut is_quoted) = (true, false);
    let mut bytes = raw.iter().peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' if is_quoted => match bytes.peek() {
                Some(b'"') => drop(bytes.next()),
                Some(next) if **next != shape.separator && !is_end(**next) => return true,
                _ => is_quoted = false,
            },
            b'"' if is_start => is_quoted = true,
            _ => {}
        }
        is_start = !is_quoted && *byte == shape.separator;
    }
    let parts = |line: &[u8]| 1 + line.iter().filter(|byte| **byte == shape.separator).count();
    let mut lines = raw.split(|byte| is_end(*byte)).filter(|line| !line.is_empty());
    is_quoted || (shape.width > 2 && lines.all(|line| parts(line) == shape.width))
}
