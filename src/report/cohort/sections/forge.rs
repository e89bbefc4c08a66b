//! What several projects lack or have, for the report of their cohort.

use super::{Part, Writer};
use crate::document::{Cell, Column, Table};
use crate::portfolio::forge::BlockKind;
use crate::report::forge::document::members;
use crate::report::forge::{self, View};

impl Writer<'_> {
    pub(super) fn forge(&self) -> Part {
        let mut section = self.section("forge");
        let Some(near) = self.shown.kinship else {
            section.sentences.push(self.phrase("forge-left-out"));
            return section;
        };
        let view = forge::view(near.forge);
        section.sentences.extend(view.how.iter().cloned());
        if !view.sections.is_empty() {
            section.sentences.push(self.phrase("forge-more"));
        }
        for kind in &view.sections {
            let rows = kind.blocks.iter().map(|block| {
                let sides = block.sides.iter().map(|side| {
                    let who = members(side, &block.name, self.shown.phrases);
                    let told = [("label", side.label.clone().into()), ("who", who.into())];
                    self.shown.phrases.tell("forge-side", told)
                });
                let sides = sides.collect::<Vec<String>>().join(" · ");
                match kind.kind {
                    BlockKind::Skill => vec![block.name.clone(), block.what_to_do.clone(), sides],
                    // What to do stands above the table.
                    _ => vec![block.name.clone(), sides],
                }
            });
            let columns: &[&str] = match kind.kind {
                BlockKind::Skill => &["block", "what-to-do", "who"],
                _ => &["block", "who"],
            };
            section.grids.push(self.forge_grid(
                format!("{}. {}", kind.title, kind.about),
                columns,
                rows,
            ));
        }
        section.grids.extend(self.quiet(&view));
        section
    }

    /// Whom to ask first.
    fn quiet(&self, view: &View) -> Option<Table> {
        let rows = view.quiet.iter().map(|one| vec![one.shown.clone(), one.told.join(" · ")]);
        let caption = self.shown.phrases.say("forge-section-quiet");
        let grid = self.forge_grid(caption, &["project", "told"], rows);
        (!view.quiet.is_empty()).then_some(grid)
    }

    fn forge_grid(
        &self,
        caption: String,
        columns: &[&str],
        rows: impl Iterator<Item = Vec<String>>,
    ) -> Table {
        let say = |id: &str| self.shown.phrases.say(&format!("forge-column-{id}"));
        Table {
            caption,
            columns: columns.iter().map(|id| Column::words(say(id))).collect(),
            rows: rows.map(|row| row.into_iter().map(Cell::from).collect()).collect(),
            ..Table::default()
        }
    }
}
