//! The catalogue as something to be looked into: each entry with everything that is known of it.
//!
//! Whatever has an id can be read: items of every kind, the gates of profiles, and the rules that
//! a file is checked against. Start with [`Shelf`].

mod rows;
pub mod rules;

use std::borrow::Cow;

use crate::catalogue::item::{self, Item};
use crate::catalogue::{Catalogue, Profile, Text};
use crate::i18n::Phrases;
pub use rows::{Part, Row};
use rules::Rule;

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
pub enum Entry<'c> {
    Item(Item<'c>),
    Rule(Rule<'c>),
}

impl Entry<'_> {
    pub fn kind(self) -> &'static str {
        match self {
            Self::Item(item) => item.kind(),
            Self::Rule(rule) => rule.kind(),
        }
    }

    pub fn id(&self) -> &str {
        match self {
            Self::Item(item) => item.id(),
            Self::Rule(rule) => rule.id(),
        }
    }

    /// The name that no other entry of the catalogue has, such as `facet:concepts.mediation`.
    pub fn name(self) -> String {
        match self {
            Self::Item(item) => item.name(),
            Self::Rule(rule) => format!("{}:{}", rule.kind(), rule.id()),
        }
    }

    pub fn title(&self, phrases: &Phrases) -> Cow<'_, str> {
        match self {
            Self::Item(item) => Cow::Borrowed(item.title(phrases.language())),
            Self::Rule(rule) => rule.title(phrases),
        }
    }

    /// The nodes of the map that it comes from.
    pub fn nodes(self, catalogue: &Catalogue) -> Vec<Text> {
        match self {
            Self::Item(item) => item.nodes().to_vec(),
            Self::Rule(rule) => rule.nodes(catalogue),
        }
    }
}

impl<'c> Shelf<'c> {
    /// Every entry, kind by kind.
    pub fn entries(self) -> Vec<Entry<'c>> {
        let items = item::items(self.catalogue).into_iter().map(Entry::Item);
        items.chain(rules::all(self.profiles).map(Entry::Rule)).collect()
    }

    /// Every id, for "did you mean".
    pub fn ids(self) -> Vec<String> {
        self.entries().iter().map(|entry| entry.id().to_owned()).collect()
    }

    /// The entries of an id, a `kind:id` or a name.
    pub fn called(self, id: &str) -> Vec<Entry<'c>> {
        let is_meant = |entry: &Entry<'_>| {
            entry.id() == id
                || id.split_once(':') == Some((entry.kind(), entry.id()))
                || entry.name() == id
        };
        self.entries().into_iter().filter(is_meant).collect()
    }
}
