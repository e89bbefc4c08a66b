//! One answer whole: the level in words, what supports it, what was noted.

use maud::{Markup, html};

use super::Writer;
use crate::assessment::State;
use crate::document::html::{address, text};
use crate::material::detail::{Detail, Shown};
use crate::report::view;

impl Writer<'_> {
    /// An answer under its name.
    pub(super) fn answer(&self, detail: &Detail<'_>) -> Markup {
        html! {
            div.answer {
                p.name { (text(&detail.wording.name)) }
                @if let Some(words) = detail.words { p { (text(words)) } }
                p.soft { (text(&self.standing(detail))) }
                (self.remarked(detail))
            }
        }
    }

    /// `Niveau 3/4 · observé`, or the state of the question.
    pub(super) fn standing(&self, detail: &Detail<'_>) -> String {
        let mut pieces = Vec::new();
        match detail.level {
            Some(level) => {
                let level = u32::from(level.get());
                pieces.push(self.phrases.tell("page-level", [("level", level.into())]));
            }
            None => pieces.push(self.phrases.say(&format!("state-{}", detail.state.as_str()))),
        }
        if let Some(rung) = detail.rung {
            pieces.push(self.phrases.say(&format!("rung-{}", rung.as_str())));
        }
        pieces.join(" · ")
    }

    /// The note, the reason, and each piece of evidence.
    pub(super) fn remarked(&self, detail: &Detail<'_>) -> Markup {
        html! {
            @if let Some(note) = detail.note { (self.prose(note)) }
            @if let Some(reason) = detail.reason {
                @if detail.state == State::NotApplicable { (self.prose(reason)) }
                @else { p { (text(reason)) } }
            }
            (self.evidence(&detail.evidence))
        }
    }

    pub(super) fn evidence(&self, evidence: &[Shown<'_>]) -> Markup {
        html! {
            @if !evidence.is_empty() {
                ul.evidence aria-label=(self.phrases.say("page-column-evidence")) {
                    @for shown in evidence {
                        li dir="auto" {
                            (text(&view::evidence_but_source(shown, self.phrases)))
                            @if let Some(source) = &shown.evidence.source {
                                " · " (address(source))
                            }
                        }
                    }
                }
            }
        }
    }
}
