//! Where a bearer is, seen from where a structure acts.

use std::collections::BTreeSet;

use crate::descriptor::{Scale, Territory};
use crate::portfolio::kinship::words::folded;

/// Where a bearer is, seen from a structure; the nearest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// Both say where they are, and it is not the same place.
    Elsewhere,
    /// One of the two does not say.
    Unknown,
    /// In a country where the structure acts, and no nearer that is known.
    Country,
    /// In one of the structure's own places.
    Within,
}

impl Near {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Elsewhere => "elsewhere",
            Self::Unknown => "unknown",
            Self::Country => "country",
            Self::Within => "within",
        }
    }
}

/// The places of a territory in the form that is compared: countries apart from all narrower ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    countries: BTreeSet<String>,
    narrow: BTreeSet<String>,
    scale: Option<Scale>,
}

/// Whether a place is written as the two capitals of a country code: `FR`.
pub(super) fn is_country(place: &str) -> bool {
    place.len() == 2 && place.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl Places {
    pub fn of(territory: &Territory) -> Self {
        let (countries, narrow): (Vec<_>, Vec<_>) =
            territory.places.iter().partition(|place| is_country(place));
        let set = |places: Vec<&String>| {
            places
                .into_iter()
                .map(|place| folded(place))
                .filter(|place| !place.is_empty())
                .collect()
        };
        Self { countries: set(countries), narrow: set(narrow), scale: territory.scale }
    }

    /// Whether a place, in the form that is compared, is one of these.
    pub fn names(&self, place: &str) -> bool {
        self.narrow.contains(place) || self.countries.contains(place)
    }

    /// Where a bearer at `other` is, seen from a structure that acts here.
    ///
    /// A structure that acts on a whole country, or names nothing narrower, is compared by
    /// countries; any other by its narrower places, so that `FR` brings nobody near a town.
    pub fn see(&self, other: &Self) -> Near {
        let shares = |a: &BTreeSet<String>, b: &BTreeSet<String>| !a.is_disjoint(b);
        let apart = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
            !a.is_empty() && !b.is_empty() && a.is_disjoint(b)
        };
        let is_wide = matches!(self.scale, Some(Scale::National | Scale::International))
            || self.narrow.is_empty();
        if shares(&self.narrow, &other.narrow) {
            Near::Within
        } else if is_wide && shares(&self.countries, &other.countries) {
            Near::Country
        } else if is_wide {
            let is_bounded = self.scale != Some(Scale::International);
            let elsewhere = is_bounded && apart(&self.countries, &other.countries);
            if elsewhere { Near::Elsewhere } else { Near::Unknown }
        } else if apart(&self.narrow, &other.narrow) || apart(&self.countries, &other.countries) {
            Near::Elsewhere
        } else {
            Near::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(scale: Option<Scale>, places: &[&str]) -> Places {
        let places = places.iter().map(|place| (*place).to_owned()).collect();
        Places::of(&Territory { scale, places })
    }

    #[test]
    fn a_country_brings_nobody_near_a_town() {
        let town = places(Some(Scale::Local), &["Niort", "FR"]);
        assert_eq!(town.see(&places(None, &["niort"])), Near::Within);
        assert_eq!(town.see(&places(None, &["Lille", "FR"])), Near::Elsewhere);
        assert_eq!(town.see(&places(None, &["FR"])), Near::Unknown);
        assert_eq!(town.see(&places(None, &["BE"])), Near::Elsewhere);
        assert_eq!(town.see(&places(None, &[])), Near::Unknown);
    }

    #[test]
    fn who_acts_on_a_country_is_there_for_all_of_it() {
        let nation = places(Some(Scale::National), &["Paris", "FR"]);
        assert_eq!(nation.see(&places(None, &["Lille", "FR"])), Near::Country);
        assert_eq!(nation.see(&places(None, &["Paris"])), Near::Within);
        assert_eq!(nation.see(&places(None, &["Lille"])), Near::Unknown);
        assert_eq!(nation.see(&places(None, &["Namur", "BE"])), Near::Elsewhere);
        let world = places(Some(Scale::International), &["FR"]);
        assert_eq!(world.see(&places(None, &["Namur", "BE"])), Near::Unknown);
        assert_eq!(places(None, &[]).see(&places(None, &["FR"])), Near::Unknown);
    }
}
