//! Whether a reader gives higher or lower levels than the others on the same points.
//!
//! Each level is taken as what the point deserves plus what is the reader's own; least squares
//! over the points that readers share separate the two. It is shown in a column apart and never
//! taken off a level: a difference may come from a reader who has seen something that others have
//! not.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::agreement::{DRAWS, ENOUGH, Unit, interval};

/// The fewest readers: between two, a difference says nothing of either.
pub const READERS: usize = 3;

/// The most readers who are set side by side: the work grows with the cube of their number. It is
/// far above any panel that meets.
pub const MOST: usize = 100;
/// The most readers among whom a group is looked for.
const SOUGHT: usize = 1_000;

/// What can be said of the readers.
#[derive(Clone, Debug, PartialEq)]
pub enum Severity {
    /// Fewer than [`READERS`] readers hang together by at least [`ENOUGH`] shared points.
    NotEnoughOverlap,
    /// More than [`MOST`] readers hang together.
    TooMany,
    /// One for each reader who hangs together with the others.
    Estimated(Vec<Lean>),
}

/// How a reader's levels lie beside those of the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lean {
    /// The reader’s number, from 0.
    pub reader: usize,
    /// Points that this reader shares with another of these readers.
    pub points: usize,
    /// Levels above (positive) or below the others on the same points; they sum to zero.
    pub levels: f64,
    /// From resampled points.
    pub interval: Option<(f64, f64)>,
}

/// Estimates every reader's difference, where they overlap enough. `readers` is their number.
pub fn estimate(units: &[Unit], readers: usize, seed: u64) -> Severity {
    if readers > SOUGHT {
        return Severity::TooMany;
    }
    let group = largest_group(units, readers);
    match group.len() {
        0..READERS => return Severity::NotEnoughOverlap,
        READERS..=MOST => {}
        _ => return Severity::TooMany,
    }
    let units: Vec<Unit> = units
        .iter()
        .map(|unit| {
            let place = |reader: usize| group.iter().position(|member| *member == reader);
            unit.iter().filter_map(|(who, level)| Some((place(*who)?, *level))).collect()
        })
        .filter(|unit: &Unit| unit.len() > 1)
        .collect();
    let all: Vec<&Unit> = units.iter().collect();
    let Some(leans) = least_squares(&all, group.len()) else { return Severity::NotEnoughOverlap };
    let draws = resampled(&units, group.len(), seed);
    let leans = group.iter().enumerate().map(|(at, reader)| {
        let points = units.iter().filter(|unit| unit.iter().any(|(who, _)| *who == at)).count();
        let drawn = draws.iter().map(|draw| draw[at]).collect();
        Lean { reader: *reader, points, levels: leans[at], interval: interval(drawn) }
    });
    Severity::Estimated(leans.collect())
}

fn resampled(units: &[Unit], readers: usize, seed: u64) -> Vec<Vec<f64>> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let draws = (0..DRAWS).filter_map(|_| {
        let drawn: Vec<&Unit> =
            (0..units.len()).map(|_| &units[random.random_range(0..units.len())]).collect();
        least_squares(&drawn, readers)
    });
    draws.collect()
}

/// The largest set of readers that hang together by pairs sharing [`ENOUGH`] points; the one with
/// the lowest number among equals.
fn largest_group(units: &[Unit], readers: usize) -> Vec<usize> {
    let mut shared = vec![0_usize; readers * readers];
    for unit in units {
        for (one, _) in unit {
            for (other, _) in unit {
                shared[one * readers + other] += 1;
            }
        }
    }
    let mut seen = vec![false; readers];
    let mut largest: Vec<usize> = Vec::new();
    for start in 0..readers {
        let mut group = Vec::new();
        let mut open = vec![start];
        while let Some(one) = open.pop() {
            if std::mem::replace(&mut seen[one], true) {
                continue;
            }
            group.push(one);
            let near = |other: &usize| *other != one && shared[one * readers + other] >= ENOUGH;
            open.extend((0..readers).filter(near));
        }
        if group.len() > largest.len() {
            group.sort_unstable();
            largest = group;
        }
    }
    largest
}

/// For each of these readers, the equation that the parts of all of them fulfil: a factor for each
/// part, and last what they add up to.
pub fn equations(units: &[Unit], leans: &[Lean]) -> Vec<Vec<f64>> {
    let place = |reader: usize| leans.iter().position(|lean| lean.reader == reader);
    let units: Vec<Unit> = units
        .iter()
        .map(|unit| unit.iter().filter_map(|(who, level)| Some((place(*who)?, *level))).collect())
        .filter(|unit: &Unit| unit.len() > 1)
        .collect();
    normal(&units.iter().collect::<Vec<_>>(), leans.len())
}

/// The readers' own parts, summing to zero; None where the points do not tie all of them together.
fn least_squares(units: &[&Unit], readers: usize) -> Option<Vec<f64>> {
    let mut rows = normal(units, readers);
    // One equation follows from the others; that the parts sum to zero takes its place.
    let last = rows.last_mut()?;
    last.fill(1.0);
    last[readers] = 0.0;
    solved(rows)
}

/// The points' own parts are eliminated, which leaves one equation for each reader.
fn normal(units: &[&Unit], readers: usize) -> Vec<Vec<f64>> {
    let mut rows = vec![vec![0.0; readers + 1]; readers];
    for unit in units {
        let count = unit.len() as f64;
        let mean = unit.iter().map(|(_, level)| f64::from(*level)).sum::<f64>() / count;
        for (one, level) in *unit {
            rows[*one][*one] += 1.0;
            rows[*one][readers] += f64::from(*level) - mean;
            for (other, _) in *unit {
                rows[*one][*other] -= 1.0 / count;
            }
        }
    }
    rows
}

/// Gaussian elimination with the largest pivot of each column.
fn solved(mut rows: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let count = rows.len();
    for column in 0..count {
        let pivot = (column..count)
            .max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))?;
        if rows[pivot][column].abs() < 1e-9 {
            return None;
        }
        rows.swap(column, pivot);
        let row = rows[column].clone();
        for (at, other) in rows.iter_mut().enumerate() {
            let factor = if at == column { 0.0 } else { other[column] / row[column] };
            if factor != 0.0 {
                for (cell, value) in other.iter_mut().zip(&row) {
                    *cell -= factor * value;
                }
            }
        }
    }
    Some((0..count).map(|at| rows[at][count] / rows[at][at]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three readers on points that deserve 1, 2, 3 in turn, each adding what is its own.
    fn shared(points: usize, own: [i16; 3]) -> Vec<Unit> {
        (0..points)
            .map(|at| {
                let deserved = 1 + (at % 3) as i16;
                (0..3).map(|who| (who, (deserved + own[who]) as u8)).collect()
            })
            .collect()
    }

    #[test]
    fn what_is_a_readers_own_is_found_again() {
        let Severity::Estimated(leans) = estimate(&shared(12, [-1, 0, 1]), 3, 1) else { panic!() };
        let found: Vec<f64> = leans.iter().map(|lean| (lean.levels * 1e6).round() / 1e6).collect();
        assert_eq!(found, [-1.0, 0.0, 1.0]);
        assert!(leans.iter().all(|lean| lean.points == 12));
        let (low, high) = leans[0].interval.unwrap();
        assert!((low + 1.0).abs() < 1e-6 && (high + 1.0).abs() < 1e-6);
    }

    #[test]
    fn a_reader_who_read_harder_projects_is_not_taken_for_severe() {
        // The third reader shares low points with the first, high ones with the second, and gives
        // exactly what they give.
        let mut units: Vec<Unit> = (0..12).map(|_| vec![(0, 1), (2, 1)]).collect();
        units.extend((0..12).map(|_| vec![(1, 4), (2, 4)]));
        let Severity::Estimated(leans) = estimate(&units, 3, 1) else { panic!() };
        assert!(leans.iter().all(|lean| lean.levels.abs() < 1e-9), "{leans:?}");
    }

    #[test]
    fn two_readers_or_few_shared_points_are_not_enough() {
        assert_eq!(estimate(&shared(9, [0, 0, 1]), 3, 1), Severity::NotEnoughOverlap);
        let pairs: Vec<Unit> = (0..40).map(|_| vec![(0, 1), (1, 2)]).collect();
        assert_eq!(estimate(&pairs, 2, 1), Severity::NotEnoughOverlap);
        assert_eq!(estimate(&[], 0, 1), Severity::NotEnoughOverlap);
    }

    #[test]
    fn a_crowd_is_not_estimated() {
        let crowd: Vec<Unit> = vec![(0..MOST + 1).map(|who| (who, 1)).collect(); 12];
        assert_eq!(estimate(&crowd, MOST + 1, 1), Severity::TooMany);
        assert_eq!(estimate(&crowd, 1_000_000, 1), Severity::TooMany);
    }
}
