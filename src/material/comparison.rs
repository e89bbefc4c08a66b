//! Two states of a project, or of a cohort, and everything that their comparison is written from.

use jiff::civil::Date;

use crate::access::{Seen, in_order};
use crate::catalogue::Departure;
use crate::comparison::cohort::{Cohorts, Member, Pair};
use crate::comparison::{Comparison, Item, Side, is_on_other_words};
use crate::descriptor::Role;
use crate::reach::{ReachChange, Reached};

/// Where one state comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    Project,
    /// A review laid over the project.
    Review {
        reviewer: String,
        role: Option<Role>,
        fingerprint: String,
    },
}

/// Everything that the comparison of one project is written from.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'c> {
    pub old: Side<'c>,
    pub new: Side<'c>,
    pub old_origin: &'c Origin,
    pub new_origin: &'c Origin,
    pub comparison: &'c Comparison,
    /// What differs between the two catalogues.
    pub departures: &'c [Departure],
    pub reached: (Option<&'c Reached>, Option<&'c Reached>),
    pub reach: Option<ReachChange>,
}

impl Compared<'_> {
    /// Whether the two answers to a question were chosen on different words of its ladder.
    pub fn is_on_other_words(self, item: &Item) -> bool {
        is_on_other_words(self.old, self.new, item)
    }
}

/// Everything that the comparison of two cohorts is written from.
#[derive(Clone, Copy, Debug)]
pub struct Gathering<'g> {
    pub old: &'g [Member<'g>],
    pub new: &'g [Member<'g>],
    pub cohorts: &'g Cohorts,
    pub departures: &'g [Departure],
    pub date: Date,
}

impl<'g> Gathering<'g> {
    /// The projects that both cohorts have, those that moved and those that did not, in the order
    /// of their names now.
    pub fn moved_and_still(&self) -> (Vec<&'g Pair>, Vec<&'g Pair>) {
        let mut pairs: Vec<&Pair> = self.cohorts.pairs.iter().collect();
        pairs.sort_by_cached_key(|pair| place(self.new[pair.new].seen));
        pairs.into_iter().partition(|pair| pair.has_moved())
    }

    /// The projects of which one of the two files could not be read.
    pub fn unread(&self) -> Vec<&'g Seen> {
        let before = self.cohorts.unread_before.iter().map(|at| self.new[*at].seen);
        let now = self.cohorts.unread_now.iter().map(|at| self.old[*at].seen);
        before.chain(now).collect()
    }

    /// A pair as the comparison of one project.
    pub fn compared(&self, pair: &'g Pair) -> Compared<'g> {
        let (old, new) = (&self.old[pair.old], &self.new[pair.new]);
        Compared {
            old: old.side,
            new: new.side,
            old_origin: &Origin::Project,
            new_origin: &Origin::Project,
            comparison: &pair.comparison,
            departures: self.departures,
            reached: (old.reached, new.reached),
            reach: pair.reach,
        }
    }
}

/// By what is shown: an order by hidden names would tell of them.
fn place(seen: &Seen) -> (String, String) {
    (in_order(&seen.name().to_lowercase()), seen.id().to_owned())
}

/// Projects in the order of what they are called here.
pub fn in_name_order(mut projects: Vec<&Seen>) -> Vec<&Seen> {
    projects.sort_by_cached_key(|seen| place(seen));
    projects
}
