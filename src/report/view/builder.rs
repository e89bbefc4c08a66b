//! One part of a report after the other: who, and every figure.

use super::words::{Twofold, both, bounds, known, profile_name, range, skills};
use super::{Content, Figure, Part};
use crate::assessment::State;
use crate::catalogue::profile::Section;
use crate::document::Chart;
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

    pub(super) fn part(&self, section: Section) -> Option<Part> {
        let content = match section {
            Section::Bearer => self.bearer(),
            Section::Families => Some(self.families()),
            Section::Index => self.index(),
            Section::Gates => self.gates(),
            Section::Brakes => self.brakes(),
            Section::Needs => self.needs(),
            Section::Stakes => self.stakes(),
            Section::Reach => Some(self.reach()),
            Section::Strengths => self.strengths(),
            Section::Questions => self.questions(),
            Section::Advice => self.advice(),
        }?;
        let title = self.phrases.say(&format!("section-{}", section.as_str()));
        let name = section.as_str().to_owned();
        Some(Part { name, section: Some(section), title, content, chart: self.chart(section) })
    }

    fn chart(&self, section: Section) -> Option<Chart> {
        let Self { parts, phrases, .. } = *self;
        match section {
            Section::Families => Some(drawn::families(parts, phrases)),
            Section::Brakes => drawn::brakes(parts, phrases),
            Section::Stakes => drawn::stakes(parts, phrases),
            Section::Reach => drawn::trajectory(parts, phrases),
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

    fn bearer(&self) -> Option<Content> {
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
        Some(Content::Sentences(lines))
    }

    fn families(&self) -> Content {
        let Parts { assessment, catalogue, .. } = self.parts;
        let mut figures: Vec<Figure> = assessment
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
                self.figure(name, result.into(), details)
            })
            .collect();
        let release = self.phrases.say("release");
        figures.push(self.figure(release, (&assessment.brakes).into(), Vec::new()));
        Content::Figures(figures)
    }

    fn figure(&self, name: String, figure: Twofold, details: Vec<(String, String)>) -> Figure {
        Figure {
            name,
            range: range(&figure.declared, self.phrases),
            coverage: known(&figure, self.phrases),
            supported: bounds(&figure.supported, self.phrases),
            figure,
            details,
        }
    }

    pub(super) fn state(&self, state: State) -> String {
        self.phrases.say(&format!("state-{}", state.as_str()))
    }

    fn index(&self) -> Option<Content> {
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
        Some(Content::Sentences(lines))
    }
}
