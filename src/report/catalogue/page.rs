//! One entry of the catalogue, whole.

use std::fmt::Write as _;

use super::{Entry, Shelf};
use crate::catalogue::item::Item;
use crate::catalogue::{
    BrakeScale, Discussion, Facet, FacetValue, Proof, Rubric, Scale, Text, Warning, Wording,
};
use crate::i18n::Phrases;

impl Shelf<'_> {
    /// The entry with everything that is known of it.
    pub(super) fn written(self, entry: Entry<'_>) -> String {
        let nodes = match entry {
            Entry::Item(item) => item.nodes().join(", "),
            Entry::Rule(rule) => rule.nodes(self.catalogue).join(", "),
        };
        let mut out = format!("{} ({})", entry.title(self.phrases), entry.name());
        if !nodes.is_empty() {
            let _ = write!(out, " · {nodes}");
        }
        out.push_str("\n\n");
        match entry {
            Entry::Item(item) => self.item(&mut out, item),
            Entry::Rule(rule) => {
                for sentence in rule.sentences(self.catalogue, self.phrases) {
                    let _ = writeln!(out, "{sentence}");
                }
            }
        }
        let mut out = out.trim_end().to_owned();
        out.push_str("\n\n");
        out
    }

    fn item(self, out: &mut String, item: Item<'_>) {
        let language = self.phrases.language();
        match item {
            Item::Family(family) => {
                let _ = writeln!(out, "{}", family.about.get(language));
            }
            // A group has a name, and nothing beside it.
            Item::Group(_) => {}
            Item::Criterion(criterion) => {
                self.worded(out, criterion.wording.get(language), |out| match &criterion.rubric {
                    Rubric::Scored(scale) => self.scale(out, scale.get(language)),
                    Rubric::NotScored(discussion) => talked_over(out, discussion.get(language)),
                })
            }
            Item::Brake(brake) => self.worded(out, brake.wording.get(language), |out| {
                self.brake_scale(out, brake.scale.get(language));
            }),
            Item::Stake(stake) => self.worded(out, stake.wording.get(language), |out| {
                self.scale(out, stake.scale.get(language));
            }),
            Item::Support(support) => self.worded(out, support.wording.get(language), |out| {
                self.scale(out, support.scale.get(language));
            }),
            Item::Warning(warning) => self.warning(out, warning),
            Item::Facet(facet) => self.facet(out, facet),
            Item::Value(_, value) => self.value(out, value),
        }
    }

    /// The questions, then `body`, then how the node can be read.
    fn worded(self, out: &mut String, wording: &Wording, body: impl FnOnce(&mut String)) {
        let Wording { question, funder_question, interpretation, .. } = wording;
        let _ = writeln!(out, "{question}");
        let _ = writeln!(out, "{} {funder_question}\n", self.phrases.say("show-funder"));
        body(out);
        if let Some(text) = interpretation {
            let _ = writeln!(out, "\n{} {text}", self.phrases.say("show-interpretation"));
        }
    }

    fn scale(self, out: &mut String, scale: &Scale) {
        steps(out, &scale.levels);
        proof(out, &scale.evidence, self.phrases);
        let _ = writeln!(out, "{}", self.phrases.say("show-advice"));
        for (from, advice) in scale.advice.iter().enumerate() {
            let _ = writeln!(out, "  {from} → {}  {advice}", from + 1);
        }
        shown(out, &scale.shown);
    }

    fn brake_scale(self, out: &mut String, scale: &BrakeScale) {
        let _ = writeln!(out, "{}", self.phrases.say("show-intensity"));
        steps(out, &scale.intensity);
        let _ = writeln!(out, "{}", self.phrases.say("show-mitigation"));
        steps(out, &scale.mitigation);
        proof(out, &scale.evidence, self.phrases);
        let _ = writeln!(out, "{}", self.phrases.say("show-levers"));
        for lever in scale.levers.iter() {
            let _ = writeln!(out, "  - {lever}");
        }
        shown(out, &scale.shown);
    }

    /// The question that tells, and the answers to it that say that it is done.
    fn warning(self, out: &mut String, warning: &Warning) {
        let support = &self.catalogue.supports[warning.support];
        let language = self.phrases.language();
        let name = support.wording.get(language).name.to_string();
        let named = [("name", name.into()), ("id", format!("support:{}", support.id).into())];
        let question = self.phrases.tell("show-named", named);
        let told = [("question", question.into()), ("level", warning.up_to.into())];
        let _ = writeln!(out, "{}", self.phrases.tell("reference-warning-told", told));
        steps(out, &support.scale.get(language).levels[..=usize::from(warning.up_to)]);
        let _ = writeln!(out, "{}", self.phrases.say("reference-warnings-about"));
    }

    fn facet(self, out: &mut String, facet: &Facet) {
        let language = self.phrases.language();
        let _ = writeln!(out, "{}", facet.question.get(language));
        for value in facet.values.iter() {
            let _ = writeln!(out, "  {:<36} {}", value.id, value.name.get(language));
        }
    }

    fn value(self, out: &mut String, value: &FacetValue) {
        for text in value.help.iter().chain(&value.asks) {
            let _ = writeln!(out, "{}", text.get(self.phrases.language()));
        }
    }
}

fn talked_over(out: &mut String, discussion: &Discussion) {
    let _ = writeln!(out, "{}", discussion.reason);
    for point in discussion.points.iter() {
        let _ = writeln!(out, "  - {point}");
    }
}

fn steps(out: &mut String, levels: &[Text]) {
    for (level, words) in levels.iter().enumerate() {
        let _ = writeln!(out, "  {level}  {words}");
    }
}

/// What a real project or the map shows, in a paragraph of its own.
fn shown(out: &mut String, shown: &Option<Text>) {
    if let Some(shown) = shown {
        let _ = writeln!(out, "\n{shown}");
    }
}

fn proof(out: &mut String, proof: &Proof, phrases: &Phrases) {
    let _ = writeln!(out, "{}", phrases.say("show-evidence"));
    let rungs = [
        ("rung-documented", &proof.documented),
        ("rung-observed", &proof.observed),
        ("rung-corroborated", &proof.corroborated),
    ];
    for (rung, text) in rungs {
        let _ = writeln!(out, "  {} · {text}", phrases.say(rung));
    }
}
