//! What a reading rests on: every figure, what denies itself, what stands on word alone, and which
//! single answers would turn it.

use super::Words;
use crate::assessment::State;
use crate::assessment::robustness::Flip;
use crate::descriptor::Rung;
use crate::document::Section;
use crate::material::detail::{self, Detail};
use crate::material::problem;
use crate::report::robustness;
use crate::report::view::{self, points};

/// The lowest level of an answer that is asked to be shown.
const HIGH: u8 = 3;
/// Answers that are asked to be shown, and single answers that turn it, as people read them.
const SHOWN: usize = 5;

impl Words<'_> {
    /// Every family on a line, with both of its ranges.
    pub(super) fn families(&self) -> Section {
        let parts = self.parts;
        let mut lines: Vec<String> = parts
            .assessment
            .families
            .iter()
            .map(|result| {
                let name = parts.catalogue.families[result.family].name.get(parts.language);
                self.titled(name, view::both(result.into(), self.phrases))
            })
            .collect();
        let (brakes, stakes) = (&parts.assessment.brakes, &parts.assessment.stakes);
        let release = self.phrases.say("release");
        lines.push(self.titled(&release, view::both(brakes.into(), self.phrases)));
        let title = self.phrases.say("section-stakes");
        lines.push(self.titled(&title, view::both(stakes.into(), self.phrases)));
        self.part("families", points(lines))
    }

    fn titled(&self, title: &str, text: String) -> String {
        let facts = [("title", title.to_owned().into()), ("text", text.into())];
        self.phrases.tell("titled", facts)
    }

    /// Where the file says one thing and denies it.
    pub(super) fn contradictions(&self) -> Option<Section> {
        let found = &self.parts.project.contradictions;
        let lines: Vec<String> = found
            .iter()
            .map(|found| problem::named(found, self.parts.catalogue, self.phrases))
            .collect();
        (!lines.is_empty()).then(|| self.part("contradictions", points(lines)))
    }

    /// The high answers that nothing shows, and what would show them.
    pub(super) fn on_word(&self) -> Option<Section> {
        let lines = self.on_word_lines(SHOWN);
        (!lines.is_empty()).then(|| self.part("on-word", points(lines)))
    }

    /// How many answers nothing shows, and some of the high ones; nothing where there is none.
    pub(super) fn on_word_lines(&self, most: usize) -> Vec<String> {
        let families = detail::families(self.parts);
        let (stakes, brakes) = (detail::stakes(self.parts), detail::brakes(self.parts));
        let criteria = || families.iter().flat_map(|family| &family.criteria);
        let besides = stakes.iter().map(|stake| &stake.detail);
        let besides = besides.chain(brakes.iter().map(|brake| &brake.detail));
        let answered = criteria().chain(besides);
        let answered: Vec<_> = answered.filter(|detail| detail.state == State::Answered).collect();
        let is_on_word = |detail: &&Detail<'_>| {
            detail.state == State::Answered && detail.rung == Some(Rung::Declared)
        };
        let count = answered.iter().copied().filter(is_on_word).count();
        if count == 0 {
            return Vec::new();
        }
        let facts = [("count", count.into()), ("all", answered.len().into())];
        let mut lines = vec![self.phrases.tell("screen-on-word", facts)];
        // What would show it is known of criteria.
        let mut high: Vec<_> = criteria()
            .filter(is_on_word)
            .filter_map(|detail| Some((detail, detail.level.filter(|level| level.get() >= HIGH)?)))
            .collect();
        // Stable: those of one level stay in catalogue order.
        high.sort_by_key(|(_, level)| std::cmp::Reverse(*level));
        lines.extend(high.iter().take(most).map(|(detail, level)| {
            let facts = [
                ("name", detail.wording.name.to_string().into()),
                ("level", u32::from(level.get()).into()),
                ("proof", self.proof(detail.id).into()),
            ];
            self.phrases.tell("screen-show", facts)
        }));
        let more = high.len().saturating_sub(most);
        if more > 0 {
            lines.push(self.phrases.tell("screen-show-more", [("count", more.into())]));
        }
        lines
    }

    /// What would show an answer to a criterion.
    pub(super) fn proof(&self, id: &str) -> String {
        let criterion = self.parts.catalogue.criterion(id);
        let criterion = criterion.map(|at| &self.parts.catalogue.criteria[at]);
        let scale = criterion.and_then(|criterion| criterion.scale());
        let proof = scale.map(|scale| scale.get(self.parts.language).evidence.documented.as_ref());
        proof.unwrap_or_default().to_owned()
    }

    /// Which single answers would turn a gate or the outcome: some of them.
    pub(super) fn turns(&self) -> Option<Section> {
        Some(self.part("turns", points(self.turn_lines(SHOWN)?)))
    }

    /// No more than `most` of them; nothing where no gate is set.
    pub(super) fn turn_lines(&self, most: usize) -> Option<Vec<String>> {
        let has_gates = !self.parts.assessment.gates.is_empty();
        let turns: &[Flip] = self.reading.turns;
        has_gates.then(|| robustness::flips(self.parts, turns, most, self.phrases))
    }
}
