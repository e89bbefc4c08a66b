//! Brakes with their levers, stakes with their words, gates with what can change them.

use super::Whole;
use crate::assessment::Status;
use crate::document::{Block, Build, Frame, Line, Point, Section, Span};
use crate::material::detail::{self, BrakeDetail};
use crate::report::view::{self, titled};

/// The strongest brake, which stands open: the drawing shows the others.
const FIRST: usize = 1;

impl Whole<'_> {
    /// The brakes that hold, the strongest first, then the others that were answered.
    pub(super) fn brakes(&self, blocks: &mut Vec<Block>, short: Vec<Block>) {
        let holding = detail::holding_brakes(self.parts);
        if holding.is_empty() {
            blocks.extend(short.into_iter().filter(|block| !matches!(block, Block::Chart(_))));
        }
        let (first, rest) = holding.split_at(holding.len().min(FIRST));
        blocks.extend(first.iter().map(|brake| Block::Section(self.brake(brake))));
        let rest = rest.iter().map(|brake| Block::Section(self.brake(brake))).collect();
        blocks.fold(self.phrases.say("page-brakes-rest"), rest);
        let others: Vec<Block> = detail::brakes(self.parts)
            .iter()
            .filter(|brake| brake.item.residual.unwrap_or(0.0) <= 0.0)
            .filter(|brake| !brake.item.is_felt_without_response())
            .filter(|brake| Self::is_said(&brake.detail))
            .map(|brake| self.answer(&brake.detail))
            .collect();
        // Folded, and below no brake: a fold stands outside of their sections.
        if !others.is_empty() {
            blocks.push(Block::Fold(self.phrases.say("page-other-brakes").into(), others));
        }
    }

    fn brake(&self, brake: &BrakeDetail<'_>) -> Section {
        let (detail, phrases) = (&brake.detail, self.phrases);
        let mut blocks = Vec::new();
        blocks.text(detail.words.unwrap_or_default());
        if let Some(done) = brake.done {
            blocks.text(Line::strong(phrases.say("page-done")).and(format!(" {done}")));
        } else if brake.item.is_felt_without_response() {
            blocks.text(phrases.say("page-done-unknown"));
        }
        self.remarked(&mut blocks, detail);
        blocks.text(Line::strong(phrases.say("page-levers")));
        blocks.points(brake.levers.iter().map(|lever| lever.as_ref().into()).collect());
        blocks.soft(brake.shown.unwrap_or_default());
        titled(&format!("brake-{}", detail.id), detail.wording.name.to_string(), blocks)
    }

    pub(super) fn stakes(&self, blocks: &mut Vec<Block>, short: Vec<Block>) {
        let stakes = detail::stakes(self.parts);
        if stakes.is_empty() {
            return blocks.extend(short);
        }
        let answers = stakes.iter().map(|stake| self.answer(&stake.detail)).collect();
        blocks.push(Block::Fold(self.phrases.say("page-stakes-answers").into(), answers));
        blocks.text(view::depth(&self.parts.assessment.stakes, self.phrases));
    }

    /// Each gate with its status in words and a sign, and what can change it.
    pub(super) fn gates(&self, blocks: &mut Vec<Block>) {
        let (catalogue, language) = (self.parts.catalogue, self.parts.language);
        blocks.soft(self.phrases.say("page-gates-how"));
        for result in &self.parts.assessment.gates {
            let gate = &self.parts.profile.gates[result.gate];
            let status = view::gate_status(result, self.phrases);
            let mut inside = Vec::new();
            let line = Line::from(Span::Sign(sign(result.status))).and(" ");
            inside.text(line.and(Line::strong(status)).and(format!(" · {}", gate.words(language))));
            if result.status != Status::Met && !gate.supports.is_empty() {
                inside.text(self.phrases.say("page-gate-help"));
                let names = catalogue.support_names(&gate.supports, language).into_iter();
                inside.points(names.map(Point::from).collect());
            }
            blocks.frame(Frame::Card, inside);
        }
    }
}

/// A sign that is not a colour; the words beside it say the same.
fn sign(status: Status) -> &'static str {
    match status {
        Status::Met => "✓",
        Status::Unmet => "✗",
        Status::Undecided => "?",
    }
}
