//! What somebody answered, in whatever form they were asked.

use jiff::civil::Date;

use crate::descriptor::{Level, Said};

/// An answer to one question of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    Text(String),
    Date(Date),
    Number(u64),
    YesNo(bool),
    /// The id of one choice.
    One(String),
    /// The ids of several choices.
    Many(Vec<String>),
    /// A list in the answerer's own words.
    Own(Vec<String>),
    Rows(Vec<Row>),
    Judged(Judged),
}

/// One row: a piece of evidence, counts at a date, a partner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Row {
    pub cells: Vec<(&'static str, Cell)>,
}

/// One cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Cell {
    Text(String),
    Date(Date),
    Number(u64),
    /// Sentences, in their order.
    Lines(Vec<String>),
}

/// An answer on the scales of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// One level for each side; the second is missing where the first is 0, or where nothing is known
    /// of it.
    pub said: Said<Vec<Level>>,
    /// The level holds, and whether the next sentence does cannot be told ("2+").
    pub at_least: bool,
    pub note: Option<String>,
    pub evidence: Vec<Row>,
}

impl Judged {
    /// An answer without note or evidence.
    pub fn plain(said: Said<Vec<Level>>) -> Self {
        Self { said, at_least: false, note: None, evidence: Vec::new() }
    }

    /// Whether nothing at all was said.
    pub fn is_empty(&self) -> bool {
        self.said == Said::Unknown && self.note.is_none() && self.evidence.is_empty()
    }
}

impl Reply {
    /// Whether it is a list without an entry.
    pub fn is_no_list(&self) -> bool {
        matches!(self, Self::Many(list) | Self::Own(list) if list.is_empty())
    }

    /// Whether it leaves its question open: nothing, or a note without a level.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Many(list) | Self::Own(list) => list.is_empty(),
            Self::Rows(rows) => rows.is_empty(),
            Self::Judged(judged) => judged.said == Said::Unknown,
            Self::Date(_) | Self::Number(_) | Self::YesNo(_) | Self::One(_) => false,
        }
    }
}

impl Row {
    pub fn get(&self, key: &str) -> Option<&Cell> {
        self.cells.iter().find(|(name, _)| *name == key).map(|(_, cell)| cell)
    }

    pub fn push(&mut self, key: &'static str, cell: Cell) {
        self.cells.push((key, cell));
    }

    /// Whether two rows are about one thing: counts of one day and one scope, one partner, one
    /// question of one's own.
    pub fn is_about_the_same_as(&self, other: &Self) -> bool {
        let is_same = |key| self.get(key) == other.get(key);
        let is_count = |row: &Self| row.get("users").is_some();
        let scopes = (self.get("scope"), other.get("scope"));
        match (is_count(self), is_count(other)) {
            (true, true) => {
                is_same("date") && !matches!(scopes, (Some(own), Some(other)) if own != other)
            }
            (false, false) if self.get("name").is_some() => is_same("name"),
            (false, false) if self.get("question").is_some() => is_same("question"),
            _ => self == other,
        }
    }

    /// Takes over what a newer row says.
    fn correct(&mut self, newer: Self) {
        for (key, cell) in newer.cells {
            match self.cells.iter_mut().find(|(own, _)| *own == key) {
                Some((_, own)) => *own = cell,
                None => self.cells.push((key, cell)),
            }
        }
    }
}

impl Reply {
    /// The answer that stands once `newer` has been heard: a cell left empty takes nothing back.
    #[must_use]
    pub fn updated_by(self, newer: Self) -> Self {
        match (self, newer) {
            (Self::Judged(old), Self::Judged(new)) if new.said != Said::Declined => {
                let mut evidence = old.evidence;
                for row in new.evidence {
                    if !evidence.contains(&row) {
                        evidence.push(row);
                    }
                }
                let (said, at_least) = match new.said {
                    Said::Unknown => (old.said, old.at_least),
                    said => (said, new.at_least),
                };
                let note = new.note.or(old.note);
                // A refusal stands alone: what is said beside it leaves the question open.
                let is_alone = note.is_none() && evidence.is_empty();
                let said = if said == Said::Declined && !is_alone { Said::Unknown } else { said };
                Self::Judged(Judged { said, at_least, note, evidence })
            }
            (Self::Rows(mut rows), Self::Rows(new)) => {
                for row in new {
                    let same = rows.iter_mut().find(|old| old.is_about_the_same_as(&row));
                    match same {
                        Some(old) => old.correct(row),
                        None => rows.push(row),
                    }
                }
                Self::Rows(rows)
            }
            (_, newer) => newer,
        }
    }
}
