//! The project and who carries it, in their own words.

use super::Whole;
use crate::catalogue::Text;
use crate::document::{Block, Build, Line, Span, Voice};
use crate::i18n::day;
use crate::material::AssessmentParts as Parts;
use crate::report::{standing, view};

impl Whole<'_> {
    /// The summary, and what describes the project without being scored.
    pub(super) fn project(&self, blocks: &mut Vec<Block>) {
        let project = self.parts.project;
        if !project.summary.is_empty() {
            blocks.said(self.theirs(&project.summary), Voice::Lead);
        }
        let mut words = Vec::new();
        for (facet, values) in [
            ("fields", &project.fields),
            ("concepts", &project.concepts),
            ("drivers", &project.drivers),
            ("technologies", &project.technologies),
        ] {
            words.extend(self.names(facet, values).into_iter().map(str::to_owned));
        }
        if !words.is_empty() {
            blocks.push(Block::Tags(words));
        }
        blocks.facts(self.described());
    }

    /// The names of the values of a facet.
    fn names<'v>(&'v self, facet: &str, values: &'v [Text]) -> Vec<&'v str> {
        let Parts { catalogue, language, .. } = self.parts;
        values.iter().map(|id| catalogue.value_name(facet, id, language)).collect()
    }

    fn described(&self) -> Vec<(Line, Line)> {
        let project = self.parts.project;
        let mut facts: Vec<(Line, Line)> = Vec::new();
        let mut add = |id: &str, fact: Line| facts.push((self.phrases.say(id).into(), fact));
        if !project.publics.is_empty() {
            add("page-fact-publics", project.publics.join(", ").into());
        }
        if let Some(started) = project.started {
            add("page-fact-started", day(started.value, self.parts.language).into());
        }
        if let Some(ended) = project.ended {
            add("page-fact-ended", day(ended.value, self.parts.language).into());
        }
        if let Some(kind) = project.relation.kind {
            let kind = self.phrases.say(&format!("page-relation-{}", kind.value.as_str()));
            let with = project.relation.with.as_deref();
            let with = with.map_or(String::new(), |with| format!(" · {with}"));
            add("page-fact-relation", format!("{kind}{with}").into());
        }
        let (parts, phrases) = (self.parts, self.phrases);
        let said = [
            ("page-fact-partners", standing::partners(parts).join(", ")),
            ("page-fact-offering", standing::offering(parts, phrases).unwrap_or_default()),
            ("page-fact-definition", standing::definition_taken(parts).unwrap_or_default()),
            ("page-fact-funding", standing::means(parts, phrases)),
        ];
        for (id, what) in said.into_iter().filter(|(_, what)| !what.is_empty()) {
            add(id, what.into());
        }
        let mut links = Line::default();
        for (at, link) in project.links.iter().enumerate() {
            if at > 0 {
                links = links.and(Span::Break);
            }
            links = links.and(Line::source(link.as_str()));
        }
        if !links.is_empty() {
            add("page-fact-links", links);
        }
        if let Some(origin) = project.extra.origin() {
            let or_none = |said: Option<String>| said.unwrap_or_else(|| "none".to_owned()).into();
            let told = [
                ("file", origin.file.into()),
                ("row", or_none(origin.row)),
                ("id", or_none(origin.id)),
            ];
            add("page-fact-import", self.phrases.tell("page-import", told).into());
        }
        facts
    }

    /// Who carries the project, as they say it of themselves; what they did is in the families.
    pub(super) fn bearer(&self, blocks: &mut Vec<Block>) {
        let bearer = &self.parts.project.bearer;
        blocks.text(view::bearer(self.parts, self.phrases));
        if let Some(motivation) = &bearer.motivation {
            blocks.push(self.prose(motivation));
        }
        if !bearer.skills.is_empty() {
            let skills = view::skills(&bearer.skills, self.phrases);
            blocks.text(self.phrases.tell("bearer-skills", [("skills", skills.into())]));
        }
    }
}
