//! One structure, by its own answers.

use super::{Words, point};
use crate::assessment::State;
use crate::assessment::aged;
use crate::assessment::structure::{SelfAssessment, SupportItem};
use crate::catalogue::Warning;
use crate::descriptor::{Answer, Evidence, Level, Said, Structure};
use crate::document::{Build, Doc, Point};
use crate::i18n::day;
use crate::report::Extent;
use crate::report::view::{bounds, by_whom, known, range};

/// Open questions that a brief report shows.
const QUESTIONS: usize = 3;

impl Words<'_> {
    pub(super) fn structure(
        self,
        out: &mut Doc,
        structure: &Structure,
        assessed: &SelfAssessment,
        extent: Extent,
    ) {
        let about = self.about(structure);
        if !about.is_empty() {
            out.text(about);
        }
        if let Some(summary) = &structure.summary {
            out.text(summary.as_str());
        }
        let depth = if self.is_alone() { 2 } else { 3 };
        let section = |out: &mut Doc, id: &str| out.heading(depth, self.phrases.say(id));
        section(out, "section-families");
        self.figures(out, assessed);
        section(out, "support-section-warnings");
        self.warnings(out, structure, assessed);
        section(out, "section-strengths");
        self.strengths(out, structure, assessed);
        section(out, "section-questions");
        self.questions(out, assessed, extent);
        if !assessed.advice.is_empty() {
            section(out, "section-advice");
            let steps = assessed.advice.iter().filter_map(|(support, from)| {
                Some(
                    self.titled(self.support(*support), self.advice(structure, *support, *from)?)
                        .into(),
                )
            });
            out.points(steps.collect());
        }
        section(out, "support-section-offers");
        self.offers(out, structure);
        if extent == Extent::Whole {
            section(out, "support-section-answers");
            self.answers(out, structure, assessed, depth);
        }
    }

    /// What it is and where, on one line.
    fn about(self, structure: &Structure) -> String {
        let kind = structure.kind;
        let kind = kind.map(|kind| self.phrases.say(&format!("support-kind-{}", kind.as_str())));
        let scale = structure.territory.scale;
        let scale =
            scale.map(|scale| self.phrases.say(&format!("cohort-scale-{}", scale.as_str())));
        let places = structure.territory.places.join(", ");
        let facts = [kind, scale, Some(places).filter(|places| !places.is_empty())];
        facts.into_iter().flatten().collect::<Vec<String>>().join(" · ")
    }

    fn figures(self, out: &mut Doc, assessed: &SelfAssessment) {
        let rows = assessed.groups.iter().map(|group| {
            vec![
                self.group(group.group).to_owned(),
                range(&group.interval, self.phrases),
                known(&group.into(), self.phrases),
                bounds(&group.supported, self.phrases),
            ]
        });
        let heads = ["support-column-group", "column-range", "column-coverage", "column-supported"];
        out.table(self.heads(heads), rows.collect());
    }

    fn warnings(self, out: &mut Doc, structure: &Structure, assessed: &SelfAssessment) {
        let catalogue = self.parts.catalogue;
        let mut points: Vec<Point> = Vec::new();
        // One answer may tell of several warnings: it is given once, and one question asked once.
        let questions = |warnings: &[usize]| {
            let mut supports: Vec<usize> = Vec::new();
            for at in warnings {
                let support = catalogue.warnings[*at].support;
                if !supports.contains(&support) {
                    supports.push(support);
                }
            }
            supports
        };
        for support in questions(&assessed.warnings) {
            let item = assessed.item(support);
            let Some((item, level)) = item.and_then(|item| Some((item, item.level?))) else {
                continue;
            };
            let of_it = assessed.warnings.iter().map(|at| &catalogue.warnings[*at]);
            let said = of_it.filter(|warning| warning.support == support);
            let said: Vec<String> = said.map(|warning| self.warned(warning)).collect();
            let mut below = vec![self.answered(structure, item, level)];
            below.extend(self.advice(structure, support, level).map(|advice| {
                self.phrases.tell("support-next", [("advice", advice.to_owned().into())])
            }));
            points.push(point(said.join(" "), below));
        }
        points.extend(questions(&assessed.open_warnings).into_iter().map(|support| {
            // What was declined is not asked again.
            match assessed.item(support) {
                Some(item) if item.state == State::Declined => self.unanswered(item).into(),
                _ => {
                    let question = ("question", self.question(support).to_owned().into());
                    self.phrases.tell("support-warning-open", [question]).into()
                }
            }
        }));
        if points.is_empty() {
            out.text(self.phrases.say("support-warnings-clear"));
        }
        out.points(points);
    }

    fn warned(self, warning: &Warning) -> String {
        let name = warning.name.get(self.phrases.language()).to_string();
        let nodes = warning.nodes.join(", ");
        self.phrases.tell("support-warned", [("warning", name.into()), ("nodes", nodes.into())])
    }

    fn answered(self, structure: &Structure, item: &SupportItem, level: Level) -> String {
        self.phrases.tell(
            "support-answered",
            [
                ("level", level.get().into()),
                ("rung", self.rung(item.rung).into()),
                ("words", self.level(structure, item.support, level).into()),
            ],
        )
    }

    /// A kind of support without a level, and why.
    fn unanswered(self, item: &SupportItem) -> String {
        let state = self.phrases.say(&format!("state-{}", item.state.as_str()));
        let name = self.support(item.support).to_owned();
        self.phrases.tell("support-unanswered", [("name", name.into()), ("state", state.into())])
    }

    /// A kind of support with its level, its rung and the level in words.
    fn did(self, structure: &Structure, item: &SupportItem, level: Level) -> String {
        self.phrases.tell(
            "screen-did",
            [
                ("name", self.support(item.support).to_owned().into()),
                ("level", level.get().into()),
                ("rung", self.rung(item.rung).into()),
                ("words", self.level(structure, item.support, level).into()),
            ],
        )
    }

    fn strengths(self, out: &mut Doc, structure: &Structure, assessed: &SelfAssessment) {
        let strong = assessed.strengths.iter().filter_map(|support| {
            let item = assessed.item(*support)?;
            Some(self.did(structure, item, item.level?).into())
        });
        let strong: Vec<Point> = strong.collect();
        if strong.is_empty() {
            out.text(self.phrases.say("strengths-unknown"));
        }
        out.points(strong);
    }

    fn questions(self, out: &mut Doc, assessed: &SelfAssessment, extent: Extent) {
        let all = &assessed.questions;
        if all.is_empty() {
            return out.text(self.phrases.say("support-questions-none"));
        }
        let shown = if extent == Extent::Whole { all.len() } else { QUESTIONS.min(all.len()) };
        let points = all[..shown]
            .iter()
            .map(|support| self.titled(self.support(*support), self.question(*support)).into());
        out.points(points.collect());
        if shown < all.len() {
            let count = ("count", (all.len() - shown).into());
            out.text(self.phrases.tell("support-questions-more", [count]));
        }
    }

    fn offers(self, out: &mut Doc, structure: &Structure) {
        let mut points: Vec<Point> = structure
            .offers
            .iter()
            .map(|offer| {
                let support = ("support", self.support(offer.support).to_owned().into());
                let capacity = ("capacity", self.capacity(offer.capacity).into());
                match &offer.conditions {
                    None => self.phrases.tell("support-offer", [support, capacity]).into(),
                    Some(conditions) => {
                        let conditions = ("conditions", conditions.clone().into());
                        let facts = [support, capacity, conditions];
                        self.phrases.tell("support-offer-conditions", facts).into()
                    }
                }
            })
            .collect();
        if !structure.offers_skills.is_empty() {
            let skills = structure.offers_skills.join(&self.phrases.say("list-between"));
            points.push(self.phrases.tell("support-skills", [("skills", skills.into())]).into());
        }
        if points.is_empty() {
            out.text(self.phrases.say("support-offers-none"));
        }
        out.points(points);
    }

    /// Every answer in catalogue order, group by group.
    fn answers(
        self,
        out: &mut Doc,
        structure: &Structure,
        assessed: &SelfAssessment,
        depth: usize,
    ) {
        for group in &assessed.groups {
            out.heading(depth + 1, self.group(group.group));
            let points = group.items.iter().map(|item| {
                let answer = structure.answers[item.support].as_ref();
                let text = match item.level {
                    Some(level) => self.did(structure, item, level),
                    None => self.unanswered(item),
                };
                point(text, answer.map_or_else(Vec::new, |answer| self.said(answer, item.state)))
            });
            out.points(points.collect());
        }
    }

    /// The words beside an answer: why it does not apply, its note, its evidence.
    fn said(self, answer: &Answer<Level>, state: State) -> Vec<String> {
        let mut lines = Vec::new();
        let mut note = |text: &str| {
            lines.push(self.phrases.tell("support-note", [("text", text.to_owned().into())]));
        };
        if let (Said::NotApplicable(reason), State::NotApplicable) = (&answer.said, state) {
            note(reason);
        }
        if let Some(text) = &answer.note {
            note(text);
        }
        lines.extend(answer.evidence.iter().map(|evidence| {
            let text = self.evidence(evidence);
            self.phrases.tell("support-evidence", [("text", text.into())])
        }));
        lines
    }

    pub(super) fn evidence(self, evidence: &Evidence) -> String {
        let counts = aged(evidence, self.parts.date);
        let rung = self.rung(Some(evidence.kind));
        let rung = if counts == evidence.kind {
            rung
        } else {
            let counts = self.rung(Some(counts));
            self.phrases
                .tell("support-counts-as", [("rung", rung.into()), ("counts", counts.into())])
        };
        let date = evidence.date.map(|date| day(date, self.phrases.language()));
        let by = evidence.by.as_deref().map(|by| by_whom(by, self.phrases));
        let parts = [Some(rung), by, date, evidence.source.clone(), evidence.note.clone()];
        parts.into_iter().flatten().collect::<Vec<String>>().join(" · ")
    }
}
