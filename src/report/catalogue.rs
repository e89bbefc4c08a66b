//! The catalogue for people: a list, one entry whole, a search.

use std::fmt::Write as _;

use crate::catalogue::item::Item;
use crate::document::{Block, Build, Column, Doc, Line, List, Point, Table};
use crate::i18n::{Named, Phrases, lines};
use crate::material::EntryParts;
use crate::material::shelf::{Entry, Part, Row, Shelf};
use crate::report::readings;

/// The kinds of entries, in the order of the list.
const KINDS: [&str; 11] = [
    "family",
    "phase",
    "group",
    "criterion",
    "brake",
    "stake",
    "support",
    "warning",
    "facet",
    "gate",
    "rule",
];

/// The column at which titles begin in the list.
const TITLES: usize = 39;
/// The least room that a title is given, in columns.
const NARROWEST: usize = 20;

/// Every entry on a line, kind by kind; the values of a facet stand below it.
/// A title goes on below itself where `width` columns are not enough.
pub fn list(shelf: Shelf<'_>, width: usize) -> String {
    let mut out = String::new();
    let entries = shelf.entries();
    for kind in KINDS {
        let mut of_kind = entries.iter().filter(|entry| entry.kind() == kind).peekable();
        if of_kind.peek().is_some() {
            let _ = writeln!(out, "{}", shelf.phrases.say(&format!("kind-{kind}")));
        }
        for entry in of_kind {
            let is_value = matches!(entry, Entry::Item(Item::Value(..)));
            let indent = if is_value { 4 } else { 2 };
            let column = TITLES - indent - 1;
            let title = entry.title(shelf.phrases);
            let lines = textwrap::wrap(&title, lines(width.saturating_sub(TITLES).max(NARROWEST)));
            let title = lines.join(&format!("\n{:TITLES$}", ""));
            let _ = writeln!(out, "{:indent$}{:<column$} {title}", "", entry.id());
        }
    }
    out
}

/// The entries whose id or words contain every one of `words`, case aside.
pub fn search(shelf: Shelf<'_>, words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let mut out = String::new();
    for entry in shelf.entries() {
        let text = written(shelf, entry).to_lowercase();
        if words.iter().all(|word| text.contains(word)) {
            let _ = writeln!(out, "{} · {}", entry.name(), entry.title(shelf.phrases));
        }
    }
    if out.is_empty() { format!("{}\n", shelf.phrases.say("search-nothing")) } else { out }
}

/// What a search looks through.
fn written(shelf: Shelf<'_>, entry: Entry<'_>) -> String {
    let mut words = vec![entry.name(), entry.title(shelf.phrases).into_owned()];
    words.extend(entry.nodes(shelf.catalogue).iter().map(ToString::to_string));
    words.extend(shelf.rows(entry).into_iter().flat_map(|row| [row.mark.words, row.text]));
    words.join("\n")
}

/// The entries of one id, whole, and how a question among them is read where that was asked for.
pub fn document(parts: &EntryParts<'_>) -> Doc {
    let (shelf, phrases) = (parts.shelf, parts.shelf.phrases);
    let mut docs: Vec<(String, Doc)> = parts
        .entries
        .iter()
        .map(|entry| (entry.name().replace([':', '.'], "-"), one(shelf, *entry)))
        .collect();
    let mut sheet = table(phrases);
    for entry in parts.entries {
        let cells = |row: Row| {
            vec![
                entry.name().into(),
                phrases.named("entry-part-", row.part.as_str()).into(),
                row.mark.into(),
                row.text.into(),
            ]
        };
        let title = Row {
            part: Part::Title,
            mark: Named::new("", ""),
            text: entry.title(phrases).into_owned(),
        };
        sheet.rows.extend(std::iter::once(title).chain(shelf.rows(*entry)).map(cells));
    }
    let mut doc = match docs.len() {
        1 => docs.remove(0).1,
        _ => Doc::several(parts.asked, docs, phrases.language()),
    };
    doc.sheets = vec![sheet];
    for (subject, found) in parts.readings {
        readings::section(&mut doc, *subject, found, shelf.catalogue, phrases);
    }
    if !parts.readings.is_empty() {
        doc.sheets.push(readings::table(parts.readings, shelf.catalogue, phrases));
    }
    doc
}

fn one(shelf: Shelf<'_>, entry: Entry<'_>) -> Doc {
    let phrases = shelf.phrases;
    let title = format!("{} ({})", entry.title(phrases), entry.name());
    let mut doc = Doc::new(title, phrases.language());
    let nodes = entry.nodes(shelf.catalogue);
    if !nodes.is_empty() {
        let facts = [("count", nodes.len().into()), ("nodes", nodes.join(", ").into())];
        doc.subtitle = phrases.tell("entry-nodes", facts).into();
    }
    let rows = shelf.rows(entry);
    for rows in rows.chunk_by(|row, next| row.part == next.part) {
        let Some(part) = rows.first().map(|row| row.part) else { continue };
        let named = phrases.say(&format!("entry-part-{}", part.as_str()));
        if part.is_headed() {
            doc.heading(2, named.clone());
        }
        let points = || rows.iter().map(point).collect();
        match part {
            Part::Level | Part::Intensity | Part::Mitigation => {
                let points = rows.iter().map(|row| Point::from(row.text.as_str())).collect();
                doc.push(Block::List(List { from: Some(0), points }));
            }
            Part::Evidence | Part::Advice | Part::Lever | Part::Value | Part::Point => {
                doc.points(points());
            }
            Part::Interview => {
                rows.iter().for_each(|row| doc.text(phrases.said_of(&named, &row.text)));
            }
            Part::Title | Part::Question | Part::About | Part::Shown | Part::Interpretation => {
                rows.iter().for_each(|row| doc.text(row.text.as_str()));
            }
        }
    }
    doc
}

fn point(row: &Row) -> Point {
    match row.mark.words.is_empty() {
        true => row.text.as_str().into(),
        false => Line::strong(row.mark.words.as_str()).and(format!(" · {}", row.text)).into(),
    }
}

/// The sheet of entries without its rows.
pub fn table(phrases: &Phrases) -> Table {
    let column = |id: &str, width| Column::words(phrases.named("entry-column-", id)).wide(width);
    let columns = vec![
        column("entry", 32),
        column("part", 20),
        column("mark", 14),
        Column { is_prose: true, ..column("text", 90) },
    ];
    Table::sheet("entry", phrases.say("entry-sheet"), columns)
}
