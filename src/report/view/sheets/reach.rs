//! The table of people reached: expectations, then observations.

use super::{Sheets, said};
use crate::descriptor::{Expectation, Expected};
use crate::document::{Cell, Table};

const COLUMNS: [(&str, u16); 13] = [
    ("day", 14),
    ("kind", 14),
    ("expected-low", 12),
    ("expected-high", 12),
    ("registered", 12),
    ("users", 12),
    ("active", 12),
    ("retained", 12),
    ("unit", 14),
    ("scope", 28),
    ("break", 40),
    ("source", 44),
    ("note", 40),
];

impl Sheets<'_> {
    pub(super) fn reach(&self) -> Table {
        let mut rows = Vec::new();
        if let Some(reach) = &self.parts.project.reach {
            let unit =
                reach.unit.map(|unit| self.phrases.say(&format!("page-unit-{}", unit.as_str())));
            let unit = || unit.clone().map_or(Cell::Empty, Cell::from);
            let expected = reach.earlier_expectations.iter().chain(&reach.expected);
            rows.extend(expected.map(|expected| self.expected(expected, unit())));
            let counted = reach.counting.map_or("unique", |counting| counting.as_str());
            let counted = self.phrases.say(&format!("page-kind-{counted}"));
            rows.extend(reach.observations.iter().map(|observation| {
                vec![
                    Cell::Day(observation.date),
                    counted.as_str().into(),
                    Cell::Empty,
                    Cell::Empty,
                    Cell::count(observation.registered),
                    Cell::count(observation.users),
                    Cell::count(observation.active),
                    Cell::count(observation.retained),
                    unit(),
                    said(observation.scope.as_deref()),
                    said(observation.new_start.as_deref()),
                    said(observation.source.as_deref()),
                    said(observation.note.as_deref()),
                ]
            }));
        }
        self.table("reach", &COLUMNS, rows)
    }

    fn expected(&self, expected: &Expected, unit: Cell) -> Vec<Cell> {
        let (low, high) = expected.people.range().whole();
        let survey = match expected.people {
            Expectation::Survey { asked, yes, population } => {
                let counts = [asked, yes, population].map(|count| (count as f64).into());
                let [asked, yes, population] = counts;
                let facts = [("asked", asked), ("yes", yes), ("population", population)];
                self.phrases.tell("page-survey", facts).into()
            }
            _ => Cell::Empty,
        };
        vec![
            Cell::day(expected.date),
            self.phrases.say("page-kind-expected").into(),
            Cell::Count(low),
            Cell::Count(high),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            unit,
            said(expected.scope.as_deref()),
            Cell::Empty,
            said(expected.source.as_deref()),
            survey,
        ]
    }
}
