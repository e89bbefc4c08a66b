//! One figure over the families, for the profile that shows one. The bearer is never added to it.

use super::brakes::Brakes;
use super::families::FamilyResult;
use super::stakes::Stakes;
use crate::catalogue::profile::{RELEASE, STAKES};
use crate::catalogue::{Catalogue, Profile, Text};

/// The family that has its own figure and is never added.
pub(super) const BEARER: &str = "bearer";

/// The index, with what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    pub value: Option<f64>,
    pub low: f64,
    pub high: f64,
    pub terms: Vec<Term>,
}

/// One term of the index.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    pub family: Text,
    pub weight: f64,
    pub value: Option<f64>,
    pub low: f64,
    pub high: f64,
}

pub(super) fn of(
    families: &[FamilyResult],
    brakes: &Brakes,
    stakes: &Stakes,
    catalogue: &Catalogue,
    profile: &Profile,
) -> Option<Index> {
    let mut terms = Vec::new();
    let mut add = |family: Text, weight: f64, value, low: Option<f64>, high: Option<f64>| {
        // A family in which nothing is asked is left out; one that weighs nothing likewise.
        if let (Some(low), Some(high), true) = (low, high, weight > 0.0) {
            terms.push(Term { family, weight, value, low, high });
        }
    };
    for result in families {
        let family = &catalogue.families[result.family];
        if family.id != BEARER {
            let weight = profile.family_weights[result.family];
            let interval = result.interval;
            add(family.id.clone(), weight, interval.value, interval.low, interval.high);
        }
    }
    let release = brakes.release;
    add(RELEASE.into(), profile.release_weight, release.value, release.low, release.high);
    let (low, high) = (Some(stakes.low), Some(stakes.high));
    add(STAKES.into(), profile.stakes_weight, stakes.value, low, high);
    mean(terms)
}

fn mean(terms: Vec<Term>) -> Option<Index> {
    let all: f64 = terms.iter().map(|term| term.weight).sum();
    if terms.is_empty() {
        return None;
    }
    let weighted = |part: fn(&Term) -> f64| {
        terms.iter().map(|term| term.weight * part(term)).sum::<f64>() / all
    };
    let (low, high) = (weighted(|term| term.low), weighted(|term| term.high));
    let known = || terms.iter().filter_map(|term| Some((term.weight, term.value?)));
    let weight: f64 = known().map(|(weight, _)| weight).sum();
    let value =
        (weight > 0.0).then(|| known().map(|(weight, value)| weight * value).sum::<f64>() / weight);
    // The last bit of a sum must not put the value outside its range.
    let low = value.map_or(low, |value| low.min(value));
    let high = value.map_or(high, |value| high.max(value));
    Some(Index { value, low, high, terms })
}
