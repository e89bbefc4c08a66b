//! What the report of a cohort says, section by section, once for pages and for Markdown.

mod board;
mod by;
mod forge;
mod glance;
mod kinship;
mod needs;
mod points;
mod projects;
mod since;
mod unanswered;
mod what;

use super::{On, Shown};
use crate::catalogue::Catalogue;
use crate::document::chart::Bands;
use crate::document::{Block, Build, Cell, Chart, Column, Frame, Kind, Layout, Table};
use crate::i18n::{Language, Phrases, count, points};
use crate::portfolio::cohort::{
    BrakeFelt, Cohort, Evidence, GroupCovered, Quartiles, SupportCount,
};
use crate::report::view::titled;

/// One section while it is put together.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// Also its place in the page.
    pub id: &'static str,
    pub title: String,
    pub sentences: Vec<String>,
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
    /// Whether nothing is said in it.
    fn is_empty(&self) -> bool {
        let has_rows = self.grids.iter().any(|table| !table.is_empty());
        self.sentences.is_empty() && self.bands.is_none() && !has_rows && self.rest.is_empty()
    }

    /// The part folded away under its title: sentences, the drawing, the tables.
    fn folded(self) -> Block {
        let mut blocks = Vec::new();
        self.sentences.into_iter().for_each(|sentence| blocks.text(sentence));
        if let Some(bands) = self.bands {
            blocks.push(Block::Chart(Chart::Bands(bands)));
        }
        for table in self.grids.into_iter().filter(|table| !table.is_empty()) {
            blocks.push(arranged(table, self.layout));
        }
        blocks.extend(self.rest);
        Block::Fold(self.title.into(), blocks)
    }
}

/// A table as its section lays it out.
fn arranged(mut table: Table, arrangement: Arrangement) -> Block {
    let is_folded = match arrangement {
        Arrangement::Signs => true,
        Arrangement::Folded => table.rows.len() > LONG,
        Arrangement::Pairs => false,
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

/// The pages for a board, the list of projects for a screen, and behind them everything else.
pub(super) fn blocks(shown: &Shown<'_>, paper: On) -> Vec<Block> {
    let Shown { cohort, catalogue, phrases, .. } = *shown;
    let writer = Writer {
        shown,
        cohort,
        catalogue,
        phrases,
        language: phrases.language(),
        evidence: cohort.evidence(),
        groups: cohort.stakes(catalogue),
        brakes: cohort.brakes(catalogue),
        support: cohort.support(catalogue),
    };
    let mut blocks = writer.board();
    if !cohort.records.is_empty() {
        let projects = Block::Section(writer.projects(paper));
        blocks.push(Block::Frame(Frame::Screen, vec![projects]));
    }
    let annexes = [
        writer.since(),
        writer.sorts_counted(),
        writer.evidence(),
        writer.families(),
        writer.stakes(),
        writer.brakes(),
        writer.support(),
        writer.reach(),
        writer.kinship(),
        writer.forge(),
        writer.matrix(),
        writer.problems(),
    ];
    let annexes = annexes.into_iter().chain([writer.unanswered()]).chain(writer.own_groups());
    let annexes = annexes.filter(|part| !part.is_empty()).map(Part::folded).collect();
    blocks.push(Block::Section(titled("annexes", shown.phrase("section-annexes"), annexes)));
    blocks
}

/// Writes sections in one language. What is told twice, at first in short, is counted once.
struct Writer<'w> {
    shown: &'w Shown<'w>,
    cohort: &'w Cohort,
    catalogue: &'w Catalogue,
    phrases: &'w Phrases,
    language: Language,
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
        Table::of(self.phrase(caption), columns.collect(), rows)
    }

    fn number(&self, number: usize) -> Cell {
        Cell::from(count(number as u64, self.language))
    }

    fn percent(&self, share: Option<f64>) -> Cell {
        Cell::from(share.map_or("–".to_owned(), |share| self.phrases.share(share)))
    }

    /// `45 [30 ; 60]`: the median between the first and the third quarter.
    fn quartiles(&self, quartiles: Option<Quartiles>) -> Cell {
        let Some(Quartiles { first, median, third }) = quartiles else {
            return Cell::from("–".to_owned());
        };
        Cell::from(self.phrases.tell(
            "cohort-middle-half",
            [
                ("value", points(median).into()),
                ("low", points(first).into()),
                ("high", points(third).into()),
            ],
        ))
    }
}
