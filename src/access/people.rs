//! Counts of people that others are not shown.

use crate::descriptor::Unit;

/// Counts from one to four: somebody could be recognised by them.
const FEW: std::ops::RangeInclusive<u64> = 1..=4;

/// The fewest projects that a group of some is made of, where others read of it.
pub const FEWEST: usize = 5;

/// Whether a count is not shown to others. Households are few as people are; organisations are no
/// people; a count without a unit may be one of people.
pub fn is_few(count: u64, unit: Option<Unit>) -> bool {
    unit != Some(Unit::Organisations) && FEW.contains(&count)
}

/// A count of people as others see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// The count itself.
    Shown(u64),
    /// From one to four.
    Few,
    /// Kept back for what it goes with: the most that are expected, where the fewest are few.
    KeptBack,
    /// Nobody has counted.
    Unknown,
}

impl People {
    /// A count in its unit, as others see it.
    pub fn of(count: Option<u64>, unit: Option<Unit>) -> Self {
        match count {
            None => Self::Unknown,
            Some(count) if is_few(count, unit) => Self::Few,
            Some(count) => Self::Shown(count),
        }
    }

    /// The fewest and the most of a range: no end of one whose fewest are few.
    pub fn range(ends: Option<(u64, u64)>, unit: Option<Unit>) -> [Self; 2] {
        match ends {
            None => [Self::Unknown; 2],
            Some((low, high)) if is_few(low, unit) && high > low => [Self::Few, Self::KeptBack],
            Some((low, high)) => [low, high].map(|end| Self::of(Some(end), unit)),
        }
    }

    /// The count, where it is shown.
    pub fn shown(self) -> Option<u64> {
        match self {
            Self::Shown(count) => Some(count),
            Self::Few | Self::KeptBack | Self::Unknown => None,
        }
    }

    /// Whether it is known and not shown.
    pub fn is_kept_back(self) -> bool {
        matches!(self, Self::Few | Self::KeptBack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_from_one_to_four_are_not_shown_and_organisations_are_no_people() {
        let table = [
            (Some(0), Some(Unit::People), People::Shown(0)),
            (Some(1), Some(Unit::People), People::Few),
            (Some(4), Some(Unit::People), People::Few),
            (Some(5), Some(Unit::People), People::Shown(5)),
            (Some(4), Some(Unit::Households), People::Few),
            (Some(4), Some(Unit::Organisations), People::Shown(4)),
            (Some(4), None, People::Few),
            (None, None, People::Unknown),
        ];
        for (count, unit, seen) in table {
            assert_eq!(People::of(count, unit), seen, "{count:?} {unit:?}");
        }
    }

    #[test]
    fn no_end_of_a_range_tells_that_its_fewest_are_few_and_its_most_are_not() {
        let table = [
            (Some((3, 3)), [People::Few, People::Few]),
            (Some((3, 4)), [People::Few, People::KeptBack]),
            (Some((3, 900)), [People::Few, People::KeptBack]),
            (Some((5, 900)), [People::Shown(5), People::Shown(900)]),
            (Some((0, 3)), [People::Shown(0), People::Few]),
            (None, [People::Unknown; 2]),
        ];
        for (ends, seen) in table {
            assert_eq!(People::range(ends, Some(Unit::People)), seen, "{ends:?}");
        }
        let organisations = Some(Unit::Organisations);
        assert_eq!(People::range(Some((3, 9)), organisations), [3, 9].map(People::Shown));
    }
}
