//! Who has not answered yet: question by question, then project by project, to go by when people are
//! asked again. A refusal is an answer, and nobody is asked twice.

use std::collections::BTreeMap;

use super::{Part, Writer};
use crate::document::{Cell, Line};
use crate::portfolio::cohort::Record;
use crate::report::cohort::tables::unanswered::open_questions;

/// How many projects a question names; the sheet has every one.
const NAMED: usize = 12;

/// How many projects the page lists with their open questions; the sheet has every one.
const WAITING: usize = 200;

impl Writer<'_> {
    pub(super) fn unanswered(&self) -> Part {
        let mut section = self.section("unanswered");
        let records = &self.cohort.records;
        let open: Vec<(&Record, Vec<_>)> =
            records.iter().map(|record| (record, open_questions(self.shown, record))).collect();
        let mut of_question: BTreeMap<usize, (String, Vec<&Record>)> = BTreeMap::new();
        for (record, questions) in &open {
            for question in questions {
                let asked = of_question.entry(question.order);
                let asked = asked.or_insert_with(|| (question.words.to_string(), Vec::new()));
                asked.1.push(record);
            }
        }
        if of_question.is_empty() {
            section.sentences.push(self.phrase("unanswered-none"));
            return section;
        }
        section.sentences.push(self.phrase("unanswered-how"));
        let rows = of_question.into_values().map(|(question, records)| {
            let names = records.iter().take(NAMED).map(|record| {
                let name = record.name.as_ref();
                if record.shares { Line::theirs(name, None) } else { name.into() }
            });
            let more = records.len().saturating_sub(NAMED);
            let more = (more > 0).then(|| {
                let facts = [("count", more.into())];
                Line::from(self.phrases.tell("cohort-unanswered-more", facts))
            });
            let names = names.chain(more).collect();
            vec![question.into(), self.number(records.len()), Cell::List(names)]
        });
        let columns = ["question", "projects#", "unanswered-by"];
        section.grids.push(self.grid("caption-unanswered-questions", &columns, rows.collect()));
        let waiting = || open.iter().filter(|(_, questions)| !questions.is_empty());
        if waiting().count() > WAITING {
            let count = WAITING.into();
            let long = self.phrases.tell("cohort-unanswered-long", [("count", count)]);
            section.sentences.push(long);
        }
        let rows = waiting().take(WAITING).map(|(record, questions)| {
            let names = questions.iter().map(|question| question.name.to_string());
            let names = names.collect::<Vec<_>>().join(" · ");
            vec![self.project(record), self.number(questions.len()), names.into()]
        });
        let columns = ["name", "still-open#", "unanswered-what"];
        section.grids.push(self.grid("caption-unanswered-projects", &columns, rows.collect()));
        section
    }
}
