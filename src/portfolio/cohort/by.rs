//! Groups of one's own: projects that say the same under a key of `[extra]`, or act in one place.
//!
//! What an unshared project says is withheld, so it is in a group of its own kind; groups of fewer than
//! five projects are joined, and no group is worked out from the others.

use std::collections::BTreeMap;

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
        let groups = joined(all.collect());
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

/// Joins what has fewer than five projects, with the smallest of the others where they would still be
/// fewer than five together.
fn joined(groups: Vec<(GroupName, Vec<usize>)>) -> Vec<(GroupName, Vec<usize>)> {
    let is_small = |members: &[usize]| members.len() < FEWEST;
    let (small, mut large): (Vec<_>, Vec<_>) =
        groups.into_iter().partition(|(_, members)| is_small(members));
    if small.is_empty() {
        return large;
    }
    let (mut count, mut members) = (0, Vec::new());
    let mut join = |more: Vec<usize>, members: &mut Vec<usize>| {
        count += 1;
        members.extend(more);
        members.sort_unstable();
        members.dedup();
        count
    };
    let mut all = 0;
    for (_, more) in small {
        all = join(more, &mut members);
    }
    while is_small(&members) {
        let smallest = (0..large.len()).min_by_key(|at| large[*at].1.len());
        let Some(at) = smallest else { break };
        all = join(large.remove(at).1, &mut members);
    }
    // Behind what is said, before those that say nothing.
    let is_said = |(name, _): &&(GroupName, Vec<usize>)| matches!(name, GroupName::Said(_));
    let behind = large.iter().filter(is_said).count();
    large.insert(behind, (GroupName::Joined(all), members));
    large
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

    #[test]
    fn groups_of_fewer_than_five_are_joined_and_no_group_is_left_with_fewer() {
        let groups = joined(vec![group("a", 7), group("bb", 2), group("ccc", 9)]);
        assert_eq!(sizes(&groups), [9, 9]);
        assert_eq!(groups[1].0, GroupName::Joined(2));
        let groups = joined(vec![group("a", 3), group("bb", 2), group("ccc", 9)]);
        assert_eq!(sizes(&groups), [9, 5]);
        let groups = joined(vec![group("a", 3), group("bb", 1)]);
        assert_eq!(sizes(&groups), [4]);
        assert_eq!(sizes(&joined(vec![group("a", 5), group("bb", 6)])), [5, 6]);
    }

    #[test]
    fn a_key_is_read_as_it_is_typed() {
        assert_eq!(By::parse("project.places"), Some(By::Places));
        assert_eq!(By::parse("extra.promotion"), By::parse("promotion"));
        assert_eq!(By::parse(" "), None);
    }
}
