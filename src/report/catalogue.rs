//! The catalogue in the terminal: lists, one entry whole, a search.
//!
//! Whatever has an id can be read: items of every kind, the gates of profiles, and the rules that
//! a file is checked against. Start with [`Shelf`].

mod page;
pub(super) mod rules;

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::catalogue::item::{self, Item};
use crate::catalogue::{Catalogue, Profile};
use crate::i18n::{Phrases, lines};
use rules::Rule;

/// The kinds of entries, in the order of the list.
const KINDS: [&str; 11] = [
    "family",
    "phase",
    "group",
    "criterion",
    "brake",
    "stake",
    "support",
    "warning",
    "facet",
    "gate",
    "rule",
];

/// The column at which titles begin in the list.
const TITLES: usize = 39;
/// The least room that a title is given, in columns.
const NARROWEST: usize = 20;

/// What can be looked at.
#[derive(Clone, Copy)]
pub struct Shelf<'c> {
    pub catalogue: &'c Catalogue,
    /// The profiles whose gates are shown.
    pub profiles: &'c [Profile],
    pub phrases: &'c Phrases,
}

/// Something with an id.
#[derive(Clone, Copy)]
enum Entry<'c> {
    Item(Item<'c>),
    Rule(Rule<'c>),
}

impl Entry<'_> {
    fn kind(self) -> &'static str {
        match self {
            Self::Item(item) => item.kind(),
            Self::Rule(rule) => rule.kind(),
        }
    }

    fn id(&self) -> &str {
        match self {
            Self::Item(item) => item.id(),
            Self::Rule(rule) => rule.id(),
        }
    }

    /// The name that no other entry of the catalogue has, such as `facet:concepts.mediation`.
    fn name(self) -> String {
        match self {
            Self::Item(item) => item.name(),
            Self::Rule(rule) => format!("{}:{}", rule.kind(), rule.id()),
        }
    }

    fn title(&self, phrases: &Phrases) -> Cow<'_, str> {
        match self {
            Self::Item(item) => Cow::Borrowed(item.title(phrases.language())),
            Self::Rule(rule) => rule.title(phrases),
        }
    }
}

impl<'c> Shelf<'c> {
    fn entries(self) -> Vec<Entry<'c>> {
        let items = item::items(self.catalogue).into_iter().map(Entry::Item);
        items.chain(rules::all(self.profiles).map(Entry::Rule)).collect()
    }

    /// Every id, for "did you mean".
    pub fn ids(self) -> Vec<String> {
        self.entries().iter().map(|entry| entry.id().to_owned()).collect()
    }

    /// Every entry on a line, kind by kind; the values of a facet stand below it.
    /// A title goes on below itself where `width` columns are not enough.
    pub fn list(self, width: usize) -> String {
        let mut out = String::new();
        let entries = self.entries();
        for kind in KINDS {
            let mut of_kind = entries.iter().filter(|entry| entry.kind() == kind).peekable();
            if of_kind.peek().is_some() {
                let _ = writeln!(out, "{}", self.phrases.say(&format!("kind-{kind}")));
            }
            for entry in of_kind {
                let is_value = matches!(entry, Entry::Item(Item::Value(..)));
                let indent = if is_value { 4 } else { 2 };
                let column = TITLES - indent - 1;
                let title = entry.title(self.phrases);
                let lines =
                    textwrap::wrap(&title, lines(width.saturating_sub(TITLES).max(NARROWEST)));
                let title = lines.join(&format!("\n{:TITLES$}", ""));
                let _ = writeln!(out, "{:indent$}{:<column$} {title}", "", entry.id());
            }
        }
        out
    }

    /// The entries whose id or words contain every one of `words`, case aside.
    pub fn search(self, words: &[String]) -> String {
        let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let mut out = String::new();
        for entry in self.entries() {
            let text = self.written(entry).to_lowercase();
            if words.iter().all(|word| text.contains(word)) {
                let _ = writeln!(out, "{} · {}", entry.name(), entry.title(self.phrases));
            }
        }
        if out.is_empty() { format!("{}\n", self.phrases.say("search-nothing")) } else { out }
    }

    /// Every entry of an id, a `kind:id` or a name, whole; `None` when there is none.
    pub fn show(self, id: &str) -> Option<String> {
        let is_meant = |entry: &Entry<'_>| {
            entry.id() == id
                || id.split_once(':') == Some((entry.kind(), entry.id()))
                || entry.name() == id
        };
        let found = self.entries().into_iter().filter(is_meant);
        let text: String = found.map(|entry| self.written(entry)).collect();
        (!text.is_empty()).then_some(text)
    }
}
