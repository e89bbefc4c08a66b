//! Who carries the project, and what it is.

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::State;
use crate::data::schema::{CriterionId, LevelNumber, OneOf, RungNumber, StakeId};
use crate::material::{Reading, detail};

/// Who carries the project.
#[derive(JsonSchema, Serialize)]
pub(super) struct BearerJson<'p> {
    name: Option<&'p str>,
    kind: Option<OneOf<crate::descriptor::BearerKind>>,
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
    criterion: CriterionId<'p>,
    level: LevelNumber,
    /// The sentence of that level.
    words: &'p str,
    rung: RungNumber,
}

/// What the project is.
#[derive(JsonSchema, Serialize)]
pub(super) struct DefinitionJson<'p> {
    stakes: Vec<StakeJson<'p>>,
    /// How it stands to what exists already.
    relation: Option<OneOf<crate::descriptor::RelationKind>>,
    /// To which service, in the words of the file.
    with: Option<&'p str>,
}

/// A stake that the file names.
#[derive(JsonSchema, Serialize)]
struct StakeJson<'p> {
    id: StakeId<'p>,
    state: OneOf<State>,
    contribution: Option<LevelNumber>,
    rung: Option<RungNumber>,
}

pub(super) fn bearer(reading: Reading<'_>) -> BearerJson<'_> {
    let parts = reading.parts;
    let bearer = &parts.project.bearer;
    let family = parts.catalogue.family("bearer").map(|at| &parts.assessment.families[at]);
    let did = family.iter().flat_map(|family| &family.items).filter_map(|item| {
        let detail = detail::of_criterion(parts, item.criterion)?;
        Some(DidJson {
            criterion: CriterionId(&parts.catalogue.criteria[item.criterion].id),
            level: LevelNumber(item.level?),
            words: detail.words?,
            rung: RungNumber(item.rung?),
        })
    });
    BearerJson {
        name: bearer.name.as_deref(),
        kind: bearer.kind.map(OneOf),
        motivation: bearer.motivation.as_deref(),
        skills: &bearer.skills,
        contact: bearer.contact.as_deref(),
        did: did.collect(),
    }
}

pub(super) fn definition(reading: Reading<'_>) -> DefinitionJson<'_> {
    let parts = reading.parts;
    let stakes = parts.assessment.stakes.items.iter().map(|item| StakeJson {
        id: StakeId(&parts.catalogue.stakes[item.stake].id),
        state: OneOf(item.state),
        contribution: item.contribution.map(LevelNumber),
        rung: item.rung.map(RungNumber),
    });
    let relation = &parts.project.relation;
    DefinitionJson {
        stakes: stakes.collect(),
        relation: relation.kind.map(|kind| OneOf(kind.value)),
        with: relation.with.as_deref(),
    }
}
