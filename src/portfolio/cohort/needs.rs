//! What is needed most, and what is offered.

use std::collections::BTreeMap;

use super::Cohort;
use crate::catalogue::Catalogue;
use crate::descriptor::slug;

/// A kind of support, and how many projects need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SupportCount {
    /// Its position in the catalogue.
    pub support: usize,
    pub projects: usize,
}

/// A skill in free words, with how many projects need it and how many offer it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillCount {
    pub skill: String,
    pub needed: usize,
    pub offered: usize,
}

impl Cohort {
    /// The kinds of support that are needed: by most projects first, then in catalogue order.
    pub fn support(&self, catalogue: &Catalogue) -> Vec<SupportCount> {
        let mut counts: Vec<SupportCount> = (0..catalogue.supports.len())
            .map(|support| SupportCount {
                support,
                projects: self
                    .records
                    .iter()
                    .filter(|record| {
                        record.needs_support.iter().any(|n| usize::from(*n) == support)
                    })
                    .count(),
            })
            .filter(|count| count.projects > 0)
            .collect();
        counts.sort_by_key(|count| std::cmp::Reverse(count.projects));
        counts
    }

    /// The questions that bearers ask of themselves, in the words of those who share theirs, each with
    /// how many ask it; in the order of the alphabet.
    pub fn own_questions(&self) -> Vec<(String, usize)> {
        self.said(|record| &record.own_questions)
    }

    /// Skills in the words of the projects that share them, in the order of the alphabet.
    pub fn skills(&self) -> Vec<SkillCount> {
        let mut skills: BTreeMap<String, SkillCount> = BTreeMap::new();
        let empty = |word: &str| SkillCount { skill: word.to_owned(), needed: 0, offered: 0 };
        for (word, count) in self.said(|record| &record.needs_skills) {
            skills.entry(slug(&word)).or_insert_with(|| empty(&word)).needed += count;
        }
        for (word, count) in self.said(|record| &record.offers_skills) {
            skills.entry(slug(&word)).or_insert_with(|| empty(&word)).offered += count;
        }
        skills.into_values().collect()
    }
}
