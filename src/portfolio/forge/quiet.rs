//! Projects that keep their words to themselves: whether somebody else would answer them.

use std::collections::{BTreeMap, BTreeSet};

use super::skills::{Stems, stems};
use crate::portfolio::kinship::Kin;

/// A project that does not share its words, and how many of its skills concern somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// Its position in the slice given to `forge`.
    pub project: usize,
    /// Skills that it looks for, and somebody else offers.
    pub met: usize,
    /// Skills that it offers, and somebody else looks for.
    pub wanted: usize,
    /// Skills that it looks for, as somebody else does, and nobody offers.
    pub alike: usize,
}

/// What one side, the offers or the needs, of all projects says.
struct Side {
    said: Vec<(usize, Stems)>,
    by_stem: BTreeMap<String, Vec<usize>>,
}

impl Side {
    fn new<'k>(projects: &'k [Kin], of: impl Fn(&'k Kin) -> &'k [String]) -> Self {
        let mut side = Self { said: Vec::new(), by_stem: BTreeMap::new() };
        for (project, kin) in projects.iter().enumerate() {
            for stems in of(kin).iter().filter_map(|text| stems(kin, text)) {
                for stem in &stems {
                    side.by_stem.entry(stem.clone()).or_default().push(side.said.len());
                }
                side.said.push((project, stems));
            }
        }
        side
    }

    /// Whether another project says this skill: the stems of the shorter of the two stand in the
    /// other, as for the gifts of kinship.
    fn has(&self, project: usize, asked: &Stems) -> bool {
        let near = asked.iter().filter_map(|stem| self.by_stem.get(stem)).flatten();
        near.map(|at| &self.said[*at]).any(|(other, stems)| {
            *other != project && (stems.is_subset(asked) || asked.is_subset(stems))
        })
    }
}

/// In the order of ids: an order by hidden names would tell of them.
pub(super) fn quiet(projects: &[Kin]) -> Vec<Quiet> {
    let needs = Side::new(projects, |kin| &kin.needs);
    let offers = Side::new(projects, |kin| &kin.offers);
    let mut found: Vec<Quiet> = Vec::new();
    for (project, kin) in projects.iter().enumerate().filter(|(_, kin)| !kin.sharing.cohort) {
        // A skill that is named twice is one skill.
        let own = |texts: &[String]| -> BTreeSet<Stems> {
            texts.iter().filter_map(|text| stems(kin, text)).collect()
        };
        let (needed, offered) = (own(&kin.needs), own(&kin.offers));
        let met = needed.iter().filter(|asked| offers.has(project, asked)).count();
        let alike = needed
            .iter()
            .filter(|asked| !offers.has(project, asked) && needs.has(project, asked))
            .count();
        let wanted = offered.iter().filter(|given| needs.has(project, given)).count();
        if met + alike + wanted > 0 {
            found.push(Quiet { project, met, wanted, alike });
        }
    }
    found.sort_by(|a, b| projects[a.project].id.cmp(&projects[b.project].id));
    found
}
