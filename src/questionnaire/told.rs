//! An answer in words, for somebody who reads it beside a question.

use super::{Ask, Cell, ColumnKind, Kind, Reply, Row};
use crate::i18n::{Language, count, day};

impl Ask<'_> {
    /// An answer to a question about a fact, in the words of one language. Nothing for a level, which
    /// is told by its sentence, and for yes or no, which say nothing without their question.
    pub fn told(&self, reply: &Reply, language: Language) -> Option<String> {
        let named = |id: &String| match &self.kind {
            Kind::One(choices) | Kind::Many(choices) => {
                let choice = choices.iter().find(|choice| choice.id == id.as_str());
                choice.map_or_else(|| id.clone(), |choice| choice.name.get(language).to_string())
            }
            _ => id.clone(),
        };
        Some(match reply {
            Reply::Text(text) => text.clone(),
            Reply::One(id) => named(id),
            Reply::Date(date) => day(*date, language),
            Reply::Number(number) => count(*number, language),
            Reply::Many(list) | Reply::Own(list) => {
                list.iter().map(named).collect::<Vec<_>>().join(" · ")
            }
            Reply::Rows(rows) => {
                rows.iter().map(|row| self.row(row, language)).collect::<Vec<_>>().join("\n")
            }
            Reply::YesNo(_) | Reply::Judged(_) => return None,
        })
    }

    fn row(&self, row: &Row, language: Language) -> String {
        let Kind::Rows(columns) = &self.kind else { return String::new() };
        let cells = row.cells.iter().map(|(key, cell)| match cell {
            Cell::Date(date) => day(*date, language),
            Cell::Lines(lines) => lines.join(" / "),
            Cell::Number(number) => count(*number, language),
            Cell::Text(text) => {
                let column = columns.iter().find(|column| column.key == *key);
                let choices = match column.map(|column| &column.kind) {
                    Some(ColumnKind::One(choices)) => choices.as_slice(),
                    _ => &[],
                };
                let choice = choices.iter().find(|choice| choice.id == text.as_str());
                choice.map_or_else(|| text.clone(), |choice| choice.name.get(language).to_string())
            }
        });
        cells.collect::<Vec<_>>().join(" · ")
    }
}
