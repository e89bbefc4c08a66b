//! What became of a project, and counts of it.

use super::Sight;
use crate::catalogue::Stage;
use crate::descriptor::Ending;
use crate::diagnostic::{Known, closed_set};

closed_set! {
    /// What became of a project, as its last file says it.
    pub enum Became {
        Completed = "completed",
        HandedOn = "handed-on",
        Merged = "merged",
        Stopped = "stopped",
        /// It has ended, and the file does not say how.
        Ended = "ended",
        /// It was still there, at any stage, in a later file.
        GoingOn = "going-on",
        /// A later file does not say the stage.
        Unclear = "stage-unknown",
        /// Nobody has written again: this is no end.
        NoLaterFile = "no-later-file",
        /// Only a decision speaks of it.
        NoFile = "no-file",
    }
}

impl Became {
    /// What the last file of a project says; `is_later` when it came after what it is held against.
    pub(super) fn of(last: &Sight, is_later: bool) -> Self {
        match (last.stage, last.ending) {
            (Stage::Ended, Some(Ending::Completed)) => Self::Completed,
            (Stage::Ended, Some(Ending::HandedOn)) => Self::HandedOn,
            (Stage::Ended, Some(Ending::Merged)) => Self::Merged,
            (Stage::Ended, Some(Ending::Stopped)) => Self::Stopped,
            (Stage::Ended, Some(Ending::Unknown) | None) => Self::Ended,
            _ if !is_later => Self::NoLaterFile,
            (Stage::Unknown, _) => Self::Unclear,
            _ => Self::GoingOn,
        }
    }

    /// What some project became, among these counts, in its fixed order.
    pub fn among<'c>(all: impl Iterator<Item = &'c Counts> + Clone) -> Vec<Self> {
        let is_there = |became: &Self| all.clone().any(|counts| counts.of(*became) > 0);
        Self::ALL.iter().copied().filter(is_there).collect()
    }

    /// Whether a file says what became of the project.
    pub fn is_known(self) -> bool {
        !matches!(self, Self::Unclear | Self::NoLaterFile | Self::NoFile)
    }
}

/// How many projects became what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; Became::NAMES.len()]);

impl Counts {
    pub(super) fn add(&mut self, became: Became) {
        self.0[became as usize] += 1;
    }

    pub fn of(&self, became: Became) -> usize {
        self.0[became as usize]
    }

    /// All projects that were counted.
    pub fn all(&self) -> usize {
        self.0.iter().sum()
    }

    /// Those of which a file says what became of them.
    pub fn known(&self) -> usize {
        let known = Became::NAMES.iter().filter(|(_, became)| became.is_known());
        known.map(|(_, became)| self.of(*became)).sum()
    }
}
