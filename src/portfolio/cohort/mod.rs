//! A cohort: projects gathered one by one, then what they have in common.
//!
//! Each project is kept as a small [`Record`], so that a hundred thousand of them fit in memory.
//! What a project does not share never gets here: neither its name nor its words.
//!
//! Small counts of people are not shown (see [`reach`]); how many *projects* do something is a count of
//! files, and is shown whatever it is.
//!
//! Start with [`Gathering`].

mod brakes;
mod by;
mod families;
mod gathering;
mod glance;
mod needs;
pub mod reach;
mod reach_record;
mod record;
mod stakes;

pub use brakes::BrakeFelt;
pub use by::{By, Group, GroupName};
pub use families::{BANDS, Band, Distribution, Evidence, Quartiles};
pub use gathering::{Gathering, Refused};
pub use glance::{Counted, Glance};
pub use needs::{SkillCount, SupportCount};
pub use reach_record::ReachRecord;
pub use record::{BrakeMark, FamilyRecord, Fault, Mark, Record, Spoken, StakeMark, Sums};
pub use stakes::{GroupCovered, StakeCovered};

use crate::descriptor::Kind;

/// Projects in the order of their names, and the files that are none.
#[derive(Debug, Default)]
pub struct Cohort {
    pub records: Vec<Record>,
    /// Files that count for nothing until they are mended, in the order of their labels.
    pub refused: Vec<Refused>,
    /// Valid files of other kinds, found in the same folders.
    pub others: Vec<(Kind, usize)>,
    /// By what projects are grouped, beside what all are.
    pub by: Vec<By>,
    words: Vec<Box<str>>,
}

impl Cohort {
    /// A word that a record refers to.
    pub fn word(&self, at: u32) -> &str {
        self.words.get(at as usize).map_or("", |word| word)
    }

    /// How many projects do not share their name and words.
    pub fn withheld(&self) -> usize {
        self.records.iter().filter(|record| !record.shares).count()
    }

    /// How many remarks there are, in valid files and in others.
    pub fn faults(&self) -> usize {
        let valid: usize = self.records.iter().map(|record| record.faults.len()).sum();
        let refused: usize = self.refused.iter().map(|refused| refused.faults.len()).sum();
        valid + refused
    }
}
