//! The forge for spreadsheets: a row for each block, project and side.

use super::ready::{descent, lack_words, serves_name, used};
use crate::document::{Cell, Column, Line, Table};
use crate::i18n::{Named, Phrases};
use crate::material::{ForgeParts as Parts, ReadyParts};
use crate::portfolio::kinship::Kin;

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
    Table::sheet(
        id,
        phrases.say(&format!("forge-sheet-{id}")),
        columns.iter().map(|(id, width)| column(id).wide(*width)).collect(),
    )
}

/// Who has or wants what, without rows.
pub fn heads(phrases: &Phrases) -> Table {
    empty("who", &WHO, phrases)
}

/// What to do about each block, who has or wants it, whom to ask first, what is lacking, and what can be
/// taken up.
pub fn tables(parts: Parts<'_>, ready: ReadyParts<'_>) -> Vec<Table> {
    let phrases = parts.phrases;
    let sections = parts.sections();
    let blocks = sections.iter().flat_map(|(kind, blocks)| {
        let title = parts.of_kind("section", *kind);
        blocks.iter().map(move |(name, block)| {
            [title.as_str().into(), theirs(name), parts.what_to_do(block).into()]
        })
    });
    let quiet = parts.forge.quiet.iter().map(|one| {
        let id = theirs(&parts.projects[one.project].id);
        [id, parts.shown(one.project).into(), parts.told(one).join(" · ").into()]
    });
    let lacks = ready.lacks.iter().map(|lack| {
        let names = lack.blocks.iter().map(|at| ready.blocks[*at].block.name.as_str());
        [lack_words(lack, parts).into(), names.collect::<Vec<_>>().join(" · ").into()]
    });
    let ready = ready.blocks.iter().map(|one| {
        let block = &one.block;
        let serves = block.serves.iter().map(|of| serves_name(of, parts.catalogue, phrases));
        [
            theirs(&block.id),
            theirs(&block.name),
            serves.collect::<Vec<_>>().join(" · ").into(),
            used(one, ready.names, phrases).unwrap_or_default().into(),
            one.credit.join(" · ").into(),
            descent(&one.lineage, phrases).unwrap_or_default().into(),
            block.licence.clone().unwrap_or_default().into(),
        ]
    });
    vec![
        Table { rows: blocks.map(Vec::from).collect(), ..empty("blocks", &BLOCKS, phrases) },
        who(parts),
        Table { rows: quiet.map(Vec::from).collect(), ..empty("quiet", &QUIET, phrases) },
        Table { rows: lacks.map(Vec::from).collect(), ..empty("lacks", &LACKS, phrases) },
        Table { rows: ready.map(Vec::from).collect(), ..empty("ready", &READY, phrases) },
    ]
}

fn theirs(text: &str) -> Cell {
    Line::theirs(text, None).into()
}

/// A row for each block, side and project, in the order of the page.
pub fn who(parts: Parts<'_>) -> Table {
    let mut rows = Vec::new();
    for (kind, mut blocks) in parts.sections() {
        let kind = Named::new(kind.as_str(), parts.of_kind("section", kind));
        // The same in every language.
        blocks.sort_by(|(_, one), (_, other)| one.name.cmp(&other.name));
        for (name, block) in blocks {
            for (side, holders) in parts.sides(block) {
                rows.extend(holders.iter().map(|holder| {
                    let Kin { id, name: own, standing, .. } = &parts.projects[holder.project];
                    let shared = if standing.is_named() { own } else { id };
                    vec![
                        theirs(id),
                        Named::new(shared.as_str(), parts.shown(holder.project)).into(),
                        kind.clone().into(),
                        Named::new(block.name.as_str(), name.as_str()).into(),
                        side.clone().into(),
                        theirs(&holder.words.join(" · ")),
                    ]
                }));
            }
        }
    }
    Table { rows, ..heads(parts.phrases) }
}
