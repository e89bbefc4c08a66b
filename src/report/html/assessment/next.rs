//! What is strong, what to ask, what to do next.

use maud::{Markup, html};

use super::{Writer, said};
use crate::catalogue::profile::Section;
use crate::document::html::{Text, folded, text};
use crate::material::detail;
use crate::report::view::Part;

/// The questions that stand open; the rest can be unfolded.
const FIRST: usize = 3;

impl Writer<'_> {
    /// For a reader with steps to take: the first of each, before everything else.
    pub(super) fn in_short(&self) -> Markup {
        let assessment = self.parts.assessment;
        if !self.parts.profile.sections.contains(&Section::Advice) {
            return html! {};
        }
        let advice = assessment.advice.iter();
        let advice = advice.filter_map(|advice| {
            let detail = detail::of_criterion(self.parts, advice.criterion)?;
            let (name, step) = (detail.wording.name.to_string(), detail.advice?.to_owned());
            Some(self.phrases.tell("titled", [("title", name.into()), ("text", step.into())]))
        });
        let steps: Vec<String> = advice.collect();
        html! {
            @if !steps.is_empty() {
                div.card.steps {
                    p.name { (self.phrases.tell("page-steps", [("count", steps.len().into())])) }
                    ol { @for step in &steps { li { (text(step)) } } }
                    p.soft {
                        a href={ "#" (Text(&self.id(Section::Advice.as_str()))) } {
                            (self.phrases.say("page-steps-why"))
                        }
                    }
                }
            }
        }
    }

    pub(super) fn strengths(&self, part: &Part) -> Markup {
        let strengths = self.parts.assessment.strengths.iter();
        let details: Vec<_> =
            strengths.filter_map(|at| detail::of_criterion(self.parts, *at)).collect();
        html! {
            @if details.is_empty() { (said(&part.content)) }
            @for detail in &details { (self.answer(detail)) }
        }
    }

    /// Open questions; a funder reads them as they are asked in an interview.
    pub(super) fn questions(&self) -> Markup {
        let questions = self.parts.assessment.questions.iter();
        let questions: Vec<&str> =
            questions.map(|question| detail::asked(self.parts, *question)).collect();
        let (first, rest) = questions.split_at(questions.len().min(FIRST));
        let number = u32::try_from(rest.len()).unwrap_or(u32::MAX);
        let fold = self.phrases.tell("page-more-questions", [("count", number.into())]);
        html! {
            ol { @for question in first { li { (text(question)) } } }
            @if !rest.is_empty() {
                (folded(&fold, html! {
                    ol start=(FIRST + 1) { @for question in rest { li { (text(question)) } } }
                }))
            }
        }
    }

    pub(super) fn advice(&self) -> Markup {
        let advice = self.parts.assessment.advice.iter();
        let details =
            advice.filter_map(|advice| detail::of_criterion(self.parts, advice.criterion));
        html! {
            @for detail in details {
                div.card {
                    p.name { (text(&detail.wording.name)) }
                    @if let Some(words) = detail.words {
                        p.soft { (self.phrases.say("page-today")) " " (text(words)) }
                    }
                    @if let Some(step) = detail.advice { p { (text(step)) } }
                }
            }
        }
    }
}
