//! From one reading of reach to a later one.

use super::Reached;
use super::series::{DAYS_A_MONTH, days};

/// From N to M users, and how fast, between the latest observations of two readings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReachChange {
    /// Users by the latest observation of the older reading; `None` where none counts users.
    pub from: Option<u64>,
    /// Users by the latest observation of the newer reading.
    pub to: Option<u64>,
    /// Users a month between the two; `None` when the two may not be compared.
    pub per_month: Option<f64>,
}

/// Compares two readings. The speed is given only in one unit, way of counting and scope, and
/// only when the later reading compares its counts back to the earlier one's date.
pub fn change(old: &Reached, new: &Reached) -> ReachChange {
    let alike = are_alike(old, new);
    let counted = old.users.zip(new.users).zip(old.as_of.zip(new.as_of));
    let per_month = counted.filter(|_| alike).and_then(|((from, to), (before, after))| {
        let months = days(before, after) / DAYS_A_MONTH;
        let unbroken = new.series.first().is_some_and(|first| first.date <= before);
        (months > 0.0 && unbroken).then(|| (to as f64 - from as f64) / months)
    });
    ReachChange { from: old.users, to: new.users, per_month }
}

/// Whether a later reading tells another number of the same day: a count that was corrected, which is
/// no movement.
pub fn is_corrected(old: &Reached, new: &Reached) -> bool {
    let of_one_day = old.as_of.is_some() && old.as_of == new.as_of;
    of_one_day
        && are_alike(old, new)
        && old.users.zip(new.users).is_some_and(|(old, new)| old != new)
}

fn are_alike(old: &Reached, new: &Reached) -> bool {
    old.unit == new.unit && old.counting == new.counting && old.scope == new.scope
}
