//! How many are expected, and the share of them that is reached, in words.

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
