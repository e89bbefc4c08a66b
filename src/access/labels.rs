//! Neutral labels for projects that are not named to others: "project 17".

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use sha2::Digest as _;

use crate::descriptor::Project;
use crate::i18n::Phrases;

/// What stands before the number in ids, links and names of pages, whatever the language.
const PREFIX: &str = "project-";

/// What a file is numbered by: the SHA-256 of the project's id, or of the bytes of a file that cannot
/// be read. The order of digests tells nothing of that of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// The digest of what a project says.
    pub fn of_project(project: &Project) -> Self {
        Self::of(project.id.as_bytes())
    }

    /// Another digest for one more file with the same bytes.
    #[must_use]
    pub fn again(self) -> Self {
        Self::of(&self.0)
    }

    /// From 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let mut digest = [0; 32];
        let is_plain = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        for (at, byte) in digest.iter_mut().enumerate().filter(|_| is_plain) {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
        }
        is_plain.then_some(Self(digest))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The number of a project that is not named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(u32);

impl Label {
    /// In place of the id: in links, names of pages and JSON, the same in every language.
    pub fn id(self) -> String {
        format!("{PREFIX}{}", self.0)
    }

    /// In place of the name: "project 17".
    pub fn words(self, phrases: &Phrases) -> String {
        phrases.tell("seen-label", [("number", self.0.to_string().into())])
    }

    /// From the form that stands in place of an id.
    pub fn parse(id: &str) -> Option<Self> {
        let number: u32 = id.strip_prefix(PREFIX)?.parse().ok()?;
        let label = Self(number);
        (number > 0 && label.id() == id).then_some(label)
    }
}

/// The labels of one run.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// Those that an earlier run gave, whether or not they are needed now.
    kept: BTreeMap<Digest, Label>,
    given: BTreeMap<Digest, Label>,
    last: u32,
}

impl Labels {
    /// Keeps the labels of an earlier run; new ones take the next numbers.
    pub fn after(kept: BTreeMap<Digest, Label>) -> Self {
        let last = kept.values().map(|label| label.0).max().unwrap_or_default();
        Self { kept, given: BTreeMap::new(), last }
    }

    /// Labels those that are not named, in the order of their digests. `named` are the ids that are
    /// shown as they are: no label may be taken for one of them.
    pub fn number(&mut self, unnamed: impl IntoIterator<Item = Digest>, named: &BTreeSet<&str>) {
        let unnamed: BTreeSet<Digest> = unnamed.into_iter().collect();
        for digest in unnamed {
            if self.given.contains_key(&digest) {
                continue;
            }
            let kept = self.kept.get(&digest).copied();
            let label = kept.filter(|label| !named.contains(label.id().as_str()));
            let label = label.unwrap_or_else(|| self.next(named));
            self.given.insert(digest, label);
        }
    }

    fn next(&mut self, named: &BTreeSet<&str>) -> Label {
        loop {
            self.last += 1;
            let label = Label(self.last);
            if !named.contains(label.id().as_str()) {
                return label;
            }
        }
    }

    /// The label of what is not named in this run.
    pub fn get(&self, digest: Digest) -> Option<Label> {
        self.given.get(&digest).copied()
    }

    /// The label under which a project stands, where it was given one.
    pub fn of(&self, project: &Project) -> Option<Label> {
        self.get(Digest::of_project(project))
    }

    /// Every label of this run and of earlier ones, in the order of their numbers: what a key holds.
    pub fn all(&self) -> Vec<(Label, Digest)> {
        let kept = self.kept.iter().filter(|(digest, _)| !self.given.contains_key(digest));
        let all = kept.chain(&self.given).map(|(digest, label)| (*label, *digest));
        all.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Whether anything is not named.
    pub fn is_empty(&self) -> bool {
        self.given.is_empty()
    }
}

/// A name as lists are sorted by it: "project 2" before "project 10". It takes a form that is
/// folded already.
pub fn in_order(name: &str) -> String {
    const WIDTH: usize = 10;
    let mut out = String::with_capacity(name.len() + WIDTH);
    let mut rest = name;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(at);
        let end = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
        let (digits, after) = from.split_at(end);
        out.push_str(before);
        out.extend(std::iter::repeat_n('0', WIDTH.saturating_sub(digits.len())));
        out.push_str(digits);
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digests(ids: &[&str]) -> Vec<Digest> {
        ids.iter().map(|id| Digest::of(id.as_bytes())).collect()
    }

    fn numbers(labels: &Labels, ids: &[&str]) -> Vec<Option<String>> {
        digests(ids).into_iter().map(|digest| labels.get(digest).map(Label::id)).collect()
    }

    #[test]
    fn labels_follow_the_order_of_digests_and_not_that_of_names() {
        let ids = ["a", "b", "c"];
        let mut labels = Labels::default();
        labels.number(digests(&ids), &BTreeSet::new());
        let mut sorted = digests(&ids);
        sorted.sort();
        let of = |digest: &Digest| labels.get(*digest).map(Label::id).unwrap_or_default();
        assert_eq!(
            sorted.iter().map(of).collect::<Vec<_>>(),
            ["project-1", "project-2", "project-3"]
        );
        let mut turned = Labels::default();
        turned.number(digests(&["c", "b", "a"]), &BTreeSet::new());
        assert_eq!(numbers(&labels, &ids), numbers(&turned, &ids));
    }

    #[test]
    fn a_key_keeps_each_label_and_new_ones_take_the_next_numbers() {
        let mut first = Labels::default();
        first.number(digests(&["a", "b", "c"]), &BTreeSet::new());
        let kept = first.all().into_iter().map(|(label, digest)| (digest, label)).collect();
        let mut second = Labels::after(kept);
        second.number(digests(&["d", "a", "c"]), &BTreeSet::new());
        assert_eq!(numbers(&first, &["a", "c"]), numbers(&second, &["a", "c"]));
        assert_eq!(numbers(&second, &["d", "b"]), [Some("project-4".to_owned()), None]);
        assert_eq!(second.all().len(), 4, "a label that is not needed now is not given to another");
    }

    #[test]
    fn no_label_is_the_id_of_a_project_that_is_named() {
        let mut labels = Labels::default();
        labels.number(digests(&["a"]), &BTreeSet::from(["project-1"]));
        assert_eq!(numbers(&labels, &["a"]), [Some("project-2".to_owned())]);
        let kept = BTreeMap::from([(digests(&["a"])[0], Label(1))]);
        let mut labels = Labels::after(kept);
        labels.number(digests(&["a"]), &BTreeSet::from(["project-1"]));
        assert_eq!(numbers(&labels, &["a"]), [Some("project-2".to_owned())]);
    }

    #[test]
    fn a_label_and_a_digest_are_read_back_as_they_were_written() {
        assert_eq!(Label::parse(&Label(17).id()), Some(Label(17)));
        for wrong in
            ["project-017", "project-0", "project-", "project--1", "projet-1", "project-+1"]
        {
            assert_eq!(Label::parse(wrong), None, "{wrong}");
        }
        let digest = Digest::of(b"a");
        assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
        for wrong in ["", "é", &"é".repeat(32), &"g".repeat(64), &"+1".repeat(32)] {
            assert_eq!(Digest::parse(wrong), None, "{wrong}");
        }
        assert_ne!(digest.again(), digest);
    }

    #[test]
    fn numbers_in_names_are_sorted_as_people_count() {
        let mut names = ["project-10", "project-2", "project", "projet 9 bis", "projet 9"];
        names.sort_by_key(|name| in_order(name));
        assert_eq!(names, ["project", "project-2", "project-10", "projet 9", "projet 9 bis"]);
    }
}
