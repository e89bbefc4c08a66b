//! What was answered and what it comes to: families, brakes, stakes.

use schemars::JsonSchema;
use serde::Serialize;

use super::{IntervalJson, Parts, RangeJson};
use crate::assessment::State;
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
    share: Fraction,
}

impl From<SetAside> for SetAsideJson {
    fn from(SetAside { count, share }: SetAside) -> Self {
        Self { count, share: Fraction(share) }
    }
}

/// One question, and its answer.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct CriterionJson<'p> {
    pub id: &'p str,
    /// `not-due` is asked at a later stage only, `not-scored` has no scale.
    pub state: OneOf<State>,
    /// Whether it is asked at this stage.
    pub due: bool,
    /// Null where there is no answer.
    pub level: Option<LevelNumber>,
    /// Whether the next level may hold as well.
    pub at_least: bool,
    /// Beside the other questions of the family.
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub weight: f64,
    /// What supports the answer; null where there
    /// is no answer.
    pub rung: Option<RungNumber>,
    /// Where the question comes from in the mind map: `1.2.3`.
    pub nodes: &'p [Text],
}

/// What holds the project back, and what was done about it.
#[derive(JsonSchema, Serialize)]
pub(super) struct BrakesJson<'p> {
    /// How far the core brakes let go: 1 where none holds.
    release: ReleaseJson,
    /// The brake of which most is left; null where none holds.
    strongest: Option<BrakeId<'p>>,
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
    id: BrakeId<'p>,
    /// Also `unknown` where nothing says what was done about it.
    state: OneOf<State>,
    /// How strongly it is felt, 0 to 4; null where there is no answer.
    intensity: Option<LevelNumber>,
    /// What was done about it, 0 to 4; null where there is no answer.
    mitigation: Option<LevelNumber>,
    /// What is left of it: intensity/4 less what mitigation takes; null where one of the two is
    /// unknown.
    residual: Option<Fraction>,
    /// Whether it counts in `release`.
    core: bool,
    #[schemars(extend("exclusiveMinimum" = 0))]
    weight: f64,
    /// What supports the answer; null where there is no answer.
    rung: Option<RungNumber>,
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
    others: OneOf<crate::descriptor::Others>,
    /// How many groups of stakes it touches with a level of 1 or more.
    breadth: usize,
    /// These groups.
    groups: Vec<GroupId<'p>>,
    /// The stakes that the file names.
    items: Vec<StakeJson<'p>>,
}

/// One stake that the file names.
#[derive(JsonSchema, Serialize)]
struct StakeJson<'p> {
    id: StakeId<'p>,
    group: GroupId<'p>,
    state: OneOf<State>,
    /// How deep, 0 to 4; null where there is no answer.
    contribution: Option<LevelNumber>,
    /// What supports the answer; null where there is no answer.
    rung: Option<RungNumber>,
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
                    state: OneOf(item.state),
                    due: item.due,
                    level: item.level.map(LevelNumber),
                    at_least: item.at_least,
                    weight: item.weight,
                    rung: item.rung.map(RungNumber),
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
        strongest: brakes.strongest.map(id).map(BrakeId),
        items: brakes
            .items
            .iter()
            .map(|item| BrakeJson {
                id: BrakeId(&parts.catalogue.brakes[item.brake].id),
                state: OneOf(item.state),
                intensity: item.answer.map(|answer| LevelNumber(answer.intensity)),
                mitigation: item.answer.and_then(|a| a.mitigation).map(LevelNumber),
                residual: item.residual.map(Fraction),
                core: item.core,
                weight: item.weight,
                rung: item.rung.map(RungNumber),
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
        others: OneOf(stakes.others),
        breadth: stakes.groups.len(),
        groups: stakes.groups.iter().map(|at| GroupId(&catalogue.groups[*at].id)).collect(),
        items: stakes
            .items
            .iter()
            .map(|item| StakeJson {
                id: StakeId(&catalogue.stakes[item.stake].id),
                group: GroupId(&catalogue.groups[item.group].id),
                state: OneOf(item.state),
                contribution: item.contribution.map(LevelNumber),
                rung: item.rung.map(RungNumber),
            })
            .collect(),
    }
}
