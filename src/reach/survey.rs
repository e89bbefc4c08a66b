//! How many people to ask to know within what range, and what a survey that was made says.
//!
//! For a share that may be anything, a margin of `e` at 95 % takes `n0 = z²/(4·e²)` people drawn by
//! lot from very many (the widest case, a share of one half), and from a population of N no more than
//! `n = n0 / (1 + (n0 − 1)/N)`, the correction for a finite population, rounded up (Cochran, *Sampling
//! Techniques*, third edition, 1977, section 4.4). What a survey says is N times Wilson's interval,
//! without that correction, as everywhere else: asking a great part of a small population, one knows
//! a little more than it says.

use crate::descriptor::{Expectation, ExpectedRange, Z};

/// Margins that are worked out, in points of a hundred.
pub const MARGINS: [u8; 5] = [3, 5, 10, 15, 20];

/// How many to ask for one margin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// Points of a hundred, to either side.
    pub margin: u8,
    /// How many people to ask, all of them where there are no more.
    pub ask: u64,
    /// What would be known if half of them said yes.
    pub half: Option<ExpectedRange>,
}

/// How many to ask, of a population or of very many where it is not known.
pub fn samples(population: Option<u64>) -> Vec<Sample> {
    let sample = |margin: u8| {
        let ask = sample_size(f64::from(margin) / 100.0, population);
        let half = population.map(|population| {
            Expectation::Survey { asked: ask, yes: ask.div_ceil(2), population }.range()
        });
        Sample { margin, ask, half }
    };
    MARGINS.map(sample).to_vec()
}

/// How many to ask to know a share within a margin of 0 to 1, at 95 %.
fn sample_size(margin: f64, population: Option<u64>) -> u64 {
    let many = Z * Z / (4.0 * margin * margin);
    match population {
        None => many.ceil() as u64,
        Some(population) => {
            let of = population as f64;
            ((many / (1.0 + (many - 1.0) / of)).ceil() as u64).min(population)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table that textbooks print for a margin of 5 points at 95 %: Krejcie and Morgan,
    /// "Determining sample size for research activities", 1970, whose formula is another writing of
    /// the same.
    #[test]
    fn the_numbers_are_those_of_the_published_table() {
        for (population, ask) in [
            (10, 10),
            (100, 80),
            (500, 217),
            (1_000, 278),
            (2_000, 322),
            (10_000, 370),
            (100_000, 383),
        ] {
            let found = sample_size(0.05, Some(population));
            assert!(found.abs_diff(ask) <= 1, "{population}: {found}, not {ask}");
        }
        assert_eq!(sample_size(0.05, None), 385);
        assert_eq!(sample_size(0.1, None), 97);
    }

    #[test]
    fn fewer_are_asked_for_a_wider_margin_and_never_more_than_there_are() {
        for population in [None, Some(1), Some(7), Some(90), Some(2_000), Some(u64::MAX)] {
            let all = samples(population);
            assert!(all.windows(2).all(|two| two[0].ask >= two[1].ask), "{all:?}");
            assert!(all.iter().all(|sample| sample.ask >= 1));
            assert!(all.iter().all(|sample| population.is_none_or(|most| sample.ask <= most)));
        }
    }
}
