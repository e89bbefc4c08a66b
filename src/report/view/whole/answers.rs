//! Answers whole: the level in words, what supports it, what was noted.

use super::Whole;
use crate::assessment::State;
use crate::document::{Block, Build, Frame, Line, Point, Voice};
use crate::material::detail::{Detail, Shown};
use crate::report::view;

impl Whole<'_> {
    /// Everything that was said, then the names of the rest, state by state.
    pub(super) fn answers(&self, criteria: &[Detail<'_>]) -> Vec<Block> {
        let said = criteria.iter().filter(|detail| Self::is_said(detail));
        let mut blocks: Vec<Block> = said.map(|detail| self.answer(detail)).collect();
        for state in [State::Unknown, State::Declined, State::NotDue] {
            let open = criteria.iter();
            let open = open.filter(|detail| detail.state == state && !Self::is_said(detail));
            let names: Vec<&str> = open.map(|detail| detail.wording.name.as_ref()).collect();
            if !names.is_empty() {
                let title = self.phrases.say(&format!("page-open-{}", state.as_str()));
                blocks.text(Line::strong(title).and(format!(" {}", names.join(" · "))));
            }
        }
        blocks
    }

    /// An answer under its name.
    pub(super) fn answer(&self, detail: &Detail<'_>) -> Block {
        let mut blocks = Vec::new();
        blocks.said(detail.wording.name.as_ref(), Voice::Name);
        blocks.text(detail.words.unwrap_or_default());
        blocks.soft(self.standing(detail));
        self.remarked(&mut blocks, detail);
        Block::Frame(Frame::Answer, blocks)
    }

    /// `Niveau 3/4 · observé`, or the state of the question.
    fn standing(&self, detail: &Detail<'_>) -> String {
        let mut pieces = vec![match detail.level {
            Some(level) => {
                let facts = [("level", u32::from(level.get()).into())];
                self.phrases.tell("page-level", facts)
            }
            None => self.phrases.say(&format!("state-{}", detail.state.as_str())),
        }];
        let rung = detail.rung.map(|rung| self.phrases.say(&format!("rung-{}", rung.as_str())));
        pieces.extend(rung);
        pieces.join(" · ")
    }

    /// The note, the reason, and each piece of evidence.
    pub(super) fn remarked(&self, blocks: &mut Vec<Block>, detail: &Detail<'_>) {
        blocks.extend(detail.note.map(|note| self.prose(note)));
        match detail.reason {
            Some(reason) if detail.state == State::NotApplicable => {
                blocks.push(self.prose(reason));
            }
            reason => blocks.text(reason.unwrap_or_default()),
        }
        blocks.points(detail.evidence.iter().map(|shown| self.evidence(shown)).collect());
    }

    fn evidence(&self, shown: &Shown<'_>) -> Point {
        let line = Line::from(view::evidence_but_source(shown, self.phrases));
        match &shown.evidence.source {
            Some(source) => line.and(" · ").and(Line::source(source.as_str())).into(),
            None => line.into(),
        }
    }
}
