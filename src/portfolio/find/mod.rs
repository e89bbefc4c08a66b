//! Who tried something, and what became of it (node 2.6): projects and blocks that hold what is
//! looked for.
//!
//! What is looked for are words, in French or English, by their stems and without accents. What is
//! written in the other language is found by what both name: concepts, drivers and the like, stakes,
//! publics that many have, and a sentence on each file that comes with the program. Concepts,
//! stakes, publics and places are looked for beside words. Of a project that is not named nothing
//! but ids of the catalogue is looked at, so that nobody can guess its words. Nothing is ranked: what
//! holds all of the words stands before what holds some of them, each in the order of names.
//!
//! Start with [`Entry`], then [`find`].

mod entry;
mod query;
#[cfg(test)]
mod tests;

pub use entry::{Decided, End, Entry, Made, What};
pub use query::Asked;

use std::collections::BTreeSet;

use crate::access::in_order;
use crate::diagnostic::closed_set;
use crate::portfolio::kinship::folded;

closed_set! {
    /// Where in a file something was found.
    pub enum Place {
        Name = "name",
        Words = "words",
        Public = "public",
        Place = "place",
        Concept = "concept",
        Stake = "stake",
        Driver = "driver",
        Technology = "technology",
        Field = "field",
        /// A criterion that a block helps with.
        Criterion = "criterion",
        /// A brake that a block helps with.
        Brake = "brake",
    }
}

/// Why something was found: what stands at one place of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub place: Place,
    /// Ids of the catalogue, or words as they are written, in the order of the file.
    pub what: Vec<String>,
}

/// Something that was found.
#[derive(Clone, Debug)]
pub struct Hit<'e> {
    pub entry: &'e Entry,
    /// In the order of [`Place`].
    pub reasons: Vec<Reason>,
    /// Whether every word that was looked for stands in it.
    pub has_all: bool,
}

/// Looks for something among entries: what holds all of the words, then what holds some, each in the
/// order of names.
pub fn find<'e>(entries: &'e [Entry], asked: &Asked) -> Vec<Hit<'e>> {
    let mut hits: Vec<Hit<'e>> = entries.iter().filter_map(|entry| hit(entry, asked)).collect();
    hits.sort_by_cached_key(|hit| {
        (!hit.has_all, in_order(&folded(&hit.entry.name)), hit.entry.id.clone())
    });
    hits
}

fn hit<'e>(entry: &'e Entry, asked: &Asked) -> Option<Hit<'e>> {
    let mut found: BTreeSet<(Place, usize, String)> = BTreeSet::new();
    for wanted in &asked.required {
        let texts = entry.texts.iter().enumerate();
        let held: Vec<(Place, usize, String)> =
            texts.filter_map(|(at, text)| Some((text.place, at, wanted.held_by(text)?))).collect();
        if held.is_empty() {
            return None;
        }
        found.extend(held);
    }
    let mut count = 0;
    for word in &asked.words {
        let mut is_held = false;
        for (at, text) in entry.texts.iter().enumerate() {
            for what in word.within(text) {
                is_held = true;
                found.insert((text.place, at, what));
            }
        }
        count += usize::from(is_held);
    }
    if count == 0 && !asked.words.is_empty() {
        return None;
    }
    let mut reasons: Vec<Reason> = Vec::new();
    for (place, _, what) in found {
        match reasons.last_mut().filter(|reason| reason.place == place) {
            Some(reason) if reason.what.contains(&what) => {}
            Some(reason) => reason.what.push(what),
            None => reasons.push(Reason { place, what: vec![what] }),
        }
    }
    Some(Hit { entry, reasons, has_all: count == asked.words.len() })
}
