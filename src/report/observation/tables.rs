//! Everything that was counted, as tables: row by row, for a workbook and for CSV alike.

use std::io::Error;

use super::Parts;
use crate::diagnostic::Known;
use crate::document::Column;
use crate::document::csv::{self, Dialect, text};
use crate::document::workbook::{self, Book, Cell, Emit, NotWritten};
use crate::i18n::Phrases;
use crate::portfolio::observation::{Became, Counts, ItemSeen, Row};

/// Width of a column of counts, in characters.
const NARROW: u16 = 14;

/// A table of what was observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    Cohorts,
    /// Moves of the projects that are seen again, from a stage to a stage.
    Stages,
    Decisions,
    /// Every question, also those with too few projects to tell.
    Items,
    /// Shares with their intervals, of the questions that can be compared.
    Shares,
    /// A row for each project.
    Projects,
}

/// Writes the workbook: a sheet for each table.
///
/// # Errors
///
/// When the workbook cannot be put together.
pub fn workbook(parts: Parts<'_>) -> Result<Vec<u8>, NotWritten> {
    let mut book = Book::new(&parts.phrase("title"), parts.date);
    for table in Table::ALL {
        let columns = table.columns(parts.phrases);
        let columns: Vec<workbook::Column<'_>> = columns
            .iter()
            .map(|column| workbook::Column::new(&column.name, column.width))
            .collect();
        let name = parts.phrase(&format!("sheet-{}", table.as_str()));
        let mut sheet = book.sheet(&name, &columns)?;
        table.rows::<NotWritten>(parts, &mut |cells| sheet.row(cells))?;
        sheet.finish(&[])?;
    }
    book.bytes()
}

/// One table as CSV.
pub fn csv(table: Table, parts: Parts<'_>, dialect: Dialect) -> String {
    text(&table.columns(parts.phrases), |emit| table.rows::<Error>(parts, emit), dialect)
}

impl Table {
    const ALL: [Self; 6] =
        [Self::Cohorts, Self::Stages, Self::Decisions, Self::Items, Self::Shares, Self::Projects];

    fn as_str(self) -> &'static str {
        match self {
            Self::Cohorts => "cohorts",
            Self::Stages => "stages",
            Self::Decisions => "decisions",
            Self::Items => "items",
            Self::Shares => "shares",
            Self::Projects => "projects",
        }
    }

    /// The heading rows by which the table is known as CSV: in each language, and by ids.
    pub fn known_heads(self) -> Vec<Vec<String>> {
        csv::known_heads(|phrases| self.columns(phrases))
    }

    /// The columns: ends of phrases, each with its width in characters. Counts by what projects
    /// became end a row: a column for whatever a project may become, so that two readings have the
    /// same columns.
    fn columns(self, phrases: &Phrases) -> Vec<Column> {
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
            Self::Items => (
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
        named.chain(ends).collect()
    }

    /// Hands out every row.
    fn rows<E>(self, parts: Parts<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
        match self {
            Self::Cohorts => cohorts(parts, emit),
            Self::Stages => stages(parts, emit),
            Self::Decisions => decisions(parts, emit),
            Self::Items => items(parts, emit),
            Self::Shares => shares(parts, emit),
            Self::Projects => projects(parts, emit),
        }
    }
}

fn all() -> impl Iterator<Item = Became> {
    Became::ALL.iter().copied()
}

fn each<'c>(counts: &Counts) -> impl Iterator<Item = Cell<'c>> {
    all().map(|became| Cell::Count(counts.of(became) as u64))
}

fn cohorts<E>(parts: Parts<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    for cohort in &parts.observed.cohorts {
        let year = cohort.when.year.to_string();
        let dated = parts.phrases.named("observe-by-", cohort.when.by.as_str());
        let mut row = vec![
            Cell::Text(&cohort.name),
            // A year is no quantity: as a number it would get decimals.
            Cell::Text(&year),
            Cell::named(Some(&dated)),
            Cell::Count(cohort.projects as u64),
            Cell::Count(cohort.first_seen as u64),
            Cell::Count(cohort.seen_again as u64),
            Cell::Count(cohort.decisions as u64),
        ];
        row.extend(each(&cohort.became));
        emit(&row)?;
    }
    Ok(())
}

fn stages<E>(parts: Parts<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    for ((first, last), count) in parts.observed.moves() {
        let (first, last) = (parts.stage(first), parts.stage(last));
        emit(&[Cell::named(Some(&first)), Cell::named(Some(&last)), Cell::Count(count as u64)])?;
    }
    Ok(())
}

fn decisions<E>(parts: Parts<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let mut decisions = parts.decisions();
    // The same in every language.
    decisions.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
    for (name, counts) in decisions {
        let mut row = vec![Cell::named(Some(&name)), Cell::Count(counts.all() as u64)];
        row.extend(each(&counts));
        emit(&row)?;
    }
    Ok(())
}

fn items<E>(parts: Parts<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    for item in &parts.observed.items {
        let (group, name) = (parts.group(item.subject), parts.item(item));
        let told = if item.can_be_compared() { "told" } else { "too-few" };
        let told = parts.phrases.named("observe-", told);
        for row in &item.rows {
            let answer = parts.given(item.subject, row.given);
            let mut cells = vec![
                Cell::named(Some(&group)),
                Cell::named(Some(&name)),
                Cell::named(Some(&told)),
                Cell::named(Some(&answer)),
                Cell::Count(row.counts.all() as u64),
                Cell::Count(row.counts.known() as u64),
            ];
            cells.extend(each(&row.counts));
            emit(&cells)?;
        }
    }
    Ok(())
}

fn shares<E>(parts: Parts<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    for item in parts.observed.items.iter().filter(|item| item.can_be_compared()) {
        for row in &item.rows {
            shares_of(parts, item, row, emit)?;
        }
    }
    Ok(())
}

fn shares_of<E>(
    parts: Parts<'_>,
    item: &ItemSeen,
    row: &Row,
    emit: &mut Emit<'_, E>,
) -> Result<(), E> {
    let (name, answer) = (parts.item(item), parts.given(item.subject, row.given));
    for became in all().filter(|became| row.counts.of(*became) > 0) {
        let Some(share) = row.share(became) else { continue };
        let head = parts.head(became);
        emit(&[
            Cell::named(Some(&name)),
            Cell::named(Some(&answer)),
            Cell::named(Some(&head)),
            Cell::Count(row.counts.of(became) as u64),
            Cell::Count(row.counts.known() as u64),
            Cell::Count(row.counts.all() as u64),
            Cell::Share(share.value),
            Cell::Share(share.low),
            Cell::Share(share.high),
            Cell::Share(share.least),
            Cell::Share(share.most),
        ])?;
    }
    Ok(())
}

fn projects<E>(parts: Parts<'_>, emit: &mut Emit<'_, E>) -> Result<(), E> {
    let cohorts = &parts.observed.cohorts;
    let hidden = parts.phrase("ask-first");
    for one in &parts.observed.projects {
        let (first, last) = (parts.stage(one.first_stage), parts.stage(one.last_stage));
        let became = parts.head(one.became);
        emit(&[
            Cell::Text(&one.id),
            one.name.as_deref().map_or(Cell::Named(&one.id, &hidden), Cell::Text),
            Cell::Text(&cohorts[one.first].name),
            Cell::Text(&cohorts[one.last].name),
            Cell::Count(one.files as u64),
            Cell::named(Some(&first)),
            Cell::named(Some(&last)),
            Cell::named(Some(&became)),
        ])?;
    }
    Ok(())
}
