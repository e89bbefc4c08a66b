//! What changes a gate, or the outcome of a screening, by itself: one answer, or one weight.

use std::cmp::Ordering;

use super::super::brakes::residual;
use super::super::interval::Tally;
use super::super::screening::{Ground, Outcome};
use super::super::{Assessment, State, Status};
use crate::catalogue::profile::{Gate, Measure};
use crate::catalogue::{Catalogue, Profile};
use crate::descriptor::{BrakeAnswer, Level, Project};

/// A weight is not asked to change more than this many times.
const FARTHEST: f64 = 10.0;

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The position of a criterion.
    Criterion(usize),
    Brake(usize),
    Stake(usize),
    /// Any one stake, where none is named yet.
    AnyStake,
}

/// How it is changed. Answers change by one level where there is one, and to whatever it may be
/// where there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// The level of a criterion or the contribution to a stake: from, and the lowest and the
    /// highest that have the same effect.
    Level { from: Option<Level>, to: (Level, Level) },
    /// How strongly a brake is felt; where nothing was known of it, with no response to it.
    Intensity { from: Option<Level>, to: (Level, Level) },
    /// What was done about a brake.
    Mitigation { from: Option<Level>, to: (Level, Level) },
    /// The weight beyond which it changes.
    Weight { from: f64, to: f64 },
}

/// A change with what comes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    pub item: Item,
    pub change: Change,
    /// Gates that then stand elsewhere: their position in the profile, and where they stand.
    pub gates: Vec<(usize, Status)>,
    /// The outcome, where it is another.
    pub outcome: Option<Outcome>,
}

/// Gates that stand elsewhere, and the outcome where it is another.
type Effect = (Vec<(usize, Status)>, Option<Outcome>);

/// A project as it stands: everything that gates and outcome hang on.
pub(super) struct Standing<'s> {
    pub assessment: &'s Assessment,
    pub catalogue: &'s Catalogue,
    pub profile: &'s Profile,
    pub ground: Ground,
    pub outcome: Outcome,
}

impl<'s> Standing<'s> {
    pub fn new(
        project: &Project,
        assessment: &'s Assessment,
        catalogue: &'s Catalogue,
        profile: &'s Profile,
    ) -> Self {
        let ground = Ground::of(project, assessment, catalogue);
        let outcome = ground.outcome(assessment.gates.iter().map(|gate| gate.status));
        Self { assessment, catalogue, profile, ground, outcome }
    }

    /// What is different on other ground, with a gate standing elsewhere wherever `status` says so.
    fn different(
        &self,
        ground: Ground,
        status: impl Fn(&Gate) -> Option<Status>,
    ) -> Option<Effect> {
        let gates = self.assessment.gates.iter().map(|result| {
            (result, status(&self.profile.gates[result.gate]).unwrap_or(result.status))
        });
        let gates: Vec<_> = gates.collect();
        let outcome = ground.outcome(gates.iter().map(|(_, status)| *status));
        let moved = gates.iter().filter(|(result, status)| result.status != *status);
        let moved: Vec<(usize, Status)> =
            moved.map(|(result, status)| (result.gate, *status)).collect();
        // A self-assessment has no outcome.
        let outcome = (outcome != self.outcome && !gates.is_empty()).then_some(outcome);
        (!moved.is_empty() || outcome.is_some()).then_some((moved, outcome))
    }

    /// Whether any gate is set on a measure.
    fn is_gated(&self, wanted: impl Fn(Measure) -> bool) -> bool {
        self.assessment.gates.iter().any(|gate| wanted(gate.measure))
    }
}

/// Every single change that moves something, what changes the outcome first, answers before
/// weights, weights that change least before others; otherwise in catalogue order.
pub(super) fn find(standing: &Standing<'_>) -> Vec<Flip> {
    let mut flips = Vec::new();
    if standing.assessment.gates.is_empty() {
        return flips;
    }
    criteria(standing, &mut flips);
    brakes(standing, &mut flips);
    stakes(standing, &mut flips);
    let far = |flip: &Flip| match flip.change {
        Change::Weight { from, to } => (to / from).ln().abs(),
        _ => 0.0,
    };
    flips.sort_by(|a, b| match b.outcome.is_some().cmp(&a.outcome.is_some()) {
        Ordering::Equal => far(a).total_cmp(&far(b)),
        order => order,
    });
    flips
}

/// Tries levels in their order, and joins those next to each other that have one effect.
fn try_levels(
    flips: &mut Vec<Flip>,
    item: Item,
    levels: impl Iterator<Item = Level>,
    change: impl Fn((Level, Level)) -> Change,
    different: impl Fn(Level) -> Option<Effect>,
) {
    let mut open: Option<((Level, Level), Effect)> = None;
    let mut close = |open: Option<((Level, Level), Effect)>| {
        if let Some((to, (gates, outcome))) = open {
            flips.push(Flip { item, change: change(to), gates, outcome });
        }
    };
    for level in levels {
        let found = different(level);
        match (&mut open, found) {
            (Some((to, effect)), Some(same))
                if *effect == same && to.1.get() + 1 == level.get() =>
            {
                to.1 = level;
            }
            (_, found) => {
                close(open.take());
                open = found.map(|effect| ((level, level), effect));
            }
        }
    }
    close(open);
}

/// The levels that an answer could have instead.
fn instead(level: Option<Level>) -> Vec<Level> {
    match level {
        Some(level) => level.neighbours().collect(),
        None => Level::all().collect(),
    }
}

fn criteria(standing: &Standing<'_>, flips: &mut Vec<Flip>) {
    let place = standing.catalogue.criterion(&standing.catalogue.rules.no_competition);
    for (at, family) in standing.assessment.families.iter().enumerate() {
        let figure_gated = standing
            .is_gated(|measure| [Measure::Coverage(at), Measure::Family(at)].contains(&measure));
        for item in &family.items {
            let criterion = item.criterion;
            let gated = figure_gated || standing.is_gated(|m| m == Measure::Criterion(criterion));
            let is_open = matches!(item.state, State::Declined | State::Unknown);
            if !(item.level.is_some() || is_open) || !gated && place != Some(criterion) {
                continue;
            }
            // The family with this question answered at a level, or its weight changed.
            let tally = |level: Option<Level>, factor: f64| {
                let mut tally = Tally::default();
                for other in &family.items {
                    let same = other.criterion == criterion;
                    let weight = if same { item.weight * factor } else { other.weight };
                    match (other.state, if same { level } else { other.level }) {
                        (State::Answered | State::Declined | State::Unknown, Some(level)) => {
                            tally.answer(weight, level.share());
                        }
                        (State::Declined | State::Unknown, None) => tally.leave_open(weight),
                        _ => {}
                    }
                }
                tally
            };
            let status = |gate: &Gate, tally: &Tally, level: Option<Level>| match gate.measure {
                Measure::Criterion(other) if other == criterion => level.map(|level| {
                    let share = Some(level.share());
                    Status::of(share, share, gate.minimum)
                }),
                Measure::Coverage(family) if family == at => {
                    let coverage = tally.interval().coverage;
                    Some(Status::of(coverage, coverage.map(|_| 1.0), gate.minimum))
                }
                Measure::Family(family) if family == at => {
                    let interval = tally.interval();
                    Some(Status::of(interval.low, interval.high, gate.minimum))
                }
                _ => None,
            };
            let levels = instead(item.level).into_iter();
            let from = item.level;
            let change = |to| Change::Level { from, to };
            try_levels(flips, Item::Criterion(criterion), levels, change, |level| {
                let mut ground = standing.ground;
                if place == Some(criterion) {
                    ground.place = Some(level);
                }
                let tally = tally(Some(level), 1.0);
                standing.different(ground, |gate| status(gate, &tally, Some(level)))
            });
            if figure_gated {
                let weighed = |factor: f64| {
                    let tally = tally(item.level, factor);
                    standing.different(standing.ground, |gate| match gate.measure {
                        Measure::Criterion(_) => None,
                        _ => status(gate, &tally, item.level),
                    })
                };
                flips.extend(weight(Item::Criterion(criterion), item.weight, weighed));
            }
        }
    }
}

fn brakes(standing: &Standing<'_>, flips: &mut Vec<Flip>) {
    if !standing.is_gated(|measure| measure == Measure::Release) {
        return;
    }
    let brakes = &standing.assessment.brakes;
    for item in brakes.items.iter().filter(|item| item.core) {
        let is_open = matches!(item.state, State::Declined | State::Unknown);
        if !(item.answer.is_some() || is_open) {
            continue;
        }
        let status = |gate: &Gate, answer: Option<BrakeAnswer>, factor: f64| {
            if gate.measure != Measure::Release {
                return None;
            }
            let mut tally = Tally::default();
            for other in brakes.items.iter().filter(|other| other.core) {
                let same = other.brake == item.brake;
                let weight = if same { item.weight * factor } else { other.weight };
                match (other.state, if same { answer } else { other.answer }) {
                    (State::Answered | State::Declined | State::Unknown, Some(answer)) => {
                        tally.answer(weight, residual(answer));
                    }
                    (State::Declined | State::Unknown, None) => tally.leave_open(weight),
                    _ => {}
                }
            }
            let release = tally.complement();
            Some(Status::of(release.low, release.high, gate.minimum))
        };
        let with = |answer: BrakeAnswer| {
            standing.different(standing.ground, |gate| status(gate, Some(answer), 1.0))
        };
        let name = Item::Brake(item.brake);
        let intensity = item.answer.map(|answer| answer.intensity);
        let mitigation = item.answer.map(|answer| answer.mitigation.unwrap_or(Level::BOTTOM));
        let levels = instead(intensity).into_iter();
        let change = |to| Change::Intensity { from: intensity, to };
        try_levels(flips, name, levels, change, |intensity| {
            with(BrakeAnswer { intensity, mitigation: Some(mitigation.unwrap_or(Level::BOTTOM)) })
        });
        if let (Some(intensity), Some(from)) = (intensity, mitigation) {
            let change = |to| Change::Mitigation { from: Some(from), to };
            try_levels(flips, name, from.neighbours(), change, |mitigation| {
                with(BrakeAnswer { intensity, mitigation: Some(mitigation) })
            });
        }
        let weighed = |factor: f64| {
            standing.different(standing.ground, |gate| status(gate, item.answer, factor))
        };
        flips.extend(weight(name, item.weight, weighed));
    }
}

fn stakes(standing: &Standing<'_>, flips: &mut Vec<Flip>) {
    let items = &standing.assessment.stakes.items;
    let with = |at: Option<usize>, level: Level| {
        let others = items.iter().enumerate().filter(|(other, _)| Some(*other) != at);
        let mut ground = standing.ground;
        ground.open_stake = others.clone().any(|(_, item)| item.state != State::Answered);
        ground.deepest = others.filter_map(|(_, item)| item.contribution).max().max(Some(level));
        let deepest = ground.deepest.map(Level::share);
        let high = if ground.open_stake { Some(1.0) } else { deepest };
        standing.different(ground, |gate| {
            (gate.measure == Measure::Stakes).then(|| Status::of(deepest, high, gate.minimum))
        })
    };
    for (at, item) in items.iter().enumerate() {
        let levels = instead(item.contribution).into_iter();
        let from = item.contribution;
        let change = |to| Change::Level { from, to };
        try_levels(flips, Item::Stake(item.stake), levels, change, |level| with(Some(at), level));
    }
    if items.is_empty() {
        let change = |to| Change::Level { from: None, to };
        try_levels(flips, Item::AnyStake, Level::all(), change, |level| with(None, level));
    }
}

/// The change of one weight that is the nearest to none and moves something.
///
/// Every measure is a ratio of sums in which the weight stands once above and once below, so that
/// it only grows or only shrinks with the weight: what has not changed at one end of the way has
/// changed nowhere on it, and the place of a change is found by halving.
fn weight(item: Item, weight: f64, different: impl Fn(f64) -> Option<Effect>) -> Option<Flip> {
    const HALVINGS: usize = 60;
    let sides = [FARTHEST, 1.0 / FARTHEST].into_iter().filter_map(|end| {
        different(end)?;
        let (mut same, mut other) = (1.0_f64, end);
        for _ in 0..HALVINGS {
            let between = (same * other).sqrt();
            match different(between) {
                Some(_) => other = between,
                None => same = between,
            }
        }
        let (gates, outcome) = different(other)?;
        let change = Change::Weight { from: weight, to: weight * other };
        Some((other.ln().abs(), Flip { item, change, gates, outcome }))
    });
    sides.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, flip)| flip)
}
