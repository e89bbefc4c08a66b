//! Weights and steps between levels, drawn.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, Gamma};
use rayon::prelude::*;

use super::lanes::{LANES, Lanes, ZERO};
use crate::assessment::index::BEARER;
use crate::catalogue::{Catalogue, Profile};

/// Blocks of sixteen draws that share one stream of random numbers.
const BLOCKS_OF_A_STREAM: usize = 16;

/// A level step as drawn: the levels 1, 2 and 3 on a scale on which 0 and 4 stand at 0 and 1.
pub(super) type Steps = [Lanes; 3];

/// Weightings of one catalogue and profile, drawn once and used for every project.
///
/// Each group of weights (the criteria of a family, the core brakes, the families in the index) is
/// Dirichlet with parameters n·w̄: n members, w̄ the profile's own weights made to add up to 1. It
/// is kept as the Gamma draws that it is made from; whoever uses it divides by the sum over the
/// members that apply.
#[derive(Clone, Debug)]
pub struct Weightings {
    seed: u64,
    draws: u32,
    members: usize,
    /// Where the weight of each criterion of the catalogue stands among the members.
    criteria: Vec<Option<usize>>,
    brakes: Vec<Option<usize>>,
    /// Likewise for each family, then release, then stakes: those that enter the index.
    terms: Vec<Option<usize>>,
    /// `members` for each block of sixteen draws.
    cells: Vec<Lanes>,
    /// One for each block: the same for all ladders.
    steps: Vec<Steps>,
    /// The number of ladders: criteria, brakes twice, stakes.
    ladders: usize,
    /// `ladders` for each block.
    own: Vec<Steps>,
}

/// Sixteen draws.
pub(super) struct Block<'w> {
    /// The weight of each member.
    pub cells: &'w [Lanes],
    /// The steps of one scale for all ladders.
    pub steps: &'w Steps,
    /// The steps of each ladder by itself.
    pub own: &'w [Steps],
    /// How many of the draws count.
    pub count: usize,
}

/// Numbers members as they are added, each with the shape of its Gamma draw.
#[derive(Default)]
struct Shapes(Vec<f64>);

impl Shapes {
    /// Adds a group, given the weight of each place; a place that weighs nothing is no member.
    fn group(&mut self, weights: impl Iterator<Item = f64> + Clone, places: &mut [Option<usize>]) {
        let members = weights.clone().filter(|weight| *weight > 0.0);
        let (count, total) = members.fold((0.0, 0.0), |(n, sum), w| (n + 1.0, sum + w));
        for (place, weight) in places.iter_mut().zip(weights) {
            if weight > 0.0 {
                *place = Some(self.0.len());
                self.0.push(count * weight / total);
            }
        }
    }
}

impl Weightings {
    /// Draws weightings. The same seed gives the same draws, and fewer draws the first of more.
    pub fn new(catalogue: &Catalogue, profile: &Profile, seed: u64, draws: u32) -> Self {
        let mut shapes = Shapes::default();
        let mut criteria = vec![None; catalogue.criteria.len()];
        for family in 0..catalogue.families.len() {
            let weights = catalogue.criteria.iter().enumerate().map(|(at, criterion)| {
                let counts = criterion.family == family && criterion.is_scored();
                if counts { criterion.weight * profile.criterion_weights[at] } else { 0.0 }
            });
            shapes.group(weights, &mut criteria);
        }
        let mut brakes = vec![None; catalogue.brakes.len()];
        let weights = catalogue.brakes.iter();
        let weights = weights.map(|brake| if brake.core { brake.weight } else { 0.0 });
        shapes.group(weights, &mut brakes);
        let mut terms = vec![None; catalogue.families.len() + 2];
        let families = catalogue.families.iter().zip(&profile.family_weights);
        let families =
            families.map(|(family, weight)| if family.id == BEARER { 0.0 } else { *weight });
        let weights = families.chain([profile.release_weight, profile.stakes_weight]);
        shapes.group(weights, &mut terms);
        let (cells, steps) = drawn(&shapes.0, seed, draws as usize);
        let ladders =
            catalogue.criteria.len() + 2 * catalogue.brakes.len() + catalogue.stakes.len();
        let own = own_steps(ladders, seed, steps.len());
        let members = shapes.0.len();
        Self { seed, draws, members, criteria, brakes, terms, cells, steps, ladders, own }
    }

    /// The seed of the draws.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// How many draws were asked for.
    pub fn draws(&self) -> u32 {
        self.draws
    }

    /// The place of a criterion among the members of a block.
    pub(super) fn criterion(&self, at: usize) -> Option<usize> {
        self.criteria[at]
    }

    pub(super) fn brake(&self, at: usize) -> Option<usize> {
        self.brakes[at]
    }

    /// The place of a family, of release or of stakes in the index.
    pub(super) fn term(&self, at: usize) -> Option<usize> {
        self.terms[at]
    }

    pub(super) fn ladder_of_criterion(&self, at: usize) -> usize {
        at
    }

    /// The ladders of a brake: how strongly it is felt, and what was done about it.
    pub(super) fn ladders_of_brake(&self, at: usize) -> [usize; 2] {
        let first = self.criteria.len() + 2 * at;
        [first, first + 1]
    }

    pub(super) fn ladder_of_stake(&self, at: usize) -> usize {
        self.criteria.len() + 2 * self.brakes.len() + at
    }

    /// The draws, sixteen at a time.
    pub(super) fn blocks(&self) -> impl Iterator<Item = Block<'_>> {
        let cells = self.cells.chunks_exact(self.members.max(1));
        let own = self.own.chunks_exact(self.ladders.max(1));
        cells.zip(&self.steps).zip(own).enumerate().map(|(at, ((cells, steps), own))| {
            let count = (self.draws as usize - at * LANES).min(LANES);
            Block { cells, steps, own, count }
        })
    }
}

fn drawn(shapes: &[f64], seed: u64, draws: usize) -> (Vec<Lanes>, Vec<Steps>) {
    let members = shapes.len().max(1);
    let blocks = draws.div_ceil(LANES);
    let mut cells = vec![ZERO; blocks * members];
    let mut steps = vec![[ZERO; 3]; blocks];
    // A shape is above 0 and finite, since weights are: a draw that cannot be made leaves 0.
    let gammas: Vec<Option<Gamma<f64>>> =
        shapes.iter().map(|shape| Gamma::new(*shape, 1.0).ok()).collect();
    cells
        .par_chunks_mut(BLOCKS_OF_A_STREAM * members)
        .zip(steps.par_chunks_mut(BLOCKS_OF_A_STREAM))
        .enumerate()
        .for_each(|(stream, (cells, steps))| {
            let mut random = ChaCha8Rng::seed_from_u64(seed);
            random.set_stream(stream as u64);
            for (cells, steps) in cells.chunks_exact_mut(members).zip(steps) {
                for lane in 0..LANES {
                    for (cell, gamma) in cells.iter_mut().zip(&gammas) {
                        let weight = gamma.map_or(0.0, |gamma| gamma.sample(&mut random));
                        // A tiny shape may round to 0, and nothing can be divided by that.
                        cell[lane] = weight.max(f64::MIN_POSITIVE);
                    }
                    step(steps, lane, &mut random);
                }
            }
        });
    (cells, steps)
}

/// Draws where the levels 1, 2 and 3 stand: three uniform places in their order.
fn step(steps: &mut Steps, lane: usize, random: &mut ChaCha8Rng) {
    let mut places: [f64; 3] = random.random();
    places.sort_by(f64::total_cmp);
    for (step, place) in steps.iter_mut().zip(places) {
        step[lane] = place;
    }
}

/// Streams of the steps of single ladders begin here: no weight is drawn from one of them.
const OWN_STREAMS: u64 = 1 << 32;

fn own_steps(ladders: usize, seed: u64, blocks: usize) -> Vec<Steps> {
    let ladders = ladders.max(1);
    let mut own = vec![[ZERO; 3]; blocks * ladders];
    own.par_chunks_mut(BLOCKS_OF_A_STREAM * ladders).enumerate().for_each(|(stream, steps)| {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(OWN_STREAMS + stream as u64);
        for ladder in steps {
            (0..LANES).for_each(|lane| step(ladder, lane, &mut random));
        }
    });
    own
}
