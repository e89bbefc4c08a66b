//! The parts of a document as markup.

use maud::{Markup, PreEscaped, Render, html};

use super::page::style_of_part;
use super::parts::{self, Depth, text};
use super::{Link, Page, page, search, table};
use crate::document::{
    Block, Cell, Doc, FigureRow, Folds, Frame, Kind, Layout, Line, List, Manner, Point, Section,
    Span, Table, Voice, safe,
};
use crate::i18n::{Language, Phrases};

/// The page of a document. Its sections make the contents where there are several.
pub fn write(doc: &Doc, phrases: &Phrases) -> String {
    let (body, contents) = body(doc, Depth::Second, "", phrases);
    let is_listed = contents.len() > 1 && {
        matches!(doc.manner, Manner::Report | Manner::Screen | Manner::Board)
    };
    let mut foot = Writer { folds: doc.folds, ..Writer::new(doc.language, "foot-", phrases) };
    let left_out = doc.left_out_line(phrases);
    let shell = Page {
        letterhead: &doc.letterhead,
        has_search: doc.search().is_some(),
        title: &doc.title.plain(),
        subtitle: &doc.head().plain(),
        language: doc.language,
        contents: if is_listed { contents } else { Vec::new() },
        body: match doc.manner {
            Manner::Letter => html! { div.letter { (body) } },
            Manner::Leaf => html! { div.leaf { (body) } },
            Manner::Board => html! { div.brief.board { (body) } },
            // What fits two sheets is set to fit them.
            _ if doc.folds == Folds::OnDemand => html! { div.brief { (body) } },
            _ => body,
        },
        footer: html! {
            (foot.blocks(&doc.foot, Depth::Second))
            @if let Some(line) = &left_out { p.on-paper { (text(line)) } }
        },
    };
    page(&shell, phrases)
}

/// A document within a page that is not ours to lay out: its style sheet, for a tree of its own (a shadow
/// root), and what stands between its head and its foot.
pub fn part(doc: &Doc, phrases: &Phrases) -> String {
    let (body, _) = body(doc, Depth::Third, "", phrases);
    html! { (style_of_part()) (body) }.into_string()
}

/// What stands between the head and the foot of a document, for a page that puts several together,
/// and the places of its sections. `prefix` keeps places of one page apart.
pub fn body(doc: &Doc, depth: Depth, prefix: &str, phrases: &Phrases) -> (Markup, Vec<Link>) {
    let mut writer = Writer { folds: doc.folds, ..Writer::new(doc.language, prefix, phrases) };
    let body = writer.blocks(&doc.blocks, depth);
    (body, writer.contents)
}

struct Writer<'w> {
    language: Language,
    prefix: &'w str,
    phrases: &'w Phrases,
    folds: Folds,
    /// Sections so far, those below others too.
    sections: usize,
    charts: usize,
    /// Sections that the next part stands in.
    depth: usize,
    /// The title of the innermost.
    title: String,
    /// The outermost sections.
    contents: Vec<Link>,
}

impl<'w> Writer<'w> {
    fn new(language: Language, prefix: &'w str, phrases: &'w Phrases) -> Self {
        Self {
            language,
            prefix,
            phrases,
            folds: Folds::default(),
            sections: 0,
            charts: 0,
            depth: 0,
            title: String::new(),
            contents: Vec::new(),
        }
    }

    fn blocks(&mut self, blocks: &[Block], depth: Depth) -> Markup {
        let mut parts = Vec::with_capacity(blocks.len());
        let mut rest = blocks;
        while let Some((block, after)) = rest.split_first() {
            // Tables side by side stand in a frame of their own.
            let pairs = rest.iter().take_while(is_pair).count();
            if pairs > 0 {
                let (tables, after) = rest.split_at(pairs);
                let tables: Vec<Markup> =
                    tables.iter().map(|block| self.block(block, depth)).collect();
                parts.push(html! { div.pairs { @for table in tables { (table) } } });
                rest = after;
                continue;
            }
            parts.push(self.block(block, depth));
            rest = after;
        }
        // At its whole length at once: a page is put together over and over.
        let mut whole = String::with_capacity(parts.iter().map(|part| part.0.len()).sum());
        parts.iter().for_each(|part| whole.push_str(&part.0));
        PreEscaped(whole)
    }

    fn block(&mut self, block: &Block, depth: Depth) -> Markup {
        match block {
            Block::Section(section) => self.section(section, depth),
            Block::Text(line, voice) => paragraph(line, *voice),
            Block::List(list) => list_of(list),
            Block::Facts(facts) => html! {
                dl.facts {
                    @for (name, fact) in facts {
                        div { dt { (inline(name)) } dd { (inline(fact)) } }
                    }
                }
            },
            Block::Tags(words) => parts::tags(words),
            Block::Figures(rows) => figures(rows),
            Block::Table(content) => self.table(content),
            Block::Chart(chart) => {
                self.charts += 1;
                let id = format!("{}chart-{}", self.prefix, self.charts);
                chart.figure(&id, self.phrases)
            }
            Block::Search(content) => search::form(content),
            Block::Note(blocks) => parts::note(self.blocks(blocks, depth)),
            Block::Frame(frame, blocks) => {
                let inside = self.blocks(blocks, depth);
                match frame {
                    Frame::Card => html! { div.card { (inside) } },
                    Frame::First => html! { div.card.steps { (inside) } },
                    Frame::Answer => html! { div.answer { (inside) } },
                    Frame::Beside => html! { div.beside { (inside) } },
                    Frame::Page => html! { div.second-page { (inside) } },
                    Frame::Farewell => html! { div.farewell { (inside) } },
                    Frame::Screen if self.has_all() => inside,
                    Frame::Screen => html! { div.on-screen { (inside) } },
                }
            }
            Block::Fold(name, blocks) => {
                let inside = self.blocks(blocks, depth);
                let is_open = self.folds == Folds::Open;
                html! { details open[is_open] { summary { (inline(name)) } div.inside { (inside) } } }
            }
            Block::Gap(line) => html! { p { (inline(line)) " …" } },
        }
    }

    /// Whether paper has all that a screen shows open: where no command can be asked for it.
    fn has_all(&self) -> bool {
        self.folds == Folds::Open || !self.phrases.has_terminal()
    }

    fn section(&mut self, section: &Section, depth: Depth) -> Markup {
        self.sections += 1;
        let place = match section.id.as_str() {
            "" => format!("{}part-{}", self.prefix, self.sections),
            id => format!("{}{id}", self.prefix),
        };
        let title = section.title.plain();
        if self.depth == 0 {
            self.contents.push(Link::new(place.clone(), title.clone()));
        }
        let outer = std::mem::replace(&mut self.title, title);
        self.depth += 1;
        let inside = self.blocks(&section.blocks, depth.below());
        self.depth -= 1;
        let title = std::mem::replace(&mut self.title, outer);
        // Where all of it is closed, its heading would stand alone on paper.
        let is_closed = self.folds != Folds::Open
            && section.blocks.iter().all(|block| matches!(block, Block::Fold(..)));
        match is_closed {
            true => html! { div.closed { (parts::section(depth, &place, &title, inside)) } },
            false => parts::section(depth, &place, &title, inside),
        }
    }

    fn table(&self, content: &Table) -> Markup {
        let columns: Vec<table::Column<'_>> = content
            .columns
            .iter()
            .map(|column| match column.kind {
                Kind::Words => table::Column::Words(&column.name),
                Kind::Numbers => table::Column::Numbers(&column.name),
                Kind::Signs => table::Column::Signs(&column.name),
            })
            .collect();
        let rows = content.rows.iter().map(|row| row.iter().map(|cell| self.cell(cell)).collect());
        // A table without a caption of its own is named after the heading that it stands under.
        let caption = if content.caption.is_empty() { &self.title } else { &content.caption };
        let shown = table::table(caption, &columns, rows);
        match content.layout {
            Layout::Headed => html! { div.headed { (shown) } },
            Layout::Captioned | Layout::Pair => shown,
        }
    }

    fn cell(&self, cell: &Cell) -> Markup {
        match cell {
            Cell::List(lines) => {
                html! { ul { @for line in lines { li dir="auto" { (inline(line)) } } } }
            }
            Cell::Text(line) => html! { span dir="auto" { (inline(line)) } },
            other => html! { @for line in other.lines(self.language) { (inline(&line)) } },
        }
    }
}

fn is_pair(block: &&Block) -> bool {
    matches!(block, Block::Table(table) if table.layout == Layout::Pair)
}

fn paragraph(line: &Line, voice: Voice) -> Markup {
    // A paragraph of a stranger's words alone says their language itself.
    let language = match line.0.as_slice() {
        [Span::Theirs { language, .. }] => language.as_deref(),
        _ => None,
    };
    let words = match (line.0.as_slice(), language) {
        ([Span::Theirs { text: words, .. }], Some(_)) => html! { (text(words)) },
        _ => html! { (inline(line)) },
    };
    match voice {
        Voice::Plain => html! { p dir="auto" lang=[language] { (words) } },
        Voice::Soft | Voice::Key => html! { p.soft dir="auto" lang=[language] { (words) } },
        Voice::Name => html! { p.name dir="auto" lang=[language] { (words) } },
        Voice::Prose => html! { p.prose dir="auto" lang=[language] { (words) } },
        Voice::Lead => html! { div.lead { p.prose dir="auto" lang=[language] { (words) } } },
    }
}

/// A line as it stands within a part.
struct Inline<'l>(&'l Line);

fn inline(line: &Line) -> Inline<'_> {
    Inline(line)
}

impl Render for Inline<'_> {
    // Most of a page is lines: each goes straight to its place.
    fn render_to(&self, buffer: &mut String) {
        self.0.0.iter().for_each(|span| span.render_to(buffer));
    }
}

impl Render for Span {
    fn render_to(&self, buffer: &mut String) {
        match self {
            Self::Ours(words) => text(words).render_to(buffer),
            other => other.marked().render_to(buffer),
        }
    }
}

impl Span {
    /// A piece that is more than words of ours.
    fn marked(&self) -> Markup {
        match self {
            Self::Ours(words) => html! { (text(words)) },
            Self::Theirs { text: words, language: None } => html! { bdi { (text(words)) } },
            Self::Theirs { text: words, language } => {
                html! { bdi lang=[language.as_deref()] { (text(words)) } }
            }
            Self::Strong(words) => html! { strong { (text(words)) } },
            Self::Emphasis(words) => html! { em { (text(words)) } },
            Self::Soft(words) => html! { span.soft { (text(words)) } },
            Self::Link { text: words, to } => match follows(to) {
                true => html! { a href=(text(to)) { (text(words)) } },
                false => html! { (text(words)) },
            },
            Self::Source(source) => html! { span.source { (parts::address(source)) } },
            Self::Sign(sign) => html! { span.sign aria-hidden="true" { (sign) } },
            Self::Code(words) => html! { span.fingerprint { (text(words)) } },
            Self::Break => html! { br; },
        }
    }
}

/// Whether a link leads within the page, to a page beside it, or to an address on the web.
fn follows(to: &str) -> bool {
    to.starts_with('#') || safe::is_web_address(to) || !to.contains(':') && !to.starts_with('/')
}

fn figures(rows: &[FigureRow]) -> Markup {
    html! {
        @for row in rows {
            p {
                @if !row.name.is_empty() { strong { (text(&row.name)) } " " }
                (parts::interval(&row.figure, &row.both))
            }
        }
    }
}

fn list_of(list: &List) -> Markup {
    let points = html! { @for point in &list.points { (point_of(point)) } };
    match list.from {
        None => html! { ul { (points) } },
        Some(1) => html! { ol { (points) } },
        Some(from) => html! { ol start=(from) { (points) } },
    }
}

fn point_of(point: &Point) -> Markup {
    html! {
        li dir="auto" {
            (inline(&point.text))
            @if !point.below.is_empty() { ul { @for below in &point.below { (point_of(below)) } } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Build;

    #[test]
    fn headings_lists_and_tables_are_marked_up_and_texts_are_not() {
        let mut doc = Doc::new("Title", Language::English);
        doc.heading(2, "<b>Part</b>");
        doc.points(vec![Point { text: "<script>".into(), below: vec!["below".into()] }]);
        doc.table(vec!["n".into(), "x".into()], vec![vec!["a".into(), "1".into()]]);
        doc.heading(2, "Other");
        doc.text(Line::link("bad", "javascript:alert(1)"));
        doc.text(Line::theirs("words", Some("fr")));
        let page = write(&doc, &Phrases::new(Language::English));
        assert!(page.contains("<h1 dir=\"auto\">Title</h1>"));
        assert!(page.contains("<h2 id=\"part-1\">&lt;b&gt;Part&lt;/b&gt;</h2>"), "{page}");
        assert!(page.contains("href=\"#part-1\""));
        assert!(page.contains("<caption>&lt;b&gt;Part&lt;/b&gt;</caption>"));
        assert!(!page.contains("<script") && !page.contains("javascript"));
        assert!(page.contains("<ul><li dir=\"auto\">below</li></ul>"));
        assert!(page.contains("<p dir=\"auto\" lang=\"fr\">words</p>"), "{page}");
    }
}
