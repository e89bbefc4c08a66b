//! How the formats of reports are asked for.

use clap::ValueEnum;
use clap::builder::PossibleValue;

pub(super) use crate::making::format::Format;

impl ValueEnum for Format {
    fn value_variants<'v>() -> &'v [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.as_str()))
    }
}
