//! Answers about facts: texts, days, numbers, choices, lists.

use std::collections::HashSet;

use super::Conversation;
use super::orders::Given;
use crate::questionnaire::{Ask, Choice, Column, ColumnKind, Kind, Reply, entry};

impl Conversation<'_> {
    pub(super) fn fact(&mut self, ask: &Ask<'_>, line: &str) -> Given<Reply> {
        let language = self.setting.language();
        let line = line.trim();
        let (reply, otherwise) = match &ask.kind {
            Kind::Line => (Some(Reply::Text(on_one_line(line))), ""),
            Kind::Paragraph => (Some(Reply::Text(line.to_owned())), ""),
            Kind::Own => return self.own(line),
            Kind::Date => {
                (entry::date(line, language.into()).map(Reply::Date), "interview-date-wrong")
            }
            Kind::Number => (self.number(line).map(Reply::Number), "interview-number-wrong"),
            Kind::YesNo if ask.path[0] == "sharing" => {
                (permission(line).map(Reply::YesNo), "interview-permission-wrong")
            }
            Kind::YesNo => (entry::yes_no(line).map(Reply::YesNo), "interview-yes-no-wrong"),
            Kind::One(choices) => (picked(line, choices).map(Reply::One), "interview-choice-wrong"),
            Kind::Many(choices) => (several(line, choices), "interview-choices-wrong"),
            Kind::Rows(columns) if counts_first(columns) => match self.number(line) {
                Some(count) => return self.count(ask, columns, count),
                None => (None, "interview-number-wrong"),
            },
            Kind::Rows(columns) if entry::yes_no(line) == Some(true) => {
                return self.rows(ask, columns);
            }
            Kind::Rows(_) => (None, "interview-rows-wrong"),
            Kind::Scale(_) => (None, ""),
        };
        match reply {
            Some(reply) => Given::Value(reply),
            None => {
                self.tell(otherwise);
                Given::Nothing
            }
        }
    }

    /// A number; where it is read in thousands and may have been meant otherwise, what was read is said.
    pub(super) fn number(&mut self, line: &str) -> Option<u64> {
        let number = entry::number(line)?;
        if entry::may_be_decimals(line) {
            let facts = [("number", number.into())];
            let words = self.setting.phrases.tell("interview-in-thousands", facts);
            self.talk.say(&words);
        }
        Some(number)
    }

    /// A list, an item a line or between semicolons. A comma may belong to a name: what it parts is
    /// asked about where somebody is there to answer, and told where it is a script.
    fn own(&mut self, line: &str) -> Given<Reply> {
        let items = entry::list(line);
        let parts: Vec<String> = match items.as_slice() {
            [one] => one.split(',').map(|part| part.trim().to_owned()).collect(),
            _ => Vec::new(),
        };
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.len() < 2 {
            return Given::Value(Reply::Own(items));
        }
        if !self.talk.is_typed() {
            self.tell("interview-one-item");
            return Given::Value(Reply::Own(items));
        }
        let facts = [("count", parts.len().into()), ("items", parts.join(" · ").into())];
        let prompt = self.setting.phrases.tell("interview-commas", facts);
        loop {
            match self.part(&prompt, "interview-help-commas") {
                Given::Value(line) => match entry::yes_no(&line) {
                    Some(true) => return Given::Value(Reply::Own(parts)),
                    Some(false) => return Given::Value(Reply::Own(items)),
                    None => self.tell("interview-yes-no-wrong"),
                },
                Given::Nothing => return Given::Value(Reply::Own(items)),
                other => return other.otherwise(),
            }
        }
    }
}

/// A permission is a word, never a number that is typed by habit.
fn permission(line: &str) -> Option<bool> {
    match line.to_lowercase().as_str() {
        "oui" | "yes" => Some(true),
        "non" | "no" | "n" => Some(false),
        _ => None,
    }
}

fn several(line: &str, choices: &[Choice<'_>]) -> Option<Reply> {
    let parts = line.split([',', ';', ' ', '\n']).filter(|part| !part.is_empty());
    let ids: Option<Vec<String>> = parts.map(|part| picked(part, choices)).collect();
    let mut ids = ids?;
    let mut seen = HashSet::new();
    ids.retain(|id| seen.insert(id.clone()));
    Some(Reply::Many(ids))
}

/// Whether rows begin with a number, which can then be typed at once.
pub(super) fn counts_first(columns: &[Column<'_>]) -> bool {
    columns.first().is_some_and(|column| matches!(column.kind, ColumnKind::Number))
}

/// Several lines that belong to a name.
pub(super) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A choice by its number in the list, its id or its name.
pub(super) fn picked(text: &str, choices: &[Choice<'_>]) -> Option<String> {
    match text.trim().parse::<usize>() {
        Ok(number) => choices.get(number.checked_sub(1)?).map(|choice| choice.id.to_string()),
        Err(_) => entry::choice(text, choices),
    }
}
