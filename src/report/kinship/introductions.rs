//! Whom a bearer could meet, and why, for the letter that is written to them.

use super::Parts;
use super::reasons::Words;
use crate::portfolio::kinship::{FacetKind, Gift, Kind};

/// The most people that one letter introduces.
const MOST: usize = 3;
/// The most reasons given for one of them.
const REASONS: usize = 3;

/// Projects that may be introduced to the one at `project`, by position, each with the reasons in
/// words: its nearest first, then those who seek or offer a skill that meets its own. Only where
/// both agree to be introduced; and no reason with a figure, since a letter has none. `gifts` are the
/// exchanges that it has a part in, and `is_one` says who may be introduced to it at all.
pub fn introductions(
    parts: Parts<'_>,
    project: usize,
    gifts: &[Gift],
    is_one: impl Fn(usize) -> bool,
) -> Vec<(usize, Vec<String>)> {
    let words = Words::new(parts);
    let may_meet =
        |other: usize| is_one(other) && parts.projects[project].may_meet(&parts.projects[other]);
    let mut met: Vec<(usize, Vec<String>)> = Vec::new();
    let mut add = |other: usize, reasons: Vec<String>| {
        if !may_meet(other) {
            return;
        }
        match met.iter().position(|(known, _)| *known == other) {
            Some(at) => met[at].1.extend(reasons),
            None if met.len() < MOST => met.push((other, reasons)),
            None => {}
        }
    };
    for at in &parts.kinship.nearest[project] {
        let pair = &parts.kinship.pairs[*at];
        if matches!(pair.kind, Kind::Duplicate | Kind::Lineage | Kind::Alliance) {
            let other = if pair.first == project { pair.second } else { pair.first };
            add(other, words.reasons(pair));
        }
    }
    for gift in gifts {
        let Gift { needs, offers, .. } = *gift;
        let other = if needs == project { offers } else { needs };
        add(other, vec![words.of_gift(gift)]);
    }
    for (_, reasons) in &mut met {
        reasons.retain(|reason| !reason.contains(|c: char| c.is_ascii_digit()));
        reasons.truncate(REASONS);
    }
    met
}

/// The projects nearest to one, nearest first, each with what the catalogue names that both have in
/// common, and the publics; those that share nothing of the kind are left out.
pub fn near(parts: Parts<'_>, project: usize) -> Vec<(usize, Vec<String>)> {
    const SAID: [FacetKind; 4] =
        [FacetKind::Concept, FacetKind::Stake, FacetKind::Public, FacetKind::Driver];
    let words = Words::new(parts);
    let nearest = parts.kinship.nearest[project].iter().map(|at| &parts.kinship.pairs[*at]);
    let told = nearest.map(|pair| {
        let other = if pair.first == project { pair.second } else { pair.first };
        (other, words.shared(pair, &SAID))
    });
    told.filter(|(_, shared)| !shared.is_empty()).collect()
}
