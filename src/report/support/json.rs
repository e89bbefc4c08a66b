//! Structures for programs: `germoir/support/1`. Its keys are a contract.
//!
//! Ids everywhere; the name, the places and the words of a bearer only where they may be shown.

use serde::Serialize;

use super::Parts;
use crate::assessment::structure::{SelfAssessment, SupportItem};
use crate::catalogue::{Catalogue, Text};
use crate::descriptor::Structure;
use crate::portfolio::support::{
    Demand, Met, Need, Outcome, Place, PlaceCount, Provision, Seeker, Served, SkillNeed,
};
use crate::report::json::{CatalogueJson, IntervalJson, catalogue_json};
use crate::report::published;

/// The whole document, on several lines.
pub fn support(parts: Parts<'_>) -> String {
    let Parts { provision, catalogue, .. } = parts;
    let structures = provision.structures.iter().zip(parts.assessed);
    published::pretty(&SupportJson {
        schema: "germoir/support/1",
        catalogue: catalogue_json(catalogue),
        date: parts.date.to_string(),
        structures: structures.map(|(s, assessed)| structure(s, assessed, catalogue)).collect(),
        bearers: (!provision.seekers.is_empty()).then(|| bearers(provision, catalogue)),
        left_out: parts.left_out,
    })
}

#[derive(Serialize)]
struct SupportJson<'p> {
    schema: &'static str,
    catalogue: CatalogueJson<'p>,
    date: String,
    /// In the order of names.
    structures: Vec<StructureJson<'p>>,
    /// Null without a project.
    bearers: Option<BearersJson<'p>>,
    /// Files that could not be read.
    left_out: &'p [String],
}

#[derive(Serialize)]
struct StructureJson<'p> {
    id: &'p str,
    name: &'p str,
    kind: Option<&'static str>,
    territory: TerritoryJson<'p>,
    fingerprint: &'p str,
    /// Of the assessment: structure, catalogue and date.
    assessment: &'p str,
    groups: Vec<GroupJson<'p>>,
    warnings: Vec<WarningJson<'p>>,
    strengths: Vec<&'p str>,
    next_questions: Vec<&'p str>,
    advice: Vec<AdviceJson<'p>>,
    offers: Vec<OfferJson<'p>>,
    skills: &'p [String],
}

#[derive(Serialize)]
struct TerritoryJson<'p> {
    scale: Option<&'static str>,
    places: &'p [String],
}

#[derive(Serialize)]
struct GroupJson<'p> {
    id: &'p str,
    #[serde(flatten)]
    interval: IntervalJson,
    supported: IntervalJson,
    criteria: Vec<CriterionJson<'p>>,
}

#[derive(Serialize)]
struct CriterionJson<'p> {
    id: &'p str,
    state: &'static str,
    level: Option<u8>,
    weight: f64,
    rung: Option<u8>,
    nodes: &'p [Text],
}

/// A warning of the map: `done` is null where the question has no answer.
#[derive(Serialize)]
struct WarningJson<'p> {
    id: &'p str,
    done: Option<bool>,
    support: &'p str,
    up_to: u8,
    nodes: &'p [Text],
}

#[derive(Serialize)]
struct AdviceJson<'p> {
    criterion: &'p str,
    from: u8,
}

#[derive(Serialize)]
struct OfferJson<'p> {
    support: &'p str,
    /// Bearers a year; null where it is not stated.
    capacity: Option<u64>,
    conditions: Option<&'p str>,
}

fn structure<'p>(
    structure: &'p Structure,
    assessed: &'p SelfAssessment,
    catalogue: &'p Catalogue,
) -> StructureJson<'p> {
    let id = |at: usize| catalogue.supports[at].id.as_ref();
    let criterion = |item: &SupportItem| CriterionJson {
        id: id(item.support),
        state: item.state.as_str(),
        level: item.level.map(|level| level.get()),
        weight: item.weight,
        rung: item.rung.map(|rung| rung.number()),
        nodes: &catalogue.supports[item.support].nodes,
    };
    let groups = assessed.groups.iter().map(|group| GroupJson {
        id: &catalogue.groups[group.group].id,
        interval: group.interval.into(),
        supported: group.supported.into(),
        criteria: group.items.iter().map(criterion).collect(),
    });
    let warnings = catalogue.warnings.iter().map(|warning| WarningJson {
        id: &warning.id,
        done: assessed
            .item(warning.support)
            .and_then(|item| item.level)
            .map(|level| level.get() <= warning.up_to),
        support: id(warning.support),
        up_to: warning.up_to,
        nodes: &warning.nodes,
    });
    let advice = assessed.advice.iter();
    let advice = advice.map(|(at, from)| AdviceJson { criterion: id(*at), from: from.get() });
    let offers = structure.offers.iter().map(|offer| OfferJson {
        support: id(offer.support),
        capacity: offer.capacity,
        conditions: offer.conditions.as_deref(),
    });
    StructureJson {
        id: &structure.id,
        name: &structure.name,
        kind: structure.kind.map(|kind| kind.as_str()),
        territory: TerritoryJson {
            scale: structure.territory.scale.map(|scale| scale.as_str()),
            places: &structure.territory.places,
        },
        fingerprint: &structure.fingerprint,
        assessment: &assessed.fingerprint,
        groups: groups.collect(),
        warnings: warnings.collect(),
        strengths: assessed.strengths.iter().map(|at| id(*at)).collect(),
        next_questions: assessed.questions.iter().map(|at| id(*at)).collect(),
        advice: advice.collect(),
        offers: offers.collect(),
        skills: &structure.offers_skills,
    }
}

#[derive(Serialize)]
struct BearersJson<'p> {
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
    also: Vec<&'p str>,
}

#[derive(Serialize)]
struct SkillJson<'p> {
    /// Null where the words may not be shown.
    need: Option<&'p str>,
    met: bool,
    /// Null likewise: an offer would tell what is needed.
    offers: Option<Vec<SkillOfferJson<'p>>>,
}

#[derive(Serialize)]
struct SkillOfferJson<'p> {
    structure: &'p str,
    offer: &'p str,
}

fn bearers<'p>(provision: &'p Provision, catalogue: &'p Catalogue) -> BearersJson<'p> {
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
    let shares = seeker.sharing.cohort;
    ProjectJson {
        id: &seeker.id,
        name: shares.then_some(&seeker.name),
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
    }
}
