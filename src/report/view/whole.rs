//! The report on one assessment as it is read on a page, or printed: with every answer.
//!
//! Sections stand in the order of the profile: the bearer first, always.

mod answers;
mod brakes;
mod next;
mod project;

use super::{Builder, arithmetic_section, express, robustness_section, titled};
use crate::catalogue::profile::Section as Asked;
use crate::document::{Block, Build, Doc, Line, Manner, Point, Section, Span, Voice};
use crate::i18n::Phrases;
use crate::material::AssessmentParts as Parts;
use crate::material::detail::{self, Detail, FamilyDetail};
use crate::report::drawn;

/// The document of one project, for its bearer or for those who read it with them.
pub fn whole(parts: Parts<'_>, phrases: &Phrases) -> Doc {
    let writer = Whole { parts, phrases };
    let mut doc = Doc::new(parts.project.name.as_str(), phrases.language());
    doc.manner = Manner::Screen;
    doc.subtitle = super::subtitle(parts, phrases).into();
    super::departures(parts, phrases).into_iter().for_each(|departure| doc.note(departure));
    writer.project(&mut doc.blocks);
    writer.in_short(&mut doc.blocks);
    let sections = parts.profile.sections.iter();
    let mut sections: Vec<Section> =
        sections.filter_map(|section| writer.section(*section)).collect();
    sections.extend(robustness_section(parts, true, phrases));
    sections.extend(super::beside(parts, phrases));
    sections.extend(arithmetic_section(parts, phrases));
    let first = sections.iter().take_while(|section| section.id == "bearer").count();
    sections.splice(first..first, express(parts, phrases));
    sections.extend(writer.remarks());
    doc.blocks.extend(sections.into_iter().map(Block::Section));
    doc.foot.text(phrases.say("closing"));
    let prints = writer.prints();
    doc.foot.fold(phrases.say("page-prints"), prints);
    doc
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
            Asked::Needs | Asked::Reach => blocks = short,
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
            blocks.push(Block::Section(self.family(&family)));
        }
    }

    fn family(&self, family: &FamilyDetail<'_>) -> Section {
        let language = self.parts.language;
        let mut blocks = Vec::new();
        blocks.text(family.family.about.get(language).as_ref());
        let row = super::row(String::new(), family.result.into(), Vec::new(), self.phrases);
        blocks.figures(vec![row]);
        let facts = [("count", family.criteria.len().into())];
        let name = self.phrases.tell("page-family-answers", facts);
        blocks.fold(name, self.answers(&family.criteria));
        let id = format!("family-{}", family.family.id);
        titled(&id, family.family.name.get(language).to_string(), blocks)
    }

    /// Contradictions and doubts about the file, each with its place.
    fn remarks(&self) -> Option<Section> {
        let points = self.parts.problems.iter().map(|problem| {
            let facts = [("line", problem.at.line.into())];
            let place = self.phrases.tell("page-at-line", facts);
            let mut line = Line::from(format!("{} ", problem.message)).and(Line::soft(place));
            if let Some(help) = &problem.help {
                line = line.and(Span::Break).and(help.as_str());
            }
            Point::from(line)
        });
        let mut blocks = Vec::new();
        blocks.points(points.collect());
        let is_said = !blocks.is_empty();
        is_said.then(|| titled("remarks", self.phrases.say("page-remarks"), blocks))
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
