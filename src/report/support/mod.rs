//! Structures that help: whom bearers can see for what, and what each structure does for them by its
//! own answers.
//!
//! A structure has no index, no grade and no rank; its groups have the same ranges as the families
//! of a project. A bearer appears by name and with words only where `access` lets it; otherwise by a
//! label and « ask first », and then nothing is said of where they are.
//!
//! Start with [`document`]; [`sheets`] are its tables.

mod bearers;
mod readings;
pub mod sheets;
mod structure;

use crate::descriptor::{Level, Rung, Structure};
use crate::document::{Build, Doc, Point};
use crate::i18n::{Phrases, day};
use crate::material::SupportParts as Parts;
use crate::portfolio::support::Seeker;
use crate::report::Extent;

/// What is said, from the needs of bearers to each structure.
pub fn document(parts: Parts<'_>, extent: Extent, phrases: &Phrases) -> Doc {
    let words = Words { parts, phrases };
    let title = match parts.provision.structures.as_slice() {
        [structure] if words.is_alone() => {
            phrases.tell("support-title-one", [("name", structure.name.clone().into())])
        }
        _ => phrases.say("support-title"),
    };
    let mut out = Doc::new(title, phrases.language());
    words.opening(&mut out);
    let provision = parts.provision;
    // Who gives folders asks first of all whom to see.
    if !provision.seekers.is_empty() {
        words.bearers(&mut out);
    }
    let is_alone = words.is_alone();
    let structures = provision.structures.iter().zip(parts.assessed).zip(parts.read);
    for ((structure, assessed), read) in structures {
        if !is_alone {
            out.heading(2, structure.name.as_str());
        }
        words.structure(&mut out, structure, assessed, extent);
        if let Some(read) = read {
            let depth = if is_alone { 2 } else { 3 };
            out.heading(depth, phrases.say("support-section-read"));
            words.readings(&mut out, structure, read);
        }
    }
    if !parts.left_out.is_empty() {
        out.heading(2, phrases.say("support-section-left-out"));
        out.text(phrases.say("support-left-out-how"));
        out.points(parts.left_out.iter().map(|path| path.as_str().into()).collect());
    }
    if !provision.structures.is_empty() || !provision.seekers.is_empty() {
        out.foot.text(phrases.say("closing"));
    }
    out.sheets = words.sheets();
    out
}

/// The parts with the words they are told in.
#[derive(Clone, Copy)]
struct Words<'p> {
    parts: Parts<'p>,
    phrases: &'p Phrases,
}

impl<'p> Words<'p> {
    /// Whether the report is about one structure and nobody else.
    fn is_alone(self) -> bool {
        self.parts.provision.structures.len() == 1 && self.parts.provision.seekers.is_empty()
    }

    fn opening(self, out: &mut Doc) {
        let (phrases, provision) = (self.phrases, self.parts.provision);
        if provision.structures.is_empty() && provision.seekers.is_empty() {
            return out.text(phrases.say("support-nothing"));
        }
        out.text(phrases.tell(
            "support-subtitle",
            [
                ("date", day(self.parts.date, phrases.language()).into()),
                ("structures", provision.structures.len().into()),
                ("bearers", provision.seekers.len().into()),
            ],
        ));
        if provision.structures.is_empty() {
            out.text(phrases.say("support-no-structure"));
        } else {
            out.text(phrases.say("support-principle"));
        }
        for departure in self.parts.catalogue.departures.iter() {
            let id = format!("departure-{}", departure.change.as_str());
            out.text(phrases.tell(&id, [("item", departure.item.to_string().into())]));
        }
    }

    /// The name of a kind of support.
    fn support(self, at: usize) -> &'p str {
        &self.parts.catalogue.supports[at].wording.get(self.phrases.language()).name
    }

    fn structure_at(self, at: usize) -> &'p Structure {
        &self.parts.provision.structures[at]
    }

    /// The names of structures, one after the other.
    fn structures(self, positions: &[usize]) -> String {
        let names: Vec<&str> =
            positions.iter().map(|at| self.structure_at(*at).name.as_str()).collect();
        names.join(&self.phrases.say("list-between"))
    }

    /// The nearest structures, and how many more there are.
    fn structures_and_more(self, positions: &[usize], more: usize) -> String {
        self.and_more(self.structures(positions), more)
    }

    fn and_more(self, list: String, more: usize) -> String {
        if more == 0 {
            return list;
        }
        self.phrases.tell("support-and-more", [("list", list.into()), ("count", more.into())])
    }

    fn group(self, at: usize) -> &'p str {
        self.parts.catalogue.groups[at].name.get(self.phrases.language())
    }

    /// A bearer as others may see them.
    fn bearer(self, seeker: &Seeker) -> String {
        if seeker.standing.is_named() {
            return seeker.name.clone();
        }
        self.phrases.tell("kin-ask-first", [("id", seeker.name.clone().into())])
    }

    fn rung(self, rung: Option<Rung>) -> String {
        rung.map_or(String::new(), |rung| self.phrases.say(&format!("rung-{}", rung.as_str())))
    }

    /// A level of a kind of support in words; its number alone where it was chosen under others.
    fn level(self, structure: &Structure, support: usize, level: Level) -> String {
        let support = &self.parts.catalogue.supports[support];
        match structure.answered_on.read(support.ladder) {
            true => support.scale.get(self.phrases.language()).levels[usize::from(level.get())]
                .to_string(),
            false => self.phrases.say("screen-words-changed"),
        }
    }

    /// What to do to climb from a level.
    fn advice(self, structure: &Structure, support: usize, from: Level) -> Option<&'p str> {
        let support = &self.parts.catalogue.supports[support];
        let scale = support.scale.get(self.phrases.language());
        let advice = scale.advice.get(usize::from(from.get())).map(|advice| advice.as_ref());
        advice.filter(|_| structure.answered_on.read(support.ladder))
    }

    /// What a structure is asked about a kind of support.
    fn question(self, support: usize) -> &'p str {
        let wording = &self.parts.catalogue.supports[support].wording;
        &wording.get(self.phrases.language()).funder_question
    }

    fn titled(self, title: &str, text: &str) -> String {
        self.phrases
            .tell("titled", [("title", title.to_owned().into()), ("text", text.to_owned().into())])
    }

    /// The places of an offer in words.
    fn capacity(self, capacity: Option<u64>) -> String {
        match capacity {
            None => self.phrases.say("support-capacity-unstated"),
            Some(places) => {
                self.phrases.tell("support-capacity", [("places", (places as f64).into())])
            }
        }
    }

    fn heads<const N: usize>(self, ids: [&str; N]) -> Vec<String> {
        ids.map(|id| self.phrases.say(id)).to_vec()
    }
}

/// A point with points below.
fn point(text: String, below: Vec<String>) -> Point {
    Point { text: text.into(), below: below.into_iter().map(Point::from).collect() }
}
