//! The forge for spreadsheets: a row for each block, project and side.

use std::io::Error;

use jiff::civil::Date;

use super::View;
use super::ready::{descent, lack_words, serves_name, used};
use crate::document::csv::text;
use crate::document::workbook::{Book, Cell, Column, Emit, NotWritten};
use crate::i18n::{Language, Phrases};
use crate::material::{ForgeParts as Parts, ReadyParts};

/// The columns of who has or wants what, with their widths in a workbook: ends of phrases.
const WHO: [(&str, u16); 6] =
    [("kind", 34), ("block", 32), ("side", 22), ("project", 36), ("id", 24), ("words", 40)];
const BLOCKS: [(&str, u16); 3] = [("kind", 34), ("block", 32), ("what-to-do", 80)];
const LACKS: [(&str, u16); 2] = [("lack", 60), ("ready", 60)];
const READY: [(&str, u16); 7] = [
    ("ready", 36),
    ("id", 24),
    ("helps", 50),
    ("used", 40),
    ("credit", 40),
    ("descent", 40),
    ("licence", 20),
];
const QUIET: [(&str, u16); 3] = [("project", 36), ("id", 24), ("told", 70)];

fn heads(columns: &[(&str, u16)], phrases: &Phrases) -> Vec<String> {
    columns.iter().map(|(id, _)| phrases.say(&format!("forge-column-{id}"))).collect()
}

/// The heading rows by which the CSV is known: in each language, and by ids.
pub fn known_heads() -> Vec<Vec<String>> {
    let ids = WHO.map(|(id, _)| id.to_owned()).to_vec();
    let in_words = Language::ALL.map(|language| heads(&WHO, &Phrases::new(language)));
    in_words.into_iter().chain([ids]).collect()
}

/// Who has or wants what, as CSV.
pub fn csv(view: &View, phrases: &Phrases) -> String {
    let rows = |emit: &mut Emit<'_, Error>| {
        who(view)
            .iter()
            .try_for_each(|row| emit(&row.iter().map(|text| Cell::Text(text)).collect::<Vec<_>>()))
    };
    text(&heads(&WHO, phrases), rows, phrases.language())
}

/// A workbook: what to do about each block, who has or wants it, and whom to ask first.
///
/// # Errors
///
/// When the workbook cannot be put together.
pub fn workbook(
    view: &View,
    parts: Parts<'_>,
    ready: ReadyParts<'_>,
    date: Date,
) -> Result<Vec<u8>, NotWritten> {
    let phrases = parts.phrases;
    let mut book = Book::new(&view.title, date);
    let blocks = view.sections.iter().flat_map(|section| {
        let row = |block: &super::BlockView| {
            vec![section.title.clone(), block.name.clone(), block.what_to_do.clone()]
        };
        section.blocks.iter().map(row).collect::<Vec<_>>()
    });
    sheet(&mut book, "blocks", &BLOCKS, blocks, phrases)?;
    sheet(&mut book, "who", &WHO, who(view).into_iter(), phrases)?;
    let quiet = view.quiet.iter();
    let quiet = quiet.map(|one| vec![one.shown.clone(), one.id.clone(), one.told.join(" · ")]);
    sheet(&mut book, "quiet", &QUIET, quiet, phrases)?;
    let lacks = ready.lacks.iter().map(|lack| {
        let names = lack.blocks.iter().map(|at| ready.blocks[*at].block.name.as_str());
        vec![lack_words(lack, parts), names.collect::<Vec<_>>().join(" · ")]
    });
    sheet(&mut book, "lacks", &LACKS, lacks, phrases)?;
    let blocks = ready.blocks.iter().map(|one| {
        let block = &one.block;
        let serves = block.serves.iter().map(|of| serves_name(of, parts.catalogue, phrases));
        vec![
            block.name.clone(),
            block.id.clone(),
            serves.collect::<Vec<_>>().join(" · "),
            used(one, ready.names, phrases).unwrap_or_default(),
            one.credit.join(" · "),
            descent(&one.lineage, phrases).unwrap_or_default(),
            block.licence.clone().unwrap_or_default(),
        ]
    });
    sheet(&mut book, "ready", &READY, blocks, phrases)?;
    book.bytes()
}

fn sheet(
    book: &mut Book,
    name: &str,
    columns: &[(&str, u16)],
    rows: impl Iterator<Item = Vec<String>>,
    phrases: &Phrases,
) -> Result<(), NotWritten> {
    let heads = heads(columns, phrases);
    let columns: Vec<Column<'_>> =
        heads.iter().zip(columns).map(|(head, (_, width))| Column::new(head, *width)).collect();
    let mut sheet = book.sheet(&phrases.say(&format!("forge-sheet-{name}")), &columns)?;
    for row in rows {
        sheet.row(&row.iter().map(|text| Cell::Text(text)).collect::<Vec<_>>())?;
    }
    sheet.finish(&[])
}

/// A row for each block, side and project, in the order of the page.
fn who(view: &View) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for section in &view.sections {
        for block in &section.blocks {
            for side in &block.sides {
                rows.extend(side.members.iter().map(|member| {
                    let row = [
                        &section.title,
                        &block.name,
                        &side.label,
                        &member.shown,
                        &member.id,
                        &member.words,
                    ];
                    row.map(String::clone).to_vec()
                }));
            }
        }
    }
    rows
}
