//! Families over a cohort, each as the ranges of its projects: a line for each, none with a name.

use std::slice::from_ref;

use maud::{Markup, html};

use super::frame::{self, fitted, numbered, tenth, width};
use super::plain;
use crate::document::html::text;
use crate::i18n::Phrases;

/// Families, one below the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranges {
    /// What the ranges are of.
    pub title: String,
    /// What a line is.
    pub key: String,
    /// The columns of the table that says the same.
    pub columns: Vec<String>,
    /// Each family, in catalogue order.
    pub rows: Vec<RangeRow>,
}

/// One family.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RangeRow {
    /// The family.
    pub name: String,
    /// How many projects answer something of it.
    pub said: String,
    /// What is declared, and the same on evidence, from 0 to 1.
    pub lines: Vec<[(f64, f64); 2]>,
    /// What the table says of it, after its name.
    pub cells: Vec<String>,
}

/// Lines that are drawn of one family; of more projects some are taken, evenly.
pub const LINES: usize = 16;

const LEFT: f64 = 4.0;
const SCALE: f64 = 332.0;
const HEAD: f64 = 16.0;
const STEP: f64 = 1.75;
const GAP: f64 = 9.0;

impl Ranges {
    pub(super) fn figure(&self, id: &str, phrases: &Phrases) -> Markup {
        let mut top = 0.0;
        let mut rows = Vec::new();
        for row in &self.rows {
            rows.push(row.drawn(top));
            top += row.height();
        }
        let words = [self.title.as_str(), &self.key];
        let drawing = html! {
            @for row in rows { (row) }
            @for (share, anchor) in [(0.0, "start"), (0.5, "middle"), (1.0, "end")] {
                text.axis x=(place(share)) y=(tenth(top + 8.0)) text-anchor=(anchor) {
                    (share * 100.0)
                }
            }
        };
        let figure = frame::figure(id, words, top + 14.0, drawing, self.table(), phrases);
        html! { div { (figure) p.soft { (text(&self.key)) } } }
    }

    fn table(&self) -> Markup {
        let rows = self.rows.iter().map(|row| [from_ref(&row.name), &row.cells].concat());
        frame::table(&self.title, &numbered(&self.columns), rows)
    }

    pub(super) fn plain(&self, width: usize) -> String {
        let longest = plain::widest(self.rows.iter().map(|row| row.name.as_str()));
        let columns = plain::name_columns(width, 30, longest);
        let line = |row: &RangeRow| format!("{}  {}\n", plain::name(&row.name, columns), row.said);
        plain::titled(&self.title, self.rows.iter().map(line))
    }
}

impl RangeRow {
    fn height(&self) -> f64 {
        HEAD + STEP * self.lines.len() as f64 + GAP
    }

    fn drawn(&self, top: f64) -> Markup {
        let floor = self.height() - GAP - HEAD + 2.0;
        let (mut said, mut shown) = (String::new(), String::new());
        for (at, [declared, evidence]) in self.lines.iter().enumerate() {
            let height = tenth(top + HEAD + 2.0 + STEP * at as f64);
            let line = |(low, high): (f64, f64)| {
                let (low, high) = (place(low), place(high).max(place(low) + 1.5));
                format!("M{low} {height}H{}", tenth(high))
            };
            shown.push_str(&line(*evidence));
            said.push_str(&line(*declared));
        }
        let name = fitted(&self.name, 200.0, 12.0);
        let rest = frame::WIDTH - width(&name, 12.0) - 6.0;
        html! {
            text.name x="0" y=(tenth(top + 11.0)) { (text(&name)) }
            text.said x="340" y=(tenth(top + 11.0)) text-anchor="end" {
                (text(&fitted(&self.said, rest, 11.0)))
            }
            @for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
                path.grid d={ "M" (place(share)) " " (tenth(top + HEAD)) "v" (tenth(floor)) } {}
            }
            path.thin d=(shown) {}
            path.lines d=(said) {}
        }
    }
}

fn place(share: f64) -> f64 {
    tenth(LEFT + share * SCALE)
}

/// As many of some ranges as are drawn, evenly taken in the order of their middles.
pub fn drawn_of(mut lines: Vec<[(f64, f64); 2]>) -> Vec<[(f64, f64); 2]> {
    let middle = |[(low, high), (least, most)]: &[(f64, f64); 2]| [low + high, *low, *least, *most];
    lines.sort_by(|a, b| middle(a).partial_cmp(&middle(b)).unwrap_or(std::cmp::Ordering::Equal));
    let all = lines.len();
    if all <= LINES {
        return lines;
    }
    (0..LINES).map(|at| lines[(2 * at + 1) * all / (2 * LINES)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_ranges_some_are_taken_evenly_and_few_are_drawn_whole() {
        let line = |at: usize| [(at as f64 / 240.0, 1.0), (0.0, 1.0)];
        let drawn = drawn_of((0..240).rev().map(line).collect());
        assert_eq!(drawn.len(), LINES);
        assert_eq!(drawn[0], line(7), "the middle of the first of them");
        assert!(drawn.windows(2).all(|two| two[0][0].0 < two[1][0].0));
        assert_eq!(drawn_of((0..3).map(line).collect()).len(), 3);
    }
}
