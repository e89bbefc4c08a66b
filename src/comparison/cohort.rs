//! Two states of a cohort, paired by the ids of their projects.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::figures::{Figure, Measured};
use super::{Cause, Comparison, Side, compare as compare_project};
use crate::access::Seen;
use crate::assessment::Interval;
use crate::i18n::points;
use crate::reach::{ReachChange, Reached};

/// One project of one cohort.
#[derive(Clone, Copy, Debug)]
pub struct Member<'m> {
    /// As it is compared.
    pub side: Side<'m>,
    pub reached: Option<&'m Reached>,
    /// As it is shown.
    pub seen: &'m Seen,
}

/// A project that is in both.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Its positions in the old and in the new cohort.
    pub old: usize,
    pub new: usize,
    pub comparison: Comparison,
    pub reach: Option<ReachChange>,
}

impl Pair {
    /// Whether a figure, a gate or the number of those who use it is another than before, or
    /// something else is said: a stage or an answer may move no figure.
    pub fn has_moved(&self) -> bool {
        let passes = |cause: &Cause| {
            matches!(cause, Cause::Date { .. } | Cause::Catalogue | Cause::Profile { .. })
        };
        self.comparison.before != self.comparison.after
            || self.reach.is_some_and(|reach| reach.from != reach.to)
            || self.comparison.steps.iter().any(|step| !passes(&step.cause))
    }
}

/// What became of a cohort. All lists are in the order of the ids; none is one of merit.
#[derive(Clone, Debug)]
pub struct Cohorts {
    /// Positions in the new cohort.
    pub joined: Vec<usize>,
    /// Positions in the old cohort.
    pub left: Vec<usize>,
    /// Positions in the new cohort, of projects whose earlier file could not be read.
    pub unread_before: Vec<usize>,
    /// Positions in the old cohort, of projects whose later file could not be read.
    pub unread_now: Vec<usize>,
    pub pairs: Vec<Pair>,
    pub distributions: Vec<Distribution>,
}

/// How the projects of each cohort lie on one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    pub figure: Figure,
    pub before: Bands,
    pub after: Bands,
}

/// Projects in five bands. Since each figure is a range, each count is one too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bands {
    pub bands: [Band; 5],
    /// Of whom nothing is answered.
    pub unknown: usize,
}

/// Projects in one band.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// By their value.
    pub count: usize,
    /// Whose whole range lies in the band.
    pub least: usize,
    /// Whose range touches the band.
    pub most: usize,
}

/// The first and last point, out of 100, of each band.
pub const BANDS: [(u8, u8); 5] = [(0, 19), (20, 39), (40, 59), (60, 79), (80, 100)];

/// The band of a share of 0 to 1, by the points that are shown for it.
fn band(share: f64) -> usize {
    let points = points(share);
    BANDS.iter().position(|(_, last)| points <= i64::from(*last)).unwrap_or(BANDS.len() - 1)
}

impl Bands {
    fn add(&mut self, interval: &Interval) {
        let (Some(low), Some(high)) = (interval.low, interval.high) else { return };
        let (first, last) = (band(low), band(high));
        for band in &mut self.bands[first..=last] {
            band.most += 1;
        }
        if first == last {
            self.bands[first].least += 1;
        }
        match interval.value {
            Some(value) => self.bands[band(value)].count += 1,
            None => self.unknown += 1,
        }
    }
}

/// Compares two cohorts, in each of which an id is there once. Of the projects in `unread` the earlier,
/// or the later, file could not be read: nobody can say that they came or went.
pub fn compare(old: &[Member<'_>], new: &[Member<'_>], unread: &[BTreeSet<String>; 2]) -> Cohorts {
    let (before, after) = (places(old), places(new));
    let alone =
        |here: &BTreeMap<&str, usize>, there: &BTreeMap<&str, usize>, unread: &BTreeSet<String>| {
            let alone = here.iter().filter(|(id, _)| !there.contains_key(*id));
            let (unread, gone): (Vec<_>, Vec<_>) = alone.partition(|(id, _)| unread.contains(**id));
            [unread, gone].map(|some| some.into_iter().map(|(_, at)| *at).collect::<Vec<usize>>())
        };
    let [unread_now, left] = alone(&before, &after, &unread[1]);
    let [unread_before, joined] = alone(&after, &before, &unread[0]);
    let both: Vec<(usize, usize)> =
        after.iter().filter_map(|(id, at)| Some((*before.get(id)?, *at))).collect();
    // Each pair for itself: the order of the threads changes nothing.
    let pairs = both.into_par_iter().map(|(before, after)| {
        let reach = old[before].reached.zip(new[after].reached);
        Pair {
            old: before,
            new: after,
            comparison: compare_project(old[before].side, new[after].side),
            reach: reach.map(|(old, new)| crate::reach::change(old, new)),
        }
    });
    Cohorts {
        joined,
        left,
        unread_before,
        unread_now,
        pairs: pairs.collect(),
        distributions: distributions(old, new),
    }
}

/// The position of each id, in the order of the ids.
fn places<'m>(members: &[Member<'m>]) -> BTreeMap<&'m str, usize> {
    let places = members.iter().enumerate();
    places.map(|(at, member)| (member.side.project.id.as_str(), at)).collect()
}

fn distributions(old: &[Member<'_>], new: &[Member<'_>]) -> Vec<Distribution> {
    let (before, after) = (measured(old), measured(new));
    let mut figures: Vec<Figure> = Vec::new();
    for (figure, _) in after.iter().chain(&before).flat_map(|measured| &measured.figures) {
        let is_own = !matches!(figure, Figure::Supported(_) | Figure::Index);
        if is_own && !figures.contains(figure) {
            figures.push(figure.clone());
        }
    }
    let bands = |all: &[Measured], figure: &Figure| {
        let mut bands = Bands::default();
        for interval in all.iter().filter_map(|measured| measured.figure(figure)) {
            bands.add(&interval);
        }
        bands
    };
    figures
        .into_iter()
        .map(|figure| {
            let (before, after) = (bands(&before, &figure), bands(&after, &figure));
            Distribution { figure, before, after }
        })
        .collect()
}

fn measured(members: &[Member<'_>]) -> Vec<Measured> {
    members
        .iter()
        .map(|member| {
            let Side { project, catalogue, profile, date } = member.side;
            let assessment = crate::assessment::assess(project, catalogue, profile, date);
            Measured::of(&assessment, catalogue, profile)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_counts_in_every_band_that_it_touches() {
        let mut bands = Bands::default();
        let interval =
            |value, low, high| Interval { value, low: Some(low), high: Some(high), coverage: None };
        bands.add(&interval(Some(0.5), 0.45, 0.7));
        bands.add(&interval(Some(1.0), 0.8, 1.0));
        bands.add(&interval(None, 0.0, 1.0));
        bands.add(&Interval::default());
        assert_eq!(bands.unknown, 1);
        assert_eq!(bands.bands[2], Band { count: 1, least: 0, most: 2 });
        assert_eq!(bands.bands[3], Band { count: 0, least: 0, most: 2 });
        assert_eq!(bands.bands[4], Band { count: 1, least: 1, most: 2 });
    }
}
