//! Cells in lines, wherever they come from.

use std::collections::HashMap;

use jiff::civil::Date;

use super::Trouble;

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Content {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    Date(Date),
    YesNo(bool),
    /// What a spreadsheet shows as `#REF!` and the like.
    Fault,
}

impl Content {
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The content as text; a number without the decimals that it does not need.
    pub fn text(&self) -> String {
        match self {
            Self::Empty | Self::Fault => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
            Self::YesNo(yes) => yes.to_string(),
        }
    }
}

/// A sheet: only lines that hold something, each with its number in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Grid {
    /// The name of the sheet; `None` in a text file.
    pub name: Option<String>,
    /// Each with the number that a spreadsheet gives it.
    pub lines: Vec<(usize, Vec<Content>)>,
    /// Whether each line holds as many cells as the first, or is torn.
    pub is_text: bool,
    /// What parts the cells of a text file.
    pub separator: Option<u8>,
    /// Where a row begins in the text, if a text editor gives that line another number.
    pub text_lines: HashMap<usize, usize>,
    /// Rows that could not be read.
    pub troubles: Vec<Trouble>,
    /// The formulas of cells, by row and column; a column is counted from 0.
    pub formulas: HashMap<(usize, usize), String>,
}
