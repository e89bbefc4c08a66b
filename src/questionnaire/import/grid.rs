//! Cells in lines, and text files that hold them.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use jiff::civil::Date;

use super::{Trouble, too_many_rows};
use crate::source::Limits;

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Content {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    Date(Date),
    YesNo(bool),
    /// What a spreadsheet shows as `#REF!` and the like.
    Fault,
}

impl Content {
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The content as text; a number without the decimals that it does not need.
    pub fn text(&self) -> String {
        match self {
            Self::Empty | Self::Fault => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
            Self::YesNo(yes) => yes.to_string(),
        }
    }
}

/// A sheet: only lines that hold something, each with its number in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Grid {
    /// The name of the sheet; `None` in a text file.
    pub name: Option<String>,
    pub lines: Vec<(usize, Vec<Content>)>,
    /// Whether each line holds as many cells as the first, or is torn.
    pub is_text: bool,
}

/// The cells of a text file, whatever its separator and its encoding.
pub(super) fn of_csv(bytes: &[u8], limits: &Limits) -> Result<(Grid, Vec<Trouble>), Trouble> {
    let (text, notes) = decoded(bytes)?;
    let text = text.trim_start_matches('\u{feff}');
    // Excel writes the separator on a line of its own when it is asked to.
    let (separator, skipped) = match text.strip_prefix("sep=") {
        Some(rest) => match rest.as_bytes() {
            [separator, b'\n', ..] => (*separator, 6),
            [separator, b'\r', b'\n', ..] => (*separator, 7),
            _ => (separator_of(text), 0),
        },
        None => (separator_of(text), 0),
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(&text.as_bytes()[skipped..]);
    let (mut lines, mut left) = (Vec::new(), limits.cells());
    let offset = usize::from(skipped > 0);
    for record in reader.records() {
        let record = record.map_err(|error| {
            Trouble::file("import-broken-csv").with("reason", error.to_string())
        })?;
        let number = record.position().map_or(0, |position| position.line());
        let number = usize::try_from(number).unwrap_or(usize::MAX) + offset;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        left = left.checked_sub(record.len()).ok_or_else(|| too_many_rows(limits))?;
        if lines.len() == limits.rows {
            return Err(too_many_rows(limits));
        }
        let cells = record.iter().map(|cell| match cell {
            "" => Content::Empty,
            cell => Content::Text(cell.to_owned()),
        });
        lines.push((number, cells.collect()));
    }
    Ok((Grid { name: None, lines, is_text: true }, notes))
}

/// The text of bytes: UTF-8, UTF-16 with a mark, else Windows-1252, which is said.
fn decoded(bytes: &[u8]) -> Result<(String, Vec<Trouble>), Trouble> {
    let marked = [UTF_16LE, UTF_16BE].into_iter().zip([[0xff, 0xfe], [0xfe, 0xff]]);
    for (encoding, mark) in marked {
        if bytes.starts_with(&mark) {
            return Ok((encoding.decode(bytes).0.into_owned(), Vec::new()));
        }
    }
    if bytes.contains(&0) {
        return Err(Trouble::file("import-not-text"));
    }
    if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok((text.into_owned(), Vec::new()));
    }
    let (text, _, _) = WINDOWS_1252.decode(bytes);
    Ok((text.into_owned(), vec![Trouble::file("import-windows-1252")]))
}

/// The separator that the first line uses most, outside quotes.
fn separator_of(text: &str) -> u8 {
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => break,
            byte if !is_quoted => {
                for (separator, count) in &mut counts {
                    *count += usize::from(*separator == byte);
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    counts.iter().find(|(_, count)| *count == most).map_or(b',', |(separator, _)| *separator)
}
