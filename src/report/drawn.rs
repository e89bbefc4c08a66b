//! What is drawn of one project: the data of its charts.

use crate::assessment::State;
use crate::catalogue::GroupKind;
use crate::descriptor::{Counting, ExpectedRange, Observation};
use crate::document::Chart;
use crate::document::chart::{
    BrakeRow, Brakes, Expected, IntervalRow, Intervals, Runs, StakeGroup, StakeRow, Stakes,
    Trajectory,
};
use crate::i18n::Phrases;
use crate::material::AssessmentParts as Parts;
use crate::material::{detail, expected};
use crate::report::view::{self, Twofold};

/// The families and the release from brakes.
pub fn families(parts: Parts<'_>, phrases: &Phrases) -> Chart {
    let row = |name: &str, figure: Twofold| IntervalRow {
        name: name.to_owned(),
        range: view::range(&figure.declared, phrases),
        shown: view::bounds(&figure.supported, phrases),
        known: view::answered(&figure, phrases),
        figure: figure.into(),
    };
    let families = parts.assessment.families.iter().map(|result| {
        let name = parts.catalogue.families[result.family].name.get(parts.language);
        row(name, result.into())
    });
    let release = row(&phrases.say("release"), (&parts.assessment.brakes).into());
    Chart::Intervals(Intervals { rows: families.chain([release]).collect() })
}

/// The brakes that were answered, and the core ones that still are not, in catalogue order. `None`
/// when the project says nothing of any.
pub fn brakes(parts: Parts<'_>, phrases: &Phrases) -> Option<Chart> {
    let brakes = detail::brakes(parts);
    if brakes.iter().all(|brake| brake.detail.level.is_none()) {
        return None;
    }
    let open = |state| matches!(state, State::Unknown | State::Declined);
    let shown = brakes.iter().filter(|brake| {
        brake.detail.level.is_some() || (brake.item.core && open(brake.detail.state))
    });
    let level = |id: &str, level: u8| phrases.tell(id, [("level", u32::from(level).into())]);
    let rows = shown.map(|brake| {
        let intensity = brake.detail.level.map(|level| level.get());
        let mitigation = brake.mitigation.map(|level| level.get());
        let state = || phrases.say(&format!("state-{}", brake.detail.state.as_str()));
        BrakeRow {
            name: brake.detail.wording.name.to_string(),
            intensity,
            mitigation,
            felt: intensity.map_or_else(state, |felt| level("page-chart-intensity", felt)),
            done: mitigation.map_or(String::new(), |done| level("page-chart-mitigation", done)),
        }
    });
    Some(Chart::Brakes(Brakes { rows: rows.collect() }))
}

/// Every group with the stakes that the project names; `None` when it names none.
pub fn stakes(parts: Parts<'_>, phrases: &Phrases) -> Option<Chart> {
    let named = detail::stakes(parts);
    if named.is_empty() {
        return None;
    }
    let groups = parts.catalogue.groups_of(GroupKind::Stake).map(|(at, group)| StakeGroup {
        name: group.name.get(parts.language).to_string(),
        stakes: named
            .iter()
            .filter(|stake| stake.group == at)
            .map(|stake| {
                let contribution = stake.detail.level.map(|level| level.get());
                let state = || phrases.say(&format!("state-{}", stake.detail.state.as_str()));
                StakeRow {
                    name: stake.detail.wording.name.to_string(),
                    contribution,
                    said: contribution.map_or_else(state, |level| format!("{level}/4")),
                }
            })
            .collect(),
    });
    Some(Chart::Stakes(Stakes { groups: groups.collect() }))
}

/// The counts of a project up to the date of its assessment, in the scope of the latest one; `None`
/// where there is nothing to draw.
pub fn trajectory(parts: Parts<'_>, phrases: &Phrases) -> Option<Chart> {
    let reach = parts.project.reach.as_ref()?;
    let reached = parts.reached?;
    let alike: Vec<&Observation> = reach
        .observations
        .iter()
        .filter(|observation| {
            observation.date <= parts.assessment.date && observation.scope == reached.scope
        })
        .collect();
    let counting = reach.counting.map_or(Counting::Unique.as_str(), Counting::as_str);
    let chart = Trajectory {
        users_name: phrases.say(&format!("page-chart-users-{counting}")),
        users: runs(&alike, |observation| observation.users),
        registered: runs(&alike, |observation| observation.registered),
        expected: reached.expected.map(|range| expectation(range, phrases)),
    };
    let drawable = !chart.users.is_empty() || !chart.registered.is_empty();
    drawable.then_some(Chart::Trajectory(chart))
}

/// How many are expected, to be drawn and said.
pub fn expectation(range: ExpectedRange, phrases: &Phrases) -> Expected {
    let ExpectedRange { low, high } = range;
    Expected { low, high, words: expected::people(range, phrases) }
}

/// The counts of one kind, cut where the series starts anew.
fn runs(observations: &[&Observation], of: fn(&Observation) -> Option<u64>) -> Runs {
    let mut runs: Runs = Vec::new();
    for observation in observations {
        if observation.new_start.is_some() || runs.is_empty() {
            runs.push(Vec::new());
        }
        if let (Some(run), Some(number)) = (runs.last_mut(), of(observation)) {
            run.push((observation.date, number));
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}
