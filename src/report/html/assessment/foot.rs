//! What the reading noticed, what it rests on, and what it is not.

use maud::{Markup, html};

use super::Writer;
use crate::document::html::{facts, section, text};

impl Writer<'_> {
    /// Contradictions and doubts about the file, each with its place.
    pub(super) fn remarks(&self) -> Markup {
        let problems = self.parts.problems;
        if problems.is_empty() {
            return html! {};
        }
        let body = html! {
            ul {
                @for problem in problems {
                    @let line = u32::try_from(problem.at.line).unwrap_or(u32::MAX);
                    @let place = self.phrases.tell("page-at-line", [("line", line.into())]);
                    li dir="auto" {
                        (text(&problem.message)) " " span.soft { (place) }
                        @if let Some(help) = &problem.help { br; (text(help)) }
                    }
                }
            }
        };
        let title = self.phrases.say("page-remarks");
        section(self.depth, &self.id("remarks"), &title, body)
    }

    /// What this is not, and what it was made from.
    pub(super) fn foot(&self) -> Markup {
        html! {
            p { (text(&self.view.closing)) }
            (self.prints())
        }
    }

    /// The fingerprints of everything that this reading depends on.
    pub(super) fn prints(&self) -> Markup {
        let (assessment, catalogue) = (self.parts.assessment, self.parts.catalogue);
        let prints = [
            ("page-fact-read", assessment.fingerprint.as_str()),
            ("page-fact-project-print", &self.parts.project.fingerprint),
            ("page-fact-profile-print", &self.parts.profile.fingerprint),
            ("page-fact-catalogue-print", &catalogue.fingerprint),
        ];
        let prints = prints.map(|(id, print)| {
            (self.phrases.say(id), html! { span.fingerprint { (text(print)) } })
        });
        html! { details.prints { summary { (self.phrases.say("page-prints")) } (facts(&prints)) } }
    }
}
