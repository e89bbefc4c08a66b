//! The questionnaire as one page to send by e-mail: it works offline, in any browser, and shows no
//! score. `form.js` keeps the answers and writes the descriptor.

mod asks;
mod reading;

use std::fmt::Display;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::evidence_columns;
use super::facts::Sayings;
use super::model::*;
use crate::i18n::Language;
pub use reading::{Voice, page as reading};

/// Those of the form; the last defines `germoirForm`, which a page calls once its questions are there.
pub const SCRIPTS: [&str; 4] = [
    include_str!("form/toml.js"),
    include_str!("form/drafts.js"),
    include_str!("form/sense.js"),
    include_str!("form.js"),
];
pub const STYLE: &str = include_str!("form.css");
/// Nothing may be loaded or sent: the page has all it needs.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; \
                      form-action 'none'; base-uri 'none'";
/// What the script says.
const SAYS: &[&str] = &[
    "title",
    "count",
    "not-kept",
    "saved",
    "given",
    "cleared",
    "clear-sure",
    "opened",
    "opened-finished",
    "not-opened",
    "resumed",
    "resume",
    "forget",
    "unnamed",
    "elsewhere",
    "ready",
    "lacks",
    "lacks-answer",
    "lacks-reason",
    "lacks-field",
    "lacks-lines",
    "lacks-sense",
];

/// What is said of what is typed, on every page with a form.
const SENSE: [&str; 12] = [
    "lacks-number",
    "lacks-count",
    "lacks-day",
    "lacks-year",
    "lacks-twice",
    "means-number",
    "means-about",
    "means-at-least",
    "odd-past",
    "odd-future",
    "odd-before-start",
    "odd-comma",
];

/// The page; it opens in `language`, and holds both.
pub fn page(all: &Questionnaire<'_>, catalogue: &str, language: Language) -> String {
    let page = Page::new("choose", Voice::Projects);
    page.whole(all, &all.sections, catalogue, language, page.frame()).into_string()
}

/// The questions, with what can be done with the answers, for a page that has more in it.
pub fn part(all: &Questionnaire<'_>, catalogue: &str) -> String {
    let page = Page::new("choose", Voice::Projects);
    let frame = Frame { given: "given-here", ..page.frame() };
    let main = page.main(all, &all.sections, catalogue, &frame);
    html! { (frame.header) (main) (page.foot(&frame)) }.into_string()
}

/// What makes one use of the form differ from another.
struct Frame<'f> {
    /// The id of its title, behind `form-page-`.
    title: &'f str,
    /// What is said once the file is there, likewise.
    given: &'f str,
    /// What its scripts say.
    says: &'f [&'f str],
    scripts: &'f [&'f str],
    /// What its scripts read, in JSON.
    data: Option<String>,
    header: Markup,
    before: Markup,
    /// What is asked before the first section.
    first: Markup,
    /// What stands behind the last one.
    last: Markup,
}

struct Page {
    sayings: &'static Sayings,
    evidence: &'static [Column<'static>],
    /// How one is asked to choose.
    choose: &'static str,
    /// To whom the page speaks.
    voice: Voice,
}

/// A text in both languages; the style shows one.
fn two(fr: impl Display, en: impl Display) -> Markup {
    html! { span lang="fr" { (fr.to_string()) } span lang="en" { (en.to_string()) } }
}

fn words(words: &Words<'_>) -> Markup {
    two(&words.fr, &words.en)
}

impl Page {
    /// A sentence of the page itself, as its reader is spoken to.
    fn own(&self, id: &str) -> Markup {
        words(&self.sayings.words(&self.id(id)))
    }

    /// The id of a sentence: what is said of readings of projects is said otherwise of others, where
    /// it has to be.
    fn id(&self, id: &str) -> String {
        let own = id.strip_prefix("reading-").zip(self.voice.own());
        let own = own.map(|(rest, voice)| format!("form-page-{voice}-{rest}"));
        let said = own.filter(|own| self.sayings.has(own));
        said.unwrap_or_else(|| format!("form-page-{id}"))
    }

    fn new(choose: &'static str, voice: Voice) -> Self {
        Self { sayings: Sayings::get(), evidence: evidence_columns(), choose, voice }
    }

    /// The questionnaire itself.
    fn frame(&self) -> Frame<'static> {
        Frame {
            title: "title",
            given: "given",
            says: SAYS,
            scripts: &SCRIPTS,
            data: None,
            header: self.opening(),
            before: self.drafts(),
            first: Markup::default(),
            last: Markup::default(),
        }
    }

    fn whole(
        &self,
        all: &Questionnaire<'_>,
        asked: &[Section<'_>],
        catalogue: &str,
        language: Language,
        frame: Frame<'_>,
    ) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(language.tag()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    title { (self.sayings.say(language, &self.id(frame.title))) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    header {
                        nav aria-label="Langue / Language" {
                            // Each language in its own name, whatever the page shows.
                            @for (tag, name) in [("fr", "Français"), ("en", "English")] {
                                button type="button" data-speak=(tag)
                                    aria-pressed=(tag == language.tag()) { (name) }
                            }
                        }
                        h1 { (self.own(frame.title)) }
                        (frame.header)
                    }
                    main { (self.main(all, asked, catalogue, &frame)) }
                    (self.foot(&frame))
                    // What a page may close is written another way, and is the same to who reads it.
                    @if let Some(data) = &frame.data {
                        script id="given" type="application/json" { (PreEscaped(data.replace('<', "\\u003c"))) }
                    }
                    @for script in frame.scripts { script { (PreEscaped(script)) } }
                    script { "germoirForm();" }
                }
            }
        }
    }

    fn main(
        &self,
        all: &Questionnaire<'_>,
        asked: &[Section<'_>],
        catalogue: &str,
        frame: &Frame<'_>,
    ) -> Markup {
        html! {
            (frame.before)
            form autocomplete="off" novalidate data-catalogue=(catalogue) data-version=(all.version) {
                (frame.first)
                (self.contents(asked))
                @for section in asked { (self.section(section)) }
                (frame.last)
            }
            div id="problems" tabindex="-1" role="alert" hidden {
                p { (self.own("problems")) }
                ul {}
            }
        }
    }

    /// What can be done with the answers, and what the scripts say.
    fn foot(&self, frame: &Frame<'_>) -> Markup {
        html! {
            footer.bar {
                button type="button" data-action="save" { (self.own("save")) }
                button type="button" data-action="finish" { (self.own("finish")) }
                p id="count" {}
                p id="status" role="status" aria-live="polite" {}
            }
            div id="says" hidden {
                @for id in frame.says.iter().chain(&SENSE) {
                    @let words = match *id { "title" => frame.title, "given" => frame.given, id => id };
                    span data-id=(id) { (self.own(words)) }
                }
            }
        }
    }

    /// What the page is, and what can be done with it as a whole.
    fn opening(&self) -> Markup {
        html! {
            p { (self.own("opening")) }
            p.rule { (self.own("rule")) }
            p { (self.own("how")) }
            noscript { p { (self.own("no-script")) } }
            label.field.no-print { (self.own("open")) input id="open" type="file" accept=".json,application/json"; }
            p.no-print {
                button type="button" data-action="print" { (self.own("print")) }
                button type="button" data-action="another" { (self.own("another")) }
                button type="button" data-action="clear" { (self.own("clear")) }
            }
        }
    }

    /// What this browser keeps, to be asked about.
    fn drafts(&self) -> Markup {
        html! {
            section id="drafts" aria-labelledby="drafts-title" hidden {
                h2 id="drafts-title" { (self.own("drafts")) }
                ul {}
                button type="button" data-action="another" { (self.own("another")) }
            }
        }
    }

    /// Where to go, and how far each section has come.
    fn contents(&self, sections: &[Section<'_>]) -> Markup {
        html! {
            nav.contents aria-labelledby="contents-title" {
                h2 id="contents-title" { (self.own("contents")) }
                ol {
                    @for section in sections {
                        @let title = format!("section-{}", section.id);
                        li {
                            a href={ "#" (title) } { (words(&section.title)) } " "
                            span data-progress=(title) {}
                        }
                    }
                }
            }
        }
    }
}
