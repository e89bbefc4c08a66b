//! Stakes covered and not covered, group by group.

use super::Cohort;
use crate::catalogue::{Catalogue, GroupKind};

/// One group of stakes over a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupCovered {
    /// Its position in the catalogue.
    pub group: usize,
    /// Projects that contribute to at least one of its stakes.
    pub projects: usize,
    pub stakes: Vec<StakeCovered>,
}

/// One stake over a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StakeCovered {
    /// Its position in the catalogue.
    pub stake: usize,
    /// Projects that contribute to it: 1 or more of 4.
    pub contributing: usize,
    /// Of these, projects that contribute 3 or 4.
    pub deeply: usize,
    /// Projects that answered 0, or that touch no stake beyond others: they say that they do not
    /// contribute to it.
    pub at_zero: usize,
    /// Projects that name it without saying how much.
    pub open: usize,
}

impl GroupCovered {
    /// How many of its stakes a project contributes to.
    pub fn covered(&self) -> usize {
        self.stakes.iter().filter(|stake| stake.contributing > 0).count()
    }
}

impl Cohort {
    /// Every group in catalogue order with every stake of it, those that nobody names too.
    pub fn stakes(&self, catalogue: &Catalogue) -> Vec<GroupCovered> {
        let groups = catalogue.groups_of(GroupKind::Stake).map(|(group, _)| {
            let of_group = |at: usize| catalogue.stakes.get(at).is_some_and(|s| s.group == group);
            let contributes = |record: &&super::Record| {
                record.stakes.iter().any(|stake| {
                    let level = stake.mark.level().map_or(0, |level| level.get());
                    level >= 1 && of_group(usize::from(stake.stake))
                })
            };
            GroupCovered {
                group,
                projects: self.records.iter().filter(contributes).count(),
                stakes: (0..catalogue.stakes.len())
                    .filter(|at| of_group(*at))
                    .map(|at| self.stake(at))
                    .collect(),
            }
        });
        groups.collect()
    }

    fn stake(&self, at: usize) -> StakeCovered {
        let mut covered =
            StakeCovered { stake: at, contributing: 0, deeply: 0, at_zero: 0, open: 0 };
        for record in &self.records {
            let named = record.stakes.iter().find(|stake| usize::from(stake.stake) == at);
            match named.map(|stake| stake.mark.level().map(|level| level.get())) {
                None => covered.at_zero += usize::from(record.denies_other_stakes),
                Some(None) => covered.open += 1,
                Some(Some(0)) => covered.at_zero += 1,
                Some(Some(level)) => {
                    covered.contributing += 1;
                    covered.deeply += usize::from(level >= 3);
                }
            }
        }
        covered
    }
}
