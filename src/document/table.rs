//! Tables: named columns of one kind each, rows of typed cells.

use jiff::civil::Date;

use super::Line;
use super::tone::Tone;
use crate::i18n::{Language, Named, count, day, percent};

/// A table. The first cell of each row names the row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What a sheet or a file of it is called, the same in every language.
    pub id: &'static str,
    /// What it shows. Where a heading above says the same it is for readers who hear the page.
    pub caption: String,
    /// From left to right.
    pub columns: Vec<Column>,
    /// One cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// How a page lays it out.
    pub layout: Layout,
}

/// A column: its name, what is in it, and its width in characters on a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Its heading where programs read it, the same in every language; empty where none does.
    pub id: String,
    /// What its head says.
    pub name: String,
    /// What its cells are.
    pub kind: Kind,
    /// Characters on a sheet.
    pub width: u16,
    /// Whether it holds sentences of a language, which programs are spared.
    pub is_prose: bool,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Words, from the left.
    #[default]
    Words,
    /// Numbers, their digits one below the other.
    Numbers,
    /// One sign for each row. On paper the name is written upwards, so that many stand side by side.
    Signs,
}

/// How a page lays a table out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Under a heading that is its caption.
    #[default]
    Headed,
    /// With its caption.
    Captioned,
    /// Beside the tables before and after it that are laid out in this way, where there is room.
    Pair,
}

/// One cell, of a document or of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Words.
    Text(Line),
    /// Several texts, one below the other.
    List(Vec<Line>),
    /// A state in words, and how much is known: never how good it is.
    State(Named, Tone),
    /// A word of a closed set.
    Named(Named),
    /// A number with decimals.
    Number(f64),
    /// A whole number, its thousands apart.
    Count(u64),
    /// A share of 0 to 1, shown as a percentage.
    Share(f64),
    /// A day.
    Day(Date),
    /// Nothing is known, or nothing is asked.
    #[default]
    Empty,
}

/// What stands in a document where nothing is known.
pub const NOTHING: &str = "–";

impl Column {
    /// A column of words.
    pub fn words(name: impl Into<Named>) -> Self {
        Self::new(name.into(), Kind::Words, 30)
    }

    /// A column of numbers.
    pub fn numbers(name: impl Into<Named>) -> Self {
        Self::new(name.into(), Kind::Numbers, 14)
    }

    /// A column of signs.
    pub fn signs(name: impl Into<Named>) -> Self {
        Self::new(name.into(), Kind::Signs, 6)
    }

    /// A column of sentences of a language.
    pub fn prose(name: impl Into<Named>) -> Self {
        Self { is_prose: true, ..Self::words(name) }
    }

    fn new(name: Named, kind: Kind, width: u16) -> Self {
        let Named { id, words: name } = name;
        Self { id, name, kind, width, is_prose: false }
    }

    /// The same, this many characters wide on a sheet.
    #[must_use]
    pub fn wide(mut self, width: u16) -> Self {
        self.width = width;
        self
    }
}

impl<T: Into<Line>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

impl From<Named> for Cell {
    fn from(named: Named) -> Self {
        Self::Named(named)
    }
}

impl Cell {
    /// A number, or that nothing is known.
    pub fn number(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }

    /// A share of 0 to 1, or that nothing is known.
    pub fn share(share: Option<f64>) -> Self {
        share.map_or(Self::Empty, Self::Share)
    }

    /// A whole number, or that nothing is known.
    pub fn count(count: Option<u64>) -> Self {
        count.map_or(Self::Empty, Self::Count)
    }

    /// A day, or that nothing is known.
    pub fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    /// The lines that a document shows for it, as its language writes numbers and days.
    pub fn lines(&self, language: Language) -> Vec<Line> {
        let one = match self {
            Self::Text(line) => line.clone(),
            Self::List(lines) => return lines.clone(),
            Self::State(named, _) | Self::Named(named) => named.words.as_str().into(),
            Self::Number(number) => {
                let text = format!("{:.3}", number);
                let text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
                match language {
                    Language::French => text.replace('.', ",").into(),
                    Language::English => text.into(),
                }
            }
            Self::Count(number) => count(*number, language).into(),
            Self::Share(share) => percent(*share, language).into(),
            Self::Day(date) => day(*date, language).into(),
            Self::Empty => NOTHING.into(),
        };
        vec![one]
    }

    /// The words of it on one line.
    pub fn plain(&self, language: Language) -> String {
        let lines: Vec<String> = self.lines(language).iter().map(Line::plain).collect();
        lines.join(" · ")
    }
}

impl Table {
    /// A table that a sheet is made of, without its rows.
    pub fn sheet(id: &'static str, caption: String, columns: Vec<Column>) -> Self {
        Self { id, caption, columns, ..Self::default() }
    }

    /// A table in a text.
    pub fn of(caption: String, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Self {
        Self { caption, columns, rows, ..Self::default() }
    }

    /// Whether a sheet or a page would show anything.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}
