//! The gates by number, what to ask about them, and what would help.

use super::Words;
use super::words::question_line;
use crate::catalogue::profile;
use crate::document::{Block, Section};
use crate::material::detail;
use crate::report::view::{self, points};

/// Questions that people are shown; programs get all.
const QUESTIONS: usize = 7;

impl Words<'_> {
    /// The gates, each with the number that questions name it by.
    pub(super) fn gates(&self) -> Option<Section> {
        let mut part = view::section(self.parts, profile::Section::Gates, self.phrases)?;
        let lists = part.blocks.iter_mut().filter_map(|block| match block {
            Block::List(list) => Some(list),
            _ => None,
        });
        for (at, point) in lists.flat_map(|list| &mut list.points).enumerate() {
            let facts = [("number", (at + 1).into()), ("gate", point.text.plain().into())];
            point.text = self.phrases.tell("screen-gate", facts).into();
        }
        Some(part)
    }

    pub(super) fn questions(&self) -> Section {
        let questions = &self.reading.screening.questions;
        let shown = questions.iter().take(QUESTIONS);
        let mut lines: Vec<String> =
            shown.map(|asked| question_line(self.parts, asked, self.phrases)).collect();
        let more = questions.len().saturating_sub(QUESTIONS);
        if more > 0 {
            lines.push(self.phrases.tell("screen-questions-more", [("count", more.into())]));
            // What came on standard input cannot be named in a command.
            lines.extend(self.reading.typed.map(|path| {
                self.phrases.tell("screen-questions-read", [("path", path.to_owned().into())])
            }));
        }
        lines.extend(detail::talks(self.parts).map(|detail| {
            let facts = [
                ("question", detail.wording.funder_question.to_string().into()),
                ("name", detail.wording.name.to_string().into()),
                ("has_note", if detail.note.is_some() { "yes" } else { "no" }.into()),
                ("note", detail.note.unwrap_or_default().to_owned().into()),
            ];
            self.phrases.tell("screen-talk", facts)
        }));
        if lines.is_empty() {
            lines.push(self.phrases.say("screen-questions-none"));
        }
        self.part("questions", points(lines))
    }

    /// What would help, by the reason that it is named for.
    pub(super) fn support(&self) -> Option<Section> {
        let project = self.parts.project;
        let language = self.phrases.language();
        let named =
            |supports: &[usize]| self.parts.catalogue.support_names(supports, language).join(", ");
        let reasons = [
            ("screen-support-gate", named(&self.reading.screening.supports)),
            ("screen-support-asked", named(&project.needs_support)),
            ("screen-support-skill", project.needs_skills.join(", ")),
        ];
        let lines: Vec<String> = reasons
            .into_iter()
            .filter(|(_, names)| !names.is_empty())
            .map(|(id, names)| self.phrases.tell(id, [("names", names.into())]))
            .collect();
        (!lines.is_empty()).then(|| self.part("support", points(lines)))
    }
}
