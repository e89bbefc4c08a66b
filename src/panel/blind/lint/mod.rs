//! What gives people away in the free texts of a copy, each with its place and a proposal.
//!
//! It finds what has a form (addresses, numbers), what stands in a list (the project's own names and
//! the people of its places, first names, towns), and, apart from these, what is only written like a
//! name. It cannot find everything: an event, a prize, a turn of phrase can give somebody away too, and
//! only a human reader sees that.

mod capitals;
mod demonyms;
mod first_names;
mod numbers;
pub(super) mod patterns;
mod streets;
mod titles;
mod vocabulary;

pub use vocabulary::Vocabulary;

use std::collections::HashSet;
use std::ops::Range;

use self::capitals::Around;
use self::demonyms::Demonyms;
use super::identities::{Identities, starts_upper};
use super::places::{self, Wideness};
use super::trace::Trace;
use crate::i18n::Phrases;
use crate::panel::folded::{Folded, Word, folded};
use crate::panel::phrasebook::Taken;
use crate::panel::texts::texts;
use crate::source::parse_toml;
use crate::source::{Position, SourceFile, Span};

/// Keys whose texts come from closed sets or are ids.
const CLOSED: [&str; 19] = [
    "id",
    "stage",
    "language",
    "scale",
    "kind",
    "basis",
    "unit",
    "counting",
    "precision",
    "date_precision",
    "fields",
    "concepts",
    "drivers",
    "technologies",
    "definition",
    "offering",
    "funding",
    "ending",
    "support",
];
/// One thing that gives somebody away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    /// What it is.
    pub trace: Trace,
    /// The keys that lead to the text.
    pub path: String,
    /// Its line and column in the copy.
    pub at: Position,
    /// The same in the file, for whoever takes the proposal.
    pub span: Span,
    /// As it is written.
    pub text: String,
    /// What could stand there instead.
    pub proposal: String,
}

/// What the search is told beside the copy.
#[derive(Clone, Copy)]
pub struct Search<'s> {
    /// The names and places that the copy hides.
    pub identities: &'s Identities,
    /// Towns are looked for when places as fine as they are hidden.
    pub finest: Wideness,
    /// Words that somebody has looked at and found harmless.
    pub allowed: &'s [String],
    /// Words that everybody uses.
    pub common: &'s Vocabulary,
    /// The words of the proposals.
    pub phrases: &'s Phrases,
}

/// Searches every free text of a copy.
pub fn lint(file: &SourceFile, search: Search<'_>) -> Vec<Leak> {
    let (table, _) = parse_toml(file);
    let allowed = search.allowed.iter().map(|word| folded(word)).collect();
    let places = search.identities.list.iter().filter(|one| one.trace == Trace::Place);
    let demonyms = Demonyms::of(places.map(|place| place.name.as_str()));
    let mut leaks = Vec::new();
    for placed in texts(&table) {
        if CLOSED.contains(&placed.key.as_str()) {
            continue;
        }
        let parts = placed.parts(file);
        // What the project serves or competes with is named, wherever the name stands in its text.
        let named = placed.path == "relation.with";
        for found in search.found(&placed.text, named, &demonyms, &allowed) {
            let span = parts.span(&found.range);
            leaks.push(Leak {
                trace: found.trace,
                path: placed.path.clone(),
                at: file.position(span),
                span,
                text: placed.text[found.range].to_owned(),
                proposal: found.proposal,
            });
        }
    }
    leaks
}

/// A stretch of one text.
struct Found {
    trace: Trace,
    range: Range<usize>,
    proposal: String,
}

/// What was found in a text so far.
struct Gathered<'t> {
    text: &'t str,
    /// Words that give nobody away, folded.
    allowed: &'t HashSet<String>,
    /// What the tool itself has written.
    ours: Taken,
    taken: Taken,
    found: Vec<Found>,
}

impl Gathered<'_> {
    /// Whether nothing of a stretch is found already, or ours.
    fn leaves(&self, range: &Range<usize>) -> bool {
        self.ours.leaves(range) && self.taken.leaves(range)
    }

    fn add(&mut self, trace: Trace, range: Range<usize>, proposal: String) {
        // What was found harmless as a whole is so in its parts.
        let is_harmless =
            !self.allowed.is_empty() && self.allowed.contains(&folded(&self.text[range.clone()]));
        if !self.ours.holds(&range) && self.taken.take(&range) && !is_harmless {
            self.found.push(Found { trace, range, proposal });
        }
    }
}

impl Search<'_> {
    /// What is found in one text, in order; of two that overlap, the kind that comes first.
    fn found(
        &self,
        text: &str,
        named: bool,
        demonyms: &Demonyms,
        allowed: &HashSet<String>,
    ) -> Vec<Found> {
        let folded_text = Folded::new(text);
        let words = folded_text.words();
        let mut gathered = Gathered {
            text,
            allowed,
            ours: self.identities.ours(text, &folded_text),
            taken: Taken::default(),
            found: Vec::new(),
        };
        let mut add = |trace, range, proposal| gathered.add(trace, range, proposal);
        let say = |id: &str| self.phrases.say(id);
        for (trace, range) in patterns::all(text) {
            let word = match trace {
                Trace::Telephone => say("blind-word-telephone"),
                _ => say("blind-word-address"),
            };
            add(trace, range, word);
        }
        for (trace, range) in numbers::find(text) {
            let word = match trace {
                Trace::RegisterNumber | Trace::PersonalNumber => say("blind-word-number"),
                Trace::Email => say("blind-word-address"),
                _ => say("blind-word-place"),
            };
            add(trace, range, word);
        }
        for range in streets::find(text, words) {
            add(Trace::StreetAddress, range, say("blind-word-place"));
        }
        for standing in self.identities.find(text, &folded_text) {
            let identity = &self.identities.list[standing.name];
            add(identity.trace, standing.bytes, identity.replacement.clone());
        }
        if Wideness::Local < self.finest {
            for town in places::towns().find(&folded_text) {
                if starts_upper(&text[town.bytes.clone()]) {
                    add(Trace::Place, town.bytes, say("blind-word-place"));
                }
            }
        }
        for range in demonyms.find(words, self.common) {
            add(Trace::Demonym, range, say("blind-word-local"));
        }
        for range in titles::find(text, words) {
            add(Trace::Title, range, say("blind-word-someone"));
        }
        for range in capitals::initials(text, words, self.common) {
            add(Trace::Initials, range, say("blind-word-someone"));
        }
        for range in first_names(text, words) {
            add(Trace::FirstName, range, say("blind-word-someone"));
        }
        for (range, proposal) in self.parts(text, words) {
            add(Trace::PartOfName, range, proposal);
        }
        let is_free = |range: &Range<usize>| gathered.leaves(range);
        let around = Around { named, common: self.common, is_free: &is_free };
        let looks = capitals::find(text, words, &around);
        for (trace, range) in looks {
            // A country or a region may stand where places as wide are kept.
            let finest = self.finest.max(Wideness::Regional);
            if places::wideness(&text[range.clone()]) < finest {
                gathered.add(trace, range, say("blind-word-name"));
            }
        }
        let mut found = gathered.found;
        found.sort_by_key(|found| found.range.start);
        found
    }

    /// Words of the names, where they begin with a capital.
    fn parts(&self, text: &str, words: &[Word]) -> Vec<(Range<usize>, String)> {
        let mut found = Vec::new();
        for word in words.iter().filter(|word| starts_upper(&text[word.start..word.end])) {
            if let Some(identity) = self.identities.part(&word.folded)
                && places::wideness(&word.folded) < Wideness::Regional
            {
                found.push((word.start..word.end, identity.replacement.clone()));
            }
        }
        found
    }
}

/// A first name of the lists, and the names that follow it.
fn first_names(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let capital = starts_upper(&text[word.start..word.end]);
        if first_names::is_one(&word.folded, capital) {
            found.push(word.start..after_names(text, words, at));
        }
    }
    found
}

/// The end of the words with capitals that follow the one at `at`, close by.
fn after_names(text: &str, words: &[Word], at: usize) -> usize {
    let mut end = words[at].end;
    for next in &words[at + 1..] {
        let gap = &text[end..next.start];
        let close = [" ", "\u{a0}", "-", ". ", ".\u{a0}"].contains(&gap)
            && (!gap.starts_with('.') || end - words[at].start <= 3);
        if !close || !starts_upper(&text[next.start..next.end]) {
            break;
        }
        end = next.end;
    }
    end
}
