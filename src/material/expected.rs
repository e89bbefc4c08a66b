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

/// "28%", or "24% to 30%"; "less than 1%" of a few in many.
pub fn share(uptake: Uptake, phrases: &Phrases) -> String {
    let shown = |share: f64| phrases.share(share);
    match uptake.high {
        Some(high) => between(shown(uptake.low), Some(shown(high)), phrases),
        None => between(percent(uptake.low, phrases.language()), None, phrases),
    }
}

fn between(low: String, high: Option<String>, phrases: &Phrases) -> String {
    match high {
        Some(high) if high == low => low,
        Some(high) => phrases.tell("reach-between", [("low", low.into()), ("high", high.into())]),
        None => phrases.tell("reach-at-least", [("low", low.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_few_in_many_are_not_said_to_be_none() {
        let words = |low, high| share(Uptake { low, high }, &Phrases::new(Language::English));
        assert_eq!(words(0.0, Some(0.0)), "0%");
        assert_eq!(words(0.004, Some(0.004)), "less than 1%");
        assert_eq!(words(0.001, Some(0.02)), "less than 1% to 2%");
        assert_eq!(words(0.006, Some(0.006)), "1%");
        assert_eq!(words(0.004, None), "at least 0%");
    }
}
