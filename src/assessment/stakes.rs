//! The issues of society that a project answers. One answered deeply is enough.

use jiff::civil::Date;

use super::evidence::rung_of;
use super::families::State;
use crate::catalogue::Catalogue;
use crate::descriptor::{Level, Others, Project, Rung, Said};

/// One stake that the file names.
#[derive(Clone, Copy, Debug)]
pub struct StakeItem {
    /// Its position in the catalogue.
    pub stake: usize,
    /// The position of its group.
    pub group: usize,
    /// Answered, declined or unknown.
    pub state: State,
    /// How deep the contribution goes, 0 to 4; `None` unless it is answered.
    pub contribution: Option<Level>,
    /// How well an answer is shown; `None` unless it is answered.
    pub rung: Option<Rung>,
}

/// The stakes of one project.
#[derive(Clone, Debug)]
pub struct Stakes {
    /// Those that the file names, in catalogue order.
    pub items: Vec<StakeItem>,
    /// The deepest contribution, 0 to 1; `None` when none is answered.
    pub value: Option<f64>,
    /// The deepest contribution answered, 0 to 1; 0 when none is.
    pub low: f64,
    /// Below 1 only where the file says that it answers no other stake.
    pub high: f64,
    /// The same, only contributions documented or better counting as known.
    pub supported: Depth,
    /// What is said of the stakes that are not named.
    pub others: Others,
    /// Groups touched by a contribution of at least 1, in catalogue order. Reported, never added.
    pub groups: Vec<usize>,
}

/// The deepest contribution, 0 to 1, and the ends of its range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Depth {
    /// 0 to 1; `None` where no contribution is known.
    pub value: Option<f64>,
    /// 0 to 1, as if every stake that is open were answered 0.
    pub low: f64,
    /// 0 to 1, as if every stake that is open were answered 4.
    pub high: f64,
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
    let deepest = |known: &dyn Fn(&&StakeItem) -> bool| {
        items.iter().filter(known).filter_map(|item| item.contribution).max().map(Level::share)
    };
    let is_shown = |item: &StakeItem| item.rung >= Some(Rung::Documented);
    let value = deepest(&|_| true);
    let closed =
        project.others == Others::None && items.iter().all(|item| item.state == State::Answered);
    let low = value.unwrap_or(0.0);
    let high = if closed { low } else { 1.0 };
    let shown = deepest(&|item| is_shown(item));
    let all_shown = !items.is_empty() && items.iter().all(is_shown);
    let supported = Depth {
        value: shown,
        low: shown.unwrap_or(0.0),
        high: if high < 1.0 && all_shown { high } else { 1.0 },
    };
    // Nothing is named, and nothing else is answered: the depth of nothing is known.
    let value = if closed { Some(low) } else { value };
    let mut groups: Vec<usize> = items
        .iter()
        .filter(|item| item.contribution.is_some_and(|level| level.get() >= 1))
        .map(|item| item.group)
        .collect();
    groups.sort_unstable();
    groups.dedup();
    Stakes { items, value, low, high, supported, others: project.others, groups }
}
