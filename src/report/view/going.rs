//! What the answers come to while they are given: words first, then the ranges, which narrow.

use super::{section, titled};
use crate::catalogue::profile::Section as Asked;
use crate::document::{Block, Build, Doc, Section};
use crate::i18n::Phrases;
use crate::material::AssessmentParts as Parts;

/// In the order in which it is read beside the questions.
const WORDS: [Asked; 4] = [Asked::Strengths, Asked::Brakes, Asked::Stakes, Asked::Advice];

/// A document without a head, for its bearer, beside the questions that are being answered.
pub fn going(parts: Parts<'_>, phrases: &Phrases) -> Doc {
    let mut doc = Doc::new(parts.project.name.as_str(), phrases.language());
    let asked = |asked: Asked| {
        let mut section = section(parts, asked, phrases)?;
        // Drawings come with the page: beside questions there is no room for them.
        section.blocks.retain(|block| !matches!(block, Block::Chart(_)));
        Some(section)
    };
    let words: Vec<Section> = WORDS.into_iter().filter_map(asked).collect();
    doc.blocks.extend(words.into_iter().map(Block::Section));
    if let Some(Section { blocks, .. }) = asked(Asked::Families) {
        let title = phrases.say("browser-ranges");
        doc.blocks.push(Block::Section(titled("ranges", title, blocks)));
    }
    doc.text(phrases.say("closing"));
    doc
}
