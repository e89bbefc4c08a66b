//! What was answered first, beside what became of it.

use std::collections::BTreeMap;

use super::{Became, Counts, Given, Path, RATE_FROM, Share, subjects};
use crate::catalogue::{Catalogue, Stage};
use crate::descriptor::Subject;
use crate::diagnostic::Known;

/// The fewest projects of known fate, at each of two levels, for counts to be worth a look.
pub const FEW: usize = 5;

/// The projects whose first file gave one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub given: Given,
    pub counts: Counts,
}

impl Row {
    /// The share of those that became this, where there are enough of known fate.
    pub fn share(&self, became: Became) -> Option<Share> {
        let counts = &self.counts;
        became.is_known().then(|| Share::of(counts.of(became), counts.known(), counts.all()))?
    }

    pub fn has_shares(&self) -> bool {
        self.counts.known() >= RATE_FROM
    }
}

/// One criterion, brake or stake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemSeen {
    pub subject: Subject,
    /// One for each [`Given`], in that order, also where nobody gave it.
    pub rows: Vec<Row>,
}

impl ItemSeen {
    /// Whether counts can be laid side by side: at two levels at least, [`FEW`] projects or more
    /// of which a file says what became of them.
    pub fn can_be_compared(&self) -> bool {
        let levels = self.rows.iter().filter(|row| {
            matches!(row.given, Given::Low | Given::Middle | Given::High)
                && row.counts.known() >= FEW
        });
        levels.count() > 1
    }
}

/// Projects that could not be followed, and stand in no row of [`ItemSeen`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Untold {
    /// First seen in the last cohort: nothing can have followed yet.
    pub too_early: usize,
    /// Ended already in the first file: its answers did not come before the end.
    pub ended_at_first: usize,
    /// All others.
    pub counted: usize,
}

pub(super) fn items(
    paths: &BTreeMap<&str, Path<'_>>,
    cohorts: usize,
    catalogue: &Catalogue,
) -> (Vec<ItemSeen>, Untold) {
    let mut untold = Untold::default();
    let mut items: Vec<ItemSeen> = subjects(catalogue).map(empty).collect();
    for path in paths.values() {
        let (first, last) = (path[0], path[path.len() - 1]);
        if first.1.stage == Stage::Ended {
            untold.ended_at_first += 1;
        } else if first.0 + 1 == cohorts {
            untold.too_early += 1;
        } else {
            untold.counted += 1;
            let became = Became::of(last.1, path.len() > 1);
            for (item, given) in items.iter_mut().zip(&first.1.given) {
                item.rows[*given as usize].counts.add(became);
            }
        }
    }
    (items, untold)
}

fn empty(subject: Subject) -> ItemSeen {
    let row = |(_, given): &(&str, Given)| Row { given: *given, counts: Counts::default() };
    ItemSeen { subject, rows: Given::NAMES.iter().map(row).collect() }
}
