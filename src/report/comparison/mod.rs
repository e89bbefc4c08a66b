//! What changed and why: two states of a project, or of a cohort.
//!
//! Each is one document, of a project ([`project`]) or of a cohort ([`cohorts`]). Every figure comes from `comparison` and `reach`. Differences are shown
//! between rounded points, so that what is shown adds up as well.

mod overview;
mod project;
mod words;

pub use overview::cohorts;
pub use project::project;
pub(super) use words::said;

use crate::assessment::Interval;
use crate::comparison::GateState;
use crate::document::Table;
use crate::i18n::{Phrases, points};
use crate::material::{Compared, Origin};
use crate::report::view::range;

/// The table of a sheet, without its rows: of two folders, or of two files.
pub fn sheet(of_folders: bool, phrases: &Phrases) -> Table {
    match of_folders {
        true => overview::sheet(phrases),
        false => project::sheet(Vec::new(), phrases),
    }
}

/// `54 [52 ; 56] → 60 [55 ; 62] (+6)`.
fn change(before: Option<Interval>, after: Option<Interval>, phrases: &Phrases) -> String {
    let shown = |interval: Option<Interval>| {
        interval.map_or_else(|| phrases.say("compare-not-shown"), |i| range(&i, phrases))
    };
    let value = |interval: Option<Interval>| interval.and_then(|interval| interval.value);
    let difference = match value(before).zip(value(after)) {
        // Between rounded points, so that the differences shown add up to the one shown above.
        Some((before, after)) => match points(after) - points(before) {
            0 => String::new(),
            up if up > 0 => format!(" (+{up})"),
            down => format!(" (−{})", -down),
        },
        None => String::new(),
    };
    phrases.tell(
        "compare-change",
        [
            ("before", shown(before).into()),
            ("after", shown(after).into()),
            ("difference", difference.into()),
        ],
    )
}

fn gates(compared: Compared<'_>, phrases: &Phrases) -> Vec<String> {
    let (before, after) = (&compared.comparison.before, &compared.comparison.after);
    let state = |state: Option<GateState>| match state {
        Some(state) => phrases.say(&format!("gate-{}", state.status.as_str())),
        None => phrases.say("compare-no-gate"),
    };
    let lines = compared.comparison.every_gate().into_iter().filter_map(|id| {
        let (from, to) = (before.gate(id), after.gate(id));
        let differs = from.map(|gate| gate.status) != to.map(|gate| gate.status);
        differs.then(|| {
            let name = words::gate(id, compared, phrases);
            let numbers = compared.comparison.steps_of_gate(id);
            let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
            phrases.tell(
                "compare-gate",
                [
                    ("name", name.into()),
                    ("from", state(from).into()),
                    ("to", state(to).into()),
                    ("causes", numbers.join(", ").into()),
                ],
            )
        })
    });
    lines.collect()
}
