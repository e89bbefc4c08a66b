//! Families as distributions of intervals, and how well answers are supported.

use super::{Cohort, Record};
use crate::assessment::{Interval, State};
use crate::catalogue::Catalogue;
use crate::descriptor::Rung;
use crate::diagnostic::Known;

/// The bands of a histogram: 0-20, 20-40, 40-60, 60-80, 80-100.
pub const BANDS: usize = 5;

/// The quarters of a list of figures, by straight interpolation between its members.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quartiles {
    pub first: f64,
    pub median: f64,
    pub third: f64,
}

impl Quartiles {
    /// `None` for an empty list.
    pub fn of(mut figures: Vec<f64>) -> Option<Self> {
        figures.sort_by(f64::total_cmp);
        let last = figures.len().checked_sub(1)?;
        let at = |share: f64| {
            let place = share * last as f64;
            let below = figures[place.floor() as usize];
            below + (figures[place.ceil() as usize] - below) * place.fract()
        };
        Some(Self { first: at(0.25), median: at(0.5), third: at(0.75) })
    }
}

/// The projects whose range touches one band.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// The whole range lies in this band: whatever is still unknown, it stays here.
    pub within: usize,
    /// The range crosses the edge of the band: such a project is counted in each that it touches.
    pub crossing: usize,
}

/// One family over a cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// The position of the family; `None` for the release from brakes.
    pub family: Option<usize>,
    /// Projects to which something of the family is asked.
    pub asked: usize,
    /// Of these, projects that answer nothing of it yet: they have no value.
    pub silent: usize,
    pub value: Option<Quartiles>,
    pub low: Option<Quartiles>,
    pub high: Option<Quartiles>,
    pub coverage: Option<Quartiles>,
    /// The same when only answers documented or better count: the ends of the range, and the
    /// share known.
    pub supported_low: Option<Quartiles>,
    pub supported_high: Option<Quartiles>,
    pub supported: Option<Quartiles>,
    pub bands: [Band; BANDS],
}

/// Answers by what supports them, and questions that stay open, over the whole cohort.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Answers of each rung, from declared to corroborated.
    pub rungs: [usize; 4],
    pub declined: usize,
    pub unknown: usize,
    pub not_applicable: usize,
    pub not_due: usize,
}

impl Evidence {
    pub fn answered(&self) -> usize {
        self.rungs.iter().sum()
    }

    /// Answers that rest on a document or better.
    pub fn supported(&self) -> usize {
        self.rungs[1..].iter().sum()
    }

    /// Questions that are due, answered or not.
    pub fn asked(&self) -> usize {
        self.answered() + self.declined + self.unknown
    }
}

impl Cohort {
    /// Every family in catalogue order, then the release from brakes.
    pub fn distributions(&self, catalogue: &Catalogue) -> Vec<Distribution> {
        let families = (0..catalogue.families.len()).map(|at| {
            self.distribution(
                Some(at),
                |record| record.families[at].interval(),
                |record| record.families[at].supported(),
            )
        });
        let release = |at: usize| move |record: &Record| record.held_back.complement()[at];
        let release = self.distribution(None, release(0), release(1));
        families.chain([release]).collect()
    }

    fn distribution(
        &self,
        family: Option<usize>,
        interval: impl Fn(&Record) -> Interval,
        supported: impl Fn(&Record) -> Interval,
    ) -> Distribution {
        // Worked out each time: a hundred thousand intervals are more than the sums they come from.
        let intervals = || self.records.iter().map(&interval);
        let each = |of: fn(&Interval) -> Option<f64>| {
            Quartiles::of(intervals().filter_map(|interval| of(&interval)).collect())
        };
        let shown = |of: fn(&Interval) -> Option<f64>| {
            let intervals = self.records.iter().map(&supported);
            Quartiles::of(intervals.filter_map(|interval| of(&interval)).collect())
        };
        let mut bands = [Band::default(); BANDS];
        for interval in intervals() {
            if let (Some(low), Some(high)) = (interval.low, interval.high) {
                count_bands(&mut bands, low, high);
            }
        }
        let asked = intervals().filter(|interval| interval.low.is_some()).count();
        Distribution {
            family,
            asked,
            silent: asked - intervals().filter(|interval| interval.value.is_some()).count(),
            value: each(|interval| interval.value),
            low: each(|interval| interval.low),
            high: each(|interval| interval.high),
            coverage: each(|interval| interval.coverage),
            supported_low: shown(|interval| interval.low),
            supported_high: shown(|interval| interval.high),
            supported: shown(|interval| interval.coverage),
            bands,
        }
    }

    /// How the answers on criteria are supported.
    pub fn evidence(&self) -> Evidence {
        let mut evidence = Evidence::default();
        for mark in self.records.iter().flat_map(|record| record.criteria.iter()) {
            match mark.state() {
                State::Answered => {
                    let rung = mark.rung().unwrap_or(Rung::NAMES[0].1);
                    evidence.rungs[rung as usize] += 1;
                }
                State::Declined => evidence.declined += 1,
                State::Unknown => evidence.unknown += 1,
                State::NotApplicable => evidence.not_applicable += 1,
                State::NotDue => evidence.not_due += 1,
                State::NotScored => {}
            }
        }
        evidence
    }
}

fn count_bands(bands: &mut [Band; BANDS], low: f64, high: f64) {
    let band = |share: f64| ((share * BANDS as f64).floor() as usize).min(BANDS - 1);
    let (first, last) = (band(low), band(high));
    if first == last {
        bands[first].within += 1;
    } else {
        for band in &mut bands[first..=last] {
            band.crossing += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_counted_in_every_band_that_it_touches() {
        let mut bands = [Band::default(); BANDS];
        count_bands(&mut bands, 0.45, 0.55);
        count_bands(&mut bands, 0.1, 0.5);
        count_bands(&mut bands, 1.0, 1.0);
        assert_eq!(bands.map(|band| band.within), [0, 0, 1, 0, 1]);
        assert_eq!(bands.map(|band| band.crossing), [1, 1, 1, 0, 0]);
    }

    #[test]
    fn quarters_are_interpolated() {
        let quartiles = Quartiles::of(vec![1.0, 0.0, 0.5]).unwrap();
        assert_eq!(quartiles, Quartiles { first: 0.25, median: 0.5, third: 0.75 });
        assert_eq!(Quartiles::of(Vec::new()), None);
    }
}
