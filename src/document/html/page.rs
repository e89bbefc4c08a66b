//! The shell of every page: head, landmarks, style, and nothing from elsewhere.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::parts::{Text, text};
use super::search;
use crate::document::{Letterhead, chart};
use crate::i18n::{Language, Phrases};

/// The style sheet, in the page itself: a page is one file.
const STYLE: &str = include_str!("page.css");

/// Refuses whatever would come from elsewhere or run, should any slip in.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; \
                      base-uri 'none'; form-action 'none'";

/// A page before it has its shell.
#[derive(Clone, Debug)]
pub struct Page<'p> {
    /// In whose name it is.
    pub letterhead: &'p Letterhead,
    /// Whether the script that looks through the page may run. Nothing else ever does.
    pub has_search: bool,
    /// The one heading of the first level, and the title of the window.
    pub title: &'p str,
    /// One line below it; may be empty.
    pub subtitle: &'p str,
    /// The language of the words of the page.
    pub language: Language,
    /// The contents, for a page long enough to need some; otherwise empty.
    pub contents: Vec<Link>,
    /// What stands between header and footer: sections, from the second level of heading on.
    pub body: Markup,
    /// What stands at the foot; may be empty.
    pub footer: Markup,
}

/// A line of the contents: a place in the page, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The id of a section, without `#`.
    pub place: String,
    /// What the section is called.
    pub name: String,
}

impl Link {
    /// A line that leads to `place` under this name.
    pub fn new(place: impl Into<String>, name: impl Into<String>) -> Self {
        Self { place: place.into(), name: name.into() }
    }
}

/// Puts a page into its shell.
pub fn page(page: &Page<'_>, phrases: &Phrases) -> String {
    let script = if page.has_search { search::policy() } else { String::new() };
    let policy = format!("{POLICY}{script}");
    let Letterhead { from, logo } = page.letterhead;
    let markup = html! {
        (DOCTYPE)
        html lang=(page.language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(PreEscaped(policy));
                title { (text(page.title)) }
                style { (PreEscaped(STYLE)) (PreEscaped(chart::STYLE)) }
            }
            body {
                a.skip href="#main" { (phrases.say("page-skip")) }
                header {
                    @if logo.is_some() || !from.is_empty() {
                        div.from {
                            // The name beside it says whose it is.
                            @if let Some(logo) = logo { img src=(logo.address()) alt=""; }
                            @if !from.is_empty() { span dir="auto" { (text(from)) } }
                        }
                    }
                    h1 dir="auto" { (text(page.title)) }
                    @if !page.subtitle.is_empty() {
                        p.subtitle dir="auto" { (text(page.subtitle)) }
                    }
                }
                (contents(&page.contents, phrases))
                main id="main" { (page.body) }
                @if !page.footer.0.is_empty() {
                    footer { (page.footer) }
                }
            }
        }
    };
    let mut out = markup.into_string();
    out.push('\n');
    out
}

/// The style sheet for a part of a page in a tree of its own, where the root is its host.
pub(super) fn style_of_part() -> Markup {
    html! { style { (PreEscaped(STYLE.replace(":root", ":host"))) (PreEscaped(chart::STYLE)) } }
}

fn contents(links: &[Link], phrases: &Phrases) -> Markup {
    html! {
        @if !links.is_empty() {
            nav aria-label=(phrases.say("page-contents")) {
                ul {
                    @for Link { place, name } in links {
                        li { a href={ "#" (Text(place)) } { (text(name)) } }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_its_landmarks_and_nothing_from_elsewhere() {
        let phrases = Phrases::new(Language::French);
        let shown = page(
            &Page {
                letterhead: &Letterhead::default(),
                has_search: false,
                title: "Le <b>Jardin</b>\u{202e}",
                subtitle: "\"ici\" & là",
                language: Language::French,
                contents: vec![Link::new("a", "Début")],
                body: html! { p { "corps" } },
                footer: html! { p { "pied" } },
            },
            &phrases,
        );
        for piece in
            ["<html lang=\"fr\">", "<header>", "<nav aria-label=", "<main id=\"main\">", "<footer>"]
        {
            assert!(shown.contains(piece), "{piece}");
        }
        assert!(shown.contains("<h1 dir=\"auto\">Le &lt;b&gt;Jardin&lt;/b&gt;</h1>"));
        assert!(shown.contains("&quot;ici&quot; &amp; là"));
        for foreign in ["<script", "http://", "https://", "@import", "url("] {
            assert!(!shown.contains(foreign), "{foreign}");
        }
    }
}
