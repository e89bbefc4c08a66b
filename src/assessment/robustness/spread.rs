//! One project under every draw.

use super::draws::{Block, Weightings};
use super::flips::Standing;
use super::group::{Group, KINDS, Kind, Range};
use super::lanes::{LANES, Lanes, ZERO, add, add_product, one_over, product};
use super::percentiles::Percentiles;
use super::{GateSpread, IndexSpread, OutcomeSpread, Spread};
use crate::assessment::screening::Outcome;
use crate::assessment::{GateResult, Status};
use crate::catalogue::profile::Measure;
use crate::descriptor::Level;
use crate::diagnostic::Known;

/// A gate on a measure that weights or steps can move, with its counts.
struct Moving {
    /// The position among the gates of the profile.
    gate: usize,
    measure: Measure,
    minimum: f64,
    proof: bool,
    counts: [[u32; 3]; KINDS],
}

/// Figures of every draw, one list for each figure that is followed.
struct Tracks {
    /// Value, low and high of the index.
    index: [[Vec<f64>; 3]; KINDS],
    groups: Vec<[Vec<f64>; KINDS]>,
}

/// One project, made ready for the draws.
struct Case<'s> {
    standing: &'s Standing<'s>,
    /// The families of the catalogue, then the core brakes.
    groups: Vec<Group>,
    /// The same by what is documented or better.
    shown: Vec<Group>,
    /// The place of the stakes in the index.
    stakes: Option<usize>,
    /// The contributions answered, each with its ladder.
    depths: Vec<(Level, usize)>,
    shows_index: bool,
    moving: Vec<Moving>,
    /// The worst of the gates that nothing moves.
    fixed: usize,
    outcomes: [[u32; 3]; KINDS],
    tracks: Tracks,
}

/// What a project comes to under every draw: equally spaced levels first.
pub(super) fn of(weightings: &Weightings, standing: &Standing<'_>) -> [Spread; KINDS] {
    let mut case = Case::new(weightings, standing);
    weightings.blocks().for_each(|block| case.block(&block));
    case.finish(weightings.draws())
}

/// The standing of a gate by how much is missing: met, undecided, unmet.
fn rank(status: Status) -> usize {
    match status {
        Status::Met => 0,
        Status::Undecided => 1,
        Status::Unmet => 2,
    }
}

impl<'s> Case<'s> {
    fn new(weightings: &Weightings, standing: &'s Standing<'s>) -> Self {
        let assessment = standing.assessment;
        let families = assessment.families.len();
        let [groups, shown] = [false, true].map(|shown| {
            let of_family = |family| Group::of_family(family, weightings, shown);
            let mut groups: Vec<Group> = assessment.families.iter().map(of_family).collect();
            groups.push(Group::of_brakes(assessment, weightings, shown));
            groups
        });
        let stakes = assessment.stakes.items.iter();
        let depths = stakes
            .filter_map(|item| Some((item.contribution?, weightings.ladder_of_stake(item.stake))));
        let moves = |measure| {
            matches!(measure, Measure::Coverage(_) | Measure::Family(_) | Measure::Release)
        };
        let gates = &assessment.gates;
        let asked = |gate: &&GateResult| gate.low.is_some() || gate.supported.low.is_some();
        let moving = gates.iter().filter(asked).filter(|gate| moves(gate.measure));
        let moving = moving.map(|gate| Moving {
            gate: gate.gate,
            measure: gate.measure,
            minimum: standing.profile.gates[gate.gate].minimum,
            proof: standing.profile.gates[gate.gate].proof,
            counts: [[0; 3]; KINDS],
        });
        let moving: Vec<Moving> = moving.collect();
        let fixed = gates.iter().filter(|gate| moving.iter().all(|m| m.gate != gate.gate));
        let fixed = fixed.map(|gate| rank(gate.status)).max().unwrap_or(0);
        let draws = weightings.draws() as usize;
        let list = || Vec::with_capacity(draws);
        let tracks = Tracks {
            index: std::array::from_fn(|_| std::array::from_fn(|_| list())),
            groups: groups.iter().map(|_| std::array::from_fn(|_| list())).collect(),
        };
        Self {
            standing,
            groups,
            shown,
            depths: depths.collect(),
            stakes: weightings.term(families + 1),
            shows_index: assessment.index.is_some(),
            moving,
            fixed,
            outcomes: [[0; 3]; KINDS],
            tracks,
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        let count = block.count;
        let mut index = [IndexSums::NOTHING; KINDS];
        let mut worst = [[self.fixed as u8; LANES]; KINDS];
        let release = self.groups.len() - 1;
        for (at, group) in self.groups.iter().enumerate() {
            let range = |group: &Group, kind| {
                let range = group.range(block, kind);
                if at == release { range.rest() } else { range }
            };
            let ranges = Kind::ALL.map(|kind| range(group, kind));
            for (kind, range) in ranges.iter().enumerate().filter(|_| group.is_asked()) {
                if group.is_known() {
                    self.tracks.groups[at][kind].extend_from_slice(&range.value[..count]);
                }
                if let Some(term) = group.term {
                    index[kind].add(&block.cells[term], range, group.is_known());
                }
            }
            for gate in &mut self.moving {
                let concerned = match gate.measure {
                    Measure::Coverage(family) | Measure::Family(family) => family == at,
                    Measure::Release => at == release,
                    Measure::Stakes | Measure::Criterion(_) => false,
                };
                if !concerned {
                    continue;
                }
                let shown = &self.shown[at];
                for (kind, range_of_kind) in ranges.iter().enumerate() {
                    let (low, high) = match gate.measure {
                        Measure::Coverage(_) => (covered(group, shown, gate.proof, block), None),
                        _ if gate.proof => {
                            (range(shown, Kind::ALL[kind]).low, Some(range_of_kind.high))
                        }
                        _ => (range_of_kind.low, Some(range_of_kind.high)),
                    };
                    // What is said not to apply is as high as it may be.
                    let high = high.filter(|_| group.is_asked()).unwrap_or(Range::level(1.0));
                    let ranks = ranks(&low, &high, gate.minimum);
                    count_ranks(&mut gate.counts[kind], &ranks[..count]);
                    for (worst, rank) in worst[kind].iter_mut().zip(ranks) {
                        *worst = rank.max(*worst);
                    }
                }
            }
        }
        for (counts, worst) in self.outcomes.iter_mut().zip(&worst) {
            count_ranks(counts, &worst[..count]);
        }
        if self.shows_index {
            self.index(block, index);
        }
    }

    fn index(&mut self, block: &Block<'_>, sums: [IndexSums; KINDS]) {
        let count = block.count;
        let is_closed = self.standing.assessment.stakes.high < 1.0;
        for (kind, mut sums) in sums.into_iter().enumerate() {
            if let Some(term) = self.stakes {
                let mut value = ZERO;
                for (level, ladder) in &self.depths {
                    let depth = Kind::ALL[kind].scale(*level, *ladder, block);
                    value = std::array::from_fn(|at| value[at].max(depth[at]));
                }
                let high = if is_closed { value } else { Range::level(1.0) };
                let range = Range { value, low: value, high };
                let is_known = self.standing.assessment.stakes.value.is_some();
                sums.add(&block.cells[term], &range, is_known);
            }
            let [value, low, high] = &mut self.tracks.index[kind];
            let over_asked = one_over(&sums.asked);
            low.extend_from_slice(&product(&sums.range.low, &over_asked)[..count]);
            high.extend_from_slice(&product(&sums.range.high, &over_asked)[..count]);
            if sums.is_known {
                let over_known = one_over(&sums.known);
                value.extend_from_slice(&product(&sums.range.value, &over_known)[..count]);
            }
        }
    }

    fn finish(self, draws: u32) -> [Spread; KINDS] {
        let assessment = self.standing.assessment;
        let mut bits = Vec::new();
        let outcome_at =
            Status::BEST_FIRST.map(|status| self.standing.ground.outcome(std::iter::once(status)));
        std::array::from_fn(|kind| {
            let index = self.shows_index.then(|| {
                let [value, low, high] = &self.tracks.index[kind];
                Some(IndexSpread {
                    value: Percentiles::of(value, &mut bits),
                    low: Percentiles::of(low, &mut bits)?,
                    high: Percentiles::of(high, &mut bits)?,
                })
            });
            let groups = self.tracks.groups.iter();
            let families = groups.map(|tracks| Percentiles::of(&tracks[kind], &mut bits)).collect();
            let gates = assessment.gates.iter().map(|gate| {
                let moving = self.moving.iter().find(|moving| moving.gate == gate.gate);
                let mut counts = [0; 3];
                counts[rank(gate.status)] = draws;
                let [met, undecided, unmet] = moving.map_or(counts, |moving| moving.counts[kind]);
                GateSpread { gate: gate.gate, status: gate.status, met, undecided, unmet }
            });
            let has_gates = !assessment.gates.is_empty();
            let outcome = has_gates.then(|| {
                let mut counts = [0; 4];
                for (outcome, drawn) in outcome_at.iter().zip(self.outcomes[kind]) {
                    let at = Outcome::ALL.iter().position(|other| other == outcome);
                    counts[at.unwrap_or_default()] += drawn;
                }
                OutcomeSpread { outcome: self.standing.outcome, counts }
            });
            Spread { index: index.flatten(), families, gates: gates.collect(), outcome }
        })
    }
}

/// The share that is known, or with `proof` shown, of what is asked on evidence.
fn covered(group: &Group, shown: &Group, proof: bool, block: &Block<'_>) -> Lanes {
    let (asked, proved) = shown.weights(block);
    let known = if proof { proved } else { group.weights(block).1 };
    product(&known, &one_over(&asked))
}

/// Weighted sums on the way to the index.
#[derive(Clone, Copy)]
struct IndexSums {
    range: Range,
    known: Lanes,
    asked: Lanes,
    is_known: bool,
}

impl IndexSums {
    const NOTHING: Self = Self { range: Range::NOTHING, known: ZERO, asked: ZERO, is_known: false };

    fn add(&mut self, weight: &Lanes, range: &Range, is_known: bool) {
        add(&mut self.asked, weight);
        add_product(&mut self.range.low, weight, &range.low);
        add_product(&mut self.range.high, weight, &range.high);
        if is_known {
            self.is_known = true;
            add(&mut self.known, weight);
            add_product(&mut self.range.value, weight, &range.value);
        }
    }
}

fn ranks(low: &Lanes, high: &Lanes, minimum: f64) -> [u8; LANES] {
    std::array::from_fn(|at| match () {
        () if low[at] >= minimum => 0,
        () if high[at] < minimum => 2,
        () => 1,
    })
}

fn count_ranks(counts: &mut [u32; 3], ranks: &[u8]) {
    for rank in ranks {
        counts[usize::from(*rank)] += 1;
    }
}
