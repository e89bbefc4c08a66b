//! What a funder reads of one project: the bearer first, then what the project is, the gates, what
//! the screening proposes, named risks, reach as speed, what to ask, and what would help.
//!
//! The view is the same for the terminal, Markdown and pages; [`json`] is for programs. A project
//! that may not be named is passed in already without its name and free text.

pub mod html;
pub mod json;

use super::detail::{self, Detail};
use super::json::Parts;
use super::view::{self, Content, Part, View};
use crate::assessment::decision::{Agreement, Basis, Taken, named_outcome};
use crate::assessment::screening::{Ask, Asked, Reason};
use crate::assessment::{Outcome, Screening, State};
use crate::catalogue::profile::Section;
use crate::i18n::{Phrases, day};

/// Questions that people are shown; programs get all.
const QUESTIONS: usize = 7;
/// Levers that are shown for each brake.
const LEVERS: usize = 2;

/// One project, read.
#[derive(Clone, Copy)]
pub struct Reading<'p> {
    pub parts: Parts<'p>,
    pub screening: &'p Screening,
    /// Decisions about it, in the order of their days, each with the name of its file.
    pub decisions: &'p [(String, Taken<'p>)],
    /// Whether its name and free text may be shown; otherwise `parts` holds none of them.
    pub is_shown: bool,
    /// Its file, as it was named.
    pub path: &'p str,
}

/// Builds the view of one reading.
pub fn view(reading: Reading<'_>, phrases: &Phrases) -> View {
    let parts = reading.parts;
    let words = Words { reading, parts, phrases };
    let sections = [
        words.bearer(),
        Some(words.did()),
        Some(words.definition()),
        view::section(parts, Section::Gates, phrases),
        Some(words.outcome()),
        words.decisions(),
        Some(words.risks()),
        words.reach(),
        Some(words.questions()),
        words.support(),
        view::section(parts, Section::Index, phrases),
        view::robustness_part(parts, phrases),
    ];
    View {
        title: parts.project.name.clone(),
        subtitle: view::subtitle(parts, phrases),
        summary: parts.project.summary.clone(),
        parts: sections.into_iter().flatten().collect(),
        closing: format!("{} {}", phrases.say("screen-never-a-decision"), phrases.say("closing")),
        departures: view::departures(parts, phrases),
    }
}

struct Words<'p> {
    reading: Reading<'p>,
    parts: Parts<'p>,
    phrases: &'p Phrases,
}

impl Words<'_> {
    fn part(&self, name: &str, content: Content) -> Part {
        let title = self.phrases.say(&format!("screen-section-{name}"));
        Part { name: name.to_owned(), section: None, title, content, chart: None }
    }

    fn bearer(&self) -> Option<Part> {
        let part = view::section(self.parts, Section::Bearer, self.phrases)?;
        let Content::Sentences(mut lines) = part.content.clone() else { return Some(part) };
        if self.reading.is_shown {
            let contact = self.parts.project.bearer.contact.clone();
            lines.extend(
                contact.map(|contact| {
                    self.phrases.tell("screen-contact", [("contact", contact.into())])
                }),
            );
        } else {
            lines = vec![self.phrases.say("screen-ask-first")];
        }
        Some(Part { content: Content::Sentences(lines), ..part })
    }

    fn rung(&self, detail: &Detail<'_>) -> String {
        let rung = detail.rung.map_or("declared", |rung| rung.as_str());
        self.phrases.say(&format!("rung-{rung}"))
    }

    fn did(&self) -> Part {
        let families = detail::families(self.parts);
        let bearer = families.iter().find(|family| family.family.id == "bearer");
        let criteria = bearer.map_or(&[][..], |family| &family.criteria);
        let mut lines: Vec<String> = criteria
            .iter()
            .filter_map(|detail| {
                let (level, words) = (detail.level?, detail.words?);
                let mut line = self.phrases.tell(
                    "screen-did",
                    [
                        ("name", detail.wording.name.to_string().into()),
                        ("level", u32::from(level.get()).into()),
                        ("rung", self.rung(detail).into()),
                        ("words", words.to_owned().into()),
                    ],
                );
                // What supports it best is enough to ask for it.
                let best = detail.evidence.iter().max_by_key(|shown| shown.counts);
                if let Some(best) = best.filter(|shown| shown.evidence.source.is_some()) {
                    line.push_str(&format!(" [{}]", view::evidence(best, self.phrases)));
                }
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

    fn definition(&self) -> Part {
        let language = self.phrases.language();
        let mut lines: Vec<String> = detail::stakes(self.parts)
            .iter()
            .map(|stake| {
                let group = &self.parts.catalogue.groups[stake.group];
                let name = stake.detail.wording.name.to_string();
                let group = group.name.get(language).to_string();
                match (stake.detail.level, stake.detail.words) {
                    (Some(level), Some(words)) => self.phrases.tell(
                        "screen-stake",
                        [
                            ("name", name.into()),
                            ("group", group.into()),
                            ("level", u32::from(level.get()).into()),
                            ("rung", self.rung(&stake.detail).into()),
                            ("words", words.to_owned().into()),
                        ],
                    ),
                    _ => {
                        let state = format!("state-{}", stake.detail.state.as_str());
                        let state = self.phrases.say(&state);
                        let facts = [
                            ("name", name.into()),
                            ("group", group.into()),
                            ("state", state.into()),
                        ];
                        self.phrases.tell("screen-stake-open", facts)
                    }
                }
            })
            .collect();
        let is_empty = lines.is_empty();
        if is_empty {
            lines.push(self.phrases.say("stakes-unknown"));
        }
        let relation = &self.parts.project.relation;
        let kind = relation.kind.map_or("unknown", |kind| kind.value.as_str());
        let mut line = self.phrases.say(&format!("screen-relation-{kind}"));
        if let Some(with) = &relation.with {
            line.push(' ');
            line.push_str(
                &self.phrases.tell("screen-relation-with", [("with", with.clone().into())]),
            );
        }
        lines.push(line);
        self.part("definition", listed(lines, is_empty))
    }

    fn outcome(&self) -> Part {
        let Screening { outcome, reasons, supports, .. } = self.reading.screening;
        let mut lines = vec![self.phrases.say(&format!("screen-outcome-{}", outcome.as_str()))];
        lines.extend(reasons.iter().map(|reason| reason_words(self.parts, *reason, self.phrases)));
        match outcome {
            Outcome::Redirect => {
                lines.extend(
                    reasons
                        .iter()
                        .filter_map(|reason| turn_words(self.parts, *reason, self.phrases)),
                );
            }
            Outcome::Accompany if !supports.is_empty() => {
                let names: Vec<String> = supports.iter().map(|at| self.support_name(*at)).collect();
                let names = names.join(", ");
                lines.push(self.phrases.tell("screen-help", [("support", names.into())]));
            }
            Outcome::Clarify if self.reading.screening.questions.iter().any(Asked::settles) => {
                lines.push(self.phrases.say("screen-ask-these"));
            }
            Outcome::Accompany | Outcome::Clarify | Outcome::Meet => {}
        }
        self.part("outcome", Content::Sentences(lines))
    }

    fn support_name(&self, at: usize) -> String {
        let support = &self.parts.catalogue.supports[at];
        support.wording.get(self.phrases.language()).name.to_string()
    }

    fn decisions(&self) -> Option<Part> {
        let lines: Vec<String> = self
            .reading
            .decisions
            .iter()
            .map(|(file, taken)| decision_words(file, taken, self.reading.screening, self.phrases))
            .collect();
        if !lines.is_empty() {
            return Some(self.part("decisions", Content::Points(lines)));
        }
        // What came on standard input has no file to lay a decision beside.
        (self.reading.path != "-").then(|| {
            let path = self.reading.path.to_owned();
            let line = self.phrases.tell("screen-record-it", [("path", path.into())]);
            self.part("decisions", Content::Sentences(vec![line]))
        })
    }

    fn risks(&self) -> Part {
        let mut lines = Vec::new();
        for brake in detail::holding_brakes(self.parts) {
            let Some(intensity) = brake.detail.level else { continue };
            let mut line = self.phrases.tell(
                "screen-risk",
                [
                    ("name", brake.detail.wording.name.to_string().into()),
                    ("intensity", u32::from(intensity.get()).into()),
                    ("mitigation", brake.mitigation.map_or(0, |m| u32::from(m.get())).into()),
                    ("rung", self.rung(&brake.detail).into()),
                    ("felt", brake.detail.words.unwrap_or_default().to_owned().into()),
                    ("done", brake.done.unwrap_or_default().to_owned().into()),
                ],
            );
            for lever in brake.levers.iter().take(LEVERS) {
                let lever = lever.to_string();
                line.push(' ');
                line.push_str(&self.phrases.tell("lever", [("lever", lever.into())]));
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
        let open = brakes.iter().filter(|item| item.core && item.state == State::Unknown);
        let names: Vec<&str> = open
            .map(|item| self.parts.catalogue.brakes[item.brake].wording.get(language).name.as_ref())
            .collect();
        if !names.is_empty() {
            let names = names.join(", ");
            lines.push(self.phrases.tell("screen-risks-open", [("names", names.into())]));
        }
        self.part("risks", listed(lines, is_empty))
    }

    fn reach(&self) -> Option<Part> {
        let part = view::section(self.parts, Section::Reach, self.phrases)?;
        Some(self.part("reach", part.content))
    }

    fn questions(&self) -> Part {
        let questions = &self.reading.screening.questions;
        let shown = questions.iter().take(QUESTIONS);
        let mut lines: Vec<String> =
            shown.map(|asked| question_line(self.parts, asked, self.phrases)).collect();
        let more = questions.len().saturating_sub(QUESTIONS);
        if more > 0 {
            lines.push(self.phrases.tell("screen-questions-more", [("count", more.into())]));
        }
        if lines.is_empty() {
            lines.push(self.phrases.say("screen-questions-none"));
        }
        self.part("questions", Content::Points(lines))
    }

    fn support(&self) -> Option<Part> {
        let project = self.parts.project;
        let tell = |id: &str, name: String| self.phrases.tell(id, [("name", name.into())]);
        let gates = self.reading.screening.supports.iter();
        let mut lines: Vec<String> =
            gates.map(|at| tell("screen-support-gate", self.support_name(*at))).collect();
        let asked = project.needs_support.iter();
        lines.extend(asked.map(|at| tell("screen-support-asked", self.support_name(*at))));
        let skills = project.needs_skills.iter();
        lines.extend(skills.map(|skill| tell("screen-support-skill", skill.clone())));
        (!lines.is_empty()).then(|| self.part("support", Content::Points(lines)))
    }
}

/// Entries as a list, or as sentences where they only say that there is none.
fn listed(lines: Vec<String>, is_empty: bool) -> Content {
    if is_empty { Content::Sentences(lines) } else { Content::Points(lines) }
}

/// A reason in words.
fn reason_words(parts: Parts<'_>, reason: Reason, phrases: &Phrases) -> String {
    let gate = |id: &str, at: usize| {
        let gate = &parts.profile.gates[at];
        let sentence = gate.sentence.as_ref().map(|s| s.get(parts.language).to_string());
        let sentence = sentence.unwrap_or_else(|| gate.id.clone());
        phrases.tell(id, [("gate", sentence.into())])
    };
    match reason {
        Reason::NoContribution => phrases.say("screen-reason-no-contribution"),
        Reason::Competes(level) => {
            let level = u32::from(level.get());
            phrases.tell("screen-reason-competes", [("level", level.into())])
        }
        Reason::GateUnmet(at) => gate("screen-reason-gate-unmet", at),
        Reason::GateUndecided(at) => gate("screen-reason-gate-undecided", at),
        Reason::NoStakeAnswered => phrases.say("screen-reason-no-stake"),
        Reason::CompetesAlone => phrases.say("screen-reason-competes-alone"),
        Reason::NothingInTheWay => phrases.say("screen-reason-nothing"),
    }
}

/// Where to turn, for a reason to redirect.
fn turn_words(parts: Parts<'_>, reason: Reason, phrases: &Phrases) -> Option<String> {
    match (reason, &parts.project.relation.with) {
        (Reason::NoContribution, _) => Some(phrases.say("screen-turn-stake")),
        (Reason::Competes(_), Some(with)) => {
            let with = with.trim_end_matches('.').to_owned();
            Some(phrases.tell("screen-turn-service", [("with", with.into())]))
        }
        (Reason::Competes(_), None) => Some(phrases.say("screen-turn-service-unnamed")),
        _ => None,
    }
}

/// A question as a funder puts it, its id, and what it would settle.
fn question_line(parts: Parts<'_>, asked: &Asked, phrases: &Phrases) -> String {
    let (id, question) = question_words(parts, asked.ask, phrases);
    let mut line = format!("{question} ({id})");
    let mut settled: Vec<String> =
        asked.gates.iter().map(|at| parts.profile.gates[*at].id.clone()).collect();
    if asked.relation {
        settled.push(phrases.say("screen-settles-relation"));
    }
    if !settled.is_empty() {
        let settled = settled.join(", ");
        line.push(' ');
        line.push_str(&phrases.tell("screen-settles", [("what", settled.into())]));
    }
    line
}

/// The id of what is asked, and the question put by a funder.
fn question_words(parts: Parts<'_>, ask: Ask, phrases: &Phrases) -> (String, String) {
    match ask {
        Ask::AnyStake => ("stakes".to_owned(), phrases.say("screen-question-stake")),
        Ask::Stake(at) => {
            let stake = &parts.catalogue.stakes[at];
            let question = stake.wording.get(parts.language).funder_question.to_string();
            (format!("stake:{}", stake.id), question)
        }
        Ask::Question(question) => {
            let is_brake = matches!(question, crate::assessment::Question::Brake(_));
            let (id, wording) = detail::question(parts, question);
            let id = if is_brake { format!("brake:{id}") } else { id.to_owned() };
            (id, wording.funder_question.to_string())
        }
    }
}

/// A decision in words: what, by whom, when, why, and how it stands to this reading.
pub fn decision_words(
    file: &str,
    taken: &Taken<'_>,
    screening: &Screening,
    phrases: &Phrases,
) -> String {
    let decision = taken.decision;
    if let Some(keep) = taken.expired {
        let keep = day(keep, phrases.language());
        let facts = [("date", keep.into()), ("name", file.to_owned().into())];
        return phrases.tell("decide-expired", facts);
    }
    let (by, outcome) = (decision.by.clone(), decision.outcome.clone());
    let shown = match decision.date {
        Some(date) => {
            let date = day(date, phrases.language());
            let facts = [("date", date.into()), ("by", by.into()), ("outcome", outcome.into())];
            phrases.tell("decide-shown", facts)
        }
        None => {
            phrases.tell("decide-shown-undated", [("by", by.into()), ("outcome", outcome.into())])
        }
    };
    let mut pieces = vec![shown];
    pieces.extend(decision.reason.clone());
    pieces.push(agreement_words(taken, screening, phrases));
    let basis = match taken.basis {
        Basis::This => "decide-on-this",
        Basis::EarlierDay => "decide-on-earlier-day",
        Basis::Another => "decide-on-another",
        Basis::Unsaid => "decide-on-unsaid",
    };
    pieces.push(phrases.say(basis));
    pieces.join(" ")
}

/// How a decision stands to the outcome of a screening.
pub fn agreement_words(taken: &Taken<'_>, screening: &Screening, phrases: &Phrases) -> String {
    let outcome = phrases.say(&format!("screen-name-{}", screening.outcome.as_str()));
    // One of the four is said in the reader's language, a word of one's own as it was written.
    let decision = match named_outcome(&taken.decision.outcome) {
        Some(named) => phrases.say(&format!("screen-name-{}", named.as_str())),
        None => taken.decision.outcome.clone(),
    };
    let facts = [("outcome", outcome.into()), ("decision", decision.into())];
    let id = match taken.agreement {
        Agreement::Same => "decide-agrees",
        Agreement::Differs => "decide-differs",
        Agreement::OwnWord => "decide-own-word",
    };
    phrases.tell(id, facts)
}
