//! Readings as one page: each project a section, in the order that it is given.

use maud::{Markup, html};

use crate::document::html::{Depth, Link, Page, list, note, page, prose, section, text};
use crate::i18n::Phrases;
use crate::report::view::{Content, View};

/// Writes the readings of some projects as a page. `readings` come with an id for their place in
/// the page, made of letters, digits and hyphens.
pub fn report(readings: &[(String, View)], title: &str, phrases: &Phrases) -> String {
    let is_one = readings.len() == 1;
    let contents = if is_one {
        Vec::new()
    } else {
        readings.iter().map(|(id, view)| Link::new(id.as_str(), view.title.as_str())).collect()
    };
    let confidential = phrases.say("confidential");
    let (heading, subtitle) = match readings {
        [(_, view)] => (view.title.as_str(), view.subtitle.as_str()),
        _ => (title, confidential.as_str()),
    };
    let body = html! {
        (note(html! { p { (phrases.say("screen-never-a-decision")) } }))
        @for (id, view) in readings {
            @if is_one {
                (parts(id, view, Depth::Second))
            } @else {
                (section(Depth::Second, id, &view.title, html! {
                    p.subtitle dir="auto" { (text(&view.subtitle)) }
                    (parts(id, view, Depth::Third))
                }))
            }
        }
    };
    let closing = readings.first().map(|(_, view)| view.closing.as_str()).unwrap_or_default();
    let shell = Page {
        title: heading,
        subtitle,
        language: phrases.language(),
        contents,
        body,
        footer: html! { @if !closing.is_empty() { p { (text(closing)) } } },
    };
    page(&shell, phrases)
}

fn parts(id: &str, view: &View, depth: Depth) -> Markup {
    html! {
        @if !view.summary.is_empty() { (prose(&view.summary, None)) }
        @for departure in &view.departures { p { (text(departure)) } }
        @for (at, part) in view.parts.iter().enumerate() {
            (section(depth, &format!("{id}-{at}"), &part.title, content(&part.content)))
        }
    }
}

fn content(content: &Content) -> Markup {
    match content {
        Content::Sentences(lines) => html! {
            @for line in lines { p dir="auto" { (text(line)) } }
        },
        Content::Points(lines) => list(lines),
        // A reading shows no table of figures: one that came would be read as its names and ranges.
        Content::Figures(figures) => {
            let lines = figures.iter().map(|figure| format!("{} {}", figure.name, figure.range));
            list(&lines.collect::<Vec<_>>())
        }
    }
}
