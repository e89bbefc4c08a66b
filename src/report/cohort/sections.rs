//! What the report of a cohort says, section by section, once for pages and for Markdown.

mod forge;
mod glance;
mod kinship;
mod needs;
mod points;
mod projects;
mod what;

use super::Shown;
use crate::document::chart::Bands;
use crate::document::{
    Block, Build, Cell, Chart, Column, Frame, Kind, Layout, Line, Section, Table, Voice,
};
use crate::i18n::{count, percent, points};
use crate::portfolio::cohort::{BrakeFelt, Evidence, GroupCovered, Quartiles, SupportCount};
use crate::report::view::titled;

/// One section while it is put together.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// Also its place in the page.
    pub id: &'static str,
    pub title: String,
    pub sentences: Vec<String>,
    /// What other sections come down to, in their order.
    pub points: Vec<Summary>,
    /// The families as bands.
    pub bands: Option<Bands>,
    pub grids: Vec<Table>,
    pub layout: Arrangement,
    /// What is said elsewhere, and stands after the tables.
    pub rest: Vec<Block>,
}

/// How a page lays out the tables of a section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Arrangement {
    /// One below the other, those that are long folded away.
    #[default]
    Folded,
    /// One below the other, however long: the list of projects is what the page leads to.
    Whole,
    /// Side by side where there is room: short tables of two columns.
    Pairs,
    /// Folded away, a sign in each column after the first two.
    Signs,
}

/// A section in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Summary {
    /// The id of the section.
    pub section: &'static str,
    /// Its title.
    pub title: String,
    pub said: String,
}

/// Rows above which a table is folded away until it is asked for.
const LONG: usize = 40;

/// Columns of the matrix before those of criteria: the project, and how much is known of it.
const BEFORE_SIGNS: usize = 2;

impl Part {
    /// The section whole: sentences, what others come down to, the drawing, the tables.
    fn section(self, shown: &Shown<'_>) -> Section {
        let mut blocks = Vec::new();
        self.sentences.into_iter().for_each(|sentence| blocks.text(sentence));
        if !self.points.is_empty() {
            let mut inside = Vec::new();
            inside.said(shown.phrase("in-short"), Voice::Name);
            let fact = |point: Summary| {
                let place = format!("#{}", point.section);
                (Line::link(point.title, place), point.said.into())
            };
            inside.facts(self.points.into_iter().map(fact).collect());
            blocks.frame(Frame::First, inside);
        }
        if let Some(bands) = self.bands {
            blocks.push(Block::Chart(Chart::Bands(bands)));
        }
        for table in self.grids.into_iter().filter(|table| !table.is_empty()) {
            blocks.push(arranged(table, self.layout));
        }
        blocks.extend(self.rest);
        titled(self.id, self.title, blocks)
    }
}

/// A table as its section lays it out.
fn arranged(mut table: Table, arrangement: Arrangement) -> Block {
    let is_folded = match arrangement {
        Arrangement::Signs => true,
        Arrangement::Folded => table.rows.len() > LONG,
        Arrangement::Whole | Arrangement::Pairs => false,
    };
    if arrangement == Arrangement::Signs {
        for column in table.columns.iter_mut().skip(BEFORE_SIGNS) {
            column.kind = Kind::Signs;
        }
    }
    if is_folded {
        return Block::Fold(table.caption.as_str().into(), vec![Block::Table(table)]);
    }
    table.layout = match arrangement {
        Arrangement::Pairs => Layout::Pair,
        _ => Layout::Captioned,
    };
    Block::Table(table)
}

/// Every section in its order.
pub(super) fn sections(shown: &Shown<'_>) -> Vec<Section> {
    let (cohort, catalogue) = (shown.cohort, shown.catalogue);
    let writer = Writer {
        shown,
        evidence: cohort.evidence(),
        groups: cohort.stakes(catalogue),
        brakes: cohort.brakes(catalogue),
        support: cohort.support(catalogue),
    };
    let parts = [
        writer.glance(),
        writer.evidence(),
        writer.families(),
        writer.stakes(),
        writer.brakes(),
        writer.support(),
        writer.reach(),
        writer.kinship(),
        writer.forge(),
        writer.matrix(),
        writer.projects(),
        writer.problems(),
    ];
    parts.into_iter().map(|part| part.section(shown)).collect()
}

/// Writes sections in one language. What is told twice, at first in short, is counted once.
struct Writer<'w> {
    shown: &'w Shown<'w>,
    evidence: Evidence,
    groups: Vec<GroupCovered>,
    brakes: Vec<BrakeFelt>,
    support: Vec<SupportCount>,
}

impl Writer<'_> {
    fn phrase(&self, id: &str) -> String {
        self.shown.phrase(id)
    }

    fn section(&self, id: &'static str) -> Part {
        let title = self.phrase(&format!("section-{id}"));
        Part { id, title, ..Part::default() }
    }

    /// A table whose columns are named by phrases; those of numbers end in `#`.
    fn grid(&self, caption: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Table {
        let columns = columns.iter().map(|column| match column.strip_suffix('#') {
            Some(id) => Column::numbers(self.phrase(&format!("column-{id}"))),
            None => Column::words(self.phrase(&format!("column-{column}"))),
        });
        Table {
            columns: columns.collect(),
            caption: self.phrase(caption),
            rows,
            ..Table::default()
        }
    }

    fn number(&self, number: usize) -> Cell {
        Cell::from(count(number as u64, self.shown.phrases.language()))
    }

    fn percent(&self, share: Option<f64>) -> Cell {
        let language = self.shown.phrases.language();
        Cell::from(share.map_or("–".to_owned(), |share| percent(share, language)))
    }

    /// `45 [30 ; 60]`: the median between the first and the third quarter.
    fn quartiles(&self, quartiles: Option<Quartiles>) -> Cell {
        let Some(Quartiles { first, median, third }) = quartiles else {
            return Cell::from("–".to_owned());
        };
        Cell::from(self.shown.phrases.tell(
            "cohort-middle-half",
            [
                ("value", points(median).into()),
                ("low", points(first).into()),
                ("high", points(third).into()),
            ],
        ))
    }
}
