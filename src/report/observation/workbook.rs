//! Everything that was counted, as a workbook.

use super::Parts;
use crate::diagnostic::Known;
use crate::portfolio::observation::{Became, Counts, ItemSeen};
use crate::report::xlsx::{Book, Cell, Column, NotWritten};

/// Width of a column of counts, in characters.
const NARROW: u16 = 14;

/// Writes the workbook: cohorts, stages, decisions, every question, shares, projects.
///
/// # Errors
///
/// When the workbook cannot be put together.
pub fn workbook(parts: Parts<'_>) -> Result<Vec<u8>, NotWritten> {
    let mut book = Book::new(&parts.phrase("title"), parts.date);
    cohorts(&mut book, parts)?;
    stages(&mut book, parts)?;
    decisions(&mut book, parts)?;
    items(&mut book, parts)?;
    shares(&mut book, parts)?;
    projects(&mut book, parts)?;
    book.bytes()
}

fn all() -> impl Iterator<Item = Became> {
    Became::NAMES.iter().map(|(_, became)| *became)
}

fn each<'c>(counts: &Counts) -> impl Iterator<Item = Cell<'c>> {
    all().map(|became| Cell::Count(counts.of(became) as u64))
}

/// A sheet whose columns are named by phrases, `with_became` adding one for whatever a project
/// may have become.
fn sheet<'c>(
    book: &mut Book,
    parts: Parts<'_>,
    name: &str,
    columns: &[(&str, u16)],
    with_became: bool,
    rows: impl Iterator<Item = Vec<Cell<'c>>>,
) -> Result<(), NotWritten> {
    let named = columns.iter().map(|(id, width)| (parts.phrase(&format!("column-{id}")), *width));
    let became = all().filter(|_| with_became).map(|became| (parts.head(became), NARROW));
    let heads: Vec<(String, u16)> = named.chain(became).collect();
    let columns: Vec<Column<'_>> =
        heads.iter().map(|(head, width)| Column::new(head, *width)).collect();
    let mut sheet = book.sheet(&parts.phrase(&format!("sheet-{name}")), &columns)?;
    for row in rows {
        sheet.row(&row)?;
    }
    sheet.finish()
}

fn cohorts(book: &mut Book, parts: Parts<'_>) -> Result<(), NotWritten> {
    let columns = [
        ("cohort", 32),
        ("year", NARROW),
        ("dated", 34),
        ("projects", NARROW),
        ("first", NARROW),
        ("again", NARROW),
        ("decisions", NARROW),
    ];
    let dated: Vec<[String; 2]> = parts
        .observed
        .cohorts
        .iter()
        .map(|cohort| {
            let by = parts.phrase(&format!("by-{}", cohort.when.by.as_str()));
            [cohort.when.year.to_string(), by]
        })
        .collect();
    let rows = parts.observed.cohorts.iter().zip(&dated).map(|(cohort, [year, dated])| {
        let mut row = vec![
            Cell::Text(&cohort.name),
            // A year is no quantity: as a number it would get decimals.
            Cell::Text(year),
            Cell::Text(dated),
            Cell::Count(cohort.projects as u64),
            Cell::Count(cohort.first_seen as u64),
            Cell::Count(cohort.seen_again as u64),
            Cell::Count(cohort.decisions as u64),
        ];
        row.extend(each(&cohort.became));
        row
    });
    sheet(book, parts, "cohorts", &columns, true, rows)
}

fn stages(book: &mut Book, parts: Parts<'_>) -> Result<(), NotWritten> {
    let columns = [("first-stage", 24), ("last-stage", 24), ("projects", NARROW)];
    let moves: Vec<(String, String, usize)> = parts
        .observed
        .moves()
        .into_iter()
        .map(|((first, last), count)| (parts.stage(first), parts.stage(last), count))
        .collect();
    let rows = moves.iter().map(|(first, last, count)| {
        vec![Cell::Text(first), Cell::Text(last), Cell::Count(*count as u64)]
    });
    sheet(book, parts, "stages", &columns, false, rows)
}

fn decisions(book: &mut Book, parts: Parts<'_>) -> Result<(), NotWritten> {
    let decisions = parts.decisions();
    let rows = decisions.iter().map(|(name, counts)| {
        let first = [Cell::Text(name), Cell::Count(counts.all() as u64)];
        first.into_iter().chain(each(counts)).collect()
    });
    sheet(book, parts, "decisions", &[("decision", 40), ("projects", NARROW)], true, rows)
}

/// The names of one question and of its rows.
struct Named<'i> {
    item: &'i ItemSeen,
    group: String,
    name: String,
    answers: Vec<String>,
    told: String,
}

fn named<'i>(parts: Parts<'i>) -> Vec<Named<'i>> {
    let named = |item: &'i ItemSeen| Named {
        item,
        group: parts.group(item.subject),
        name: parts.item(item),
        answers: item.rows.iter().map(|row| parts.given(item.subject, row.given)).collect(),
        told: parts.phrase(if item.can_be_compared() { "told" } else { "too-few" }),
    };
    parts.observed.items.iter().map(named).collect()
}

fn items(book: &mut Book, parts: Parts<'_>) -> Result<(), NotWritten> {
    let columns = [
        ("group", 26),
        ("question", 40),
        ("told", 22),
        ("answer", 24),
        ("projects", NARROW),
        ("known", NARROW),
    ];
    let named = named(parts);
    let rows = named.iter().flat_map(|named| {
        named.item.rows.iter().zip(&named.answers).map(|(row, answer)| {
            let mut cells = vec![
                Cell::Text(&named.group),
                Cell::Text(&named.name),
                Cell::Text(&named.told),
                Cell::Text(answer),
                Cell::Count(row.counts.all() as u64),
                Cell::Count(row.counts.known() as u64),
            ];
            cells.extend(each(&row.counts));
            cells
        })
    });
    sheet(book, parts, "items", &columns, true, rows)
}

fn shares(book: &mut Book, parts: Parts<'_>) -> Result<(), NotWritten> {
    let columns = [
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
    ];
    let (named, heads) = (named(parts), all().map(|became| parts.head(became)));
    let heads: Vec<String> = heads.collect();
    let mut rows = Vec::new();
    for named in named.iter().filter(|named| named.item.can_be_compared()) {
        for (row, answer) in named.item.rows.iter().zip(&named.answers) {
            for (became, head) in all().zip(&heads).filter(|(became, _)| row.counts.of(*became) > 0)
            {
                let Some(share) = row.share(became) else { continue };
                rows.push(vec![
                    Cell::Text(&named.name),
                    Cell::Text(answer),
                    Cell::Text(head),
                    Cell::Count(row.counts.of(became) as u64),
                    Cell::Count(row.counts.known() as u64),
                    Cell::Count(row.counts.all() as u64),
                    Cell::Share(share.value),
                    Cell::Share(share.low),
                    Cell::Share(share.high),
                    Cell::Share(share.least),
                    Cell::Share(share.most),
                ]);
            }
        }
    }
    sheet(book, parts, "shares", &columns, false, rows.into_iter())
}

fn projects(book: &mut Book, parts: Parts<'_>) -> Result<(), NotWritten> {
    let columns = [
        ("project", 32),
        ("id", 24),
        ("first-cohort", 24),
        ("last-cohort", 24),
        ("files", NARROW),
        ("first-stage", 20),
        ("last-stage", 20),
        ("became", 18),
    ];
    let cohorts = &parts.observed.cohorts;
    let hidden = parts.phrase("ask-first");
    let named: Vec<[String; 3]> = parts
        .observed
        .projects
        .iter()
        .map(|one| {
            [parts.stage(one.first_stage), parts.stage(one.last_stage), parts.head(one.became)]
        })
        .collect();
    let rows = parts.observed.projects.iter().zip(&named).map(|(one, [first, last, became])| {
        vec![
            Cell::Text(one.name.as_deref().unwrap_or(&hidden)),
            Cell::Text(&one.id),
            Cell::Text(&cohorts[one.first].name),
            Cell::Text(&cohorts[one.last].name),
            Cell::Count(one.files as u64),
            Cell::Text(first),
            Cell::Text(last),
            Cell::Text(became),
        ]
    });
    sheet(book, parts, "projects", &columns, false, rows)
}
