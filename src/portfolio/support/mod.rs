//! The needs of bearers against what structures offer: whom to see for what.
//!
//! Owns the distribution of the places that structures have ([`provide`]). It is a proposal to talk
//! over and chooses nobody: which bearers get the last places follows from the order of names, and
//! what a bearer answers on any criterion is not read here.
//!
//! # The method, so that it can be redone by hand
//!
//! 1. A structure can meet a need for a kind of support when its `[offers.support]` names it. One
//!    need takes one place; needs of one bearer for several kinds are apart.
//! 2. A capacity is a number of places. Where none is stated, the structure counts after those that
//!    state one, and takes whoever is left.
//! 3. Among all ways to give out the places of one kind, those with the most needs met are kept;
//!    among these, those with the most met by a stated capacity; then with the most met by a structure of
//!    the bearer's own place; then of their country; then with the fewest met elsewhere; then by
//!    the order of names.
//!    The way that is left is found exactly (Kuhn and Munkres, on groups of bearers and offers that
//!    are alike), kind by kind.
//! 4. Where a bearer is told from where a structure acts by the places that both name: see
//!    [`Near`].
//! 5. A needed skill is met by every structure that offers it: every stem of the shorter of the two
//!    writings stands in the other. A skill has no capacity.
//! 6. Of all other structures that offer what is needed the twelve nearest are told, and how many
//!    more there are.
//!
//! Start with [`provide`].

mod flow;
mod matching;
mod near;
mod people;
pub mod readings;
mod skills;
mod territory;
#[cfg(test)]
mod tests;

pub use near::Near;
pub use people::Seeker;
pub use territory::{Place, PlaceCount};

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::descriptor::{Offer, Structure};
use crate::diagnostic::closed_set;
use near::Nears;
use people::by_name;

/// Structures that a bearer is told of beside the one that has a place, and for a skill: the nearest.
const MOST: usize = 12;

/// What becomes of each need. Bearers and structures are in the order of what is shown of them.
#[derive(Clone, Debug, Default)]
pub struct Provision {
    pub seekers: Vec<Seeker>,
    pub structures: Vec<Structure>,
    /// What each bearer is told: as many as there are `seekers`, in the same order.
    pub served: Vec<Served>,
    /// The kinds of support that somebody needs or offers, in catalogue order.
    pub demands: Vec<Demand>,
    /// Where the needs are.
    pub places: Vec<PlaceCount>,
}

/// What one bearer needs, and whom to see.
#[derive(Clone, Debug, Default)]
pub struct Served {
    /// In the order of the file.
    pub needs: Vec<Need>,
    pub skills: Vec<SkillNeed>,
}

/// A need for a kind of support.
#[derive(Clone, Debug)]
pub struct Need {
    /// The position of the kind in the catalogue.
    pub support: usize,
    pub outcome: Outcome,
    /// The nearest other structures that offer it, by their positions.
    pub others: Vec<usize>,
    /// How many more offer it.
    pub more: usize,
}

/// Whether there is a place for a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Placed(Placement),
    /// It is offered, and every place is taken.
    Full,
    /// No structure offers it.
    NoOffer,
}

impl Outcome {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Placed(_) => "placed",
            Self::Full => "full",
            Self::NoOffer => "no-offer",
        }
    }
}

/// A place at a structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// A position in [`Provision::structures`].
    pub structure: usize,
    pub near: Near,
    /// Whether the structure says how many it can take.
    pub is_stated: bool,
}

/// A needed skill, in the bearer's words, with the nearest structures that offer it and in which
/// words.
#[derive(Clone, Debug, Default)]
pub struct SkillNeed {
    pub need: String,
    pub offers: Vec<(usize, String)>,
    /// How many more structures offer it.
    pub more: usize,
    /// The numbers of the bearer's places that one of all these structures names.
    places: Vec<u32>,
}

closed_set! {
    /// How far the needs of a bearer are met.
    pub enum Met {
        Wholly = "met",
        Partly = "partly",
        Not = "unmet",
        /// The file names no need: nothing is known of it.
        NoneNamed = "none-named",
    }
}

/// Who needs and who offers one kind of support.
#[derive(Clone, Debug)]
pub struct Demand {
    /// The position of the kind in the catalogue.
    pub support: usize,
    /// The bearers who need it, by their positions.
    pub bearers: Vec<usize>,
    /// In the order of the structures.
    pub offers: Vec<OfferUse>,
}

/// An offer and the bearers that it is proposed for.
#[derive(Clone, Debug)]
pub struct OfferUse {
    pub structure: usize,
    /// Bearers a year; `None` where it is not stated.
    pub capacity: Option<u64>,
    /// Positions of bearers.
    pub placed: Vec<usize>,
}

impl Served {
    pub fn met(&self) -> Met {
        let total = self.needs.len() + self.skills.len();
        match self.served() {
            _ if total == 0 => Met::NoneNamed,
            0 => Met::Not,
            served if served == total => Met::Wholly,
            _ => Met::Partly,
        }
    }

    /// How many of the needs, skills included, somebody is there for.
    pub fn served(&self) -> usize {
        let needs = self.needs.iter().filter(|need| matches!(need.outcome, Outcome::Placed(_)));
        needs.count() + self.skills.iter().filter(|skill| !skill.offers.is_empty()).count()
    }
}

impl Demand {
    /// How many bearers there is a place for.
    pub fn placed(&self) -> usize {
        self.offers.iter().map(|offer| offer.placed.len()).sum()
    }

    /// How many bearers no place is left for.
    pub fn missing(&self) -> usize {
        self.bearers.len() - self.placed()
    }

    /// The places of those who state how many they have.
    pub fn stated_places(&self) -> Option<u64> {
        let stated = self.offers.iter().filter_map(|offer| offer.capacity);
        stated.reduce(|sum, places| sum.saturating_add(places))
    }

    /// Whether somebody offers it without saying for how many.
    pub fn has_unstated(&self) -> bool {
        self.offers.iter().any(|offer| offer.capacity.is_none())
    }

    /// What a structure offers of it, by the position of the structure.
    pub fn offer_of(&self, structure: usize) -> Option<&OfferUse> {
        let at = self.offers.binary_search_by_key(&structure, |offer| offer.structure).ok()?;
        Some(&self.offers[at])
    }
}

impl Provision {
    /// How many bearers are met in this way.
    pub fn count(&self, met: Met) -> usize {
        self.served.iter().filter(|served| served.met() == met).count()
    }
}

/// Gives out the places. The result depends neither on the order of the two lists nor on the
/// number of threads. Ids are expected to differ.
pub fn provide(
    mut seekers: Vec<Seeker>,
    mut structures: Vec<Structure>,
    catalogue: &Catalogue,
) -> Provision {
    by_name(&mut seekers, |seeker| (&seeker.name, &seeker.id));
    by_name(&mut structures, |structure| (&structure.name, &structure.id));
    let (nears, sight) = Nears::of(&seekers, &structures);
    let demands: Vec<(Demand, Answers)> = (0..catalogue.supports.len())
        .into_par_iter()
        .map(|support| demand(support, &seekers, &structures, &nears))
        .filter(|(demand, _)| !demand.bearers.is_empty() || !demand.offers.is_empty())
        .collect();
    let skills = skills::met(&seekers, &structures, (&nears, &sight));
    let mut served: Vec<Served> =
        skills.into_iter().map(|skills| Served { needs: Vec::new(), skills }).collect();
    let mut answers: Vec<BTreeMap<usize, Need>> = vec![BTreeMap::new(); seekers.len()];
    let mut kept = Vec::with_capacity(demands.len());
    for (demand, needs) in demands {
        for (bearer, need) in demand.bearers.iter().zip(needs) {
            answers[*bearer].insert(demand.support, need);
        }
        kept.push(demand);
    }
    for ((seeker, served), mut answers) in seekers.iter().zip(&mut served).zip(answers) {
        let needs = seeker.needs.iter().filter_map(|support| answers.remove(support));
        served.needs = needs.collect();
    }
    let places = territory::counts(&seekers, &served, &nears, &sight);
    Provision { seekers, structures, served, demands: kept, places }
}

/// What becomes of the needs of the bearers of one demand, in their order.
type Answers = Vec<Need>;

/// Who needs a kind of support, who offers it, and who goes where.
fn demand(
    support: usize,
    seekers: &[Seeker],
    structures: &[Structure],
    nears: &Nears,
) -> (Demand, Answers) {
    let bearers: Vec<usize> =
        (0..seekers.len()).filter(|at| seekers[*at].needs.contains(&support)).collect();
    let mut offers: Vec<OfferUse> = Vec::new();
    for (at, structure) in structures.iter().enumerate() {
        if let Some(Offer { capacity, .. }) = offer_of(structure, support) {
            offers.push(OfferUse { structure: at, capacity: *capacity, placed: Vec::new() });
        }
    }
    let offering: Vec<usize> = offers.iter().map(|offer| offer.structure).collect();
    let capacities: Vec<Option<u64>> = offers.iter().map(|offer| offer.capacity).collect();
    let among = nears.among(&bearers, &offering);
    let assigned = matching::assign(&among, &capacities);
    for (bearer, offer) in bearers.iter().zip(&assigned) {
        offer.iter().for_each(|offer| offers[*offer].placed.push(*bearer));
    }
    let demand = Demand { support, bearers, offers };
    let needs = needs(&demand, &among, &assigned);
    (demand, needs)
}

/// What a structure offers of a kind of support.
pub fn offer_of(structure: &Structure, support: usize) -> Option<&Offer> {
    structure.offers.iter().find(|offer| offer.support == support)
}

/// What each bearer of a demand is told. Those who are seen alike are told of the same structures.
fn needs(demand: &Demand, nears: &Nears, assigned: &[Option<usize>]) -> Answers {
    let all = 0..demand.offers.len();
    // One more than are told of: one of them may be the one that has a place.
    let near: Vec<Vec<usize>> = (0..nears.rows.len())
        .map(|row| nearest(all.clone(), MOST + 1, |at| nears.rows[row][nears.column_of[*at]]))
        .collect();
    let need = |(bearer, taken): (usize, &Option<usize>)| {
        let outcome = match taken.map(|at| (at, &demand.offers[at])) {
            Some((at, offer)) => Outcome::Placed(Placement {
                structure: offer.structure,
                near: nears.at(bearer, at),
                is_stated: offer.capacity.is_some(),
            }),
            None if demand.offers.is_empty() => Outcome::NoOffer,
            None => Outcome::Full,
        };
        let row = nears.row_of[bearer];
        let is_other = |at: &usize| Some(*at) != *taken;
        // What is dropped where there is one too many is what is farthest.
        let mut others: Vec<usize> = near[row].iter().copied().filter(is_other).collect();
        if others.len() > MOST {
            let column = |at: usize| nears.column_of[at];
            others = nearest(others.into_iter(), MOST, |at| nears.rows[row][column(*at)]);
        }
        let more = demand.offers.len() - usize::from(taken.is_some()) - others.len();
        let others = others.into_iter().map(|at| demand.offers[at].structure).collect();
        Need { support: demand.support, outcome, others, more }
    };
    assigned.iter().enumerate().map(need).collect()
}

/// The `most` nearest of what is offered, in the order in which it comes.
fn nearest<T: Clone>(
    all: impl Iterator<Item = T>,
    most: usize,
    near: impl Fn(&T) -> Near,
) -> Vec<T> {
    let mut all: Vec<(usize, T)> = all.enumerate().collect();
    if all.len() > most {
        // The sort is stable: what is as near stays in its order.
        all.sort_by_key(|(_, one)| std::cmp::Reverse(near(one)));
        all.truncate(most);
        all.sort_by_key(|(at, _)| *at);
    }
    all.into_iter().map(|(_, one)| one).collect()
}
