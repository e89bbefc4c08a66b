//! What the file says, in the sentences that were chosen: what the bearer did, which stake the project
//! answers and beside which service, what holds it back, how far it reaches.

use super::Words;
use crate::assessment::State;
use crate::catalogue::profile;
use crate::descriptor::Others;
use crate::document::{Block, Section};
use crate::material::detail::{self, Detail};
use crate::report::view::{self, points, sentences};

/// Levers that are shown for each brake.
const LEVERS: usize = 2;

impl Words<'_> {
    fn rung(&self, detail: &Detail<'_>) -> String {
        let rung = detail.rung.map_or("declared", |rung| rung.as_str());
        self.phrases.say(&format!("rung-{rung}"))
    }

    /// The sentence that was chosen; that it has changed, where it is not among those of today.
    fn words(&self, detail: &Detail<'_>) -> String {
        detail.words.map_or_else(|| self.phrases.say("screen-words-changed"), str::to_owned)
    }

    pub(super) fn did(&self) -> Section {
        let families = detail::families(self.parts);
        let bearer = families.iter().find(|family| family.family.id == "bearer");
        let criteria = bearer.map_or(&[][..], |family| &family.criteria);
        let mut lines: Vec<String> = criteria
            .iter()
            .filter_map(|detail| {
                let (level, words) = (detail.level?, self.words(detail));
                let mut line = self.phrases.tell(
                    "screen-did",
                    [
                        ("name", detail.wording.name.to_string().into()),
                        ("level", u32::from(level.get()).into()),
                        ("rung", self.rung(detail).into()),
                        ("words", words.into()),
                    ],
                );
                line.extend(self.shown_best(detail));
                Some(line)
            })
            .collect();
        let is_empty = lines.is_empty();
        if is_empty {
            lines.push(self.phrases.say("screen-did-none"));
        }
        let open = criteria.iter().filter(|detail| detail.state == State::Unknown).count();
        if open > 0 {
            lines.push(self.phrases.tell("screen-did-open", [("count", open.into())]));
        }
        self.part("did", listed(lines, is_empty))
    }

    /// What supports an answer best: that is enough to ask for it.
    fn shown_best(&self, detail: &Detail<'_>) -> Option<String> {
        let best = detail.evidence.iter().max_by_key(|shown| shown.counts);
        let best = best.filter(|shown| shown.evidence.source.is_some())?;
        Some(format!(" [{}]", view::evidence(best, self.phrases)))
    }

    pub(super) fn definition(&self) -> Section {
        let language = self.phrases.language();
        let mut lines: Vec<String> = detail::stakes(self.parts)
            .iter()
            .map(|stake| {
                let group = &self.parts.catalogue.groups[stake.group];
                let name = stake.detail.wording.name.to_string();
                let group = group.name.get(language).to_string();
                let mut line = match stake.detail.level {
                    Some(level) => self.phrases.tell(
                        "screen-stake",
                        [
                            ("name", name.into()),
                            ("group", group.into()),
                            ("level", u32::from(level.get()).into()),
                            ("rung", self.rung(&stake.detail).into()),
                            ("words", self.words(&stake.detail).into()),
                        ],
                    ),
                    None => {
                        let state = format!("state-{}", stake.detail.state.as_str());
                        let state = self.phrases.say(&state);
                        let facts = [
                            ("name", name.into()),
                            ("group", group.into()),
                            ("state", state.into()),
                        ];
                        self.phrases.tell("screen-stake-open", facts)
                    }
                };
                line.extend(self.shown_best(&stake.detail));
                line
            })
            .collect();
        let is_empty = lines.is_empty();
        if is_empty {
            let others = self.parts.assessment.stakes.others;
            let id = if others == Others::None { "stakes-none" } else { "stakes-unknown" };
            lines.push(self.phrases.say(id));
        }
        let relation = &self.parts.project.relation;
        let kind = relation.kind.map_or("unknown", |kind| kind.value.as_str());
        let mut line = self.phrases.say(&format!("screen-relation-{kind}"));
        if let Some(with) = &relation.with {
            let with = [("with", with.clone().into())];
            line = format!("{line} {}", self.phrases.tell("screen-relation-with", with));
        }
        lines.push(line);
        self.part("definition", listed(lines, is_empty))
    }

    pub(super) fn risks(&self) -> Section {
        let mut lines = Vec::new();
        for brake in detail::holding_brakes(self.parts) {
            let Some(intensity) = brake.detail.level else { continue };
            let mut line = self.phrases.tell(
                "screen-risk",
                [
                    ("name", brake.detail.wording.name.to_string().into()),
                    ("intensity", u32::from(intensity.get()).into()),
                    ("response", view::response(brake.mitigation, self.phrases).into()),
                    ("rung", self.rung(&brake.detail).into()),
                ],
            );
            for words in [brake.detail.words, brake.done].into_iter().flatten() {
                line = format!("{line} {words}");
            }
            // They speak to the bearer, and are read here by others.
            let levers: Vec<&str> = brake.levers.iter().take(LEVERS).map(AsRef::as_ref).collect();
            if !levers.is_empty() {
                let levers = [("levers", levers.join(" ").into())];
                line = format!("{line} {}", self.phrases.tell("lever", levers));
            }
            lines.push(line);
        }
        let brakes = &self.parts.assessment.brakes.items;
        let is_empty = lines.is_empty();
        if is_empty {
            let answered = brakes.iter().any(|item| item.answer.is_some());
            lines.push(self.phrases.say(if answered { "brakes-none" } else { "brakes-unknown" }));
        }
        let language = self.phrases.language();
        let open = brakes.iter().filter(|item| {
            item.core && item.state == State::Unknown && !item.is_felt_without_response()
        });
        let names: Vec<&str> = open
            .map(|item| self.parts.catalogue.brakes[item.brake].wording.get(language).name.as_ref())
            .collect();
        if !names.is_empty() {
            let names = names.join(", ");
            lines.push(self.phrases.tell("screen-risks-open", [("names", names.into())]));
        }
        self.part("risks", listed(lines, is_empty))
    }

    pub(super) fn reach(&self) -> Option<Section> {
        let mut section = view::section(self.parts, profile::Section::Reach, self.phrases)?;
        section.blocks.retain(|block| !matches!(block, Block::Chart(_)));
        Some(self.part("reach", section.blocks))
    }
}

/// Entries as a list, or as sentences where they only say that there is none.
fn listed(lines: Vec<String>, is_empty: bool) -> Vec<Block> {
    if is_empty { sentences(lines) } else { points(lines) }
}
