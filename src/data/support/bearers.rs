//! The needs of bearers for programs: a bearer's name and words only where they may be shown.

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::data::schema::{OneOf, SupportId};
use crate::portfolio::support::{
    Demand, Met, Need, Outcome, Place, PlaceCount, Provision, Seeker, Served, SkillNeed,
};

/// The needs of bearers, and the structures that they can see for them.
#[derive(JsonSchema, Serialize)]
pub(super) struct BearersJson<'p> {
    counts: CountsJson,
    /// Kinds of support that somebody needs or offers, in catalogue order.
    support: Vec<DemandJson<'p>>,
    places: Vec<PlaceJson<'p>>,
    /// In the order of what is shown.
    projects: Vec<ProjectJson<'p>>,
}

/// How many projects.
#[derive(JsonSchema, Serialize)]
struct CountsJson {
    /// All of whose needs are met.
    met: usize,
    /// Some of whose needs are met.
    partly: usize,
    /// None of whose needs is met.
    unmet: usize,
    /// That name no need.
    none_named: usize,
}

/// A kind of support.
#[derive(JsonSchema, Serialize)]
struct DemandJson<'p> {
    id: SupportId<'p>,
    /// Projects that need it.
    needed: usize,
    /// Places of those who state how many; null where nobody does.
    stated_places: Option<u64>,
    /// Whether somebody offers it without stating for how many.
    unstated: bool,
    /// Projects for which there is a place.
    met: usize,
    /// Projects for which there is none.
    missing: usize,
    offers: Vec<UsedJson<'p>>,
}

/// A structure that offers it.
#[derive(JsonSchema, Serialize)]
struct UsedJson<'p> {
    structure: &'p str,
    /// Bearers a year; null where it is not stated.
    capacity: Option<u64>,
    /// Ids of projects.
    placed: Vec<&'p str>,
}

/// Where projects are.
#[derive(JsonSchema, Serialize)]
struct PlaceJson<'p> {
    /// `named`, `not-given` or `not-shared`.
    #[schemars(extend("enum" = ["named", "not-given", "not-shared"]))]
    kind: &'static str,
    place: Option<&'p str>,
    projects: usize,
    /// Needs of these projects.
    needs: usize,
    /// Of these needs, how many are met.
    met: usize,
    /// Null where places are not shared.
    met_within: Option<usize>,
}

/// A project.
#[derive(JsonSchema, Serialize)]
struct ProjectJson<'p> {
    id: &'p str,
    /// Null unless the project shares it.
    name: Option<&'p str>,
    /// Null unless the project may be introduced.
    contact: Option<&'p str>,
    met: OneOf<Met>,
    needs: Vec<NeedJson<'p>>,
    skills: Vec<SkillJson<'p>>,
}

/// A need of the project.
#[derive(JsonSchema, Serialize)]
struct NeedJson<'p> {
    support: SupportId<'p>,
    /// `placed`, `full` or `no-offer`.
    #[schemars(extend("enum" = ["placed", "full", "no-offer"]))]
    outcome: &'static str,
    /// Whom to see.
    structure: Option<&'p str>,
    /// `within`, `country`, `unknown` or `elsewhere`; null without a place, or where it is not shared.
    #[schemars(extend("enum" = ["within", "country", "unknown", "elsewhere", null]))]
    territory: Option<&'static str>,
    /// The nearest others that offer it.
    also: Vec<&'p str>,
    /// How many more offer it; left out where there is none.
    #[serde(skip_serializing_if = "is_none")]
    also_more: usize,
}

/// A skill that the project looks for.
#[derive(JsonSchema, Serialize)]
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

/// A structure that offers it.
#[derive(JsonSchema, Serialize)]
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
        id: SupportId(&catalogue.supports[demand.support].id),
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
        met: OneOf(served.met()),
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
        support: SupportId(&catalogue.supports[need.support].id),
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
