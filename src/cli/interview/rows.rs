//! Rows, column by column: evidence, counts, partners.

use super::fact::{on_one_line, picked};
use super::orders::Given;
use super::{Conversation, Kept};
use crate::descriptor::{Rung, Said};
use crate::questionnaire::{Ask, Cell, Column, ColumnKind, Reply, Row, entry, evidence_columns};

impl Conversation<'_> {
    pub(super) fn evidence(&mut self, ask: &Ask<'_>) -> Given<Reply> {
        let row = match self.row(evidence_columns(), Row::default()) {
            Given::Value(row) => row,
            other => return other.otherwise(),
        };
        let by = row.get("kind") == Some(&Cell::Text(Rung::Corroborated.as_str().to_owned()));
        let is_declared = row.get("kind") == Some(&Cell::Text(Rung::Declared.as_str().to_owned()));
        if !is_declared && (row.get("date").is_none() || row.get("source").is_none()) {
            self.tell("interview-evidence-unsourced");
        } else if by && row.get("by").is_none() {
            self.tell("interview-evidence-by-nobody");
        }
        let mut judged = self.judged(ask);
        if judged.said == Said::Declined {
            judged.said = Said::Unknown;
        }
        judged.evidence.push(row);
        Given::Value(Reply::Judged(judged))
    }

    /// A row, column by column, after the cells that it has. Nothing where a column that must be
    /// there is left empty: what was typed of the row is then not kept, which is said.
    fn row(&mut self, columns: &[Column<'_>], mut row: Row) -> Given<Row> {
        let given = self.cells(columns, &mut row);
        match given {
            Given::Value(()) => return Given::Value(row),
            _ if !row.cells.is_empty() => self.tell("interview-row-dropped"),
            _ => {}
        }
        given.otherwise()
    }

    fn cells(&mut self, columns: &[Column<'_>], row: &mut Row) -> Given<()> {
        let language = self.setting.language();
        for column in columns[row.cells.len()..].iter().filter(|column| column.is_asked) {
            let is_of = |(key, value)| row.get(key) == Some(&Cell::Text(String::from(value)));
            if !column.only_with.is_none_or(is_of) {
                continue;
            }
            if let ColumnKind::One(choices) = &column.kind {
                self.choices(choices);
            }
            let hint = match (&column.kind, column.is_required, row.cells.is_empty()) {
                (ColumnKind::Date, true, true) => "interview-column-date-required",
                (ColumnKind::Date, true, false) => "interview-column-date-needed",
                (ColumnKind::Date, false, _) => "interview-column-date",
                (_, true, true) => "interview-column-required",
                (_, true, false) => "interview-column-needed",
                (_, false, _) => "interview-column",
            };
            if let ColumnKind::Lines(count) = column.kind {
                match self.lines(count) {
                    Given::Value(cell) => row.push(column.key, cell),
                    other => return other.otherwise(),
                }
                continue;
            }
            let name = column.name.get(language).to_string();
            let facts = [("name", name.into())];
            let prompt = self.setting.phrases.find(hint, facts).unwrap_or_default();
            match self.cell(column, &prompt) {
                Given::Value(cell) => row.push(column.key, cell),
                Given::Nothing if column.is_required => return Given::Nothing,
                Given::Nothing => {}
                other => return other.otherwise(),
            }
        }
        Given::Value(())
    }

    /// One cell; nothing where it is passed over.
    fn cell(&mut self, column: &Column<'_>, prompt: &str) -> Given<Cell> {
        let language = self.setting.language();
        let help = match column.key {
            "kind" => "interview-help-kind",
            "source" => "interview-help-source",
            "by" => "interview-help-by",
            _ => "interview-help-column",
        };
        loop {
            let line = match self.part(prompt, help) {
                Given::Value(line) => on_one_line(&line),
                other => return other.otherwise(),
            };
            let (cell, wrong) = match &column.kind {
                ColumnKind::Text => (Some(Cell::Text(line)), ""),
                ColumnKind::Date => {
                    (entry::date(&line, language.into()).map(Cell::Date), "interview-date-wrong")
                }
                ColumnKind::Number => {
                    let number = self.number(&line);
                    let is_fit = |number: &u64| column.most.is_none_or(|most| *number <= most);
                    (number.filter(is_fit).map(Cell::Number), "interview-number-wrong")
                }
                // Each has its own prompt.
                ColumnKind::Lines(_) => return Given::Nothing,
                ColumnKind::One(choices) => {
                    (picked(&line, choices).map(Cell::Text), "interview-choice-wrong")
                }
            };
            match cell {
                Some(cell) => return Given::Value(cell),
                None => self.tell(wrong),
            }
        }
    }

    /// Sentences, one for each level from 0; nothing where one is left out.
    fn lines(&mut self, count: usize) -> Given<Cell> {
        self.tell("form-page-rule");
        let mut lines = Vec::new();
        for level in 0..count {
            let facts = [("level", level.into())];
            let prompt = self.setting.phrases.find("interview-prompt-level-own", facts);
            match self.part(&prompt.unwrap_or_default(), "interview-help-own") {
                Given::Value(line) => lines.push(on_one_line(&line)),
                other => return other.otherwise(),
            }
        }
        Given::Value(Cell::Lines(lines))
    }

    /// One row that begins with a count.
    pub(super) fn count(
        &mut self,
        ask: &Ask<'_>,
        columns: &[Column<'_>],
        count: u64,
    ) -> Given<Reply> {
        let mut row = Row::default();
        row.push(columns[0].key, Cell::Number(count));
        let mut rows = match self.saved.draft.reply(ask) {
            Some(Reply::Rows(rows)) => rows,
            _ => Vec::new(),
        };
        match self.row(columns, row) {
            Given::Value(row) => {
                rows.push(row);
                Given::Value(Reply::Rows(rows))
            }
            other => other.otherwise(),
        }
    }

    /// Rows until one is left empty; each is saved with those before it.
    pub(super) fn rows(&mut self, ask: &Ask<'_>, columns: &[Column<'_>]) -> Given<Reply> {
        let mut rows = match self.saved.draft.reply(ask) {
            Some(Reply::Rows(rows)) => rows,
            _ => Vec::new(),
        };
        loop {
            match self.row(columns, Row::default()) {
                Given::Value(row) => {
                    rows.push(row);
                    match self.keep(ask, &Reply::Rows(rows.clone())) {
                        Kept::Saved => self.tell("interview-row-kept"),
                        Kept::Refused(words) => {
                            rows.pop();
                            self.talk.say(&words);
                        }
                        Kept::Lost => return Given::Stop,
                    }
                }
                Given::Nothing if rows.is_empty() => return Given::Nothing,
                Given::Nothing => return Given::Value(Reply::Rows(rows)),
                other => return other.otherwise(),
            }
        }
    }
}
