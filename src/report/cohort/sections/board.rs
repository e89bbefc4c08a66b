//! The first pages of the report, for a board: pictures before tables, each list as long as a page has
//! room for, whatever the number of projects. What is behind them stands in the annexes.

mod known;
mod meeting;
mod said;

use super::{Part, Writer};
use crate::catalogue::Stage;
use crate::diagnostic::Known;
use crate::document::chart::{BarRow, Bars, Fill, Steps};
use crate::document::{Block, Build, Chart, Frame, Line, Section, Voice};
use crate::i18n::count;
use crate::portfolio::cohort::{Counted, Glance};
use crate::report::view::titled;

/// Sorts that are drawn of one kind: the others stand in the tables.
const SORTS: usize = 8;

impl Writer<'_> {
    /// The pages in their order.
    pub(super) fn board(&self) -> Vec<Block> {
        if self.cohort.records.is_empty() {
            return vec![Block::Section(self.at_a_glance())];
        }
        let drawn = [
            self.how_known(),
            self.as_ranges(),
            self.spoken_of(),
            self.against_brakes(),
            self.support_most_needed(),
            self.over_the_years(),
        ];
        let drawn = self.changed_since().into_iter().chain(drawn);
        vec![
            Block::Section(self.at_a_glance()),
            Block::Frame(Frame::Beside, drawn.map(Block::Section).collect()),
            Block::Section(self.who_could_meet()),
        ]
    }

    /// What the cohort is: how many, what the sections come down to, at which stages, of which sorts.
    fn at_a_glance(&self) -> Section {
        let glance = self.cohort.glance(self.catalogue);
        let mut blocks = Vec::new();
        let Part { id, title, sentences, .. } = self.counts(&glance);
        sentences.into_iter().for_each(|sentence| blocks.text(sentence));
        let points = self.points();
        if !points.is_empty() {
            let mut inside = Vec::new();
            inside.said(self.phrase("in-short"), Voice::Name);
            let fact = |point: super::Summary| {
                let place = format!("#{}", point.section);
                (Line::link(point.title, place), point.said.into())
            };
            inside.facts(points.into_iter().map(fact).collect());
            blocks.frame(Frame::First, inside);
        }
        if glance.projects > 0 {
            blocks.push(Block::Chart(Chart::Steps(self.stages(&glance))));
            blocks.frame(Frame::Beside, self.sorts(&glance));
        }
        titled(id, title, blocks)
    }

    /// Every stage in its order: those of which no project is are left blank.
    fn stages(&self, glance: &Glance) -> Steps {
        let count = |stage: Stage| {
            let name = self.shown.stage(stage);
            let found = glance.stages.iter().find(|counted| counted.what == Some(stage));
            (name, found.map_or(0, |counted| counted.projects as u64))
        };
        let stages = Stage::ALL.iter().copied().filter(|stage| *stage != Stage::Unknown);
        let (title, steps) = (self.phrase("caption-stages"), stages.map(count).collect());
        Steps { title, steps, unsaid: Some(count(Stage::Unknown)).filter(|(_, of)| *of > 0) }
    }

    fn sorts(&self, glance: &Glance) -> Vec<Block> {
        let sorts = [
            ("fields", "fields", self.sort(&glance.fields, |at| self.shown.field(*at).to_owned())),
            ("scales", "scale", self.sort(&glance.scales, |scale| self.shown.scale(*scale))),
            ("bearers", "bearer", self.sort(&glance.bearers, |kind| self.shown.bearer(*kind))),
        ];
        let drawn = sorts.into_iter().filter_map(|(id, column, rows)| {
            self.bars(&format!("caption-{id}"), "", &[column, "projects"], rows)
        });
        drawn.collect()
    }

    /// How many projects are of each sort, most first, and how many do not say. Nothing where none does.
    fn sort<T>(&self, list: &[Counted<T>], name: impl Fn(&T) -> String) -> Vec<BarRow> {
        let (mut said, mut silent) = (Vec::new(), Vec::new());
        for counted in list {
            let (name, fill, into) = match &counted.what {
                Some(what) => (name(what), Fill::Light, &mut said),
                None => (self.phrase("not-said"), Fill::Hatched, &mut silent),
            };
            into.push((counted.projects, self.counted_row(name, fill, counted.projects)));
        }
        if said.is_empty() {
            return Vec::new();
        }
        said.sort_by_key(|(projects, _)| std::cmp::Reverse(*projects));
        said.truncate(SORTS);
        said.into_iter().chain(silent).map(|(_, row)| row).collect()
    }

    fn counted_row(&self, name: String, fill: Fill, of: usize) -> BarRow {
        let said = count(of as u64, self.language);
        let cells = vec![said.clone()];
        BarRow { name, parts: vec![(fill, of as u64)], said, cells, ..BarRow::default() }
    }

    /// A drawing of counts; `None` where there is none to draw.
    fn bars(&self, title: &str, key: &str, columns: &[&str], rows: Vec<BarRow>) -> Option<Block> {
        if rows.is_empty() {
            return None;
        }
        let columns = columns.iter().map(|column| self.phrase(&format!("column-{column}")));
        let key = if key.is_empty() { String::new() } else { self.phrase(key) };
        let bars =
            Bars { title: self.phrase(title), key, columns: columns.collect(), rows, most: None };
        Some(Block::Chart(Chart::Bars(bars)))
    }

    /// A section of the board: how it is read, and its drawings.
    pub(super) fn page(&self, id: &'static str, how: String, drawn: Vec<Block>) -> Section {
        let mut blocks = Vec::new();
        blocks.soft(how);
        blocks.extend(drawn);
        titled(id, self.phrase(&format!("section-{id}")), blocks)
    }
}
