//! What changed and why: two states of a project, or of a cohort.
//!
//! The words are decided once, in a [`Told`] for a project and an [`Overview`] for a cohort;
//! [`terminal`] and [`markdown`] write both, [`json`] writes the figures for programs. Every figure
//! comes from `comparison` and `reach`. Differences are shown between rounded points, so that what
//! is shown adds up as well.
//!
//! Start with [`told`] and [`overview`].

pub mod json;
pub mod markdown;
mod overview;
pub mod terminal;
mod words;

pub use overview::{Overview, Table, overview};

use crate::assessment::Interval;
use crate::comparison::{Figure, GateState};
use crate::i18n::{Phrases, points};
use crate::material::{Compared, Origin};
use crate::report::view::range;

/// The comparison of one project in words.
#[derive(Clone, Debug)]
pub struct Told {
    pub title: String,
    /// For whom it is, where one of the two is a review.
    pub confidential: Option<String>,
    pub before: String,
    pub after: String,
    pub order: String,
    /// Each cause, numbered by its place.
    pub causes: Vec<String>,
    pub figures: Vec<Line>,
    /// The names of figures that did not change, in one sentence; may be empty.
    pub unchanged: String,
    pub gates: Vec<String>,
    pub reach: Vec<String>,
}

/// A figure that changed, and its steps.
#[derive(Clone, Debug)]
pub struct Line {
    pub name: String,
    pub change: String,
    /// The number of the cause, and what it did.
    pub steps: Vec<(usize, String)>,
}

/// Puts the comparison of one project into words.
pub fn told(compared: Compared<'_>, phrases: &Phrases) -> Told {
    let comparison = compared.comparison;
    let causes: Vec<String> =
        comparison.steps.iter().map(|step| words::cause(&step.cause, compared, phrases)).collect();
    let (mut figures, mut unchanged) = (Vec::new(), Vec::new());
    for figure in comparison.every_figure() {
        let name = words::figure(&figure, compared.new.catalogue, phrases);
        let (before, after) = (comparison.before.figure(&figure), comparison.after.figure(&figure));
        let steps: Vec<(usize, String)> = comparison
            .steps_of(&figure)
            .map(|(number, moved)| (number, change(moved.before, moved.after, phrases)))
            .collect();
        if !steps.is_empty() {
            figures.push(Line { name, change: change(before, after, phrases), steps });
        } else if !matches!(figure, Figure::Supported(_)) {
            unchanged.push(name);
        }
    }
    let unchanged = if unchanged.is_empty() || comparison.steps.is_empty() {
        String::new()
    } else {
        phrases.tell("compare-unchanged", [("names", unchanged.join(", ").into())])
    };
    let is_reading =
        [compared.old_origin, compared.new_origin].iter().any(|one| **one != Origin::Project);
    Told {
        title: compared.new.project.name.clone(),
        confidential: is_reading.then(|| phrases.say("confidential")),
        before: words::side("compare-before", compared.old, compared.old_origin, phrases),
        after: words::side("compare-after", compared.new, compared.new_origin, phrases),
        order: phrases.say(if causes.is_empty() { "compare-nothing" } else { "compare-order" }),
        causes,
        figures,
        unchanged,
        gates: gates(compared, phrases),
        reach: words::reach(compared.reached, compared.reach, words::Counts::Whole, phrases),
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
