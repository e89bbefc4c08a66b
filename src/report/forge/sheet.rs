//! The forge for spreadsheets: a row for each block, project and side.

use super::ready::{descent, lack_words, serves_name, used};
use super::{BlockView, View};
use crate::document::{Cell, Column, Line, Table};
use crate::i18n::{Named, Phrases};
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

/// A table without its rows.
fn empty(id: &'static str, columns: &[(&str, u16)], phrases: &Phrases) -> Table {
    let column = |id| Column::words(phrases.named("forge-column-", id));
    Table {
        id,
        caption: phrases.say(&format!("forge-sheet-{id}")),
        columns: columns.iter().map(|(id, width)| column(id).wide(*width)).collect(),
        ..Table::default()
    }
}

/// Who has or wants what, without rows.
pub fn heads(phrases: &Phrases) -> Table {
    empty("who", &WHO, phrases)
}

/// What to do about each block, who has or wants it, whom to ask first, what is lacking, and what can be
/// taken up.
pub fn tables(view: &View, parts: Parts<'_>, ready: ReadyParts<'_>) -> Vec<Table> {
    let phrases = parts.phrases;
    let blocks = view.sections.iter().flat_map(|section| {
        section
            .blocks
            .iter()
            .map(|block| [&section.title, &block.name, &block.what_to_do].map(text))
    });
    let quiet = view.quiet.iter();
    let quiet = quiet.map(|one| [text(&one.id), text(&one.shown), one.told.join(" · ").into()]);
    let lacks = ready.lacks.iter().map(|lack| {
        let names = lack.blocks.iter().map(|at| ready.blocks[*at].block.name.as_str());
        [lack_words(lack, parts).into(), names.collect::<Vec<_>>().join(" · ").into()]
    });
    let ready = ready.blocks.iter().map(|one| {
        let block = &one.block;
        let serves = block.serves.iter().map(|of| serves_name(of, parts.catalogue, phrases));
        [
            text(&block.id),
            text(&block.name),
            serves.collect::<Vec<_>>().join(" · ").into(),
            used(one, ready.names, phrases).unwrap_or_default().into(),
            one.credit.join(" · ").into(),
            descent(&one.lineage, phrases).unwrap_or_default().into(),
            block.licence.clone().unwrap_or_default().into(),
        ]
    });
    vec![
        Table { rows: blocks.map(Vec::from).collect(), ..empty("blocks", &BLOCKS, phrases) },
        who(view, phrases),
        Table { rows: quiet.map(Vec::from).collect(), ..empty("quiet", &QUIET, phrases) },
        Table { rows: lacks.map(Vec::from).collect(), ..empty("lacks", &LACKS, phrases) },
        Table { rows: ready.map(Vec::from).collect(), ..empty("ready", &READY, phrases) },
    ]
}

fn text(text: &String) -> Cell {
    Line::theirs(text.as_str(), None).into()
}

/// A row for each block, side and project, in the order of the page.
pub fn who(view: &View, phrases: &Phrases) -> Table {
    let mut rows = Vec::new();
    for section in &view.sections {
        let mut blocks: Vec<&BlockView> = section.blocks.iter().collect();
        // The same in every language.
        blocks.sort_by(|one, other| one.id.cmp(&other.id));
        let sides =
            blocks.iter().flat_map(|block| block.sides.iter().map(move |side| (block, side)));
        for (block, side) in sides {
            rows.extend(side.members.iter().map(|member| {
                vec![
                    text(&member.id),
                    Named::new(member.name_or_id.as_str(), member.shown.as_str()).into(),
                    Named::new(section.kind.as_str(), section.title.as_str()).into(),
                    Named::new(block.id.as_str(), block.name.as_str()).into(),
                    Named::new(side.role, side.label.as_str()).into(),
                    text(&member.words),
                ]
            }));
        }
    }
    Table { rows, ..heads(phrases) }
}
