//! What a cohort lacks and which block answers it; the blocks, with where they are used, what they
//! were made from, and whom that credits.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::descriptor::Serves;
use crate::document::{Build, Doc, Line, Point, safe};
use crate::i18n::{Phrases, day};
use crate::material::{ForgeParts as Parts, ReadyParts};
use crate::portfolio::forge::ready::{Ancestor, Lack, Ready};

/// Lacks without a block that a page names.
const OPEN: usize = 12;

/// Adds both to a document of the forge.
pub fn add(document: &mut Doc, parts: Parts<'_>, ready: ReadyParts<'_>) {
    let phrases = parts.phrases;
    let (answered, open): (Vec<&Lack>, Vec<&Lack>) =
        ready.lacks.iter().partition(|lack| !lack.blocks.is_empty());
    if !ready.lacks.is_empty() {
        document.heading(2, phrases.say("forge-section-lacks"));
        document.text(phrases.say("forge-about-lacks"));
        let points = answered.iter().map(|lack| {
            let names = lack.blocks.iter().map(|at| ready.blocks[*at].block.name.as_str());
            let names = names.collect::<Vec<_>>().join(", ");
            let answered = phrases.tell("forge-answered", [("blocks", names.into())]);
            Point { text: lack_words(lack, parts).into(), below: vec![answered.into()] }
        });
        document.points(points.collect());
        let shown = open.iter().take(OPEN).map(|lack| Point::from(lack_words(lack, parts)));
        let shown: Vec<Point> = shown.collect();
        if !shown.is_empty() {
            document.text(phrases.say("forge-unanswered"));
            document.points(shown);
        }
        if let more @ 1.. = open.len().saturating_sub(OPEN) {
            document.text(phrases.tell("forge-unanswered-more", [("count", more.into())]));
        }
    }
    let (shown, others): (Vec<_>, Vec<_>) = ready
        .blocks
        .iter()
        .enumerate()
        .partition(|(at, one)| !one.is_built_in || answers(ready, *at));
    if !shown.is_empty() {
        document.heading(2, phrases.say("forge-section-ready"));
        document.text(phrases.say("forge-about-ready"));
        let points = shown.into_iter().map(|(_, one)| point(one, ready.names, parts));
        document.points(points.collect());
    }
    if let count @ 1.. = others.len() {
        document.text(phrases.tell("forge-ready-others", [("count", count.into())]));
    }
}

fn answers(ready: ReadyParts<'_>, block: usize) -> bool {
    ready.lacks.iter().any(|lack| lack.blocks.contains(&block))
}

/// What a block helps with, by the name that the catalogue gives it.
pub(super) fn serves_name(serves: &Serves, catalogue: &Catalogue, phrases: &Phrases) -> String {
    let language = phrases.language();
    match serves {
        Serves::Item(subject) => subject.wording(catalogue, language).name.to_string(),
        Serves::Concept(id) => catalogue.value_name("concepts", id, language).to_owned(),
    }
}

pub(super) fn lack_words(lack: &Lack, parts: Parts<'_>) -> String {
    let kind = match &lack.of {
        Serves::Item(subject) => subject.kind(),
        Serves::Concept(_) => "concept",
    };
    let name = serves_name(&lack.of, parts.catalogue, parts.phrases);
    let facts = [
        ("name", name.into()),
        ("projects", lack.projects.into()),
        ("all", parts.projects.len().into()),
    ];
    parts.phrases.tell(&format!("forge-lack-{kind}"), facts)
}

fn point(one: &Ready, names: &BTreeMap<String, String>, parts: Parts<'_>) -> Point {
    let (block, phrases) = (&one.block, parts.phrases);
    let kind = phrases.say(&format!("find-kind-{}", block.kind.as_str()));
    let text = Line::strong(format!("{} ({})", block.name, block.id)).and(format!(" · {kind}"));
    let mut below: Vec<Point> =
        vec![Line::theirs(block.summary.clone(), block.language.as_deref()).into()];
    let serves = block.serves.iter().map(|serves| serves_name(serves, parts.catalogue, phrases));
    let serves = serves.collect::<Vec<_>>().join(", ");
    below.push(phrases.tell("forge-helps", [("what", serves.into())]).into());
    if !block.needs.is_empty() {
        let needs = block.needs.join(" ");
        below.push(phrases.tell("forge-needs", [("what", needs.into())]).into());
    }
    below.extend(used(one, names, phrases).map(Point::from));
    below.extend(credited(one, phrases).map(Point::from));
    below.extend(descent(&one.lineage, phrases).map(Point::from));
    if let Some(licence) = &block.licence {
        below.push(phrases.tell("forge-licence", [("licence", licence.clone().into())]).into());
    }
    if let Some(link) = block.links.iter().find(|link| safe::is_web_address(link)) {
        let source = Line::from(format!("{} ", phrases.say("find-source")));
        below.push(source.and(Line::source(link.as_str())).into());
    }
    Point { text, below }
}

/// Where a block is used. Projects stand under the names that they share.
pub(super) fn used(
    one: &Ready,
    names: &BTreeMap<String, String>,
    phrases: &Phrases,
) -> Option<String> {
    let used = one.block.used_by.iter().map(|used| {
        let name = names.get(&used.project).unwrap_or(&used.project).clone();
        match used.since {
            Some(since) => {
                let since = day(since, phrases.language());
                phrases.tell("forge-used-since", [("name", name.into()), ("since", since.into())])
            }
            None => name,
        }
    });
    let used: Vec<String> = used.collect();
    (!used.is_empty()).then(|| phrases.tell("forge-used", [("who", used.join(", ").into())]))
}

/// Everybody who made a block or what it was made from.
pub(super) fn credited(one: &Ready, phrases: &Phrases) -> Option<String> {
    let who = one.credit.join(", ");
    (!who.is_empty()).then(|| phrases.tell("forge-credit", [("who", who.into())]))
}

/// What a block was made from.
pub(super) fn descent(lineage: &[Ancestor], phrases: &Phrases) -> Option<String> {
    let from = lineage.iter().map(|ancestor| match &ancestor.name {
        Some(name) => format!("{name} ({})", ancestor.id),
        None => ancestor.id.clone(),
    });
    let from: Vec<String> = from.collect();
    (!from.is_empty()).then(|| phrases.tell("forge-descent", [("from", from.join(" ← ").into())]))
}
