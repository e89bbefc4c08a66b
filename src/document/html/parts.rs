//! The small parts of pages. Each takes texts as they are and escapes them.

use std::fmt::Write as _;

use maud::{Markup, PreEscaped, Render, html};

use crate::document::{Figure, safe};

/// A text from anywhere, made harmless and escaped where it is put in.
#[derive(Clone, Copy, Debug)]
pub struct Text<'t>(pub &'t str);

impl Render for Text<'_> {
    fn render_to(&self, buffer: &mut String) {
        safe::html(self.0, buffer);
    }
}

/// A text from anywhere: `p { (text(&project.summary)) }`.
pub fn text(text: &str) -> Text<'_> {
    Text(text)
}

/// How deep a heading stands. The first level is the page's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Below the title of the page.
    Second,
    /// Inside a section.
    Third,
    /// Inside a part of a section.
    Fourth,
}

impl Depth {
    /// The next depth down; the fourth is the deepest.
    pub fn below(self) -> Self {
        match self {
            Self::Second => Self::Third,
            Self::Third | Self::Fourth => Self::Fourth,
        }
    }

    /// A heading at this depth.
    pub fn heading(self, id: &str, name: &str) -> Markup {
        html! {
            @match self {
                Self::Second => h2 id=(text(id)) { (text(name)) },
                Self::Third => h3 id=(text(id)) { (text(name)) },
                Self::Fourth => h4 id=(text(id)) { (text(name)) },
            }
        }
    }
}

/// A section under its heading. `id` is unique in the page: letters, digits and hyphens.
pub fn section(depth: Depth, id: &str, name: &str, body: Markup) -> Markup {
    html! {
        section aria-labelledby=(text(id)) {
            (depth.heading(id, name))
            (body)
        }
    }
}

/// Free text of a project: its line breaks are kept, and its language is said where it is known.
pub fn prose(content: &str, language: Option<&str>) -> Markup {
    html! { p.prose dir="auto" lang=[language] { (text(content)) } }
}

/// Names with what is said of each.
pub fn facts(facts: &[(String, Markup)]) -> Markup {
    html! {
        @if !facts.is_empty() {
            dl.facts {
                @for (name, fact) in facts {
                    div { dt { (text(name)) } dd { (fact) } }
                }
            }
        }
    }
}

/// Points, each on its own line.
pub fn list<S: AsRef<str>>(points: &[S]) -> Markup {
    html! { ul { @for point in points { li dir="auto" { (text(point.as_ref())) } } } }
}

/// Something to be noticed beside the text.
pub fn note(body: Markup) -> Markup {
    html! { div.note role="note" { (body) } }
}

/// Short words that describe: stage, place, field.
pub fn tags<S: AsRef<str>>(words: &[S]) -> Markup {
    html! {
        @if !words.is_empty() {
            ul.tags { @for word in words { li dir="auto" { (text(word.as_ref())) } } }
        }
    }
}

/// A part that is long and can be opened; printed whole.
pub fn folded(name: &str, body: Markup) -> Markup {
    html! { details { summary { (text(name)) } div.inside { (body) } } }
}

/// A source: a link when it is an address on the web, the words otherwise.
pub fn address(source: &str) -> Markup {
    html! {
        @if safe::is_web_address(source) {
            a href=(text(source)) rel="noopener noreferrer external" { (text(source)) }
        } @else {
            span dir="auto" { (text(source)) }
        }
    }
}

/// A figure as a bar, and the words that say the same.
pub fn interval(figure: &Figure, words: &str) -> Markup {
    html! {
        span.interval {
            (interval_bar(figure))
            span.range { (text(words)) }
        }
    }
}

/// The bar alone: one range inside the other, the value as a mark, 0 on the left and 100 on the
/// right. Hidden from readers that do not see it: the words beside it say the same.
pub fn interval_bar(figure: &Figure) -> Markup {
    if figure.declared.is_none() {
        return html! {};
    }
    let mut marks = r#"<rect class="track" y="5" width="100" height="2"/>"#.to_owned();
    let shown = (figure.shown, "shown", 1, 10);
    for (ends, class, top, height) in [shown, (figure.declared, "band", 3, 6)] {
        let Some((low, high)) = ends else { continue };
        let (start, width) = (tenths(low), tenths(high - low).max(1.0));
        let _ = write!(
            marks,
            r#"<rect class="{class}" x="{start}" y="{top}" width="{width}" height="{height}" rx="1"/>"#
        );
    }
    if let Some(value) = figure.value.map(tenths) {
        let _ = write!(marks, r#"<rect class="mark" x="{}" width="2" height="12"/>"#, value - 1.0);
    }
    html! {
        svg.bar viewBox="-2 0 104 12" aria-hidden="true" focusable="false" { (PreEscaped(marks)) }
    }
}

/// A share on a scale of 0 to 100, to the tenth that a screen can show.
fn tenths(share: f64) -> f64 {
    (share * 1000.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_become_links() {
        assert!(address("https://example.org/\"><script>").0.contains("&quot;&gt;&lt;script&gt;"));
        assert!(!address("javascript:alert(1)").0.contains("href"));
    }

    #[test]
    fn an_interval_is_said_in_words_too() {
        let figure =
            Figure { value: Some(0.66), declared: Some((0.48, 0.75)), shown: Some((0.0, 1.0)) };
        let shown = interval(&figure, "66 [48 ; 75]");
        assert!(shown.0.contains("<svg") && shown.0.contains("66 [48 ; 75]"), "{}", shown.0);
        assert!(!interval(&Figure::default(), "not asked").0.contains("<svg"));
    }
}
