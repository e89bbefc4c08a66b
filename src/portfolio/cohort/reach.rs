//! How many people, over a cohort: units and ways of counting kept apart, small counts kept back.
//!
//! Small counts of people ([`People`]) are not shown: neither those of one project, nor what could be
//! worked out from them (its uptake and its speed). A sum is made of shown counts only, so that no
//! hidden one follows from it by subtraction, and says how many it leaves out.

use std::collections::BTreeMap;

use super::{Cohort, ReachRecord, Record};
use crate::access::People;
use crate::descriptor::{Counting, Unit};
use crate::diagnostic::Known;

/// The sum of what is shown, and what it leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// `None` when nothing is shown.
    pub total: Option<u64>,
    /// Projects that the sum is made of.
    pub projects: usize,
    /// Projects left out because their count is small.
    pub kept_back: usize,
}

impl Sum {
    fn add(&mut self, people: People) {
        match people {
            People::Shown(count) => {
                self.total = Some(self.total.unwrap_or(0).saturating_add(count));
                self.projects += 1;
            }
            People::Few | People::KeptBack => self.kept_back += 1,
            People::Unknown => {}
        }
    }
}

/// The projects that count the same unit in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachGroup {
    pub unit: Option<Unit>,
    pub counting: Option<Counting>,
    pub projects: usize,
    pub users: Sum,
    pub registered: Sum,
    /// Of the fewest and of the most that each project expects.
    pub expected: [Sum; 2],
}

/// What the projects that count alike counted last in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearCount {
    pub year: i16,
    pub total: u64,
    /// Projects that the total is made of: those that counted in this year.
    pub projects: usize,
}

impl Cohort {
    /// The counts of each year, the earliest first, of the projects that count this unit in this way.
    /// What a project did not count in a year is in no total of it: years of different projects are
    /// no series.
    pub fn years(&self, unit: Option<Unit>, counting: Option<Counting>) -> Vec<YearCount> {
        let mut years: BTreeMap<i16, YearCount> = BTreeMap::new();
        let alike = |reach: &&ReachRecord| reach.unit == unit && reach.counting == counting;
        for reach in self.reaching().map(|(_, reach)| reach).filter(alike) {
            for (year, users) in reach.years.iter().copied() {
                let entry = years.entry(year).or_insert(YearCount { year, total: 0, projects: 0 });
                entry.total = entry.total.saturating_add(users);
                entry.projects += 1;
            }
        }
        years.into_values().collect()
    }

    /// Sums within one unit and one way of counting, never across. Even within, the same person
    /// may use two projects.
    pub fn reach(&self) -> Vec<ReachGroup> {
        let mut groups = Vec::new();
        for unit in all::<Unit>() {
            for counting in all::<Counting>() {
                let mut group = ReachGroup {
                    unit,
                    counting,
                    projects: 0,
                    users: Sum::default(),
                    registered: Sum::default(),
                    expected: [Sum::default(); 2],
                };
                let alike = |reach: &&ReachRecord| reach.unit == unit && reach.counting == counting;
                for reach in self.reaching().map(|(_, reach)| reach).filter(alike) {
                    group.projects += 1;
                    group.users.add(reach.users);
                    group.registered.add(reach.registered);
                    let ends = group.expected.iter_mut().zip(reach.expected);
                    ends.for_each(|(sum, people)| sum.add(people));
                }
                if group.projects > 0 {
                    groups.push(group);
                }
            }
        }
        groups
    }

    /// The projects that say something of their reach, in the order of their names.
    pub fn reaching(&self) -> impl Iterator<Item = (&Record, &ReachRecord)> {
        self.records.iter().filter_map(|record| Some((record, record.reach.as_deref()?)))
    }
}

fn all<T: Known>() -> impl Iterator<Item = Option<T>> {
    T::ALL.iter().copied().map(Some).chain([None])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_says_what_it_leaves_out() {
        let mut sum = Sum::default();
        for people in [People::Shown(100), People::Few, People::KeptBack, People::Unknown] {
            sum.add(people);
        }
        assert_eq!(sum, Sum { total: Some(100), projects: 1, kept_back: 2 });
    }
}
