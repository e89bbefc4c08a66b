//! Putting a document together, from its title downwards.

use super::{
    Block, Cell, Chart, Column, Doc, FigureRow, Folds, Frame, Layout, Letterhead, Line, List,
    Manner, Point, Section, Span, Table, Voice,
};
use crate::i18n::Language;

impl Doc {
    /// A document of a title alone.
    pub fn new(title: impl Into<Line>, language: Language) -> Self {
        Self {
            language,
            letterhead: Letterhead::default(),
            title: title.into(),
            audience: Line::default(),
            subtitle: Line::default(),
            blocks: Vec::new(),
            foot: Vec::new(),
            sheets: Vec::new(),
            manner: Manner::default(),
            folds: Folds::default(),
        }
    }
}

impl Doc {
    /// Several documents as one: each a section under its title, at a place of its own in a page.
    /// For whom the first is, all are, and the words at its foot stand at the foot of all; what is
    /// folded there stays with each.
    pub fn several(title: impl Into<Line>, docs: Vec<(String, Self)>, language: Language) -> Self {
        let mut all = Self::new(title, language);
        for (id, doc) in docs {
            let is_folded = |block: &Block| matches!(block, Block::Fold(..));
            let (folded, words): (Vec<Block>, Vec<Block>) =
                doc.foot.into_iter().partition(is_folded);
            if all.audience.is_empty() {
                all.audience = doc.audience;
            }
            all.folds = doc.folds;
            if all.foot.is_empty() {
                all.foot = words;
            }
            for table in doc.sheets {
                match all.sheets.iter_mut().find(|known| known.id == table.id) {
                    Some(known) => known.rows.extend(table.rows),
                    None => all.sheets.push(table),
                }
            }
            let mut blocks = doc.blocks;
            blocks.extend(folded);
            place_below(&mut blocks, &id);
            if !doc.subtitle.is_empty() {
                blocks.insert(0, Block::Text(doc.subtitle, Voice::Soft));
            }
            let section = Section { id, title: doc.title, blocks, asked_for: false };
            all.blocks.push(Block::Section(section));
        }
        all
    }
}

/// Gives every section with a place of its own one below `id`, and leads links there.
fn place_below(blocks: &mut [Block], id: &str) {
    for block in blocks {
        match block {
            Block::Section(section) => {
                if !section.id.is_empty() {
                    section.id = format!("{id}-{}", section.id);
                }
                place_below(&mut section.blocks, id);
            }
            Block::Note(blocks) | Block::Frame(_, blocks) | Block::Fold(_, blocks) => {
                place_below(blocks, id);
            }
            Block::Text(line, _) => {
                for span in &mut line.0 {
                    if let Span::Link { to, .. } = span
                        && let Some(place) = to.strip_prefix('#')
                    {
                        *to = format!("#{id}-{place}");
                    }
                }
            }
            _ => {}
        }
    }
}

impl Build for Doc {
    fn blocks(&mut self) -> &mut Vec<Block> {
        &mut self.blocks
    }
}

impl Build for Vec<Block> {
    fn blocks(&mut self) -> &mut Vec<Block> {
        self
    }
}

/// What parts can be added to, one after the other: a document, or the inside of a fold or a card.
pub trait Build {
    /// The parts so far.
    fn blocks(&mut self) -> &mut Vec<Block>;

    /// Begins a section. The second depth stands below the title; what is added next stands in it.
    fn heading(&mut self, depth: usize, title: impl Into<Line>) {
        self.section(depth, "", title);
    }

    /// Begins a section that has a place of its own in a page.
    fn section(&mut self, depth: usize, id: impl Into<String>, title: impl Into<Line>) {
        let section = Section { id: id.into(), title: title.into(), ..Section::default() };
        open(self.blocks(), depth.saturating_sub(2)).push(Block::Section(section));
    }

    /// A paragraph, where there is something in it.
    fn text(&mut self, text: impl Into<Line>) {
        self.said(text, Voice::Plain);
    }

    /// A paragraph said aside, where there is something in it.
    fn soft(&mut self, text: impl Into<Line>) {
        self.said(text, Voice::Soft);
    }

    /// A paragraph spoken in this way, where there is something in it.
    fn said(&mut self, text: impl Into<Line>, voice: Voice) {
        let text = text.into();
        if !text.is_empty() {
            self.push(Block::Text(text, voice));
        }
    }

    /// A list, where there is something in it.
    fn points(&mut self, points: Vec<Point>) {
        if !points.is_empty() {
            self.push(Block::List(List { from: None, points }));
        }
    }

    /// A numbered list, where there is something in it.
    fn steps(&mut self, points: Vec<Point>) {
        if !points.is_empty() {
            self.push(Block::List(List { from: Some(1), points }));
        }
    }

    /// Names with what is said of each, where there are some.
    fn facts(&mut self, facts: Vec<(Line, Line)>) {
        if !facts.is_empty() {
            self.push(Block::Facts(facts));
        }
    }

    /// Figures with both their ranges, where there are some.
    fn figures(&mut self, figures: Vec<FigureRow>) {
        if !figures.is_empty() {
            self.push(Block::Figures(figures));
        }
    }

    /// A line to be filled in by hand, after these words.
    fn gap(&mut self, text: impl Into<Line>) {
        self.push(Block::Gap(text.into()));
    }

    /// A drawing, where there is one.
    fn chart(&mut self, chart: Option<Chart>) {
        if let Some(chart) = chart {
            self.push(Block::Chart(chart));
        }
    }

    /// Something to be noticed beside the text.
    fn note(&mut self, text: impl Into<Line>) {
        self.push(Block::Note(vec![Block::Text(text.into(), Voice::Plain)]));
    }

    /// What belongs together, where there is something in it.
    fn frame(&mut self, frame: Frame, blocks: Vec<Block>) {
        if !blocks.is_empty() {
            self.push(Block::Frame(frame, blocks));
        }
    }

    /// What can be opened, where there is something in it.
    fn fold(&mut self, name: impl Into<Line>, blocks: Vec<Block>) {
        if !blocks.is_empty() {
            self.push(Block::Fold(name.into(), blocks));
        }
    }

    /// Lines as points of a list, where there are some.
    fn lines(&mut self, lines: Vec<String>) {
        self.points(lines.into_iter().map(Point::from).collect());
    }

    /// Lines as points of a list under a heading, where there are some.
    fn listed(&mut self, depth: usize, title: impl Into<Line>, lines: Vec<String>) {
        if !lines.is_empty() {
            self.heading(depth, title);
            self.lines(lines);
        }
    }

    /// A table, where it has rows: the first column holds words, the others numbers.
    fn table(&mut self, heads: Vec<String>, rows: Vec<Vec<String>>) {
        let columns = heads.into_iter().enumerate().map(|(at, name)| match at {
            0 => Column::words(name),
            _ => Column::numbers(name),
        });
        let rows = rows.into_iter().map(|row| row.into_iter().map(Cell::from).collect());
        self.tabled(Table {
            columns: columns.collect(),
            rows: rows.collect(),
            layout: Layout::Headed,
            ..Table::default()
        });
    }

    /// A table, where it has rows.
    fn tabled(&mut self, table: Table) {
        if !table.is_empty() {
            self.push(Block::Table(table));
        }
    }

    /// Adds a part at the end of the section that is open.
    fn push(&mut self, block: Block) {
        open(self.blocks(), usize::MAX).push(block);
    }
}

/// The parts of the last section, this many sections down at most.
fn open(blocks: &mut Vec<Block>, down: usize) -> &mut Vec<Block> {
    let goes_down = down > 0 && matches!(blocks.last(), Some(Block::Section(_)));
    if !goes_down {
        return blocks;
    }
    match blocks.last_mut() {
        Some(Block::Section(section)) => open(&mut section.blocks, down - 1),
        _ => unreachable!("the last part was seen to be a section"),
    }
}
