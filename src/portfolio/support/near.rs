//! Where a bearer is, seen from where a structure acts.

use std::collections::HashMap;
use std::hash::Hash;

use crate::descriptor::{Scale, Structure};
use crate::diagnostic::closed_set;
use crate::portfolio::kinship::folded;

use super::people::Seeker;

closed_set! {
    /// Where a bearer is, seen from a structure; the nearest last.
    pub enum Near {
        /// Both say where they are, and it is not the same place.
        Elsewhere = "elsewhere",
        /// One of the two does not say.
        Unknown = "unknown",
        /// In a country where the structure acts, and no nearer that is known.
        Country = "country",
        /// In one of the structure's own places.
        Within = "within",
    }
}

/// The places that some structure names, numbered, in the form that is compared.
#[derive(Debug, Default)]
pub(super) struct Names(HashMap<String, u32>);

impl Names {
    /// The number of a structure's place; none for a blank.
    fn number(&mut self, place: &str) -> Option<u32> {
        let place = folded(place);
        let next = self.0.len() as u32;
        (!place.is_empty()).then(|| *self.0.entry(place).or_insert(next))
    }

    /// The number of a bearer's place; none for a blank. All that no structure names have one number
    /// beyond: bearers there are seen alike, however many places it is.
    fn number_of_bearer(&self, place: &str) -> Option<u32> {
        let place = folded(place);
        (!place.is_empty()).then(|| self.known(&place).unwrap_or(self.0.len() as u32))
    }

    /// The number of a place in the form that is compared.
    pub fn known(&self, folded: &str) -> Option<u32> {
        self.0.get(folded).copied()
    }
}

/// The places of a territory by their numbers, in their order: countries apart from all narrower
/// ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Places {
    countries: Box<[u32]>,
    narrow: Box<[u32]>,
    scale: Option<Scale>,
}

/// Whether a place is written as the two capitals of a country code: `FR`.
pub(super) fn is_country(place: &str) -> bool {
    place.len() == 2 && place.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl Places {
    fn of(
        places: &[String],
        scale: Option<Scale>,
        mut number: impl FnMut(&str) -> Option<u32>,
    ) -> Self {
        let mut numbered = |is: bool| {
            let places = places.iter().filter(|place| is_country(place) == is);
            let mut numbers: Vec<u32> = places.filter_map(|place| number(place)).collect();
            numbers.sort_unstable();
            numbers.dedup();
            numbers.into()
        };
        Self { countries: numbered(true), narrow: numbered(false), scale }
    }

    /// Whether the place with this number is one of these.
    pub fn has(&self, place: u32) -> bool {
        [&self.narrow, &self.countries].iter().any(|list| list.binary_search(&place).is_ok())
    }

    /// The numbers of all of them.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.narrow.iter().chain(&self.countries).copied()
    }

    /// Where a bearer at `other` is, seen from a structure that acts here.
    ///
    /// A structure that acts on a whole country, or names nothing narrower, is compared by
    /// countries; any other by its narrower places, so that `FR` brings nobody near a town.
    pub fn see(&self, other: &Self) -> Near {
        let shares = |a: &[u32], b: &[u32]| a.iter().any(|place| b.binary_search(place).is_ok());
        let apart = |a: &[u32], b: &[u32]| !a.is_empty() && !b.is_empty() && !shares(a, b);
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

/// Where each bearer is, seen from each structure. Bearers that are seen alike by all have one row,
/// structures with one territory one column.
#[derive(Debug, Default)]
pub(super) struct Nears {
    pub rows: Vec<Vec<Near>>,
    /// The row of each bearer, and the column of each structure or offer.
    pub row_of: Vec<usize>,
    pub column_of: Vec<usize>,
}

impl Nears {
    pub fn of(seekers: &[Seeker], structures: &[Structure]) -> (Self, Sight) {
        let mut names = Names::default();
        let acting: Vec<Places> = structures
            .iter()
            .map(|one| {
                let territory = &one.territory;
                Places::of(&territory.places, territory.scale, |place| names.number(place))
            })
            .collect();
        // How far a bearer reaches says nothing of where they are.
        let living: Vec<Places> = seekers
            .iter()
            .map(|one| Places::of(&one.places, None, |place| names.number_of_bearer(place)))
            .collect();
        let (acting, column_of) = numbered(acting.into_iter());
        let (living, living_of) = numbered(living.into_iter());
        let seen = living.iter().map(|place| acting.iter().map(|own| own.see(place)).collect());
        let (rows, rows_of): (Vec<Vec<Near>>, _) = numbered(seen);
        let row_of = living_of.iter().map(|place| rows_of[*place]).collect();
        (Self { rows, row_of, column_of }, Sight { names, acting, living, living_of })
    }

    pub fn at(&self, bearer: usize, structure: usize) -> Near {
        self.rows[self.row_of[bearer]][self.column_of[structure]]
    }

    /// The same for some bearers and some structures, in the order in which they are named.
    pub fn among(&self, bearers: &[usize], structures: &[usize]) -> Self {
        let (kept, column_of) = numbered(structures.iter().map(|at| self.column_of[*at]));
        let (used, used_of) = numbered(bearers.iter().map(|at| self.row_of[*at]));
        let row = |row: usize| kept.iter().map(|column| self.rows[row][*column]).collect();
        let (rows, rows_of): (Vec<Vec<Near>>, _) = numbered(used.into_iter().map(row));
        Self { rows, row_of: used_of.into_iter().map(|row| rows_of[row]).collect(), column_of }
    }
}

/// Which places bearers and structures name.
#[derive(Debug, Default)]
pub(super) struct Sight {
    pub names: Names,
    acting: Vec<Places>,
    living: Vec<Places>,
    living_of: Vec<usize>,
}

impl Sight {
    /// Whether the structures of a column of [`Nears`] name a place.
    pub fn names_place(&self, column: usize, place: u32) -> bool {
        self.acting[column].has(place)
    }

    /// The places that the structures of a column name.
    pub fn named(&self, column: usize) -> impl Iterator<Item = u32> + '_ {
        self.acting[column].numbers()
    }

    /// The places of a bearer.
    pub fn places(&self, bearer: usize) -> impl Iterator<Item = u32> + '_ {
        self.living[self.living_of[bearer]].numbers()
    }
}

/// The different ones in the order in which they come, and which of them each one is.
fn numbered<T: Clone + Eq + Hash>(all: impl Iterator<Item = T>) -> (Vec<T>, Vec<usize>) {
    let (mut numbers, mut different) = (HashMap::new(), Vec::new());
    let number = |one: T| {
        *numbers.entry(one).or_insert_with_key(|one| {
            different.push(one.clone());
            different.len() - 1
        })
    };
    let of = all.map(number).collect();
    (different, of)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where somebody at the places of `other` is, seen from a structure.
    fn seen(scale: Option<Scale>, own: &[&str], other: &[&str]) -> Near {
        let texts = |places: &[&str]| places.iter().map(|place| (*place).to_owned()).collect();
        let mut names = Names::default();
        let (own, other): (Vec<String>, Vec<String>) = (texts(own), texts(other));
        let own = Places::of(&own, scale, |place| names.number(place));
        own.see(&Places::of(&other, None, |place| names.number_of_bearer(place)))
    }

    #[test]
    fn a_country_brings_nobody_near_a_town() {
        let town = |other: &[&str]| seen(Some(Scale::Local), &["Niort", "FR"], other);
        assert_eq!(town(&["niort"]), Near::Within);
        assert_eq!(town(&["Lille", "FR"]), Near::Elsewhere);
        assert_eq!(town(&["FR"]), Near::Unknown);
        assert_eq!(town(&["BE"]), Near::Elsewhere);
        assert_eq!(town(&[]), Near::Unknown);
    }

    #[test]
    fn who_acts_on_a_country_is_there_for_all_of_it() {
        let nation = |other: &[&str]| seen(Some(Scale::National), &["Paris", "FR"], other);
        assert_eq!(nation(&["Lille", "FR"]), Near::Country);
        assert_eq!(nation(&["Paris"]), Near::Within);
        assert_eq!(nation(&["Lille"]), Near::Unknown);
        assert_eq!(nation(&["Namur", "BE"]), Near::Elsewhere);
        let world = seen(Some(Scale::International), &["FR"], &["Namur", "BE"]);
        assert_eq!(world, Near::Unknown);
        assert_eq!(seen(None, &[], &["FR"]), Near::Unknown);
    }
}
