//! Robustness in the published JSON.

use super::order::InOrder;
use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::Robustness;
use crate::assessment::Status;
use crate::assessment::robustness::{Change, Flip, GateSpread, Item, OutcomeSpread, Spread};
use crate::assessment::screening::Outcome;
use crate::catalogue::profile::RELEASE;
use crate::catalogue::{Catalogue, Profile};
use crate::data::schema::{Fraction, LevelNumber, OneOf};
use crate::descriptor::Level;

/// How far the figures hang on weights and levels that could as well be others: all of it drawn
/// at random.
#[derive(JsonSchema, Serialize)]
pub struct RobustnessJson<'p> {
    /// The same seed gives the same draws.
    seed: u64,
    /// How many times everything was drawn.
    draws: u32,
    /// Weights of families drawn (Dirichlet).
    weights: SpreadJson<'p>,
    /// Each answer drawn among the levels beside its own.
    levels: SpreadJson<'p>,
    /// Distances between levels drawn, the same for all questions.
    one_scale: SpreadJson<'p>,
    /// Single answers that would turn a gate or the outcome.
    flips: Vec<FlipJson<'p>>,
}

/// What the draws came to.
#[derive(JsonSchema, Serialize)]
struct SpreadJson<'p> {
    /// Null in profiles that have none.
    index: Option<IndexJson>,
    /// Of each family, in catalogue order, and of the release from brakes.
    families: InOrder<'p, Option<Percentiles>>,
    /// How often each gate is met.
    gates: Vec<GateJson<'p>>,
    /// Null where the profile has no gates.
    outcome: Option<OutcomeJson>,
}

/// Of the draws: the 5th, the 50th and the 95th of 100.
#[derive(Clone, Copy, JsonSchema, Serialize)]
struct Percentiles {
    #[schemars(with = "Fraction")]
    p5: f64,
    #[schemars(with = "Fraction")]
    p50: f64,
    #[schemars(with = "Fraction")]
    p95: f64,
}

impl From<crate::assessment::robustness::Percentiles> for Percentiles {
    fn from(spread: crate::assessment::robustness::Percentiles) -> Self {
        Self { p5: spread.p5, p50: spread.p50, p95: spread.p95 }
    }
}

/// The index over the draws.
#[derive(JsonSchema, Serialize)]
struct IndexJson {
    /// Null where it has no value.
    value: Option<Percentiles>,
    low: Percentiles,
    high: Percentiles,
}

/// A gate over the draws.
#[derive(JsonSchema, Serialize)]
struct GateJson<'p> {
    id: &'p str,
    /// As it is without any draw.
    status: OneOf<Status>,
    /// Shares of the draws.
    #[schemars(with = "Fraction")]
    met: f64,
    #[schemars(with = "Fraction")]
    undecided: f64,
    #[schemars(with = "Fraction")]
    unmet: f64,
    /// Of the draws in which it stands otherwise.
    #[schemars(with = "Fraction")]
    changes: f64,
}

/// The outcome of the screening over the draws.
#[derive(JsonSchema, Serialize)]
struct OutcomeJson {
    /// As it is without any draw.
    outcome: OneOf<Outcome>,
    /// Shares of the draws.
    #[schemars(with = "Fraction")]
    redirect: f64,
    #[schemars(with = "Fraction")]
    accompany: f64,
    #[schemars(with = "Fraction")]
    clarify: f64,
    #[schemars(with = "Fraction")]
    meet: f64,
    /// Of the draws in which it is another.
    #[schemars(with = "Fraction")]
    changes: f64,
}

/// One answer that would turn something if it were another.
#[derive(JsonSchema, Serialize)]
pub(in crate::data) struct FlipJson<'p> {
    /// `criterion:ID`, `brake:ID`, `stake:ID`, or `stakes` for any one stake.
    item: String,
    /// `disbelieved`: nothing would support it any more; `reader`: a reader's level in its place.
    #[schemars(extend("enum" = ["level", "intensity", "mitigation", "disbelieved", "reader"]))]
    change: &'static str,
    from: Option<LevelNumber>,
    /// The lowest and the highest level that change it; null where the answer is not believed.
    to: Option<[u8; 2]>,
    /// Gates that would turn, and how they would stand.
    gates: Vec<FlippedGateJson<'p>>,
    /// What the outcome would be; null where it stays.
    outcome: Option<OneOf<Outcome>>,
}

/// A gate that would turn.
#[derive(JsonSchema, Serialize)]
struct FlippedGateJson<'p> {
    id: &'p str,
    status: OneOf<Status>,
}

impl<'p> RobustnessJson<'p> {
    /// Copies the result, its positions turned into ids.
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
        status: OneOf(gate.status),
        met: share(gate.met),
        undecided: share(gate.undecided),
        unmet: share(gate.unmet),
        changes: gate.changes(),
    };
    let outcome = |outcome: &OutcomeSpread| {
        let [redirect, accompany, clarify, meet] = outcome.counts.map(share);
        let changes = outcome.changes();
        OutcomeJson { outcome: OneOf(outcome.outcome), redirect, accompany, clarify, meet, changes }
    };
    let names = catalogue.families.iter().map(|family| family.id.as_ref()).chain([RELEASE]);
    let families = spread.families.iter().map(|spread| spread.map(Percentiles::from));
    SpreadJson {
        index: spread.index.map(|index| IndexJson {
            value: index.value.map(Percentiles::from),
            low: index.low.into(),
            high: index.high.into(),
        }),
        families: InOrder(names.zip(families).collect()),
        gates: spread.gates.iter().map(gate).collect(),
        outcome: spread.outcome.as_ref().map(outcome),
    }
}

pub(in crate::data) fn flip<'p>(
    flip: &Flip,
    catalogue: &Catalogue,
    profile: &'p Profile,
) -> FlipJson<'p> {
    let levels = |(low, high): (Level, Level)| [low, high].map(Level::get);
    let (change, from, to) = match flip.change {
        Change::Level { from, to } => ("level", from, Some(levels(to))),
        Change::Intensity { from, to } => ("intensity", from, Some(levels(to))),
        Change::Mitigation { from, to } => ("mitigation", from, Some(levels(to))),
        Change::Disbelieved { from } => ("disbelieved", Some(from), None),
        Change::Reader { from, to } => ("reader", Some(from), Some(levels((to, to)))),
    };
    let item = match flip.item {
        Item::Criterion(at) => format!("criterion:{}", catalogue.criteria[at].id),
        Item::Brake(at) => format!("brake:{}", catalogue.brakes[at].id),
        Item::Stake(at) => format!("stake:{}", catalogue.stakes[at].id),
        Item::AnyStake => "stakes".to_owned(),
    };
    let gates = flip.gates.iter().map(|(gate, status)| FlippedGateJson {
        id: &profile.gates[*gate].id,
        status: OneOf(*status),
    });
    FlipJson {
        item,
        change,
        from: from.map(LevelNumber),
        to,
        gates: gates.collect(),
        outcome: flip.outcome.map(OneOf),
    }
}
