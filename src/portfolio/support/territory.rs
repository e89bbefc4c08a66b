//! Where the needs are, and how many of them are met on the spot.

use std::collections::BTreeMap;

use super::near::{Nears, Sight, is_country};
use super::people::Seeker;
use super::{Outcome, Placement, Served};
use crate::portfolio::kinship::folded;

/// Where bearers are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// As written by the first, in the order of names, who shares it.
    Named(String),
    /// The file names no place.
    NotGiven,
    /// The file does not let others see it.
    NotShared,
}

/// The bearers of one place and their needs. A bearer who names several places counts in each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceCount {
    pub place: Place,
    pub bearers: usize,
    /// Skills included.
    pub needs: usize,
    /// Needs that somebody is there for.
    pub served: usize,
    /// Needs that a structure which names this very place is there for.
    pub within: usize,
}

/// Counts by place, in alphabetical order; those without a place last.
pub(super) fn counts(
    seekers: &[Seeker],
    served: &[Served],
    nears: &Nears,
    sight: &Sight,
) -> Vec<PlaceCount> {
    // The key puts named places first, then the two others.
    let mut counts: BTreeMap<(u8, String), PlaceCount> = BTreeMap::new();
    for (seeker, served) in seekers.iter().zip(served) {
        let needs = served.needs.len() + served.skills.len();
        if needs == 0 {
            continue;
        }
        for (key, place) in places(seeker) {
            let count = counts.entry(key.clone()).or_insert_with(|| PlaceCount {
                place,
                bearers: 0,
                needs: 0,
                served: 0,
                within: 0,
            });
            count.bearers += 1;
            count.needs += needs;
            count.served += served.served();
            // No territory bears the empty key of those who give or share no place.
            let number = sight.names.known(&key.1);
            count.within += number.map_or(0, |place| within(place, served, nears, sight));
        }
    }
    counts.into_values().collect()
}

/// The places of a bearer: countries only where nothing narrower is named.
fn places(seeker: &Seeker) -> BTreeMap<(u8, String), Place> {
    if !seeker.standing.is_named() {
        return BTreeMap::from([((2, String::new()), Place::NotShared)]);
    }
    let has_narrow = seeker.places.iter().any(|place| !is_country(place));
    let kept = seeker.places.iter().filter(|place| !(has_narrow && is_country(place)));
    let named = kept.map(|place| ((0, folded(place)), Place::Named(place.clone())));
    let named: BTreeMap<_, _> = named.filter(|((_, key), _)| !key.is_empty()).collect();
    if named.is_empty() {
        return BTreeMap::from([((1, String::new()), Place::NotGiven)]);
    }
    named
}

/// The needs that a structure which names this place is there for.
fn within(place: u32, served: &Served, nears: &Nears, sight: &Sight) -> usize {
    let needs = served.needs.iter().filter(|need| match need.outcome {
        Outcome::Placed(Placement { structure, .. }) => {
            sight.names_place(nears.column_of[structure], place)
        }
        Outcome::Full | Outcome::NoOffer => false,
    });
    needs.count() + served.skills.iter().filter(|skill| skill.places.contains(&place)).count()
}
