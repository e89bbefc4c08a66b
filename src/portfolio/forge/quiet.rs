//! Projects that keep their words to themselves: whether somebody else would answer them.

use std::collections::BTreeSet;

use crate::portfolio::kinship::Kin;
use crate::portfolio::kinship::skills::{Sayers, Side, Stems};

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

/// In the order of ids: an order by hidden names would tell of them.
pub(super) fn quiet(projects: &[Kin]) -> Vec<Quiet> {
    let mut stems = Stems::default();
    let (mut needs, mut offers) = (Side::default(), Side::default());
    for kin in projects {
        let tongue = kin.tongue();
        needs.push(kin.needs.iter().map(|text| stems.wording_or_words(text, tongue)));
        offers.push(kin.offers.iter().map(|text| stems.wording_or_words(text, tongue)));
    }
    // One sayer beside the one who asks is enough.
    let (met, alike) = (needs.met_by(&offers, 1), needs.met_by(&needs, 1));
    let wanted = offers.met_by(&needs, 1);
    let mut found: Vec<Quiet> = Vec::new();
    for (project, _) in projects.iter().enumerate().filter(|(_, kin)| !kin.standing.is_named()) {
        // A skill that is named twice is one skill.
        let own = |side: &Side| -> BTreeSet<usize> {
            side.said[project].iter().flatten().copied().collect()
        };
        let others = |sayers: &[Sayers], wording: usize| {
            sayers[wording].first.iter().any(|(who, _)| *who != project)
        };
        let (needed, offered) = (own(&needs), own(&offers));
        let quiet = Quiet {
            project,
            met: needed.iter().filter(|asked| others(&met, **asked)).count(),
            alike: needed
                .iter()
                .filter(|asked| !others(&met, **asked) && others(&alike, **asked))
                .count(),
            wanted: offered.iter().filter(|given| others(&wanted, **given)).count(),
        };
        if quiet.met + quiet.alike + quiet.wanted > 0 {
            found.push(quiet);
        }
    }
    found.sort_by(|a, b| projects[a.project].id.cmp(&projects[b.project].id));
    found
}
