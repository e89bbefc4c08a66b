//! How many people one project of a cohort reaches.

use jiff::civil::Date;

use crate::access::People;
use crate::descriptor::{Counting, ExpectedRange, Unit};
use crate::reach::{Reached, Uptake};

/// The last counts of one project.
#[derive(Clone, Debug, PartialEq)]
pub struct ReachRecord {
    pub unit: Option<Unit>,
    pub counting: Option<Counting>,
    /// The fewest and the most that are expected, in whole people.
    pub expected: [People; 2],
    /// The same unrounded, where it is not kept back.
    pub range: Option<ExpectedRange>,
    pub users: People,
    pub as_of: Option<Date>,
    pub registered: People,
    /// Users for each person expected, where neither count is kept back.
    pub uptake: Option<Uptake>,
    /// The speed between counts that are not kept back.
    pub speed_per_month: Option<f64>,
}

impl ReachRecord {
    /// The counts of a project; `figures` are those that others see.
    pub(super) fn of(reached: &Reached, figures: Option<&Reached>) -> Self {
        let people = |count: Option<u64>| People::of(count, reached.unit);
        let expected = People::range(reached.expected.map(ExpectedRange::whole), reached.unit);
        Self {
            unit: reached.unit,
            counting: reached.counting,
            expected,
            range: reached.expected.filter(|_| expected.iter().all(|end| end.shown().is_some())),
            users: people(reached.users),
            as_of: reached.as_of,
            registered: people(reached.registered),
            uptake: figures.and_then(|figures| figures.uptake),
            speed_per_month: figures.and_then(|figures| figures.speed_per_month),
        }
    }
}
