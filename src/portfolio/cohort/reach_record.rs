//! How many people one project of a cohort reaches.

use jiff::civil::Date;

use crate::access::People;
use crate::descriptor::{Counting, ExpectedRange, Reach, Unit};
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
    /// The last count of each year that has one, in the scope of the latest; none that is kept back.
    pub years: Box<[(i16, u64)]>,
}

impl ReachRecord {
    /// The counts of a project; `figures` and `shown` are those that others see.
    pub(super) fn of(
        reached: &Reached,
        figures: Option<&Reached>,
        shown: Option<&Reach>,
        until: Date,
    ) -> Self {
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
            years: shown.map_or_else(Box::default, |shown| years(shown, reached, until)),
        }
    }
}

fn years(shown: &Reach, reached: &Reached, until: Date) -> Box<[(i16, u64)]> {
    // Scopes of one that is not named are numbered: only there they differ in words.
    let latest = shown.observations.iter().rev().find(|observation| {
        observation.users.is_some()
            && observation.date <= until
            && Some(observation.date) == reached.as_of
    });
    let Some(latest) = latest else { return Box::default() };
    let mut years: Vec<(i16, u64)> = Vec::new();
    for observation in &shown.observations {
        let Some(users) = observation.users else { continue };
        if observation.date > until || observation.scope != latest.scope {
            continue;
        }
        // Observations are in the order of their dates.
        match years.last_mut().filter(|(year, _)| *year == observation.date.year()) {
            Some(last) => last.1 = users,
            None => years.push((observation.date.year(), users)),
        }
    }
    years.into()
}
