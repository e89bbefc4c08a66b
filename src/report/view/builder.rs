//! One part of a report after the other: who, and every figure.

use super::words::{answering, both, profile_name, row, skills};
use super::{sentences, titled};
use crate::assessment::State;
use crate::catalogue::profile::Section as Asked;
use crate::document::{Block, Build, Chart, FigureRow, Line, Section, Span};
use crate::i18n::{Language, Phrases, day};
use crate::material::AssessmentParts as Parts;
use crate::material::detail;
use crate::report::drawn;

/// What the parts of one report are made from.
pub(super) struct Builder<'p> {
    pub(super) parts: Parts<'p>,
    pub(super) phrases: &'p Phrases,
    pub(super) language: Language,
}

impl<'p> Builder<'p> {
    pub(super) fn new(parts: Parts<'p>, phrases: &'p Phrases) -> Self {
        Self { parts, phrases, language: phrases.language() }
    }

    pub(super) fn section(&self, section: Asked) -> Option<Section> {
        let mut blocks = match section {
            Asked::Bearer => self.bearer(),
            Asked::Words => self.words(),
            Asked::Families => Some(self.families()),
            Asked::Index => self.index(),
            Asked::Gates => self.gates(),
            Asked::Brakes => self.brakes(),
            Asked::Needs => self.needs(),
            Asked::Stakes => self.stakes(),
            Asked::Reach => Some(self.reach()),
            Asked::Strengths => self.strengths(),
            Asked::Questions => self.questions(),
            Asked::Advice => self.advice(),
        }?;
        blocks.chart(self.chart(section));
        let title = self.phrases.say(&format!("section-{}", section.as_str()));
        let title = match (section, self.parts.typed) {
            (Asked::Questions, Some(typed)) => self.lead(title, typed),
            _ => title.into(),
        };
        Some(Section { title, ..titled(section.as_str(), String::new(), blocks) })
    }

    /// The command that puts each of the questions below it, but for the word that stands before each.
    fn lead(&self, title: String, typed: &str) -> Line {
        let command = answering(typed);
        let facts = [("title", title.into()), ("command", command.clone().into())];
        let lead = self.phrases.tell("questions-lead", facts);
        match lead.split_once(&command) {
            Some((before, after)) => {
                Line::from(before).and(Line::from(Span::Code(command))).and(after)
            }
            None => lead.into(),
        }
    }

    fn chart(&self, section: Asked) -> Option<Chart> {
        let Self { parts, phrases, .. } = *self;
        match section {
            Asked::Families => Some(drawn::families(parts, phrases)),
            Asked::Brakes => drawn::brakes(parts, phrases),
            Asked::Stakes => drawn::stakes(parts, phrases),
            Asked::Reach => drawn::trajectory(parts, phrases),
            _ => None,
        }
    }

    pub(super) fn subtitle(&self) -> String {
        let project = self.parts.project;
        let stage = self.phrases.say(&format!("stage-{}", project.stage.value.as_str()));
        let mut pieces = vec![stage];
        if !project.territory.places.is_empty() {
            pieces.push(project.territory.places.join(", "));
        }
        let date = day(self.parts.assessment.date, self.language);
        let profile = profile_name(self.parts.profile, self.phrases);
        pieces.push(
            self.phrases.tell("read-on", [("date", date.into()), ("profile", profile.into())]),
        );
        pieces.join(" · ")
    }

    fn bearer(&self) -> Option<Vec<Block>> {
        let bearer = &self.parts.project.bearer;
        let mut lines = Vec::new();
        let name = bearer.name.clone().unwrap_or_else(|| self.phrases.say("bearer-unnamed"));
        match bearer.kind {
            Some(kind) => {
                let kind = self.phrases.say(&format!("bearer-{}", kind.as_str()));
                lines.push(format!("{name} ({kind})"));
            }
            None => lines.push(name),
        }
        lines.extend(bearer.motivation.clone());
        if !bearer.skills.is_empty() {
            let skills = skills(&bearer.skills, self.phrases);
            lines.push(self.phrases.tell("bearer-skills", [("skills", skills.into())]));
        }
        Some(sentences(lines))
    }

    fn families(&self) -> Vec<Block> {
        let Parts { assessment, catalogue, .. } = self.parts;
        let mut figures: Vec<FigureRow> = assessment
            .families
            .iter()
            .map(|result| {
                let family = &catalogue.families[result.family];
                let details = result
                    .items
                    .iter()
                    .map(|item| {
                        let criterion = &catalogue.criteria[item.criterion];
                        let name = criterion.wording.get(self.language).name.to_string();
                        let detail = detail::of_criterion(self.parts, item.criterion);
                        let words = detail.and_then(|detail| detail.words);
                        let level = item.level.map(|level| match words {
                            Some(words) => format!("{}/4 · {words}", level.get()),
                            None => format!("{}/4", level.get()),
                        });
                        (name, level.unwrap_or_else(|| self.state(item.state)))
                    })
                    .collect();
                let name = family.name.get(self.language).to_string();
                row(name, result.into(), details, self.phrases)
            })
            .collect();
        let release = self.phrases.say("release");
        figures.push(row(release, (&assessment.brakes).into(), Vec::new(), self.phrases));
        vec![Block::Figures(figures)]
    }

    pub(super) fn state(&self, state: State) -> String {
        self.phrases.say(&format!("state-{}", state.as_str()))
    }

    fn index(&self) -> Option<Vec<Block>> {
        let index = self.parts.assessment.index.as_ref()?;
        let shown = both(index.into(), self.phrases);
        let mut lines = vec![self.phrases.tell("index-is", [("range", shown.into())])];
        // A value that rests on little is not to be read as one that rests on everything.
        let terms = || index.terms.iter().filter(|term| term.weight > 0.0);
        let (known, all) = (terms().filter(|term| term.value.is_some()).count(), terms().count());
        if known > 0 && known < all {
            let facts = [("known", known.into()), ("all", all.into())];
            lines.push(self.phrases.tell("index-rests-on", facts));
        }
        Some(sentences(lines))
    }
}
