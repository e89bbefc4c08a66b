//! What projects can give each other: skills, and the company of who dreams or who does.

use std::collections::{BTreeMap, BTreeSet};

use super::kin::Kin;
use super::pair::Pair;
use super::words::{self, Tongue};

/// A need that another project's offer meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gift {
    pub needs: usize,
    /// The need, as written.
    pub need: String,
    pub offers: usize,
    /// The offer, as written.
    pub offer: String,
}

/// A project of dreamers and one of doers, near each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub dreamer: usize,
    pub doer: usize,
}

/// Needs and the offers that meet them: every stem of the shorter of the two stands in the other.
/// In the order of names.
pub(super) fn gifts(projects: &[&Kin]) -> Vec<Gift> {
    let mut offers: Vec<(usize, &String, BTreeSet<String>)> = Vec::new();
    let mut by_stem: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, kin) in projects.iter().enumerate() {
        for offer in &kin.offers {
            let stems = stems(kin, offer);
            for stem in &stems {
                by_stem.entry(stem.clone()).or_default().push(offers.len());
            }
            offers.push((at, offer, stems));
        }
    }
    let mut found = Vec::new();
    for (at, kin) in projects.iter().enumerate() {
        for need in &kin.needs {
            let wanted = stems(kin, need);
            let near = wanted.iter().flat_map(|stem| by_stem.get(stem).into_iter().flatten());
            let near: BTreeSet<usize> = near.copied().collect();
            for offer in near {
                let (other, written, given) = &offers[offer];
                if *other != at && (wanted.is_subset(given) || given.is_subset(&wanted)) {
                    found.push(Gift {
                        needs: at,
                        need: need.clone(),
                        offers: *other,
                        offer: (*written).clone(),
                    });
                }
            }
        }
    }
    found
}

/// The stems of a skill, in the language of the project that names it.
pub(in crate::portfolio) fn stems(kin: &Kin, text: &str) -> BTreeSet<String> {
    // A skill is too short to tell its language: the project's own says it.
    let tongue = Tongue::of(kin.language.as_deref(), &kin.texts);
    words::stems(text, tongue).into_iter().collect()
}

/// Among neighbours: one that has somebody who dreams and nobody who does, beside one that has
/// the reverse.
pub(super) fn meetings(projects: &[&Kin], pairs: &[Pair], nearest: &[Vec<usize>]) -> Vec<Meeting> {
    let used: BTreeSet<usize> = nearest.iter().flatten().copied().collect();
    let dreams = |at: usize| projects[at].has_dreamer && !projects[at].has_doer;
    let does = |at: usize| projects[at].has_doer && !projects[at].has_dreamer;
    let mut found: Vec<Meeting> = used
        .into_iter()
        .flat_map(|at| {
            let Pair { first, second, .. } = pairs[at];
            [(first, second), (second, first)]
        })
        .filter(|(dreamer, doer)| dreams(*dreamer) && does(*doer))
        .map(|(dreamer, doer)| Meeting { dreamer, doer })
        .collect();
    found.sort_by_key(|meeting| (meeting.dreamer, meeting.doer));
    found
}
