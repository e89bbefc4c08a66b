//! A report as headings, sentences, points and tables, for the terminal and for Markdown.
//!
//! Whoever builds a [`Document`] decides what is said and in which order; here it is only laid
//! out, every text made harmless for the place where it is shown.

use unicode_width::UnicodeWidthStr;

use super::safe;
use super::terminal::Screen;
use crate::i18n::lines;

/// A text in parts, in the order in which they are read.
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub blocks: Vec<Block>,
}

/// One part of a document.
#[derive(Clone, Debug)]
pub enum Block {
    /// Depth 1 is the title.
    Heading(usize, String),
    Text(String),
    Points(Vec<Point>),
    Table(Table),
    /// A line to be filled in by hand, after these words.
    Gap(String),
}

/// One point of a list, and those below it.
#[derive(Clone, Debug)]
pub struct Point {
    pub text: String,
    pub below: Vec<Point>,
}

impl<T: Into<String>> From<T> for Point {
    fn from(text: T) -> Self {
        Self { text: text.into(), below: Vec::new() }
    }
}

/// Rows of as many cells as there are heads.
#[derive(Clone, Debug)]
pub struct Table {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// The fewest columns that the first cell of a row is left with; narrower, a row becomes a point.
const FIRST: usize = 18;

impl Document {
    pub fn heading(&mut self, depth: usize, text: impl Into<String>) {
        self.blocks.push(Block::Heading(depth, text.into()));
    }

    pub fn text(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Text(text.into()));
    }

    /// A list, where there is something in it.
    pub fn points(&mut self, points: Vec<Point>) {
        if !points.is_empty() {
            self.blocks.push(Block::Points(points));
        }
    }

    pub fn gap(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Gap(text.into()));
    }

    /// A table, where it has rows.
    pub fn table(&mut self, heads: Vec<String>, rows: Vec<Vec<String>>) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table(Table { heads, rows }));
        }
    }

    /// The document in Markdown.
    pub fn markdown(&self) -> String {
        let mut out = String::new();
        for block in &self.blocks {
            if !out.is_empty() {
                out.push('\n');
            }
            match block {
                Block::Heading(depth, text) => {
                    out.push_str(&format!("{} {}\n", "#".repeat(*depth), safe::markdown(text)));
                }
                Block::Text(text) => out.push_str(&format!("{}\n", safe::markdown(text))),
                Block::Points(points) => markdown_points(&mut out, points, 0),
                Block::Gap(text) => {
                    out.push_str(&format!("{}\n\n> …\n", safe::markdown(text)));
                }
                Block::Table(table) => {
                    let row = |cells: &[String]| {
                        let cells: Vec<String> =
                            cells.iter().map(|cell| safe::markdown(cell)).collect();
                        format!("| {} |\n", cells.join(" | "))
                    };
                    out.push_str(&row(&table.heads));
                    out.push_str(&format!("|{}\n", " --- |".repeat(table.heads.len())));
                    table.rows.iter().for_each(|cells| out.push_str(&row(cells)));
                }
            }
        }
        out
    }

    /// The document for a terminal.
    pub fn terminal(&self, screen: Screen) -> String {
        let width = screen.width.clamp(40, 120);
        let mut out = String::new();
        for (at, block) in self.blocks.iter().enumerate() {
            match block {
                Block::Heading(depth, text) => {
                    if at > 0 && *depth < 4 {
                        out.push('\n');
                    }
                    for line in wrapped(text, width, "", "") {
                        let bold = screen.colour && *depth < 4;
                        let line = if bold { format!("\u{1b}[1m{line}\u{1b}[0m") } else { line };
                        out.push_str(&format!("{line}\n"));
                    }
                }
                Block::Text(text) => push_lines(&mut out, &wrapped(text, width, "", "")),
                Block::Points(points) => terminal_points(&mut out, points, 1, width),
                Block::Gap(text) => {
                    push_lines(&mut out, &wrapped(text, width, "", ""));
                    out.push_str(&format!("  {}\n", ".".repeat(width - 2)));
                }
                Block::Table(table) => terminal_table(&mut out, table, width),
            }
        }
        out
    }
}

fn markdown_points(out: &mut String, points: &[Point], depth: usize) {
    for point in points {
        let indent = "  ".repeat(depth);
        out.push_str(&format!("{indent}- {}\n", safe::markdown(&point.text)));
        markdown_points(out, &point.below, depth + 1);
    }
}

fn terminal_points(out: &mut String, points: &[Point], depth: usize, width: usize) {
    for point in points {
        let indent = "  ".repeat(depth);
        let (first, next) = (format!("{indent}- "), format!("{indent}  "));
        push_lines(out, &wrapped(&point.text, width, &first, &next));
        terminal_points(out, &point.below, depth + 1, width);
    }
}

fn terminal_table(out: &mut String, table: &Table, width: usize) {
    let clean = |cells: &[String]| cells.iter().map(|cell| safe::terminal(cell)).collect();
    let rows: Vec<Vec<String>> = std::iter::once(clean(&table.heads))
        .chain(table.rows.iter().map(|row| clean(row)))
        .collect();
    let widest = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let others: Vec<usize> = (1..table.heads.len()).map(widest).collect();
    let taken: usize = 2 + others.iter().map(|columns| columns + 2).sum::<usize>();
    let first = widest(0).min(width.saturating_sub(taken));
    if first < FIRST.min(widest(0)) {
        for row in &rows[1..] {
            let rest: Vec<String> = table.heads[1..]
                .iter()
                .zip(&row[1..])
                .map(|(head, cell)| format!("{head} {cell}"))
                .collect();
            let text = format!("{} · {}", row[0], rest.join(" · "));
            push_lines(out, &wrapped(&text, width, "  - ", "    "));
        }
        return;
    }
    for row in &rows {
        let lines = wrapped(&row[0], first, "", "");
        for (at, line) in lines.iter().enumerate() {
            let mut text = format!("  {}", padded(line, first));
            if at == 0 {
                for (cell, columns) in row[1..].iter().zip(&others) {
                    text.push_str("  ");
                    text.push_str(&" ".repeat(columns - cell.width()));
                    text.push_str(cell);
                }
            }
            out.push_str(text.trim_end());
            out.push('\n');
        }
    }
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

fn wrapped(text: &str, width: usize, first: &str, next: &str) -> Vec<String> {
    let options = lines(width)
        .initial_indent(first)
        .subsequent_indent(next)
        // Ids and options are to be copied: they are not broken at their hyphens.
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(true);
    textwrap::wrap(&safe::terminal(text), options).into_iter().map(|l| l.into_owned()).collect()
}

fn push_lines(out: &mut String, lines: &[String]) {
    for line in lines {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Document {
        let mut document = Document::default();
        document.heading(1, "A <b>title</b>\u{1b}[31m");
        let below = vec![Point::from("| below")];
        document.points(vec![Point { text: "one".into(), below }]);
        document.table(vec!["name".into(), "x".into()], vec![vec!["é|e".into(), "10".into()]]);
        document.table(vec!["nothing".into()], Vec::new());
        document
    }

    #[test]
    fn markup_in_a_text_stands_for_itself() {
        let text = document().markdown();
        assert!(text.starts_with("# A &lt;b&gt;title&lt;/b&gt;\\[31m\n"), "{text}");
        assert!(text.contains("- one\n  - \\| below\n"));
        assert!(text.contains("| name | x |\n| --- | --- |\n| é\\|e | 10 |\n"));
        assert!(!text.contains("nothing"));
    }

    #[test]
    fn a_terminal_gets_columns_and_no_line_is_too_long() {
        let screen = Screen { width: 40, colour: false, verbose: false };
        let mut document = document();
        document.text("word ".repeat(40));
        let text = document.terminal(screen);
        assert!(text.contains("  name   x\n  é|e   10\n"), "{text}");
        assert!(text.lines().all(|line| line.width() <= 40));
        assert!(!text.contains('\u{1b}'));
    }
}
