//! Groups of one's own: projects that say the same under a key of `[extra]`, or act in one place.
//!
//! What an unshared project says is withheld, so it is in a group of its own kind; groups of fewer than
//! five projects are joined, and so are those that fewer than five tell from another group or from the
//! whole cohort: otherwise these few could be worked out.

use std::collections::{BTreeMap, BTreeSet};

use super::Cohort;
use crate::access::FEWEST;
use crate::descriptor::{Project, slug};

/// By what projects are grouped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// The places of the territory; a project is in the group of each.
    Places,
    /// A key of `[extra]`; where a list stands there, a project is in the group of each.
    Extra(String),
}

impl By {
    /// How many keys a report takes.
    pub const MOST: usize = 4;

    /// By what is typed: `promotion`, `extra.promotion`, `places`, `project.places`.
    pub fn parse(typed: &str) -> Option<Self> {
        match typed.trim() {
            "" => None,
            "places" | "project.places" | "project.territory.places" => Some(Self::Places),
            key => Some(Self::Extra(key.strip_prefix("extra.").unwrap_or(key).to_owned())),
        }
    }

    /// The key as people read it.
    pub fn key(&self) -> &str {
        match self {
            Self::Places => "places",
            Self::Extra(key) => key,
        }
    }

    /// What a project says, with nothing in it that others may not read.
    pub(super) fn said<'p>(&self, project: &'p Project) -> &'p [String] {
        match self {
            Self::Places => &project.territory.places,
            Self::Extra(key) => project.extra.at(key),
        }
    }
}

/// What the projects of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupName {
    /// What they say, in the spelling that comes first in the alphabet.
    Said(String),
    /// Several groups with fewer than five projects each, and how many.
    Joined(usize),
    /// They say nothing.
    Silent,
    /// They did not agree that what they say is shown.
    Withheld,
}

/// Some projects of a cohort; a project that says several things is in several.
#[derive(Debug)]
pub struct Group {
    pub name: GroupName,
    /// How many they are.
    pub projects: usize,
    /// Nothing but their records: no word of theirs leads anywhere.
    pub cohort: Cohort,
}

impl Cohort {
    /// Whether any project says something under the key of this position.
    pub fn is_said(&self, by: usize) -> bool {
        self.records
            .iter()
            .any(|record| record.own_groups.get(by).is_some_and(|own| !own.is_empty()))
    }

    /// The groups by the key of this position: what is said in the order of the alphabet, then those
    /// that are joined, those that say nothing, and those that are withheld. Empty where no project
    /// says anything, or not one group with a name is large enough beside another.
    pub fn groups(&self, by: usize) -> Vec<Group> {
        let mut said: BTreeMap<String, (String, Vec<usize>)> = BTreeMap::new();
        let (mut silent, mut withheld) = (Vec::new(), Vec::new());
        for (at, record) in self.records.iter().enumerate() {
            let words = record.own_groups.get(by).map_or(&[][..], |words| words);
            match words {
                _ if !record.shares => withheld.push(at),
                [] => silent.push(at),
                words => {
                    for word in words {
                        let word = self.word(*word);
                        let folded = Some(slug(word)).filter(|slug| !slug.is_empty());
                        let group = said.entry(folded.unwrap_or_else(|| word.to_owned()));
                        let group = group.or_insert_with(|| (word.to_owned(), Vec::new()));
                        if word < group.0.as_str() {
                            word.clone_into(&mut group.0);
                        }
                        if group.1.last() != Some(&at) {
                            group.1.push(at);
                        }
                    }
                }
            }
        }
        if said.is_empty() {
            return Vec::new();
        }
        let named = said.into_values().map(|(word, members)| (GroupName::Said(word), members));
        let others = [(GroupName::Silent, silent), (GroupName::Withheld, withheld)];
        let all = named.chain(others).filter(|(_, members)| !members.is_empty());
        let groups = joined(all.collect(), self.records.len());
        let is_said = |(name, _): &(GroupName, Vec<usize>)| matches!(name, GroupName::Said(_));
        let is_told = groups.len() > 1 && groups.iter().any(is_said);
        let groups = if is_told { groups } else { Vec::new() };
        let group = |(name, members): (GroupName, Vec<usize>)| {
            let records = members.iter().map(|at| self.records[*at].clone()).collect();
            Group { name, projects: members.len(), cohort: Self { records, ..Self::default() } }
        };
        groups.into_iter().map(group).collect()
    }
}

/// Joins what has fewer than five projects, and what fewer than five tell from another group or from
/// all `projects`, with the smallest of the others where they would still be fewer than five together.
fn joined(groups: Vec<(GroupName, Vec<usize>)>, projects: usize) -> Vec<(GroupName, Vec<usize>)> {
    let (mut small, mut large): (Vec<_>, Vec<_>) =
        groups.into_iter().partition(|(_, members)| members.len() < FEWEST);
    let (mut count, mut members) = (0, BTreeSet::new());
    loop {
        count += small.len();
        members.extend(small.into_iter().flat_map(|(_, more): (GroupName, Vec<usize>)| more));
        let both: Vec<usize> = members.iter().copied().collect();
        let mut told = told_apart_by_few(&large, &both, projects);
        let is_few = (1..FEWEST).contains(&members.len());
        if told.is_empty() && is_few {
            told.extend((0..large.len()).min_by_key(|at| large[*at].1.len()));
        }
        if told.is_empty() {
            break;
        }
        // The last first, so that the places of the others stay theirs.
        small = told.into_iter().rev().map(|at| large.remove(at)).collect();
    }
    if count == 0 {
        return large;
    }
    // Behind what is said, before those that say nothing.
    let is_said = |(name, _): &&(GroupName, Vec<usize>)| matches!(name, GroupName::Said(_));
    let behind = large.iter().filter(is_said).count();
    large.insert(behind, (GroupName::Joined(count), members.into_iter().collect()));
    large
}

/// The places of the groups that one to four projects tell from another group, from those that are joined
/// or from all; of two groups the smaller. A project is in few groups, so that the work grows with what
/// the projects say and not with pairs of groups.
fn told_apart_by_few(
    groups: &[(GroupName, Vec<usize>)],
    joined: &[usize],
    projects: usize,
) -> BTreeSet<usize> {
    let is_few = |count: usize| (1..FEWEST).contains(&count);
    let sizes = |at: usize| groups.get(at).map_or(joined.len(), |(_, members)| members.len());
    let mut of_project: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let every = groups.iter().map(|(_, members)| members.as_slice()).chain([joined]);
    for (at, members) in every.enumerate() {
        members.iter().for_each(|project| of_project.entry(*project).or_default().push(at));
    }
    let mut told = BTreeSet::new();
    for (at, (_, members)) in groups.iter().enumerate() {
        if is_few(projects - members.len()) {
            told.insert(at);
        }
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for other in members.iter().flat_map(|project| &of_project[project]) {
            *shared.entry(*other).or_default() += 1;
        }
        for (other, both) in shared {
            let is_smaller = other == groups.len() || (sizes(at), at) < (sizes(other), other);
            if other != at && is_smaller && is_few(sizes(at) + sizes(other) - 2 * both) {
                told.insert(at);
            }
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(name: &str, count: usize) -> (GroupName, Vec<usize>) {
        let from = name.len() * 100;
        (GroupName::Said(name.to_owned()), (from..from + count).collect())
    }

    fn sizes(groups: &[(GroupName, Vec<usize>)]) -> Vec<usize> {
        groups.iter().map(|(_, members)| members.len()).collect()
    }

    fn of(name: &str, members: std::ops::Range<usize>) -> (GroupName, Vec<usize>) {
        (GroupName::Said(name.to_owned()), members.collect())
    }

    #[test]
    fn groups_of_fewer_than_five_are_joined_and_no_group_is_left_with_fewer() {
        let groups = joined(vec![group("a", 7), group("bb", 2), group("ccc", 9)], 18);
        assert_eq!(sizes(&groups), [9, 9]);
        assert_eq!(groups[1].0, GroupName::Joined(2));
        let groups = joined(vec![group("a", 3), group("bb", 2), group("ccc", 9)], 14);
        assert_eq!(sizes(&groups), [9, 5]);
        let groups = joined(vec![group("a", 3), group("bb", 1)], 4);
        assert_eq!(sizes(&groups), [4]);
        assert_eq!(sizes(&joined(vec![group("a", 5), group("bb", 6)], 11)), [5, 6]);
    }

    #[test]
    fn no_few_are_told_by_what_is_left_of_a_group() {
        // All but one; a group within another, which those that are joined then nearly are.
        assert_eq!(joined(vec![of("a", 0..8), of("b", 0..7), of("c", 8..9)], 9).len(), 1);
        let groups = joined(vec![of("a", 0..20), of("b", 0..18), of("c", 20..30)], 30);
        assert_eq!(sizes(&groups), [10, 20]);
        assert_eq!(groups[1].0, GroupName::Joined(2));
        // Two of one size that hold the same, and two that five tell apart, stay.
        assert_eq!(joined(vec![of("a", 0..9), of("b", 0..9), of("c", 9..20)], 20).len(), 3);
        assert_eq!(joined(vec![of("a", 0..10), of("b", 5..10), of("c", 10..20)], 20).len(), 3);
    }

    #[test]
    fn a_key_is_read_as_it_is_typed() {
        assert_eq!(By::parse("project.places"), Some(By::Places));
        assert_eq!(By::parse("extra.promotion"), By::parse("promotion"));
        assert_eq!(By::parse(" "), None);
    }
}
