//! What was answered and what it comes to: families, brakes, stakes.

use serde::Serialize;

use super::{IntervalJson, Parts};
use crate::assessment::FamilyResult;
use crate::catalogue::Text;

/// A family, or a group of what a structure does: what its questions come to.
#[derive(Serialize)]
pub(in crate::report) struct FamilyJson<'p> {
    pub id: &'p str,
    #[serde(flatten)]
    pub interval: IntervalJson,
    pub supported: IntervalJson,
    pub criteria: Vec<CriterionJson<'p>>,
}

/// One question, and its answer.
#[derive(Serialize)]
pub(in crate::report) struct CriterionJson<'p> {
    pub id: &'p str,
    pub state: &'static str,
    pub level: Option<u8>,
    pub weight: f64,
    pub rung: Option<u8>,
    pub nodes: &'p [Text],
}

#[derive(Serialize)]
pub(super) struct BrakesJson<'p> {
    release: IntervalJson,
    strongest: Option<&'p str>,
    items: Vec<BrakeJson<'p>>,
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
    breadth: usize,
    groups: Vec<&'p str>,
    items: Vec<StakeJson<'p>>,
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
        criteria: result
            .items
            .iter()
            .map(|item| {
                let criterion = &catalogue.criteria[item.criterion];
                CriterionJson {
                    id: &criterion.id,
                    state: item.state.as_str(),
                    level: item.level.map(|level| level.get()),
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
        release: brakes.release.into(),
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
