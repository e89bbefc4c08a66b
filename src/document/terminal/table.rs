//! Tables in a terminal: columns as wide as their widest cell; closer together, below the name of
//! their row, or as points where they do not fit.

use unicode_width::UnicodeWidthStr;

use super::lines::{push, wrapped};
use crate::document::{Kind, Table, safe};
use crate::i18n::Phrases;

/// The fewest columns that the first cell of a row is left with.
const FIRST: usize = 18;

/// Writes a table below what stands in `out`.
pub fn write(out: &mut String, table: &Table, width: usize, phrases: &Phrases) {
    let language = phrases.language();
    let clean = |text: String| safe::terminal(&text);
    let heads = table.columns.iter().map(|column| clean(column.name.clone())).collect();
    let cells = table.rows.iter().map(|row| row.iter().map(|c| clean(c.plain(language))).collect());
    let rows: Vec<Vec<String>> = std::iter::once(heads).chain(cells).collect();
    let widest = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let others: Vec<usize> = (1..table.columns.len()).map(widest).collect();
    let grid = Grid { table, rows: &rows, others: &others };
    let narrow = widest(0).min(FIRST);
    for gap in [2, 1] {
        let first = widest(0).min(width.saturating_sub(2 + grid.wide(gap)));
        if first >= narrow {
            return grid.beside(out, first, gap);
        }
    }
    match grid.wide(2) + 2 <= width {
        true => grid.below(out, width),
        false => grid.as_points(out, width, phrases),
    }
}

/// A table whose cells are words, and how wide each column but the first is.
struct Grid<'g> {
    table: &'g Table,
    rows: &'g [Vec<String>],
    others: &'g [usize],
}

impl Grid<'_> {
    /// The columns that all but the first take, each with a gap before it.
    fn wide(&self, gap: usize) -> usize {
        self.others.iter().map(|columns| columns + gap).sum()
    }

    /// The cells of a row but the first.
    fn rest(&self, row: &[String], gap: usize) -> String {
        let cells = row[1..].iter().zip(self.others).enumerate();
        let cell = |(at, (cell, columns)): (usize, (&String, &usize))| {
            let cell = padded(cell, *columns, self.table.columns[at + 1].kind);
            format!("{}{cell}", " ".repeat(gap))
        };
        cells.map(cell).collect()
    }

    /// Every row on a line, the first cell wrapped.
    fn beside(&self, out: &mut String, first: usize, gap: usize) {
        for row in self.rows {
            for (at, line) in wrapped(&row[0], first.max(1), "", "").iter().enumerate() {
                let rest = if at == 0 { self.rest(row, gap) } else { String::new() };
                push(out, &format!("  {}{rest}", padded(line, first, Kind::Words)));
            }
        }
    }

    /// The first cell on lines of its own, where it is not that of the row above.
    fn below(&self, out: &mut String, width: usize) {
        let mut above = None;
        for row in self.rows {
            if above != Some(&row[0]) {
                wrapped(&row[0], width, "  ", "  ").iter().for_each(|line| push(out, line));
            }
            above = Some(&row[0]);
            push(out, &format!("  {}", self.rest(row, 2)));
        }
    }

    fn as_points(&self, out: &mut String, width: usize, phrases: &Phrases) {
        let (heads, rows) = self.rows.split_first().expect("the heads are the first row");
        for row in rows {
            let rest = heads[1..].iter().zip(&row[1..]);
            let rest: Vec<String> = rest.map(|(head, cell)| phrases.said_of(head, cell)).collect();
            let text = format!("{} · {}", row[0], rest.join(" · "));
            wrapped(&text, width, "  - ", "    ").iter().for_each(|line| push(out, line));
        }
    }
}

fn padded(text: &str, width: usize, kind: Kind) -> String {
    let gap = " ".repeat(width.saturating_sub(text.width()));
    if kind == Kind::Numbers { format!("{gap}{text}") } else { format!("{text}{gap}") }
}
