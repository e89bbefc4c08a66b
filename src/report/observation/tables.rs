//! Everything that was counted, as tables: for a workbook and for CSV alike.

use super::Parts;
use crate::diagnostic::{Known, closed_set};
use crate::document::{self, Cell, Column, Line};
use crate::i18n::{Named, Phrases};
use crate::portfolio::observation::{Became, Counts};

/// Width of a column of counts, in characters.
const NARROW: u16 = 14;

closed_set! {
    /// A table of what was observed.
    pub enum Table {
        Cohorts = "cohorts",
        /// Moves of the projects that are seen again, from a stage to a stage.
        Stages = "stages",
        Decisions = "decisions",
        /// Every question, also those with too few projects to tell.
        Answers = "answers",
        /// Shares with their intervals, of the questions that can be compared.
        Shares = "shares",
        /// A row for each project.
        Projects = "projects",
    }
}

impl Table {
    /// The table.
    pub fn whole(self, parts: Parts<'_>) -> document::Table {
        let rows = match self {
            Self::Cohorts => cohorts(parts),
            Self::Stages => stages(parts),
            Self::Decisions => decisions(parts),
            Self::Answers => answers(parts),
            Self::Shares => shares(parts),
            Self::Projects => projects(parts),
        };
        document::Table { rows, ..self.empty(parts.phrases) }
    }

    /// The table without its rows.
    pub fn empty(self, phrases: &Phrases) -> document::Table {
        let (named, counts_by_end): (&[(&str, u16)], bool) = match self {
            Self::Cohorts => (
                &[
                    ("cohort", 32),
                    ("year", NARROW),
                    ("dated", 34),
                    ("projects", NARROW),
                    ("first", NARROW),
                    ("again", NARROW),
                    ("decisions", NARROW),
                ],
                true,
            ),
            Self::Stages => {
                (&[("first-stage", 24), ("last-stage", 24), ("projects", NARROW)], false)
            }
            Self::Decisions => (&[("decision", 40), ("projects", NARROW)], true),
            Self::Answers => (
                &[
                    ("group", 26),
                    ("question", 40),
                    ("told", 22),
                    ("answer", 24),
                    ("projects", NARROW),
                    ("known", NARROW),
                ],
                true,
            ),
            Self::Shares => (
                &[
                    ("question", 40),
                    ("answer", 24),
                    ("became", 18),
                    ("count", NARROW),
                    ("known", NARROW),
                    ("projects", NARROW),
                    ("share", NARROW),
                    ("low", NARROW),
                    ("high", NARROW),
                    ("least", NARROW),
                    ("most", NARROW),
                ],
                false,
            ),
            Self::Projects => (
                &[
                    ("id", 24),
                    ("project", 32),
                    ("first-cohort", 24),
                    ("last-cohort", 24),
                    ("files", NARROW),
                    ("first-stage", 20),
                    ("last-stage", 20),
                    ("became", 18),
                ],
                false,
            ),
        };
        let column = |set, id, width| Column::words(phrases.named(set, id)).wide(width);
        let named = named.iter().map(|(id, width)| column("observe-column-", *id, *width));
        let ends = all().filter(|_| counts_by_end);
        let ends = ends.map(|became| column("observe-became-", became.as_str(), NARROW));
        document::Table::sheet(
            self.as_str(),
            phrases.say(&format!("observe-sheet-{}", self.as_str())),
            named.chain(ends).collect(),
        )
    }
}

fn all() -> impl Iterator<Item = Became> {
    Became::ALL.iter().copied()
}

fn number(number: usize) -> Cell {
    Cell::Count(number as u64)
}

fn each(counts: &Counts) -> impl Iterator<Item = Cell> {
    all().map(|became| number(counts.of(became)))
}

fn theirs(name: &str) -> Cell {
    Line::theirs(name, None).into()
}

fn cohorts(parts: Parts<'_>) -> Vec<Vec<Cell>> {
    let rows = parts.observed.cohorts.iter().map(|cohort| {
        let mut row = vec![
            theirs(&cohort.name),
            // A year is no quantity: as a number it would get decimals.
            cohort.when.year.to_string().into(),
            parts.phrases.named("observe-by-", cohort.when.by.as_str()).into(),
        ];
        let seen = [cohort.projects, cohort.first_seen, cohort.seen_again, cohort.decisions];
        row.extend(seen.map(number).into_iter().chain(each(&cohort.became)));
        row
    });
    rows.collect()
}

fn stages(parts: Parts<'_>) -> Vec<Vec<Cell>> {
    let rows = parts.observed.moves().into_iter().map(|((first, last), count)| {
        vec![parts.stage(first).into(), parts.stage(last).into(), number(count)]
    });
    rows.collect()
}

fn decisions(parts: Parts<'_>) -> Vec<Vec<Cell>> {
    let mut decisions = parts.decisions();
    // The same in every language.
    decisions.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
    let rows = decisions.into_iter().map(|(name, counts)| {
        [name.into(), number(counts.all())].into_iter().chain(each(&counts)).collect()
    });
    rows.collect()
}

fn answers(parts: Parts<'_>) -> Vec<Vec<Cell>> {
    let rows = parts.observed.items.iter().flat_map(|item| {
        let told = if item.can_be_compared() { "told" } else { "too-few" };
        item.rows.iter().map(move |row| {
            let named = [
                parts.group(item.subject),
                parts.item(item),
                parts.phrases.named("observe-", told),
                parts.given(item.subject, row.given),
            ];
            let counts = [row.counts.all(), row.counts.known()].map(number);
            named.map(Cell::from).into_iter().chain(counts).chain(each(&row.counts)).collect()
        })
    });
    rows.collect()
}

fn shares(parts: Parts<'_>) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for item in parts.observed.items.iter().filter(|item| item.can_be_compared()) {
        for row in &item.rows {
            for became in all().filter(|became| row.counts.of(*became) > 0) {
                let Some(share) = row.share(became) else { continue };
                rows.push(vec![
                    parts.item(item).into(),
                    parts.given(item.subject, row.given).into(),
                    parts.head(became).into(),
                    number(row.counts.of(became)),
                    number(row.counts.known()),
                    number(row.counts.all()),
                    Cell::Share(share.value),
                    Cell::Share(share.low),
                    Cell::Share(share.high),
                    Cell::Share(share.least),
                    Cell::Share(share.most),
                ]);
            }
        }
    }
    rows
}

fn projects(parts: Parts<'_>) -> Vec<Vec<Cell>> {
    let cohorts = &parts.observed.cohorts;
    let hidden = parts.phrase("ask-first");
    let rows = parts.observed.projects.iter().map(|one| {
        vec![
            theirs(&one.id),
            match &one.name {
                Some(name) => theirs(name),
                None => Named::new(one.id.as_str(), hidden.as_str()).into(),
            },
            theirs(&cohorts[one.first].name),
            theirs(&cohorts[one.last].name),
            number(one.files),
            parts.stage(one.first_stage).into(),
            parts.stage(one.last_stage).into(),
            parts.head(one.became).into(),
        ]
    });
    rows.collect()
}
