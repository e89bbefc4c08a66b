//! Whole numbers as options take them, and what is said of those that they do not take.

use std::error::Error;
use std::fmt;
use std::ops::RangeInclusive;

/// What an option takes, where it refuses what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    /// A whole number from here to there.
    Whole { least: u64, most: u64 },
    /// A number of bytes.
    Size,
}

/// Only for those who read the library's own text: people get [`super::mistake`]'s sentence.
impl fmt::Display for Takes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole { least, most } => write!(out, "{least} to {most}"),
            Self::Size => write!(out, "1B to 1GiB"),
        }
    }
}

impl Error for Takes {}

/// The parser of a whole number within a range.
pub(super) fn whole<N: TryFrom<u64>>(
    range: RangeInclusive<u64>,
) -> impl Fn(&str) -> Result<N, Takes> + Clone {
    move |text| {
        let is_typed = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = is_typed.then(|| text.parse().ok()).flatten();
        let number = number.filter(|number| range.contains(number));
        let number = number.and_then(|number| N::try_from(number).ok());
        number.ok_or(Takes::Whole { least: *range.start(), most: *range.end() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_digits_within_its_range() {
        let threads = whole::<u16>(1..=512);
        assert_eq!(threads("512"), Ok(512));
        for text in ["0", "513", "2 000", "+1", "-1", "1.0", "", "99999999999999999999"] {
            assert_eq!(threads(text), Err(Takes::Whole { least: 1, most: 512 }), "{text}");
        }
        assert!(whole::<u64>(0..=u64::MAX)("18446744073709551615").is_ok());
    }
}
