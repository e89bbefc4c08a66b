//! How many are expected, and the share of them that is reached: in words and for programs.

use serde::Serialize;
use serde_json::Number;

use crate::descriptor::ExpectedRange;
use crate::i18n::{Phrases, count, percent};
use crate::reach::Uptake;

/// "900", or "840 to 1,060", in whole people.
pub fn people(expected: ExpectedRange, phrases: &Phrases) -> String {
    let (low, high) = expected.whole();
    let shown = |number: u64| count(number, phrases.language());
    between(shown(low), Some(shown(high)), phrases)
}

/// "28%", or "24% to 30%".
pub fn share(uptake: Uptake, phrases: &Phrases) -> String {
    let shown = |share: f64| percent(share, phrases.language());
    between(shown(uptake.low), uptake.high.map(shown), phrases)
}

fn between(low: String, high: Option<String>, phrases: &Phrases) -> String {
    match high {
        Some(high) if high == low => low,
        Some(high) => phrases.tell("reach-between", [("low", low.into()), ("high", high.into())]),
        None => phrases.tell("reach-at-least", [("low", low.into())]),
    }
}

/// How many are expected, unrounded.
#[derive(Serialize)]
pub(super) struct ExpectedJson {
    low: Number,
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
#[derive(Serialize)]
pub(super) struct UptakeJson {
    low: f64,
    /// Null where nobody at all may be expected.
    high: Option<f64>,
}

impl From<Uptake> for UptakeJson {
    fn from(Uptake { low, high }: Uptake) -> Self {
        Self { low, high }
    }
}
