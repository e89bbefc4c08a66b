//! What was answered and what it comes to: families, brakes, stakes.

use serde::Serialize;

use super::{IntervalJson, Parts};
use crate::assessment::{Depth, FamilyResult, SetAside};
use crate::catalogue::Text;

/// A family, or a group of what a structure does: what its questions come to.
#[derive(Serialize)]
pub(in crate::report) struct FamilyJson<'p> {
    pub id: &'p str,
    #[serde(flatten)]
    pub interval: IntervalJson,
    pub supported: IntervalJson,
    pub set_aside: SetAsideJson,
    pub criteria: Vec<CriterionJson<'p>>,
}

/// What was said not to apply.
#[derive(Serialize)]
pub(in crate::report) struct SetAsideJson {
    count: usize,
    share: f64,
}

impl From<SetAside> for SetAsideJson {
    fn from(SetAside { count, share }: SetAside) -> Self {
        Self { count, share }
    }
}

/// One question, and its answer.
#[derive(Serialize)]
pub(in crate::report) struct CriterionJson<'p> {
    pub id: &'p str,
    pub state: &'static str,
    pub due: bool,
    pub level: Option<u8>,
    pub at_least: bool,
    pub weight: f64,
    pub rung: Option<u8>,
    pub nodes: &'p [Text],
}

#[derive(Serialize)]
pub(super) struct BrakesJson<'p> {
    release: ReleaseJson,
    strongest: Option<&'p str>,
    items: Vec<BrakeJson<'p>>,
}

#[derive(Serialize)]
struct ReleaseJson {
    #[serde(flatten)]
    interval: IntervalJson,
    supported: IntervalJson,
    set_aside: SetAsideJson,
}

#[derive(Serialize)]
struct BrakeJson<'p> {
    id: &'p str,
    state: &'static str,
    intensity: Option<u8>,
    mitigation: Option<u8>,
    residual: Option<f64>,
    core: bool,
    weight: f64,
    rung: Option<u8>,
}

#[derive(Serialize)]
pub(super) struct StakesJson<'p> {
    value: Option<f64>,
    low: f64,
    high: f64,
    supported: DepthJson,
    others: &'static str,
    breadth: usize,
    groups: Vec<&'p str>,
    items: Vec<StakeJson<'p>>,
}

#[derive(Serialize)]
struct DepthJson {
    value: Option<f64>,
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct StakeJson<'p> {
    id: &'p str,
    group: &'p str,
    state: &'static str,
    contribution: Option<u8>,
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
    let Depth { value, low, high } = stakes.supported;
    StakesJson {
        value: stakes.value,
        low: stakes.low,
        high: stakes.high,
        supported: DepthJson { value, low, high },
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
