//! What was answered and what it comes to: families, brakes, stakes.

use schemars::JsonSchema;
use serde::Serialize;

use super::{IntervalJson, Parts, RangeJson};
use crate::assessment::{FamilyResult, SetAside};
use crate::catalogue::Text;
use crate::data::schema::{BrakeId, Fraction, GroupId, LevelNumber, OneOf, RungNumber, StakeId};

/// A family, or a group of what a structure does: what its questions come to.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct FamilyJson<'p> {
    pub id: &'p str,
    #[serde(flatten)]
    pub interval: IntervalJson,
    /// The same, where only answers that are documented or better count as known.
    pub supported: IntervalJson,
    pub set_aside: SetAsideJson,
    /// Each of its questions, in the order of the catalogue.
    pub criteria: Vec<CriterionJson<'p>>,
}

/// What was said not to apply.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct SetAsideJson {
    /// How many questions.
    count: usize,
    /// Of the weight that would have been asked.
    #[schemars(with = "Fraction")]
    share: f64,
}

impl From<SetAside> for SetAsideJson {
    fn from(SetAside { count, share }: SetAside) -> Self {
        Self { count, share }
    }
}

/// One question, and its answer.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct CriterionJson<'p> {
    pub id: &'p str,
    /// `not-due` is asked at a later stage only, `not-scored` has no scale.
    #[schemars(extend("enum" = ["not-scored", "not-applicable", "answered", "not-due", "declined", "unknown"]))]
    pub state: &'static str,
    /// Whether it is asked at this stage.
    pub due: bool,
    /// Null where there is no answer.
    #[schemars(with = "Option<LevelNumber>")]
    pub level: Option<u8>,
    /// Whether the next level may hold as well.
    pub at_least: bool,
    /// Beside the other questions of the family.
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub weight: f64,
    /// What supports the answer; null where there
    /// is no answer.
    #[schemars(with = "Option<RungNumber>")]
    pub rung: Option<u8>,
    /// Where the question comes from in the mind map: `1.2.3`.
    pub nodes: &'p [Text],
}

/// What holds the project back, and what was done about it.
#[derive(JsonSchema, Serialize)]
pub(super) struct BrakesJson<'p> {
    /// How far the core brakes let go: 1 where none holds.
    release: ReleaseJson,
    /// The brake of which most is left; null where none holds.
    #[schemars(with = "Option<BrakeId>")]
    strongest: Option<&'p str>,
    items: Vec<BrakeJson<'p>>,
}

/// How far brakes let go, with all that is known about it.
#[derive(JsonSchema, Serialize)]
struct ReleaseJson {
    #[serde(flatten)]
    interval: IntervalJson,
    /// The same, where only answers that are documented or better count as known.
    supported: IntervalJson,
    set_aside: SetAsideJson,
}

/// One brake, and the answer about it.
#[derive(JsonSchema, Serialize)]
struct BrakeJson<'p> {
    #[schemars(with = "BrakeId")]
    id: &'p str,
    /// Also `unknown` where nothing says what was done about it.
    #[schemars(extend("enum" = ["not-scored", "not-applicable", "answered", "not-due", "declined", "unknown"]))]
    state: &'static str,
    /// How strongly it is felt, 0 to 4; null where there is no answer.
    #[schemars(with = "Option<LevelNumber>")]
    intensity: Option<u8>,
    /// What was done about it, 0 to 4; null where there is no answer.
    #[schemars(with = "Option<LevelNumber>")]
    mitigation: Option<u8>,
    /// What is left of it: intensity/4 less what mitigation takes; null where one of the two is
    /// unknown.
    #[schemars(with = "Option<Fraction>")]
    residual: Option<f64>,
    /// Whether it counts in `release`.
    core: bool,
    #[schemars(extend("exclusiveMinimum" = 0))]
    weight: f64,
    /// What supports the answer; null where there is no answer.
    #[schemars(with = "Option<RungNumber>")]
    rung: Option<u8>,
}

/// Which stakes of society the project answers: the deepest contribution, never a sum.
#[derive(JsonSchema, Serialize)]
pub(super) struct StakesJson<'p> {
    /// The deepest contribution divided by 4; null where none is answered.
    #[schemars(with = "Option<Fraction>")]
    value: Option<f64>,
    #[schemars(with = "Fraction")]
    low: f64,
    /// Below 1 only where the file says that it answers no other stake.
    #[schemars(with = "Fraction")]
    high: f64,
    /// The same, where only contributions that are documented or better count as known.
    supported: RangeJson,
    /// What is said of the stakes that the file does not name.
    #[schemars(with = "OneOf<crate::descriptor::Others>")]
    others: &'static str,
    /// How many groups of stakes it touches with a level of 1 or more.
    breadth: usize,
    /// These groups.
    #[schemars(with = "Vec<GroupId>")]
    groups: Vec<&'p str>,
    /// The stakes that the file names.
    items: Vec<StakeJson<'p>>,
}

/// One stake that the file names.
#[derive(JsonSchema, Serialize)]
struct StakeJson<'p> {
    #[schemars(with = "StakeId")]
    id: &'p str,
    #[schemars(with = "GroupId")]
    group: &'p str,
    #[schemars(extend("enum" = ["not-scored", "not-applicable", "answered", "not-due", "declined", "unknown"]))]
    state: &'static str,
    /// How deep, 0 to 4; null where there is no answer.
    #[schemars(with = "Option<LevelNumber>")]
    contribution: Option<u8>,
    /// What supports the answer; null where there is no answer.
    #[schemars(with = "Option<RungNumber>")]
    rung: Option<u8>,
}

pub(super) fn families(parts: Parts<'_>) -> Vec<FamilyJson<'_>> {
    let catalogue = parts.catalogue;
    let family = |result: &FamilyResult| FamilyJson {
        id: &catalogue.families[result.family].id,
        interval: result.interval.into(),
        supported: result.supported.into(),
        set_aside: result.set_aside.into(),
        criteria: result
            .items
            .iter()
            .map(|item| {
                let criterion = &catalogue.criteria[item.criterion];
                CriterionJson {
                    id: &criterion.id,
                    state: item.state.as_str(),
                    due: item.due,
                    level: item.level.map(|level| level.get()),
                    at_least: item.at_least,
                    weight: item.weight,
                    rung: item.rung.map(|rung| rung.number()),
                    nodes: &criterion.nodes,
                }
            })
            .collect(),
    };
    parts.assessment.families.iter().map(family).collect()
}

pub(super) fn brakes(parts: Parts<'_>) -> BrakesJson<'_> {
    let brakes = &parts.assessment.brakes;
    let id = |at: usize| parts.catalogue.brakes[brakes.items[at].brake].id.as_ref();
    BrakesJson {
        release: ReleaseJson {
            interval: brakes.release.into(),
            supported: brakes.supported.into(),
            set_aside: brakes.set_aside.into(),
        },
        strongest: brakes.strongest.map(id),
        items: brakes
            .items
            .iter()
            .map(|item| BrakeJson {
                id: &parts.catalogue.brakes[item.brake].id,
                state: item.state.as_str(),
                intensity: item.answer.map(|answer| answer.intensity.get()),
                mitigation: item.answer.and_then(|a| a.mitigation).map(|level| level.get()),
                residual: item.residual,
                core: item.core,
                weight: item.weight,
                rung: item.rung.map(|rung| rung.number()),
            })
            .collect(),
    }
}

pub(super) fn stakes(parts: Parts<'_>) -> StakesJson<'_> {
    let (stakes, catalogue) = (&parts.assessment.stakes, parts.catalogue);
    StakesJson {
        value: stakes.value,
        low: stakes.low,
        high: stakes.high,
        supported: stakes.supported.into(),
        others: stakes.others.as_str(),
        breadth: stakes.groups.len(),
        groups: stakes.groups.iter().map(|at| catalogue.groups[*at].id.as_ref()).collect(),
        items: stakes
            .items
            .iter()
            .map(|item| StakeJson {
                id: &catalogue.stakes[item.stake].id,
                group: &catalogue.groups[item.group].id,
                state: item.state.as_str(),
                contribution: item.contribution.map(|level| level.get()),
                rung: item.rung.map(|rung| rung.number()),
            })
            .collect(),
    }
}
