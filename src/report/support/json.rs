//! Structures for programs: `germoir/support/1`. Its keys are a contract.
//!
//! Ids everywhere; the name, the places and the words of a bearer only where they may be shown.

mod bearers;

use serde::Serialize;

use super::Parts;
use crate::assessment::structure::{SelfAssessment, SupportItem};
use crate::catalogue::{Catalogue, Text};
use crate::descriptor::Structure;
use crate::report::json::{CatalogueJson, CriterionJson, FamilyJson, catalogue_json};
use crate::report::published;
use bearers::{BearersJson, bearers};

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
    groups: Vec<FamilyJson<'p>>,
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
        due: true,
        level: item.level.map(|level| level.get()),
        at_least: item.at_least,
        weight: item.weight,
        rung: item.rung.map(|rung| rung.number()),
        nodes: &catalogue.supports[item.support].nodes,
    };
    let groups = assessed.groups.iter().map(|group| FamilyJson {
        id: &catalogue.groups[group.group].id,
        interval: group.interval.into(),
        supported: group.supported.into(),
        set_aside: group.set_aside.into(),
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
