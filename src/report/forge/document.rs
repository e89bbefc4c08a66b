//! The forge as a text: for the terminal, for Markdown, and as a page.

use super::Parts;
use crate::document::{Build, Doc, Point};
use crate::portfolio::forge::{Block, BlockKind};

/// Quiet projects that a page names.
const ASKED: usize = 40;

/// The page that people act on; `more` adds what stands before its last words.
pub fn document(parts: Parts<'_>, more: impl FnOnce(&mut Doc)) -> Doc {
    let phrases = parts.phrases;
    let mut document = Doc::new(phrases.say("forge-title"), phrases.language());
    let counts =
        [("projects", parts.projects.len().into()), ("blocks", parts.forge.blocks.len().into())];
    document.text(phrases.tell("forge-subtitle", counts));
    parts.how().into_iter().for_each(|how| document.text(how));
    for (kind, blocks) in parts.sections() {
        document.heading(2, parts.of_kind("section", kind));
        document.text(parts.of_kind("about", kind));
        document.points(blocks.iter().map(|(name, block)| point(parts, name, block)).collect());
    }
    let quiet = &parts.forge.quiet;
    if !quiet.is_empty() {
        document.heading(2, phrases.say("forge-section-quiet"));
        document.text(phrases.say("forge-about-quiet"));
        let points = quiet.iter().take(ASKED).map(|one| Point {
            text: parts.shown(one.project).into(),
            below: parts.told(one).into_iter().map(Point::from).collect(),
        });
        document.points(points.collect());
        if let more @ 1.. = quiet.len().saturating_sub(ASKED) {
            document.text(phrases.tell("forge-quiet-more", [("count", more.into())]));
        }
    }
    more(&mut document);
    document.foot.text(phrases.say("forge-closing"));
    document
}

/// A skill has its sides and what to do; of what the catalogue names, those who share it stand on
/// its own line, since the section says what to do about each.
fn point(parts: Parts<'_>, name: &str, block: &Block) -> Point {
    let sides = parts.sides(block);
    match (block.kind, sides.as_slice()) {
        (BlockKind::Skill, _) | (_, [] | [_, _, ..]) => {
            let sides = sides.iter().map(|(side, holders)| parts.side(side, holders, name));
            let below = std::iter::once(parts.what_to_do(block)).chain(sides);
            Point { text: name.into(), below: below.map(Point::from).collect() }
        }
        (_, [(_, holders)]) => {
            let facts = [
                ("name", name.to_owned().into()),
                ("count", holders.len().into()),
                ("who", parts.members(holders, name).into()),
            ];
            parts.phrases.tell("forge-block", facts).into()
        }
    }
}
