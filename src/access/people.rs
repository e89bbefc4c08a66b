//! Counts of people that others are not shown.

use crate::descriptor::Unit;

/// Counts from one to four: somebody could be recognised by them.
const FEW: std::ops::RangeInclusive<u64> = 1..=4;

/// Whether a count is not shown to others. Households are few as people are; organisations are no
/// people; a count without a unit may be one of people.
pub fn is_few(count: u64, unit: Option<Unit>) -> bool {
    unit != Some(Unit::Organisations) && FEW.contains(&count)
}

/// A count of people as others see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    Shown(u64),
    /// From one to four.
    Few,
    Unknown,
}

impl People {
    pub fn of(count: Option<u64>, unit: Option<Unit>) -> Self {
        match count {
            None => Self::Unknown,
            Some(count) if is_few(count, unit) => Self::Few,
            Some(count) => Self::Shown(count),
        }
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
}
