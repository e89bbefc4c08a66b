//! From filled-in forms back to answers.
//!
//! Owns what a spreadsheet, a survey tool or the HTML form does to answers on their way. It never
//! guesses: what it cannot read is a [`Trouble`] with its row, its column and its reason. Start
//! with [`read`]; `grid` and `xlsx` make cells of bytes, `columns` finds what each cell answers,
//! `sound` makes replies of them.

mod archive;
mod cells;
mod columns;
mod csv;
mod grid;
pub mod guess;
mod head;
mod json;
mod map;
mod names;
mod ods;
mod order;
mod repeats;
mod rows;
mod sheets;
mod sound;
mod taken;
mod text;
mod upright;
mod xlsx;

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;

use super::entry::{self, Order};
use super::fields::{Field, fields};
use super::{Ask, Questionnaire, Reply};
use crate::i18n::{self, Language};
use crate::source::Limits;
pub use map::Map;
pub use sheets::{Lines, lines};
use sheets::{aside, sheets_of};
pub use sound::without_footing;

/// Something that was not imported, or is worth knowing: the id of a phrase of `import.ftl` and
/// what fills its gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The row, as a spreadsheet counts them, from 1; 0 for the file as a whole.
    pub row: usize,
    /// The line of the text, where a text editor gives it another number than the row; 0 otherwise.
    pub line: usize,
    /// The heading of the column, or the place of the answer; empty for the whole row.
    pub column: String,
    pub id: &'static str,
    pub facts: Vec<(&'static str, String)>,
}

impl Trouble {
    fn new(row: usize, column: &str, id: &'static str) -> Self {
        Self { row, line: 0, column: column.to_owned(), id, facts: Vec::new() }
    }

    /// At a line of a text that has no rows.
    fn line(line: usize, key: &str, id: &'static str) -> Self {
        Self { line, ..Self::new(0, key, id) }
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
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// The row of the file; 0 where the file is about one project.
    pub row: usize,
    /// The line of the text, where it has another number; 0 otherwise.
    pub line: usize,
    pub sheet: Option<String>,
    /// What tells the project from others.
    pub key: Option<Key>,
    /// The language of the free text, where the file says it.
    pub language: Option<String>,
    /// The version of the catalogue that the form was made with, where the file says it.
    pub answered_on: Option<u32>,
    /// The position of each question, and its answer.
    pub replies: Vec<(usize, Reply)>,
    /// What the file says of a project, or of a reading, that no question asks, by place.
    pub carried: Vec<(Cow<'static, str>, toml_edit::Value)>,
    /// The questions that no cell answers, but the map for all rows alike, by position. What a
    /// descriptor says already is worth more.
    pub assumed: Vec<usize>,
    /// The keys of `[extra]` whose boxes are not ticked.
    pub taken_back: Vec<String>,
    /// The questions for a consent of which the file says nothing, by position, each with its column.
    pub unsaid: Vec<(usize, String)>,
    /// Whose reading of what it is, or who vouches for what, where it is one.
    pub reading: Option<Reading>,
}

/// A reading as far as it names itself.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The id of what was read.
    pub subject: String,
    pub reviewer: String,
    /// The one answer that it is about, where somebody vouches for it.
    pub answer: Option<String>,
}

/// What tells a project from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// What the file calls it by, as it stands there.
    Id(String),
    /// Its name: a later row of the same name is a later answer.
    Name,
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
    /// Those about a project, then those about a structure: [`every_ask`].
    asks: Vec<&'q Ask<'q>>,
    /// How many are about a project.
    of_projects: usize,
    fields: Vec<Field>,
    /// Which number of `03/04/2026` is the day, once the sheet was looked at.
    order: Cell<Order>,
    /// Whether that sheet is a text, and none of a workbook.
    is_text: Cell<bool>,
    /// By column: how many of its numbers were read in thousands and may be decimals, and the first.
    thousands: RefCell<BTreeMap<String, (usize, cells::Cell)>>,
    map: Option<&'q Map>,
    limits: &'q Limits,
    /// Made when a first sheet has to be understood.
    headings: OnceCell<columns::Headings>,
}

/// Every question that a file can answer, in the order by which [`Entry::replies`] names them: those
/// about a project, then those about a structure.
pub fn every_ask<'q>(all: &'q Questionnaire<'q>) -> impl Iterator<Item = &'q Ask<'q>> {
    all.asks().chain(&all.of_structures)
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
    let context = Context::new(all, map, limits);
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace() && *byte < 0x80);
    let is_large = bytes.len() as u64 > limits.form;
    if start.is_some_and(|at| bytes[at] == b'{') && !is_large {
        return json::read(bytes, &context, limits);
    }
    let mut imported = from_sheets(sheets_of(bytes, &context, language)?, &context)?;
    imported.notes.extend(context.thousands.take().into_values().map(|(count, first)| {
        let number = entry::number(&first.content.text()).unwrap_or_default();
        let note = first.trouble("import-in-thousands").with("n", count.to_string());
        note.with("number", number.to_string())
    }));
    Ok(imported)
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

impl<'q> Context<'q> {
    fn new(all: &'q Questionnaire<'q>, map: Option<&'q Map>, limits: &'q Limits) -> Self {
        Self {
            asks: every_ask(all).collect(),
            of_projects: all.asks().count(),
            fields: fields(all),
            order: Cell::default(),
            is_text: Cell::default(),
            thousands: RefCell::default(),
            map,
            limits,
            headings: OnceCell::new(),
        }
    }
}

impl Context<'_> {
    /// Takes note of what the cells of a sheet are read by.
    fn looks_at(&self, sheet: &grid::Grid) {
        self.order.set(order::of(sheet, self.map));
        self.is_text.set(sheet.is_text);
    }

    fn headings(&self) -> &columns::Headings {
        self.headings.get_or_init(|| columns::Headings::new(self))
    }

    /// Whether a heading is one that answers something.
    fn knows(&self, heading: &str) -> bool {
        match self.map {
            Some(map) => map.rule(heading).is_some(),
            None => self.headings().field(heading).is_some(),
        }
    }
}

fn too_many_parts(count: usize, limit: usize) -> Trouble {
    Trouble::file("import-too-many-parts")
        .with("count", count.to_string())
        .with("limit", limit.to_string())
}

fn from_sheets(
    (sheets, notes): (Vec<grid::Grid>, Vec<Trouble>),
    context: &Context<'_>,
) -> Result<Imported, Trouble> {
    let mut imported = Imported { notes, ..Imported::default() };
    imported.troubles.extend(sheets.iter().flat_map(|sheet| sheet.troubles.iter().cloned()));
    let others = |main: &grid::Grid| {
        let others = sheets.iter().filter(|sheet| !repeats::is_one(sheet));
        let others = others.filter(|sheet| !std::ptr::eq(*sheet, main));
        match context.map {
            Some(map) if map.sheet.is_some() => None,
            Some(_) => aside(others, "import-sheets-aside-map"),
            None => aside(others, "import-sheets-aside"),
        }
    };
    // A text is one sheet, and has no name.
    let named = context.map.and_then(|map| map.sheet.as_deref());
    let named = named.filter(|_| sheets.iter().any(|sheet| sheet.name.is_some()));
    let is_named = |sheet: &&grid::Grid| match (named, &sheet.name) {
        (Some(named), Some(own)) => entry::folded(own) == entry::folded(named),
        (named, _) => named.is_none(),
    };
    if let Some(named) = named.filter(|_| !sheets.iter().any(|sheet| is_named(&sheet))) {
        let names = sheets.iter().filter_map(|sheet| sheet.name.as_deref());
        let trouble = Trouble::file("import-no-such-sheet").with("name", named);
        return Err(trouble.with("list", columns::listed(names)));
    }
    if let Some(sheet) = sheets.iter().filter(is_named).find(|sheet| upright::is_one(sheet)) {
        context.looks_at(sheet);
        upright::read(sheet, context, &mut imported);
        imported.notes.extend(others(sheet));
        return Ok(imported);
    }
    let rows = sheets.iter().filter(|sheet| !repeats::is_one(sheet)).filter(is_named);
    let heads = rows.clone().filter_map(|sheet| {
        Some((sheet, head::Head::find(sheet, |heading| context.knows(heading))?))
    });
    let Some((main, head)) = heads.into_iter().next() else {
        return Err(nothing_known(rows.clone().next(), context));
    };
    context.looks_at(main);
    imported.notes.extend(others(main));
    rows::read(main, &head, &sheets, context, &mut imported);
    for trouble in imported.troubles.iter_mut().chain(&mut imported.notes) {
        trouble.line = main.text_lines.get(&trouble.row).copied().unwrap_or_default();
    }
    Ok(imported)
}

/// What is said of a file in which no heading is known: with the headings that it has.
fn nothing_known(sheet: Option<&grid::Grid>, context: &Context<'_>) -> Trouble {
    let seen = guess::seen(sheet);
    let id = match (context.map, seen.is_empty()) {
        (_, true) => "import-no-headings",
        (Some(_), _) => "import-map-knows-none",
        (None, _) => "import-nothing-known",
    };
    Trouble::file(id).with("seen", seen)
}
