//! The page of one reader: the projects that were sent to them, and the questions beside what each
//! says. `form/reading.js` keeps the readings apart and writes them into one file to send back.

use maud::{Markup, html};

use super::{Frame, Page};
use crate::i18n::Language;
use crate::questionnaire::{Questionnaire, Section};

const SCRIPTS: [&str; 5] = [
    include_str!("../form/toml.js"),
    include_str!("../form/drafts.js"),
    include_str!("../form/sense.js"),
    include_str!("../form/reading.js"),
    include_str!("../form.js"),
];
/// What the scripts say.
const SAYS: &[&str] = &[
    "title",
    "count",
    "not-kept",
    "reading-saved",
    "reading-given",
    "reading-cleared",
    "reading-clear-sure",
    "reading-untouched",
    "reading-opened",
    "reading-not-opened",
    "reading-resumed",
    "reading-elsewhere",
    "reading-said",
    "reading-said-nothing",
    "reading-said-declined",
    "reading-said-not-applicable",
    "reading-agreed",
    "reading-case",
    "reading-recused-here",
    "ready",
    "lacks",
    "lacks-answer",
    "lacks-reason",
    "lacks-words",
    "lacks-field",
    "lacks-lines",
    "lacks-sense",
];

/// To whom a page speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Whoever reads projects, and practice cases.
    Projects,
    /// A bearer who reads a structure.
    Structure,
    /// Whoever vouches for what a project says.
    Statement,
}

impl Voice {
    /// What the ids of its own sentences begin with.
    pub(super) fn own(self) -> Option<&'static str> {
        match self {
            Self::Projects => None,
            Self::Structure => Some("structure"),
            Self::Statement => Some("statement"),
        }
    }
}

/// The page with what its reader is given: `given`, in JSON, is described in `form/reading.js`.
pub fn page(
    all: &Questionnaire<'_>,
    catalogue: &str,
    given: &serde_json::Value,
    voice: Voice,
    language: Language,
) -> String {
    let page = Page::new("reading-choose", voice);
    // What a reading says of itself is asked apart: the reader once, the rest for each project.
    let (about, asked): (Vec<&Section<'_>>, Vec<&Section<'_>>) =
        all.sections.iter().partition(|section| section.id == "reading");
    let asked: Vec<Section<'_>> = asked.into_iter().cloned().collect();
    let frame = Frame {
        title: "reading-title",
        given: "given",
        says: SAYS,
        scripts: &SCRIPTS,
        data: Some(given.to_string()),
        header: page.reader(&about),
        before: page.subjects(),
        first: page.recusal(&about),
        last: page.next(),
    };
    page.whole(all, &asked, catalogue, language, frame).into_string()
}

/// What is asked for each project; the rest that a reading says of itself is asked once.
const EACH: &str = "review.recused";

impl Page {
    fn reader(&self, about: &[&Section<'_>]) -> Markup {
        let once = about.iter().flat_map(|section| &section.asks);
        let once = once.filter(|ask| ask.dotted() != EACH);
        html! {
            p { strong { (self.own("reading-confidential")) } }
            p { (self.own("reading-opening")) }
            p.rule { (self.own("rule")) }
            noscript { p { (self.own("reading-no-script")) } }
            section id="reader" aria-labelledby="reader-title" {
                h2 id="reader-title" { (self.own("reading-reader")) }
                @for ask in once {
                    @let section = about[0];
                    (self.ask(ask, section))
                }
                label.field.no-print { (self.own("open")) input id="open" type="file" accept=".json,application/json"; }
                p id="needs-name" role="alert" hidden { (self.own("reading-needs-name")) }
                p { button type="button" data-action="read" { (self.own("reading-begin")) } }
            }
        }
    }

    /// The projects to read, and the one that is being read.
    fn subjects(&self) -> Markup {
        html! {
            div id="readings" hidden {
                p { (self.own("reading-of")) " " strong id="who" {} }
                p.no-print {
                    button type="button" data-action="print" { (self.own("print")) }
                    button type="button" data-action="clear" { (self.own("reading-clear")) }
                    button type="button" data-action="other-reader" { (self.own("reading-other")) }
                }
                nav aria-labelledby="subjects-title" {
                    h2 id="subjects-title" { (self.own("reading-subjects")) }
                    ol id="subjects" {}
                }
                article id="subject" tabindex="-1" {}
            }
        }
    }

    fn next(&self) -> Markup {
        html! { p.no-print { button type="button" data-action="next" { (self.own("reading-next")) } } }
    }

    /// Why a reader stands aside: then nothing else is asked.
    fn recusal(&self, about: &[&Section<'_>]) -> Markup {
        let recusal = about.iter().flat_map(|section| &section.asks);
        html! {
            @for ask in recusal.filter(|ask| ask.dotted() == EACH) {
                (self.ask(ask, about[0]))
            }
        }
    }
}
