//! How many are expected, for programs.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Number;

use crate::descriptor::ExpectedRange;
use crate::reach::Uptake;

/// How many are expected, unrounded.
#[derive(JsonSchema, Serialize)]
pub(super) struct ExpectedJson {
    #[schemars(with = "f64", range(min = 0))]
    low: Number,
    #[schemars(with = "f64", range(min = 0))]
    high: Number,
}

impl From<ExpectedRange> for ExpectedJson {
    fn from(range: ExpectedRange) -> Self {
        Self { low: number(range.low), high: number(range.high) }
    }
}

/// What is whole, as most counts are, is written as an integer.
fn number(number: f64) -> Number {
    let whole = (number.fract() == 0.0).then(|| Number::from(number as u64));
    let whole = whole.or_else(|| Number::from_f64(number));
    whole.expect("a population times a share is a finite number")
}

/// Users for each person expected.
#[derive(JsonSchema, Serialize)]
pub(super) struct UptakeJson {
    /// Beside the most that are expected.
    #[schemars(range(min = 0))]
    low: f64,
    /// Null where nobody at all may be expected.
    #[schemars(range(min = 0))]
    high: Option<f64>,
}

impl From<Uptake> for UptakeJson {
    fn from(Uptake { low, high }: Uptake) -> Self {
        Self { low, high }
    }
}
