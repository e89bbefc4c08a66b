//! One figure over the families, for the profile that shows one. The bearer is never added to it.

use super::brakes::Brakes;
use super::families::FamilyResult;
use super::interval::Interval;
use super::stakes::Stakes;
use crate::catalogue::profile::{RELEASE, STAKES};
use crate::catalogue::{Catalogue, Profile, Text};

/// The family that has its own figure and is never added.
pub(super) const BEARER: &str = "bearer";

/// The index, with what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    /// The mean of the terms that have a value, by their weights, 0 to 1; `None` where none has.
    pub value: Option<f64>,
    /// The mean of the low ends, 0 to 1; a term without an answer counts as 0.
    pub low: f64,
    /// The mean of the high ends, 0 to 1; a term without an answer counts as 1.
    pub high: f64,
    /// What is averaged: families in catalogue order, then release from brakes, then stakes.
    pub terms: Vec<Term>,
    /// The same over what is documented or better.
    pub supported: Range,
}

/// A figure and the ends of its range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// 0 to 1; `None` where nothing is known.
    pub value: Option<f64>,
    /// 0 to 1, as if every unknown answer were the worst.
    pub low: f64,
    /// 0 to 1, as if every unknown answer were the best.
    pub high: f64,
}

/// One term of the index.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The id of a family, `release` or `stakes`.
    pub family: Text,
    /// What it weighs in the profile: above 0.
    pub weight: f64,
    /// Its own value, 0 to 1; `None` where nothing of it is known.
    pub value: Option<f64>,
    /// Its own low end, 0 to 1.
    pub low: f64,
    /// Its own high end, 0 to 1.
    pub high: f64,
    /// The same by what is documented or better.
    pub supported: Range,
}

pub(super) fn of(
    families: &[FamilyResult],
    brakes: &Brakes,
    stakes: &Stakes,
    catalogue: &Catalogue,
    profile: &Profile,
) -> Option<Index> {
    let mut terms = Vec::new();
    let mut add = |family: Text, weight: f64, declared: Interval, supported: Interval| {
        // A family in which nothing is asked is left out; one that weighs nothing likewise. Where
        // nothing applies by what is said, it may by what is shown.
        let of = |interval: Interval| {
            let Interval { value, low, high, .. } = interval;
            Some(Range { value, low: low?, high: high? })
        };
        if weight > 0.0
            && let Some(supported) = of(supported)
        {
            terms.push((family, weight, of(declared), supported));
        }
    };
    for result in families {
        let family = &catalogue.families[result.family];
        if family.id != BEARER {
            let weight = profile.family_weights[result.family];
            add(family.id.clone(), weight, result.interval, result.supported);
        }
    }
    add(RELEASE.into(), profile.release_weight, brakes.release, brakes.supported);
    let depth =
        |value, low, high| Interval { value, low: Some(low), high: Some(high), coverage: None };
    let declared = depth(stakes.value, stakes.low, stakes.high);
    let supported = stakes.supported;
    let supported = depth(supported.value, supported.low, supported.high);
    add(STAKES.into(), profile.stakes_weight, declared, supported);

    let supported = mean(terms.iter().map(|(_, weight, _, supported)| (*weight, *supported)))?;
    let declared =
        terms.iter().filter_map(|(_, weight, declared, _)| Some((*weight, (*declared)?)));
    let Range { value, low, high } = mean(declared)?;
    let terms = terms.into_iter().filter_map(|(family, weight, declared, supported)| {
        let Range { value, low, high } = declared?;
        Some(Term { family, weight, value, low, high, supported })
    });
    Some(Index { value, low, high, terms: terms.collect(), supported })
}

/// The weighted mean of what has a range; its value over what has a value.
fn mean(terms: impl Iterator<Item = (f64, Range)> + Clone) -> Option<Range> {
    let all: f64 = terms.clone().map(|(weight, _)| weight).sum();
    if all == 0.0 {
        return None;
    }
    let weighted = |part: fn(&Range) -> f64| {
        terms.clone().map(|(weight, range)| weight * part(&range)).sum::<f64>() / all
    };
    let (low, high) = (weighted(|range| range.low), weighted(|range| range.high));
    let known = || terms.clone().filter_map(|(weight, range)| Some((weight, range.value?)));
    let weight: f64 = known().map(|(weight, _)| weight).sum();
    let value =
        (weight > 0.0).then(|| known().map(|(weight, value)| weight * value).sum::<f64>() / weight);
    // The last bit of a sum must not put the value outside its range.
    let low = value.map_or(low, |value| low.min(value));
    let high = value.map_or(high, |value| high.max(value));
    Some(Range { value, low, high })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_counts_by_its_weight_and_a_value_among_those_that_have_one() {
        let unknown = Range { value: None, low: 0.0, high: 1.0 };
        let known = Range { value: Some(0.5), low: 0.4, high: 0.8 };
        let found = mean([(1.0, unknown), (3.0, known)].into_iter()).unwrap();
        assert_eq!(found.value, Some(0.5));
        assert!((found.low - 0.3).abs() < 1e-12 && (found.high - 0.85).abs() < 1e-12);
        assert_eq!(mean([(2.0, unknown)].into_iter()).unwrap(), unknown);
        assert_eq!(mean([(0.0, known)].into_iter()), None);
    }
}
