//! What several projects lack or have, for the report of their cohort.

use super::{Part, Writer};
use crate::document::{Cell, Column, Table};
use crate::material::ForgeParts;
use crate::portfolio::forge::BlockKind;

impl Writer<'_> {
    pub(super) fn forge(&self) -> Part {
        let mut section = self.section("forge");
        let Some(near) = self.shown.kinship else {
            section.sentences.push(self.phrase("forge-left-out"));
            return section;
        };
        let parts = near.forge;
        section.sentences.extend(parts.how());
        if !parts.forge.blocks.is_empty() {
            section.sentences.push(self.phrase("forge-more"));
        }
        for (kind, blocks) in parts.sections() {
            let rows = blocks.iter().map(|(name, block)| {
                let sides = parts.sides(block).into_iter();
                let sides = sides.map(|(side, holders)| parts.side(&side, holders, name));
                let sides = sides.collect::<Vec<String>>().join(" · ");
                match kind {
                    BlockKind::Skill => vec![name.clone(), parts.what_to_do(block), sides],
                    // What to do stands above the table.
                    _ => vec![name.clone(), sides],
                }
            });
            let columns: &[&str] = match kind {
                BlockKind::Skill => &["block", "what-to-do", "who"],
                _ => &["block", "who"],
            };
            section.grids.push(self.forge_grid(
                format!("{}. {}", parts.of_kind("section", kind), parts.of_kind("about", kind)),
                columns,
                rows,
            ));
        }
        section.grids.extend(self.quiet(parts));
        section
    }

    /// Whom to ask first.
    fn quiet(&self, parts: ForgeParts<'_>) -> Option<Table> {
        let quiet = parts.forge.quiet.iter();
        let rows = quiet.map(|one| vec![parts.shown(one.project), parts.told(one).join(" · ")]);
        let caption = self.phrases.say("forge-section-quiet");
        let grid = self.forge_grid(caption, &["project", "told"], rows);
        (!parts.forge.quiet.is_empty()).then_some(grid)
    }

    fn forge_grid(
        &self,
        caption: String,
        columns: &[&str],
        rows: impl Iterator<Item = Vec<String>>,
    ) -> Table {
        let say = |id: &str| self.phrases.say(&format!("forge-column-{id}"));
        Table::of(
            caption,
            columns.iter().map(|id| Column::words(say(id))).collect(),
            rows.map(|row| row.into_iter().map(Cell::from).collect()).collect(),
        )
    }
}
