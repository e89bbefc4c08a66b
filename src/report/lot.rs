//! What was drawn by lot, and how anybody works it out again.

use crate::document::{Build, Cell, Column, Doc, Layout, Line, Manner, Span, Table};
use crate::i18n::{Phrases, day};
use crate::material::lot::LotParts;

/// The page: who has a place, then what may be published, without names.
pub fn document(parts: &LotParts<'_>, phrases: &Phrases) -> Doc {
    let date = day(parts.date, phrases.language());
    let mut doc =
        Doc::new(phrases.tell("decide-lot-title", [("date", date.into())]), phrases.language());
    doc.manner = Manner::Short;
    doc.audience = phrases.say("confidential").into();
    let facts = [
        ("places", parts.places.into()),
        ("count", parts.rows.len().into()),
        ("seed", parts.seed.to_owned().into()),
        ("source", parts.source.to_owned().into()),
    ];
    doc.text(phrases.tell("decide-lot-how", facts));
    doc.heading(2, phrases.say("decide-lot-names"));
    doc.tabled(names(parts, phrases));
    doc.heading(2, phrases.say("decide-lot-again"));
    doc.text(phrases.say("decide-lot-again-how"));
    doc.text(Line::from(Span::Code(parts.command.to_owned())));
    doc.tabled(sums(parts, phrases));
    doc.foot.text(phrases.say("decide-lot-why"));
    doc
}

/// The order by names, without which a spreadsheet would say nothing to people.
pub fn names(parts: &LotParts<'_>, phrases: &Phrases) -> Table {
    let mut table = sheet(phrases);
    table.rows = parts
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let id = if at < parts.places { "in" } else { "out" };
            vec![
                Cell::Count(at as u64 + 1),
                row.id.as_str().into(),
                Line::theirs(row.name.as_str(), None).into(),
                phrases.named("decide-lot-", id).into(),
            ]
        })
        .collect();
    table
}

/// The same without rows.
pub fn sheet(phrases: &Phrases) -> Table {
    let said = |id: &str| Column::words(phrases.named("column-", id));
    Table {
        id: "lot",
        caption: phrases.say("decide-lot-names"),
        columns: vec![
            Column::numbers(phrases.named("decide-lot-", "place")),
            said("id"),
            said("project"),
            said("state"),
        ],
        layout: Layout::Headed,
        ..Table::default()
    }
}

fn sums(parts: &LotParts<'_>, phrases: &Phrases) -> Table {
    let rows = parts.rows.iter().enumerate().map(|(at, row)| -> Vec<Cell> {
        let code = |text: &str| Cell::Text(Span::Code(text.to_owned()).into());
        vec![Cell::Count(at as u64 + 1), code(&row.sum), code(&row.print)]
    });
    Table {
        id: "lot-sums",
        caption: phrases.say("decide-lot-again"),
        columns: vec![
            Column::numbers(phrases.say("decide-lot-place")),
            Column::words(phrases.say("decide-lot-sum")).wide(66),
            Column::words(phrases.say("decide-lot-print")).wide(72),
        ],
        rows: rows.collect(),
        layout: Layout::Headed,
    }
}
