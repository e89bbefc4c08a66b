//! The report on one assessment as it is read on a page, or printed: with every answer.
//!
//! Sections stand in the order of the profile: the bearer first, always.

mod answers;
mod brakes;
mod next;
mod project;

use super::{Builder, arithmetic_section, express, robustness_section, titled};
use crate::catalogue::profile::Section as Asked;
use crate::document::{Block, Build, Doc, Folds, Frame, Line, Manner, Point, Section, Span, Voice};
use crate::i18n::Phrases;
use crate::material::AssessmentParts as Parts;
use crate::material::detail::{self, Detail, FamilyDetail};
use crate::material::notice::{self, told};
use crate::report::{crosswalk, drawn};

/// The document of one project, for its bearer or for those who read it with them.
pub fn whole(parts: Parts<'_>, phrases: &Phrases) -> Doc {
    let writer = Whole { parts, phrases };
    let mut doc = Doc::new(parts.project.name.as_str(), phrases.language());
    doc.manner = Manner::Screen;
    doc.folds = Folds::OnDemand;
    doc.subtitle = super::subtitle(parts, phrases).into();
    let overdue = super::overdue(parts, phrases).into_iter();
    overdue.chain(super::departures(parts, phrases)).for_each(|note| doc.note(note));
    writer.project(&mut doc.blocks);
    writer.in_short(&mut doc.blocks);
    let sections = parts.profile.sections.iter();
    let mut sections: Vec<Section> =
        sections.filter_map(|section| writer.section(*section)).collect();
    let first = sections.iter().take_while(|section| section.id == "bearer").count();
    sections.splice(first..first, express(parts, phrases));
    doc.blocks.extend(sections.into_iter().map(writer.placed()));
    let asked_for = [robustness_section(parts, true, phrases), arithmetic_section(parts, phrases)];
    doc.blocks.extend(asked_for.into_iter().flatten().map(Block::Section));
    let axes = parts.typed.and_then(|typed| crosswalk::axes(Some(typed), phrases));
    let axes = axes.map(|line| {
        titled("axes", phrases.say("axes-title"), vec![Block::Text(line, Voice::Plain)])
    });
    let rest = super::beside(parts, phrases).chain(writer.remarks()).chain(axes);
    doc.blocks.extend(rest.map(on_screen));
    doc.foot.text(phrases.say("closing"));
    let prints = writer.prints();
    doc.foot.fold(phrases.say("page-prints"), prints);
    doc
}

/// A part that is read on a screen, and left out where two sheets of paper are all.
fn on_screen(section: Section) -> Block {
    Block::Frame(Frame::Screen, vec![Block::Section(section)])
}

/// Documents of several projects as one, in the order in which they come: that of their names.
pub fn several(docs: Vec<(String, Doc)>, phrases: &Phrases) -> Doc {
    let title = phrases.tell("page-several", [("count", docs.len().into())]);
    let mut doc = Doc::several(title, docs, phrases.language());
    doc.subtitle = phrases.say("page-several-order").into();
    doc
}

/// Writes the parts of one project, in one language.
struct Whole<'w> {
    parts: Parts<'w>,
    phrases: &'w Phrases,
}

impl Whole<'_> {
    /// What is read on paper by those who carry the project: what they do, what is strong, what
    /// holds back; the rest on a screen. Those who read for others have all of it on both.
    fn placed(&self) -> impl Fn(Section) -> Block + use<> {
        const ON_PAPER: [&str; 6] =
            ["bearer", "express", "words", "families", "strengths", "brakes"];
        let has_words = self.parts.profile.sections.contains(&Asked::Words);
        move |section| match !has_words || ON_PAPER.contains(&section.id.as_str()) {
            true => Block::Section(section),
            false => on_screen(section),
        }
    }

    /// The project's own words: their language is said where it is not that of the page.
    fn theirs(&self, words: &str) -> Line {
        let language = self.parts.project.language.as_deref();
        let language = language.filter(|language| *language != self.parts.language.tag());
        Line::theirs(words, language)
    }

    fn prose(&self, words: &str) -> Block {
        Block::Text(self.theirs(words), Voice::Prose)
    }

    fn section(&self, asked: Asked) -> Option<Section> {
        let section = Builder::new(self.parts, self.phrases).section(asked)?;
        let Self { parts, phrases } = *self;
        let Section { id, title, blocks: short, .. } = section;
        let mut blocks = Vec::new();
        match asked {
            Asked::Bearer => self.bearer(&mut blocks),
            Asked::Families => {
                blocks.push(Block::Chart(drawn::families(parts, phrases)));
                self.families(&mut blocks);
            }
            Asked::Gates => self.gates(&mut blocks),
            Asked::Brakes => {
                blocks.chart(drawn::brakes(parts, phrases));
                self.brakes(&mut blocks, short);
            }
            Asked::Stakes => {
                blocks.chart(drawn::stakes(parts, phrases));
                self.stakes(&mut blocks, short);
            }
            Asked::Strengths => self.strengths(&mut blocks, short),
            Asked::Questions => self.questions(&mut blocks),
            Asked::Advice => self.advice(&mut blocks),
            Asked::Index => {
                blocks = short;
                blocks.soft(phrases.say("page-index-how"));
            }
            Asked::Words | Asked::Needs | Asked::Reach => blocks = short,
        }
        // Here each question has its whole command below it.
        let title = match asked {
            Asked::Questions => self.phrases.say("section-questions").into(),
            _ => title,
        };
        Some(Section { id, title, blocks, asked_for: false })
    }

    fn families(&self, blocks: &mut Vec<Block>) {
        for family in detail::families(self.parts) {
            let name = family.family.name.get(self.parts.language).to_string();
            blocks.fold(name, self.family(&family));
        }
    }

    /// What a family is about, its figure and its answers, below the chart that shows them all.
    fn family(&self, family: &FamilyDetail<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        blocks.text(family.family.about.get(self.parts.language).as_ref());
        let row = super::row(String::new(), family.result.into(), Vec::new(), self.phrases);
        blocks.figures(vec![row]);
        blocks.extend(self.answers(&family.criteria));
        blocks
    }

    /// Contradictions and doubts about the file, each with its place.
    fn remarks(&self) -> Option<Section> {
        let points = self.parts.problems.iter().map(|problem| {
            let facts = [("line", problem.at.line.into())];
            let place = self.phrases.tell("page-at-line", facts);
            let (message, help) = told(self.parts, problem, self.phrases);
            // Who answered a form has seen no line of the file.
            if notice::is_of_a_form(self.parts.project) {
                return message.into_owned().into();
            }
            let mut line = Line::from(format!("{message} ")).and(Line::soft(place));
            if let Some(help) = help {
                line = line.and(Span::Break).and(help);
            }
            Point::from(line)
        });
        let mut blocks = Vec::new();
        blocks.points(points.collect());
        let is_said = !blocks.is_empty();
        let title = self.phrases.say("page-remarks");
        let folded = || vec![Block::Fold(title.as_str().into(), blocks)];
        is_said.then(|| titled("remarks", title.clone(), folded()))
    }

    /// The fingerprints of everything that this reading depends on.
    fn prints(&self) -> Vec<Block> {
        let Parts { assessment, catalogue, profile, project, .. } = self.parts;
        let prints = [
            ("page-fact-read", assessment.fingerprint.as_str()),
            ("page-fact-project-print", &project.fingerprint),
            ("page-fact-profile-print", &profile.fingerprint),
            ("page-fact-catalogue-print", &catalogue.fingerprint),
        ];
        let mut blocks = Vec::new();
        let fact = |(id, print): (&str, &str)| {
            (self.phrases.say(id).into(), Span::Code(print.to_owned()).into())
        };
        blocks.facts(prints.map(fact).to_vec());
        blocks
    }

    /// Whether something was said of a question.
    fn is_said(detail: &Detail<'_>) -> bool {
        detail.level.is_some() || detail.note.is_some() || detail.reason.is_some()
    }
}
