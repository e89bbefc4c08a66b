//! The cohort at a glance: how many, at which stage, where, for whom.

use std::collections::{BTreeMap, HashSet};

use super::Cohort;
use crate::catalogue::{Catalogue, Stage};
use crate::descriptor::{BearerKind, Scale, slug};
use crate::diagnostic::Known;

/// Something, and how many projects it is true of; `None` where they do not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted<T> {
    pub what: Option<T>,
    pub projects: usize,
}

/// How many projects, of which sorts. Every list is in the order of its set, whatever the counts,
/// and leaves out what no project says.
#[derive(Clone, Debug)]
pub struct Glance {
    pub projects: usize,
    /// Of these, how many share their names and words.
    pub sharing: usize,
    pub stages: Vec<Counted<Stage>>,
    pub scales: Vec<Counted<Scale>>,
    pub bearers: Vec<Counted<BearerKind>>,
    /// Positions among the values of the facet `fields`; a project may have several.
    pub fields: Vec<Counted<usize>>,
    /// In the words of those that share them, most frequent first, then in the order of the
    /// alphabet; a project may name several.
    pub publics: Vec<(String, usize)>,
}

impl Cohort {
    /// The stages that projects are at, each with how many.
    pub fn stages(&self) -> Vec<Counted<Stage>> {
        self.counted(|record| Some(record.stage))
    }

    pub fn glance(&self, catalogue: &Catalogue) -> Glance {
        let values = catalogue.facet("fields").map_or(0, |facet| facet.values.len());
        let mut fields: Vec<Counted<usize>> = (0..values)
            .map(|at| Counted {
                what: Some(at),
                projects: self.count(|record| record.fields.iter().any(|f| usize::from(*f) == at)),
            })
            .collect();
        fields.push(Counted { what: None, projects: self.count(|r| r.fields.is_empty()) });
        fields.retain(|counted| counted.projects > 0);
        Glance {
            projects: self.records.len(),
            sharing: self.records.len() - self.withheld(),
            stages: self.stages(),
            scales: self.counted(|record| record.scale),
            bearers: self.counted(|record| record.bearer),
            fields,
            publics: self.said(|record| &record.publics),
        }
    }

    fn count(&self, is: impl Fn(&super::Record) -> bool) -> usize {
        self.records.iter().filter(|record| is(record)).count()
    }

    fn counted<T: Known + PartialEq>(
        &self,
        of: impl Fn(&super::Record) -> Option<T>,
    ) -> Vec<Counted<T>> {
        let all = T::NAMES.iter().map(|(_, value)| Some(*value)).chain([None]);
        let counts = all.map(|what| Counted { what, projects: self.count(|r| of(r) == what) });
        counts.filter(|counted| counted.projects > 0).collect()
    }

    /// Free words with the number of projects that say each: case and accents aside, in the
    /// spelling that comes first in the alphabet.
    pub(super) fn said(&self, of: impl Fn(&super::Record) -> &[u32]) -> Vec<(String, usize)> {
        let mut found: BTreeMap<String, (&str, usize)> = BTreeMap::new();
        for record in &self.records {
            let mut seen: HashSet<String> = HashSet::new();
            for at in of(record) {
                let word = self.word(*at).trim();
                let folded = slug(word);
                let folded = if folded.is_empty() { word.to_owned() } else { folded };
                if word.is_empty() || !seen.insert(folded.clone()) {
                    continue;
                }
                let entry = found.entry(folded).or_insert((word, 0));
                entry.0 = entry.0.min(word);
                entry.1 += 1;
            }
        }
        let mut list: Vec<(String, usize)> =
            found.into_values().map(|(word, count)| (word.to_owned(), count)).collect();
        // Stable: the alphabet decides between equals.
        list.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        list
    }
}
