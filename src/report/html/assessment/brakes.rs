//! Brakes with their levers, stakes with their words, gates with what can change them.

use maud::{Markup, html};

use super::{Writer, said};
use crate::assessment::Status;
use crate::document::html::{folded, list, text};
use crate::material::detail::{self, BrakeDetail};
use crate::report::view::{self, Part};

impl Writer<'_> {
    /// The brakes that hold, the strongest first, then the others that were answered.
    pub(super) fn brakes(&self, part: &Part) -> Markup {
        let holding = detail::holding_brakes(self.parts);
        let others: Vec<BrakeDetail<'_>> = detail::brakes(self.parts)
            .into_iter()
            .filter(|brake| brake.item.residual.unwrap_or(0.0) <= 0.0)
            .filter(|brake| !brake.item.is_felt_without_response())
            .filter(|brake| {
                let detail = &brake.detail;
                detail.level.is_some() || detail.note.is_some() || detail.reason.is_some()
            })
            .collect();
        html! {
            @if holding.is_empty() { (said(&part.content)) }
            @for brake in &holding { (self.brake(brake)) }
            @if !others.is_empty() {
                (folded(&self.phrases.say("page-other-brakes"), html! {
                    @for brake in &others { (self.answer(&brake.detail)) }
                }))
            }
        }
    }

    fn brake(&self, brake: &BrakeDetail<'_>) -> Markup {
        let detail = &brake.detail;
        let id = self.id(&format!("brake-{}", detail.id));
        html! {
            (self.depth.below().heading(&id, &detail.wording.name))
            @if let Some(felt) = detail.words { p { (text(felt)) } }
            @if let Some(done) = brake.done {
                p { strong { (self.phrases.say("page-done")) } " " (text(done)) }
            } @else if brake.item.is_felt_without_response() {
                p { (self.phrases.say("page-done-unknown")) }
            }
            (self.remarked(detail))
            p { strong { (self.phrases.say("page-levers")) } }
            (list(brake.levers))
            @if let Some(shown) = brake.shown { p.soft { (text(shown)) } }
        }
    }

    pub(super) fn stakes(&self, part: &Part) -> Markup {
        let stakes = detail::stakes(self.parts);
        html! {
            @if stakes.is_empty() { (said(&part.content)) }
            @for stake in &stakes { (self.answer(&stake.detail)) }
            @if !stakes.is_empty() {
                p { (view::depth(&self.parts.assessment.stakes, self.phrases)) }
            }
        }
    }

    /// Each gate with its status in words and a sign, and what can change it.
    pub(super) fn gates(&self) -> Markup {
        let (catalogue, language) = (self.parts.catalogue, self.parts.language);
        html! {
            p.soft { (self.phrases.say("page-gates-how")) }
            @for result in &self.parts.assessment.gates {
                @let gate = &self.parts.profile.gates[result.gate];
                @let sentence = gate.sentence.as_ref().map(|sentence| sentence.get(language));
                div.card {
                    p {
                        strong {
                            (sign(result.status)) " "
                            (view::gate_status(result, self.phrases))
                        }
                        " · "
                        (text(sentence.map_or(gate.id.as_str(), |sentence| sentence.as_ref())))
                    }
                    @if result.status != Status::Met && !gate.supports.is_empty() {
                        p { (self.phrases.say("page-gate-help")) }
                        ul {
                            @for at in &gate.supports {
                                li { (text(&catalogue.supports[*at].wording.get(language).name)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A sign that is not a colour; the words beside it say the same.
fn sign(status: Status) -> Markup {
    let sign = match status {
        Status::Met => "✓",
        Status::Unmet => "✗",
        Status::Undecided => "?",
    };
    html! { span.sign aria-hidden="true" { (sign) } }
}
