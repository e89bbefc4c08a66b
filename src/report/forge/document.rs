//! The forge as a text: for the terminal, for Markdown, and as a page.

use super::{AROUND, BlockView, Member, Section, Side, View};
use crate::document::{Build, Doc, Point};
use crate::i18n::Phrases;
use crate::portfolio::forge::BlockKind;

/// Quiet projects that a page names.
const ASKED: usize = 40;

/// The page that people act on; `more` adds what stands before its last words.
pub fn document(view: &View, more: impl FnOnce(&mut Doc), phrases: &Phrases) -> Doc {
    let mut document = Doc::new(view.title.as_str(), phrases.language());
    document.text(view.subtitle.as_str());
    view.how.iter().for_each(|how| document.text(how.as_str()));
    for section in &view.sections {
        document.heading(2, section.title.as_str());
        document.text(section.about.as_str());
        document
            .points(section.blocks.iter().map(|block| point(section, block, phrases)).collect());
    }
    if !view.quiet.is_empty() {
        document.heading(2, phrases.say("forge-section-quiet"));
        document.text(phrases.say("forge-about-quiet"));
        let points = view.quiet.iter().take(ASKED).map(|quiet| Point {
            text: quiet.shown.clone().into(),
            below: quiet.told.iter().map(|told| told.as_str().into()).collect(),
        });
        document.points(points.collect());
        if let more @ 1.. = view.quiet.len().saturating_sub(ASKED) {
            document.text(phrases.tell("forge-quiet-more", [("count", more.into())]));
        }
    }
    more(&mut document);
    document.foot.text(view.closing.as_str());
    document
}

/// A skill has its sides and what to do; of what the catalogue names, those who share it stand on
/// its own line, since the section says what to do about each.
fn point(section: &Section, block: &BlockView, phrases: &Phrases) -> Point {
    let who = |side: &Side| members(side, &block.name, phrases);
    match (section.kind, block.sides.as_slice()) {
        (BlockKind::Skill, _) | (_, [] | [_, _, ..]) => {
            let sides = block.sides.iter().map(|side| {
                let told = [("label", side.label.clone().into()), ("who", who(side).into())];
                phrases.tell("forge-side", told).into()
            });
            let below = std::iter::once(block.what_to_do.as_str().into()).chain(sides);
            Point { text: block.name.clone().into(), below: below.collect() }
        }
        (_, [side]) => phrases
            .tell(
                "forge-block",
                [
                    ("name", block.name.clone().into()),
                    ("count", side.members.len().into()),
                    ("who", who(side).into()),
                ],
            )
            .into(),
    }
}

/// The members of a side in one line, each with its own words where these are not the block's.
pub(in crate::report) fn members(side: &Side, block: &str, phrases: &Phrases) -> String {
    let said = |member: &Member| {
        if member.words.is_empty() || member.words == block {
            return member.shown.clone();
        }
        let told = [("who", member.shown.clone().into()), ("words", member.words.clone().into())];
        phrases.tell("forge-says", told)
    };
    let mut named: Vec<String> = side.members.iter().take(AROUND).map(said).collect();
    if let more @ 1.. = side.members.len().saturating_sub(AROUND) {
        named.push(phrases.tell("forge-more", [("count", more.into())]));
    }
    named.join(", ")
}
