//! A document in the terminal, 40 columns or wider.
//!
//! Most documents are laid out here, part below part; those whose first screen is all that many
//! read are laid out in `first_screen`.

mod first_screen;
mod lines;
mod table;

use super::{Block, Doc, FigureRow, Layout, Line, List, Manner, Point, Section, Voice, safe};
use crate::i18n::Phrases;
use lines::{push, strong, wrapped};

/// How a terminal shows text.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// Columns; never fewer than 40.
    pub width: usize,
    /// Whether colours may be used.
    pub colour: bool,
    /// Whether everything is shown, rather than what fits the first screen.
    pub verbose: bool,
}

/// Writes a document for a terminal.
pub fn write(doc: &Doc, screen: Screen, phrases: &Phrases) -> String {
    let screen = Screen { width: screen.width.clamp(40, 120), ..screen };
    if doc.manner == Manner::Screen {
        return first_screen::write(doc, screen, phrases);
    }
    let mut writer = Writer { out: String::new(), screen, phrases };
    for line in wrapped(&doc.title.plain(), screen.width, "", "") {
        push(&mut writer.out, &strong(&line, screen));
    }
    writer.paragraph(&doc.head(), "", "");
    writer.blocks(&doc.blocks, 2);
    if !doc.foot.is_empty() {
        writer.out.push('\n');
        writer.blocks(&doc.foot, 2);
    }
    writer.out
}

struct Writer<'w> {
    out: String,
    screen: Screen,
    phrases: &'w Phrases,
}

/// The lines of some parts, as they stand below a title.
fn inside(blocks: &[Block], screen: Screen, phrases: &Phrases) -> Vec<String> {
    let mut writer = Writer { out: String::new(), screen, phrases };
    writer.blocks(blocks, 3);
    writer.out.lines().map(str::to_owned).collect()
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            self.block(block, depth);
        }
    }

    fn block(&mut self, block: &Block, depth: usize) {
        let width = self.screen.width;
        match block {
            Block::Section(Section { title, blocks, .. }) => {
                if depth < 4 {
                    self.gap();
                }
                for line in wrapped(&title.plain(), width, "", "") {
                    let line = if depth < 4 { strong(&line, self.screen) } else { line };
                    push(&mut self.out, &line);
                }
                self.blocks(blocks, depth + 1);
            }
            Block::Text(_, Voice::Key) => {}
            Block::Text(line, _) => self.paragraph(line, "", ""),
            Block::List(List { from, points }) => {
                for (at, point) in points.iter().enumerate() {
                    match from {
                        Some(from) => self.point(point, &format!(" {:>2}. ", from + at)),
                        None => self.point(point, "  - "),
                    }
                }
            }
            Block::Facts(facts) => {
                for (name, fact) in facts {
                    let between = Line::from(" · ");
                    self.paragraph(&name.clone().and(between).and(fact.clone()), "", "  ");
                }
            }
            Block::Tags(words) => self.paragraph(&words.join(" · ").into(), "", ""),
            Block::Figures(rows) => rows.iter().for_each(|row| self.figure(row)),
            Block::Table(table) => {
                if table.layout != Layout::Headed {
                    self.paragraph(&table.caption.as_str().into(), "  ", "  ");
                }
                table::write(&mut self.out, table, width, self.phrases);
            }
            Block::Chart(chart) => {
                let drawn = chart.plain(width - 2, self.phrases);
                if drawn.is_empty() {
                    return;
                }
                self.gap();
                drawn.lines().for_each(|line| push(&mut self.out, &format!("  {line}")));
                self.out.push('\n');
            }
            Block::Search(_) => {}
            Block::Note(blocks) | Block::Frame(_, blocks) => self.blocks(blocks, depth),
            Block::Fold(name, blocks) => {
                if !self.out.is_empty() && !self.out.ends_with("\n\n") {
                    self.out.push('\n');
                }
                self.paragraph(name, "", "");
                self.blocks(blocks, depth);
            }
            Block::Gap(line) => {
                self.paragraph(line, "", "");
                push(&mut self.out, &format!("  {}", ".".repeat(width - 2)));
            }
        }
    }

    /// An empty line, where there is none yet.
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn paragraph(&mut self, line: &Line, first: &str, rest: &str) {
        if line.is_empty() {
            return;
        }
        // What is to be typed is one line, however narrow the terminal: a part of it is another command.
        if line.is_code() {
            return push(&mut self.out, &format!("{first}{}", safe::terminal(&line.plain())));
        }
        for line in wrapped(&line.plain(), self.screen.width, first, rest) {
            push(&mut self.out, &line);
        }
    }

    fn point(&mut self, point: &Point, first: &str) {
        let rest = " ".repeat(first.chars().count());
        self.paragraph(&point.text, first, &rest);
        for below in &point.below {
            self.point(below, &format!("{}- ", " ".repeat(rest.len())));
        }
    }

    fn figure(&mut self, row: &FigureRow) {
        let name = if row.name.is_empty() { String::new() } else { format!("{} · ", row.name) };
        self.paragraph(&format!("{name}{}", row.both).into(), "  ", "    ");
        for (name, answer) in &row.details {
            self.paragraph(&format!("{name} · {answer}").into(), "    ", "      ");
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::document::Build;
    use crate::i18n::Language;

    #[test]
    fn what_is_to_be_typed_stays_on_one_line() {
        let typed = "printf '%s' a-seed-that-is-long | sha256sum | cut -d ' ' -f 1 | sort";
        let mut doc = Doc::new("A title", Language::English);
        doc.text(Line::from(crate::document::Span::Code(typed.to_owned())));
        let screen = Screen { width: 40, colour: false, verbose: true };
        let shown = doc.terminal(screen, &Phrases::new(Language::English));
        assert!(shown.lines().any(|line| line == typed), "{shown}");
    }

    #[test]
    fn a_terminal_gets_columns_and_no_line_is_too_long() {
        let screen = Screen { width: 40, colour: false, verbose: false };
        let mut doc = Doc::new("A <b>title</b>\u{1b}[31m", Language::English);
        doc.points(vec![Point { text: "one".into(), below: vec!["below".into()] }]);
        doc.table(vec!["name".into(), "x".into()], vec![vec!["é|e".into(), "10".into()]]);
        doc.text("word ".repeat(40));
        let text = write(&doc, screen, &Phrases::new(Language::English));
        assert!(text.contains("  - one\n    - below\n"), "{text}");
        assert!(text.contains("  name   x\n  é|e   10\n"), "{text}");
        assert!(text.lines().all(|line| line.width() <= 40));
        assert!(!text.contains('\u{1b}'));
    }
}
