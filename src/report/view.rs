//! What a report says, decided once for the terminal, for Markdown and for pages.
//!
//! A view is text and figures in one language, already in the order in which they are shown. It
//! draws no conclusion of its own: every figure comes from `assessment` or `reach`.

mod beside;
mod builder;
mod lists;
mod words;

use super::robustness;
use crate::assessment::express_only;
use crate::catalogue::profile::Section;
use crate::document::Chart;
use crate::i18n::Phrases;
use crate::material::AssessmentParts as Parts;
use builder::Builder;
pub use lists::gate_status;

pub use words::{
    Twofold, answered, both, bounds, departures, depth, evidence, evidence_but_source, known,
    profile_name, range, response, skills,
};

/// A report about one project.
#[derive(Clone, Debug)]
pub struct View {
    pub title: String,
    /// Stage, place, date: one line.
    pub subtitle: String,
    pub summary: String,
    pub parts: Vec<Part>,
    /// What this is not.
    pub closing: String,
    /// Departures from the built-in catalogue, one sentence each.
    pub departures: Vec<String>,
}

/// One part of a report.
#[derive(Clone, Debug)]
pub struct Part {
    /// What the part is called in links and addresses, the same in every language.
    pub name: String,
    /// The section of the profile that it comes from, where it comes from one.
    pub section: Option<Section>,
    pub title: String,
    pub content: Content,
    /// The same drawn, where there is something to draw.
    pub chart: Option<Chart>,
}

/// What a part holds.
#[derive(Clone, Debug)]
pub enum Content {
    Sentences(Vec<String>),
    Points(Vec<String>),
    Figures(Vec<Figure>),
}

/// A figure with its range, its coverage, and a bar to be drawn.
#[derive(Clone, Debug)]
pub struct Figure {
    pub name: String,
    pub figure: Twofold,
    /// `66 [48 ; 75]`, or that nothing is known.
    pub range: String,
    /// `96 %`: the share that is answered.
    pub coverage: String,
    /// `[4 ; 100]`: the range when only documented answers count.
    pub supported: String,
    /// One line for each question below it: name and answer.
    pub details: Vec<(String, String)>,
}

/// Builds the view of one assessment.
pub fn view(parts: Parts<'_>, phrases: &Phrases) -> View {
    let builder = Builder::new(parts, phrases);
    let sections = parts.profile.sections.iter().filter_map(|section| builder.part(*section));
    let mut sections: Vec<Part> = sections.chain(robustness_part(parts, true, phrases)).collect();
    sections.extend(beside(parts, phrases));
    sections.extend(arithmetic(parts, phrases));
    // After the bearer, who comes first, and before any figure.
    let first = sections.iter().take_while(|part| part.section == Some(Section::Bearer)).count();
    sections.splice(first..first, express(parts, phrases));
    View {
        title: parts.project.name.clone(),
        subtitle: builder.subtitle(),
        summary: parts.project.summary.clone(),
        parts: sections,
        closing: phrases.say("closing"),
        departures: departures(parts, phrases),
    }
}

/// The arithmetic line by line, where it is asked for.
fn arithmetic(parts: Parts<'_>, phrases: &Phrases) -> Option<Part> {
    let has_lines = !parts.arithmetic.is_empty();
    has_lines.then(|| Part {
        name: "arithmetic".to_owned(),
        section: None,
        title: phrases.say("page-arithmetic"),
        content: Content::Points(parts.arithmetic.to_vec()),
        chart: None,
    })
}

/// What of the express questionnaire is answered and what the full one would add, for a file that
/// answers nothing else.
pub fn express(parts: Parts<'_>, phrases: &Phrases) -> Option<Part> {
    let only = express_only(parts.assessment, parts.catalogue)?;
    let facts = [
        ("answered", only.answered.into()),
        ("asked", only.asked.into()),
        ("more", only.more.into()),
    ];
    Some(Part {
        name: "express".to_owned(),
        section: None,
        title: phrases.say("express-title"),
        content: Content::Sentences(vec![phrases.tell("express-only", facts)]),
        chart: None,
    })
}

/// One part of a report, for a report that puts parts together in an order of its own; `None` where
/// there is nothing to say in it.
pub fn section(parts: Parts<'_>, section: Section, phrases: &Phrases) -> Option<Part> {
    Builder::new(parts, phrases).part(section)
}

/// Stage, places, date and profile on one line.
pub fn subtitle(parts: Parts<'_>, phrases: &Phrases) -> String {
    Builder::new(parts, phrases).subtitle()
}

/// Questions of one's own, and what others say, where there are any.
pub fn beside(parts: Parts<'_>, phrases: &Phrases) -> impl Iterator<Item = Part> {
    [beside::own(parts, phrases), beside::statements(parts, phrases)].into_iter().flatten()
}

/// What other weights would change, where that was asked for; of the index only where it is.
pub fn robustness_part(parts: Parts<'_>, with_index: bool, phrases: &Phrases) -> Option<Part> {
    let lines = robustness::sentences(parts, with_index, phrases);
    let title = phrases.say("robust-title");
    let has_lines = !lines.is_empty();
    let content = Content::Points(lines);
    has_lines.then(|| Part {
        name: "robustness".to_owned(),
        section: None,
        title,
        content,
        chart: None,
    })
}
