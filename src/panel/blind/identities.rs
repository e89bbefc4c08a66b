//! Who is to be hidden in one project's copy, and what stands for each.

use std::ops::Range;

use super::lint::patterns;
use super::places::{self, Wideness};
use super::{Key, Naming};
use crate::descriptor::{BearerKind, Project};
use crate::i18n::Phrases;
use crate::panel::folded::Folded;

/// One name, and what stands for it.
pub struct Identity {
    pub trace: Trace,
    pub name: String,
    pub replacement: String,
    words: Folded,
}

/// What gives somebody away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    Email,
    Url,
    /// An account of a social network.
    Account,
    Telephone,
    StreetAddress,
    ProjectName,
    BearerName,
    PartnerName,
    Place,
    Title,
    FirstName,
    /// A word of one of the names.
    PartOfName,
}

impl Trace {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Url => "url",
            Self::Account => "account",
            Self::Telephone => "telephone",
            Self::StreetAddress => "street-address",
            Self::ProjectName => "project-name",
            Self::BearerName => "bearer-name",
            Self::PartnerName => "partner-name",
            Self::Place => "place",
            Self::Title => "title",
            Self::FirstName => "first-name",
            Self::PartOfName => "part-of-name",
        }
    }
}

/// Everybody and every place that one copy hides, the longest names first.
pub struct Identities {
    pub list: Vec<Identity>,
    /// The id of the copy, and the name that stands in it.
    pub id: String,
    pub project_name: String,
    pub bearer_name: Option<String>,
    /// Contacts and links, to be taken out as they are written.
    pub exact: Vec<String>,
}

impl Identities {
    /// Gathers them, making in the key what it does not hold yet.
    pub fn of(project: &Project, key: &mut Key, finest: Wideness, phrases: &Phrases) -> Self {
        let id = key.entry(&project.id).pseudonym.clone();
        let mut list = Vec::new();
        let mut name = |naming: Naming, trace: Trace, name: &str, word: &str| {
            let replacement = key.pseudonym(naming, name, &phrases.say(word));
            list.push(Identity::new(trace, name, replacement.clone()));
            replacement
        };
        let project_name =
            name(Naming::Project, Trace::ProjectName, &project.name, "blind-word-project");
        let bearer_name = project.bearer.name.as_deref().map(|bearer| {
            let word = match project.bearer.kind {
                Some(BearerKind::Person) => "blind-word-person",
                _ => "blind-word-bearer",
            };
            name(Naming::Bearer, Trace::BearerName, bearer, word)
        });
        for partner in &project.partners {
            name(Naming::Partner, Trace::PartnerName, &partner.name, "blind-word-partner");
        }
        let removed = project.territory.places.iter().filter(|place| places::finer(place, finest));
        let place = phrases.say("blind-word-place");
        list.extend(removed.map(|name| Identity::new(Trace::Place, name, place.clone())));
        list.push(Identity::new(Trace::ProjectName, &project.id, id.clone()));
        list.retain(|identity| !identity.words.words().is_empty());
        list.sort_by(|a, b| b.name.len().cmp(&a.name.len()).then_with(|| a.name.cmp(&b.name)));
        let mut exact: Vec<String> = project.links.clone();
        exact.extend(project.bearer.contact.clone());
        exact.retain(|text| text.trim().len() > 3);
        exact.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        Self { list, id, project_name, bearer_name, exact }
    }

    /// A free text with every known name replaced, and how many were.
    pub fn replaced(&self, text: &str, removed: &str) -> (String, usize) {
        let mut out = text.to_owned();
        let mut count = 0;
        for exact in &self.exact {
            // An address that goes on after a known one goes with it.
            for range in patterns::addresses(&out).into_iter().rev() {
                if out[range.clone()].contains(exact.trim()) {
                    out.replace_range(range, removed);
                    count += 1;
                }
            }
            count += out.matches(exact.trim()).count();
            out = out.replace(exact.trim(), removed);
        }
        for identity in &self.list {
            let found = identity.find(&out);
            count += found.len();
            for range in found.into_iter().rev() {
                out.replace_range(range, &identity.replacement);
            }
        }
        (out, count)
    }
}

impl Identity {
    fn new(trace: Trace, name: &str, replacement: String) -> Self {
        Self { trace, name: name.to_owned(), replacement, words: Folded::new(name) }
    }

    /// Where the whole name stands. A name of one word is a name only where it begins as the name
    /// does: a project called Sol is not the soil of a garden.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Folded::new(text).find(&self.words);
        if self.words.words().len() == 1 && starts_upper(&self.name) {
            found.retain(|range| starts_upper(&text[range.clone()]));
        }
        found
    }

    /// The words of the name that are long enough to point to it.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        const SHORTEST: usize = 4;
        let words = self.words.words();
        let several = words.len() > 1;
        let words = words.iter().map(|word| word.folded.as_str());
        words.filter(move |word| several && word.chars().count() >= SHORTEST)
    }
}

pub(super) fn starts_upper(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}
