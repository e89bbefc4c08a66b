//! The common dimensions, laid out densely: a row of small whole numbers for each project.
//!
//! A dimension that more than an eighth of the projects have is cheaper to multiply for everybody, eight
//! at a time, than to look up for those who have it. Whole numbers of sixteen bits are wrong by little,
//! and by how much at most is known: those that may be among the nearest are compared in full after.

use super::super::space::Space;

/// What a weight of one becomes. The sum of the products of two rows fits into 32 bits: the length of a
/// row is below 1.2.
const SCALE: f32 = 16_384.0;
/// A row is filled up to a multiple of this, so that it is gone through at one stride.
const STRIDE: usize = 16;
/// Rows that are read together while they are near at hand.
const TILE: usize = 64;

/// A project whose nearest are still looked for.
pub(super) struct Open {
    pub project: usize,
    /// How close everybody is, so far.
    pub closeness: Vec<f32>,
    /// By how much that may be wrong once the common dimensions are added.
    pub slack: f32,
}

/// The rows.
pub(super) struct Dense {
    /// The first dimension that is laid out.
    first: u32,
    width: usize,
    rows: Vec<i16>,
    /// The highest sum of the weights of one row.
    highest: f32,
}

impl Dense {
    pub fn new(space: &Space, first: u32) -> Self {
        let dims = space.holders.len() - first as usize;
        let width = dims.next_multiple_of(STRIDE);
        let mut rows = vec![0; width * space.len()];
        let mut highest = 0.0_f32;
        for project in 0..space.len() {
            let (dims, weights) = space.row(project);
            let from = dims.partition_point(|dim| *dim < first);
            for (dim, weight) in dims[from..].iter().zip(&weights[from..]) {
                rows[project * width + (dim - first) as usize] = (weight * SCALE).round() as i16;
            }
            highest = highest.max(weights[from..].iter().sum());
        }
        Self { first, width, rows, highest }
    }

    /// How many weights are read for one project.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// By how much the closeness of anybody to a project may be wrong: each weight is, by half of the
    /// smallest step.
    pub fn slack(&self, dims: &[u32], weights: &[f32]) -> f32 {
        let from = dims.partition_point(|dim| *dim < self.first);
        let own: f32 = weights[from..].iter().sum();
        let step = 0.5 / SCALE;
        step * (own + self.highest) + step * step * self.width as f32
    }

    /// Adds the common dimensions to the closeness of everybody.
    pub fn add(&self, open: &mut [Open]) {
        if self.width == 0 {
            return;
        }
        for (tile, rows) in self.rows.chunks(TILE * self.width).enumerate() {
            for open in &mut *open {
                let own = &self.rows[open.project * self.width..][..self.width];
                let near = open.closeness[tile * TILE..].iter_mut();
                for (near, row) in near.zip(rows.chunks_exact(self.width)) {
                    *near += product(own, row) as f32 / (SCALE * SCALE);
                }
            }
        }
    }
}

fn product(a: &[i16], b: &[i16]) -> i32 {
    a.iter().zip(b).map(|(a, b)| i32::from(*a) * i32::from(*b)).sum()
}
