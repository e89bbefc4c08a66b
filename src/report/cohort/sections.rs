//! What the report of a cohort says, section by section, once for pages and for Markdown.

mod forge;
mod glance;
mod kinship;
mod needs;
mod points;
mod projects;
mod what;

use super::Shown;
use crate::i18n::{count, percent, points};
use crate::portfolio::cohort::{
    BrakeFelt, Distribution, Evidence, GroupCovered, Quartiles, SupportCount,
};

/// One section.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// Also its place in the page.
    pub id: &'static str,
    pub title: String,
    pub sentences: Vec<String>,
    /// What other sections come down to, in their order.
    pub points: Vec<Point>,
    /// The families as bands, for a page to draw.
    pub bands: Option<Vec<(String, Distribution)>>,
    pub grids: Vec<Grid>,
    pub layout: Layout,
}

/// How a page lays out the tables of a section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Layout {
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
pub(super) struct Point {
    /// The id of the section.
    pub section: &'static str,
    /// Its title.
    pub title: String,
    pub said: String,
}

/// A table in words.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    pub caption: String,
    /// Names, and whether the column holds numbers.
    pub columns: Vec<(String, bool)>,
    pub rows: Vec<Vec<Entry>>,
}

/// One cell of a [`Grid`].
#[derive(Clone, Debug)]
pub(super) enum Entry {
    Text(String),
    /// A text that leads to a page beside the report.
    Link {
        text: String,
        to: String,
    },
}

impl From<String> for Entry {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
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
    let mut sections = vec![
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
    ];
    sections.push(writer.problems());
    sections
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

    fn section(&self, id: &'static str) -> Section {
        let title = self.phrase(&format!("section-{id}"));
        Section { id, title, ..Section::default() }
    }

    /// A table whose columns are named by phrases; those of numbers end in `#`.
    fn grid(&self, caption: &str, columns: &[&str], rows: Vec<Vec<Entry>>) -> Grid {
        let columns = columns.iter().map(|column| {
            let (id, is_number) = match column.strip_suffix('#') {
                Some(id) => (id, true),
                None => (*column, false),
            };
            (self.phrase(&format!("column-{id}")), is_number)
        });
        Grid { caption: self.phrase(caption), columns: columns.collect(), rows }
    }

    fn number(&self, number: usize) -> Entry {
        Entry::Text(count(number as u64, self.shown.phrases.language()))
    }

    fn percent(&self, share: Option<f64>) -> Entry {
        let language = self.shown.phrases.language();
        Entry::Text(share.map_or("–".to_owned(), |share| percent(share, language)))
    }

    /// `45 [30 ; 60]`: the median between the first and the third quarter.
    fn quartiles(&self, quartiles: Option<Quartiles>) -> Entry {
        let Some(Quartiles { first, median, third }) = quartiles else {
            return Entry::Text("–".to_owned());
        };
        Entry::Text(self.shown.phrases.tell(
            "cohort-middle-half",
            [
                ("value", points(median).into()),
                ("low", points(first).into()),
                ("high", points(third).into()),
            ],
        ))
    }
}
