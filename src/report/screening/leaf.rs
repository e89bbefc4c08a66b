//! One project on one sheet of paper, for a meeting: who, what is proposed and why, where the gates
//! stand, what the file denies, what rests on word alone, what would turn it, three questions. All the
//! rest is folded, and not printed.

use super::{Words, sentences};
use crate::assessment::screening::Reason;
use crate::assessment::{Outcome, Screening};
use crate::document::{Block, Build, Doc, Line, Manner, Section, Voice};
use crate::i18n::Phrases;
use crate::material::screening::{reason_words, turn_words};
use crate::material::{Reading, problem};
use crate::report::screening::words::question_line;
use crate::report::view::{self, gate_status, points};

/// Characters of words of theirs that the sheet has room for; all of them stand folded below.
const SUMMARY: usize = 320;
const MOTIVATION: usize = 215;
const REASON: usize = 300;
/// Points of each part that the sheet has room for.
const CONTRADICTIONS: usize = 3;
const TO_SHOW: usize = 2;
const TURNS: usize = 3;
const QUESTIONS: usize = 3;
const DECISIONS: usize = 2;

/// The sheet of one project. `back` is the page of all of them, where there is one.
pub fn leaf(reading: Reading<'_>, back: Option<&str>, phrases: &Phrases) -> Doc {
    let parts = reading.parts;
    let words = Words { reading, parts, phrases };
    let mut doc = Doc::new(parts.project.name.as_str(), phrases.language());
    doc.manner = Manner::Leaf;
    doc.audience = phrases.say("confidential").into();
    doc.subtitle = view::subtitle(parts, phrases).into();
    if let Some(overdue) = view::overdue(parts, phrases) {
        doc.note(overdue);
    }
    doc.text(words.theirs(&parts.project.summary, SUMMARY));
    let sections = [
        Some(words.who()),
        Some(words.proposed()),
        words.standing(),
        words.denied(),
        words.decided(),
        words.unshown(),
        words.what_turns(),
        Some(words.three_questions()),
    ];
    doc.blocks.extend(sections.into_iter().flatten().map(Block::Section));
    for section in words.rest() {
        doc.blocks.push(Block::Fold(section.title, section.blocks));
    }
    if let Some(back) = back {
        doc.blocks.push(Block::Fold(
            phrases.say("dossier-more").into(),
            vec![Block::Text(Line::link(phrases.say("dossier-back"), back), Voice::Plain)],
        ));
    }
    doc.foot.text(phrases.say("screen-never-a-decision"));
    doc
}

/// What a sheet has room for of a text, cut between words.
fn clipped(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let start = &text[..end];
    let start = start.rsplit_once(' ').map_or(start, |(start, _)| start);
    format!("{} …", start.trim_end_matches([',', ';', ':']))
}

impl Words<'_> {
    fn theirs(&self, text: &str, most: usize) -> Line {
        Line::theirs(clipped(text, most), self.parts.project.language.as_deref())
    }

    fn who(&self) -> Section {
        let bearer = &self.parts.project.bearer;
        let mut line = view::bearer(self.parts, self.phrases);
        if let Some(contact) = &bearer.contact {
            let contact =
                self.phrases.tell("screen-contact", [("contact", contact.clone().into())]);
            line = line.and(" · ").and(contact);
        }
        let mut blocks = Vec::new();
        blocks.text(line);
        if let Some(motivation) = &bearer.motivation {
            blocks.text(self.theirs(motivation, MOTIVATION));
        }
        view::titled("who", self.phrases.say("dossier-who"), blocks)
    }

    /// The proposal, and what it rests on beside the gates, which stand below.
    fn proposed(&self) -> Section {
        let Screening { outcome, reasons, supports, .. } = self.reading.screening;
        let mut lines = vec![self.phrases.say(&format!("screen-outcome-{}", outcome.as_str()))];
        let is_gate =
            |reason: &Reason| matches!(reason, Reason::GateUnmet(_) | Reason::GateUndecided(_));
        let own = reasons.iter().filter(|reason| !is_gate(reason));
        let own = own.filter(|reason| !matches!(reason, Reason::Contradiction(_)));
        for reason in own {
            lines.push(reason_words(self.parts, *reason, self.phrases));
            lines.extend(turn_words(self.parts, *reason, self.phrases));
        }
        if *outcome == Outcome::Accompany && !supports.is_empty() {
            lines.push(self.help(supports));
        }
        self.part("outcome", sentences(vec![lines.join(" ")]))
    }

    /// Each gate with the number that questions and the page of all projects name it by.
    fn standing(&self) -> Option<Section> {
        let gates = self.parts.assessment.gates.iter().enumerate();
        let lines: Vec<String> = gates
            .map(|(at, result)| {
                let gate = &self.parts.profile.gates[result.gate];
                let sentence = gate.words(self.parts.language);
                let gate = format!("{} · {sentence}", gate_status(result, self.phrases));
                let facts = [("number", (at + 1).into()), ("gate", gate.into())];
                self.phrases.tell("screen-gate", facts)
            })
            .collect();
        let title = self.phrases.say("section-gates");
        (!lines.is_empty()).then(|| view::titled("gates", title, points(lines)))
    }

    /// Some of many lines, and how many more there are.
    fn first(&self, mut lines: Vec<String>, most: usize) -> Vec<Block> {
        let more = lines.len().saturating_sub(most);
        lines.truncate(most);
        if more > 0 {
            lines.push(self.phrases.tell("dossier-more-folded", [("count", more.into())]));
        }
        points(lines)
    }

    fn denied(&self) -> Option<Section> {
        let found = &self.parts.project.contradictions;
        let lines = found.iter().map(|found| {
            clipped(&problem::named(found, self.parts.catalogue, self.phrases), REASON)
        });
        let lines: Vec<String> = lines.collect();
        let is_some = !lines.is_empty();
        is_some.then(|| self.part("contradictions", self.first(lines, CONTRADICTIONS)))
    }

    /// Decisions and replies to them; nothing is said where there is none: the sheet is for the
    /// meeting that decides.
    fn decided(&self) -> Option<Section> {
        let lines = self.decision_lines();
        let lines: Vec<String> = lines.iter().map(|line| clipped(line, REASON)).collect();
        let is_some = !lines.is_empty();
        // The latest are last.
        let skipped = lines.len().saturating_sub(DECISIONS * 2);
        let latest = lines.into_iter().skip(skipped).collect();
        is_some.then(|| self.part("decisions", points(latest)))
    }

    fn unshown(&self) -> Option<Section> {
        let mut lines = self.on_word_lines(TO_SHOW);
        lines.iter_mut().for_each(|line| *line = clipped(line, REASON));
        (!lines.is_empty()).then(|| self.part("on-word", points(lines)))
    }

    fn what_turns(&self) -> Option<Section> {
        Some(self.part("turns", self.first(self.turn_lines(usize::MAX)?, TURNS)))
    }

    fn three_questions(&self) -> Section {
        let questions = self.reading.screening.questions.iter().take(QUESTIONS);
        let mut lines: Vec<String> =
            questions.map(|asked| question_line(self.parts, asked, self.phrases)).collect();
        if lines.is_empty() {
            lines.push(self.phrases.say("screen-questions-none"));
        }
        self.part("questions", points(lines))
    }

    /// Everything that the whole reading has and the sheet has no room for.
    fn rest(&self) -> Vec<Section> {
        let (parts, phrases) = (self.parts, self.phrases);
        let mut own = Vec::new();
        own.said(parts.project.summary.as_str(), Voice::Prose);
        let sections = [
            Some(view::titled("summary", phrases.say("dossier-own-words"), own)),
            self.bearer(),
            Some(self.did()),
            Some(self.definition()),
            Some(self.families()),
            self.gates(),
            self.contradictions(),
            self.express(),
            self.on_word(),
            self.turn_lines(usize::MAX).map(|lines| self.part("turns", points(lines))),
            Some(self.risks()),
            self.reach(),
            Some(self.questions()),
            self.support(),
            self.decisions(),
            self.index(),
            view::robustness_section(parts, self.reading.with_index, phrases),
        ];
        let mut sections: Vec<Section> = sections.into_iter().flatten().collect();
        sections.extend(view::beside(parts, phrases));
        sections
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_words_and_only_where_it_is_long() {
        assert_eq!(clipped("Un  jardin,\nouvert", 30), "Un jardin, ouvert");
        assert_eq!(clipped("Un jardin, ouvert à tous", 14), "Un jardin …");
        assert_eq!(clipped("ééééé", 3), "ééé …");
    }
}
