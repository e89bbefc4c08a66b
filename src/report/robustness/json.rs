//! Robustness in the published JSON.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::assessment::Robustness;
use crate::assessment::robustness::{Change, Flip, GateSpread, Item, OutcomeSpread, Spread};
use crate::catalogue::profile::RELEASE;
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::Level;

#[derive(Serialize)]
pub struct RobustnessJson<'p> {
    seed: u64,
    draws: u32,
    weights: SpreadJson<'p>,
    levels: SpreadJson<'p>,
    one_scale: SpreadJson<'p>,
    flips: Vec<FlipJson<'p>>,
}

#[derive(Serialize)]
struct SpreadJson<'p> {
    index: Option<IndexJson>,
    families: Families<'p>,
    gates: Vec<GateJson<'p>>,
    outcome: Option<OutcomeJson>,
}

#[derive(Clone, Copy, Serialize)]
struct Percentiles {
    p5: f64,
    p50: f64,
    p95: f64,
}

impl From<crate::assessment::robustness::Percentiles> for Percentiles {
    fn from(spread: crate::assessment::robustness::Percentiles) -> Self {
        Self { p5: spread.p5, p50: spread.p50, p95: spread.p95 }
    }
}

#[derive(Serialize)]
struct IndexJson {
    value: Option<Percentiles>,
    low: Percentiles,
    high: Percentiles,
}

/// The spread of each family, in catalogue order, and of the release from brakes.
struct Families<'p>(Vec<(&'p str, Option<Percentiles>)>);

impl Serialize for Families<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, spread) in &self.0 {
            map.serialize_entry(name, spread)?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct GateJson<'p> {
    id: &'p str,
    status: &'static str,
    /// Shares of the draws.
    met: f64,
    undecided: f64,
    unmet: f64,
    changes: f64,
}

#[derive(Serialize)]
struct OutcomeJson {
    outcome: &'static str,
    /// Shares of the draws.
    redirect: f64,
    accompany: f64,
    clarify: f64,
    meet: f64,
    changes: f64,
}

#[derive(Serialize)]
pub(in crate::report) struct FlipJson<'p> {
    /// `criterion:ID`, `brake:ID`, `stake:ID`, or `stakes` for any one stake.
    item: String,
    change: &'static str,
    from: Option<u8>,
    /// The lowest and the highest level that change it; null where the answer is not believed.
    to: Option<[u8; 2]>,
    gates: Vec<FlippedGateJson<'p>>,
    outcome: Option<&'static str>,
}

#[derive(Serialize)]
struct FlippedGateJson<'p> {
    id: &'p str,
    status: &'static str,
}

impl<'p> RobustnessJson<'p> {
    pub fn new(robustness: &Robustness, catalogue: &'p Catalogue, profile: &'p Profile) -> Self {
        Self {
            seed: robustness.seed,
            draws: robustness.draws,
            weights: spread(&robustness.weights, robustness.draws, catalogue, profile),
            levels: spread(&robustness.levels, robustness.draws, catalogue, profile),
            one_scale: spread(&robustness.one_scale, robustness.draws, catalogue, profile),
            flips: robustness.flips.iter().map(|one| flip(one, catalogue, profile)).collect(),
        }
    }
}

fn spread<'p>(
    spread: &Spread,
    draws: u32,
    catalogue: &'p Catalogue,
    profile: &'p Profile,
) -> SpreadJson<'p> {
    let share = |count: u32| f64::from(count) / f64::from(draws);
    let gate = |gate: &GateSpread| GateJson {
        id: &profile.gates[gate.gate].id,
        status: gate.status.as_str(),
        met: share(gate.met),
        undecided: share(gate.undecided),
        unmet: share(gate.unmet),
        changes: gate.changes(),
    };
    let outcome = |outcome: &OutcomeSpread| {
        let [redirect, accompany, clarify, meet] = outcome.counts.map(share);
        let changes = outcome.changes();
        OutcomeJson {
            outcome: outcome.outcome.as_str(),
            redirect,
            accompany,
            clarify,
            meet,
            changes,
        }
    };
    let names = catalogue.families.iter().map(|family| family.id.as_ref()).chain([RELEASE]);
    let families = spread.families.iter().map(|spread| spread.map(Percentiles::from));
    SpreadJson {
        index: spread.index.map(|index| IndexJson {
            value: index.value.map(Percentiles::from),
            low: index.low.into(),
            high: index.high.into(),
        }),
        families: Families(names.zip(families).collect()),
        gates: spread.gates.iter().map(gate).collect(),
        outcome: spread.outcome.as_ref().map(outcome),
    }
}

pub(in crate::report) fn flip<'p>(
    flip: &Flip,
    catalogue: &Catalogue,
    profile: &'p Profile,
) -> FlipJson<'p> {
    let level = |level: Level| level.get();
    let levels = |(low, high): (Level, Level)| [low, high].map(level);
    let (change, from, to) = match flip.change {
        Change::Level { from, to } => ("level", from.map(level), Some(levels(to))),
        Change::Intensity { from, to } => ("intensity", from.map(level), Some(levels(to))),
        Change::Mitigation { from, to } => ("mitigation", from.map(level), Some(levels(to))),
        Change::Disbelieved { from } => ("disbelieved", Some(level(from)), None),
        Change::Reader { from, to } => ("reader", Some(level(from)), Some(levels((to, to)))),
    };
    let item = match flip.item {
        Item::Criterion(at) => format!("criterion:{}", catalogue.criteria[at].id),
        Item::Brake(at) => format!("brake:{}", catalogue.brakes[at].id),
        Item::Stake(at) => format!("stake:{}", catalogue.stakes[at].id),
        Item::AnyStake => "stakes".to_owned(),
    };
    let gates = flip.gates.iter().map(|(gate, status)| FlippedGateJson {
        id: &profile.gates[*gate].id,
        status: status.as_str(),
    });
    FlipJson {
        item,
        change,
        from,
        to,
        gates: gates.collect(),
        outcome: flip.outcome.map(|outcome| outcome.as_str()),
    }
}
