//! The list of all projects: in the report while it is short, on pages by letter beyond, so that each
//! project can be reached however many there are.

use super::Shown;
use super::finder::search;
use super::opened::opened;
use crate::descriptor::slug;
use crate::document::{Block, Build, Cell, Column, Doc, Layout, Line, Span, Table};
use crate::i18n::count;
use crate::material::page_name;
use crate::portfolio::cohort::Record;

/// Projects that one page lists.
pub(super) const LISTED: usize = 600;

/// What the names of pages by letter begin with.
const BEFORE: &str = "projects-";

/// Whether a file of this name is one of the pages by letter.
pub fn is_list(name: &str) -> bool {
    let within = name.strip_prefix(BEFORE).and_then(|rest| rest.strip_suffix(".html"));
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    within.is_some_and(|letter| !letter.is_empty() && letter.chars().all(is_plain))
}

/// One page of the list.
struct Leaf<'l> {
    file: String,
    /// The letter, and the number of the page where it has several.
    title: String,
    records: &'l [Record],
}

/// The letter that a project stands under: digits together, and so what begins with neither.
fn letter(record: &Record) -> char {
    match slug(&record.name).chars().next() {
        Some(c) if c.is_ascii_alphabetic() => c,
        Some(_) => '0',
        None => '#',
    }
}

fn leaves<'l>(shown: &Shown<'l>) -> Vec<Leaf<'l>> {
    let records = &shown.cohort.records;
    if records.len() <= LISTED {
        return Vec::new();
    }
    // Records come in the order of their names, and so of letters.
    let mut leaves = Vec::new();
    for of_letter in records.chunk_by(|a, b| letter(a) == letter(b)) {
        let (name, title) = match of_letter.first().map(letter) {
            Some('0') => ("0-9".to_owned(), "0–9".to_owned()),
            Some(c) if c != '#' => (c.to_string(), c.to_uppercase().to_string()),
            _ => ("other".to_owned(), shown.phrase("list-other")),
        };
        let parts = of_letter.len().div_ceil(LISTED);
        for (at, part) in of_letter.chunks(LISTED).enumerate() {
            let (mut file, mut title) = (format!("{BEFORE}{name}"), title.clone());
            if parts > 1 {
                file.push_str(&format!("-{}", at + 1));
                title.push_str(&format!(" {}", at + 1));
            }
            leaves.push(Leaf { file: format!("{file}.html"), title, records: part });
        }
    }
    leaves
}

/// The pages by letter, each made when it is asked for.
pub fn lists<'l>(shown: &'l Shown<'l>) -> impl Iterator<Item = (String, Doc)> {
    let leaves = leaves(shown);
    let all: Vec<(String, String)> =
        leaves.iter().map(|leaf| (leaf.file.clone(), leaf.title.clone())).collect();
    leaves.into_iter().map(move |leaf| {
        let mut doc = opened(shown);
        let facts = [("letter", leaf.title.clone().into())];
        doc.title = shown.phrases.tell("cohort-list-of", facts).into();
        doc.text(Line::link(shown.phrase("list-back"), "report.html"));
        let others = all.iter().map(|(file, title)| match *file == leaf.file {
            true => Line::strong(title.as_str()),
            false => Line::link(title.as_str(), file.as_str()),
        });
        doc.text(joined(others));
        doc.blocks.extend(search(shown, leaf.records).map(Block::Search));
        doc.push(Block::Table(table(shown, leaf.records)));
        (leaf.file, doc)
    })
}

fn joined(links: impl Iterator<Item = Line>) -> Line {
    let mut line = Line::default();
    for (at, link) in links.enumerate() {
        line = if at == 0 { link } else { line.and(Span::Ours(" · ".to_owned())).and(link) };
    }
    line
}

/// Search and list for the report: the projects themselves, or the letters that lead to them.
pub(super) fn within(shown: &Shown<'_>) -> Vec<Block> {
    let records = &shown.cohort.records;
    let mut blocks: Vec<Block> = search(shown, records).map(Block::Search).into_iter().collect();
    let leaves = leaves(shown);
    if leaves.is_empty() {
        blocks.push(Block::Table(table(shown, records)));
        return blocks;
    }
    let links = leaves.iter().map(|leaf| {
        let number = count(leaf.records.len() as u64, shown.phrases.language());
        Line::link(leaf.title.as_str(), leaf.file.as_str()).and(format!("\u{a0}({number})"))
    });
    blocks.text(shown.phrase("list-by-letter"));
    blocks.text(joined(links));
    blocks
}

/// A project under the name that it may be shown by, leading to its page.
pub(super) fn named(shown: &Shown<'_>, record: &Record) -> Line {
    let text = record.name.to_string();
    match shown.with_pages {
        true => Line::link(text, format!("projects/{}", page_name(&record.id))),
        false => text.into(),
    }
}

/// Projects, one a row. A column of which nothing is said is left out.
pub(super) fn table(shown: &Shown<'_>, records: &[Record]) -> Table {
    let phrases = shown.phrases;
    let rows = records.iter().map(|record| {
        let (known, asked) = record.answered();
        let known = (asked > 0).then(|| phrases.share(known as f64 / asked as f64));
        let bearer = record.bearer.map(|kind| shown.bearer(kind));
        let fields = record.fields.iter().map(|at| shown.field(usize::from(*at)));
        let fields: Vec<&str> = fields.filter(|field| !field.is_empty()).collect();
        let sharing = if record.shares { String::new() } else { shown.phrase("ask-first") };
        vec![
            named(shown, record).into(),
            bearer.unwrap_or_default().into(),
            shown.stage(record.stage).into(),
            fields.join(", ").into(),
            record.places.to_string().into(),
            known.unwrap_or_default().into(),
            sharing.into(),
        ]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let is_said = |at: usize| {
        at == 0 || rows.iter().any(|row| !matches!(&row[at], Cell::Text(line) if line.is_empty()))
    };
    let names = ["name", "bearer", "stage", "fields", "places", "coverage", "sharing"];
    let kept: Vec<usize> = (0..names.len()).filter(|at| is_said(*at)).collect();
    let columns = kept.iter().map(|at| {
        let name = shown.phrase(&format!("column-{}", names[*at]));
        if names[*at] == "coverage" { Column::numbers(name) } else { Column::words(name) }
    });
    Table {
        caption: shown.phrase("caption-projects"),
        columns: columns.collect(),
        rows: rows
            .into_iter()
            .map(|mut row| kept.iter().map(|at| std::mem::take(&mut row[*at])).collect())
            .collect(),
        layout: Layout::Captioned,
        ..Table::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_by_letter_are_known_by_their_names() {
        for name in
            ["projects-a.html", "projects-0-9.html", "projects-p-12.html", "projects-other.html"]
        {
            assert!(is_list(name), "{name}");
        }
        for name in [
            "projects.csv",
            "projects-.html",
            "projects-A.html",
            "projects-a/b.html",
            "report.html",
        ] {
            assert!(!is_list(name), "{name}");
        }
    }
}
