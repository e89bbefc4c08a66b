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
//!    The way that is left is found exactly (Kuhn and Munkres), kind by kind.
//! 4. Where a bearer is told from where a structure acts by the places that both name: see
//!    [`Near`].
//! 5. A needed skill is met by every structure that offers it: every stem of the shorter of the two
//!    writings stands in the other. A skill has no capacity.
//!
//! Start with [`provide`].

mod matching;
mod near;
mod people;
mod territory;
#[cfg(test)]
mod tests;

pub use near::Near;
pub use people::Seeker;
pub use territory::{Place, PlaceCount};

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::descriptor::{Offer, Structure};
use near::Places;
use people::by_name;

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
    /// The other structures that offer it, by their positions.
    pub others: Vec<usize>,
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

/// A needed skill, in the bearer's words, with the structures that offer it and in which words.
#[derive(Clone, Debug)]
pub struct SkillNeed {
    pub need: String,
    pub offers: Vec<(usize, String)>,
}

/// How far the needs of a bearer are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Met {
    Wholly,
    Partly,
    Not,
    /// The file names no need: nothing is known of it.
    NoneNamed,
}

impl Met {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Wholly => "met",
            Self::Partly => "partly",
            Self::Not => "unmet",
            Self::NoneNamed => "none-named",
        }
    }
}

/// Who needs and who offers one kind of support.
#[derive(Clone, Debug)]
pub struct Demand {
    /// The position of the kind in the catalogue.
    pub support: usize,
    /// The bearers who need it, by their positions.
    pub bearers: Vec<usize>,
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
    by_name(&mut seekers, |seeker| (seeker.shown(), &seeker.id));
    by_name(&mut structures, |structure| (&structure.name, &structure.id));
    let territories: Vec<Places> =
        structures.iter().map(|structure| Places::of(&structure.territory)).collect();
    let demands: Vec<Demand> = (0..catalogue.supports.len())
        .into_par_iter()
        .map(|support| demand(support, &seekers, &structures, &territories))
        .filter(|demand| !demand.bearers.is_empty() || !demand.offers.is_empty())
        .collect();
    let served: Vec<Served> = seekers
        .iter()
        .enumerate()
        .map(|(at, seeker)| Served {
            needs: seeker
                .needs
                .iter()
                .filter_map(|support| {
                    let demand = demands.iter().find(|demand| demand.support == *support)?;
                    Some(need(at, seeker, demand, &territories))
                })
                .collect(),
            skills: seeker.skills_met(&structures),
        })
        .collect();
    let places = territory::counts(&seekers, &served, &territories);
    Provision { seekers, structures, served, demands, places }
}

/// Who needs a kind of support, who offers it, and who goes where.
fn demand(
    support: usize,
    seekers: &[Seeker],
    structures: &[Structure],
    territories: &[Places],
) -> Demand {
    let bearers: Vec<usize> =
        (0..seekers.len()).filter(|at| seekers[*at].needs.contains(&support)).collect();
    let mut offers: Vec<OfferUse> = Vec::new();
    for (at, structure) in structures.iter().enumerate() {
        if let Some(Offer { capacity, .. }) = offer_of(structure, support) {
            offers.push(OfferUse { structure: at, capacity: *capacity, placed: Vec::new() });
        }
    }
    let nears: Vec<Vec<Near>> = bearers
        .iter()
        .map(|bearer| {
            let here = |offer: &OfferUse| seekers[*bearer].near(&territories[offer.structure]);
            offers.iter().map(here).collect()
        })
        .collect();
    let capacities: Vec<Option<u64>> = offers.iter().map(|offer| offer.capacity).collect();
    for (bearer, offer) in bearers.iter().zip(matching::assign(&nears, &capacities)) {
        if let Some(offer) = offer {
            offers[offer].placed.push(*bearer);
        }
    }
    Demand { support, bearers, offers }
}

/// What a structure offers of a kind of support.
pub fn offer_of(structure: &Structure, support: usize) -> Option<&Offer> {
    structure.offers.iter().find(|offer| offer.support == support)
}

fn need(at: usize, seeker: &Seeker, demand: &Demand, territories: &[Places]) -> Need {
    // Bearers were placed in their order.
    let has = |offer: &&OfferUse| offer.placed.binary_search(&at).is_ok();
    let taken = demand.offers.iter().find(has);
    let outcome = match taken {
        Some(offer) => Outcome::Placed(Placement {
            structure: offer.structure,
            near: seeker.near(&territories[offer.structure]),
            is_stated: offer.capacity.is_some(),
        }),
        None if demand.offers.is_empty() => Outcome::NoOffer,
        None => Outcome::Full,
    };
    let others = demand.offers.iter().map(|offer| offer.structure);
    let taken = taken.map(|offer| offer.structure);
    Need {
        support: demand.support,
        outcome,
        others: others.filter(|o| Some(*o) != taken).collect(),
    }
}
