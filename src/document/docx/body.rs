//! The document itself: paragraphs, lists and tables under the styles that the package names.

use maud::{Markup, html};

use crate::document::html::text;
use crate::document::{
    Block, Chart, Doc, Folds, Frame, Kind, Layout, Line, List, Point, Section, Span, Table, Voice,
    safe,
};
use crate::i18n::Phrases;

/// Columns of a drawing in characters: as many as a line of its style holds.
const DRAWN: usize = 78;

/// The deepest heading that has a style.
const DEEPEST: usize = 3;

/// What the other parts have to know of the text.
pub(super) struct Body {
    pub markup: Markup,
    /// Addresses that are led to: `link1` is the first.
    pub links: Vec<String>,
    /// The first number of each numbered list; the first list is number 2, behind the one of points.
    pub lists: Vec<usize>,
}

pub(super) fn write(doc: &Doc, phrases: &Phrases) -> Body {
    let mut writer = Writer { doc, phrases, links: Vec::new(), lists: Vec::new(), breaks: false };
    let title = writer.paragraph("Title", &doc.title);
    let head = doc.head();
    let subtitle = (!head.is_empty()).then(|| writer.paragraph("Subtitle", &head));
    let blocks = writer.blocks(&doc.blocks, 1);
    let foot = writer.foot();
    let markup = html! { (title) @if let Some(subtitle) = subtitle { (subtitle) } (blocks) (foot) };
    Body { markup, links: writer.links, lists: writer.lists }
}

struct Writer<'w> {
    doc: &'w Doc,
    phrases: &'w Phrases,
    links: Vec<String>,
    lists: Vec<usize>,
    /// Whether what comes next begins a page.
    breaks: bool,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block], depth: usize) -> Markup {
        let parts: Vec<Markup> = blocks.iter().map(|block| self.block(block, depth)).collect();
        html! { @for part in parts { (part) } }
    }

    fn block(&mut self, block: &Block, depth: usize) -> Markup {
        match block {
            Block::Section(Section { title, blocks, .. }) => {
                let is_closed =
                    !self.is_whole() && blocks.iter().all(|block| matches!(block, Block::Fold(..)));
                if is_closed {
                    return html! {};
                }
                let style = format!("Heading{}", depth.min(DEEPEST));
                let heading = self.paragraph(&style, title);
                let inside = self.blocks(blocks, depth + 1);
                html! { (heading) (inside) }
            }
            // Links within a page have nowhere to lead.
            Block::Text(_, Voice::Key) => html! {},
            Block::Text(line, _) if line.0.iter().all(is_within) => html! {},
            Block::Text(line, voice) => self.paragraph(style_of(*voice), line),
            Block::List(list) => self.list(list),
            Block::Facts(facts) => {
                let facts: Vec<Markup> = facts
                    .iter()
                    .map(|(name, fact)| {
                        let line = Line::strong(name.plain()).and(" · ").and(fact.clone());
                        self.paragraph("Normal", &line)
                    })
                    .collect();
                html! { @for fact in facts { (fact) } }
            }
            Block::Tags(words) => self.paragraph("Soft", &words.join(" · ").into()),
            Block::Figures(rows) => {
                let rows: Vec<Markup> = rows
                    .iter()
                    .map(|row| {
                        let name = (!row.name.is_empty()).then(|| format!("{} · ", row.name));
                        let line = Line::strong(name.unwrap_or_default()).and(row.both.as_str());
                        self.paragraph("Normal", &line)
                    })
                    .collect();
                html! { @for row in rows { (row) } }
            }
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.drawn(chart),
            Block::Search(_) => html! {},
            Block::Note(blocks) => self.note(blocks, depth),
            Block::Frame(Frame::Screen, _) if !self.is_whole() => html! {},
            Block::Frame(frame, blocks) => {
                self.breaks |= *frame == Frame::Page;
                self.blocks(blocks, depth)
            }
            Block::Fold(..) if !self.is_whole() => html! {},
            Block::Fold(name, blocks) => {
                let name = self.paragraph("Name", name);
                let inside = self.blocks(blocks, depth);
                html! { (name) (inside) }
            }
            Block::Gap(line) => {
                let line = line.clone().and(" ").and(".".repeat(40));
                self.paragraph("Normal", &line)
            }
        }
    }

    /// Whether all is there: where no command can be asked for it, as where one was.
    fn is_whole(&self) -> bool {
        self.doc.folds == Folds::Open || !self.phrases.has_terminal()
    }

    fn note(&mut self, blocks: &[Block], depth: usize) -> Markup {
        let parts: Vec<Markup> = blocks
            .iter()
            .map(|block| match block {
                Block::Text(line, _) => self.paragraph("Note", line),
                other => self.block(other, depth),
            })
            .collect();
        html! { @for part in parts { (part) } }
    }

    /// What stands at the foot, and what is left out.
    fn foot(&mut self) -> Markup {
        let mut lines: Vec<Line> = Vec::new();
        let is_whole = self.is_whole();
        let mut rest = Vec::new();
        for block in &self.doc.foot {
            match block {
                Block::Text(line, _) => lines.push(line.clone()),
                other if is_whole => rest.push(self.block(other, DEEPEST)),
                _ => {}
            }
        }
        let left_out = (!is_whole).then(|| self.doc.left_out_line(self.phrases)).flatten();
        lines.extend(left_out.map(Line::from));
        let lines: Vec<Markup> = lines.iter().map(|line| self.paragraph("Foot", line)).collect();
        html! { @for part in rest { (part) } @for line in lines { (line) } }
    }

    fn paragraph(&mut self, style: &str, line: &Line) -> Markup {
        self.laid(style, html! {}, line)
    }

    /// A paragraph with what its properties hold between the break of a page and the end.
    fn laid(&mut self, style: &str, more: Markup, line: &Line) -> Markup {
        let runs: Vec<Markup> = line.0.iter().map(|span| self.run(span)).collect();
        let begins_page = std::mem::take(&mut self.breaks);
        html! {
            w:p {
                w:pPr {
                    w:pStyle w:val=(style) {}
                    @if begins_page { w:pageBreakBefore {} }
                    (more)
                }
                @for run in runs { (run) }
            }
        }
    }

    fn run(&mut self, span: &Span) -> Markup {
        match span {
            Span::Ours(words) => plain(words, html! {}),
            Span::Theirs { text: words, language: None } => plain(words, html! {}),
            Span::Theirs { text: words, language: Some(tag) } => {
                plain(words, html! { w:lang w:val=(text(tag)) {} })
            }
            Span::Strong(words) => plain(words, html! { w:b {} }),
            Span::Emphasis(words) => plain(words, html! { w:i {} }),
            Span::Soft(words) => plain(words, html! { w:color w:val="55605A" {} }),
            Span::Link { text: words, to } => self.link(words, to),
            Span::Source(source) => self.link(source, source),
            Span::Sign(sign) => plain(sign, html! {}),
            Span::Code(words) => plain(words, html! { w:rStyle w:val="Code" {} }),
            Span::Break => html! { w:r { w:br {} } },
        }
    }

    /// An address on the web is led to; places of a page are found by headings here.
    fn link(&mut self, words: &str, to: &str) -> Markup {
        if !safe::is_web_address(to) {
            return plain(words, html! {});
        }
        self.links.push(to.to_owned());
        let id = format!("link{}", self.links.len());
        let run = plain(words, html! { w:rStyle w:val="Hyperlink" {} });
        html! { w:hyperlink r:id=(id) w:history="1" { (run) } }
    }

    fn list(&mut self, list: &List) -> Markup {
        let number = match list.from {
            None => 1,
            Some(from) => {
                self.lists.push(from);
                self.lists.len() + 1
            }
        };
        let points: Vec<Markup> =
            list.points.iter().map(|point| self.point(point, number, 0)).collect();
        html! { @for point in points { (point) } }
    }

    fn point(&mut self, point: &Point, number: usize, level: usize) -> Markup {
        let more = html! {
            w:numPr { w:ilvl w:val=(level) {} w:numId w:val=(number) {} }
        };
        let own = self.laid("ListParagraph", more, &point.text);
        let below: Vec<Markup> =
            point.below.iter().map(|point| self.point(point, 1, (level + 1).min(2))).collect();
        html! { (own) @for point in below { (point) } }
    }

    fn drawn(&mut self, chart: &Chart) -> Markup {
        let drawn = chart.plain(DRAWN, self.phrases);
        let lines: Vec<Line> = drawn.lines().map(Line::from).collect();
        let lines: Vec<Markup> = lines.iter().map(|line| self.paragraph("Figure", line)).collect();
        html! { @for line in lines { (line) } }
    }

    fn table(&mut self, table: &Table) -> Markup {
        let caption = (table.layout != Layout::Headed && !table.caption.is_empty())
            .then(|| self.paragraph("Caption", &table.caption.as_str().into()));
        let is_number = |at: usize| table.columns.get(at).is_some_and(|c| c.kind == Kind::Numbers);
        let mut rows = Vec::new();
        let heads: Vec<Markup> = table
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| {
                let name = Line::strong(column.name.as_str());
                self.cell(&[name], is_number(at))
            })
            .collect();
        rows.push(html! { w:tr { w:trPr { w:cantSplit {} w:tblHeader {} } @for head in heads { (head) } } });
        for row in &table.rows {
            let cells: Vec<Markup> = row
                .iter()
                .enumerate()
                .map(|(at, cell)| self.cell(&cell.lines(self.doc.language), is_number(at)))
                .collect();
            rows.push(html! { w:tr { w:trPr { w:cantSplit {} } @for cell in cells { (cell) } } });
        }
        // A paragraph keeps two tables apart.
        let after = self.paragraph("Normal", &Line::default());
        html! {
            @if let Some(caption) = caption { (caption) }
            w:tbl {
                w:tblPr {
                    w:tblStyle w:val="TableGrid" {}
                    w:tblW w:w="5000" w:type="pct" {}
                    w:tblLook w:val="0020" w:firstRow="1" {}
                }
                w:tblGrid { @for _ in &table.columns { w:gridCol {} } }
                @for row in rows { (row) }
            }
            (after)
        }
    }

    fn cell(&mut self, lines: &[Line], is_number: bool) -> Markup {
        let right = || html! { @if is_number { w:jc w:val="right" {} } };
        let mut parts: Vec<Markup> =
            lines.iter().map(|line| self.laid("Cell", right(), line)).collect();
        // A cell without a paragraph makes a file that Word does not open.
        if parts.is_empty() {
            parts.push(self.paragraph("Cell", &Line::default()));
        }
        html! { w:tc { w:tcPr { w:tcW w:w="0" w:type="auto" {} } @for part in parts { (part) } } }
    }
}

fn is_within(span: &Span) -> bool {
    matches!(span, Span::Link { to, .. } if to.starts_with('#'))
}

fn style_of(voice: Voice) -> &'static str {
    match voice {
        Voice::Plain | Voice::Prose => "Normal",
        Voice::Soft | Voice::Key => "Soft",
        Voice::Lead => "Lead",
        Voice::Name => "Name",
    }
}

/// Words with their properties; line breaks of strangers stay.
fn plain(words: &str, properties: Markup) -> Markup {
    html! {
        @for (at, line) in words.split('\n').enumerate() {
            w:r {
                @if !properties.0.is_empty() { w:rPr { (properties) } }
                @if at > 0 { w:br {} }
                w:t xml:space="preserve" { (text(line)) }
            }
        }
    }
}
