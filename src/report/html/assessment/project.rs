//! The project and who carries it, in their own words.

use maud::{Markup, html};

use super::Writer;
use crate::catalogue::Text;
use crate::document::html::{address, facts, prose, tags, text};
use crate::i18n::day;
use crate::report::view;

impl Writer<'_> {
    /// The summary, and what describes the project without being scored.
    pub(super) fn project(&self) -> Markup {
        let project = self.parts.project;
        let mut words = Vec::new();
        for (facet, values) in [
            ("fields", &project.fields),
            ("concepts", &project.concepts),
            ("drivers", &project.drivers),
            ("technologies", &project.technologies),
        ] {
            words.extend(self.names(facet, values));
        }
        html! {
            @if !project.summary.is_empty() {
                div.lead { (prose(&project.summary, self.own_language())) }
            }
            (tags(&words))
            (facts(&self.described()))
        }
    }

    /// The names of the values of a facet.
    fn names<'v>(&'v self, facet: &str, values: &'v [Text]) -> Vec<&'v str> {
        let known = self.parts.catalogue.facet(facet);
        let name = |id: &'v Text| {
            let value = known.and_then(|facet| facet.values.iter().find(|value| value.id == *id));
            value.map_or(id.as_ref(), |value| value.name.get(self.parts.language).as_ref())
        };
        values.iter().map(name).collect()
    }

    fn described(&self) -> Vec<(String, Markup)> {
        let project = self.parts.project;
        let mut facts = Vec::new();
        let mut add = |id: &str, fact: Markup| facts.push((self.phrases.say(id), fact));
        if !project.publics.is_empty() {
            add("page-fact-publics", html! { (text(&project.publics.join(", "))) });
        }
        if let Some(started) = project.started {
            add("page-fact-started", html! { (day(started.value, self.parts.language)) });
        }
        if let Some(ended) = project.ended {
            add("page-fact-ended", html! { (day(ended.value, self.parts.language)) });
        }
        if let Some(kind) = project.relation.kind {
            let kind = self.phrases.say(&format!("page-relation-{}", kind.value.as_str()));
            let with = project.relation.with.as_deref();
            add(
                "page-fact-relation",
                html! {
                    (kind) @if let Some(with) = with { " · " (text(with)) }
                },
            );
        }
        if !project.partners.is_empty() {
            let names: Vec<&str> = project.partners.iter().map(|p| p.name.as_str()).collect();
            add("page-fact-partners", html! { (text(&names.join(", "))) });
        }
        if !project.links.is_empty() {
            add(
                "page-fact-links",
                html! {
                    @for (at, link) in project.links.iter().enumerate() {
                        @if at > 0 { br; }
                        (address(link))
                    }
                },
            );
        }
        facts
    }

    /// Who carries the project: what they say of themselves, and what they did is in the families.
    pub(super) fn bearer(&self) -> Markup {
        let bearer = &self.parts.project.bearer;
        let kind = bearer.kind.map(|kind| self.phrases.say(&format!("bearer-{}", kind.as_str())));
        html! {
            p dir="auto" {
                @match &bearer.name {
                    Some(name) => strong { (text(name)) },
                    None => (self.phrases.say("bearer-unnamed")),
                }
                @if let Some(kind) = kind { " (" (kind) ")" }
            }
            @if let Some(motivation) = &bearer.motivation { (self.prose(motivation)) }
            @if !bearer.skills.is_empty() {
                @let skills = view::skills(&bearer.skills, self.phrases);
                p dir="auto" { (text(&self.phrases.tell("bearer-skills", [("skills", skills.into())]))) }
            }
        }
    }
}
