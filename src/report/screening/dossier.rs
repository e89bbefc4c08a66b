//! The page with which a meeting begins: every project in the order of names, what is proposed, which
//! gates are open, and what was decided, in words.

use jiff::civil::Date;

use crate::assessment::Status;
use crate::assessment::decision::Basis;
use crate::catalogue::Profile;
use crate::document::{Block, Build, Cell, Column, Doc, Frame, Layout, Line, Manner, Point, Table};
use crate::i18n::{Named, Phrases, day};
use crate::material::Reading;
use crate::report::view::{departures, gate_state, gate_status};

use super::words::decision_line;

/// One project of the page.
pub struct Entry {
    id: String,
    name: String,
    /// The page of the project.
    page: String,
    proposed: Named,
    /// Where each gate stands, in the order of the profile.
    gates: Vec<Named>,
    /// The gates that are not met, by their numbers, and whether the file denies itself.
    open: Vec<String>,
    decided: Vec<String>,
    departures: Vec<String>,
}

impl Entry {
    /// What the page says of one reading.
    pub fn new(reading: Reading<'_>, page: String, phrases: &Phrases) -> Self {
        let (parts, outcome) = (reading.parts, reading.screening.outcome.as_str());
        let results = parts.assessment.gates.iter().enumerate();
        let mut open: Vec<String> = results
            .filter(|(_, result)| result.status != Status::Met)
            .map(|(at, result)| {
                let title = phrases.tell("screen-settles-gate", [("number", (at + 1).into())]);
                let text = gate_status(result, phrases);
                phrases.tell("titled", [("title", title.into()), ("text", text.into())])
            })
            .collect();
        if !parts.project.contradictions.is_empty() {
            open.push(phrases.say("dossier-denies-itself"));
        }
        let gates = parts.assessment.gates.iter().map(|result| gate_state(result, phrases));
        let mut decided: Vec<String> = Vec::new();
        for (file, taken) in reading.decisions {
            let mut line = decision_line(file, taken, phrases);
            if taken.expired.is_none() && taken.basis == Basis::Another {
                line = format!("{line} {}", phrases.say("dossier-on-another"));
            }
            decided.push(line);
        }
        if !parts.project.decision_replies.is_empty() {
            let id = match decided.is_empty() {
                true => "dossier-replied-elsewhere",
                false => "dossier-replied",
            };
            decided.push(phrases.say(id));
        }
        Self {
            id: parts.project.id.clone(),
            name: parts.project.name.clone(),
            page,
            proposed: phrases.named("screen-name-", outcome),
            gates: gates.collect(),
            open,
            decided,
            departures: departures(parts, phrases),
        }
    }
}

/// What the page of all projects is about.
#[derive(Clone, Copy)]
pub struct About<'a> {
    pub profile: &'a Profile,
    /// On which everything was read.
    pub date: Date,
    /// Which files could not be read, in a sentence.
    pub unread: Option<&'a str>,
}

/// The page of all projects; links lead to `page` of each, where they are pages of their own.
pub fn overview(entries: &[Entry], about: About<'_>, has_links: bool, phrases: &Phrases) -> Doc {
    let About { profile, date, unread } = about;
    let title = phrases.tell("dossier-title", [("count", entries.len().into())]);
    let mut doc = Doc::new(title, phrases.language());
    doc.manner = Manner::Leaf;
    let read = phrases.tell("dossier-read", [("date", day(date, phrases.language()).into())]);
    doc.audience = phrases.say("confidential").into();
    doc.subtitle = read.into();
    doc.text(phrases.say("dossier-how"));
    if let Some(unread) = unread {
        doc.note(unread);
    }
    for departure in entries.first().map_or(&[][..], |entry| &entry.departures) {
        doc.note(departure.as_str());
    }
    let gates: Vec<Point> =
        profile.gates.iter().map(|gate| gate.words(phrases.language()).into()).collect();
    if !gates.is_empty() {
        doc.section(2, "gates", phrases.say("section-gates"));
        doc.steps(gates);
    }
    doc.section(2, "projects", phrases.say("dossier-projects"));
    let heads = ["dossier-project", "dossier-proposed", "dossier-open", "dossier-decided"];
    let line = |text: &String| Line::from(text.as_str());
    let rows = entries.iter().map(|entry| {
        let name = match has_links {
            true => Line::link(entry.name.as_str(), entry.page.as_str()),
            false => Line::theirs(entry.name.as_str(), None),
        };
        let list = |lines: &[String], none: &str| -> Cell {
            match lines {
                [] => phrases.say(none).into(),
                [one] => one.as_str().into(),
                lines => Cell::List(lines.iter().map(line).collect()),
            }
        };
        vec![
            name.into(),
            entry.proposed.words.as_str().into(),
            list(&entry.open, "dossier-met"),
            list(&entry.decided, "dossier-undecided"),
        ]
    });
    doc.tabled(Table {
        columns: heads.map(|head| Column::words(phrases.say(head))).into(),
        rows: rows.collect(),
        layout: Layout::Headed,
        ..Table::default()
    });
    doc.foot.text(phrases.say("dossier-closing"));
    let mut table = overview_sheet(profile, phrases);
    table.rows = rows_of(entries);
    doc.sheets.push(table);
    doc
}

/// The same for a spreadsheet, a column for each gate, without rows.
pub fn overview_sheet(profile: &Profile, phrases: &Phrases) -> Table {
    let said = |id: &str| phrases.say(id);
    let mut columns = vec![
        Column::words(phrases.named("column-", "id")),
        Column::words(phrases.named("column-", "project")),
        Column::words(phrases.named("dossier-", "proposed")).wide(16),
    ];
    columns.extend(profile.gates.iter().zip(1usize..).map(|(gate, number)| {
        let title = phrases.tell("screen-settles-gate", [("number", number.into())]);
        let text = gate.words(phrases.language()).to_owned();
        let titled = phrases.tell("titled", [("title", title.into()), ("text", text.into())]);
        Column::words(Named::new(gate.id.as_str(), titled)).wide(36)
    }));
    columns.push(Column::prose(phrases.named("dossier-", "decided")).wide(50));
    columns.push(Column::words(phrases.named("dossier-", "page")));
    Table::sheet("dossier", said("dossier-projects"), columns)
}

fn rows_of(entries: &[Entry]) -> Vec<Vec<Cell>> {
    let row = |entry: &Entry| {
        let mut row: Vec<Cell> = vec![
            entry.id.as_str().into(),
            Line::theirs(entry.name.as_str(), None).into(),
            entry.proposed.clone().into(),
        ];
        row.extend(entry.gates.iter().map(|gate| Cell::from(gate.clone())));
        row.push(entry.decided.join("\n").into());
        row.push(entry.page.as_str().into());
        row
    };
    entries.iter().map(row).collect()
}

/// Everything one after the other, to be printed at once: each project on a sheet of its own, without
/// what is folded.
pub fn printed(overview: Doc, leaves: Vec<(String, Doc)>) -> Doc {
    let mut all = overview;
    all.sheets.clear();
    for (id, mut leaf) in leaves {
        // Sheets are handed round one by one: each says for whom it is.
        leaf.subtitle = leaf.head();
        leaf.blocks.retain(|block| !matches!(block, Block::Fold(..)));
        let blocks = Doc::several("", vec![(id, leaf)], all.language).blocks;
        all.blocks.push(Block::Frame(Frame::Page, blocks));
    }
    all
}
