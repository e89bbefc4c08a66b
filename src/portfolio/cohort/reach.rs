//! How many people, over a cohort: units and ways of counting kept apart, small counts kept back.
//!
//! Counts of fewer than five people are not shown, so that nobody is recognised by them: neither
//! those of one project, nor what could be worked out from them (its uptake and its speed). A
//! household counts like a person. A sum is made of shown counts only, so that no hidden one
//! follows from it by subtraction, and says how many it leaves out. Organisations are no people.

use super::{Cohort, ReachRecord, Record};
use crate::descriptor::{Counting, ExpectedRange, Unit};
use crate::diagnostic::Known;
use crate::reach::Uptake;

/// The smallest count of people that is shown.
pub const LEAST_PEOPLE: u64 = 5;

/// A count of people in a table over a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    Shown(u64),
    /// Fewer than [`LEAST_PEOPLE`].
    Few,
    Unknown,
}

impl People {
    pub fn of(count: Option<u64>, unit: Option<Unit>) -> Self {
        match count {
            None => Self::Unknown,
            Some(count) if count < LEAST_PEOPLE && unit != Some(Unit::Organisations) => Self::Few,
            Some(count) => Self::Shown(count),
        }
    }
}

impl ReachRecord {
    pub fn shown_users(&self) -> People {
        People::of(self.users, self.unit)
    }

    pub fn shown_registered(&self) -> People {
        People::of(self.registered, self.unit)
    }

    /// The fewest and the most that are expected, in whole people; both are kept back where the
    /// fewest are few.
    pub fn shown_expected(&self) -> [People; 2] {
        let whole = self.expected.map(ExpectedRange::whole);
        match People::of(whole.map(|(low, _)| low), self.unit) {
            People::Shown(low) => [low, whole.map_or(low, |(_, high)| high)].map(People::Shown),
            other => [other; 2],
        }
    }

    /// Users for each person expected, where neither count is kept back.
    pub fn shown_uptake(&self) -> Option<Uptake> {
        let shown = |people| matches!(people, People::Shown(_));
        self.uptake.filter(|_| shown(self.shown_users()) && shown(self.shown_expected()[0]))
    }

    /// The speed, where the count that it leads to is not kept back.
    pub fn shown_speed(&self) -> Option<f64> {
        self.speed_per_month.filter(|_| matches!(self.shown_users(), People::Shown(_)))
    }
}

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
            People::Few => self.kept_back += 1,
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

impl Cohort {
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
                    group.users.add(reach.shown_users());
                    group.registered.add(reach.shown_registered());
                    let ends = group.expected.iter_mut().zip(reach.shown_expected());
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
    T::NAMES.iter().map(|(_, value)| Some(*value)).chain([None])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_people_are_not_shown_and_organisations_are_no_people() {
        assert_eq!(People::of(Some(4), Some(Unit::People)), People::Few);
        assert_eq!(People::of(Some(5), Some(Unit::People)), People::Shown(5));
        assert_eq!(People::of(Some(4), Some(Unit::Households)), People::Few);
        assert_eq!(People::of(Some(4), Some(Unit::Organisations)), People::Shown(4));
        assert_eq!(People::of(None, None), People::Unknown);
    }

    #[test]
    fn a_sum_says_what_it_leaves_out() {
        let mut sum = Sum::default();
        for people in [People::Shown(100), People::Few, People::Unknown] {
            sum.add(people);
        }
        assert_eq!(sum, Sum { total: Some(100), projects: 1, kept_back: 1 });
    }
}
