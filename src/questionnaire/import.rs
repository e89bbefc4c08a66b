//! From filled-in forms back to answers.
//!
//! Owns what a spreadsheet, a survey tool or the HTML form does to answers on their way. It never
//! guesses: what it cannot read is a [`Trouble`] with its row, its column and its reason. Start
//! with [`read`]; `grid` and `xlsx` make cells of bytes, `columns` finds what each cell answers,
//! `sound` makes replies of them.

mod cells;
mod columns;
mod grid;
mod json;
mod map;
mod names;
mod repeats;
mod sound;
mod upright;
mod xlsx;

use std::cell::OnceCell;

use super::fields::{Field, fields};
use super::{Ask, Questionnaire, Reply};
use crate::i18n::{self, Language};
use crate::source::Limits;
pub use map::Map;

/// Something that was not imported, or is worth knowing: the id of a phrase of `import.ftl` and
/// what fills its gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The line of the file, counted from 1; 0 for the file as a whole.
    pub row: usize,
    /// The heading of the column, or the place of the answer; empty for the whole row.
    pub column: String,
    pub id: &'static str,
    pub facts: Vec<(&'static str, String)>,
}

impl Trouble {
    fn new(row: usize, column: &str, id: &'static str) -> Self {
        Self { row, column: column.to_owned(), id, facts: Vec::new() }
    }

    fn file(id: &'static str) -> Self {
        Self::new(0, "", id)
    }

    /// A list that has more entries than are read.
    fn long_list(row: usize, column: &str, key: &str, entries: usize, limits: &Limits) -> Self {
        Self::new(row, column, "import-list-too-long")
            .with("key", key)
            .with("count", entries.to_string())
            .with("limit", limits.entries(key).to_string())
    }

    fn with(mut self, name: &'static str, fact: impl Into<String>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }
}

/// The answers about one project.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The line of the file; 0 where the file is about one project.
    pub row: usize,
    pub sheet: Option<String>,
    /// The language of the free text, where the file says it.
    pub language: Option<String>,
    /// The version of the catalogue that the form was made with, where the file says it.
    pub answered_on: Option<u32>,
    /// The position of each question, and its answer.
    pub replies: Vec<(usize, Reply)>,
    /// What the file says of a project that no question asks, by place.
    pub carried: Vec<(&'static str, toml_edit::Value)>,
}

/// What came of a file.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    pub entries: Vec<Entry>,
    /// Rows and cells that were left out.
    pub troubles: Vec<Trouble>,
    /// What is worth knowing and left nothing out.
    pub notes: Vec<Trouble>,
}

/// What reading needs to know.
struct Context<'q> {
    asks: Vec<&'q Ask<'q>>,
    fields: Vec<Field>,
    /// Decides which number of `03/04/2026` is the day.
    language: Language,
    map: Option<&'q Map>,
    limits: &'q Limits,
    /// Made when a first sheet has to be understood.
    headings: OnceCell<columns::Headings>,
}

/// Reads a file of any form that the program writes, or that `map` explains, within `limits`.
///
/// # Errors
///
/// When the file as a whole cannot be read, or goes past a limit: then nothing of it is.
pub fn read(
    bytes: &[u8],
    all: &Questionnaire<'_>,
    map: Option<&Map>,
    language: Language,
    limits: &Limits,
) -> Result<Imported, Trouble> {
    if bytes.len() as u64 > limits.form {
        return Err(too_large(bytes.len() as u64, limits, language));
    }
    let (asks, fields) = (all.asks().collect(), fields(all));
    let context = Context { asks, fields, language, map, limits, headings: OnceCell::new() };
    if bytes.starts_with(b"PK\x03\x04") {
        return from_sheets(xlsx::read(bytes, language, limits)?, &context);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Trouble::file("import-old-or-locked"));
    }
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace() && *byte < 0x80);
    if start.is_some_and(|at| bytes[at] == b'{') {
        return json::read(bytes, &context, limits);
    }
    if let Some(other) = not_answers(bytes) {
        return Err(Trouble::file(other));
    }
    let (sheet, notes) = grid::of_csv(bytes, limits)?;
    from_sheets((vec![sheet], notes), &context)
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

/// What is said of a file of so many bytes, which are too many.
pub fn too_large(size: u64, limits: &Limits, language: Language) -> Trouble {
    Trouble::file("import-too-large")
        .with("limit", i18n::size(limits.form, language))
        .with("flag", i18n::size_to_type(size))
}

/// What is said of too many rows or cells.
fn too_many_rows(limits: &Limits) -> Trouble {
    Trouble::file("import-too-many-rows")
        .with("rows", limits.rows.to_string())
        .with("cells", limits.cells().to_string())
        .with("flag", limits.rows.saturating_mul(10).to_string())
}

fn from_sheets(
    (sheets, notes): (Vec<grid::Grid>, Vec<Trouble>),
    context: &Context<'_>,
) -> Result<Imported, Trouble> {
    let mut imported = Imported { notes, ..Imported::default() };
    if let Some(sheet) = sheets.iter().find(|sheet| upright::is_one(sheet)) {
        upright::read(sheet, context, &mut imported);
        return Ok(imported);
    }
    let Some(main) = sheets.iter().find(|sheet| columns::answers_something(sheet, context)) else {
        return Err(Trouble::file("import-nothing-known"));
    };
    columns::read(main, &sheets, context, &mut imported);
    Ok(imported)
}
