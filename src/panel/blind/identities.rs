//! Who is to be hidden in one project's copy, and what stands for each.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::lint::patterns;
use super::places::{self, Wideness};
use super::trace::Trace;
use super::{Key, Naming};
use crate::descriptor::{BearerKind, Own, Project};
use crate::i18n::Phrases;
use crate::panel::folded::Folded;
use crate::panel::phrasebook::{Phrasebook, Standing, Taken};

/// One name, and what stands for it.
pub struct Identity {
    /// Whose name it is, or what.
    pub trace: Trace,
    /// As the file writes it.
    pub name: String,
    /// What stands in the copy instead.
    pub replacement: String,
    words: Folded,
}

/// Everybody and every place that one copy hides, the longest names first.
pub struct Identities {
    /// Names and places, the longest first.
    pub list: Vec<Identity>,
    /// The id of the copy, and the name that stands in it.
    pub id: String,
    /// The name of the project, which the copy has not.
    pub project_name: String,
    /// Who carries it, where the file says so.
    pub bearer_name: Option<String>,
    /// What corroborates nothing of the project, as its file has it.
    pub own: Own,
    /// Contacts and links, to be taken out as they are written.
    exact: Option<AhoCorasick>,
    /// The names of the list by their positions.
    names: Phrasebook,
    /// Words that point to a name, each with its position.
    parts: HashMap<String, usize>,
    /// What stands for the names, by the first that it stands for.
    ours: Phrasebook,
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
        // An id is no name in prose: "jardin" is a garden there. With a hyphen it is one.
        if project.id.contains('-') {
            list.push(Identity::new(Trace::ProjectName, &project.id, id.clone()));
        }
        list.retain(|identity| !identity.words.words().is_empty());
        list.sort_by(|a, b| b.name.len().cmp(&a.name.len()).then_with(|| a.name.cmp(&b.name)));
        let exact = exact(project);
        let (mut names, mut ours) = (Phrasebook::default(), Phrasebook::default());
        let mut parts = HashMap::new();
        for (at, identity) in list.iter().enumerate() {
            names.add(&identity.words, at);
            ours.add(&Folded::new(&identity.replacement), at);
            let points =
                identity.trace != Trace::Place && identity.name != id && identity.replacement != id;
            for part in identity.parts().filter(|_| points) {
                parts.entry(part.to_owned()).or_insert(at);
            }
        }
        let own = project.own();
        Self { list, id, project_name, bearer_name, own, exact, names, parts, ours }
    }

    /// A free text with every known name replaced, and how many were.
    pub fn replaced(&self, text: &str, removed: &str) -> (String, usize) {
        let (named, taken) = self.without_named_addresses(text, removed);
        let (mut out, mut count) = self.without_exact(&named, removed);
        count += taken;
        let mut found = self.find(&out, &Folded::new(&out));
        found.sort_by_key(|standing| standing.bytes.start);
        count += found.len();
        for Standing { name, bytes, .. } in found.into_iter().rev() {
            out.replace_range(bytes, &self.list[name].replacement);
        }
        (out, count)
    }

    /// A text without the addresses that hold a name: what would be left of one leads to its page all
    /// the same.
    fn without_named_addresses(&self, text: &str, removed: &str) -> (String, usize) {
        let mut out = text.to_owned();
        let mut addresses = patterns::addresses(text);
        if addresses.is_empty() {
            return (out, 0);
        }
        let standing = self.find(text, &Folded::new(text));
        addresses.retain(|one| standing.iter().any(|name| one.contains(&name.bytes.start)));
        addresses.iter().rev().for_each(|one| out.replace_range(one.clone(), removed));
        (out, addresses.len())
    }

    /// A text without the contacts and links.
    fn without_exact(&self, text: &str, removed: &str) -> (String, usize) {
        let Some(exact) = &self.exact else { return (text.to_owned(), 0) };
        let mut found: Vec<_> = exact.find_iter(text).map(|found| found.range()).collect();
        if found.is_empty() {
            return (text.to_owned(), 0);
        }
        // An address that goes on after a known one goes with it.
        for address in patterns::addresses(text) {
            let from = found.partition_point(|one| one.start < address.start);
            let to = found.partition_point(|one| one.end <= address.end).max(from);
            if from < to {
                found.splice(from..to, [address]);
            }
        }
        let count = found.len();
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for range in found {
            out.push_str(&text[at..range.start.max(at)]);
            out.push_str(removed);
            at = range.end.max(at);
        }
        out.push_str(&text[at..]);
        (out, count)
    }

    /// Where names stand in a text, the longest first, none over another. A name of one word is a
    /// name only where it begins as the name does: a project called Sol is not the soil of a garden.
    pub fn find(&self, text: &str, words: &Folded) -> Vec<Standing> {
        let mut found = self.names.find(words);
        found.retain(|standing| {
            let identity = &self.list[standing.name];
            let here = &text[standing.bytes.clone()];
            // An id stands as it is written, and not as the words that it is made of.
            if identity.replacement == self.id {
                return here.eq_ignore_ascii_case(&identity.name);
            }
            let is_one = identity.words.words().len() == 1 && starts_upper(&identity.name);
            !is_one || starts_upper(here)
        });
        found.sort_by_key(|standing| (standing.name, standing.bytes.start));
        let mut taken = Taken::default();
        found.retain(|standing| taken.take(&standing.bytes));
        found
    }

    /// The identity that a word of a name points to.
    pub fn part(&self, word: &str) -> Option<&Identity> {
        self.parts.get(word).map(|at| &self.list[*at])
    }

    /// What the tool itself has put into a text.
    pub fn ours(&self, text: &str, words: &Folded) -> Taken {
        let mut taken = Taken::default();
        for Standing { name, bytes, .. } in self.ours.find(words) {
            let replacement = &self.list[name].replacement;
            let lead = replacement.find(char::is_alphanumeric).unwrap_or(0);
            let start = bytes.start.saturating_sub(lead);
            if text.get(start..).is_some_and(|rest| rest.starts_with(replacement.as_str())) {
                taken.take(&(start..start + replacement.len()));
            }
        }
        taken
    }
}

/// Contacts and links, the longest first wherever several begin.
fn exact(project: &Project) -> Option<AhoCorasick> {
    let links = project.links.iter().chain(&project.bearer.contact);
    let exact: Vec<&str> = links.map(|text| text.trim()).filter(|text| text.len() > 3).collect();
    let built = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        // As much memory as there are letters, however few the texts.
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(&exact);
    built.ok().filter(|_| !exact.is_empty())
}

impl Identity {
    fn new(trace: Trace, name: &str, replacement: String) -> Self {
        Self { trace, name: name.to_owned(), replacement, words: Folded::new(name) }
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
