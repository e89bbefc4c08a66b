//! The changes of many projects, counted.

use std::collections::BTreeMap;

use super::{Changed, Counted, Reaching, Since, Way};
use crate::access::People;
use crate::catalogue::Stage;
use crate::descriptor::Subject;

/// How many answers of one kind went which way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// How many levels are the same at both times.
    pub same: usize,
    pub counts: BTreeMap<Way, usize>,
}

impl Ways {
    pub fn of(&self, way: Way) -> usize {
        self.counts.get(&way).copied().unwrap_or(0)
    }
}

/// The changes of some projects together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub projects: usize,
    /// Of these, how many say nothing else than before.
    pub still: usize,
    /// Of criteria, brakes and stakes.
    pub ways: [Ways; 3],
    /// From which stage to which, in their order.
    pub stages: BTreeMap<(Stage, Stage), usize>,
    /// How many have evidence that counts otherwise by the passing of time.
    pub aged: usize,
    pub people: PeopleTotals,
}

/// People counted at both times. Publics overlap: a sum of counts is no number of persons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeopleTotals {
    /// Projects whose two counts are shown, and the sums of these.
    pub projects: usize,
    pub before: u64,
    pub after: u64,
    /// Projects with a small count, which is in neither sum.
    pub kept_back: usize,
    pub no_new_count: usize,
    /// Projects that tell another number of the same day.
    pub corrected: usize,
    pub not_alike: usize,
}

impl PeopleTotals {
    fn add(&mut self, reaching: Reaching) {
        match reaching {
            Reaching::Counted(Counted {
                before: People::Shown(before),
                after: People::Shown(after),
            }) => {
                self.projects += 1;
                self.before = self.before.saturating_add(before);
                self.after = self.after.saturating_add(after);
            }
            Reaching::Counted(_) => self.kept_back += 1,
            Reaching::NoNewCount => self.no_new_count += 1,
            Reaching::Corrected => self.corrected += 1,
            Reaching::NotAlike => self.not_alike += 1,
            Reaching::Unknown => {}
        }
    }
}

impl Since {
    /// The changes of all projects that both folders have.
    pub fn totals(&self) -> Totals {
        Self::sum(self.changed.values())
    }

    /// The same of some of them, by the ids that others read.
    pub fn totals_of<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Totals {
        Self::sum(ids.filter_map(|id| self.changed.get(id)))
    }

    fn sum<'c>(all: impl Iterator<Item = &'c Changed>) -> Totals {
        let mut totals = Totals::default();
        for changed in all {
            totals.projects += 1;
            totals.still += usize::from(changed.is_still());
            totals.aged += usize::from(changed.has_aged);
            if let Some(stages) = changed.stage {
                *totals.stages.entry(stages).or_default() += 1;
            }
            for (ways, same) in totals.ways.iter_mut().zip(changed.same) {
                ways.same += same;
            }
            for turn in &changed.turns {
                let ways = &mut totals.ways[match turn.subject {
                    Subject::Criterion(_) => 0,
                    Subject::Brake(_) => 1,
                    Subject::Stake(_) => 2,
                }];
                *ways.counts.entry(turn.way).or_default() += 1;
            }
            totals.people.add(changed.reaching);
        }
        totals
    }

    /// What became of each question of which something else is said, in the order of the catalogue.
    pub fn by_subject(&self) -> BTreeMap<Subject, BTreeMap<Way, usize>> {
        let mut found: BTreeMap<Subject, BTreeMap<Way, usize>> = BTreeMap::new();
        for turn in self.changed.values().flat_map(|changed| &changed.turns) {
            *found.entry(turn.subject).or_default().entry(turn.way).or_default() += 1;
        }
        found
    }
}
