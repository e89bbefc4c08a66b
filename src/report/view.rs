//! What a report says, decided once for the terminal, for Markdown and for pages.
//!
//! A view is text and figures in one language, already in the order in which they are shown. It
//! draws no conclusion of its own: every figure comes from `assessment` or `reach`.

mod beside;
mod builder;
mod going;
mod lists;
pub mod sheets;
mod standing;
mod whole;
mod words;

use super::{crosswalk, robustness};
use crate::assessment::express_only;
use crate::catalogue::profile;
use crate::document::{Block, Build, Doc, Line, Manner, Point, Section, Span, Voice};
use crate::i18n::Phrases;
use crate::material::AssessmentParts as Parts;
use builder::Builder;
pub use going::going;
pub use lists::{gate_state, gate_status};
pub use whole::{several, whole};

pub use words::{
    Twofold, answered, answering, both, bounds, by_whom, departures, depth, evidence,
    evidence_but_source, known, overdue, profile_name, range, response, row, skills,
};

/// The report on one assessment as it is read on a screen, or pasted: in short.
pub fn document(parts: Parts<'_>, phrases: &Phrases) -> Doc {
    let builder = Builder::new(parts, phrases);
    let mut doc = Doc::new(parts.project.name.as_str(), phrases.language());
    doc.manner = Manner::Screen;
    doc.subtitle = builder.subtitle().into();
    doc.said(parts.project.summary.as_str(), Voice::Lead);
    let notes = overdue(parts, phrases).into_iter().chain(departures(parts, phrases));
    notes.for_each(|note| doc.note(note));
    let sections = parts.profile.sections.iter();
    // What is strong stands among the words already, where these are shown.
    let has_words = parts.profile.sections.contains(&profile::Section::Words);
    let is_told = |section: &profile::Section| has_words && *section == profile::Section::Strengths;
    let mut sections: Vec<Section> = sections
        .filter(|section| !is_told(section))
        .filter_map(|section| builder.section(*section))
        .collect();
    sections.extend(beside(parts, phrases));
    sections.extend(robustness_section(parts, true, phrases));
    sections.extend(arithmetic_section(parts, phrases));
    // After the bearer, who comes first, and before any figure.
    let first = sections.iter().take_while(|section| section.id == "bearer").count();
    sections.splice(first..first, express(parts, phrases));
    doc.blocks.extend(sections.into_iter().map(Block::Section));
    // To a bearer: where the same answers are seen by the axes of French funders.
    let axes = parts.typed.map(|typed| crosswalk::axes_in_short(typed, phrases));
    doc.foot.extend(axes.map(|line| Block::Text(line, Voice::Plain)));
    doc.foot.text(phrases.say("closing"));
    doc
}

/// The arithmetic line by line, where it is asked for.
fn arithmetic_section(parts: Parts<'_>, phrases: &Phrases) -> Option<Section> {
    let has_lines = !parts.arithmetic.is_empty();
    has_lines.then(|| Section {
        asked_for: true,
        ..titled("arithmetic", phrases.say("page-arithmetic"), points(parts.arithmetic.to_vec()))
    })
}

/// What of the express questionnaire is answered and what the full one would add, for a file that
/// answers nothing else.
pub fn express(parts: Parts<'_>, phrases: &Phrases) -> Option<Section> {
    let only = express_only(parts.assessment, parts.catalogue)?;
    let facts = [
        ("answered", only.answered.into()),
        ("asked", only.asked.into()),
        ("more", only.more.into()),
    ];
    let said = match parts.typed {
        Some(typed) => {
            let command = Line::from(Span::Code(format!("{} --full", answering(typed))));
            Line::from(phrases.tell("express-yours", facts)).and(Span::Break).and(command)
        }
        None => phrases.tell("express-only", facts).into(),
    };
    let mut blocks = Vec::new();
    blocks.note(said);
    Some(titled("express", phrases.say("express-title"), blocks))
}

/// Who carries a project, by name where it is given, and of which kind they are.
pub fn bearer(parts: Parts<'_>, phrases: &Phrases) -> Line {
    let bearer = &parts.project.bearer;
    let name = match &bearer.name {
        Some(name) => Line::strong(name.as_str()),
        None => phrases.say("bearer-unnamed").into(),
    };
    let kind = bearer.kind.map(|kind| phrases.say(&format!("bearer-{}", kind.as_str())));
    name.and(kind.map_or(String::new(), |kind| format!(" ({kind})")))
}

/// A part of a report under its title. `id` is its name in links, the same in every language.
pub fn titled(id: &str, title: String, blocks: Vec<Block>) -> Section {
    Section { id: id.to_owned(), title: title.into(), blocks, asked_for: false }
}

/// Sentences, each a paragraph.
pub fn sentences(lines: Vec<String>) -> Vec<Block> {
    lines.into_iter().map(|line| Block::Text(line.into(), Voice::Plain)).collect()
}

/// A list of lines; nothing where there is none.
pub fn points(lines: Vec<String>) -> Vec<Block> {
    let mut blocks = Vec::new();
    blocks.points(lines.into_iter().map(Point::from).collect());
    blocks
}

/// One part of a report, for a report that puts parts together in an order of its own; `None` where
/// there is nothing to say in it.
pub fn section(parts: Parts<'_>, section: profile::Section, phrases: &Phrases) -> Option<Section> {
    Builder::new(parts, phrases).section(section)
}

/// Stage, places, date and profile on one line.
pub fn subtitle(parts: Parts<'_>, phrases: &Phrases) -> String {
    Builder::new(parts, phrases).subtitle()
}

/// Questions of one's own, and what others say, where there are any.
pub fn beside(parts: Parts<'_>, phrases: &Phrases) -> impl Iterator<Item = Section> {
    [beside::own(parts, phrases), beside::statements(parts, phrases)].into_iter().flatten()
}

/// What other weights would change, where that was asked for; of the index only where it is.
pub fn robustness_section(
    parts: Parts<'_>,
    with_index: bool,
    phrases: &Phrases,
) -> Option<Section> {
    let lines = robustness::sentences(parts, with_index, phrases);
    let has_lines = !lines.is_empty();
    has_lines.then(|| Section {
        asked_for: true,
        ..titled("robustness", phrases.say("robust-title"), points(lines))
    })
}
