//! The sheets of a file: which there are, and what is said of those that are not read.

use super::grid::{Content, Grid};
use super::{Context, Trouble, archive, columns, csv, too_large};
use crate::i18n::Language;
use crate::source::Limits;

/// The sheets of a file, and what is worth knowing of it.
pub(super) fn sheets_of(
    bytes: &[u8],
    context: &Context<'_>,
    language: Language,
) -> Result<(Vec<Grid>, Vec<Trouble>), Trouble> {
    let limits = context.limits;
    if bytes.len() as u64 > limits.form {
        return Err(too_large(bytes.len() as u64, limits, language));
    }
    let knows = |heading: &str| context.knows(heading);
    if bytes.starts_with(b"PK\x03\x04") {
        return archive::read(bytes, language, limits, &knows);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Trouble::file("import-old-or-locked"));
    }
    if let Some(other) = not_answers(bytes) {
        return Err(Trouble::file(other));
    }
    let (sheet, notes) = csv::read(bytes, limits, &knows)?;
    Ok((vec![sheet], notes))
}

/// The lines of a sheet, each with its number and its cells as texts.
pub struct Lines {
    pub lines: Vec<(usize, Vec<String>)>,
    /// What is said of the other sheets of a workbook.
    pub aside: Option<Trouble>,
}

/// The lines of a sheet: of a workbook the first one that holds something.
///
/// # Errors
///
/// When the file cannot be read as one, or goes past a limit.
pub fn lines(bytes: &[u8], language: Language, limits: &Limits) -> Result<Lines, Trouble> {
    if bytes.len() as u64 > limits.form {
        return Err(too_large(bytes.len() as u64, limits, language));
    }
    // Headings are looked for by whoever asks.
    let knows = |_: &str| false;
    let (grid, aside) = if bytes.starts_with(b"PK\x03\x04") {
        let (mut sheets, _) = archive::read(bytes, language, limits, &knows)?;
        let first = if sheets.is_empty() { Grid::default() } else { sheets.remove(0) };
        (first, aside(sheets.iter(), "import-sheets-aside"))
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Trouble::file("import-old-or-locked"));
    } else {
        (csv::read(bytes, limits, &knows)?.0, None)
    };
    let lines = grid.lines.into_iter();
    let lines = lines.map(|(row, cells)| (row, cells.iter().map(Content::text).collect()));
    Ok(Lines { lines: lines.collect(), aside })
}

/// What is said of sheets of a workbook that were not read, by their names.
pub(super) fn aside<'s>(
    sheets: impl Iterator<Item = &'s Grid>,
    id: &'static str,
) -> Option<Trouble> {
    let names: Vec<&str> = sheets.filter_map(|sheet| sheet.name.as_deref()).collect();
    let first = names.first()?;
    let note = Trouble::file(id).with("n", names.len().to_string()).with("first", *first);
    Some(note.with("list", columns::listed(names.iter().copied())))
}

/// A text that holds no answers to import, by its first line that is not a comment: the page of the
/// form itself, or a descriptor.
fn not_answers(bytes: &[u8]) -> Option<&'static str> {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let first = lines.into_iter().find(|line| !line.is_empty() && !line.starts_with('#'))?;
    let first: String = first.to_lowercase().split_whitespace().collect();
    match first.as_str() {
        page if page.starts_with("<!doctypehtml") || page.starts_with("<html") => {
            Some("import-a-page")
        }
        "format=1" => Some("import-a-descriptor"),
        _ => None,
    }
}
