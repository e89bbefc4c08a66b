//! Structures for programs: `germoir/support/1`. Its keys are a contract.
//!
//! Ids everywhere; the name, the places and the words of a bearer only where they may be shown.

mod bearers;

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::structure::{SelfAssessment, SupportItem};
use crate::catalogue::{Catalogue, Text};
use crate::data::assessment::{CatalogueJson, CriterionJson, FamilyJson, catalogue_json};
use crate::data::published;
use crate::data::schema::{Day, Fingerprint, LevelNumber, OneOf, RungNumber, SupportId};
use crate::descriptor::Structure;
use crate::material::SupportParts as Parts;
use crate::portfolio::support::readings::Readings;
use bearers::{BearersJson, bearers};

/// The whole document, on several lines.
pub fn json(parts: Parts<'_>) -> String {
    let Parts { provision, catalogue, .. } = parts;
    let structures = provision.structures.iter().zip(parts.assessed);
    published::document(&SupportJson {
        schema: "germoir/support/1",
        catalogue: catalogue_json(catalogue),
        date: Day(parts.date),
        structures: structures
            .zip(parts.read)
            .map(|((s, assessed), read)| structure(s, assessed, read.as_ref(), catalogue))
            .collect(),
        bearers: (!provision.seekers.is_empty()).then(|| bearers(provision, catalogue)),
        left_out: parts.left_out,
    })
}

/// Structures by their own answers, and whom bearers can see for what.
#[derive(JsonSchema, Serialize)]
pub(super) struct SupportJson<'p> {
    #[schemars(extend("const" = "germoir/support/1"))]
    schema: &'static str,
    catalogue: CatalogueJson<'p>,
    date: Day,
    /// In the order of names.
    structures: Vec<StructureJson<'p>>,
    /// Null without a project.
    bearers: Option<BearersJson<'p>>,
    /// Files that could not be read.
    left_out: &'p [String],
}

/// A structure.
#[derive(JsonSchema, Serialize)]
struct StructureJson<'p> {
    id: &'p str,
    name: &'p str,
    kind: Option<OneOf<crate::descriptor::StructureKind>>,
    territory: TerritoryJson<'p>,
    fingerprint: Fingerprint<'p>,
    /// Of the assessment: structure, catalogue and date.
    assessment: Fingerprint<'p>,
    /// What it does for bearers, group by group.
    groups: Vec<FamilyJson<'p>>,
    /// Warnings of the mind map, as they touch it.
    warnings: Vec<WarningJson<'p>>,
    strengths: Vec<SupportId<'p>>,
    next_questions: Vec<SupportId<'p>>,
    advice: Vec<AdviceJson<'p>>,
    offers: Vec<OfferJson<'p>>,
    /// In its own words.
    skills: &'p [String],
    /// What bearers who read it say of it; null where fewer than five have.
    readings: Option<ReadingsJson<'p>>,
}

/// Readings of a structure by bearers, together.
#[derive(JsonSchema, Serialize)]
struct ReadingsJson<'p> {
    readers: usize,
    /// Questions that five or more gave a level to, in the order of the catalogue.
    items: Vec<ItemReadJson<'p>>,
}

/// One question as they answer it.
#[derive(JsonSchema, Serialize)]
struct ItemReadJson<'p> {
    support: SupportId<'p>,
    readers: usize,
    /// The middle one of their levels, the lower of the two where their number is even.
    middle: LevelNumber,
    /// What the structure says of itself; null where it gives no level.
    own: Option<LevelNumber>,
}

/// Where it works.
#[derive(JsonSchema, Serialize)]
struct TerritoryJson<'p> {
    scale: Option<OneOf<crate::descriptor::Scale>>,
    places: &'p [String],
}

/// A warning of the map: `done` is null where the question has no answer.
#[derive(JsonSchema, Serialize)]
struct WarningJson<'p> {
    id: &'p str,
    /// Whether it does what the warning is about; null where the question has no answer.
    done: Option<bool>,
    /// The question that tells it.
    support: SupportId<'p>,
    /// The highest level that is still warned of.
    #[schemars(with = "LevelNumber")]
    up_to: u8,
    nodes: &'p [Text],
}

/// What to do next.
#[derive(JsonSchema, Serialize)]
struct AdviceJson<'p> {
    criterion: SupportId<'p>,
    /// The level that was answered.
    from: LevelNumber,
}

/// What it offers.
#[derive(JsonSchema, Serialize)]
struct OfferJson<'p> {
    support: SupportId<'p>,
    /// Bearers a year; null where it is not stated.
    capacity: Option<u64>,
    conditions: Option<&'p str>,
}

fn structure<'p>(
    structure: &'p Structure,
    assessed: &'p SelfAssessment,
    read: Option<&Readings>,
    catalogue: &'p Catalogue,
) -> StructureJson<'p> {
    let id = |at: usize| SupportId(&catalogue.supports[at].id);
    let criterion = |item: &SupportItem| CriterionJson {
        id: id(item.support).0,
        state: OneOf(item.state),
        due: true,
        level: item.level.map(LevelNumber),
        at_least: item.at_least,
        weight: item.weight,
        rung: item.rung.map(RungNumber),
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
    let advice =
        advice.map(|(at, from)| AdviceJson { criterion: id(*at), from: LevelNumber(*from) });
    let offers = structure.offers.iter().map(|offer| OfferJson {
        support: id(offer.support),
        capacity: offer.capacity,
        conditions: offer.conditions.as_deref(),
    });
    StructureJson {
        id: &structure.id,
        name: &structure.name,
        kind: structure.kind.map(OneOf),
        territory: TerritoryJson {
            scale: structure.territory.scale.map(OneOf),
            places: &structure.territory.places,
        },
        fingerprint: Fingerprint(&structure.fingerprint),
        assessment: Fingerprint(&assessed.fingerprint),
        groups: groups.collect(),
        warnings: warnings.collect(),
        strengths: assessed.strengths.iter().map(|at| id(*at)).collect(),
        next_questions: assessed.questions.iter().map(|at| id(*at)).collect(),
        advice: advice.collect(),
        offers: offers.collect(),
        skills: &structure.offers_skills,
        readings: read.map(|read| ReadingsJson {
            readers: read.readers,
            items: read
                .items
                .iter()
                .map(|item| ItemReadJson {
                    support: id(item.support),
                    readers: item.readers,
                    middle: LevelNumber(item.middle),
                    own: item.own.map(LevelNumber),
                })
                .collect(),
        }),
    }
}
