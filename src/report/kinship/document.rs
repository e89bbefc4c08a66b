//! Kinship as a text, for the terminal.

use super::{Entry, PairView, View};
use crate::document::{Build, Doc, Point};
use crate::i18n::Phrases;
use crate::portfolio::kinship::Kind;

/// What is shown, from proposals to each project's neighbours.
pub fn document(view: &View, phrases: &Phrases) -> Doc {
    let mut document = Doc::new(view.title.as_str(), phrases.language());
    document.text(view.subtitle.as_str());
    if view.entries.is_empty() {
        return document;
    }
    view.how.iter().for_each(|how| document.text(how.as_str()));
    federations(view, phrases, &mut document);
    kinds(view, phrases, &mut document);
    told(phrases.say("kin-section-gifts"), &view.gifts, &mut document);
    told(phrases.say("kin-section-meetings"), &view.meetings, &mut document);
    document.heading(2, phrases.say("kin-section-nearest"));
    for entry in &view.entries {
        document.heading(3, entry.shown.as_str());
        if entry.nearest.is_empty() {
            document.text(phrases.say("kin-nobody"));
        }
        document.points(neighbours(view, entry));
    }
    document.text(view.closing.as_str());
    document
}

fn federations(view: &View, phrases: &Phrases, document: &mut Doc) {
    document.heading(2, phrases.say("kin-section-federations"));
    if view.federations.is_empty() {
        document.text(phrases.say("kin-no-federation"));
    }
    let points = view.federations.iter().map(|group| {
        let members: Vec<&str> =
            group.members.iter().map(|at| view.entries[*at].shown.as_str()).collect();
        Point { text: members.join(" · ").into(), below: vec![group.shared.as_str().into()] }
    });
    document.points(points.collect());
}

/// The pairs that call for a look of their own.
fn kinds(view: &View, phrases: &Phrases, document: &mut Doc) {
    for (kind, section) in [
        (Kind::Duplicate, "kin-section-duplicate"),
        (Kind::Lineage, "kin-section-lineage"),
        (Kind::Template, "kin-section-template"),
    ] {
        let pairs: Vec<Point> =
            view.pairs.iter().filter(|pair| pair.kind == kind).map(of_pair).collect();
        if !pairs.is_empty() {
            document.heading(2, phrases.say(section));
            document.points(pairs);
        }
    }
}

fn of_pair(pair: &PairView) -> Point {
    let below = pair.reasons.iter().map(|reason| reason.as_str().into()).collect();
    Point { text: pair.both.clone().into(), below }
}

fn neighbours(view: &View, entry: &Entry) -> Vec<Point> {
    let points = entry.nearest.iter().map(|(at, other)| {
        let pair = &view.pairs[*at];
        let below = pair.reasons.iter().map(|reason| reason.as_str().into()).collect();
        Point { text: format!("{other} · {} · {}", pair.kind_name, pair.figures).into(), below }
    });
    points.collect()
}

fn told(heading: String, sentences: &[String], document: &mut Doc) {
    if !sentences.is_empty() {
        document.heading(2, heading);
        document.points(sentences.iter().map(|text| text.as_str().into()).collect());
    }
}
