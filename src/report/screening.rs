//! What a funder reads of one project: the bearer first, then what the project is, the gates, what
//! the screening proposes, named risks, reach as speed, what to ask, and what would help.
//!
//! The view is the same for the terminal, Markdown and pages. It is for
//! those to whom the file was sent, and shows them all of it, the contact too.

mod dossier;
mod express;
mod leaf;
mod next;
mod said;
mod weight;
pub mod words;

pub use dossier::{About, Entry, overview, overview_sheet, printed};
pub use leaf::leaf;

use super::standing;
use super::view::{self, points, sentences, titled};
use crate::material::AssessmentParts as Parts;
use crate::material::Reading;
use crate::material::screening::{reason_words, turn_words};
use words::{decision_words, reply_words};

use crate::assessment::screening::Asked;
use crate::assessment::{Outcome, Screening};
use crate::catalogue::profile;
use crate::document::{Block, Build, Cell, Column, Doc, Line, Manner, Section, Table, Voice};
use crate::i18n::{Named, Phrases};

/// The document of one reading, its title the project's name.
pub fn document(reading: Reading<'_>, phrases: &Phrases) -> Doc {
    let parts = reading.parts;
    let words = Words { reading, parts, phrases };
    let sections = [
        words.bearer(),
        Some(words.did()),
        Some(words.definition()),
        standing::section(parts, phrases),
        Some(words.families()),
        words.gates(),
        words.contradictions(),
        Some(words.outcome()),
        words.express(),
        words.decisions(),
        words.on_word(),
        words.turns(),
        Some(words.risks()),
        words.reach(),
        Some(words.questions()),
        words.support(),
        words.index(),
        view::robustness_section(parts, reading.with_index, phrases),
    ];
    let mut doc = Doc::new(parts.project.name.as_str(), phrases.language());
    doc.manner = Manner::Screen;
    doc.audience = phrases.say("confidential").into();
    doc.subtitle = view::subtitle(parts, phrases).into();
    doc.said(parts.project.summary.as_str(), Voice::Lead);
    let overdue = view::overdue(parts, phrases).into_iter();
    overdue.chain(view::departures(parts, phrases)).for_each(|note| doc.note(note));
    let sections = sections.into_iter().flatten().chain(view::beside(parts, phrases));
    doc.blocks.extend(sections.map(Block::Section));
    let closing = [phrases.say("screen-never-a-decision"), phrases.say("closing")];
    doc.foot.text(closing.join(" "));
    let mut table = sheet(phrases);
    table.rows = gate_rows(reading, phrases);
    doc.sheets.push(table);
    doc
}

/// What is proposed and where each gate stands, without rows: projects are in the order of names.
pub fn sheet(phrases: &Phrases) -> Table {
    let said = |id: &str| phrases.named("column-", id);
    let columns = vec![
        Column::words(said("id")),
        Column::words(said("project")),
        Column::words(said("outcome")).wide(24),
        Column::words(said("gate")).wide(50),
        Column::words(said("state")),
        Column::numbers(said("low")),
        Column::numbers(said("high")),
    ];
    Table::sheet("gates", phrases.say("section-gates"), columns)
}

fn gate_rows(reading: Reading<'_>, phrases: &Phrases) -> Vec<Vec<Cell>> {
    let Parts { project, assessment, profile, .. } = reading.parts;
    let outcome = reading.screening.outcome.as_str();
    let rows = assessment.gates.iter().map(|result| {
        let gate = &profile.gates[result.gate];
        vec![
            project.id.as_str().into(),
            Line::theirs(project.name.as_str(), None).into(),
            phrases.named("screen-name-", outcome).into(),
            Named::new(gate.id.as_str(), gate.words(phrases.language())).into(),
            view::gate_state(result, phrases).into(),
            Cell::number(result.low),
            Cell::number(result.high),
        ]
    });
    rows.collect()
}

/// Readings as one page, each with an id for its place in it: letters, digits and hyphens.
pub fn page(
    mut readings: Vec<(String, Doc)>,
    title: &str,
    unread: Option<String>,
    phrases: &Phrases,
) -> Doc {
    let mut doc = if readings.len() == 1 {
        readings.remove(0).1
    } else {
        Doc::several(title, readings, phrases.language())
    };
    if doc.manner == Manner::Screen {
        doc.manner = Manner::Short;
    }
    let notes = [Some(phrases.say("screen-never-a-decision")), unread];
    let notes = notes.into_iter().flatten().map(|note| Block::Text(note.into(), Voice::Plain));
    doc.blocks.insert(0, Block::Note(notes.collect()));
    doc
}

struct Words<'p> {
    reading: Reading<'p>,
    parts: Parts<'p>,
    phrases: &'p Phrases,
}

impl Words<'_> {
    fn part(&self, name: &str, blocks: Vec<Block>) -> Section {
        titled(name, self.phrases.say(&format!("screen-section-{name}")), blocks)
    }

    fn bearer(&self) -> Option<Section> {
        let mut section = view::section(self.parts, profile::Section::Bearer, self.phrases)?;
        if let Some(contact) = self.parts.project.bearer.contact.clone() {
            let facts = [("contact", contact.into())];
            section.blocks.text(self.phrases.tell("screen-contact", facts));
        }
        Some(section)
    }

    /// Only where it is asked for.
    fn index(&self) -> Option<Section> {
        let section = view::section(self.parts, profile::Section::Index, self.phrases);
        section.filter(|_| self.reading.with_index)
    }

    fn outcome(&self) -> Section {
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
                lines.push(self.help(supports));
            }
            Outcome::Clarify if self.reading.screening.questions.iter().any(Asked::settles) => {
                lines.push(self.phrases.say("screen-ask-these"));
            }
            Outcome::Accompany | Outcome::Clarify | Outcome::Meet => {}
        }
        self.part("outcome", sentences(lines))
    }

    /// Which kinds of support can help.
    fn help(&self, supports: &[usize]) -> String {
        let names = self.parts.catalogue.support_names(supports, self.phrases.language());
        self.phrases.tell("screen-help", [("support", names.join(", ").into())])
    }

    /// Each decision.
    fn decision_lines(&self) -> Vec<String> {
        let replies = &self.parts.project.decision_replies;
        let mut lines = Vec::new();
        let mut told = Vec::new();
        for (file, taken) in self.reading.decisions {
            lines.push(decision_words(file, taken, self.reading.screening, self.phrases));
            let day = taken.decision.date;
            let about = replies.iter().filter(|reply| Some(reply.decision) == day);
            if day.is_some() && !told.contains(&day) {
                told.push(day);
                lines.extend(about.map(|reply| reply_words(reply, true, self.phrases)));
            }
        }
        let others = replies.iter().filter(|reply| !told.contains(&Some(reply.decision)));
        lines.extend(others.map(|reply| reply_words(reply, false, self.phrases)));
        lines
    }

    fn decisions(&self) -> Option<Section> {
        let lines = self.decision_lines();
        if !lines.is_empty() {
            return Some(self.part("decisions", points(lines)));
        }
        // What came on standard input has no file to lay a decision beside.
        let path = self.reading.typed?.to_owned();
        let line = self.phrases.tell("screen-record-it", [("path", path.into())]);
        Some(self.part("decisions", sentences(vec![line])))
    }
}
