//! The page of one assessment, and one page of several.
//!
//! Sections stand in the order of the profile: the bearer first, always. Start with [`report`].

mod answers;
mod brakes;
mod families;
mod foot;
mod next;
mod project;

use maud::{Markup, html};

use crate::catalogue::profile::Section;
use crate::document::html::{Depth, Link, Page, list, note, page, prose, section, text};
use crate::i18n::Phrases;
use crate::material::AssessmentParts as Parts;
use crate::report::view::{self, Content, View};

/// The page of one project, for its bearer or for whoever reads it with them.
pub fn report(parts: Parts<'_>, phrases: &Phrases) -> String {
    let view = view::view(parts, phrases);
    let writer = Writer { parts, phrases, view: &view, prefix: "", depth: Depth::Second };
    page(
        &Page {
            title: &view.title,
            subtitle: &view.subtitle,
            language: parts.language,
            contents: writer.contents(),
            body: writer.body(),
            footer: writer.foot(),
        },
        phrases,
    )
}

/// A project as part of a page about several: what stands in the contents, and what it says.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The id of its section in the page.
    pub place: String,
    pub name: String,
    pub body: Markup,
}

/// A project as an entry of a page about several. Whether it may appear there with its name and
/// its words is for the caller to see to, with `sharing::withheld`.
pub fn entry(parts: Parts<'_>, phrases: &Phrases) -> Entry {
    let view = view::view(parts, phrases);
    let prefix = format!("{}-", parts.project.id);
    let writer = Writer { parts, phrases, view: &view, prefix: &prefix, depth: Depth::Third };
    let place = format!("project-{}", parts.project.id);
    let body = html! {
        p.subtitle dir="auto" { (text(&view.subtitle)) }
        (writer.body())
        (writer.prints())
    };
    Entry { body: section(Depth::Second, &place, &view.title, body), place, name: view.title }
}

/// One page of several projects, in the order in which they come: that of their names.
pub fn several(entries: Vec<Entry>, phrases: &Phrases) -> String {
    let number = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    let title = phrases.tell("page-several", [("count", number.into())]);
    let contents = entries.iter().map(|entry| Link::new(&entry.place, &entry.name)).collect();
    page(
        &Page {
            title: &title,
            subtitle: &phrases.say("page-several-order"),
            language: phrases.language(),
            contents,
            body: html! { @for entry in entries { (entry.body) } },
            footer: html! { p { (phrases.say("closing")) } },
        },
        phrases,
    )
}

/// Writes the parts of one project, in one language, at one depth of the page.
struct Writer<'w> {
    parts: Parts<'w>,
    phrases: &'w Phrases,
    view: &'w View,
    /// What the ids of sections begin with, so that each is unique in the page.
    prefix: &'w str,
    /// The depth of the headings of sections.
    depth: Depth,
}

impl Writer<'_> {
    fn id(&self, section: &str) -> String {
        format!("{}{section}", self.prefix)
    }

    /// The language of the project's own words, where it is not that of the page.
    fn own_language(&self) -> Option<&str> {
        let language = self.parts.project.language.as_deref();
        language.filter(|language| *language != self.parts.language.tag())
    }

    fn prose(&self, words: &str) -> Markup {
        prose(words, self.own_language())
    }

    fn contents(&self) -> Vec<Link> {
        let parts = self.view.parts.iter();
        parts.map(|part| Link::new(self.id(&part.name), &part.title)).collect()
    }

    fn body(&self) -> Markup {
        html! {
            @for departure in &self.view.departures { (note(html! { p { (text(departure)) } })) }
            (self.project())
            (self.in_short())
            @for part in &self.view.parts {
                @let id = self.id(&part.name);
                (section(self.depth, &id, &part.title, self.section(part)))
            }
            (self.remarks())
        }
    }

    fn section(&self, part: &view::Part) -> Markup {
        let id = self.id(&format!("{}-chart", part.name));
        let chart = part.chart.as_ref().map(|chart| chart.figure(&id, self.phrases));
        html! {
            @match part.section {
                None => (said(&part.content)),
                Some(Section::Bearer) => (self.bearer()),
                Some(Section::Families) => { (optional(chart)) (self.families()) }
                Some(Section::Gates) => (self.gates()),
                Some(Section::Brakes) => { (optional(chart)) (self.brakes(part)) }
                Some(Section::Stakes) => { (optional(chart)) (self.stakes(part)) }
                Some(Section::Strengths) => (self.strengths(part)),
                Some(Section::Questions) => (self.questions()),
                Some(Section::Advice) => (self.advice()),
                Some(Section::Index) => {
                    (said(&part.content))
                    p.soft { (self.phrases.say("page-index-how")) }
                }
                Some(Section::Needs) => (said(&part.content)),
                Some(Section::Reach) => { (said(&part.content)) (optional(chart)) }
            }
        }
    }
}

fn optional(chart: Option<Markup>) -> Markup {
    chart.unwrap_or_else(|| html! {})
}

/// What a view says in sentences or points, as it is.
fn said(content: &Content) -> Markup {
    html! {
        @match content {
            Content::Sentences(lines) => @for line in lines { p dir="auto" { (text(line)) } },
            Content::Points(lines) => (list(lines)),
            Content::Figures(figures) => @for figure in figures { p { (text(&figure.name)) } },
        }
    }
}
