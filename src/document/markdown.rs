//! A document in Markdown, to be pasted or kept.

use super::{Block, Doc, Kind, Layout, Line, List, Point, Section, Span, Table, Voice, safe};
use crate::i18n::Phrases;

/// The columns of what is drawn in plain characters.
const WIDTH: usize = 76;

/// Writes a document as Markdown.
pub fn write(doc: &Doc, phrases: &Phrases) -> String {
    let mut writer = Writer { out: String::new(), doc, phrases };
    if !doc.letterhead.from.is_empty() {
        writer.paragraph(&format!("**{}**", safe::markdown(&doc.letterhead.from)));
    }
    writer.paragraph(&format!("# {}", inline(&doc.title)));
    let head = doc.head();
    if !head.is_empty() {
        writer.paragraph(&inline(&head));
    }
    writer.blocks(&doc.blocks, 2);
    if !doc.foot.is_empty() {
        writer.paragraph("---");
        writer.blocks(&doc.foot, 2);
    }
    writer.out
}

struct Writer<'w> {
    out: String,
    doc: &'w Doc,
    phrases: &'w Phrases,
}

impl Writer<'_> {
    /// Adds a part, an empty line before it.
    fn paragraph(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(text.trim_end());
        self.out.push('\n');
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            self.block(block, depth);
        }
    }

    fn block(&mut self, block: &Block, depth: usize) {
        match block {
            Block::Section(Section { title, blocks, .. }) => {
                let marks = "#".repeat(depth.min(6));
                self.paragraph(&format!("{marks} {}", inline(title)));
                self.blocks(blocks, depth + 1);
            }
            Block::Text(text, Voice::Name) => self.paragraph(&format!("**{}**", inline(text))),
            Block::Text(_, Voice::Key) | Block::Search(_) => {}
            Block::Text(text, _) if text.is_typed() => self.code(&text.plain()),
            Block::Text(text, _) => self.paragraph(&inline(text)),
            Block::List(list) => self.paragraph(&points(list)),
            Block::Facts(facts) => {
                let fact = |(name, fact): &(Line, Line)| {
                    format!("- **{}** · {}\n", inline(name), inline(fact))
                };
                self.paragraph(&facts.iter().map(fact).collect::<String>());
            }
            Block::Tags(words) => {
                let words: Vec<String> = words.iter().map(|word| safe::markdown(word)).collect();
                self.paragraph(&words.join(" · "));
            }
            Block::Figures(rows) => {
                let heads = ["column-name", "column-range", "column-coverage", "column-supported"];
                let heads = heads.map(|head| self.phrases.say(head));
                let rows: Vec<Vec<String>> = rows
                    .iter()
                    .map(|row| {
                        let cells = [&row.name, &row.range, &row.coverage, &row.supported];
                        cells.map(|cell| safe::markdown(cell)).to_vec()
                    })
                    .collect();
                self.paragraph(&grid(&heads.map(|head| safe::markdown(&head)), &[], &rows));
            }
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.code(&chart.plain(WIDTH, self.phrases)),
            Block::Note(blocks) => {
                let mut inside =
                    Writer { out: String::new(), doc: self.doc, phrases: self.phrases };
                inside.blocks(blocks, depth);
                let quoted: String = inside.out.lines().map(|line| format!("> {line}\n")).collect();
                self.paragraph(&quoted);
            }
            Block::Frame(_, blocks) => self.blocks(blocks, depth),
            Block::Fold(name, blocks) => {
                self.paragraph(&format!("**{}**", inline(name)));
                self.blocks(blocks, depth);
            }
            Block::Gap(text) => self.paragraph(&format!("{}\n\n> …", inline(text))),
        }
    }

    /// Lines that stand as they are.
    fn code(&mut self, lines: &str) {
        if lines.is_empty() {
            return;
        }
        let fence = fence(lines, 3);
        self.paragraph(&format!("{fence}text\n{}\n{fence}", lines.trim_end()));
    }

    fn table(&mut self, table: &Table) {
        if table.layout != Layout::Headed {
            self.paragraph(&format!("**{}**", safe::markdown(&table.caption)));
        }
        let heads: Vec<String> =
            table.columns.iter().map(|column| safe::markdown(&column.name)).collect();
        let kinds: Vec<Kind> = table.columns.iter().map(|column| column.kind).collect();
        let rows: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|row| {
                let cell = |cell: &super::Cell| {
                    let lines = cell.lines(self.doc.language);
                    lines.iter().map(self::cell).collect::<Vec<_>>().join(" · ")
                };
                row.iter().map(cell).collect()
            })
            .collect();
        self.paragraph(&grid(&heads, &kinds, &rows));
    }
}

/// Rows of cells that are Markdown already.
fn grid(heads: &[String], kinds: &[Kind], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut out = line(heads);
    let rule = |at: usize| match kinds.get(at) {
        Some(Kind::Numbers) => "---:".to_owned(),
        _ => "---".to_owned(),
    };
    out.push_str(&line(&(0..heads.len()).map(rule).collect::<Vec<_>>()));
    rows.iter().for_each(|row| out.push_str(&line(row)));
    out
}

fn points(list: &List) -> String {
    let mut out = String::new();
    for (at, point) in list.points.iter().enumerate() {
        match list.from {
            Some(from) => push_point(&mut out, point, &format!("{}. ", from + at), 0),
            None => push_point(&mut out, point, "- ", 0),
        }
    }
    out
}

fn push_point(out: &mut String, point: &Point, mark: &str, indent: usize) {
    out.push_str(&format!("{}{mark}{}\n", " ".repeat(indent), inline(&point.text)));
    for below in &point.below {
        push_point(out, below, "- ", indent + mark.len());
    }
}

/// A line, each piece standing for itself.
fn inline(line: &Line) -> String {
    let mut out = String::new();
    for span in &line.0 {
        if *span == Span::Break {
            out.truncate(out.trim_end().len());
            out.push_str("\\\n");
            continue;
        }
        let words = span.words();
        let text = safe::markdown(words);
        let text = text.trim_end();
        if words.starts_with(char::is_whitespace) {
            space(&mut out);
        }
        match span {
            _ if text.is_empty() => {}
            Span::Strong(_) => out.push_str(&format!("**{text}**")),
            Span::Emphasis(_) => out.push_str(&format!("*{text}*")),
            Span::Code(words) => out.push_str(&code(words)),
            // A place of the page is none here.
            Span::Link { to, .. } if !to.starts_with('#') => {
                out.push_str(&format!("[{text}]({})", address(to)));
            }
            _ => out.push_str(text),
        }
        if words.ends_with(char::is_whitespace) {
            space(&mut out);
        }
    }
    out.trim_end().to_owned()
}

/// What is to be typed, or a word for programs, sign by sign.
fn code(words: &str) -> String {
    let words = safe::terminal(words);
    let (fence, pad) = (fence(&words, 1), if words.contains('`') { " " } else { "" });
    format!("{fence}{pad}{words}{pad}{fence}")
}

/// More backticks than stand together in a text, and at least so many.
fn fence(text: &str, least: usize) -> String {
    let mut fence = "`".repeat(least);
    while text.contains(&fence) {
        fence.push('`');
    }
    fence
}

/// A line within a table, which has no breaks, and where a bar ends the cell even in code.
fn cell(line: &Line) -> String {
    let spans = line.0.iter().map(|span| match span {
        Span::Break => Span::Ours(" ".to_owned()),
        Span::Code(words) if words.contains('|') => Span::Ours(words.clone()),
        span => span.clone(),
    });
    inline(&Line(spans.collect()))
}

/// One space between two pieces.
fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// An address between the round brackets of a link.
fn address(to: &str) -> String {
    let held = |c: char| match c {
        '(' | ')' | '<' | '>' | ' ' | '"' | '\\' => format!("%{:02X}", u32::from(c)),
        c => c.to_string(),
    };
    safe::terminal(to).chars().map(held).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::chart::{BarRow, Bars, Chart};
    use crate::document::{Build, Cell, Column};
    use crate::i18n::Language;

    #[test]
    fn markup_in_a_text_stands_for_itself() {
        let mut doc = Doc::new("A <b>title</b>\u{1b}[31m", Language::English);
        doc.points(vec![Point { text: "one".into(), below: vec!["| below".into()] }]);
        doc.table(vec!["name".into(), "x".into()], vec![vec!["é|e".into(), "10".into()]]);
        doc.table(vec!["nothing".into()], Vec::new());
        doc.text(Line::strong("a* ").and("b").and(Line::link("c", "https://x.example/(1)")));
        let typed = ["germoir a_b", "`x`"].map(|words| Line::from(Span::Code(words.into())));
        let [first, second] = typed.clone();
        doc.text(Line::from("type:").and(Span::Break).and(first.clone()));
        doc.text(first.and(Span::Break).and(second));
        let columns = vec![Column::words("typed".to_owned())];
        let rows = typed.map(|line| vec![Cell::Text(line)]).into();
        doc.tabled(Table { columns, rows, ..Table::default() });
        let text = write(&doc, &Phrases::new(Language::English));
        assert!(text.contains("\n\ntype:\\\n`germoir a_b`\n\n"), "{text}");
        assert!(text.contains("\n\n```text\ngermoir a_b\n`x`\n```\n"), "{text}");
        assert!(text.contains("| `germoir a_b` |\n| `` `x` `` |\n"), "{text}");
        assert!(text.starts_with("# A &lt;b&gt;title&lt;/b&gt;\\[31m\n"), "{text}");
        assert!(text.contains("- one\n  - \\| below\n"), "{text}");
        assert!(text.contains("| name | x |\n| --- | ---: |\n| é\\|e | 10 |\n"), "{text}");
        assert!(text.contains("**a\\*** b[c](https://x.example/%281%29)\n"), "{text}");
        assert!(!text.contains("nothing"));
    }

    #[test]
    fn a_drawing_stands_in_plain_characters_and_what_it_looks_like_is_not_explained() {
        let row = |name: &str, said: &str| BarRow {
            name: name.to_owned(),
            said: said.to_owned(),
            ..BarRow::default()
        };
        let rows = vec![row("```` # a", "3"), row("b", "")];
        let mut doc = Doc::new("title", Language::English);
        doc.said("Dark: much of it.", Voice::Key);
        doc.chart(Some(Chart::Bars(Bars { title: "counts".to_owned(), rows, ..Bars::default() })));
        let text = write(&doc, &Phrases::new(Language::English));
        let drawn = "`````text\ncounts\n\n```` # a      3\nb             –\n`````\n";
        assert_eq!(text, format!("# title\n\n{drawn}"));
    }
}
