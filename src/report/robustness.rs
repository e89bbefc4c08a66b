//! Robustness in words: how far figures, gates and outcome hang on weights and steps.

use super::quotation::quoted;
use crate::assessment::robustness::{
    Change, Flip, GateSpread, Item, OutcomeSpread, Percentiles, Spread,
};
use crate::assessment::{Outcome, Robustness, Status};
use crate::descriptor::Level;
use crate::i18n::{Phrases, count, percent, points};
use crate::material::AssessmentParts as Parts;

/// How many single answers are told.
const ANSWERS: usize = 3;

/// What is said of it, a sentence each; nothing where nothing was drawn.
pub fn sentences(parts: Parts<'_>, with_index: bool, phrases: &Phrases) -> Vec<String> {
    let Some(robustness) = &parts.assessment.robustness else { return Vec::new() };
    let words = Words { parts, phrases };
    let language = phrases.language();
    let draws = count(robustness.draws, language);
    let seed = robustness.seed.to_string();
    let mut lines =
        vec![phrases.tell("robust-how", [("draws", draws.into()), ("seed", seed.into())])];
    let index = |spread: &Spread| spread.index.filter(|_| with_index);
    match (index(&robustness.weights), index(&robustness.levels)) {
        (Some(weights), Some(levels)) => {
            let name = phrases.say("robust-index");
            let Some(line) = words.measure(name, weights.value, levels.value) else {
                return words.rest(robustness, lines);
            };
            lines.push(line);
            lines.push(phrases.tell(
                "robust-ends",
                [
                    ("low", points(weights.low.p5).into()),
                    ("high", points(weights.high.p95).into()),
                    ("low_levels", points(levels.low.p5).into()),
                    ("high_levels", points(levels.high.p95).into()),
                ],
            ));
            let extreme = robustness.one_scale.index.and_then(|index| index.value);
            lines.extend(words.extreme(phrases.say("robust-index"), extreme));
        }
        _ => lines.extend(words.families(robustness)),
    }
    words.rest(robustness, lines)
}

/// What single answers would turn, a sentence each, no more than `most`.
pub fn flips(parts: Parts<'_>, flips: &[Flip], most: usize, phrases: &Phrases) -> Vec<String> {
    Words { parts, phrases }.flips(flips, most)
}

struct Words<'p> {
    parts: Parts<'p>,
    phrases: &'p Phrases,
}

impl Words<'_> {
    fn nine(&self, spread: Percentiles) -> String {
        let [low, mid, high] = [spread.p5, spread.p50, spread.p95].map(points);
        let facts = [("low", low.into()), ("mid", mid.into()), ("high", high.into())];
        self.phrases.tell("robust-nine", facts)
    }

    fn measure(
        &self,
        name: String,
        weights: Option<Percentiles>,
        levels: Option<Percentiles>,
    ) -> Option<String> {
        let (weights, levels) = (self.nine(weights?), self.nine(levels?));
        let facts = [("name", name.into()), ("weights", weights.into()), ("levels", levels.into())];
        Some(self.phrases.tell("robust-measure", facts))
    }

    /// The extreme: one scale, drawn for all ladders at once.
    fn extreme(&self, name: String, spread: Option<Percentiles>) -> Option<String> {
        let facts = [("name", name.into()), ("spread", self.nine(spread?).into())];
        Some(self.phrases.tell("robust-one-scale", facts))
    }

    fn families(&self, robustness: &Robustness) -> Vec<String> {
        let language = self.phrases.language();
        let names = self.parts.catalogue.families.iter().map(|f| f.name.get(language).to_string());
        let names = names.chain([self.phrases.say("release")]);
        let spreads = robustness.weights.families.iter().zip(&robustness.levels.families);
        let lines = names.zip(spreads).zip(&robustness.one_scale.families);
        let lines = lines.flat_map(|((name, (weights, levels)), extreme)| {
            [self.measure(name.clone(), *weights, *levels), self.extreme(name, *extreme)]
        });
        lines.flatten().collect()
    }

    fn gate_name(&self, at: usize) -> String {
        let words = self.parts.profile.gates[at].words(self.phrases.language());
        words.trim_end_matches('.').to_owned()
    }

    fn status(&self, status: Status) -> String {
        self.phrases.say(&format!("gate-{}", status.as_str()))
    }

    fn outcome_name(&self, outcome: Outcome) -> String {
        self.phrases.say(&format!("screen-name-{}", outcome.as_str()))
    }

    /// A share of the draws; one that is not none is never written as none.
    fn share(&self, share: f64) -> String {
        let language = self.phrases.language();
        if share > 0.0 && share < 0.005 {
            return format!("< {}", percent(0.01, language));
        }
        percent(share, language)
    }

    /// What is said of gates, outcome and single changes, after what was said of figures.
    fn rest(&self, robustness: &Robustness, mut lines: Vec<String>) -> Vec<String> {
        let Robustness { weights, levels, flips, .. } = robustness;
        let (Some(by_weights), Some(by_levels)) = (&weights.outcome, &levels.outcome) else {
            lines.push(self.phrases.say("robust-no-gate"));
            return lines;
        };
        let gates = weights.gates.iter().zip(&levels.gates);
        let moved = gates.filter(|(a, b)| a.changes() > 0.0 || b.changes() > 0.0);
        let mut moved: Vec<String> = moved.map(|(a, b)| self.gate(a, b)).collect();
        if moved.is_empty() {
            moved.push(self.phrases.say("robust-gates-still"));
        }
        lines.extend(moved);
        lines.push(self.outcome(by_weights, by_levels));
        lines.extend(self.flips(flips, ANSWERS));
        lines
    }

    fn gate(&self, weights: &GateSpread, levels: &GateSpread) -> String {
        let facts = [
            ("gate", self.gate_name(weights.gate).into()),
            ("status", self.status(weights.status).into()),
            ("weights", self.share(weights.changes()).into()),
            ("levels", self.share(levels.changes()).into()),
        ];
        self.phrases.tell("robust-gate", facts)
    }

    fn outcome(&self, weights: &OutcomeSpread, levels: &OutcomeSpread) -> String {
        let moves = weights.changes() > 0.0 || levels.changes() > 0.0;
        let facts = [
            ("outcome", self.outcome_name(weights.outcome).into()),
            ("changes", if moves { "yes" } else { "no" }.into()),
            ("weights", self.share(weights.changes()).into()),
            ("levels", self.share(levels.changes()).into()),
        ];
        self.phrases.tell("robust-outcome", facts)
    }

    fn flips(&self, flips: &[Flip], most: usize) -> Vec<String> {
        if flips.is_empty() {
            return vec![self.phrases.say("robust-no-flip")];
        }
        let told: Vec<&Flip> = flips.iter().take(most).collect();
        let mut lines: Vec<String> = told.iter().map(|flip| self.flip(flip)).collect();
        let more = flips.len() - told.len();
        if more > 0 {
            lines.push(self.phrases.tell("robust-more", [("count", more.into())]));
        }
        lines
    }

    fn flip(&self, flip: &Flip) -> String {
        let (item, effect) = (self.item(flip.item), self.effect(flip));
        let levels = |id: &str, from: Option<Level>, to: (Level, Level)| {
            let from = from.map_or("none".to_owned(), |level| format!("{}/4", level.get()));
            let to = self.levels(to);
            let facts = [
                ("item", item.clone().into()),
                ("from", from.into()),
                ("to", to.into()),
                ("effect", effect.clone().into()),
            ];
            self.phrases.tell(id, facts)
        };
        match flip.change {
            Change::Level { from, to } => levels("robust-flip-answer", from, to),
            Change::Intensity { from, to } => levels("robust-flip-intensity", from, to),
            Change::Mitigation { from, to } => levels("robust-flip-mitigation", from, to),
            Change::Disbelieved { from } => {
                levels("robust-flip-disbelieved", Some(from), (from, from))
            }
            Change::Reader { from, to } => levels("robust-flip-reader", Some(from), (to, to)),
        }
    }

    fn levels(&self, (low, high): (Level, Level)) -> String {
        let [low_shown, high_shown] = [low, high].map(|level| format!("{}/4", level.get()));
        if low == high {
            return low_shown;
        }
        let facts = [("low", low_shown.into()), ("high", high_shown.into())];
        self.phrases.tell("robust-levels-between", facts)
    }

    fn item(&self, item: Item) -> String {
        let (catalogue, language) = (self.parts.catalogue, self.phrases.language());
        let wording = match item {
            Item::Criterion(at) => &catalogue.criteria[at].wording,
            Item::Brake(at) => &catalogue.brakes[at].wording,
            Item::Stake(at) => &catalogue.stakes[at].wording,
            Item::AnyStake => return self.phrases.say("robust-any-stake"),
        };
        quoted(&wording.get(language).name, language)
    }

    fn effect(&self, flip: &Flip) -> String {
        let gates = flip.gates.iter().map(|(gate, status)| {
            let facts =
                [("gate", self.gate_name(*gate).into()), ("status", self.status(*status).into())];
            self.phrases.tell("robust-effect-gate", facts)
        });
        let outcome = flip.outcome.map(|outcome| {
            let name = self.outcome_name(outcome);
            self.phrases.tell("robust-effect-outcome", [("outcome", name.into())])
        });
        gates.chain(outcome).collect::<Vec<_>>().join(", ")
    }
}
