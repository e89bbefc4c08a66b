//! What is strong, what to ask, what to do next.

use super::Whole;
use crate::catalogue::profile::Section as Asked;
use crate::document::{Block, Build, Frame, Line, List, Span, Voice};
use crate::material::detail;
use crate::report::view::answering;

/// The strengths and questions that stand open; the rest can be unfolded.
const FIRST: usize = 3;

impl Whole<'_> {
    /// For a reader with steps to take: the first of each, before everything else.
    pub(super) fn in_short(&self, blocks: &mut Vec<Block>) {
        if !self.parts.profile.sections.contains(&Asked::Advice) {
            return;
        }
        let advice = self.parts.assessment.advice.iter();
        let steps: Vec<_> = advice
            .filter_map(|advice| {
                let detail = detail::of_criterion(self.parts, advice.criterion)?;
                let (name, step) = (detail.wording.name.to_string(), detail.advice?.to_owned());
                Some(self.phrases.tell("titled", [("title", name.into()), ("text", step.into())]))
            })
            .collect();
        if steps.is_empty() {
            return;
        }
        let mut inside = Vec::new();
        let facts = [("count", steps.len().into())];
        inside.said(self.phrases.tell("page-steps", facts), Voice::Name);
        inside.steps(steps.into_iter().map(Into::into).collect());
        let why = format!("#{}", Asked::Advice.as_str());
        inside.soft(Line::link(self.phrases.say("page-steps-why"), why));
        blocks.frame(Frame::First, inside);
    }

    pub(super) fn strengths(&self, blocks: &mut Vec<Block>, short: Vec<Block>) {
        let strengths = self.parts.assessment.strengths.iter();
        let details: Vec<_> =
            strengths.filter_map(|at| detail::of_criterion(self.parts, *at)).collect();
        if details.is_empty() {
            return blocks.extend(short);
        }
        let (first, rest) = details.split_at(details.len().min(FIRST));
        blocks.extend(first.iter().map(|detail| self.answer(detail)));
        let rest = rest.iter().map(|detail| self.answer(detail)).collect();
        blocks.fold(self.phrases.say("page-strengths-rest"), rest);
    }

    /// Open questions; a funder reads them as they are asked in an interview.
    pub(super) fn questions(&self, blocks: &mut Vec<Block>) {
        let questions = self.parts.assessment.questions.iter();
        let questions: Vec<Line> = questions
            .map(|question| {
                let line =
                    Line::from(detail::asked(self.parts, *question, self.phrases).into_owned());
                let Some(typed) = self.parts.typed else { return line };
                let (id, _) = detail::question(self.parts, *question);
                let command = format!("{} {id}", answering(typed));
                line.and(Line::from(Span::Break)).and(Line::from(Span::Code(command)))
            })
            .collect();
        let (first, rest) = questions.split_at(questions.len().min(FIRST));
        blocks.steps(first.iter().cloned().map(Into::into).collect());
        if !rest.is_empty() {
            let name = self.phrases.tell("page-more-questions", [("count", rest.len().into())]);
            let points = rest.iter().cloned().map(Into::into).collect();
            blocks.fold(name, vec![Block::List(List { from: Some(FIRST + 1), points })]);
        }
    }

    pub(super) fn advice(&self, blocks: &mut Vec<Block>) {
        let advice = self.parts.assessment.advice.iter();
        let mut cards = Vec::new();
        for detail in advice.filter_map(|advice| detail::of_criterion(self.parts, advice.criterion))
        {
            let mut inside = Vec::new();
            inside.said(detail.wording.name.as_ref(), Voice::Name);
            if let Some(words) = detail.words {
                inside.soft(format!("{} {words}", self.phrases.say("page-today")));
            }
            inside.text(detail.advice.unwrap_or_default());
            cards.frame(Frame::Card, inside);
        }
        // The steps themselves stand before everything else.
        blocks.fold(self.phrases.say("page-steps-from"), cards);
    }
}
