//! The issues of society that a project answers. One answered deeply is enough.

use jiff::civil::Date;

use super::evidence::rung_of;
use super::families::State;
use crate::catalogue::Catalogue;
use crate::descriptor::{Level, Project, Rung, Said};

/// One stake that the file names.
#[derive(Clone, Copy, Debug)]
pub struct StakeItem {
    /// Its position in the catalogue.
    pub stake: usize,
    /// The position of its group.
    pub group: usize,
    pub state: State,
    pub contribution: Option<Level>,
    pub rung: Option<Rung>,
}

/// The stakes of one project.
#[derive(Clone, Debug)]
pub struct Stakes {
    /// Those that the file names, in catalogue order.
    pub items: Vec<StakeItem>,
    /// The deepest contribution, 0 to 1; `None` when none is answered.
    pub value: Option<f64>,
    pub low: f64,
    pub high: f64,
    /// Groups touched by a contribution of at least 1, in catalogue order. Reported, never added.
    pub groups: Vec<usize>,
}

pub(super) fn assess(project: &Project, catalogue: &Catalogue, date: Date) -> Stakes {
    let mut items = Vec::new();
    for (at, stake) in catalogue.stakes.iter().enumerate() {
        let Some(answer) = &project.stakes[at] else { continue };
        let (state, contribution) = match answer.said {
            Said::Given(level) => (State::Answered, Some(level)),
            Said::Declined => (State::Declined, None),
            Said::Unknown | Said::NotApplicable(_) => (State::Unknown, None),
        };
        items.push(StakeItem {
            stake: at,
            group: stake.group,
            state,
            contribution,
            rung: contribution.map(|_| rung_of(answer, date)),
        });
    }
    let deepest = items.iter().filter_map(|item| item.contribution).max();
    let open = items.iter().any(|item| item.state != State::Answered);
    let value = deepest.map(Level::share);
    let (low, high) = match value {
        None => (0.0, 1.0),
        Some(value) if open => (value, 1.0),
        Some(value) => (value, value),
    };
    let mut groups: Vec<usize> = items
        .iter()
        .filter(|item| item.contribution.is_some_and(|level| level.get() >= 1))
        .map(|item| item.group)
        .collect();
    groups.sort_unstable();
    groups.dedup();
    Stakes { items, value, low, high, groups }
}
