//! The needs of bearers for programs: a bearer's name and words only where they may be shown.

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::portfolio::support::{
    Demand, Met, Need, Outcome, Place, PlaceCount, Provision, Seeker, Served, SkillNeed,
};

#[derive(Serialize)]
pub(super) struct BearersJson<'p> {
    counts: CountsJson,
    /// Kinds of support that somebody needs or offers, in catalogue order.
    support: Vec<DemandJson<'p>>,
    places: Vec<PlaceJson<'p>>,
    /// In the order of what is shown.
    projects: Vec<ProjectJson<'p>>,
}

#[derive(Serialize)]
struct CountsJson {
    met: usize,
    partly: usize,
    unmet: usize,
    none_named: usize,
}

#[derive(Serialize)]
struct DemandJson<'p> {
    id: &'p str,
    needed: usize,
    /// Places of those who state how many; null where nobody does.
    stated_places: Option<u64>,
    /// Whether somebody offers it without stating for how many.
    unstated: bool,
    met: usize,
    missing: usize,
    offers: Vec<UsedJson<'p>>,
}

#[derive(Serialize)]
struct UsedJson<'p> {
    structure: &'p str,
    capacity: Option<u64>,
    /// Ids of projects.
    placed: Vec<&'p str>,
}

#[derive(Serialize)]
struct PlaceJson<'p> {
    /// `named`, `not-given` or `not-shared`.
    kind: &'static str,
    place: Option<&'p str>,
    projects: usize,
    needs: usize,
    met: usize,
    /// Null where places are not shared.
    met_within: Option<usize>,
}

#[derive(Serialize)]
struct ProjectJson<'p> {
    id: &'p str,
    name: Option<&'p str>,
    /// Null unless the project may be introduced.
    contact: Option<&'p str>,
    met: &'static str,
    needs: Vec<NeedJson<'p>>,
    skills: Vec<SkillJson<'p>>,
}

#[derive(Serialize)]
struct NeedJson<'p> {
    support: &'p str,
    /// `placed`, `full` or `no-offer`.
    outcome: &'static str,
    structure: Option<&'p str>,
    /// `within`, `country`, `unknown` or `elsewhere`; null without a place, or where it is not shared.
    territory: Option<&'static str>,
    /// The nearest others that offer it.
    also: Vec<&'p str>,
    /// How many more offer it; left out where there is none.
    #[serde(skip_serializing_if = "is_none")]
    also_more: usize,
}

#[derive(Serialize)]
struct SkillJson<'p> {
    /// Null where the words may not be shown.
    need: Option<&'p str>,
    met: bool,
    /// Null likewise: an offer would tell what is needed.
    offers: Option<Vec<SkillOfferJson<'p>>>,
    /// How many more structures offer it; left out where there is none, and where offers are null.
    #[serde(skip_serializing_if = "is_none")]
    more_offers: usize,
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

#[derive(Serialize)]
struct SkillOfferJson<'p> {
    structure: &'p str,
    offer: &'p str,
}

pub(super) fn bearers<'p>(provision: &'p Provision, catalogue: &'p Catalogue) -> BearersJson<'p> {
    let projects = provision.seekers.iter().zip(&provision.served);
    BearersJson {
        counts: CountsJson {
            met: provision.count(Met::Wholly),
            partly: provision.count(Met::Partly),
            unmet: provision.count(Met::Not),
            none_named: provision.count(Met::NoneNamed),
        },
        support: provision.demands.iter().map(|d| demand(d, provision, catalogue)).collect(),
        places: provision.places.iter().map(place).collect(),
        projects: projects.map(|(s, served)| project(s, served, provision, catalogue)).collect(),
    }
}

fn demand<'p>(
    demand: &'p Demand,
    provision: &'p Provision,
    catalogue: &'p Catalogue,
) -> DemandJson<'p> {
    let offers = demand.offers.iter().map(|offer| UsedJson {
        structure: &provision.structures[offer.structure].id,
        capacity: offer.capacity,
        placed: offer.placed.iter().map(|at| provision.seekers[*at].id.as_str()).collect(),
    });
    DemandJson {
        id: &catalogue.supports[demand.support].id,
        needed: demand.bearers.len(),
        stated_places: demand.stated_places(),
        unstated: demand.has_unstated(),
        met: demand.placed(),
        missing: demand.missing(),
        offers: offers.collect(),
    }
}

fn place(count: &PlaceCount) -> PlaceJson<'_> {
    let (kind, place) = match &count.place {
        Place::Named(name) => ("named", Some(name.as_str())),
        Place::NotGiven => ("not-given", None),
        Place::NotShared => ("not-shared", None),
    };
    PlaceJson {
        kind,
        place,
        projects: count.bearers,
        needs: count.needs,
        met: count.served,
        met_within: (count.place != Place::NotShared).then_some(count.within),
    }
}

fn project<'p>(
    seeker: &'p Seeker,
    served: &'p Served,
    provision: &'p Provision,
    catalogue: &'p Catalogue,
) -> ProjectJson<'p> {
    let shares = seeker.standing.is_named();
    ProjectJson {
        id: &seeker.id,
        name: shares.then_some(&seeker.name),
        contact: seeker.contact.as_deref(),
        met: served.met().as_str(),
        needs: served.needs.iter().map(|n| need(n, shares, provision, catalogue)).collect(),
        skills: served.skills.iter().map(|s| skill(s, shares, provision)).collect(),
    }
}

fn need<'p>(
    need: &'p Need,
    shares: bool,
    provision: &'p Provision,
    catalogue: &'p Catalogue,
) -> NeedJson<'p> {
    let structure = |at: usize| provision.structures[at].id.as_str();
    let (placed, near) = match need.outcome {
        Outcome::Placed(place) => (Some(structure(place.structure)), Some(place.near.as_str())),
        Outcome::Full | Outcome::NoOffer => (None, None),
    };
    NeedJson {
        support: &catalogue.supports[need.support].id,
        outcome: need.outcome.as_str(),
        structure: placed,
        territory: near.filter(|_| shares),
        also: need.others.iter().map(|at| structure(*at)).collect(),
        also_more: need.more,
    }
}

fn skill<'p>(skill: &'p SkillNeed, shares: bool, provision: &'p Provision) -> SkillJson<'p> {
    let offers = skill
        .offers
        .iter()
        .map(|(at, offer)| SkillOfferJson { structure: &provision.structures[*at].id, offer });
    SkillJson {
        need: shares.then_some(&skill.need),
        met: !skill.offers.is_empty(),
        offers: shares.then(|| offers.collect()),
        more_offers: if shares { skill.more } else { 0 },
    }
}
