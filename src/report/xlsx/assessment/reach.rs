//! The sheet of people reached: expectations, then observations.

use super::Writer;
use crate::descriptor::{Expectation, Expected};
use crate::document::workbook::{Book, Cell, NotWritten, Sheet};

impl Writer<'_> {
    pub(super) fn reach(&self, book: &mut Book) -> Result<(), NotWritten> {
        let columns = [
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
        self.sheet(book, "reach", &columns, |sheet| {
            let Some(reach) = &self.parts.project.reach else { return Ok(()) };
            let unit =
                reach.unit.map(|unit| self.phrases.say(&format!("page-unit-{}", unit.as_str())));
            let unit = unit.as_deref();
            let expectation = self.phrases.say("page-kind-expected");
            let expected = |expected: &Expected, sheet: &mut Sheet<'_>| {
                let (low, high) = expected.people.range().whole();
                let survey = match expected.people {
                    Expectation::Survey { asked, yes, population } => self.phrases.tell(
                        "page-survey",
                        [
                            ("asked", (asked as f64).into()),
                            ("yes", (yes as f64).into()),
                            ("population", (population as f64).into()),
                        ],
                    ),
                    _ => String::new(),
                };
                sheet.row(&[
                    Cell::day(expected.date),
                    Cell::Text(&expectation),
                    Cell::Count(low),
                    Cell::Count(high),
                    Cell::Empty,
                    Cell::Empty,
                    Cell::Empty,
                    Cell::Empty,
                    Cell::text(unit),
                    Cell::text(expected.scope.as_deref()),
                    Cell::Empty,
                    Cell::text(expected.source.as_deref()),
                    Cell::text(Some(survey.as_str()).filter(|survey| !survey.is_empty())),
                ])
            };
            for earlier in reach.earlier_expectations.iter().chain(&reach.expected) {
                expected(earlier, sheet)?;
            }
            let counted = reach.counting.map_or("unique", |counting| counting.as_str());
            let counted = self.phrases.say(&format!("page-kind-{counted}"));
            for observation in &reach.observations {
                sheet.row(&[
                    Cell::Day(observation.date),
                    Cell::Text(&counted),
                    Cell::Empty,
                    Cell::Empty,
                    Cell::count(observation.registered),
                    Cell::count(observation.users),
                    Cell::count(observation.active),
                    Cell::count(observation.retained),
                    Cell::text(unit),
                    Cell::text(observation.scope.as_deref()),
                    Cell::text(observation.new_start.as_deref()),
                    Cell::text(observation.source.as_deref()),
                    Cell::text(observation.note.as_deref()),
                ])?;
            }
            Ok(())
        })
    }
}
