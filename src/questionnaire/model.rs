//! The questionnaire as every form puts it: sections of questions, in both languages.

use std::borrow::Cow;

use crate::catalogue;
use crate::catalogue::LEVELS;
use crate::descriptor::{Level, Said};
use crate::i18n::Localised;

/// A text in both languages, borrowed from the catalogue where it comes from there.
pub type Words<'c> = Localised<Cow<'c, str>>;

/// Which questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// A quarter of an hour: the few facts that a reader needs, one choice of stakes, the core
    /// criteria and brakes.
    Express,
    Full,
}

/// Every question of one extent, in the order in which people are asked.
#[derive(Clone, Debug)]
pub struct Questionnaire<'c> {
    pub sections: Vec<Section<'c>>,
    /// What only a bearer's reading of a structure answers: no form about a project asks it, and
    /// what comes back is read by it.
    pub of_structures: Vec<Ask<'c>>,
    /// The version of the catalogue that its sentences are of.
    pub version: u32,
}

/// Questions that belong together.
#[derive(Clone, Debug)]
pub struct Section<'c> {
    /// Short and stable: `project`, `bearer`, the id of a family, `brakes`, `stakes`, and so on.
    pub id: Cow<'c, str>,
    pub title: Words<'c>,
    /// What the section is about, in a sentence.
    pub about: Words<'c>,
    pub asks: Vec<Ask<'c>>,
    /// Whether its questions are one item: people name those that concern them, and answer these
    /// alone.
    pub is_choice: bool,
}

/// One question, and where its answer goes in a descriptor.
#[derive(Clone, Debug)]
pub struct Ask<'c> {
    /// The keys in the descriptor: `["answers", "openness"]`, `["project", "territory", "scale"]`.
    pub path: Vec<Cow<'c, str>>,
    pub name: Words<'c>,
    pub question: Words<'c>,
    /// What helps to answer, line by line.
    pub help: Localised<Vec<String>>,
    /// A sentence about the question with an instance of an answer, for those who ask for one.
    pub instance: Option<Words<'c>>,
    pub kind: Kind<'c>,
    /// Without it a descriptor is not valid.
    pub is_required: bool,
    /// On a page closed behind its name, and not counted among what is to be answered.
    pub is_folded: bool,
    /// The answer that must stand before this question makes sense.
    pub after: Option<&'static str>,
    /// What the words of the question say already, by place: written beside an answer where the
    /// descriptor says nothing there.
    pub implies: &'static [(&'static str, &'static str)],
}

/// What kind of answer a question takes.
#[derive(Clone, Debug)]
pub enum Kind<'c> {
    /// A line of text.
    Line,
    /// A text of several lines.
    Paragraph,
    Date,
    /// A whole number, 0 or more.
    Number,
    YesNo,
    /// One of these.
    One(Vec<Choice<'c>>),
    /// Any of these.
    Many(Vec<Choice<'c>>),
    /// A list in the answerer's own words.
    Own,
    /// Rows of the same columns, such as counts at several dates.
    Rows(Vec<Column<'c>>),
    /// One or two scales of five levels, with a note and evidence.
    Scale(Scale<'c>),
}

/// One value of a closed set.
#[derive(Clone, Debug)]
pub struct Choice<'c> {
    pub id: Cow<'c, str>,
    pub name: Words<'c>,
    /// What it means, where its name does not say it all.
    pub about: Option<Words<'c>>,
}

/// One column of [`Kind::Rows`], and of evidence.
#[derive(Clone, Debug)]
pub struct Column<'c> {
    pub key: &'static str,
    pub name: Words<'c>,
    pub kind: ColumnKind<'c>,
    /// Without it a row does not count.
    pub is_required: bool,
    /// The columns of which any does in its place, where it is required.
    pub instead: &'static [&'static str],
    /// The largest number that makes sense, where there is one.
    pub most: Option<u64>,
    /// The column, and its value, with which alone this one makes sense.
    pub only_with: Option<(&'static str, &'static str)>,
    /// Whether forms ask for it. What they do not ask for is carried where it is there.
    pub is_asked: bool,
}

/// What a column holds.
#[derive(Clone, Debug)]
pub enum ColumnKind<'c> {
    Text,
    Date,
    Number,
    One(Vec<Choice<'c>>),
    /// So many sentences, a line each.
    Lines(usize),
}

/// The scales of one question: one for a criterion or a stake, two for a brake, none for a point
/// to discuss, which takes a note alone.
#[derive(Clone, Debug)]
pub struct Scale<'c> {
    pub sides: Vec<Side<'c>>,
    pub may_not_apply: bool,
    /// Whether somebody can say that a level holds, and that the next one cannot be told.
    pub may_be_more: bool,
    /// Whether what shows the answer is asked for at once, and not only where somebody adds it.
    pub asks_proof: bool,
    /// Whether it is put to somebody who vouches: their own words stand with it, and no evidence.
    pub vouches: bool,
}

/// One scale: its key in the descriptor and its levels in words.
#[derive(Clone, Debug)]
pub struct Side<'c> {
    pub key: &'static str,
    pub title: Words<'c>,
    pub levels: [Words<'c>; LEVELS],
}

impl Column<'_> {
    /// Whether a row lacks what it must have: the keys are those that hold something.
    pub fn is_missed_by(&self, has: impl Fn(&str) -> bool) -> bool {
        self.is_required && !has(self.key) && !self.instead.iter().any(|key| has(key))
    }
}

impl<'c> Section<'c> {
    /// How many items it is.
    pub fn items(&self) -> usize {
        if self.is_choice { self.asks.len().min(1) } else { self.asks.len() }
    }

    /// The questions that people choose among, in a section that is a choice.
    pub fn chosen(&self) -> impl Iterator<Item = &Ask<'c>> {
        self.asks.iter().filter(|ask| self.is_chosen(ask))
    }

    /// Whether a question is one of those that people choose among.
    pub fn is_chosen(&self, ask: &Ask<'_>) -> bool {
        self.is_choice && matches!(ask.kind, Kind::Scale(_))
    }
}

impl Ask<'_> {
    /// Whether it asks what others may see of a project.
    pub fn is_consent(&self) -> bool {
        self.path.first().is_some_and(|table| *table == "sharing")
    }

    /// The path as people write it: `answers.openness`.
    pub fn dotted(&self) -> String {
        self.path.join(".")
    }

    /// The answer without which this one means nothing. How a project ended can be known where the
    /// day is not, which is asked first all the same.
    pub fn footing(&self) -> Option<&'static str> {
        self.after.filter(|_| self.path != ["project", "ending"])
    }

    /// The path as one name that any form or database takes: `answers_open_design`.
    pub fn plain_name(&self) -> String {
        self.path.join("_").replace('-', "_")
    }
}

impl Scale<'_> {
    /// Whether levels leave a scale open that more can be said on: what was done about a brake that
    /// is felt.
    pub fn lacks(&self, levels: &[Level]) -> bool {
        levels.first().is_some_and(|first| first.get() > 0) && levels.len() < self.sides.len()
    }
}

impl<'c> Questionnaire<'c> {
    pub fn asks(&self) -> impl Iterator<Item = &Ask<'c>> {
        self.sections.iter().flat_map(|section| &section.asks)
    }

    /// How many items people count: each question, and a choice as one.
    pub fn items(&self) -> usize {
        self.sections.iter().map(Section::items).sum()
    }

    /// Every question with its section and the number of its item, from 1.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &Section<'c>, &Ask<'c>)> {
        let starts = self.sections.iter().scan(1, |next, section| {
            let first = *next;
            *next += section.items();
            Some((first, section))
        });
        starts.flat_map(|(first, section)| {
            let step = usize::from(!section.is_choice);
            section.asks.iter().enumerate().map(move |(at, ask)| (first + at * step, section, ask))
        })
    }

    /// The question whose answer goes to this place.
    pub fn ask(&self, dotted: &str) -> Option<&Ask<'c>> {
        self.asks().find(|ask| ask.dotted() == dotted)
    }
}

impl Ask<'_> {
    /// Whether a reply leaves the question open. A point to discuss is settled by a note.
    pub fn leaves_open(&self, reply: &super::Reply) -> bool {
        match (&self.kind, reply) {
            (Kind::Scale(scale), super::Reply::Judged(judged)) if scale.sides.is_empty() => {
                judged.note.is_none() && judged.said == Said::Unknown
            }
            (Kind::Scale(scale), super::Reply::Judged(judged)) => match &judged.said {
                Said::Given(levels) => scale.lacks(levels),
                said => *said == Said::Unknown,
            },
            _ => reply.is_open(),
        }
    }
}

impl Kind<'_> {
    /// The kind as forms name it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Paragraph => "paragraph",
            Self::Date => "date",
            Self::Number => "number",
            Self::YesNo => "yes-no",
            Self::One(_) => "one",
            Self::Many(_) => "many",
            Self::Own => "own",
            Self::Rows(_) => "rows",
            Self::Scale(_) => "scale",
        }
    }
}

/// A text of the catalogue in both languages.
pub(super) fn both(text: &Localised<catalogue::Text>) -> Words<'_> {
    Words { fr: Cow::Borrowed(&text.fr), en: Cow::Borrowed(&text.en) }
}
