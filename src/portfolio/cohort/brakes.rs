//! The brakes that are felt most over a cohort.

use super::Cohort;
use crate::catalogue::Catalogue;

/// One brake over a cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct BrakeFelt {
    /// Its position in the catalogue.
    pub brake: usize,
    /// Projects that say anything of it.
    pub answered: usize,
    /// Projects that feel each intensity, from 0 to 4.
    pub intensities: [usize; 5],
    /// The mean of what is left of it over the projects that feel it and say what was done, 0 to 1;
    /// `None` without any.
    pub residual: Option<f64>,
    /// Of the projects that feel it, those that say that something was done about it.
    pub loosened: usize,
    /// Of these, those that say that nothing was done yet. The others do not say.
    pub untouched: usize,
}

impl BrakeFelt {
    /// Projects that feel it at all.
    pub fn felt(&self) -> usize {
        self.intensities[1..].iter().sum()
    }

    /// Of these, those that say what was done about it, be it nothing.
    pub fn told(&self) -> usize {
        self.loosened + self.untouched
    }
}

impl Cohort {
    /// Every brake that a project answers: those that most projects feel first, then those of
    /// which most is left, then in catalogue order. Brakes are put in an order, never projects.
    pub fn brakes(&self, catalogue: &Catalogue) -> Vec<BrakeFelt> {
        let mut brakes: Vec<BrakeFelt> = (0..catalogue.brakes.len())
            .map(|at| self.brake(at))
            .filter(|brake| brake.answered > 0)
            .collect();
        brakes.sort_by(|a, b| {
            let left = |brake: &BrakeFelt| brake.residual.unwrap_or(0.0);
            b.felt().cmp(&a.felt()).then(left(b).total_cmp(&left(a)))
        });
        brakes
    }

    fn brake(&self, at: usize) -> BrakeFelt {
        let mut felt = BrakeFelt {
            brake: at,
            answered: 0,
            intensities: [0; 5],
            residual: None,
            loosened: 0,
            untouched: 0,
        };
        let mut left = 0.0;
        for brake in self.records.iter().filter_map(|record| record.brakes.get(at)) {
            let Some(level) = brake.felt() else { continue };
            felt.answered += 1;
            felt.intensities[usize::from(level.get())] += 1;
            if let (1.., Some(done)) = (level.get(), brake.mitigation) {
                let told = if done.get() > 0 { &mut felt.loosened } else { &mut felt.untouched };
                *told += 1;
                left += level.share() * (1.0 - done.share());
            }
        }
        felt.residual = (felt.told() > 0).then(|| left / felt.told() as f64);
        felt
    }
}
