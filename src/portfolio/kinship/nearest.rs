//! The exact nearest, without comparing every two projects.
//!
//! Each dimension has the list of its holders. A project's dimensions are taken from the rarest
//! on, and each list adds to the closeness of its holders. What the remaining dimensions can
//! still add to a project is at most the product of two lengths (Cauchy-Schwarz): that of what
//! remains of the one and of the other. As soon as few projects can still come among the nearest,
//! those are compared in full and the long lists of common words are never read. Where that does not
//! come about, in texts of few words, the common dimensions are laid out densely (`dense`). Nothing
//! is left out: the answer is that of comparing with everybody, ties going to the first in order.

mod dense;

use std::ops::Range;

use rayon::prelude::*;

use super::space::Space;
use dense::{Dense, Open};

/// A project's nearest with their closeness, nearest first.
pub type Neighbours = Vec<(usize, f64)>;

/// Dimensions are taken in steps: those held by at most so small a part of the projects, and last
/// all.
const STEPS: [usize; 3] = [256, 32, 8];
/// What a rounding error may hide.
const SLACK: f32 = 1e-5;
/// Reading a weight of a project costs about this many times what adding one holder does.
const COMPARING: usize = 2;
/// Adding one holder costs about this many times what a dense weight does.
const ADDING: usize = 24;
/// Projects that are laid beside everybody together.
const TOGETHER: usize = 32;

/// The lists of holders, ready to be asked.
pub struct Nearest<'s> {
    space: &'s Space,
    starts: Vec<usize>,
    holders: Vec<u32>,
    weights: Vec<f32>,
    steps: Vec<Step>,
    dense: Dense,
}

/// What remains after the dimensions of a step.
struct Step {
    /// The first dimension that is not in it.
    end: u32,
    /// The length of what remains of each project.
    rest: Vec<f32>,
    /// Projects, the longest rest first.
    longest: Vec<u32>,
}

/// Working memory of one thread.
struct Scratch {
    closeness: Vec<f32>,
    touched: Vec<u32>,
    query: Vec<f32>,
    best: Vec<f32>,
}

impl<'s> Nearest<'s> {
    pub fn new(space: &'s Space) -> Self {
        let mut starts = Vec::with_capacity(space.holders.len() + 1);
        let mut total = 0;
        starts.push(0);
        for holders in &space.holders {
            total += *holders as usize;
            starts.push(total);
        }
        let mut next = starts.clone();
        let (mut holders, mut weights) = (vec![0; total], vec![0.0; total]);
        for project in 0..space.len() {
            let (dims, row) = space.row(project);
            for (dim, weight) in dims.iter().zip(row) {
                let place = &mut next[*dim as usize];
                holders[*place] = project as u32;
                weights[*place] = *weight;
                *place += 1;
            }
        }
        let steps = steps(space);
        let dense = Dense::new(space, steps.last().map_or(0, |step| step.end));
        Self { space, starts, holders, weights, steps, dense }
    }

    /// The `most` nearest of each project; fewer where fewer have anything in common with it.
    pub fn of_all(&self, most: usize) -> Vec<Neighbours> {
        let all = self.space.len();
        let starts: Vec<usize> = (0..all).step_by(TOGETHER).collect();
        let found = starts.into_par_iter().map_init(
            || self.scratch(),
            |scratch, start| self.of_some(start..(start + TOGETHER).min(all), most, scratch),
        );
        found.collect::<Vec<_>>().into_iter().flatten().collect()
    }

    fn scratch(&self) -> Scratch {
        Scratch {
            closeness: vec![0.0; self.space.len()],
            touched: Vec::new(),
            query: vec![0.0; self.space.holders.len()],
            best: Vec::new(),
        }
    }

    /// The nearest of some that follow each other.
    fn of_some(&self, some: Range<usize>, most: usize, scratch: &mut Scratch) -> Vec<Neighbours> {
        let mut open: Vec<Open> = Vec::new();
        let mut found: Vec<Neighbours> = Vec::with_capacity(some.len());
        for project in some.clone() {
            let (dims, row) = self.space.row(project);
            self.lay(project, scratch);
            found.push(match self.candidates(project, most, scratch) {
                Some(candidates) => self.compared(&candidates, most, &scratch.query),
                None => {
                    let zeros = vec![0.0; self.space.len()];
                    let closeness = std::mem::replace(&mut scratch.closeness, zeros);
                    scratch.touched.clear();
                    open.push(Open { project, closeness, slack: self.dense.slack(dims, row) });
                    Vec::new()
                }
            });
            self.take_up(project, scratch);
        }
        self.dense.add(&mut open);
        for Open { project, mut closeness, slack } in open {
            closeness[project] = f32::NEG_INFINITY;
            let least = nth(&mut scratch.best, closeness.iter().copied(), most).max(0.0);
            // What is least and what is compared with it may each be wrong by so much.
            let least = least - 2.0 * slack - SLACK;
            let near = |other: &u32| closeness[*other as usize] >= least;
            let candidates: Vec<u32> = (0..self.space.len() as u32).filter(near).collect();
            self.lay(project, scratch);
            found[project - some.start] = self.compared(&candidates, most, &scratch.query);
            self.take_up(project, scratch);
        }
        found
    }

    /// Lays a project's weights out by dimension.
    fn lay(&self, project: usize, scratch: &mut Scratch) {
        let (dims, row) = self.space.row(project);
        for (dim, weight) in dims.iter().zip(row) {
            scratch.query[*dim as usize] = *weight;
        }
    }

    /// Clears the working memory of what a project left there.
    fn take_up(&self, project: usize, scratch: &mut Scratch) {
        let (dims, _) = self.space.row(project);
        dims.iter().for_each(|dim| scratch.query[*dim as usize] = 0.0);
        for other in scratch.touched.drain(..) {
            scratch.closeness[other as usize] = 0.0;
        }
    }

    /// The nearest among some, compared in full with the project that is laid out.
    fn compared(&self, candidates: &[u32], most: usize, query: &[f32]) -> Neighbours {
        let near = candidates.iter().map(|other| (*other as usize, self.closeness(*other, query)));
        let mut found: Neighbours = near.filter(|(_, closeness)| *closeness > 0.0).collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(most);
        found
    }

    /// The same answer for one project, by comparing with everybody.
    pub(super) fn by_comparing(&self, project: usize, most: usize) -> Neighbours {
        let mut query = vec![0.0; self.space.holders.len()];
        let (dims, row) = self.space.row(project);
        for (dim, weight) in dims.iter().zip(row) {
            query[*dim as usize] = *weight;
        }
        let others = (0..self.space.len() as u32).filter(|other| *other as usize != project);
        self.compared(&others.collect::<Vec<_>>(), most, &query)
    }

    /// Projects among which the nearest are for certain; `None` where the dimensions that remain are
    /// better gone through densely.
    fn candidates(&self, project: usize, most: usize, scratch: &mut Scratch) -> Option<Vec<u32>> {
        let (dims, row) = self.space.row(project);
        let mut at = 0;
        for step in &self.steps {
            let upto = at + dims[at..].partition_point(|dim| *dim < step.end);
            for (dim, weight) in dims[at..upto].iter().zip(&row[at..upto]) {
                self.add(project, *dim, *weight, scratch);
            }
            at = upto;
            let rest = length(&row[at..]);
            let remaining: usize = dims[at..].iter().map(|dim| self.held(*dim)).sum();
            if let Some(found) = self.settled(project, most, step, rest, remaining, scratch) {
                return Some(found);
            }
        }
        let remaining: usize = dims[at..].iter().map(|dim| self.held(*dim)).sum();
        if remaining > self.dense.len() / ADDING {
            return None;
        }
        for (dim, weight) in dims[at..].iter().zip(&row[at..]) {
            self.add(project, *dim, *weight, scratch);
        }
        let least = least_of_best(scratch, most) - SLACK;
        let near = |other: &&u32| scratch.closeness[**other as usize] >= least;
        Some(scratch.touched.iter().filter(near).copied().collect())
    }

    fn held(&self, dim: u32) -> usize {
        self.space.holders[dim as usize] as usize
    }

    fn add(&self, project: usize, dim: u32, weight: f32, scratch: &mut Scratch) {
        let range = self.starts[dim as usize]..self.starts[dim as usize + 1];
        for (other, theirs) in self.holders[range.clone()].iter().zip(&self.weights[range]) {
            let at = *other as usize;
            if at == project {
                continue;
            }
            // Every weight is above zero: zero means not met yet.
            if scratch.closeness[at] == 0.0 {
                scratch.touched.push(*other);
            }
            scratch.closeness[at] += weight * theirs;
        }
    }

    /// The projects that can still be among the nearest, if comparing with each of them is less
    /// work than going on.
    fn settled(
        &self,
        project: usize,
        most: usize,
        step: &Step,
        rest: f32,
        remaining: usize,
        scratch: &mut Scratch,
    ) -> Option<Vec<u32>> {
        if scratch.touched.len() < most || remaining < 4 * scratch.touched.len() {
            return None;
        }
        let least = least_of_best(scratch, most);
        // Compared in full, the best so far say better what it takes to be among the nearest.
        let mut best: Vec<f32> = scratch
            .touched
            .iter()
            .filter(|other| scratch.closeness[**other as usize] >= least)
            .take(4 * most)
            .map(|other| self.closeness(*other, &scratch.query) as f32)
            .collect();
        best.sort_by(|a, b| b.total_cmp(a));
        let least = best.get(most - 1).copied().unwrap_or(least) - SLACK;

        let row = self.space.holders.len().min(self.mean_row());
        let affordable = remaining / (COMPARING * row.max(1));
        let unseen =
            step.longest.partition_point(|other| rest * step.rest[*other as usize] >= least);
        if unseen > affordable {
            return None;
        }
        let can = |other: &&u32| {
            let at = **other as usize;
            scratch.closeness[at] + rest * step.rest[at] >= least
        };
        let mut found: Vec<u32> =
            scratch.touched.iter().filter(can).take(affordable + 1).copied().collect();
        if found.len() + unseen > affordable {
            return None;
        }
        let unseen = step.longest[..unseen].iter();
        let is_new = |other: &&u32| {
            **other as usize != project && scratch.closeness[**other as usize] == 0.0
        };
        found.extend(unseen.filter(is_new));
        Some(found)
    }

    fn mean_row(&self) -> usize {
        self.holders.len() / self.space.len().max(1)
    }

    /// The closeness to a project whose weights are laid out by dimension. The same in both
    /// directions to the last bit: the same products are added in the same order.
    fn closeness(&self, other: u32, query: &[f32]) -> f64 {
        let (dims, row) = self.space.row(other as usize);
        let products = dims
            .iter()
            .zip(row)
            .map(|(dim, weight)| f64::from(query[*dim as usize]) * f64::from(*weight));
        products.sum()
    }
}

/// The closeness, so far, of the last among the best so far.
fn least_of_best(scratch: &mut Scratch, most: usize) -> f32 {
    let Scratch { best, touched, closeness, .. } = scratch;
    nth(best, touched.iter().map(|other| closeness[*other as usize]), most)
}

/// The last of the `most` highest; 0 where there are fewer.
fn nth(room: &mut Vec<f32>, all: impl Iterator<Item = f32>, most: usize) -> f32 {
    room.clear();
    room.extend(all);
    if most == 0 || room.len() < most {
        return 0.0;
    }
    *room.select_nth_unstable_by(most - 1, |a, b| b.total_cmp(a)).1
}

fn length(weights: &[f32]) -> f32 {
    weights.iter().map(|weight| weight * weight).sum::<f32>().sqrt()
}

fn steps(space: &Space) -> Vec<Step> {
    let made = STEPS.iter().map(|part| {
        let most = space.len() / part;
        let end = space.holders.partition_point(|holders| *holders as usize <= most) as u32;
        let rest: Vec<f32> = (0..space.len())
            .map(|project| {
                let (dims, row) = space.row(project);
                length(&row[dims.partition_point(|dim| *dim < end)..])
            })
            .collect();
        let mut longest: Vec<u32> = (0..space.len() as u32).collect();
        longest.sort_by(|a, b| rest[*b as usize].total_cmp(&rest[*a as usize]));
        Step { end, rest, longest }
    });
    made.collect()
}
