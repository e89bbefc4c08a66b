//! What gives people away in the free texts of a copy, each with its place and a proposal.
//!
//! It finds what has a form (addresses, numbers) or stands in a list (the project's own names,
//! first names, towns). It cannot find everything: an event, a prize, a turn of phrase can give
//! somebody away too, and only a human reader sees that.

mod first_names;
pub(super) mod patterns;
mod streets;

use std::collections::HashSet;
use std::ops::Range;

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
/// Titles that tell a gender, folded; `m` only before a full stop.
const TITLES: [&str; 15] = [
    "madame",
    "mademoiselle",
    "mesdames",
    "messieurs",
    "miss",
    "mister",
    "mlle",
    "mlles",
    "mme",
    "mmes",
    "monsieur",
    "mr",
    "mrs",
    "ms",
    "mm",
];

/// One thing that gives somebody away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    pub trace: Trace,
    /// The keys that lead to the text.
    pub path: String,
    pub at: Position,
    /// The same in the file, for whoever takes the proposal.
    pub span: Span,
    pub text: String,
    /// What could stand there instead.
    pub proposal: String,
}

/// What the search is told beside the copy.
#[derive(Clone, Copy)]
pub struct Search<'s> {
    pub identities: &'s Identities,
    /// Towns are looked for when places as fine as they are hidden.
    pub finest: Wideness,
    /// Words that somebody has looked at and found harmless.
    pub allowed: &'s [String],
    pub phrases: &'s Phrases,
}

/// Searches every free text of a copy.
pub fn lint(file: &SourceFile, search: Search<'_>) -> Vec<Leak> {
    let (table, _) = parse_toml(file);
    let allowed = search.allowed.iter().map(|word| folded(word)).collect();
    let mut leaks = Vec::new();
    for placed in texts(&table) {
        if CLOSED.contains(&placed.key.as_str()) {
            continue;
        }
        let parts = placed.parts(file);
        for found in search.found(&placed.text, &allowed) {
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

impl Search<'_> {
    /// What is found in one text, in order; of two that overlap, the kind that comes first.
    fn found(&self, text: &str, allowed: &HashSet<String>) -> Vec<Found> {
        let folded_text = Folded::new(text);
        let words = folded_text.words();
        let ours = self.identities.ours(text, &folded_text);
        let mut found: Vec<Found> = Vec::new();
        let mut taken = Taken::default();
        let mut add = |trace: Trace, range: Range<usize>, proposal: String| {
            let is_harmless = || allowed.contains(&folded(&text[range.clone()]));
            let is_free = !ours.holds(&range) && (allowed.is_empty() || !is_harmless());
            if is_free && taken.take(&range) {
                found.push(Found { trace, range, proposal });
            }
        };
        let say = |id: &str| self.phrases.say(id);
        for (trace, range) in patterns::all(text) {
            let word = match trace {
                Trace::Telephone => say("blind-word-telephone"),
                _ => say("blind-word-address"),
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
        for range in titles(text, words) {
            add(Trace::Title, range, say("blind-word-someone"));
        }
        for range in first_names(text, words) {
            add(Trace::FirstName, range, say("blind-word-someone"));
        }
        for (range, proposal) in self.parts(text, words) {
            add(Trace::PartOfName, range, proposal);
        }
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

/// A title and the names that follow it.
fn titles(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let written = &text[word.start..word.end];
        let dotted = text[word.end..].starts_with('.');
        let title = starts_upper(written)
            && (TITLES.contains(&word.folded.as_str()) && written != "MS"
                || written == "M" && dotted);
        let named = words.get(at + 1).is_some_and(|next| starts_upper(&text[next.start..next.end]));
        let spelt = word.folded.len() > 4;
        if title && (named || spelt) {
            found.push(word.start..after_names(text, words, at));
        }
    }
    found
}

/// A first name of the lists, and the names that follow it.
fn first_names(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let capital = starts_upper(&text[word.start..word.end]);
        if capital && first_names::is_one(&word.folded) {
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
