//! The matrix of projects and criteria, the list of projects, and what is to be mended.

use super::{Arrangement, Part, Writer};
use crate::assessment::State;
use crate::document::{Cell, Column, Line, Table};
use crate::material::page_name;
use crate::portfolio::cohort::{Mark, Record};
use crate::report::cohort::faults;

/// Projects whose matrix is shown whole in a page; the sheets have it for any number.
const MATRIX: usize = 200;
/// Projects that a list in a page names; the sheets have them all.
pub(super) const LISTED: usize = 2000;
/// Remarks that are listed in a page; the sheets have them all.
const REMARKS: usize = 500;

impl Writer<'_> {
    /// A project under the name that it may be shown by, leading to its page.
    pub(super) fn project(&self, record: &Record) -> Cell {
        let text = record.name.to_string();
        if !self.shown.with_pages {
            return Cell::from(text);
        }
        Line::link(text, format!("projects/{}", page_name(&record.id))).into()
    }

    pub(super) fn matrix(&self) -> Part {
        let mut section = self.section("matrix");
        let records = &self.shown.cohort.records;
        if records.len() > MATRIX {
            let count = MATRIX.into();
            section
                .sentences
                .push(self.shown.phrases.tell("cohort-matrix-long", [("count", count)]));
            return section;
        }
        section.sentences.push(self.phrase("matrix-how"));
        section.layout = Arrangement::Signs;
        let (catalogue, language) = (self.shown.catalogue, self.shown.phrases.language());
        for (at, family) in catalogue.families.iter().enumerate() {
            let criteria: Vec<usize> = catalogue.criteria_of(at).map(|(at, _)| at).collect();
            let names = criteria
                .iter()
                .map(|at| catalogue.criteria[*at].wording.get(language).name.as_ref());
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
            section.grids.push(Table {
                caption: family.name.get(language).to_string(),
                columns: first.into_iter().chain(names.map(Column::words)).collect(),
                rows: rows.collect(),
                ..Table::default()
            });
        }
        section
    }

    pub(super) fn projects(&self) -> Part {
        let mut section = self.section("projects");
        section.layout = Arrangement::Whole;
        let how = if self.shown.with_pages { "projects-how" } else { "projects-without-pages" };
        section.sentences.push(self.phrase(how));
        section.sentences.extend(self.list_long(self.shown.cohort.records.len()));
        let rows = self.shown.cohort.records.iter().take(LISTED).map(|record| {
            let (known, asked) = record.answered();
            let known = (asked > 0).then(|| known as f64 / asked as f64);
            let stage = self.shown.phrases.say(&format!("stage-{}", record.stage.as_str()));
            let bearer = record.bearer.map_or_else(
                || self.phrase("not-said"),
                |kind| self.shown.phrases.say(&format!("bearer-{}", kind.as_str())),
            );
            let words = if record.shares { "shares" } else { "ask-first" };
            vec![
                self.project(record),
                bearer.into(),
                stage.into(),
                record.places.to_string().into(),
                self.percent(known),
                self.phrase(words).into(),
            ]
        });
        let columns = ["name", "bearer", "stage", "places", "coverage#", "sharing"];
        section.grids.push(self.grid("caption-projects", &columns, rows.collect()));
        section
    }

    /// That a list goes on elsewhere, where it does.
    pub(super) fn list_long(&self, projects: usize) -> Option<String> {
        let is_long = projects > LISTED;
        is_long.then(|| self.shown.phrases.tell("cohort-list-long", [("count", LISTED.into())]))
    }

    pub(super) fn problems(&self) -> Part {
        let mut section = self.section("problems");
        let all = self.shown.cohort.faults();
        if all == 0 {
            section.sentences.push(self.phrase("problems-none"));
            return section;
        }
        section.sentences.push(self.phrase("problems-how"));
        if all > REMARKS {
            let count = REMARKS.into();
            let more = self.shown.phrases.tell("cohort-problems-long", [("count", count)]);
            section.sentences.push(more);
        }
        let rows = faults(self.shown).take(REMARKS).map(|(file, fault)| {
            let severity = fault.severity.as_str();
            let severity = self.shown.phrases.say(&format!("page-severity-{severity}"));
            let help = fault.help.as_deref().map_or(String::new(), |help| format!(" {help}"));
            vec![
                file.into_owned().into(),
                severity.into(),
                format!("{}:{}", fault.line, fault.column).into(),
                format!("{}{help}", fault.message).into(),
            ]
        });
        let columns = ["file", "severity", "line#", "message"];
        section.grids.push(self.grid("caption-problems", &columns, rows.collect()));
        section
    }
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
