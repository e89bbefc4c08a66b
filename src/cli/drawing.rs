//! What is drawn: the options of robustness.

use clap::Args;

use super::whole::whole;
use crate::assessment::SEED;
use crate::assessment::robustness::{DRAWS, FEWEST_DRAWS, MOST_DRAWS, Weightings};
use crate::catalogue::{Catalogue, Profile};

#[derive(Args, Debug)]
pub(in crate::cli) struct Drawing {
    /// Say what other weights, and other steps between levels, would change
    #[arg(long)]
    pub robustness: bool,
    /// Seed of the draws; it is part of the assessment's fingerprint
    #[arg(long, value_name = "N", default_value_t = SEED,
          value_parser = whole::<u64>(0..=u64::MAX))]
    pub seed: u64,
    /// How many sets of weights are drawn, from 100 to 100000
    #[arg(long, value_name = "N", default_value_t = DRAWS, requires = "robustness",
          value_parser = whole::<u32>(FEWEST_DRAWS.into()..=MOST_DRAWS.into()))]
    pub draws: u32,
}

impl Drawing {
    /// The weightings, where robustness is asked for: drawn once for every project.
    pub fn weightings(&self, catalogue: &Catalogue, profile: &Profile) -> Option<Weightings> {
        self.robustness.then(|| Weightings::new(catalogue, profile, self.seed, self.draws))
    }
}
