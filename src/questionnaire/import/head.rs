//! Where the headings of a sheet stand, and what each column is called.

use std::collections::HashMap;

use super::grid::{Content, Grid};
use crate::questionnaire::entry;

/// How many lines are searched for headings.
pub(super) const WITHIN: usize = 20;
/// What stands between a heading and the one above it.
const BETWEEN: &str = " – ";

/// The headings of a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    /// The position of the last line that belongs to them.
    pub at: usize,
    pub names: Vec<Name>,
}

/// What a column may be called.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Name {
    /// Its own heading, with the one above where several columns share it.
    pub own: String,
    /// The heading above, which stands over the columns to its right too.
    pub above: String,
    /// Other spellings that somebody may mean it by.
    others: Vec<String>,
}

impl Name {
    /// Every spelling, the best one first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.own.as_str()).chain(self.others.iter().map(String::as_str))
    }
}

impl Head {
    /// The headings that `knows` recognises most of, in one line or in two, within the first lines.
    /// `None` where it recognises none.
    pub fn find(sheet: &Grid, knows: impl Fn(&str) -> bool) -> Option<Self> {
        let score = |head: &Self| head.names.iter().filter(|name| name.all().any(&knows)).count();
        let lines = sheet.lines.len().min(WITHIN);
        let single = (0..lines).map(|at| Self::single(sheet, at));
        let double = (1..lines).map(|at| Self::double(sheet, at));
        let scored = single.chain(double).map(|head| (score(&head), head));
        // The first of equals counts: one line before two.
        let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
        best.filter(|(score, _)| *score > 0).map(|(_, head)| head)
    }

    /// The headings of a sheet about which nothing is known: the first line that is about as full as
    /// the fullest and holds words alone, with the line above where that names groups of columns.
    pub fn guess(sheet: &Grid) -> Option<Self> {
        let full = |at: usize| sheet.lines[at].1.iter().filter(|cell| !cell.is_empty()).count();
        let lines = sheet.lines.len().min(WITHIN);
        let most = (0..lines).map(full).max()?;
        let is_words = |at: usize| {
            let mut cells = sheet.lines[at].1.iter();
            cells.all(|cell| matches!(cell, Content::Empty | Content::Text(_)))
        };
        for at in 0..lines {
            if is_words(at) && full(at) * 10 >= most * 7 {
                let is_below = at > 0 && sheet.lines[at - 1].1.iter().skip(1).any(is_full);
                return Some(match is_below {
                    true => Self::double(sheet, at),
                    false => Self::single(sheet, at),
                });
            }
            // Questions over several columns, and their choices below: each fills what the other
            // leaves.
            if at + 1 < lines && is_words(at) && is_words(at + 1) && full(at) > 1 {
                let (upper, lower) = (&sheet.lines[at].1, &sheet.lines[at + 1].1);
                let both =
                    upper.iter().zip(lower).filter(|(a, b)| is_full(a) && is_full(b)).count();
                if both < 2 && (full(at) + full(at + 1) - both) * 10 >= most * 9 {
                    return Some(Self::double(sheet, at + 1));
                }
            }
        }
        (lines > 0).then(|| Self::single(sheet, 0))
    }

    fn single(sheet: &Grid, at: usize) -> Self {
        let name = |cell: &Content| Name { own: cell.text(), ..Name::default() };
        Self { at, names: sheet.lines[at].1.iter().map(name).collect() }
    }

    /// Two lines, the last of them at this position.
    fn double(sheet: &Grid, at: usize) -> Self {
        let (upper, lower) = (&sheet.lines[at - 1].1, &sheet.lines[at].1);
        let width = upper.len().max(lower.len());
        let text = |cells: &[Content], column: usize| {
            cells.get(column).map(Content::text).unwrap_or_default().trim().to_owned()
        };
        let mut times: HashMap<String, usize> = HashMap::new();
        for column in 0..width {
            *times.entry(entry::folded(&text(lower, column))).or_default() += 1;
        }
        let mut over = String::new();
        let mut names = Vec::new();
        for column in 0..width {
            let (above, below) = (text(upper, column), text(lower, column));
            if !above.is_empty() {
                over.clone_from(&above);
            }
            let joined = format!("{over}{BETWEEN}{below}");
            let (own, others) = match () {
                () if below.is_empty() => (above, Vec::new()),
                () if over.is_empty() => (below, Vec::new()),
                () if times[&entry::folded(&below)] > 1 => (joined, Vec::new()),
                () => (below, vec![joined]),
            };
            names.push(Name { own, above: over.clone(), others });
        }
        Self { at, names }
    }
}

fn is_full(cell: &Content) -> bool {
    !cell.is_empty()
}
