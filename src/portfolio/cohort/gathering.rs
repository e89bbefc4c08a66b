//! Gathering a cohort: one project after the other, in any order.

use std::collections::{BTreeMap, HashMap};

use super::record::{Fault, Record, Spoken};
use super::{By, Cohort};
use crate::access::{Label, in_order};
use crate::descriptor::{Kind, slug};

/// A file that counts for nothing, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub label: Label,
    pub faults: Box<[Fault]>,
}

/// A cohort that is being gathered.
#[derive(Debug, Default)]
pub struct Gathering {
    records: Vec<Record>,
    refused: Vec<Refused>,
    others: BTreeMap<Kind, usize>,
    by: Vec<By>,
    words: Vec<Box<str>>,
    places: HashMap<Box<str>, u32>,
}

/// Where a project stands by its name.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Named(Box<str>),
    Last,
}

impl Gathering {
    /// A gathering of projects that are grouped by this.
    pub fn by(by: &[By]) -> Self {
        Self { by: by.to_vec(), ..Self::default() }
    }

    pub fn project(&mut self, mut record: Record, spoken: &Spoken) {
        record.publics = self.words(&spoken.publics);
        record.needs_skills = self.words(&spoken.needs_skills);
        record.offers_skills = self.words(&spoken.offers_skills);
        record.own_questions = self.words(&spoken.own_questions);
        let groups = spoken.own_groups.iter().map(|said| self.words(said));
        record.own_groups = groups.collect();
        self.records.push(record);
    }

    pub fn refused(&mut self, refused: Refused) {
        self.refused.push(refused);
    }

    /// A valid file that is no project.
    pub fn other(&mut self, kind: Kind) {
        *self.others.entry(kind).or_default() += 1;
    }

    /// Thousands of projects say the same few words: each is kept once.
    fn words(&mut self, texts: &[String]) -> Box<[u32]> {
        let mut found = Vec::with_capacity(texts.len());
        for text in texts {
            let at = match self.places.get(text.as_str()) {
                Some(at) => *at,
                None => {
                    let at = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
                    self.words.push(text.as_str().into());
                    self.places.insert(text.as_str().into(), at);
                    at
                }
            };
            found.push(at);
        }
        found.into()
    }

    /// Ends the gathering.
    pub fn finish(mut self) -> Cohort {
        self.records.shrink_to_fit();
        self.records.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        // They stand in the order of their ids, which stays that of those with one name. A name
        // without a letter or digit comes last.
        self.records.sort_by_cached_key(|record| {
            // A label is worded in one language or the other: its id is the same in both.
            let name = if record.shares { &record.name } else { &record.id };
            let name = in_order(&slug(name)).into_boxed_str();
            Some(name).filter(|name| !name.is_empty()).map_or(Place::Last, Place::Named)
        });
        self.refused.sort_by_key(|refused| refused.label);
        Cohort {
            records: self.records,
            refused: self.refused,
            others: self.others.into_iter().collect(),
            by: self.by,
            words: self.words,
        }
    }
}
