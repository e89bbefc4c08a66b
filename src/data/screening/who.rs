//! Who carries the project, and what it is.

use schemars::JsonSchema;
use serde::Serialize;

use crate::data::schema::{CriterionId, LevelNumber, OneOf, RungNumber, StakeId};
use crate::material::{Reading, detail};

/// Who carries the project.
#[derive(JsonSchema, Serialize)]
pub(super) struct BearerJson<'p> {
    name: Option<&'p str>,
    #[schemars(with = "Option<OneOf<crate::descriptor::BearerKind>>")]
    kind: Option<&'static str>,
    motivation: Option<&'p str>,
    skills: &'p [String],
    /// As the file gives it: a screening is for those to whom the file was sent.
    contact: Option<&'p str>,
    /// What they say they have done.
    did: Vec<DidJson<'p>>,
}

/// An answer about the bearer.
#[derive(JsonSchema, Serialize)]
struct DidJson<'p> {
    #[schemars(with = "CriterionId")]
    criterion: &'p str,
    #[schemars(with = "LevelNumber")]
    level: u8,
    /// The sentence of that level.
    words: &'p str,
    #[schemars(with = "RungNumber")]
    rung: u8,
}

/// What the project is.
#[derive(JsonSchema, Serialize)]
pub(super) struct DefinitionJson<'p> {
    stakes: Vec<StakeJson<'p>>,
    /// How it stands to what exists already.
    #[schemars(with = "Option<OneOf<crate::descriptor::RelationKind>>")]
    relation: Option<&'static str>,
    /// To which service, in the words of the file.
    with: Option<&'p str>,
}

/// A stake that the file names.
#[derive(JsonSchema, Serialize)]
struct StakeJson<'p> {
    #[schemars(with = "StakeId")]
    id: &'p str,
    #[schemars(extend("enum" = ["not-scored", "not-applicable", "answered", "not-due", "declined", "unknown"]))]
    state: &'static str,
    #[schemars(with = "Option<LevelNumber>")]
    contribution: Option<u8>,
    #[schemars(with = "Option<RungNumber>")]
    rung: Option<u8>,
}

pub(super) fn bearer(reading: Reading<'_>) -> BearerJson<'_> {
    let parts = reading.parts;
    let bearer = &parts.project.bearer;
    let family = parts.catalogue.family("bearer").map(|at| &parts.assessment.families[at]);
    let did = family.iter().flat_map(|family| &family.items).filter_map(|item| {
        let detail = detail::of_criterion(parts, item.criterion)?;
        Some(DidJson {
            criterion: &parts.catalogue.criteria[item.criterion].id,
            level: item.level?.get(),
            words: detail.words?,
            rung: item.rung?.number(),
        })
    });
    BearerJson {
        name: bearer.name.as_deref(),
        kind: bearer.kind.map(|kind| kind.as_str()),
        motivation: bearer.motivation.as_deref(),
        skills: &bearer.skills,
        contact: bearer.contact.as_deref(),
        did: did.collect(),
    }
}

pub(super) fn definition(reading: Reading<'_>) -> DefinitionJson<'_> {
    let parts = reading.parts;
    let stakes = parts.assessment.stakes.items.iter().map(|item| StakeJson {
        id: &parts.catalogue.stakes[item.stake].id,
        state: item.state.as_str(),
        contribution: item.contribution.map(|level| level.get()),
        rung: item.rung.map(|rung| rung.number()),
    });
    let relation = &parts.project.relation;
    DefinitionJson {
        stakes: stakes.collect(),
        relation: relation.kind.map(|kind| kind.value.as_str()),
        with: relation.with.as_deref(),
    }
}
