//! Rows that a survey tool exports in a sheet of their own, each hanging on a line of the main one.

use std::collections::HashMap;

use super::cells::Cell;
use super::grid::{Content, Grid};
use super::names::{endings, plain};
use super::{Context, Imported, Trouble};
use crate::questionnaire::{Kind, entry};

/// A row of a question of rows: its position, and its cells by key.
pub(super) struct Hanging {
    pub ask: usize,
    pub cells: Vec<(&'static str, Cell)>,
}

/// The headings that say which line a row hangs on, and what the main sheet calls it: in exports of
/// KoBoToolbox, and of ODK Central.
const PARENTS: [&str; 2] = ["_parent_index", "PARENT_KEY"];
pub(super) const LINES: [&str; 2] = ["_index", "KEY"];

/// Whether a sheet holds such rows.
pub(super) fn is_one(sheet: &Grid) -> bool {
    sheet.lines.first().is_some_and(|(_, headings)| {
        headings.iter().any(|cell| PARENTS.contains(&cell.text().trim()))
    })
}

/// The rows of every such sheet, by the number of the line that they hang on.
pub(super) fn read(
    sheets: &[Grid],
    context: &Context<'_>,
    imported: &mut Imported,
) -> HashMap<String, Vec<Hanging>> {
    let known = headings(context);
    let mut found: HashMap<String, Vec<Hanging>> = HashMap::new();
    for sheet in sheets.iter().filter(|sheet| is_one(sheet)) {
        let Some(((_, first), lines)) = sheet.lines.split_first() else { continue };
        let names: Vec<String> = first.iter().map(Content::text).collect();
        let Some(parent) = names.iter().position(|name| PARENTS.contains(&name.trim())) else {
            continue;
        };
        let columns: Vec<Option<(usize, &'static str)>> =
            names.iter().map(|name| place(name, &known)).collect();
        if columns.iter().all(Option::is_none) {
            let name = sheet.name.clone().unwrap_or_default();
            imported.notes.push(Trouble::file("import-sheet-unknown").with("name", name));
            continue;
        }
        for (row, cells) in lines {
            let mut by_ask: Vec<Hanging> = Vec::new();
            for ((name, column), content) in names.iter().zip(&columns).zip(cells) {
                let Some((ask, key)) = column else { continue };
                if content.is_empty() {
                    continue;
                }
                let column = match &sheet.name {
                    Some(sheet) => format!("{sheet}: {name}"),
                    None => name.clone(),
                };
                let cell = Cell { row: *row, column, content: content.clone(), formula: None };
                match by_ask.iter_mut().find(|hanging| hanging.ask == *ask) {
                    Some(hanging) => hanging.cells.push((key, cell)),
                    None => by_ask.push(Hanging { ask: *ask, cells: vec![(key, cell)] }),
                }
            }
            let number = cells.get(parent).map(Content::text).unwrap_or_default();
            found.entry(number).or_default().extend(by_ask);
        }
    }
    found
}

/// The headings that such sheets may have, as they are compared.
fn headings(context: &Context<'_>) -> HashMap<String, (usize, &'static str)> {
    let mut known = HashMap::new();
    for (at, ask) in context.asks.iter().enumerate() {
        let Kind::Rows(columns) = &ask.kind else { continue };
        for column in columns {
            let place = (at, column.key);
            known.insert(plain(&format!("{}_{}", ask.plain_name(), column.key)), place);
            for (name, of) in [(&column.name.fr, &ask.name.fr), (&column.name.en, &ask.name.en)] {
                known.insert(entry::folded(&format!("{name} ({of})")), place);
            }
        }
    }
    known
}

fn place(
    heading: &str,
    known: &HashMap<String, (usize, &'static str)>,
) -> Option<(usize, &'static str)> {
    endings(heading).find_map(|ending| {
        known.get(&entry::folded(ending)).or_else(|| known.get(&plain(ending))).copied()
    })
}
