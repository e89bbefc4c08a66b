//! The matrix of projects and criteria, the list of projects, and what is to be mended.

use super::{Arrangement, Part, Writer};
use crate::assessment::State;
use crate::document::{Block, Cell, Column, Section, Table, Voice};
use crate::portfolio::cohort::{Fault, Mark, Record};
use crate::report::cohort::{On, ToldOf, faults, lists};
use crate::report::view::titled;

/// Projects whose matrix is shown whole in a page; the sheets have it for any number.
const MATRIX: usize = 200;
/// Projects that a text lists; the sheets have them all.
const TEXT: usize = 2000;
/// Remarks that are listed in a page; the sheets have them all.
const REMARKS: usize = 500;

impl Writer<'_> {
    /// A project under the name that it may be shown by, leading to its page.
    pub(super) fn project(&self, record: &Record) -> Cell {
        lists::named(self.shown, record).into()
    }

    pub(super) fn matrix(&self) -> Part {
        let mut section = self.section("matrix");
        let records = &self.cohort.records;
        if records.len() > MATRIX {
            let count = MATRIX.into();
            section.sentences.push(self.phrases.tell("cohort-matrix-long", [("count", count)]));
            return section;
        }
        section.sentences.push(self.phrase("matrix-how"));
        section.layout = Arrangement::Signs;
        for (at, family) in self.catalogue.families.iter().enumerate() {
            let criteria: Vec<usize> = self.catalogue.criteria_of(at).map(|(at, _)| at).collect();
            let names = criteria
                .iter()
                .map(|at| self.catalogue.criteria[*at].wording.get(self.language).name.as_ref());
            let first = [
                Column::words(self.phrase("column-name")),
                Column::numbers(self.phrase("column-coverage")),
            ];
            let rows = records.iter().map(|record| {
                let coverage = record.families[at].interval().coverage;
                let mut row = vec![self.project(record), self.percent(coverage)];
                row.extend(criteria.iter().map(|at| Cell::from(sign(record.criteria[*at]))));
                row
            });
            section.grids.push(Table::of(
                family.name.get(self.language).to_string(),
                first.into_iter().chain(names.map(Column::words)).collect(),
                rows.collect(),
            ));
        }
        section
    }

    /// Search and list: what the page leads to.
    pub(super) fn projects(&self, paper: On) -> Section {
        let how = if self.shown.with_pages { "projects-how" } else { "projects-without-pages" };
        let mut blocks = vec![Block::Text(self.phrase(how).into(), Voice::Plain)];
        let records = &self.cohort.records;
        match paper {
            On::Page => blocks.extend(lists::within(self.shown)),
            On::Text => {
                let part = self.list_long(records.len(), TEXT);
                blocks.extend(part.map(|part| Block::Text(part.into(), Voice::Plain)));
                let table = lists::table(self.shown, &records[..records.len().min(TEXT)]);
                blocks.push(Block::Table(table));
            }
        }
        titled("projects", self.phrase("section-projects"), blocks)
    }

    /// That a list goes on elsewhere, where it does.
    pub(super) fn list_long(&self, projects: usize, most: usize) -> Option<String> {
        let is_long = projects > most;
        is_long.then(|| self.phrases.tell("cohort-list-long", [("count", most.into())]))
    }

    pub(super) fn problems(&self) -> Part {
        let mut section = self.section("problems");
        let all = self.cohort.faults();
        if all == 0 {
            section.sentences.push(self.phrase("problems-none"));
            return section;
        }
        section.sentences.push(self.phrase("problems-how"));
        if all > REMARKS {
            let count = REMARKS.into();
            let more = self.phrases.tell("cohort-problems-long", [("count", count)]);
            section.sentences.push(more);
        }
        let rows = alike(faults(self.shown)).take(REMARKS).map(|(file, fault, times)| {
            let severity = fault.severity.as_str();
            let severity = self.phrases.say(&format!("page-severity-{severity}"));
            let help = fault.help.as_deref().map_or(String::new(), |help| format!(" {help}"));
            vec![
                file.words.into_owned().into(),
                severity.into(),
                format!("{}:{}", fault.line, fault.column).into(),
                match times {
                    1 => format!("{}{help}", fault.message).into(),
                    times => {
                        let message = format!("{}{help}", fault.message);
                        let facts = [("message", message.into()), ("more", (times - 1).into())];
                        self.phrases.tell("cohort-problem-again", facts).into()
                    }
                },
            ]
        });
        let columns = ["file", "severity", "line#", "message"];
        section.grids.push(self.grid("caption-problems", &columns, rows.collect()));
        section
    }
}

/// The first remark of each sort on a file, and how many of that sort the file has: hundreds of alike
/// remarks would hide the others.
fn alike<'f>(
    faults: impl Iterator<Item = (ToldOf<'f>, &'f Fault)>,
) -> impl Iterator<Item = (ToldOf<'f>, &'f Fault, usize)> {
    let mut found: Vec<(ToldOf<'f>, &Fault, usize)> = Vec::new();
    let mut of_file = 0;
    for (file, fault) in faults {
        if found.last().is_some_and(|(last, ..)| last.id != file.id) {
            of_file = found.len();
        }
        match found[of_file..].iter_mut().find(|(_, one, _)| one.code == fault.code) {
            Some((.., times)) => *times += 1,
            None => found.push((file, fault, 1)),
        }
    }
    found.into_iter()
}

/// A level as a digit, a state as a sign; the signs are explained above the matrix.
fn sign(mark: Mark) -> String {
    match mark.state() {
        State::Answered => mark.level().map_or(String::new(), |level| level.get().to_string()),
        State::Unknown => "?".into(),
        State::Declined => "–".into(),
        State::NotDue => "…".into(),
        State::NotApplicable => "×".into(),
        State::NotScored => "·".into(),
    }
}
