//! The forge for spreadsheets: a row for each block, project and side.

use std::io::Error;

use jiff::civil::Date;

use super::ready::{descent, lack_words, serves_name, used};
use super::{BlockView, View};
use crate::document::Column;
use crate::document::csv::{self, Dialect, text};
use crate::document::workbook::{self, Book, Cell, Emit, NotWritten};
use crate::i18n::Phrases;
use crate::material::{ForgeParts as Parts, ReadyParts};

/// The columns of who has or wants what, with their widths in a workbook: ends of phrases.
const WHO: [(&str, u16); 6] =
    [("id", 24), ("project", 36), ("kind", 34), ("block", 32), ("side", 22), ("words", 40)];
const BLOCKS: [(&str, u16); 3] = [("kind", 34), ("block", 32), ("what-to-do", 80)];
const LACKS: [(&str, u16); 2] = [("lack", 60), ("ready", 60)];
const READY: [(&str, u16); 7] = [
    ("id", 24),
    ("ready", 36),
    ("helps", 50),
    ("used", 40),
    ("credit", 40),
    ("descent", 40),
    ("licence", 20),
];
const QUIET: [(&str, u16); 3] = [("id", 24), ("project", 36), ("told", 70)];

fn columns(columns: &[(&str, u16)], phrases: &Phrases) -> Vec<Column> {
    let column = |id| Column::words(phrases.named("forge-column-", id));
    columns.iter().map(|(id, width)| column(id).wide(*width)).collect()
}

/// The heading rows by which the CSV is known: in each language, and by ids.
pub fn known_heads() -> Vec<Vec<String>> {
    csv::known_heads(|phrases| columns(&WHO, phrases))
}

/// Who has or wants what, as CSV.
pub fn csv(view: &View, phrases: &Phrases, dialect: Dialect) -> String {
    text(&columns(&WHO, phrases), |emit: &mut Emit<'_, Error>| who(view, emit), dialect)
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
        let row = |block: &BlockView| {
            vec![section.title.clone(), block.name.clone(), block.what_to_do.clone()]
        };
        section.blocks.iter().map(row).collect::<Vec<_>>()
    });
    sheet(&mut book, "blocks", &BLOCKS, blocks, phrases)?;
    let mut sheet_of_who = begun(&mut book, "who", &WHO, phrases)?;
    who::<NotWritten>(view, &mut |cells| sheet_of_who.row(cells))?;
    sheet_of_who.finish(&[])?;
    let quiet = view.quiet.iter();
    let quiet = quiet.map(|one| vec![one.id.clone(), one.shown.clone(), one.told.join(" · ")]);
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
            block.id.clone(),
            block.name.clone(),
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
    let mut sheet = begun(book, name, columns, phrases)?;
    for row in rows {
        sheet.row(&row.iter().map(|text| Cell::Text(text)).collect::<Vec<_>>())?;
    }
    sheet.finish(&[])
}

fn begun<'b>(
    book: &'b mut Book,
    name: &str,
    columns: &[(&str, u16)],
    phrases: &Phrases,
) -> Result<workbook::Sheet<'b>, NotWritten> {
    let columns = self::columns(columns, phrases);
    let columns: Vec<workbook::Column<'_>> =
        columns.iter().map(|column| workbook::Column::new(&column.name, column.width)).collect();
    book.sheet(&phrases.say(&format!("forge-sheet-{name}")), &columns)
}

/// A row for each block, side and project, in the order of the page.
fn who<E>(view: &View, emit: &mut Emit<'_, E>) -> Result<(), E> {
    for section in &view.sections {
        let mut blocks: Vec<&BlockView> = section.blocks.iter().collect();
        // The same in every language.
        blocks.sort_by(|one, other| one.id.cmp(&other.id));
        for block in blocks {
            for side in &block.sides {
                for member in &side.members {
                    emit(&[
                        Cell::Text(&member.id),
                        Cell::Named(&member.name_or_id, &member.shown),
                        Cell::Named(section.kind.as_str(), &section.title),
                        Cell::Named(&block.id, &block.name),
                        Cell::Named(side.role, &side.label),
                        Cell::Text(&member.words),
                    ])?;
                }
            }
        }
    }
    Ok(())
}
