//! Kinship as a document: proposals first, then each project's neighbours.

use super::{Entry, NetworkView, PairView, View};
use crate::document::chart::{DRAWN, Rings, Tie};
use crate::document::{Block, Build, Chart, Doc, Point, Section, Voice};
use crate::i18n::Phrases;
use crate::portfolio::kinship::Kind;
use crate::report::view::titled;

/// How it is read.
const HOW: [&str; 3] = ["kin-how", "kin-how-figures", "kin-how-order"];
/// Projects whose neighbours are listed in the report of a cohort, and entries of its lists.
const WITHIN: usize = 100;
/// Members of a network that are listed; the JSON has them all.
const MEMBERS: usize = 60;
/// Entries of a list on a page of its own; sheets have them all.
const LONGEST: usize = 1000;

/// The document.
pub fn document(view: &View, phrases: &Phrases) -> Doc {
    let mut document = Doc::new(phrases.say("kin-title"), phrases.language());
    let facts = [("projects", view.entries.len().into())];
    document.subtitle = phrases.tell("kin-subtitle", facts).into();
    if view.entries.is_empty() {
        return document;
    }
    HOW.iter().for_each(|id| document.text(phrases.say(id)));
    document.blocks.extend(sections(view, LONGEST, phrases).into_iter().map(Block::Section));
    let nearest = nearest(view, LONGEST, phrases);
    let near = titled("nearest", phrases.say("kin-section-nearest"), nearest);
    document.blocks.push(Block::Section(near));
    document.foot.text(phrases.say("kin-closing"));
    document
}

/// The same as a part of the report of a cohort, whose sheets have all of it.
pub fn within(view: &View, phrases: &Phrases) -> Vec<Block> {
    let mut blocks = Vec::new();
    HOW.iter().for_each(|id| blocks.text(phrases.say(id)));
    for mut section in sections(view, WITHIN, phrases) {
        section.id = format!("kinship-{}", section.id);
        blocks.push(Block::Section(section));
    }
    // The first of many by their names would be any.
    if view.entries.len() > WITHIN {
        blocks.text(phrases.say("cohort-kinship-nearest"));
    } else {
        let near = nearest(view, WITHIN, phrases);
        blocks.push(Block::Fold(phrases.say("kin-section-nearest").into(), near));
    }
    blocks.push(Block::Text(phrases.say("kin-closing").into(), Default::default()));
    blocks
}

/// Proposals, networks, pairs of each kind, gifts and meetings.
fn sections(view: &View, most: usize, phrases: &Phrases) -> Vec<Section> {
    let kinds =
        [("duplicate", Kind::Duplicate), ("lineage", Kind::Lineage), ("template", Kind::Template)];
    let pairs = kinds.map(|(id, kind)| {
        let pairs = view.pairs.iter().filter(|pair| pair.kind == kind).map(of_pair);
        listed(id, pairs.collect(), most, phrases)
    });
    let told = |id: &str, lines: &[String]| {
        listed(id, lines.iter().map(Point::from).collect(), most, phrases)
    };
    let networks = view.networks.iter().map(of_network).collect();
    let networks = listed("networks", networks, most, phrases);
    let after = [told("gifts", &view.gifts), told("meetings", &view.meetings)];
    let first = [Some(federations(view, most, phrases)), networks];
    first.into_iter().chain(pairs).chain(after).flatten().collect()
}

/// A list under its title, the first of a long one; `None` where there is none.
fn listed(id: &str, points: Vec<Point>, most: usize, phrases: &Phrases) -> Option<Section> {
    if points.is_empty() {
        return None;
    }
    let mut blocks = Vec::new();
    first(&mut blocks, points, most, "kin-list-part", phrases);
    Some(titled(id, phrases.say(&format!("kin-section-{id}")), blocks))
}

/// The first of some points, and that there are more where there are.
fn first(
    blocks: &mut Vec<Block>,
    mut points: Vec<Point>,
    most: usize,
    part: &str,
    phrases: &Phrases,
) {
    if points.len() > most {
        points.truncate(most);
        blocks.text(phrases.tell(part, [("count", most.into())]));
    }
    blocks.points(points);
}

fn federations(view: &View, most: usize, phrases: &Phrases) -> Section {
    let mut blocks = Vec::new();
    if view.federations.is_empty() {
        blocks.text(phrases.say("kin-no-federation"));
    } else {
        blocks.said(phrases.say("kin-graph-how"), Voice::Key);
        if view.federations.len() > DRAWN {
            let part = phrases.tell("kin-graph-part", [("count", DRAWN.into())]);
            blocks.said(part, Voice::Key);
        }
        blocks.push(Block::Chart(Chart::Rings(rings(view, phrases))));
        let points = view.federations.iter().map(|group| {
            let members: Vec<&str> =
                group.members.iter().map(|at| view.entries[*at].shown.as_str()).collect();
            let text = format!("{}. {}", group.number, members.join(" · ")).into();
            Point { text, below: vec![group.shared.as_str().into()] }
        });
        first(&mut blocks, points.collect(), most, "kin-list-part", phrases);
    }
    titled("federations", phrases.say("kin-section-federations"), blocks)
}

/// One group drawn by itself.
pub(in crate::report) fn ring(view: &View, at: usize, phrases: &Phrases) -> Chart {
    let mut rings = rings(view, phrases);
    rings.is_told = false;
    rings.groups = rings.groups.get(at).cloned().into_iter().collect();
    Chart::Rings(rings)
}

fn rings(view: &View, phrases: &Phrases) -> Rings {
    let tie = |kind: Kind| match kind {
        Kind::Duplicate => Tie::Same,
        Kind::Lineage => Tie::Lineage,
        Kind::Alliance => Tie::Alliance,
        Kind::Near | Kind::Template => Tie::Near,
    };
    let groups = view.federations.iter().map(|group| (group.number, group.members.clone()));
    let ties = view.pairs.iter().map(|pair| (pair.first, pair.second, tie(pair.kind)));
    Rings {
        about: phrases.say("kin-graph-about"),
        is_told: true,
        points: view.entries.iter().map(|entry| entry.shown.clone()).collect(),
        groups: groups.collect(),
        ties: ties.collect(),
    }
}

fn of_pair(pair: &PairView) -> Point {
    let below = pair.reasons.iter().map(|reason| reason.as_str().into()).collect();
    Point { text: pair.both.as_str().into(), below }
}

fn of_network(network: &NetworkView) -> Point {
    let members = network.members.iter().take(MEMBERS).map(String::as_str);
    let mut members = members.collect::<Vec<_>>().join(" · ");
    if network.members.len() > MEMBERS {
        members.push_str(" …");
    }
    Point { text: network.said.as_str().into(), below: vec![members.into()] }
}

/// Each project with its neighbours.
fn nearest(view: &View, most: usize, phrases: &Phrases) -> Vec<Block> {
    let mut blocks = Vec::new();
    if view.entries.len() > most {
        blocks.text(phrases.tell("kin-nearest-part", [("count", most.into())]));
    }
    for (place, entry) in view.entries.iter().take(most).enumerate() {
        let mut inside = Vec::new();
        if entry.nearest.is_empty() {
            inside.text(phrases.say("kin-nobody"));
        }
        inside.points(neighbours(view, entry));
        let id = format!("project-{place}");
        blocks.push(Block::Section(titled(&id, entry.shown.clone(), inside)));
    }
    blocks
}

fn neighbours(view: &View, entry: &Entry) -> Vec<Point> {
    let points = entry.nearest.iter().map(|(at, other)| {
        let pair = &view.pairs[*at];
        let below = pair.reasons.iter().map(|reason| reason.as_str().into()).collect();
        Point { text: format!("{other} · {} · {}", pair.kind_name, pair.figures).into(), below }
    });
    points.collect()
}
