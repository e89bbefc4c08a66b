//! One document: what a report says, in parts, without knowing its paper.
//!
//! Owns the text between a report and its formats: a report is made once as a [`Doc`], and each
//! format is one file that writes any of them ([`terminal`], [`markdown`], [`html`], and [`csv`] and
//! [`workbook`] for its tables). It knows no project, computes nothing and draws no conclusion.
//!
//! Every text is escaped by the format that writes it, for its own paper, always: who builds a
//! document hands over texts as they are, strangers' words as [`Span::Theirs`].
//!
//! Start with [`Doc`].

#![warn(missing_docs)]

mod build;
pub mod chart;
pub mod csv;
pub mod docx;
pub mod figure;
pub mod html;
mod letterhead;
pub mod markdown;
pub mod safe;
pub mod search;
pub mod sheets;
mod span;
pub mod table;
pub mod terminal;
mod tone;
mod within;
pub mod workbook;

pub use build::Build;
pub use chart::Chart;
pub use figure::{Figure, FigureRow};
pub use letterhead::{Letterhead, Logo, NotALogo};
pub use search::Search;
pub use span::{Line, Span};
pub use table::{Cell, Column, Kind, Layout, Table};

use jiff::civil::Date;
use within::{LeftOut, find_search, gather};
use workbook::NotWritten;

use crate::i18n::{Language, Phrases};

/// A report in one language, in the order in which it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Doc {
    /// In which its words, numbers and days are written.
    pub language: Language,
    /// In whose name it is written.
    pub letterhead: Letterhead,
    /// The one heading of the first level, and the title of a window.
    pub title: Line,
    /// For whom it is; empty where anybody may read it.
    pub audience: Line,
    /// One line below the title; may be empty.
    pub subtitle: Line,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
    /// What stands at the foot: what this is not, what it was made from.
    pub foot: Vec<Block>,
    /// What a sheet holds, where it is told otherwise than in tables.
    pub sheets: Vec<Table>,
    /// How it is laid out.
    pub manner: Manner,
    /// What becomes of its parts that can be opened.
    pub folds: Folds,
}

/// What becomes of the parts that can be opened. On paper nothing can be: what is closed is left out
/// there, and a line at the end says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Folds {
    /// Closed until a reader opens them.
    #[default]
    Closed,
    /// Closed, and the command opens all of them when it is asked to.
    OnDemand,
    /// All of them are open.
    Open,
}

/// How a document is laid out where a format knows more than one way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// Headings, and what stands below them. A page begins with its contents.
    #[default]
    Report,
    /// The same on a page without its contents.
    Short,
    /// In a terminal, short parts on the line of their title, shortened to one screen unless all of
    /// it is asked for. A page begins with its contents.
    Screen,
    /// Set close, for one sheet of paper: what is folded is not printed unless it was opened. A page
    /// without its contents.
    Leaf,
    /// For a board: as wide as the screen, on paper set close and pictures side by side. A page begins
    /// with its contents.
    Board,
    /// A letter: on two pages of paper where it is printed.
    Letter,
}

/// One part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A part under a heading of its own.
    Section(Section),
    /// A paragraph, and how it is spoken.
    Text(Line, Voice),
    /// Points, one a line.
    List(List),
    /// Names with what is said of each.
    Facts(Vec<(Line, Line)>),
    /// Short words that describe: stage, place, field.
    Tags(Vec<String>),
    /// Figures with both their ranges.
    Figures(Vec<FigureRow>),
    /// Rows and columns.
    Table(Table),
    /// A drawing, which says in words what it shows.
    Chart(Chart),
    /// Names to be searched, on a page alone.
    Search(Search),
    /// Something to be noticed beside the text.
    Note(Vec<Block>),
    /// What belongs together.
    Frame(Frame, Vec<Block>),
    /// What is long and can be opened, under its name.
    Fold(Line, Vec<Block>),
    /// A line to be filled in by hand, after these words.
    Gap(Line),
}

/// A part under a heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Its place in a page: letters, digits and hyphens, unique in the document. Empty: its number.
    pub id: String,
    /// Its heading.
    pub title: Line,
    /// What stands under the heading.
    pub blocks: Vec<Block>,
    /// Whether it was asked for on top of the rest: a first screen shows it whole.
    pub asked_for: bool,
}

/// How what belongs together is set apart from the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A frame around it.
    Card,
    /// A stronger frame: what to read before everything else.
    First,
    /// Kept together, without a frame.
    Answer,
    /// Each part beside the next, where there is room.
    Beside,
    /// A page of its own where it is printed.
    Page,
    /// The last words of a letter.
    Farewell,
    /// Read on a screen; on paper only where all is asked for.
    Screen,
}

/// How a paragraph is spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    /// As the rest is.
    #[default]
    Plain,
    /// Said aside.
    Soft,
    /// The words by which a project describes itself, before everything else.
    Lead,
    /// The name of what follows, below the depth of headings.
    Name,
    /// Words of strangers, whose line breaks are kept.
    Prose,
    /// How a drawing reads: only where it is drawn.
    Key,
}

/// Points, one a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// The number of the first point, where they are numbered.
    pub from: Option<usize>,
    /// In the order in which they are read.
    pub points: Vec<Point>,
}

/// One point of a list, and those below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    /// What it says.
    pub text: Line,
    /// Points set deeper under it.
    pub below: Vec<Point>,
}

impl<T: Into<Line>> From<T> for Point {
    fn from(text: T) -> Self {
        Self { text: text.into(), below: Vec::new() }
    }
}

impl Doc {
    /// As text for a terminal.
    pub fn terminal(&self, screen: terminal::Screen, phrases: &Phrases) -> String {
        terminal::write(self, screen, phrases)
    }

    /// As Markdown.
    pub fn markdown(&self, phrases: &Phrases) -> String {
        markdown::write(self, phrases)
    }

    /// As one page that needs nothing beside it.
    pub fn html(&self, phrases: &Phrases) -> String {
        html::write(self, phrases)
    }

    /// The line below the title: for whom it is, and what it is.
    pub fn head(&self) -> Line {
        match (self.audience.is_empty(), self.subtitle.is_empty()) {
            (true, _) => self.subtitle.clone(),
            (false, true) => self.audience.clone(),
            (false, false) => self.audience.clone().and(" · ").and(self.subtitle.clone()),
        }
    }

    /// The search of the document, where there is one.
    fn search(&self) -> Option<&Search> {
        find_search(&self.blocks)
    }

    /// The document for a word processor; with the day that counts as that of its creation.
    ///
    /// # Errors
    ///
    /// When it cannot be packed.
    pub fn docx(&self, created: Date, phrases: &Phrases) -> Result<Vec<u8>, docx::NotPacked> {
        docx::write(self, created, phrases)
    }

    /// The outermost sections, in the order in which they are read.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Section(section) => Some(section),
            _ => None,
        })
    }

    /// The names of what is closed and left out on paper, each once.
    fn left_out(&self, phrases: &Phrases) -> Vec<String> {
        let mut left = LeftOut::new(phrases.has_terminal());
        if self.folds != Folds::Open {
            left.gather(&self.blocks, "");
            left.gather(&self.foot, "");
        }
        left.names()
    }

    /// The line that says what is left out on paper, and how it is seen; nothing where all is there.
    fn left_out_line(&self, phrases: &Phrases) -> Option<String> {
        let names = self.left_out(phrases);
        let id = match self.folds {
            _ if names.is_empty() => return None,
            Folds::OnDemand => "page-left-out-full",
            Folds::Closed | Folds::Open => "page-left-out",
        };
        let (first, others) = names.split_at(names.len().min(NAMED));
        let mut names = first.join(&phrases.say("list-between"));
        if !others.is_empty() {
            let facts = [("names", names.into()), ("count", others.len().into())];
            names = phrases.tell("words-and-others", facts);
        }
        Some(phrases.tell(id, [("names", names.into())]))
    }

    /// What a sheet holds of it: the tables that are read, in their order, or those that were made for
    /// sheets.
    pub fn tables(&self) -> Vec<&Table> {
        let mut found: Vec<&Table> = self.sheets.iter().collect();
        if found.is_empty() {
            gather(&self.blocks, &mut found);
        }
        found
    }

    /// The document on a paper.
    ///
    /// # Errors
    ///
    /// When a workbook cannot be written.
    pub fn on(&self, paper: Paper, phrases: &Phrases) -> Result<Vec<u8>, NotWritten> {
        Ok(match paper {
            Paper::Terminal(screen) => self.terminal(screen, phrases).into_bytes(),
            Paper::Markdown => self.markdown(phrases).into_bytes(),
            Paper::Html => self.html(phrases).into_bytes(),
            Paper::Csv(dialect) => {
                let tables = self.tables();
                tables.first().map_or(Vec::new(), |table| sheets::csv(table, dialect).into())
            }
            Paper::Xlsx(created) => sheets::workbook(self, created)?,
        })
    }
}

/// Where a document is written.
#[derive(Clone, Copy, Debug)]
pub enum Paper {
    /// Text for a terminal of this width and these colours.
    Terminal(terminal::Screen),
    /// Text that other programs set.
    Markdown,
    /// A page for a browser.
    Html,
    /// Its first table.
    Csv(csv::Dialect),
    /// Its tables, a sheet each; with the day that counts as that of its creation.
    Xlsx(Date),
}

/// Names of closed parts that are told; the others are counted.
const NAMED: usize = 12;
