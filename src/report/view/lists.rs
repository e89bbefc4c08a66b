//! The parts that are lists: what stands out, and what to ask and do next.

use super::builder::Builder;
use super::{points, sentences};
use crate::assessment::{GateResult, Status};
use crate::descriptor::Others;
use crate::document::{Block, Build, Line, Point, Span};
use crate::i18n::{Named, Phrases};
use crate::material::AssessmentParts as Parts;
use crate::material::detail;
use crate::report::{trajectory, view};

/// Where a gate stands, and why where it is open.
pub fn gate_status(gate: &GateResult, phrases: &Phrases) -> String {
    gate_state(gate, phrases).words
}

/// The same with its id.
pub fn gate_state(gate: &GateResult, phrases: &Phrases) -> Named {
    match gate.why {
        Some(why) => phrases.named("gate-", &format!("undecided-{}", why.as_str())),
        None => phrases.named("gate-", gate.status.as_str()),
    }
}

impl Builder<'_> {
    pub(super) fn gates(&self) -> Option<Vec<Block>> {
        let Parts { assessment, catalogue, profile, .. } = self.parts;
        let lines: Vec<String> = assessment
            .gates
            .iter()
            .map(|result| {
                let gate = &profile.gates[result.gate];
                let status = gate_status(result, self.phrases);
                let line = format!("{status} · {}", gate.words(self.language));
                if result.status == Status::Met || gate.supports.is_empty() {
                    return line;
                }
                let names = catalogue.support_names(&gate.supports, self.language).join(", ");
                let help = self.phrases.tell("gate-help", [("support", names.into())]);
                format!("{line} {help}")
            })
            .collect();
        (!lines.is_empty()).then(|| points(lines))
    }

    pub(super) fn brakes(&self) -> Option<Vec<Block>> {
        const SHOWN: usize = 2;
        let Parts { assessment, catalogue, .. } = self.parts;
        let brakes = &assessment.brakes;
        let mut lines = Vec::new();
        for at in brakes.holding().into_iter().take(SHOWN) {
            let item = &brakes.items[at];
            let Some(answer) = item.answer else { continue };
            let brake = &catalogue.brakes[item.brake];
            let name = brake.wording.get(self.language).name.to_string();
            // The lever first: a first screen has room for the beginning of the line.
            let lever = brake.scale.get(self.language).levers.first();
            let lever = lever.map(|lever| format!("{lever} ")).unwrap_or_default();
            lines.push(self.phrases.tell(
                "brake-felt",
                [
                    ("name", name.into()),
                    ("lever", lever.into()),
                    ("intensity", u32::from(answer.intensity.get()).into()),
                    ("response", view::response(answer.mitigation, self.phrases).into()),
                ],
            ));
        }
        if lines.is_empty() {
            let answered = brakes.items.iter().any(|item| item.answer.is_some());
            let id = if answered { "brakes-none" } else { "brakes-unknown" };
            lines.push(self.phrases.say(id));
        }
        Some(points(lines))
    }

    pub(super) fn needs(&self) -> Option<Vec<Block>> {
        let Parts { project, catalogue, .. } = self.parts;
        let mut needs = catalogue.support_names(&project.needs_support, self.language);
        needs.extend(project.needs_skills.iter().map(String::as_str));
        (!needs.is_empty()).then(|| points(needs.into_iter().map(str::to_owned).collect()))
    }

    pub(super) fn stakes(&self) -> Option<Vec<Block>> {
        let Parts { assessment, catalogue, .. } = self.parts;
        let stakes = &assessment.stakes;
        if stakes.items.is_empty() {
            return Some(sentences(vec![self.stakes_unnamed()]));
        }
        let depth = view::depth(stakes, self.phrases);
        let lines = stakes.items.iter().map(|item| {
            let stake = &catalogue.stakes[item.stake];
            let name = stake.wording.get(self.language).name.to_string();
            let group = catalogue.groups[item.group].name.get(self.language).to_string();
            match item.contribution {
                Some(level) => self.phrases.tell(
                    "stake-answered",
                    [
                        ("name", name.into()),
                        ("group", group.into()),
                        ("level", u32::from(level.get()).into()),
                    ],
                ),
                None => format!("{name} ({group}) · {}", self.state(item.state)),
            }
        });
        Some(points(lines.chain([depth]).collect()))
    }

    /// Nothing is named: because nothing is said, or because the file says that there is none.
    fn stakes_unnamed(&self) -> String {
        let id = match self.parts.assessment.stakes.others {
            Others::None => "stakes-none",
            Others::Unknown => "stakes-unknown",
        };
        self.phrases.say(id)
    }

    pub(super) fn reach(&self) -> Vec<Block> {
        sentences(match self.parts.reached {
            Some(reached) => trajectory::brief(reached, self.phrases),
            None => vec![self.phrases.say(match self.parts.keeps_counts_back() {
                true => "problem-few-people",
                false => "reach-none",
            })],
        })
    }

    pub(super) fn strengths(&self) -> Option<Vec<Block>> {
        let Parts { assessment, catalogue, .. } = self.parts;
        let items = assessment.families.iter().flat_map(|family| &family.items);
        let lines: Vec<String> = assessment
            .strengths
            .iter()
            .filter_map(|at| {
                let item = items.clone().find(|item| item.criterion == *at)?;
                let name = catalogue.criteria[*at].wording.get(self.language).name.as_ref();
                let rung = self.phrases.say(&format!("rung-{}", item.rung?.as_str()));
                Some(format!("{name} ({rung})"))
            })
            .collect();
        if lines.is_empty() {
            return Some(sentences(vec![self.phrases.say("strengths-unknown")]));
        }
        Some(sentences(vec![lines.join(" · ")]))
    }

    pub(super) fn questions(&self) -> Option<Vec<Block>> {
        const SHOWN: usize = 3;
        let questions = self.parts.assessment.questions.iter().take(SHOWN);
        let points: Vec<Point> = questions
            .map(|question| {
                let (id, _) = detail::question(self.parts, *question);
                let text = detail::asked(self.parts, *question, self.phrases);
                match self.parts.typed {
                    Some(typed) => {
                        let whole = Span::Code(format!("{} {id}", view::answering(typed)));
                        let below = vec![Point::from(Line::from(whole))];
                        Point { text: format!("{id} · {text}").into(), below }
                    }
                    None => format!("{text} ({id})").into(),
                }
            })
            .collect();
        let mut blocks = Vec::new();
        blocks.points(points);
        (!blocks.is_empty()).then_some(blocks)
    }

    pub(super) fn advice(&self) -> Option<Vec<Block>> {
        let advice = self.parts.assessment.advice.iter();
        let lines: Vec<String> = advice
            .filter_map(|advice| {
                let detail = detail::of_criterion(self.parts, advice.criterion)?;
                let (name, step) = (detail.wording.name.to_string(), detail.advice?.to_owned());
                Some(self.phrases.tell("titled", [("title", name.into()), ("text", step.into())]))
            })
            .collect();
        (!lines.is_empty()).then(|| points(lines))
    }
}
