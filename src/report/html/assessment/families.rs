//! The families, each with its figure in words and all its questions.

use maud::{Markup, html};

use super::Writer;
use crate::assessment::State;
use crate::document::html::{folded, interval, text};
use crate::material::detail::{self, Detail, FamilyDetail};
use crate::report::view;

impl Writer<'_> {
    pub(super) fn families(&self) -> Markup {
        html! { @for family in detail::families(self.parts) { (self.family(&family)) } }
    }

    fn family(&self, family: &FamilyDetail<'_>) -> Markup {
        let language = self.parts.language;
        let id = self.id(&format!("family-{}", family.family.id));
        let number = u32::try_from(family.criteria.len()).unwrap_or(u32::MAX);
        let fold = self.phrases.tell("page-family-answers", [("count", number.into())]);
        html! {
            (self.depth.below().heading(&id, family.family.name.get(language)))
            p { (text(family.family.about.get(language))) }
            p { (interval(&view::Twofold::from(family.result).into(), &view::both(family.result.into(), self.phrases))) }
            (folded(&fold, self.answers(&family.criteria)))
        }
    }

    /// Everything that was said, then the names of the rest, state by state.
    fn answers(&self, criteria: &[Detail<'_>]) -> Markup {
        let is_said = |detail: &&Detail<'_>| {
            detail.level.is_some() || detail.note.is_some() || detail.reason.is_some()
        };
        let rest = [State::Unknown, State::Declined, State::NotDue].map(|state| {
            let open = criteria.iter().filter(|detail| detail.state == state && !is_said(detail));
            let names: Vec<&str> = open.map(|detail| detail.wording.name.as_ref()).collect();
            (state, names)
        });
        html! {
            @for detail in criteria.iter().filter(is_said) { (self.answer(detail)) }
            @for (state, names) in rest {
                @if !names.is_empty() {
                    p {
                        strong { (self.phrases.say(&format!("page-open-{}", state.as_str()))) }
                        " " (text(&names.join(" · ")))
                    }
                }
            }
        }
    }
}
