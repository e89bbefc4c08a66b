//! Tables in a terminal: columns as wide as their widest cell, or points where they do not fit.

use unicode_width::UnicodeWidthStr;

use super::lines::{push, wrapped};
use crate::document::{Kind, Table, safe};
use crate::i18n::Language;

/// The fewest columns that the first cell of a row is left with; narrower, a row becomes a point.
const FIRST: usize = 18;

/// Writes a table below what stands in `out`.
pub fn write(out: &mut String, table: &Table, width: usize, language: Language) {
    let clean = |text: String| safe::terminal(&text);
    let heads = table.columns.iter().map(|column| clean(column.name.clone())).collect();
    let cells = table.rows.iter().map(|row| row.iter().map(|c| clean(c.plain(language))).collect());
    let rows: Vec<Vec<String>> = std::iter::once(heads).chain(cells).collect();
    let widest = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let others: Vec<usize> = (1..table.columns.len()).map(widest).collect();
    let taken: usize = 2 + others.iter().map(|columns| columns + 2).sum::<usize>();
    let first = widest(0).min(width.saturating_sub(taken));
    if first < FIRST.min(widest(0)) {
        return as_points(out, &rows, width);
    }
    for row in &rows {
        let lines = wrapped(&row[0], first.max(1), "", "");
        for (at, line) in lines.iter().enumerate() {
            let mut text = format!("  {}", padded(line, first, Kind::Words));
            if at == 0 {
                for (at, (cell, columns)) in row[1..].iter().zip(&others).enumerate() {
                    text.push_str("  ");
                    text.push_str(&padded(cell, *columns, table.columns[at + 1].kind));
                }
            }
            push(out, &text);
        }
    }
}

fn as_points(out: &mut String, rows: &[Vec<String>], width: usize) {
    let (heads, rows) = rows.split_first().expect("the heads are the first row");
    for row in rows {
        let rest = heads[1..].iter().zip(&row[1..]);
        let rest: Vec<String> = rest.map(|(head, cell)| format!("{head} {cell}")).collect();
        let text = format!("{} · {}", row[0], rest.join(" · "));
        wrapped(&text, width, "  - ", "    ").iter().for_each(|line| push(out, line));
    }
}

fn padded(text: &str, width: usize, kind: Kind) -> String {
    let gap = " ".repeat(width.saturating_sub(text.width()));
    if kind == Kind::Numbers { format!("{gap}{text}") } else { format!("{text}{gap}") }
}
