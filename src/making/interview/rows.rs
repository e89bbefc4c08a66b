//! Rows, column by column: evidence, counts, partners.

use super::answer::{Given, picked};
use super::{Conversation, Kept};
use crate::descriptor::{Rung, Said};
use crate::making::talk::Line;
use crate::questionnaire::{Ask, Cell, Column, ColumnKind, Reply, Row, entry, evidence_columns};

impl Conversation<'_> {
    pub(super) fn evidence(&mut self, ask: &Ask<'_>) -> Given<Reply> {
        let row = match self.row(evidence_columns(), Row::default()) {
            Given::Value(row) => row,
            Given::Nothing => return Given::Nothing,
            Given::Back => return Given::Back,
            Given::Stop => return Given::Stop,
        };
        let is_declared = row.get("kind") == Some(&Cell::Text(Rung::Declared.as_str().to_owned()));
        if !is_declared && (row.get("date").is_none() || row.get("source").is_none()) {
            self.tell("interview-evidence-unsourced");
        }
        let mut judged = self.judged(ask);
        if judged.said == Said::Declined {
            judged.said = Said::Unknown;
        }
        judged.evidence.push(row);
        Given::Value(Reply::Judged(judged))
    }

    /// A row, column by column, after the cells that it has. Nothing where a column that must be
    /// there is left empty.
    fn row(&mut self, columns: &[Column<'_>], mut row: Row) -> Given<Row> {
        let language = self.setting.language();
        for column in &columns[row.cells.len()..] {
            if let ColumnKind::One(choices) = &column.kind {
                self.choices(choices);
            }
            let hint = match (&column.kind, column.is_required) {
                (ColumnKind::Date, true) => "interview-column-date-required",
                (ColumnKind::Date, false) => "interview-column-date",
                (_, true) => "interview-column-required",
                (_, false) => "interview-column",
            };
            let name = column.name.get(language).to_string();
            let facts = [("name", name.into())];
            let prompt = self.setting.phrases.find(hint, facts).unwrap_or_default();
            loop {
                let line = match self.talk.line(&prompt) {
                    Line::End => return Given::Stop,
                    Line::NotText => {
                        self.tell("interview-not-text");
                        continue;
                    }
                    Line::Text(line) => line.trim().to_owned(),
                };
                match line.as_str() {
                    "q" => return Given::Stop,
                    "b" => return Given::Back,
                    "" if column.is_required => return Given::Nothing,
                    "" => break,
                    _ => {}
                }
                let cell = match &column.kind {
                    ColumnKind::Text => Some(Cell::Text(line)),
                    ColumnKind::Date => entry::date(&line, language).map(Cell::Date),
                    ColumnKind::Number => entry::number(&line).map(Cell::Number),
                    ColumnKind::One(choices) => picked(&line, choices).map(Cell::Text),
                };
                match (cell, &column.kind) {
                    (Some(cell), _) => {
                        row.push(column.key, cell);
                        break;
                    }
                    (None, ColumnKind::Date) => self.tell("interview-date-wrong"),
                    (None, ColumnKind::Number) => self.tell("interview-number-wrong"),
                    (None, _) => self.tell("interview-choice-wrong"),
                }
            }
        }
        Given::Value(row)
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
        let mut rows = match self.keeper.draft().reply(ask) {
            Some(Reply::Rows(rows)) => rows,
            _ => Vec::new(),
        };
        match self.row(columns, row) {
            Given::Value(row) => {
                rows.push(row);
                Given::Value(Reply::Rows(rows))
            }
            Given::Nothing => Given::Nothing,
            Given::Back => Given::Back,
            Given::Stop => Given::Stop,
        }
    }

    /// Rows until one is left empty; each is saved with those before it.
    pub(super) fn rows(&mut self, ask: &Ask<'_>, columns: &[Column<'_>]) -> Given<Reply> {
        let mut rows = match self.keeper.draft().reply(ask) {
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
                Given::Back => return Given::Back,
                Given::Stop => return Given::Stop,
            }
        }
    }
}
